#!/usr/bin/env python3
"""From save to page: what `suishi serve` takes, over HTTP, at a hundred years.

    cargo build --release && python3 tests/bench/preview.py [--years 100] [--rounds 12]

Makes the corpus, starts the preview, and saves one file after another: an entry, metrics, figures, a title, a style, a
template. After each save it asks for the page until it changes, and tells the time in all, of which the preview itself took so
much (it waits for 80 ms of quiet first). In the end, and after every save, the page is compared byte for byte with the one a
build from nothing writes; in the end every file is. Needs Python 3.10 and nothing else. Exit status 1: something differed, or
a limit of the README was passed.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIMITS = {"milliseconds": 50, "mebibytes": 200}
# What the README promises for; the others are told.
PROMISED = ["entry", "metrics", "figure"]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--years", type=int, default=100)
    options.add_argument("--rounds", type=int, default=12)
    options.add_argument("--suishi", type=Path, default=ROOT / "target/release/suishi")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        generate = ROOT / "tests/corpus/generate.py"
        subprocess.run([sys.executable, generate, site, "--years", str(options.years)], check=True, stdout=subprocess.DEVNULL)
        sys.exit(0 if measure(site, options, Path(folder)) else 1)


def measure(site, options, folder):
    preview = subprocess.Popen(
        [options.suishi, "--lang", "en", "serve", "--root", site, "--port", "4600"],
        stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )
    try:
        base = None
        for line in preview.stderr:
            if found := re.search(r"(http://127\.0\.0\.1:\d+/)", line):
                base, took = found[1], re.search(r"([\d.]+) s", line)[1]
                break
        print(f"{options.years} years, first built in {took} s")
        sound = True
        for name, path, page, change in edits(site):
            total, own = [], []
            for at in range(options.rounds):
                before = get(base + page)
                version = news(base)["version"]
                text = path.read_text(encoding="utf-8")
                begun = time.perf_counter()
                save(path, change(text, at))
                after = before
                while after == before:
                    # Asking without a pause would take one of two cores from the preview.
                    time.sleep(0.004)
                    after = get(base + page)
                total.append(1000 * (time.perf_counter() - begun))
                told = news(base, version)
                own.append(told["milliseconds"])
                if told["faults"]:
                    print(told["faults"])
                    sound = False
            if name == PROMISED[-1]:
                promised = resident(preview.pid)["VmRSS"]
            fresh = build(site, options.suishi, folder)
            same = (fresh / page).read_bytes() == get(base + page)
            worst = statistics.median(own)
            sound &= same and (name not in PROMISED or options.years > 100 or worst <= LIMITS["milliseconds"])
            print(
                f"{name:9} own {min(own):4.0f} {worst:4.0f} {max(own):4.0f} ms (least, median, most), "
                f"in all {statistics.median(total):4.0f} ms, {'same bytes' if same else 'OTHER BYTES'}"
            )
        fresh = build(site, options.suishi, folder)
        files = [path for path in fresh.rglob("*") if path.is_file() and path.name not in (".suishi", ".gitignore")]
        pages = [path for path in files if path.suffix not in (".png", ".woff2")]
        other = [path for path in pages if path.read_bytes() != get(base + path.relative_to(fresh).as_posix())]
        memory = resident(preview.pid)
        print(f"{len(pages)} files compared with a build from nothing: {len(other)} differ")
        print(f"memory {promised} MiB after entries, metrics and figures; {memory['VmHWM']} MiB at most, after style and template")
        return sound and not other and promised <= LIMITS["mebibytes"]
    finally:
        preview.kill()


def edits(site):
    years = sorted(path for path in (site / "content").iterdir() if path.name.isdigit())
    year = years[len(years) // 2]
    entry = sorted(path for path in year.iterdir() if path.suffix == ".md" and "---" in path.read_text(encoding="utf-8"))[3]
    term = entry_page(year, entry)
    yield "entry", entry, term, lambda text, at: text + f"\n第{at}次改。\n"
    numbers = year / "metrics.yaml"
    yield "metrics", numbers, f"{year.name}/data/index.html", lambda text, at: bump(text, at)
    figures = year / "figures.yaml"
    yield "figure", figures, f"{year.name}/index.html", lambda text, at: re.sub(r"title: \S+", f"title: 图{at}", text, count=1)
    yield "title", entry, f"{year.name}/index.html", lambda text, at: re.sub(r"title: .*", f"title: 题目{at}", text, count=1)
    style = site / "content/theme/static/suishi.css"
    style.parent.mkdir(parents=True, exist_ok=True)
    style.write_bytes((ROOT / "themes/default/static/suishi.css").read_bytes())
    time.sleep(3)
    yield "style", style, "static/suishi.css", lambda text, at: text + f"/* {at} */\n"
    template = site / "content/theme/templates/search.html"
    template.parent.mkdir(parents=True, exist_ok=True)
    template.write_bytes((ROOT / "themes/default/templates/search.html").read_bytes())
    time.sleep(3)
    block = "{% block main -%}"
    yield "template", template, "search/index.html", lambda text, at: text.replace(block, f"{block}<p>{at}</p>", 1)


def entry_page(year, entry):
    """The page of an entry, by what its name says."""
    slugs = "xiaohan dahan lichun yushui jingzhe chunfen qingming guyu lixia xiaoman mangzhong xiazhi xiaoshu dashu liqiu chushu bailu qiufen hanlu shuangjiang lidong xiaoxue daxue dongzhi".split()
    names = "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split()
    slug = next(slug for slug, name in zip(slugs, names) if name in entry.name or slug in entry.name)
    return f"{year.name}/{slug}/index.html"


def bump(text, at):
    """Another number in the first inline series."""
    return re.sub(r"(values: \{[^:]+: )\d+", lambda found: found[1] + str(100 + at), text, count=1)


def save(path, text):
    """As most editors do: beside, then in the place."""
    beside = path.with_name(path.name + ".tmp")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def build(site, suishi, folder):
    output = folder / "fresh"
    subprocess.run([suishi, "build", "--root", site, "--output", output], check=True, stderr=subprocess.DEVNULL)
    return output


def news(base, since=None):
    with urllib.request.urlopen(f"{base}~suishi/news?since={'' if since is None else since}") as answer:
        return json.load(answer)


def get(address):
    try:
        with urllib.request.urlopen(urllib.parse.quote(address, safe=":/~?=")) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        return error.read()


def resident(pid):
    """Mebibytes, as Linux tells them."""
    text = Path(f"/proc/{pid}/status").read_text()
    return {name: int(re.search(rf"{name}:\s+(\d+)", text)[1]) // 1024 for name in ("VmRSS", "VmHWM")}


if __name__ == "__main__":
    main()
