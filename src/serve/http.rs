//! Requests → answers (the only user of the server crates).
//! In: a [`Stage`], a port. Out: what a browser sees. Absent: other machines; only this one can reach it.

use super::{Scene, Stage};
use crate::{
    error::Error,
    json,
    output::Artifact,
    source::{self, OutPath},
    words::Language,
};
use axum::{
    Router,
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use std::{
    borrow::Cow,
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    thread,
    time::Duration,
};
use tokio::{net::TcpListener, runtime, sync::watch};

/// Ports tried after the one asked for.
const PORTS: u16 = 50;

/// An open question is answered after so long, news or none, and asked again.
const PATIENCE: Duration = Duration::from_secs(25);

/// Where the preview's own things lie; no year and no page is called so.
const OWN: &str = "/~suishi";

const SCRIPT: &str = include_str!("reload.js");

/// What is shown, and all who wait for the next.
pub(super) type Board = watch::Sender<Arc<Scene>>;

/// A preview that answers.
#[derive(Debug)]
pub struct Server {
    pub address: SocketAddr,
}

impl Server {
    /// Where the file of a tree is seen.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

/// Answers on `port`, or on the next one that is free, for as long as the program runs.
///
/// # Errors
/// When none of the ports is free, or the system gives no thread.
pub fn listen(stage: &Arc<Stage>, port: u16) -> Result<Server, Error> {
    let failed = |error| Error::port(port, error);
    let runtime = runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(failed)?;
    let listener = runtime.block_on(bind(port)).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let router = Router::new()
        .route(&format!("{OWN}/reload.js"), get(|| async { answer(StatusCode::OK, "reload.js", SCRIPT) }))
        .route(&format!("{OWN}/news"), get(news))
        .fallback(page)
        .with_state(Arc::clone(stage));
    let serve = move || runtime.block_on(async { axum::serve(listener, router).await });
    thread::Builder::new().name("preview".to_owned()).spawn(serve).map_err(failed)?;
    Ok(Server { address })
}

async fn bind(port: u16) -> io::Result<TcpListener> {
    let mut first = None;
    for port in port..=port.saturating_add(PORTS) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.expect("one port at least was tried"))
}

/// `?since=12`: answers when there is something newer.
async fn news(State(stage): State<Arc<Stage>>, uri: Uri) -> Response {
    let since: u64 =
        uri.query().and_then(|query| query.strip_prefix("since=")).and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut now = stage.now.subscribe();
    // A page left open while the program was started again has seen more than there is yet.
    let is_new = |scene: &Arc<Scene>| scene.news.version != since;
    let _ = tokio::time::timeout(PATIENCE, now.wait_for(is_new)).await;
    let news = now.borrow().news.clone();
    answer(StatusCode::OK, "news.json", json::line(&news))
}

/// Who asks.
#[derive(Clone, Copy)]
enum Reader {
    /// And in which language the preview speaks to the person before it.
    Browser(Language),
    Program,
}

async fn page(State(stage): State<Arc<Stage>>, headers: HeaderMap, uri: Uri) -> Response {
    let scene = Arc::clone(&stage.now.borrow());
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    let reader = match accept.is_some_and(|text| text.contains("text/html")) {
        true => Reader::Browser(stage.language),
        false => Reader::Program,
    };
    let path = source::uri::decode(uri.path());
    let asked = path.trim_start_matches('/');
    let file = if asked.is_empty() || asked.ends_with('/') { format!("{asked}index.html") } else { asked.to_owned() };
    let Some(tree) = &scene.tree else {
        return html(
            StatusCode::SERVICE_UNAVAILABLE,
            include_bytes!("waiting.html").to_vec(),
            Reader::Browser(stage.language),
            &scene,
        );
    };
    if let Some(artifact) = tree.get(&file) {
        return match bytes(&stage, artifact.clone()).await {
            Ok(bytes) if file.ends_with(".html") => html(StatusCode::OK, bytes, reader, &scene),
            Ok(bytes) => answer(StatusCode::OK, &file, bytes),
            Err(error) => answer(StatusCode::INTERNAL_SERVER_ERROR, "error.txt", format!("{}\n", error.zh())),
        };
    }
    // `2018` is meant as `2018/`, and only there its links lead on.
    if tree.get(&format!("{file}/index.html")).is_some() {
        let there = format!("/{}/", source::uri::encode(&file));
        return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, there)]).into_response();
    }
    match tree.get("404.html").and_then(|lost| lost.read().ok()) {
        Some(lost) => html(StatusCode::NOT_FOUND, lost.into_owned(), reader, &scene),
        None => answer(StatusCode::NOT_FOUND, "404.txt", "404\n"),
    }
}

/// Reading and making may take long, and others ask meanwhile.
async fn bytes(stage: &Arc<Stage>, artifact: Artifact) -> Result<Vec<u8>, Error> {
    let stage = Arc::clone(stage);
    let work = move || match artifact {
        Artifact::Made(made) => stage.kiln.bytes(&made),
        artifact => artifact.read().map(Cow::into_owned),
    };
    tokio::task::spawn_blocking(work).await.expect("nothing that is made panics")
}

/// A page; for a browser with the script that keeps it fresh.
fn html(status: StatusCode, mut page: Vec<u8>, reader: Reader, scene: &Scene) -> Response {
    if let Reader::Browser(language) = reader {
        let (version, language) = (scene.news.version, language.short());
        let script = format!(
            "<script src=\"{OWN}/reload.js\" data-version=\"{version}\" data-language=\"{language}\"></script>"
        );
        let end = b"</body>";
        let at = page.windows(end.len()).rposition(|window| window == end).unwrap_or(page.len());
        page.splice(at..at, script.into_bytes());
    }
    answer(status, "page.html", page)
}

fn answer(status: StatusCode, name: &str, body: impl Into<Body>) -> Response {
    // What is shown next may be another.
    let headers = [(header::CONTENT_TYPE, source::media_type(name)), (header::CACHE_CONTROL, "no-store".to_owned())];
    (status, headers, body.into()).into_response()
}

/// As a browser names the file: a page by its folder.
pub(super) fn address(path: &OutPath) -> String {
    let path = path.as_str();
    let page = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    source::uri::encode(page.unwrap_or(path))
}
