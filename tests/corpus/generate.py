#!/usr/bin/env python3
"""Writes a large made-up review for measuring: Y years of 24 entries and 8 metrics each.

    generate.py OUT --years Y [--for suishi|hugo]

In: the number of years and the tool. Out: a folder that tool builds as it is. The same arguments
give the same bytes on any machine: no clock, no random module, nothing read but this folder.
Absent: anything real. Years end in 2025; every entry is dated inside its own term.
"""

import argparse
import math
import shutil
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.dont_write_bytecode = True  # a generator leaves nothing beside itself
import prose  # noqa: E402

LAST_YEAR = 2025
CHINA = timezone(timedelta(hours=8))

# The civil year: 小寒 at 285°, then every 15° of solar longitude.
TERMS = [
    ("小寒", "xiaohan"), ("大寒", "dahan"), ("立春", "lichun"), ("雨水", "yushui"),
    ("惊蛰", "jingzhe"), ("春分", "chunfen"), ("清明", "qingming"), ("谷雨", "guyu"),
    ("立夏", "lixia"), ("小满", "xiaoman"), ("芒种", "mangzhong"), ("夏至", "xiazhi"),
    ("小暑", "xiaoshu"), ("大暑", "dashu"), ("立秋", "liqiu"), ("处暑", "chushu"),
    ("白露", "bailu"), ("秋分", "qiufen"), ("寒露", "hanlu"), ("霜降", "shuangjiang"),
    ("立冬", "lidong"), ("小雪", "xiaoxue"), ("大雪", "daxue"), ("冬至", "dongzhi"),
]  # fmt: skip

# id, 名称, 单位, lowest, highest, decimals, figure kind, figure title
METRICS = [
    ("patrols", "巡逻", "人次", 40, 260, 0, "ring", "一年巡逻"),
    ("meetings", "会议", "场", 0, 16, 0, "columns", "各节气会议场次"),
    ("visits", "走访", "户", 12, 180, 0, "columns", "各节气走访户数"),
    ("requests", "居民来件", "件", 8, 96, 0, "columns", "各节气居民来件"),
    ("closed", "办结", "件", 6, 90, 0, "columns", "各节气办结件数"),
    ("score", "测评得分", "分", 82, 98, 1, "line", "测评得分的起落"),
    ("hours", "志愿服务", "小时", 60, 420, 1, "line", "志愿服务时长"),
    ("hazards", "隐患", "处", 0, 40, 0, "bars", "各节气查出隐患"),
]


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("out", type=Path, help="folder to create; must be missing or empty")
    options.add_argument("--years", type=int, required=True, help="1 to 125, ending in 2025")
    options.add_argument("--for", dest="tool", choices=["suishi", "hugo"], default="suishi")
    asked = options.parse_args()
    if not 1 <= asked.years <= 125:
        options.error("--years must be 1 to 125: the solar terms are verified from 1900 on")
    if asked.out.exists() and any(asked.out.iterdir()):
        options.error(f"{asked.out} is not empty")

    years = range(LAST_YEAR - asked.years + 1, LAST_YEAR + 1)
    {"suishi": write_suishi, "hugo": write_hugo}[asked.tool](asked.out, years)


def write_suishi(root, years):
    content = root / "content"
    write(
        content / "site.yaml",
        "name: 岁时样本\nlanguage: zh-CN\naddress: https://example.org/\n",
    )
    for year in years:
        folder = content / str(year)
        write(
            folder / "year.yaml",
            f"title: {year} 年度回顾\nsubtitle: 二十四节气，一节一记\npublished: {year + 1}-01-05 09:00\n",
        )
        write(folder / "metrics.yaml", metrics_yaml(year))
        write(folder / "figures.yaml", figures_yaml())
        for index, (term, _) in enumerate(TERMS):
            link = previous_link(years, year, index, "term:{year}/{term}")
            title, tags, body = prose.entry(year, term, link)
            head = front_matter(title, entry_date(year, index), tags)
            write(folder / f"{term}.md", head + body)


def write_hugo(root, years):
    shutil.copytree(Path(__file__).parent / "hugo", root, dirs_exist_ok=True)
    for year in years:
        folder = root / "content" / str(year)
        write(folder / "_index.md", f"---\ntitle: {year} 年度回顾\ndate: {year}-12-31\n---\n")
        write(root / "data" / "metrics" / f"{year}.yaml", metrics_yaml(year))
        for index, (term, slug) in enumerate(TERMS):
            link = previous_link(years, year, index, "/{year}/{slug}.md")
            title, tags, body = prose.entry(year, term, link)
            head = front_matter(title, entry_date(year, index), tags, term=term)
            write(folder / f"{slug}.md", head + body)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def front_matter(title, day, tags, term=None):
    named = f"term: {term}\n" if term else ""
    return f"---\ntitle: {title}\ndate: {day}\ntags: [{', '.join(tags)}]\n{named}---\n\n"


def previous_link(years, year, index, pattern):
    """The Markdown link to the term before, or None where the corpus begins."""
    before_year, before = (year, index - 1) if index else (year - 1, len(TERMS) - 1)
    if before_year not in years:
        return None
    term, slug = TERMS[before]
    words = term if before_year == year else f"{before_year} 年{term}"
    return f"[{words}]({pattern.format(year=before_year, term=term, slug=slug)})"


def metrics_yaml(year):
    """One file both tools read. 8 metrics, each with a value for all 24 terms."""
    parts = []
    for name, title, unit, low, high, decimals, _, _ in METRICS:
        dice = prose.Dice(f"{name}/{year}")
        scale = 10**decimals
        values = []
        for index, (term, _) in enumerate(TERMS):
            # A slow yearly swing under the noise, so that lines look like lines.
            swing = 0.5 - 0.3 * math.cos(2 * math.pi * index / len(TERMS)) + 0.4 * (dice.unit() - 0.5)
            amount = round((low + (high - low) * min(max(swing, 0), 1)) * scale)
            values.append(f"{term}: {amount / scale:.{decimals}f}")
        parts.append(f"{name}:\n  name: {title}\n  unit: {unit}\n  by: term\n  values: {{{', '.join(values)}}}\n")
    return "".join(parts)


def figures_yaml():
    return "".join(
        f"{name}-by-term:\n  title: {title}\n  kind: {kind}\n  metrics: [{name}]\n"
        for name, _, _, _, _, _, kind, title in METRICS
    )


def entry_date(year, index):
    """A day 3 to 9 days after the term begins: never near a border (a term lasts 14.7 days or more)."""
    begins = term_begins(year, (285 + 15 * index) % 360)
    return begins + timedelta(days=3 + (year * 7 + index * 5) % 7)


def term_begins(year, longitude):
    """The civil day in China on which the Sun reaches `longitude` in `year`, right to within a day."""
    # 小寒 falls near 5 January; the Sun then moves about 15° in 15.22 days.
    start = datetime(year, 1, 5, 12, tzinfo=CHINA)
    moment = start + timedelta(days=((longitude - 285) % 360) / 360 * 365.2422)
    for _ in range(4):
        error = (longitude - sun_longitude(moment) + 180) % 360 - 180
        moment += timedelta(days=error / 360 * 365.2422)
    return moment.astimezone(CHINA).date()


def sun_longitude(moment):
    """Apparent longitude of the Sun in degrees, to about 0.01° (Meeus, Astronomical Algorithms, ch. 25)."""
    century = (moment - datetime(2000, 1, 1, 12, tzinfo=timezone.utc)).total_seconds() / 86400 / 36525
    anomaly = math.radians(357.52911 + 35999.05029 * century)
    mean = 280.46646 + 36000.76983 * century
    centre = (
        (1.914602 - 0.004817 * century) * math.sin(anomaly)
        + 0.019993 * math.sin(2 * anomaly)
        + 0.000289 * math.sin(3 * anomaly)
    )
    node = math.radians(125.04 - 1934.136 * century)
    return (mean + centre - 0.00569 - 0.00478 * math.sin(node)) % 360


if __name__ == "__main__":
    sys.exit(main())
