//! Templates to text (the only user of Tera).
//! In: the theme's templates and words, a view. Out: a page, or a diagnostic that names template and place.
//! Absent: which pages there are.

use crate::{
    json,
    model::{Template, Theme},
    report::{Code, Diagnostic, Place, Report, suggest},
    source::{Digest, FileId},
    words::{Arg, Language, Words},
};
use serde::Serialize;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

/// Bytes an ordinary page has; a longer one grows.
const PAGE: usize = 16 << 10;

/// Begins the message of a missing word, so that it can be told from other failures.
const NO_WORD: &str = "no word: ";

/// A theme, ready to print.
pub(super) struct Press {
    tera: Tera,
    words: Arc<Words>,
    /// What was written, under the name the engine knows it by; the nearest layer first.
    written: Vec<(String, Template)>,
    /// Keys of the words, for suggestions.
    keys: BTreeSet<String>,
}

/// A view, ready to be printed; cheap to copy.
#[derive(Clone)]
pub(super) struct Shown(Value);

/// A digest of what a template is shown.
pub(super) fn digest(views: &Views) -> Digest {
    let shown = views.iter().flat_map(|(name, view)| [name.as_ref().to_owned(), json::line(&view.0)]);
    let shown: Vec<String> = shown.collect();
    Digest::of_parts(shown.iter().map(String::as_bytes))
}

/// What a template sees, by name.
pub(super) type Views = Vec<(Cow<'static, str>, Shown)>;

impl Shown {
    pub(super) fn new(view: &impl Serialize) -> Self {
        Self(Value::from_serializable(view))
    }

    /// The view under its name.
    pub(super) fn named(name: &'static str, view: &impl Serialize) -> Views {
        vec![(Cow::Borrowed(name), Self::new(view))]
    }

    /// Each field of the view under its own name.
    pub(super) fn fields(view: &impl Serialize) -> Views {
        let fields = Value::from_serializable(view).into_map().unwrap_or_default();
        fields.into_iter().map(|(name, value)| (Cow::Owned(name.to_string()), Self(value))).collect()
    }
}

impl Press {
    /// Parses all templates; `None` when one is broken, all broken ones reported.
    pub(super) fn new(theme: &Theme, language: Language, report: &mut Report) -> Option<Self> {
        let written = theme.words.get(&language).map_or(&[][..], Vec::as_slice);
        let texts: Vec<&str> = written.iter().map(|(_, text)| text.as_str()).collect();
        let (words, faults) = Words::parse(language, &texts);
        for fault in faults {
            let place = Place::new(written[fault.text].0, fault.span);
            report.add(Diagnostic::new(Code::ThemeWordsBroken).at(place));
        }
        let keys = texts.iter().flat_map(|text| text.lines()).filter_map(|line| {
            let key = line.split_once('=')?.0.trim_end();
            (!key.is_empty() && !key.contains(char::is_whitespace)).then(|| key.to_owned())
        });
        let mut keys: BTreeSet<String> = keys.collect();
        let layers = theme.layers.iter();
        let mut written: Vec<(String, Template)> = layers
            .flat_map(|layer| {
                layer.templates.iter().map(|(name, template)| (format!("{}/{name}", layer.name), template.clone()))
            })
            .collect();
        let mut templates: BTreeMap<String, String> =
            written.iter().map(|(name, template)| (name.clone(), template.text.clone())).collect();
        let words = Arc::new(words);
        let layers: Vec<String> = theme.layers.iter().map(|layer| format!("{}/", layer.name)).collect();
        let mut sound = true;
        loop {
            let mut tera = engine(&layers, &words);
            let Err(error) =
                tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))
            else {
                return sound.then_some(Self { tera, words, written, keys });
            };
            let press = Self { tera, words: Arc::clone(&words), written, keys };
            // What the absence of a broken template breaks further is no news.
            let broken = match error.kind() {
                ErrorKind::SyntaxError(at) => Some(at.filename().to_owned()),
                _ => None,
            };
            if sound || broken.is_some() {
                report.add(press.diagnose(&error, broken.as_deref().unwrap_or_default()));
            }
            sound = false;
            (written, keys) = (press.written, press.keys);
            match broken.and_then(|name| templates.remove(&name)) {
                Some(_) => {}
                None => return None,
            }
        }
    }

    /// Prints `template` with the views under their names.
    pub(super) fn print(&self, template: &str, views: Views) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        for (name, view) in views {
            context.insert_value(name, view.0);
        }
        let mut page = Vec::with_capacity(PAGE);
        match self.tera.render_to(template, &context, &mut page) {
            Ok(()) => Ok(page),
            Err(error) => Err(self.diagnose(&error, template)),
        }
    }

    /// A fixed word of the theme; its key where it has none, which the templates that use it will report.
    pub(super) fn word(&self, key: &str) -> String {
        self.words.say(key, &[]).unwrap_or_else(|| key.to_owned())
    }

    fn diagnose(&self, error: &tera::Error, template: &str) -> Diagnostic {
        let (said, place) = match error.kind() {
            ErrorKind::SyntaxError(at) | ErrorKind::RenderingError(at) => {
                let own = self.written.iter().find(|(name, _)| name == at.filename());
                let place = own.map(|(_, template)| Place::new(template.file, at.span().range.clone()));
                (at.message().to_owned(), place)
            }
            _ => {
                let said = error.to_string();
                let said = said.strip_prefix("error: ").unwrap_or(&said).to_owned();
                let place = self.named(&said).or_else(|| self.file(template).map(Place::file));
                (said, place)
            }
        };
        let fault = match said.split_once(NO_WORD) {
            Some((_, key)) => {
                let key = key.lines().next().unwrap_or_default().trim();
                let fault = Diagnostic::new(Code::ThemeWordMissing).with("key", key);
                match suggest::nearest(key, self.keys.iter().map(String::as_str)) {
                    Some(near) => fault.with("suggestion", near),
                    None => fault,
                }
            }
            None => Diagnostic::new(Code::ThemeTemplateFailed).with("said", said.lines().next().unwrap_or_default()),
        }
        .with("template", self.below_layer(place).unwrap_or(template));
        match place {
            Some(place) => fault.at(place),
            None => fault,
        }
    }

    /// The name of the template at a place, without its layer.
    fn below_layer(&self, place: Option<Place>) -> Option<&str> {
        let place = place?;
        let (name, _) = self.written.iter().find(|(_, template)| template.file == place.file)?;
        name.split_once('/').map(|(_, below)| below)
    }

    /// Where a name the engine could not find stands: it tells the name, an unknown filter's say, but no place.
    fn named(&self, said: &str) -> Option<Place> {
        let name = said.split('`').nth(1).filter(|name| !name.is_empty())?;
        let found = |template: &Template| {
            Some(Place::new(template.file, template.text.find(name).map(|at| at..at + name.len())?))
        };
        self.written.iter().find_map(|(_, template)| found(template))
    }

    fn file(&self, template: &str) -> Option<FileId> {
        self.written
            .iter()
            .find(|(name, _)| {
                name.as_str() == template || name.split_once('/').is_some_and(|(_, below)| below == template)
            })
            .map(|(_, template)| template.file)
    }
}

fn engine(layers: &[String], words: &Arc<Words>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".xml"].to_vec());
    tera.set_fallback_prefixes(layers.to_vec()).expect("prefixes are set before any template is");
    let words = Arc::clone(words);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| -> TeraResult<Value> { say(&words, &kwargs) });
    tera
}

/// `{{ t(key="season-recorded", count=17) }}`
fn say(words: &Words, kwargs: &Kwargs) -> TeraResult<Value> {
    let key: &str = kwargs.must_get("key")?;
    let args: Vec<(&str, Arg<'_>)> = kwargs
        .iter()
        .filter_map(|(name, value)| {
            let name = name.as_str().filter(|name| *name != "key")?;
            let arg = match value.as_i64() {
                Some(count) => Arg::Count(count),
                None => Arg::Text(Cow::Owned(value.to_string())),
            };
            Some((name, arg))
        })
        .collect();
    words.say(key, &args).map(Value::from).ok_or_else(|| tera::Error::message(format!("{NO_WORD}{key}")))
}
