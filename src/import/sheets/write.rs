//! Metrics as an author would type them.
//! In: the metrics of a sheet. Out: YAML, and a CSV table where a series is long. Absent: where the files go.

use super::metrics::{Metric, Values};
use crate::{sheet, source::Digest};
use std::collections::{BTreeMap, BTreeSet};

/// Values that stand in one line; a longer series is a table beside.
const INLINE: usize = 24;

/// The metrics of one workbook, being written.
pub(super) struct Writer<'n> {
    /// What the user called the file.
    name: &'n str,
    pub(super) yaml: String,
    /// Names of tables and what is in them.
    pub(super) tables: Vec<(String, Vec<u8>)>,
    ids: BTreeSet<String>,
}

/// Words for what offices count, and the ids they are given.
const IDS: [(&str, &str); 26] = [
    ("会议", "meetings"),
    ("例会", "meetings"),
    ("走访", "visits"),
    ("巡逻", "patrols"),
    ("巡查", "inspections"),
    ("检查", "inspections"),
    ("活动", "events"),
    ("志愿者", "volunteers"),
    ("培训", "trainings"),
    ("投诉", "complaints"),
    ("工单", "requests"),
    ("整改", "fixed"),
    ("破损", "damage"),
    ("测评", "score"),
    ("得分", "score"),
    ("满意", "satisfaction"),
    ("点位", "points"),
    ("经费", "funds"),
    ("资金", "funds"),
    ("垃圾", "waste"),
    ("宣传", "leaflets"),
    ("参与", "participants"),
    ("参加", "participants"),
    ("居委", "committees"),
    ("党员", "members"),
    ("人次", "attendance"),
];

impl<'n> Writer<'n> {
    pub(super) fn new(name: &'n str) -> Self {
        Self { name, yaml: String::new(), tables: Vec::new(), ids: BTreeSet::new() }
    }

    /// `sheet` is `None` in a file that is one table.
    pub(super) fn add(&mut self, sheet: Option<&str>, mut metrics: Vec<Metric>) {
        let alone = metrics.len() == 1;
        for metric in &mut metrics {
            let is_bare = ["", "数量", "数值", "次数", "数据", "合计"].contains(&metric.name.as_str());
            if let Some(sheet) = sheet.filter(|name| is_bare && alone && !name.starts_with("Sheet")) {
                metric.name = sheet.to_owned();
            }
        }
        let table = self.table(sheet, &metrics);
        for (at, metric) in metrics.iter().enumerate() {
            if !self.yaml.is_empty() {
                self.yaml.push('\n');
            }
            let table = table.as_ref().and_then(|(name, heads)| Some((name.as_str(), heads.get(at)?.as_str())));
            self.metric(sheet, metric, table);
        }
    }

    /// The series of a sheet side by side where one is long; its heads, in the order of the metrics.
    fn table(&mut self, sheet: Option<&str>, metrics: &[Metric]) -> Option<(String, Vec<String>)> {
        if !metrics.iter().filter_map(series).any(|pairs| pairs.len() > INLINE) {
            return None;
        }
        let mut keys: Vec<&str> = Vec::new();
        let mut known = BTreeSet::new();
        for (key, _) in metrics.iter().filter_map(series).flatten() {
            if known.insert(key.as_str()) {
                keys.push(key);
            }
        }
        let mut heads: Vec<String> = Vec::new();
        for metric in metrics {
            let mut head = metric.name.clone();
            while heads.contains(&head) {
                head.push('′');
            }
            heads.push(head);
        }
        let columns: Vec<(&String, BTreeMap<&str, &Option<String>>)> = metrics
            .iter()
            .zip(&heads)
            .filter_map(|(metric, head)| {
                let pairs = series(metric)?;
                Some((head, pairs.iter().map(|(key, value)| (key.as_str(), value)).collect()))
            })
            .collect();
        let by = metrics.iter().find_map(|metric| match &metric.values {
            Values::Many(by, _) => Some(*by),
            Values::One(_) => None,
        });
        let key_head = match by {
            Some("date") => "日期",
            Some("place") => "地点",
            _ => "名称",
        };
        let mut rows = vec![
            std::iter::once(key_head.to_owned())
                .chain(columns.iter().map(|(head, _)| (*head).clone()))
                .collect::<Vec<_>>(),
        ];
        for key in keys {
            let cell = |values: &BTreeMap<&str, &Option<String>>| match values.get(key) {
                None => String::new(),
                Some(None) => "-".to_owned(),
                Some(Some(value)) => value.clone(),
            };
            rows.push(std::iter::once(key.to_owned()).chain(columns.iter().map(|(_, values)| cell(values))).collect());
        }
        let stem = self.stem();
        let name = match sheet {
            Some(sheet) => format!("{stem}-{}.csv", named(sheet)),
            None => format!("{stem}.csv"),
        };
        self.tables.push((name.clone(), sheet::write(&rows).into_bytes()));
        Some((name, heads))
    }

    /// `table`: its name and the head of the metric's column.
    fn metric(&mut self, sheet: Option<&str>, metric: &Metric, table: Option<(&str, &str)>) {
        let id = self.id(sheet, &metric.name);
        let place = sheet.map_or_else(|| metric.cells.clone(), |sheet| format!("{sheet}!{}", metric.cells));
        let source = match sheet {
            Some(sheet) => format!("{}，工作表“{sheet}”", self.name),
            None => self.name.to_owned(),
        };
        let mut lines =
            vec![format!("# {}", one_line(&place)), format!("{id}:"), format!("  name: {}", scalar(&metric.name))];
        if !metric.unit.is_empty() {
            lines.push(format!("  unit: {}", scalar(&metric.unit)));
        }
        match &metric.values {
            Values::One(value) => lines.push(format!("  value: {}", value.as_deref().unwrap_or("null"))),
            Values::Many(by, pairs) => {
                lines.push(format!("  by: {by}"));
                match table {
                    Some((name, head)) => {
                        lines.push(format!("  table: {}", scalar(name)));
                        lines.push(format!("  column: {}", scalar(head)));
                    }
                    None => {
                        let pairs: Vec<String> = pairs
                            .iter()
                            .map(|(key, value)| format!("{}: {}", scalar(key), value.as_deref().unwrap_or("null")))
                            .collect();
                        lines.push(format!("  values: {{{}}}", pairs.join(", ")));
                    }
                }
            }
        }
        lines.push(format!("  source: {}", scalar(&source)));
        self.yaml += &lines.join("\n");
        self.yaml.push('\n');
    }

    /// A word where there is one, else a short sign that another workbook of the year will not have.
    fn id(&mut self, sheet: Option<&str>, name: &str) -> String {
        let word = IDS.iter().find(|(word, _)| name.contains(word)).map(|(_, id)| (*id).to_owned());
        let word = word.unwrap_or_else(|| {
            let ascii: String = name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
            if name.is_ascii() && ascii.starts_with(|c: char| c.is_ascii_lowercase()) {
                return ascii;
            }
            let digest = Digest::of_parts([self.name.as_bytes(), sheet.unwrap_or_default().as_bytes()]);
            let bytes = digest.bytes();
            format!("m{:02x}{:02x}", bytes[0], bytes[1])
        });
        let numbered = (2..).map(|count| format!("{word}-{count}"));
        let id = std::iter::once(word.clone()).chain(numbered).find(|id| !self.ids.contains(id)).unwrap_or(word);
        self.ids.insert(id.clone());
        id
    }

    /// The file's name as far as it may name others.
    pub(super) fn stem(&self) -> String {
        named(self.name.rsplit_once('.').map_or(self.name, |(stem, _)| stem))
    }
}

fn series(metric: &Metric) -> Option<&Vec<(String, Option<String>)>> {
    match &metric.values {
        Values::Many(_, pairs) => Some(pairs),
        Values::One(_) => None,
    }
}

fn named(text: &str) -> String {
    let name: String = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).take(40).collect();
    if name.is_empty() { "表".to_owned() } else { name }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A text as YAML, plain where it may be.
fn scalar(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "（）。、，；“”《》/·%-_.".contains(c);
    let first = text.chars().next();
    let starts_plain = first.is_some_and(|c| c.is_alphanumeric() || "（“《%".contains(c) && c != '%');
    let lower = text.to_lowercase();
    let is_word = matches!(lower.as_str(), "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n");
    if starts_plain && text.chars().all(is_plain) && !is_word {
        return text.to_owned();
    }
    let escaped = one_line(text).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}
