// Walks a finished site on disk.
// In: a folder. Out: its files and folders as relative paths with forward slashes, in order.
// Absent: what is in the files.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

export class Folder {
  // `files` and `folders` are sets of relative paths; the site itself is the folder "".
  static async read(root) {
    const found = await readdir(root, { recursive: true, withFileTypes: true });
    const name = (entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
    const sorted = (entries) => new Set(entries.map(name).sort());
    const folder = new Folder();
    folder.root = path.resolve(root);
    folder.files = sorted(found.filter((entry) => !entry.isDirectory()));
    folder.folders = sorted(found.filter((entry) => entry.isDirectory())).add("");
    return folder;
  }

  // The files whose names end in one of the given endings.
  ending(...endings) {
    return [...this.files].filter((file) => endings.some((ending) => file.endsWith(ending)));
  }

  pathOf(file) {
    return path.join(this.root, file);
  }

  // The address a reader has who opened the folder from a disk; of "", the folder's own with its slash.
  urlOf(file) {
    return pathToFileURL(this.root + path.sep + file).href;
  }
}

// A relative path as part of an address: each name encoded, the slashes kept.
export function encodePath(file) {
  return file.split("/").map(encodeURIComponent).join("/");
}
