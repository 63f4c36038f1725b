//! The document from its cover to its last table.
//! In: a [`Manuscript`]. Out: what stands in the body. Absent: how a block is written.

use super::{
    scribe::{Line, Room, Scribe, paragraph},
    sheet,
    table::Grid,
};
use crate::{
    render::{
        Article, Chapter, Piece, Told,
        markdown::{Align, block::Picture},
        view::{DateView, MetricView, NumberView},
    },
    source::span::display_width,
};

/// Half characters of the cover's title in its largest size.
const LONG_TITLE: usize = 22;

impl<'m> Scribe<'m> {
    /// Everything; the sections say on which paper.
    pub(super) fn book(&mut self) -> String {
        let manuscript = self.manuscript;
        let cover = self.cover();
        let mut body = String::new();
        if let Some(piece) = &manuscript.opening {
            body += &self.piece(piece);
        }
        body += &self.key_numbers();
        for chapter in &manuscript.chapters {
            body += &self.chapter(chapter);
        }
        let rest: Vec<_> = manuscript.charts.iter().filter(|chart| !chart.is_shown).collect();
        if !rest.is_empty() {
            body += &self.heading(1, self.language.pick("图表", "Figures"));
            for chart in rest {
                body += &self.chart(chart, "", Room::column(1));
            }
        }
        if let Some(piece) = &manuscript.closing {
            body += &self.piece(piece);
        }
        body += &self.appendix();
        body += &self.colophon();
        let contents = self.table_of_contents();
        format!("<w:body>{cover}{contents}{body}{}</w:body>", inner_section())
    }

    /// 标题: in the contents where it stands high enough, and a place for them to lead to.
    fn heading(&mut self, level: u8, words: &str) -> String {
        let number = self.bookmark();
        let bookmark = format!("_Toc{number:06}");
        let runs = format!(
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"{bookmark}\"/>{}<w:bookmarkEnd w:id=\"{number}\"/>",
            self.run(words)
        );
        self.contents.push(Line { level, bookmark, words: words.to_owned() });
        paragraph(&format!("Heading{level}"), "", &runs)
    }

    fn cover(&self) -> String {
        let (year, site) = (&self.manuscript.year, &self.manuscript.site);
        let mut out = String::new();
        let mut line = |style: &str, words: &str| out += &paragraph(style, "", &self.run(words));
        line("CoverKicker", year.theme.as_deref().or(site.campaign.as_deref()).unwrap_or_default());
        let is_long = display_width(&year.title) > LONG_TITLE;
        line(if is_long { "TitleLong" } else { "Title" }, &year.title);
        if let Some(subtitle) = &year.subtitle {
            line("Subtitle", subtitle);
        }
        let number = year.year.to_string();
        let when = self.language.pick(format!("{number}年（{}）", year.ganzhi), number.clone());
        if year.title != number || self.language.pick(true, false) {
            line("CoverYear", &when);
        }
        if let Some(lead) = &year.lead {
            line("CoverLead", lead);
        }
        line("CoverFrom", site.organisation.as_deref().or(site.footer.sponsor.as_deref()).unwrap_or(&site.name));
        if let Some(published) = &year.published {
            // No hour on a cover.
            let day = published.text.rsplit_once(' ').filter(|_| published.iso.contains('T'));
            line("CoverDate", day.map_or(&published.text, |(day, _)| day));
        }
        if let Some(notice) = &site.notice {
            line("CoverDate", notice);
        }
        // The last paragraph of a section says what paper it was on.
        out + &format!("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>{}</w:pPr></w:p>", cover_section())
    }

    /// The contents as Word keeps them. Their page numbers only Word knows; that is said where it says them once asked.
    fn table_of_contents(&self) -> String {
        let title = paragraph("ContentsTitle", "", &self.run(self.language.pick("目\u{3000}录", "Contents")));
        let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \
                     \"1-3\" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        let hint = self.language.pick(
            "（在这里点右键，选“更新域”，再选“更新整个目录”，页码就填上了，这一行也随之消失。）",
            "(Right-click here and choose “Update Field”, then “Update entire table”: page numbers appear, this line goes.)",
        );
        let hint = paragraph("Small", "", &format!("{begin}{}", self.run(hint)));
        let line = |line: &Line| {
            let link = format!(
                "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}</w:hyperlink>",
                line.bookmark,
                self.run(&line.words)
            );
            paragraph(&format!("TOC{}", line.level), "", &link)
        };
        let lines: String = self.contents.iter().map(line).collect();
        let end = paragraph("Gap", "", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        format!(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
             </w:docPartObj></w:sdtPr><w:sdtContent>{title}{hint}{lines}{end}</w:sdtContent></w:sdt>"
        )
    }

    fn piece(&mut self, piece: &'m Piece) -> String {
        let title = self.heading(1, &piece.title);
        let date = piece.date.as_ref().map(|date| paragraph("Meta", "", &self.run(date))).unwrap_or_default();
        format!("{title}{date}{}", self.whole(&piece.text, 1))
    }

    fn key_numbers(&mut self) -> String {
        let year = &self.manuscript.year;
        let title = self.heading(1, self.language.pick("全年概览", "The Year at a Glance"));
        let numbers = self.numbers(&year.key_numbers);
        let ring = &self.manuscript.ring;
        let room = Room { width: sheet::RING, ..Room::column(1) };
        let ring = if ring.wide.is_some() { self.chart(ring, "", room) } else { String::new() };
        format!("{title}{numbers}{ring}")
    }

    fn numbers(&mut self, numbers: &[NumberView]) -> String {
        if numbers.is_empty() {
            return String::new();
        }
        let has_notes = numbers.iter().any(|number| number.note.is_some() || number.term.is_some());
        let head = self.language.pick(["指标", "数值", "说明"], ["Measure", "Value", "Note"]);
        let head =
            head.iter().take(if has_notes { 3 } else { 2 }).map(|words| self.cell(words, Align::Unset)).collect();
        let row = |number: &NumberView| {
            let value = match &number.text {
                Some(text) => with_unit(text, &number.unit),
                None => self.language.pick("没有数据", "no data").to_owned(),
            };
            let term = number.term.as_ref().map(|term| term.name.clone());
            let note = match (term, &number.note) {
                (Some(term), Some(note)) => self.language.pick(format!("{term}：{note}"), format!("{term}: {note}")),
                (term, note) => term.or_else(|| note.clone()).unwrap_or_default(),
            };
            let mut row = vec![self.cell(&number.name, Align::Unset), self.cell(&value, Align::Center)];
            if has_notes {
                row.push(self.cell(&note, Align::Unset));
            }
            row
        };
        let rows = numbers.iter().map(row).collect();
        let title = self.language.pick("重点数字", "Key numbers").to_owned();
        self.table(&Grid { head, rows, title, ..Grid::default() }, Room::column(1))
    }

    fn chapter(&mut self, chapter: &'m Chapter) -> String {
        let (name, verb) = (&chapter.name, &chapter.verb);
        let name = if verb.is_empty() { name.clone() } else { format!("{name}\u{3000}{verb}") };
        let title = self.heading(1, &name);
        let told: String = chapter.terms.iter().map(|told| self.told(told)).collect();
        format!("{title}{told}")
    }

    fn told(&mut self, told: &'m Told) -> String {
        let view = &told.view;
        let name = self.language.pick(view.name.to_owned(), format!("{} {}", view.english, view.name));
        let mut out = self.heading(2, &format!("{name}\u{3000}{}", told.days));
        for article in &told.articles {
            out += &self.article(article);
        }
        if !told.numbers.is_empty() {
            let title = self.language.pick("这一节气的数字", "Numbers of this term");
            out += &paragraph("Aside", "<w:keepNext/>", &self.run(title));
            out += &self.numbers(&told.numbers);
        }
        if !told.documents.is_empty() {
            out += &paragraph("Aside", "<w:keepNext/>", &self.run(self.language.pick("相关文件", "Documents")));
            for document in &told.documents {
                let issuer = document.issuer.as_ref().map(|issuer| format!("\u{3000}{issuer}")).unwrap_or_default();
                out += &paragraph("AsideText", "", &self.run(&format!("{}{issuer}", document.title)));
            }
        }
        out
    }

    fn article(&mut self, article: &'m Article) -> String {
        let view = &article.view;
        let mut out = self.heading(3, &view.title);
        let date = view.date.as_ref().map(|date| date.text.clone());
        let tags = (!view.tags.is_empty()).then(|| view.tags.join(self.language.pick("、", ", ")));
        let meta: Vec<String> = date.into_iter().chain(tags).collect();
        if !meta.is_empty() {
            out += &paragraph("Meta", "", &self.run(&meta.join("\u{3000}")));
        }
        if let Some(summary) = &view.summary {
            out += &paragraph("Summary", "", &self.run(summary));
        }
        if let Some(cover) = &article.cover {
            // What it shows is said by the title above it.
            let cover = Picture { shot: cover.clone(), alt: view.title.clone(), caption: None, goal: None };
            out += &self.picture(&cover, Room::column(3));
        }
        out += &self.whole(&article.text, 3);
        if let Some(published) = &view.published {
            let words = self.language.pick("发布日期：", "Published: ");
            out += &paragraph("Small", "", &self.run(&format!("{words}{}", published.text)));
        }
        out
    }

    fn appendix(&mut self) -> String {
        let manuscript = self.manuscript;
        if manuscript.metrics.is_empty() && manuscript.derived.is_empty() {
            return String::new();
        }
        let mut out = self.heading(1, self.language.pick("附录\u{3000}指标数据", "Appendix: the Data"));
        for metric in &manuscript.metrics {
            out += &self.metric(metric);
        }
        if !manuscript.derived.is_empty() {
            let title = self.language.pick("算出来的数", "Numbers worked out");
            out += &paragraph("MetricTitle", "", &self.run(title));
            for derived in &manuscript.derived {
                let value = with_unit(&derived.text, &derived.unit);
                let line = self.language.pick(
                    format!("{}：{value}。{}", derived.name, derived.how),
                    format!("{}: {value}. {}", derived.name, derived.how),
                );
                out += &paragraph("AsideText", "", &self.run(&line));
            }
        }
        out
    }

    fn metric(&mut self, metric: &MetricView) -> String {
        let (table, language) = (&metric.figure.table, self.language);
        let unit = if metric.unit.is_empty() {
            String::new()
        } else {
            language.pick(format!("（单位：{}）", metric.unit), format!(" ({})", metric.unit))
        };
        let mut out = paragraph("MetricTitle", "", &self.run(&format!("{}{unit}", metric.name)));
        let says = |zh: &str, en: &str, words: &str| language.pick(format!("{zh}：{words}"), format!("{en}: {words}"));
        let mut lines: Vec<String> = metric.definition.iter().cloned().collect();
        let alone = match table.rows.as_slice() {
            [row] if metric.figure.kind == "number" => row.cells.first().map(|cell| cell.text.clone()),
            _ => None,
        };
        lines.extend(alone.iter().map(|value| says("数值", "Value", &with_unit(value, &metric.unit))));
        lines.extend(metric.target.iter().map(|target| says("目标", "Target", target)));
        lines.extend(metric.goals.iter().map(|goal| says(&goal.plan, &goal.plan, &with_unit(&goal.text, &goal.unit))));
        out += &lines.iter().map(|line| paragraph("AsideText", "", &self.run(line))).collect::<String>();
        if alone.is_none() {
            out += &self.numbers_table(table, Room::column(2));
        }
        let about = [
            metric.source.as_ref().map(|source| says("来源", "Source", source)),
            metric.period.as_ref().map(|period| says("统计期", "Period", period)),
            metric.as_of.as_ref().map(|date| says("截至", "As of", &date.text)),
            metric.combine.as_ref().map(|combine| says("汇总方式", "Combined by", combine)),
        ];
        let about: Vec<String> = about.into_iter().flatten().collect();
        if !about.is_empty() {
            out += &paragraph("Small", "", &self.run(&about.join(language.pick("；", "; "))));
        }
        out
    }

    fn colophon(&mut self) -> String {
        let (year, language) = (&self.manuscript.year, self.language);
        let mut out = self.heading(1, language.pick("版权页", "Colophon"));
        let date = |date: &Option<DateView>| date.as_ref().map(|date| date.text.clone());
        let extent = language.pick(
            format!("记下{}个节气，共{}篇", year.recorded, year.entries),
            format!(
                "{}, {}",
                many(year.recorded, "term recorded", "terms recorded"),
                many(year.entries, "entry", "entries")
            ),
        );
        let (from, site) = (&self.manuscript.site.organisation, &self.manuscript.site);
        let facts: Vec<(String, Option<String>)> = [
            (language.pick("署名单位", "By"), from.clone()),
            (language.pick("主办", "Sponsor"), site.footer.sponsor.clone().filter(|name| Some(name) != from.as_ref())),
            (language.pick("承办", "Undertaken by"), site.footer.undertaker.clone()),
            (language.pick("来源", "Source"), year.source.clone()),
        ]
        .into_iter()
        .map(|(name, words)| (name.to_owned(), words))
        .chain(year.editors.iter().map(|editor| (editor.role.clone(), Some(editor.name.clone()))))
        .chain(
            [
                (language.pick("发布日期", "Published"), date(&year.published)),
                (language.pick("内容截至", "As of"), date(&year.as_of)),
                (language.pick("篇幅", "Extent"), Some(extent)),
                (language.pick("致谢", "Thanks"), year.thanks.clone()),
                (language.pick("联系方式", "Contact"), site.footer.contact.clone()),
            ]
            .map(|(name, words)| (name.to_owned(), words)),
        )
        .collect();
        for (name, words) in facts {
            let Some(words) = words else { continue };
            let line = language.pick(format!("{name}：{words}"), format!("{name}: {words}"));
            out += &paragraph("AsideText", "", &self.run(&line));
        }
        if !year.corrections.is_empty() {
            out += &paragraph("Aside", "<w:keepNext/>", &self.run(language.pick("更正", "Corrections")));
        }
        for correction in &year.corrections {
            let page = correction.page.as_ref().map(|page| page.name.as_str());
            let about: Vec<&str> = [correction.date.text.as_str()].into_iter().chain(page).collect();
            let (colon, open, close) = language.pick(("：", "（", "）"), (": ", " (", ")"));
            let why = correction.why.as_ref().map(|why| format!("{open}{why}{close}")).unwrap_or_default();
            let line = format!("{}{colon}{}{why}", about.join("\u{3000}"), correction.what);
            out += &paragraph("AsideText", "", &self.run(&line));
        }
        out
    }
}

/// `16场`, `16 points`
fn with_unit(number: &str, unit: &str) -> String {
    let gap = if unit.starts_with(|c: char| c.is_ascii_alphabetic()) { " " } else { "" };
    format!("{number}{gap}{unit}")
}

fn many(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// The cover has neither head nor number nor room for remarks.
fn cover_section() -> String {
    format!("<w:sectPr><w:type w:val=\"nextPage\"/>{}<w:cols w:space=\"720\"/></w:sectPr>", page(sheet::LEFT))
}

/// A dotted line parts the text from the remarks.
fn inner_section() -> String {
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference w:type=\"default\" \
         r:id=\"rIdFooter\"/><w:type w:val=\"nextPage\"/>{}<w:pgBorders w:offsetFrom=\"text\"><w:right w:val=\"dotted\" \
         w:sz=\"6\" w:space=\"12\" w:color=\"8C8C8C\"/></w:pgBorders><w:pgNumType w:start=\"1\"/><w:cols \
         w:space=\"720\"/></w:sectPr>",
        page(sheet::RIGHT)
    )
}

fn page(right: u32) -> String {
    let ((width, height), top, bottom, left) = (sheet::PAPER, sheet::TOP, sheet::BOTTOM, sheet::LEFT);
    format!(
        "<w:pgSz w:w=\"{width}\" w:h=\"{height}\"/><w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" \
         w:left=\"{left}\" w:header=\"1247\" w:footer=\"1134\" w:gutter=\"0\"/>"
    )
}
