//! Pictures and figures where they stand.
//! In: [`Plates`], captions, descriptions. Out: drawings with alternative texts, captions with numbers. Absent: bytes.

use super::{
    block::cell,
    plates::Plate,
    scribe::{GAP, Room, Scribe, field, paragraph},
    sheet,
    table::opened,
    xml::escaped,
};
use crate::render::{
    Chart,
    markdown::block::{Goal, Picture},
};
use std::fmt::Write as _;

/// Pictures in a row at most.
const ABREAST: usize = 3;

impl<'m> Scribe<'m> {
    /// A figure of the year, where a text shows it.
    pub(super) fn figure(&mut self, id: &str, caption: &str, room: Room) -> String {
        let manuscript = self.manuscript;
        let Some(chart) = manuscript.chart(id) else { return String::new() };
        self.chart(chart, caption, room)
    }

    /// The painted figure; where there is none, what it says and its numbers.
    pub(super) fn chart(&mut self, chart: &Chart, caption: &str, room: Room) -> String {
        let view = &chart.view;
        let caption = if caption.is_empty() { &view.title } else { caption };
        if let Some(plate) = self.plates.chart(&chart.id) {
            let drawing = self.drawing(plate, &view.description, None, room);
            let picture = paragraph("Picture", &format!("<w:keepNext/>{}", room.indent()), &drawing);
            return format!("{picture}{}", self.figure_caption(caption, room));
        }
        let mut out = self.table_caption(caption);
        out += &self.numbers_table(&view.table, room);
        if chart.wide.is_some() {
            out += &paragraph("Small", "", &self.run(&view.description));
        }
        let says =
            |zh: &str, en: &str, words: &str| self.language.pick(format!("{zh}：{words}"), format!("{en}: {words}"));
        let lines = [
            view.note.clone(),
            view.source.as_ref().map(|source| says("来源", "Source", source)),
            view.period.as_ref().map(|period| says("统计期", "Period", period)),
        ];
        out += &lines.into_iter().flatten().map(|line| paragraph("Small", "", &self.run(&line))).collect::<String>();
        out
    }

    /// 图3　会议次数
    fn figure_caption(&mut self, words: &str, room: Room) -> String {
        self.counts.figures += 1;
        let (name, number) = (self.language.pick("图", "Figure "), self.counts.figures.to_string());
        let number = field(&format!("SEQ {} \\* ARABIC", name.trim()), &self.run(&number));
        let runs = format!("{}{number}{}", self.run(name), self.run(&format!("\u{3000}{words}")));
        paragraph("Caption", &room.indent(), &runs)
    }

    /// Pictures side by side, each over its caption.
    pub(super) fn pictures(&mut self, pictures: &'m [Picture], room: Room) -> String {
        if let [one] = pictures {
            return self.picture(one, room);
        }
        // Four stand better two by two.
        let abreast = if pictures.len() == 4 { 2 } else { pictures.len().min(ABREAST) };
        let width = room.width / abreast as u32;
        let within = Room { left: 0, width: width - 160, ..room };
        let mut out = opened(room.left, room.width, "Bare", "");
        out += "<w:tblGrid>";
        for _ in 0..abreast {
            let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
        }
        out += "</w:tblGrid>";
        for row in pictures.chunks(abreast) {
            out += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
            for at in 0..abreast {
                let inside = row.get(at).map(|one| self.picture(one, within));
                let inside = cell(inside.unwrap_or_default());
                let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{inside}</w:tc>");
            }
            out += "</w:tr>";
        }
        format!("{out}</w:tbl>{GAP}")
    }

    /// A picture over its caption; what Word cannot show is told in words.
    pub(super) fn picture(&mut self, picture: &Picture, room: Room) -> String {
        let caption = picture.caption.as_deref().filter(|caption| !caption.is_empty());
        let Some(plate) = self.plates.shot(&picture.shot) else {
            return paragraph("Caption", "", &self.unseen(caption.unwrap_or(&picture.alt)));
        };
        let drawing = self.drawing(plate, &picture.alt, picture.goal.as_ref(), room);
        let keep = if caption.is_some() { "<w:keepNext/>" } else { "" };
        let picture = paragraph("Picture", &format!("{keep}{}", room.indent()), &drawing);
        let caption = caption.map(|caption| paragraph("Caption", &room.indent(), &self.run(caption)));
        format!("{picture}{}", caption.unwrap_or_default())
    }

    /// In a cell, as wide as the cell gives it room.
    pub(super) fn picture_in_line(&mut self, picture: &Picture, room: Room) -> String {
        match self.plates.shot(&picture.shot) {
            Some(plate) => self.drawing(plate, &picture.alt, picture.goal.as_ref(), room),
            None => self.unseen(&picture.alt),
        }
    }

    fn unseen(&self, told: &str) -> String {
        let (zh, en) = if told.is_empty() {
            ("〔图片见网页〕".to_owned(), "[Picture: see the site]".to_owned())
        } else {
            (format!("〔图片见网页：{told}〕"), format!("[Picture, see the site: {told}]"))
        };
        self.run(&self.language.pick(zh, en))
    }

    fn drawing(&mut self, plate: &Plate, alt: &str, goal: Option<&Goal>, room: Room) -> String {
        let relation = self.links(room.part).picture(&plate.file);
        let leads = goal.and_then(|goal| self.relation(goal, room));
        let leads = leads.map(|number| format!("<a:hlinkClick r:id=\"{number}\"/>")).unwrap_or_default();
        self.counts.drawings += 1;
        let number = self.counts.drawings;
        let sheet::Size { width, height } = sheet::fit(plate.size, room.width);
        let (name, alt) = (escaped(&format!("{} {number}", self.language.pick("图片", "Picture"))), escaped(alt));
        format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" \
             cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{alt}\">{leads}</wp:docPr><wp:cNvGraphicFramePr>\
             <a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr \
             id=\"{number}\" name=\"{name}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip \
             r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" \
             y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
             </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
    }
}
