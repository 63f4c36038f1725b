//! The Sun's apparent longitude. In: an angle and a rough year. Out: the instant the Sun stands there,
//! in terrestrial time. Absent: civil time, time zones, and any other body.

use std::f64::consts::{PI, TAU};

use super::earth;

/// The instant the Sun's apparent longitude (太阳视黄经) is `285° + 15° × index`, in days of terrestrial
/// time after J2000.0 (JD 2451545.0 TT); index 0 is 小寒 of civil `year`.
///
/// A short series finds the instant but for nutation, a few minutes; from there one step along the
/// whole series is exact to a millisecond.
pub(super) fn instant(year: i32, index: u8) -> f64 {
    let turns = f64::from(year - 2000) + f64::from(index) / 24.0;
    let target = (285.0 + 15.0 * f64::from(index)).to_radians();
    let mut days = 5.0 + turns * TROPICAL_YEAR;
    // Twice, because the mean motion may be three days off: three days, one hour, seconds.
    for _ in 0..2 {
        let (longitude, speed) = earth::sketch(days);
        days -= wrap(longitude + PI - aberration(speed) - target) / speed;
    }
    let (longitude, speed) = earth::longitude(days);
    let apparent = longitude + PI + frame(days) + nutation(days) - aberration(speed);
    days - wrap(apparent - target) / speed
}

/// Days in a tropical year.
const TROPICAL_YEAR: f64 = 365.2422;

const CENTURY: f64 = 36_525.0;

/// From the equinox of VSOP87D to that of IAU 2006, whose precession is slower by 0.3″ a century. The
/// three numbers are fitted to a JPL ephemeris over 1900–2100, where they bring 7 s down to 0.7 s.
fn frame(days: f64) -> f64 {
    let t = days / CENTURY;
    arcsec(-0.0709 - (0.2794 + 0.0156 * t) * t)
}

/// How far the Sun moves while its light is under way, 0.0057755 days for one astronomical unit. The
/// 0.1377″ a day are precession: there the equinox moves, not the Sun. By Kepler's second law the
/// distance is as the root of the speed, in units of the mean motion times √(1 − e²).
fn aberration(speed: f64) -> f64 {
    let distance = (0.017_200_3 / speed).sqrt();
    0.005_775_518_3 * distance * (speed - arcsec(0.137_681))
}

/// Nutation in longitude, in radians: the larger terms of IAU 2000B. What is left out stays below
/// 0.014″, a third of a second of time.
fn nutation(days: f64) -> f64 {
    let t = days / CENTURY;
    // Delaunay's five, all the Moon's but the second: anomaly, Sun's anomaly, argument of latitude,
    // elongation, node.
    let arguments = [
        485_868.249_036 + 1_717_915_923.217_8 * t,
        1_287_104.793_05 + 129_596_581.048_1 * t,
        335_779.526_232 + 1_739_527_262.847_8 * t,
        1_072_260.703_69 + 1_602_961_601.209 * t,
        450_160.398_036 - 6_962_890.543_1 * t,
    ]
    .map(arcsec);
    let sum = |&(multiples, amplitude): &([i8; 5], f64)| {
        let angle: f64 = multiples.iter().zip(arguments).map(|(&k, a)| f64::from(k) * a).sum();
        amplitude * angle.sin()
    };
    let [_, sun, latitude, elongation, node] = arguments;
    // One amplitude grows enough to be seen; three terms have a cosine part that does.
    let growth = -0.017_466_6 * t * node.sin();
    let cosines =
        0.003_338_6 * node.cos() - 0.001_369_6 * (2.0 * (latitude - elongation + node)).cos() + 0.001_181_7 * sun.cos();
    arcsec(NUTATION.iter().map(sum).sum::<f64>() + growth + cosines)
}

/// Multiples of the five arguments, and the amplitude in arc seconds.
#[rustfmt::skip]
const NUTATION: [([i8; 5], f64); 32] = [
    ([0, 0, 0, 0, 1], -17.206_416_1),
    ([0, 0, 2, -2, 2], -1.317_090_6),
    ([0, 0, 2, 0, 2], -0.227_641_3),
    ([0, 0, 0, 0, 2], 0.207_455_4),
    ([0, 1, 0, 0, 0], 0.147_587_7),
    ([1, 0, 0, 0, 0], 0.071_115_9),
    ([0, 1, 2, -2, 2], -0.051_682_1),
    ([0, 0, 2, 0, 1], -0.038_729_8),
    ([1, 0, 2, 0, 2], -0.030_146_1),
    ([0, -1, 2, -2, 2], 0.021_582_9),
    ([-1, 0, 0, 2, 0], 0.015_699_4),
    ([0, 0, 2, -2, 1], 0.012_822_7),
    ([-1, 0, 2, 0, 2], 0.012_345_7),
    ([0, 0, 0, 2, 0], 0.006_338_4),
    ([1, 0, 0, 0, 1], 0.006_311_0),
    ([-1, 0, 2, 2, 2], -0.005_964_1),
    ([-1, 0, 0, 0, 1], -0.005_797_6),
    ([1, 0, 2, 0, 1], -0.005_161_3),
    ([-2, 0, 0, 2, 0], -0.004_772_2),
    ([-2, 0, 2, 0, 1], 0.004_589_3),
    ([0, 0, 2, 2, 2], -0.003_857_1),
    ([0, -2, 2, -2, 2], 0.003_248_1),
    ([2, 0, 2, 0, 2], -0.003_104_6),
    ([2, 0, 0, 0, 0], 0.002_924_3),
    ([1, 0, 2, -2, 2], 0.002_859_3),
    ([0, 0, 2, 0, 0], 0.002_588_7),
    ([0, 0, 2, -2, 0], -0.002_178_3),
    ([-1, 0, 2, 0, 1], 0.002_044_1),
    ([0, 2, 0, 0, 0], 0.001_670_7),
    ([0, 2, 2, -2, 2], -0.001_579_4),
    ([-1, 0, 0, 2, 1], 0.001_516_4),
    ([0, 1, 0, 0, 1], -0.001_405_2),
];

fn arcsec(seconds: f64) -> f64 {
    (seconds / 3_600.0).to_radians()
}

/// Into −π … π.
fn wrap(angle: f64) -> f64 {
    angle - TAU * (angle / TAU).round()
}
