//! From terrestrial time to civil time. In: days of TT after J2000.0. Out: milliseconds of UTC.
//! Absent: a forecast of the Earth's rotation; no almanac can know it, and guesses reach two minutes.

/// Milliseconds of UTC after 1970-01-01T00:00Z for `days` of terrestrial time after J2000.0.
///
/// Before 1972 UTC stands for UT1. After the last announced leap second its difference to TT is held.
pub(super) fn utc_milliseconds(days: f64) -> i64 {
    let seconds = days * 86_400.0 + J2000_UNIX - delta(2000.0 + days / 365.2425);
    (seconds * 1_000.0).round() as i64
}

/// J2000.0 (2000-01-01 12:00) in seconds after 1970-01-01.
const J2000_UNIX: f64 = 946_728_000.0;

/// TT − UTC in seconds; no term falls near the turn of a half-year, where leap seconds are added, so
/// the decimal year is exact enough.
fn delta(year: f64) -> f64 {
    if year >= 1972.0 {
        let leaps = LEAPS.iter().filter(|&&leap| year >= leap).count();
        return 42.184 + leaps as f64;
    }
    let last = SPLINE.len() - 2;
    let piece = SPLINE[1..=last].iter().filter(|knot| year >= knot.0).count();
    let (from, [a, b, c, d]) = SPLINE[piece];
    let t = (year - from) / (SPLINE[piece + 1].0 - from);
    a + t * (b + t * (c + t * d))
}

/// When a leap second (闰秒) had just been added, after the ten of 1972: IERS Bulletin C.
const LEAPS: [f64; 27] = [
    1972.5, 1973.0, 1974.0, 1975.0, 1976.0, 1977.0, 1978.0, 1979.0, 1980.0, 1981.5, 1982.5, 1983.5, 1985.5, 1988.0,
    1990.0, 1991.0, 1992.5, 1993.5, 1994.5, 1996.0, 1997.5, 1999.0, 2006.0, 2009.0, 2012.5, 2015.5, 2017.0,
];

/// TT − UT1 in seconds: from each year, a cubic in the part of the piece that has passed. Morrison,
/// Stephenson, Hohenkerk & Zawilski, 2020 (Table S15); smoothed, 0.4 s from IERS at the worst. The last
/// knot only closes the last piece.
const SPLINE: [(f64, [f64; 4]); 19] = [
    (1900.0, [-1.977, 5.715, 2.443, -1.257]),
    (1905.0, [4.923, 6.828, -1.329, 0.720]),
    (1910.0, [11.142, 6.330, 0.831, -0.825]),
    (1915.0, [17.479, 5.518, -1.643, 0.262]),
    (1920.0, [21.617, 3.020, -0.856, 0.008]),
    (1925.0, [23.789, 1.333, -0.831, 0.127]),
    (1930.0, [24.418, 0.052, -0.449, 0.142]),
    (1935.0, [24.164, -0.419, -0.022, 0.702]),
    (1940.0, [24.426, 1.645, 2.086, -1.106]),
    (1945.0, [27.050, 2.499, -1.232, 0.614]),
    (1950.0, [28.932, 1.127, 0.220, -0.277]),
    (1953.0, [30.002, 0.737, -0.610, 0.631]),
    (1956.0, [30.760, 1.409, 1.282, -0.799]),
    (1959.0, [32.652, 1.577, -1.115, 0.507]),
    (1962.0, [33.621, 0.868, 0.406, 0.199]),
    (1965.0, [35.093, 2.275, 1.002, -0.414]),
    (1968.0, [37.956, 3.035, -0.242, 0.202]),
    (1971.0, [40.951, 3.157, 0.364, -0.229]),
    (1974.0, [44.244, 0.0, 0.0, 0.0]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_meet() {
        for pair in SPLINE.windows(2) {
            let [a, b, c, d] = pair[0].1;
            assert!((a + b + c + d - pair[1].1[0]).abs() < 0.002, "{}", pair[1].0);
        }
        assert!((delta(1971.99) - delta(1972.0)).abs() < 0.2);
    }

    #[test]
    fn the_last_leap_second_is_held() {
        assert_eq!(delta(1972.0), 42.184);
        assert_eq!(delta(2016.9), 68.184);
        assert_eq!(delta(2100.9), 69.184);
    }

    #[test]
    fn j2000_is_noon_of_terrestrial_time() {
        assert_eq!(utc_milliseconds(0.0), 946_727_935_816);
    }
}
