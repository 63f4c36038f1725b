//! Tables of figures that are compared: two moments with the change between them, results with their targets, panels.
//! In: a figure and its kind. Out: a table, or nothing where the plain one serves. Absent: html.

use super::{Cell, CellKind, Row, Table, caption, titled, total};
use crate::chart::compare::{Comparison, Typed, typed};
use crate::chart::figure::{Datum, Figure, Kind, Language, Point, Quantity, Style, Target};
use crate::chart::grid::Grid;
use crate::chart::scale;

/// The table of a figure whose kind asks for one of its own.
pub fn table(figure: &Figure, kind: Kind, style: &Style) -> Option<Table> {
    match (kind, figure.panels.as_slice()) {
        (Kind::Slope | Kind::Dumbbell, []) => Some(pairs(figure, style)),
        (Kind::Bullet, []) => Some(results(figure, std::slice::from_ref(figure))),
        (Kind::Number, []) => {
            (figure.before.is_some() && one(figure).is_some()).then(|| results(figure, std::slice::from_ref(figure)))
        }
        (_, []) => None,
        (_, panels) if panels.iter().all(|panel| one(panel).is_some()) => Some(results(figure, panels)),
        (_, panels) => Some(of_panels(figure, panels)),
    }
}

/// One row a name: what it was, what it is, and the change with its sign.
fn pairs(figure: &Figure, style: &Style) -> Table {
    let language = figure.language;
    let grid = Grid::of(figure);
    let rows = grid.rows.iter().map(|row| {
        let mut cells: Vec<Cell> = row.cells.iter().map(|point| cell(figure, *point)).collect();
        if let [from, to] = row.cells.as_slice() {
            cells.push(changed(figure, typed(*from).zip(typed(*to)), style));
        }
        Row { name: row.point.name.clone(), cells }
    });
    let named = |nth: usize| match figure.series.get(nth).map_or("", |series| series.name.as_str()) {
        "" => [language.pick("以前", "Before"), language.pick("现在", "Now")][nth.min(1)].to_owned(),
        name => name.to_owned(),
    };
    let change = match figure.unit.trim() {
        "%" | "％" => language.pick("变化（百分点）", "Change (percentage points)"),
        _ => language.pick("变化", "Change"),
    };
    let head = vec![language.axis(figure.axis).to_owned(), named(0), named(1), change.to_owned()];
    let mut total = total(figure, style);
    if let Some(total) = &mut total {
        // Two sums of different names have no difference that means anything.
        let whole = grid.rows.iter().all(|row| row.cells.iter().all(|point| typed(*point).is_some()));
        let sum = |nth: usize| {
            let numbers = grid.rows.iter().filter_map(|row| typed(row.cells.get(nth).copied().flatten()));
            scale::sum(numbers, style)
        };
        let (from, to) = (sum(0), sum(1));
        total.cells.push(changed(figure, whole.then_some(((from.0, &from.1), (to.0, &to.1))), style));
    }
    Table { caption: caption(figure), head, rows: rows.collect(), total }
}

/// One row a value: the result, what was aimed at, what it was before, and the whole; columns that nobody fills are left
/// out. Several figures have their units in the cells.
fn results(sheet: &Figure, figures: &[Figure]) -> Table {
    let language = sheet.language;
    let alone = std::ptr::eq(sheet, figures.as_ptr());
    let with_unit = |figure: &Figure, mut cell: Cell| {
        if cell.kind == CellKind::Number && !alone {
            cell.text = language.with_unit(&cell.text, &figure.unit);
        }
        cell
    };
    let amount = |figure: &Figure, quantity: Option<&Quantity>| match quantity.filter(|q| q.value.is_finite()) {
        Some(quantity) => with_unit(figure, Cell { text: quantity.text.clone(), kind: CellKind::Number }),
        None => none(),
    };
    let aim = |figure: &Figure| match &figure.target {
        Some(Target::Level(level)) => amount(figure, Some(level)),
        Some(Target::Each(series)) => {
            let name = one(figure).map_or("", |point| &point.name);
            with_unit(figure, cell(figure, series.points.iter().find(|point| point.name == name)))
        }
        None => none(),
    };
    let aims = figures.iter().any(|figure| figure.target.is_some());
    let befores = figures.iter().any(|figure| figure.before.is_some());
    let totals = figures.iter().any(|figure| figure.total.is_some());
    let row = |figure: &Figure| {
        let point = one(figure);
        let before = figure.before.as_ref().map(|before| &before.quantity);
        let mut cells = vec![with_unit(figure, cell(figure, point))];
        cells.extend(aims.then(|| aim(figure)));
        cells.extend(befores.then(|| amount(figure, before)));
        cells.extend(totals.then(|| amount(figure, figure.total.as_ref())));
        let own = point.map(|point| &point.name).filter(|name| !name.is_empty());
        let name = if alone { own.unwrap_or(&figure.title) } else { &figure.title };
        Row { name: name.clone(), cells }
    };
    let mut names = figures.iter().filter_map(|figure| figure.before.as_ref()).map(|before| before.name.as_str());
    let first = names.next().unwrap_or_default();
    let before =
        if names.all(|name| name == first) && !first.is_empty() { first } else { language.pick("以前", "Before") };
    let mut head = vec![language.pick("项目", "Item"), language.pick("结果", "Result")];
    head.extend(aims.then(|| language.pick("目标", "Target")));
    head.extend(befores.then_some(before));
    head.extend(totals.then(|| language.pick("总数", "Whole")));
    let head = head.into_iter().map(str::to_owned).collect();
    Table { caption: caption(sheet), head, rows: figures.iter().map(row).collect(), total: None }
}

/// Panels over one axis have a column a panel; others a row a value, with its unit.
fn of_panels(sheet: &Figure, panels: &[Figure]) -> Table {
    let language = sheet.language;
    let alike = panels.windows(2).all(|pair| pair[0].axis == pair[1].axis);
    let several = panels.iter().any(|panel| panel.series.len() != 1);
    if let (true, false, Some(first)) = (alike, several, panels.first()) {
        let all: Vec<_> = panels.iter().flat_map(|panel| &panel.series).collect();
        let grid = Grid::over(all.into_iter());
        let one_unit = panels.windows(2).all(|pair| pair[0].unit == pair[1].unit);
        let heading = |panel: &Figure| match (one_unit || panel.unit.is_empty(), language) {
            (true, _) => panel.title.clone(),
            (false, Language::Chinese) => format!("{}（{}）", panel.title, panel.unit),
            (false, Language::English) => format!("{} ({})", panel.title, panel.unit),
        };
        let head = std::iter::once(language.axis(first.axis).to_owned()).chain(panels.iter().map(heading)).collect();
        let rows = grid.rows.iter().map(|row| Row {
            name: row.point.name.clone(),
            cells: row.cells.iter().map(|point| cell(first, *point)).collect(),
        });
        let unit = if one_unit && sheet.unit.is_empty() { &first.unit } else { &sheet.unit };
        return Table { caption: titled(sheet, unit), head, rows: rows.collect(), total: None };
    }
    let mut rows = Vec::new();
    for panel in panels {
        for series in &panel.series {
            for point in &series.points {
                let names = [panel.title.as_str(), series.name.as_str(), point.name.as_str()];
                let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
                let mut cell = cell(panel, Some(point));
                if cell.kind == CellKind::Number {
                    cell.text = language.with_unit(&cell.text, &panel.unit);
                }
                rows.push(Row { name: names.join(" · "), cells: vec![cell] });
            }
        }
    }
    let head = [language.pick("项目", "Item"), language.pick("数值", "Value")].map(str::to_owned).to_vec();
    Table { caption: caption(sheet), head, rows, total: None }
}

fn cell(figure: &Figure, point: Option<&Point>) -> Cell {
    let datum = point.map_or(&Datum::Missing, |point| &point.datum);
    let kind = match datum {
        // A number too large to draw is still a number; one that is none is not.
        Datum::Number { value, text } if value.is_finite() => {
            return Cell { text: text.clone(), kind: CellKind::Number };
        }
        Datum::Number { .. } | Datum::Missing => CellKind::Missing,
        Datum::Withheld => CellKind::Withheld,
        Datum::NotYet => CellKind::NotYet,
    };
    Cell { text: figure.language.absent(datum).to_owned(), kind }
}

/// +15, or that it cannot be told.
fn changed(figure: &Figure, pair: Option<(Typed, Typed)>, style: &Style) -> Cell {
    match pair {
        Some((from, to)) => Cell { text: Comparison::of(figure, style).signed(from, to), kind: CellKind::Number },
        None => none(),
    }
}

/// Nothing is lacking here: there is nothing to be told.
fn none() -> Cell {
    Cell { text: "—".to_owned(), kind: CellKind::Missing }
}

/// The point of a figure that has one only.
fn one(figure: &Figure) -> Option<&Point> {
    match figure.series.as_slice() {
        [series] if series.points.len() == 1 => series.points.first(),
        _ => None,
    }
}
