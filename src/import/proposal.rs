//! Numbers found, as a file of metrics in which every line is still a comment.
//! In: [`Found`]. Out: YAML of which a person brings in what is meant, by deleting `# `. Absent: finding them.

use super::numbers::Found;
use std::{collections::BTreeSet, fmt::Write as _};

/// Words that offices count, and their ids.
const IDS: [(&str, &str); 34] = [
    ("会议", "meetings"),
    ("部署会", "meetings"),
    ("推进会", "meetings"),
    ("例会", "meetings"),
    ("居委", "committees"),
    ("居民区", "neighbourhoods"),
    ("点位", "points"),
    ("志愿者", "volunteers"),
    ("居民", "residents"),
    ("群众", "residents"),
    ("楼道", "stairwells"),
    ("楼组", "stairwells"),
    ("楼栋", "buildings"),
    ("小区", "compounds"),
    ("商户", "shops"),
    ("商铺", "shops"),
    ("活动", "activities"),
    ("讲座", "lectures"),
    ("培训", "trainings"),
    ("走访", "visits"),
    ("巡访", "patrols"),
    ("巡逻", "patrols"),
    ("巡查", "patrols"),
    ("问题", "problems"),
    ("破损", "damage"),
    ("隐患", "hazards"),
    ("机制", "mechanisms"),
    ("制度", "systems"),
    ("文件", "documents"),
    ("方案", "plans"),
    ("整改率", "repair-rate"),
    ("满意", "satisfaction"),
    ("得分", "score"),
    ("测评", "score"),
];

/// The file; `None` when no number was found. `origin` is what the text was imported from.
pub(super) fn yaml(found: &[Found], origin: &str) -> Option<String> {
    let found = unlike(found);
    if found.is_empty() {
        return None;
    }
    let mut text = format!(
        "## 这是从“{}”的文字里找到的数，共 {} 个，都还没有用上。\n\
         ## 哪个要用，就删去那一行开头的“# ”（一个井号、一个空格），再核对名称和单位；不要的不用管。\n\
         ## 冒号前面的是代号，可以改；正文里写 [16](metric:代号)，文中的数就和这里核对。\n",
        plain(origin),
        found.len()
    );
    let mut taken = BTreeSet::new();
    for one in found {
        let term = one.term.map_or("卷首、结语", |term| term.name());
        let id = id(one, &mut taken);
        let mut fields = format!("name: {}, unit: \"{}\", value: {}", plain(&one.name), one.unit, one.value);
        if let Some(term) = one.term {
            let _ = write!(fields, ", term: {}", term.name());
        }
        let _ = write!(text, "\n## {term}：{}\n# {id}: {{{fields}}}\n", one.sentence);
    }
    Some(text)
}

/// The same number of the same thing is said again and again; the first place is enough.
fn unlike(found: &[Found]) -> Vec<&Found> {
    let mut seen = BTreeSet::new();
    found.iter().filter(|one| seen.insert((&one.value, &one.unit, &one.name))).collect()
}

/// An id of its own: by what is counted, else by the term.
fn id(one: &Found, taken: &mut BTreeSet<String>) -> String {
    // Of several words the last is what is counted: 居民报来问题.
    let places = IDS.iter().filter_map(|(word, id)| Some((one.name.rfind(word)?, *id)));
    let named = places.max_by_key(|(place, _)| *place).map(|(_, id)| id);
    let base = named.unwrap_or_else(|| one.term.map_or("number", |term| term.slug()));
    let id = (1..)
        .map(|number| if number == 1 && named.is_some() { base.to_owned() } else { format!("{base}-{number}") })
        .find(|id| !taken.contains(id))
        .expect("numbers do not end");
    taken.insert(id.clone());
    id
}

/// Words that stand in a flow of YAML as they are.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_control() && !"{}[],:#&*!|>'\"%@`\\".contains(*c)).collect()
}
