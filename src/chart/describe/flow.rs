//! The sentences on running totals (销账): what came in, what of it was closed, what is open, when most was open, and how
//! far the way to a target is. In: one or two series that add up. Out: sentences. Absent: drawing.

use super::{Known, Teller, extreme};
use crate::chart::figure::{Axis, Better, Language, Step, Target};
use crate::chart::grid::Grid;
use crate::chart::scale;
use crate::chart::sums::{Amount, Flow};

impl Teller<'_> {
    /// `None` where the usual sentences say it: of one value, and of none.
    pub(super) fn flow(&self) -> Option<Vec<String>> {
        let grid = Grid::of(self.figure);
        let flow = Flow::of(&grid, self.style);
        if self.only_point().is_some() || flow.opened.is_empty() && flow.closed.is_empty() {
            return None;
        }
        let mut sentences = match self.figure.series.as_slice() {
            [series] => {
                let known = super::known(series);
                match known.as_slice() {
                    [one] => vec![self.only(one)],
                    known => {
                        let told = self.extremes(known, series.points.len());
                        std::iter::once(told).chain(self.whole(known)).collect()
                    }
                }
            }
            _ => std::iter::once(self.in_and_out(&grid, &flow)).chain(self.surplus(&grid, &flow)).collect(),
        };
        sentences.extend(self.progress(&grid, &flow));
        sentences.extend(self.partial_gaps(&grid));
        Some(sentences)
    }

    /// 全年发现 96 件，销账 81 件，未销 15 件，销账率 84.4%；未销最多是7月底，22 件。
    fn in_and_out(&self, grid: &Grid, flow: &Flow) -> String {
        let name = |nth: usize| self.figure.series.get(nth).map_or("", |series| series.name.as_str());
        let amount = |amount: &Amount| self.amount(&amount.text);
        let said = |nth: usize, run: &[Amount]| match (run.last(), self.language) {
            (Some(last), Language::Chinese) => format!("{} {}", name(nth), amount(last)).trim().to_owned(),
            (Some(last), Language::English) => self.language.says(name(nth), &amount(last)),
            (None, Language::Chinese) => format!("{}无数据", name(nth)),
            (None, Language::English) => self.language.says(name(nth), "no data"),
        };
        let when = self.span(grid, flow);
        let mut clauses = vec![format!("{when}{}", said(0, &flow.opened))];
        let (Some(open), Some(opened)) = (flow.open.last(), flow.opened.last()) else {
            clauses.push(said(1, &flow.closed));
            return self.sentence(&clauses.join(self.language.comma()));
        };
        // All three speak of one moment only where both series end together.
        let together = flow.opened.len() == flow.closed.len();
        if open.value == 0.0 && together && opened.value > 0.0 {
            let all = match self.language {
                Language::Chinese => format!("全部{}", name(1)),
                Language::English => format!("all of it {}", name(1).to_lowercase()),
            };
            clauses.push(all.trim().to_owned());
        } else {
            clauses.push(said(1, &flow.closed));
            if together && open.value < 0.0 {
                clauses.push(match self.language {
                    Language::Chinese => format!("超出 {}", amount(open)),
                    Language::English => format!("over by {}", amount(open)),
                });
            }
            if together && open.value > 0.0 {
                let open_word = self.language.open(name(1));
                let percent = scale::percent(opened.value - open.value, opened.value);
                clauses.push(match self.language {
                    Language::Chinese => format!("{open_word} {}", amount(open)),
                    Language::English => format!("{}: {}", open_word.to_lowercase(), amount(open)),
                });
                clauses.push(match self.language {
                    Language::Chinese => format!("{} {percent}", self.language.rate(name(1))),
                    Language::English => format!("{percent} {}", self.language.rate(name(1))),
                });
            }
        }
        let told = clauses.join(self.language.comma());
        let most = self.most_open(grid, flow, name(1));
        self.sentence(
            &[Some(told), most].into_iter().flatten().collect::<Vec<_>>().join(self.language.pick("；", "; ")),
        )
    }

    /// 全年, 截至 9月, or nothing where the figure does not say what its span is.
    fn span(&self, grid: &Grid, flow: &Flow) -> String {
        let known = flow.opened.len().max(flow.closed.len());
        let last = known.checked_sub(1).and_then(|last| grid.rows.get(last)).map_or("", |row| &row.point.name);
        let year = match self.figure.axis {
            Axis::Terms => known == 24,
            Axis::Time(Step::Month) => known == 12,
            Axis::Seasons => known == 4,
            _ => false,
        };
        match (known < grid.rows.len(), year, self.language) {
            (true, _, Language::Chinese) => format!("截至{last}，"),
            (true, _, Language::English) => format!("up to {last}, "),
            (false, true, Language::Chinese) => "全年".to_owned(),
            (false, true, Language::English) => "over the year, ".to_owned(),
            (false, false, Language::Chinese) => "共".to_owned(),
            (false, false, Language::English) => String::new(),
        }
    }

    /// 未销最多是7月底，22 件
    fn most_open(&self, grid: &Grid, flow: &Flow, closed: &str) -> Option<String> {
        let rows = flow.open.iter().zip(&grid.rows);
        let known: Vec<Known> =
            rows.map(|(open, row)| Known { name: &row.point.name, value: open.value, text: &open.text }).collect();
        let most = extreme(&known, |a, b| a > b);
        let (first, last) = (most.first().filter(|most| most.value > 0.0 && known.len() > 1)?, known.last()?);
        let open = self.language.open(closed);
        let amount = self.amount(first.text);
        if last.value == first.value && most.len() == 1 {
            return Some(self.language.pick(format!("此时{open}最多"), "the most so far".to_owned()));
        }
        // A stretch without news stays at its height: where it began says it.
        let row_of = |found: &Known| grid.rows.iter().position(|row| std::ptr::eq(row.point.name.as_str(), found.name));
        let rows: Vec<usize> = most.iter().filter_map(row_of).collect();
        let stretch = rows.len() > 1 && rows.windows(2).all(|pair| pair[1] == pair[0] + 1);
        let at = self.at();
        let end = |name: &str| match (self.figure.axis, self.language) {
            (Axis::Time(Step::Month), Language::Chinese) => format!("{name}底"),
            (Axis::Time(Step::Month), Language::English) => format!("at the end of {name}"),
            (_, Language::Chinese) => name.to_owned(),
            (_, Language::English) => format!("{at} {name}"),
        };
        let when = match (most.as_slice(), self.language) {
            ([.., to], Language::Chinese) if stretch => format!("{}至{}", end(first.name), end(to.name)),
            ([.., to], Language::English) if stretch => format!("from {} to {}", first.name, to.name),
            ([one], _) => end(one.name),
            (many, Language::Chinese) if many.len() <= super::MOST_NAMES => {
                let names: Vec<String> = many.iter().map(|k| end(k.name)).collect();
                self.language.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
            }
            (many, Language::English) if many.len() <= super::MOST_NAMES => {
                format!("{at} {}", self.language.list(&many.iter().map(|k| k.name).collect::<Vec<_>>()))
            }
            (many, Language::Chinese) => format!("{}等 {} 次", end(first.name), many.len()),
            (many, Language::English) => format!("{} and {} times more", end(first.name), many.len() - 1),
        };
        Some(match self.language {
            Language::Chinese => format!("{open}最多是{when}，{amount}"),
            Language::English => format!("most open {when}: {amount}"),
        })
    }

    /// 有 2 个月销账累计多于发现，最多是4月，多 5 件。 Said outright: no drawing can show less than nothing open.
    fn surplus(&self, grid: &Grid, flow: &Flow) -> Option<String> {
        let beyond: Vec<Known> = flow
            .open
            .iter()
            .zip(&grid.rows)
            .filter(|(open, _)| open.value < 0.0)
            .map(|(open, row)| Known { name: &row.point.name, value: -open.value, text: &open.text })
            .collect();
        let [opened, closed] = self.figure.series.as_slice() else { return None };
        let at = self.at();
        let most = *extreme(&beyond, |a, b| a > b).first()?;
        let amount = self.amount(most.text);
        let at_end = flow.open.last().is_some_and(|open| open.value < 0.0);
        let counted = self.language.count(self.figure.axis, beyond.len());
        Some(self.sentence(&match (beyond.len(), at_end, self.language) {
            (1, true, Language::Chinese) => format!("{}累计多于{}，多 {amount}", closed.name, opened.name),
            (1, false, Language::Chinese) => {
                format!("{}时{}累计多于{}，多 {amount}", most.name, closed.name, opened.name)
            }
            (_, _, Language::Chinese) => {
                format!("有 {counted}{}累计多于{}，最多是{}，多 {amount}", closed.name, opened.name, most.name)
            }
            (1, _, Language::English) => {
                format!("{at} {}, {} exceeded {} by {amount}", most.name, closed.name, opened.name)
            }
            (_, _, Language::English) => {
                let most = format!("at most by {amount}, {at} {}", most.name);
                format!("{} exceeded {} {at} {counted}, {most}", closed.name, opened.name)
            }
        }))
    }

    /// 目标 120 件：累计 96 件，达到 80%，还差 24 件。
    fn progress(&self, grid: &Grid, flow: &Flow) -> Option<String> {
        let aim = match self.figure.target.as_ref()? {
            Target::Level(level) => Amount { value: level.finite()?, text: level.text.clone() },
            Target::Each(series) => {
                // As far as the values go, so that both speak of one moment.
                let known = grid.along(series).into_iter().take(flow.opened.len()).flatten();
                let numbers: Vec<(f64, &str)> =
                    known.filter_map(|p| Some((p.datum.value()?, p.datum.text()?))).collect();
                numbers.first()?;
                let (value, text) = scale::sum(numbers.into_iter(), self.style);
                Amount { value, text }
            }
        };
        let named = self.language.target(&self.amount(&aim.text));
        let (Some(end), true) = (flow.opened.last(), aim.value > 0.0 && self.figure.series.len() == 1) else {
            return Some(self.sentence(&named));
        };
        let percent = scale::percent(end.value, aim.value);
        let away = self.apart((end.value, &end.text), (aim.value, &aim.text));
        let lower = self.figure.better == Some(Better::Lower);
        let when = || {
            let row = flow.opened.iter().position(|amount| amount.value >= aim.value)?;
            Some(grid.rows.get(row)?.point.name.as_str())
        };
        let progress = match (end.value < aim.value, lower, self.language) {
            (true, false, Language::Chinese) => format!("累计达到 {percent}，还差 {away}"),
            (true, false, Language::English) => format!("{percent} reached, {away} to go"),
            (true, true, Language::Chinese) => format!("累计为其 {percent}，低于目标 {away}"),
            (true, true, Language::English) => format!("{percent} used, {away} below"),
            (false, _, _) if end.value == aim.value => self.language.pick("累计恰好达到", "exactly reached").to_owned(),
            (false, false, Language::Chinese) => match (when(), &self.figure.target) {
                (Some(when), Some(Target::Level(_))) => format!("{when}达到，累计超出 {away}"),
                _ => format!("累计超出 {away}"),
            },
            (false, false, Language::English) => match (when(), &self.figure.target) {
                (Some(when), Some(Target::Level(_))) => format!("reached in {when}, now {away} beyond"),
                _ => format!("{away} beyond"),
            },
            (false, true, Language::Chinese) => format!("累计超出 {away}"),
            (false, true, Language::English) => format!("exceeded by {away}"),
        };
        Some(self.sentence(&self.join([&named, &progress])))
    }
}
