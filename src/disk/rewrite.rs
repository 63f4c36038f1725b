//! A source file → the same file with another text.
//! In: the site's folder, a path, what was read, what shall stand there. Out: the file, whole, old or new. Absent: what
//! changed, and why.

use super::aside::Aside;
use crate::{
    error::Error,
    source::{Files as _, SitePath},
};
use std::{fs, path::Path};

/// Puts `after` in the place of `before`.
///
/// # Errors
/// When the file no longer holds `before`, for somebody saved it meanwhile, or the disk fails.
pub fn rewrite(root: &Path, path: &SitePath, before: &[u8], after: &[u8]) -> Result<(), Error> {
    let target = super::load::real_path(root, path);
    let failed = |error| Error::write(&target, error);
    if super::load::folder(root).read(path)? != before {
        return Err(Error::changed(&target));
    }
    let kept = fs::metadata(&target).map_err(failed)?.permissions();
    let folder = target.parent().unwrap_or(root);
    Aside::with(folder, after).and_then(|file| file.rename(&target)).map_err(failed)?;
    fs::set_permissions(&target, kept).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_saved_meanwhile_is_left_to_its_author() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let path = SitePath::new("content/2018/立春.md").expect("a plain path");
        let file = root.path().join(path.as_str());
        fs::create_dir_all(file.parent().expect("a folder")).expect("it can be made");
        fs::write(&file, "今天,开会。").expect("it can be written");
        rewrite(root.path(), &path, "今天,开会。".as_bytes(), "今天，开会。".as_bytes())
            .expect("nobody was in between");
        assert_eq!(fs::read_to_string(&file).expect("text"), "今天，开会。");
        assert!(rewrite(root.path(), &path, "今天,开会。".as_bytes(), b"").is_err());
        assert_eq!(fs::read_to_string(&file).expect("text"), "今天，开会。");
        assert_eq!(
            fs::read_dir(file.parent().expect("a folder")).expect("a folder").count(),
            1,
            "nothing is left beside it"
        );
    }
}
