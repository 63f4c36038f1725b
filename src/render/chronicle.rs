//! 大事记.
//! In: a [`Volume`]. Out: its events in the order of time. Absent: anything undated by author and calendar.

use super::{numbers, view::EventView, volume::Volume};
use crate::{calendar::Date, model::When};

impl Volume<'_> {
    /// 大事记. What has no date stands under the days of its term; 是月 at the end of its month, 是年 at the end of its year.
    pub(super) fn events(&self) -> Vec<EventView> {
        let language = self.studio.language();
        let mut events: Vec<(Date, u8, EventView)> = Vec::new();
        for entry in &self.year.entries {
            let interval = self.year.calendar.interval(entry.id.term);
            let (sort, vagueness, day) = match entry.date {
                Some(When::Day(date)) => (date, 0, numbers::short_day(date, language)),
                Some(When::Days(first, last)) => (first, 0, numbers::short_days(first, last, language)),
                Some(When::Month(_)) => {
                    let first = entry.date.map_or(interval.first, When::first);
                    let day = language.pick(format!("{}月 是月", first.month()), "that month".to_owned());
                    (entry.date.map_or(interval.last, When::last), 1, day)
                }
                Some(When::Year(_)) => {
                    (entry.date.map_or(interval.last, When::last), 2, language.pick("是年", "that year").to_owned())
                }
                None => (interval.first, 0, numbers::short_days(interval.first, interval.last, language)),
            };
            events.push((
                sort,
                vagueness,
                EventView {
                    date: entry.date.map(|date| numbers::when_view(date, language)),
                    day,
                    month: entry.date.map(|_| sort.month()),
                    term: self.link(entry.id.term),
                    title: entry.title.clone(),
                    summary: self.summary(entry),
                    address: self.studio.desk.plan.entry(entry.id),
                },
            ));
        }
        events.sort_by_key(|(date, vagueness, _)| (*date, *vagueness));
        events.into_iter().map(|(_, _, event)| event).collect()
    }
}
