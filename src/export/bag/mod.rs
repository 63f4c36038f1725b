//! BagIt 1.0 (RFC 8493): files with what proves, decades later, that they are the same files.
//! In: a payload, and what is to be said of it. Out: [`OutputTree`]: payload, declaration, manifests. Absent: what the
//! payload is.

pub mod verify;

use crate::{
    error::Error,
    output::{Artifact, OutputTree},
    parallel,
    source::{OutPath, Sums},
};
/// `bagit.txt`, to the byte.
pub const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// Both digests of a bag: SHA-512 is what the standard asks for, SHA-256 what every machine has a tool for.
pub const ALGORITHMS: [&str; 2] = ["sha512", "sha256"];

/// A bag of `payload`, whose paths begin with `data/`; `info` are the lines of `bag-info.txt`, to which its size is added.
///
/// # Errors
/// When a file of the payload can no longer be read.
pub fn bag(payload: OutputTree, info: &[(&str, String)]) -> Result<OutputTree, Error> {
    let files: Vec<(&OutPath, &Artifact)> = payload.iter().collect();
    let summed = parallel::map(&files, |(path, artifact)| -> Result<Summed, Error> {
        let bytes = artifact.read()?;
        Ok((path.to_string(), bytes.len() as u64, Sums::of(&bytes)))
    });
    let summed = summed.into_iter().collect::<Result<Vec<_>, Error>>()?;
    let size: u64 = summed.iter().map(|(_, size, _)| size).sum();
    let oxum = ("Payload-Oxum", format!("{size}.{}", summed.len()));
    let info: String = info.iter().chain([&oxum]).map(|(label, value)| line(label, value)).collect();
    let mut tags = vec![("bagit.txt".to_owned(), DECLARATION.to_owned()), ("bag-info.txt".to_owned(), info)];
    tags.extend(ALGORITHMS.map(|name| (format!("manifest-{name}.txt"), manifest(&summed, name))));
    let told: Vec<Summed> =
        tags.iter().map(|(path, text)| (path.clone(), text.len() as u64, Sums::of(text.as_bytes()))).collect();
    tags.extend(ALGORITHMS.map(|name| (format!("tagmanifest-{name}.txt"), manifest(&told, name))));
    let mut bag = payload;
    for (path, text) in tags {
        let path = OutPath::new(&path).expect("a name of ours");
        bag.insert(path, Artifact::of(text)).expect("the payload is in a folder of its own");
    }
    Ok(bag)
}

/// The same tree with everything made that is made late.
///
/// # Errors
/// When what something is made from can no longer be read.
pub fn finished(tree: &OutputTree) -> Result<OutputTree, Error> {
    let mut whole = OutputTree::default();
    for (path, bytes) in tree.read()? {
        whole.insert(path.clone(), Artifact::of(bytes)).expect("each path stood in a tree alone");
    }
    Ok(whole)
}

/// Path, size, digests.
type Summed = (String, u64, Sums);

fn manifest(files: &[Summed], algorithm: &str) -> String {
    let line = |(path, _, sums): &Summed| {
        let sum = if algorithm == "sha512" { &sums.sha512 } else { &sums.sha256 };
        format!("{sum}  {}\n", encoded(path))
    };
    files.iter().map(line).collect()
}

/// What would break a line of a manifest, in percent; and the sign of that itself.
fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value stays on its line.
fn line(label: &str, value: &str) -> String {
    format!("{label}: {}\n", value.split_whitespace().collect::<Vec<_>>().join(" "))
}
