//! `suishi figure`: one figure as a file, for Word, slides and chats.
//! In: an id, a year. Out: an SVG with its colours, or a PNG. Absent: drawing; and the rest of the site, whose faults are
//! told and stop only what they touch.

use super::{End, args::FigureOptions, build::wishes, choice, terminal::Terminal};
use crate::{
    chart::Variant,
    disk::{self, Saved, Standing},
    error::Error,
    model::{Site, Year},
    plan::plan,
    read::{self, Readings},
    render::{self, Exhibit},
    report::{Report, print, suggest},
    source::{Sources, span::display_width},
    words::Arg,
};
use std::ffi::OsStr;
use std::{
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

/// Pixels: from a thumbnail to a poster.
const WIDTHS: RangeInclusive<u32> = 200..=8000;
/// What WeChat keeps sharp: twice the 677 pixels of its column.
const WIDTH: u32 = 1354;

pub(super) fn run(options: &FigureOptions, terminal: &Terminal) -> Result<End, Error> {
    let Some(form) = Form::of(options, *terminal) else { return Ok(End::Faults) };
    let sources = disk::load(&options.place.root)?;
    let mut report = Report::default();
    let site = read::read(&sources, &wishes(&options.place), &Readings::passing()).into(&mut report);
    let plan = plan(&site).into(&mut report);
    report.apply_levels(&site.config.levels);
    terminal.report(&report.sorted(), &sources, print::Style::Human)?;
    let Some(year) = choice::year(&site, options.year.as_deref(), *terminal) else { return Ok(End::Faults) };
    let Some(id) = options.id.as_ref().filter(|_| !options.list) else {
        match list(year) {
            list if list.is_empty() => terminal.complain("figure-none", &[("year", &year.year.to_string())]),
            list => terminal.print(&list)?,
        }
        return Ok(End::Clean);
    };
    let Some(exhibit) = Exhibit::find(year, id) else {
        complain_unknown(id, year, *terminal);
        return Ok(End::Faults);
    };
    let variant = if options.narrow { Variant::Narrow } else { Variant::Wide };
    let Some(svg) = render::poster(&site, &plan, year, exhibit, variant) else {
        terminal.complain("figure-table", &[("id", id)]);
        return Ok(End::Faults);
    };
    let (bytes, size) = match form {
        Form::Svg => (svg.into_bytes(), None),
        Form::Png(width) => match painted(&svg, width, &site, &sources, *terminal)? {
            Some((bytes, size)) => (bytes, Some(size)),
            None => return Ok(End::Faults),
        },
    };
    let path = options.output.clone().unwrap_or_else(|| PathBuf::from(form.file_name(id)));
    save(&path, &bytes, size, options, *terminal)
}

/// What is asked for.
#[derive(Clone, Copy)]
enum Form {
    Svg,
    /// Pixels from left to right.
    Png(u32),
}

impl Form {
    /// `None` of a line that contradicts itself, which has been said then.
    fn of(options: &FigureOptions, terminal: Terminal) -> Option<Self> {
        let ending = options.output.as_deref().and_then(Path::extension).map(OsStr::to_ascii_lowercase);
        let named = |name: &str| ending.as_ref().is_some_and(|ending| ending == name);
        let png = options.png || named("png");
        if png && named("svg") || options.width.is_some() && !png {
            terminal.complain("figure-form", &[]);
            return None;
        }
        let typed = match &options.width {
            _ if !png => return Some(Self::Svg),
            None => return Some(Self::Png(WIDTH)),
            Some(typed) => typed,
        };
        let width = typed.trim().trim_end_matches("px").parse().ok().filter(|width| WIDTHS.contains(width));
        if width.is_none() {
            terminal.complain("figure-width", &[("typed", typed)]);
        }
        width.map(Self::Png)
    }

    fn file_name(self, id: &str) -> String {
        let ending = match self {
            Self::Svg => "svg",
            Self::Png(_) => "png",
        };
        format!("{}.{ending}", id.replace(['/', '\\', ':'], "-"))
    }
}

/// Ids and titles, aligned for a terminal that gives a Han character two cells.
fn list(year: &Year) -> String {
    let ids: Vec<(&str, &str)> = Exhibit::all(year).map(|exhibit| (exhibit.id(), exhibit.title())).collect();
    let width = ids.iter().map(|(id, _)| display_width(id)).max().unwrap_or(0);
    ids.iter().map(|(id, title)| format!("{id}{}  {title}\n", " ".repeat(width - display_width(id)))).collect()
}

fn complain_unknown(id: &str, year: &Year, terminal: Terminal) {
    let number = year.year.to_string();
    if year.unread.has(id) {
        terminal.complain("figure-unread", &[("id", id), ("year", &number)]);
        return;
    }
    // People know a figure by its title.
    let titled = Exhibit::all(year).find(|exhibit| exhibit.title() == id).map(Exhibit::id);
    let near = titled.or_else(|| suggest::nearest(id, Exhibit::all(year).map(Exhibit::id))).unwrap_or("none");
    terminal.complain("figure-unknown", &[("typed", id), ("year", &number), ("suggestion", near)]);
}

/// The bytes of a PNG, its width and height in pixels.
type Painted = (Vec<u8>, (u32, u32));

#[cfg(feature = "png")]
fn painted(
    svg: &str,
    width: u32,
    site: &Site,
    sources: &Sources,
    terminal: Terminal,
) -> Result<Option<Painted>, Error> {
    use crate::raster::{self, Faces, Fault};

    let Some(face) = site.theme.faces.titles.as_ref().map(|face| sources.file(face.file)) else {
        terminal.complain("figure-no-face", &[("theme", &site.theme.name)]);
        return Ok(None);
    };
    let faces = Faces::one(face.bytes()?.into_owned().into());
    match faces.and_then(|faces| raster::paint(svg, &faces, width)) {
        Ok(picture) => {
            if !picture.missing.is_empty() {
                let missing: String = picture.missing.iter().collect();
                terminal.complain("figure-missing", &[("letters", &missing), ("face", face.path.as_str())]);
            }
            Ok(Some((picture.bytes, (picture.width, picture.height))))
        }
        Err(fault) => {
            let key = match fault {
                Fault::Face => "figure-face",
                Fault::Size => "figure-size",
                Fault::Drawing => "figure-drawing",
            };
            terminal.complain(key, &[("face", face.path.as_str())]);
            Ok(None)
        }
    }
}

/// A program built without its painter.
#[cfg(not(feature = "png"))]
fn painted(_: &str, _: u32, _: &Site, _: &Sources, terminal: Terminal) -> Result<Option<Painted>, Error> {
    terminal.complain("figure-no-png", &[]);
    Ok(None)
}

fn save(
    path: &Path,
    bytes: &[u8],
    size: Option<(u32, u32)>,
    options: &FigureOptions,
    terminal: Terminal,
) -> Result<End, Error> {
    let standing = if options.force { Standing::Replace } else { Standing::Keep };
    let shown = path.display().to_string();
    disk::interrupt::listen();
    match disk::save(path, bytes, standing)? {
        Saved::InTheWay => {
            terminal.complain("in-the-way", &[("path", &shown)]);
            Ok(End::Faults)
        }
        Saved::Written => {
            let size = size.map_or_else(|| "none".to_owned(), |(width, height)| format!("{width} × {height}"));
            let args = [("path", Arg::Text(shown.into())), ("size", Arg::Text(size.into()))];
            terminal.remark(&terminal.say("figure-done", &args));
            Ok(End::Clean)
        }
    }
}
