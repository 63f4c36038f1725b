//! The 24 solar terms (二十四节气). In: a year, a date or a word. Out: terms, instants, intervals, each
//! computed, none looked up. Absent: the lunar calendar, the clock, and every other room of suishi.

mod clock;
mod date;
mod earth;
mod moment;
mod spelling;
mod sun;
mod year;

pub use date::Date;
pub use moment::{Moment, Offset, OutOfRange};
pub use year::{Begins, Interval, TermYear, ganzhi, home};

/// One of the 24 solar terms (节气), in the order of the civil year.
///
/// `Ord` follows that order: 小寒 is first, 冬至 last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// 小寒
    Xiaohan,
    /// 大寒
    Dahan,
    /// 立春
    Lichun,
    /// 雨水
    Yushui,
    /// 惊蛰
    Jingzhe,
    /// 春分
    Chunfen,
    /// 清明
    Qingming,
    /// 谷雨
    Guyu,
    /// 立夏
    Lixia,
    /// 小满
    Xiaoman,
    /// 芒种
    Mangzhong,
    /// 夏至
    Xiazhi,
    /// 小暑
    Xiaoshu,
    /// 大暑
    Dashu,
    /// 立秋
    Liqiu,
    /// 处暑
    Chushu,
    /// 白露
    Bailu,
    /// 秋分
    Qiufen,
    /// 寒露
    Hanlu,
    /// 霜降
    Shuangjiang,
    /// 立冬
    Lidong,
    /// 小雪
    Xiaoxue,
    /// 大雪
    Daxue,
    /// 冬至
    Dongzhi,
}

impl Term {
    /// All 24, in the order of the civil year: 小寒 … 冬至.
    pub const ALL: [Self; 24] = [
        Self::Xiaohan,
        Self::Dahan,
        Self::Lichun,
        Self::Yushui,
        Self::Jingzhe,
        Self::Chunfen,
        Self::Qingming,
        Self::Guyu,
        Self::Lixia,
        Self::Xiaoman,
        Self::Mangzhong,
        Self::Xiazhi,
        Self::Xiaoshu,
        Self::Dashu,
        Self::Liqiu,
        Self::Chushu,
        Self::Bailu,
        Self::Qiufen,
        Self::Hanlu,
        Self::Shuangjiang,
        Self::Lidong,
        Self::Xiaoxue,
        Self::Daxue,
        Self::Dongzhi,
    ];

    /// Place in [`Term::ALL`]: 0 for 小寒, 23 for 冬至.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name in Chinese: `立春`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.words().name
    }

    /// The name in addresses and file names: `lichun`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        self.words().slug
    }

    /// Pinyin with tone marks (拼音): `lì chūn`.
    #[must_use]
    pub const fn pinyin(self) -> &'static str {
        self.words().pinyin
    }

    /// The English wording of the UNESCO inscription of 2016: `Beginning of Spring`.
    #[must_use]
    pub const fn english(self) -> &'static str {
        self.words().english
    }

    /// The three five-day signs of the term (三候): `东风解冻`, `蛰虫始振`, `鱼陟负冰`.
    #[must_use]
    pub const fn hou(self) -> [&'static str; 3] {
        self.words().hou
    }

    /// The Sun's apparent ecliptic longitude (太阳视黄经) at which the term begins, in whole degrees.
    #[must_use]
    pub const fn longitude(self) -> u16 {
        (285 + 15 * self as u16) % 360
    }

    /// The season the term belongs to; 立春, 立夏, 立秋 and 立冬 open them.
    #[must_use]
    pub const fn season(self) -> Season {
        match self as u8 {
            2..=7 => Season::Chun,
            8..=13 => Season::Xia,
            14..=19 => Season::Qiu,
            _ => Season::Dong,
        }
    }

    /// The term after this one; 冬至 is followed by 小寒.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::ALL[(self.index() + 1) % 24]
    }

    /// The term before this one; 小寒 is preceded by 冬至.
    #[must_use]
    pub const fn prev(self) -> Self {
        Self::ALL[(self.index() + 23) % 24]
    }

    /// Reads a term as people write it: simplified or traditional Chinese, pinyin with or without tone
    /// marks, the usual English wordings; letter case, width, spaces, hyphens and apostrophes are free.
    /// The whole word must match: `小寒节` is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        spelling::parse(text)
    }

    /// The canonical spellings, name and slug of each term, for whoever suggests a correction.
    pub fn spellings() -> impl Iterator<Item = (&'static str, Self)> {
        Self::ALL.into_iter().flat_map(|term| [(term.name(), term), (term.slug(), term)])
    }

    const fn words(self) -> &'static Words {
        &WORDS[self.index()]
    }
}

/// One of the four seasons (四季), opened by 立春, 立夏, 立秋 and 立冬.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// 春
    Chun,
    /// 夏
    Xia,
    /// 秋
    Qiu,
    /// 冬
    Dong,
}

impl Season {
    /// All four, from 春 to 冬.
    pub const ALL: [Self; 4] = [Self::Chun, Self::Xia, Self::Qiu, Self::Dong];

    /// The name in Chinese: `春`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        ["春", "夏", "秋", "冬"][self as usize]
    }

    /// The name in addresses: `chun`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        ["chun", "xia", "qiu", "dong"][self as usize]
    }

    /// The name in English: `Spring`.
    #[must_use]
    pub const fn english(self) -> &'static str {
        ["Spring", "Summer", "Autumn", "Winter"][self as usize]
    }

    /// What the season does, after 春生夏长秋收冬藏: `生`.
    #[must_use]
    pub const fn verb(self) -> &'static str {
        ["生", "长", "收", "藏"][self as usize]
    }
}

struct Words {
    name: &'static str,
    slug: &'static str,
    pinyin: &'static str,
    english: &'static str,
    hou: [&'static str; 3],
}

const fn words([name, slug, pinyin, english]: [&'static str; 4], hou: [&'static str; 3]) -> Words {
    Words { name, slug, pinyin, english, hou }
}

#[rustfmt::skip] // one term a line reads as the table it is
static WORDS: [Words; 24] = [
    words(["小寒", "xiaohan", "xiǎo hán", "Lesser Cold"], ["雁北乡", "鹊始巢", "雉始雊"]),
    words(["大寒", "dahan", "dà hán", "Greater Cold"], ["鸡始乳", "征鸟厉疾", "水泽腹坚"]),
    words(["立春", "lichun", "lì chūn", "Beginning of Spring"], ["东风解冻", "蛰虫始振", "鱼陟负冰"]),
    words(["雨水", "yushui", "yǔ shuǐ", "Rain Water"], ["獭祭鱼", "候雁北", "草木萌动"]),
    words(["惊蛰", "jingzhe", "jīng zhé", "Insects Awakening"], ["桃始华", "仓庚鸣", "鹰化为鸠"]),
    words(["春分", "chunfen", "chūn fēn", "Spring Equinox"], ["玄鸟至", "雷乃发声", "始电"]),
    words(["清明", "qingming", "qīng míng", "Fresh Green"], ["桐始华", "田鼠化为鴽", "虹始见"]),
    words(["谷雨", "guyu", "gǔ yǔ", "Grain Rain"], ["萍始生", "鸣鸠拂其羽", "戴胜降于桑"]),
    words(["立夏", "lixia", "lì xià", "Beginning of Summer"], ["蝼蝈鸣", "蚯蚓出", "王瓜生"]),
    words(["小满", "xiaoman", "xiǎo mǎn", "Lesser Fullness"], ["苦菜秀", "靡草死", "麦秋至"]),
    words(["芒种", "mangzhong", "máng zhòng", "Grain in Ear"], ["螳螂生", "鵙始鸣", "反舌无声"]),
    words(["夏至", "xiazhi", "xià zhì", "Summer Solstice"], ["鹿角解", "蜩始鸣", "半夏生"]),
    words(["小暑", "xiaoshu", "xiǎo shǔ", "Lesser Heat"], ["温风至", "蟋蟀居壁", "鹰始挚"]),
    words(["大暑", "dashu", "dà shǔ", "Greater Heat"], ["腐草为萤", "土润溽暑", "大雨时行"]),
    words(["立秋", "liqiu", "lì qiū", "Beginning of Autumn"], ["凉风至", "白露降", "寒蝉鸣"]),
    words(["处暑", "chushu", "chǔ shǔ", "End of Heat"], ["鹰乃祭鸟", "天地始肃", "禾乃登"]),
    words(["白露", "bailu", "bái lù", "White Dew"], ["鸿雁来", "玄鸟归", "群鸟养羞"]),
    words(["秋分", "qiufen", "qiū fēn", "Autumnal Equinox"], ["雷始收声", "蛰虫坯户", "水始涸"]),
    words(["寒露", "hanlu", "hán lù", "Cold Dew"], ["鸿雁来宾", "雀入大水为蛤", "菊有黄花"]),
    words(["霜降", "shuangjiang", "shuāng jiàng", "First Frost"], ["豺乃祭兽", "草木黄落", "蛰虫咸俯"]),
    words(["立冬", "lidong", "lì dōng", "Beginning of Winter"], ["水始冰", "地始冻", "雉入大水为蜃"]),
    words(["小雪", "xiaoxue", "xiǎo xuě", "Light Snow"], ["虹藏不见", "天气上升地气下降", "闭塞而成冬"]),
    words(["大雪", "daxue", "dà xuě", "Heavy Snow"], ["鹖鴠不鸣", "虎始交", "荔挺出"]),
    words(["冬至", "dongzhi", "dōng zhì", "Winter Solstice"], ["蚯蚓结", "麋角解", "水泉动"]),
];
