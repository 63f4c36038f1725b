//! The register: every code suishi can raise, with an example of the fault and of its mend.
//! In: nothing. Out: [`Code`], which is at once the list `suishi explain` prints, the documentation page and what
//! the tests walk. Absent: sentences; `words/` holds them in both languages.
//!
#![doc = include_str!("codes.md")]

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing before publication; nothing refuses it.
    Remark,
    /// The site is made all the same; `--strict` refuses it.
    Warning,
    /// Nothing is written.
    Error,
}

macro_rules! register {
    ($($variant:ident = $id:literal, $severity:ident, $bad:literal => $good:literal;)*) => {
        /// A kind of fault, `room/what`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $id] $variant,)*
        }

        impl Code {
            /// Every code, in the order of this register.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// `entry/unknown-term`
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What raises it.
            #[must_use]
            pub fn bad(self) -> &'static str {
                match self { $(Self::$variant => $bad,)* }
            }

            /// The same, mended.
            #[must_use]
            pub fn good(self) -> &'static str {
                match self { $(Self::$variant => $good,)* }
            }
        }
    };
}

register! {
    SiteMissing = "site/missing", Error,
        "content/2018/立春.md（没有 content/site.yaml）" => "content/site.yaml\nname: 岁时瑞金";
    SiteNoYears = "site/no-years", Error,
        "content/立春.md" => "content/2018/立春.md";
    SiteUnknownLanguage = "site/unknown-language", Error,
        "language: 中文" => "language: zh-CN";
    SiteBadAddress = "site/bad-address", Error,
        "address: www.example.org" => "address: https://www.example.org/suishi/";
    SitePortalDomain = "site/portal-domain", Error,
        "domain: https://www.example.gov.cn/" => "domain: www.example.gov.cn";
    SiteBadLevel = "site/bad-level", Error,
        "levels: {media/unused: 忽略}" => "levels: {media/unused: ignore}";
    SourceNotUtf8 = "source/not-utf8", Error,
        "立春.md（存成了 GBK）" => "立春.md（另存为 UTF-8）";
    SourceUnknownFile = "source/unknown-file", Warning,
        "content/2018/草稿.txt" => "content/2018/_草稿.txt";
    YamlTooLarge = "yaml/too-large", Error,
        "metrics.yaml（20 MiB）" => "metrics/会议.yaml、metrics/巡逻.yaml";
    YamlTooDeep = "yaml/too-deep", Error,
        "values: [[[[[[[[…" => "values: {立春: 1}";
    YamlTab = "yaml/tab", Error,
        "meetings:\n	name: 会议" => "meetings:\n  name: 会议";
    YamlFullWidthColon = "yaml/full-width-colon", Error,
        "title：立春" => "title: 立春";
    YamlNoSpace = "yaml/no-space", Error,
        "title:立春" => "title: 立春";
    YamlSyntax = "yaml/syntax", Error,
        "title: 说明: 一" => "title: \"说明: 一\"";
    YamlDuplicateKey = "yaml/duplicate-key", Error,
        "title: 一\ntitle: 二" => "title: 一";
    YamlUnknownKey = "yaml/unknown-key", Error,
        "titel: 立春" => "title: 立春";
    YamlMissingKey = "yaml/missing-key", Error,
        "portal: {name: 门户}" => "portal: {name: 门户, domain: www.example.gov.cn, code: \"3101010001\"}";
    YamlWrongShape = "yaml/wrong-shape", Error,
        "draft: 是" => "draft: true";
    DateUnreadable = "date/unreadable", Error,
        "date: 2018-02-30" => "date: 2018-02-28";
    DateNotADay = "date/not-a-day", Error,
        "as_of: 2018-09" => "as_of: 2018-09-30";
    DateNotPublished = "date/not-published", Error,
        "published: 元旦" => "published: 2019-01-01 09:00";
    DateOutsideYear = "date/outside-year", Error,
        "content/2018/冬至.md\ndate: 2019-12-24" => "content/2018/冬至.md\ndate: 2018-12-24";
    YearOutOfRange = "year/out-of-range", Error,
        "content/1899/立春.md" => "content/1949/立春.md";
    YearOtherFolder = "year/other-folder", Error,
        "content/2018/year.yaml\nyear: 2017" => "content/2018/year.yaml\nyear: 2018";
    YearBadBegins = "year/bad-begins", Error,
        "begins: 春分" => "begins: 立春";
    YearUnknownPage = "year/unknown-page", Error,
        "corrections:\n  - {date: 2019-03-05, page: 白路, what: 会议场数由15场改为16场}"
            => "corrections:\n  - {date: 2019-03-05, page: 白露, what: 会议场数由15场改为16场}";
    YearCorrectionEarly = "year/correction-early", Warning,
        "published: 2019-01-01\ncorrections:\n  - {date: 2018-03-05, what: 订正错字两处}"
            => "published: 2019-01-01\ncorrections:\n  - {date: 2019-03-05, what: 订正错字两处}";
    YearUnknownMetric = "year/unknown-metric", Error,
        "ring: meeting" => "ring: meetings";
    YearRingNotByTerm = "year/ring-not-by-term", Error,
        "ring: damage（一个总数）" => "ring: meetings（by: term）";
    EntryNoTerm = "entry/no-term", Error,
        "content/2018/部署会.md" => "content/2018/春分-部署会.md";
    EntryUnknownTerm = "entry/unknown-term", Error,
        "term: 小寒节" => "term: 小寒";
    EntryFrontMatterOpen = "entry/front-matter-open", Error,
        "---\ntitle: 立春\n正文……" => "---\ntitle: 立春\n---\n正文……";
    EntryBadFence = "entry/bad-fence", Error,
        "——\ntitle: 立春\n——" => "---\ntitle: 立春\n---";
    EntryNoFence = "entry/no-fence", Error,
        "title: 立春\ndate: 2018-02-05\n\n正文……" => "---\ntitle: 立春\ndate: 2018-02-05\n---\n正文……";
    EntryTooLarge = "entry/too-large", Error,
        "立春.md（10 MiB）" => "立春.md、立春-2.md";
    EntryProseTwice = "entry/prose-twice", Error,
        "卷首.md、preface.md" => "卷首.md";
    EntryNoOriginal = "entry/no-original", Error,
        "立春.en.md（没有 立春.md）" => "立春.md、立春.en.md";
    EntryTranslationDiffers = "entry/translation-differs", Error,
        "立春.md：date: 2018-02-05；立春.en.md：date: 2018-02-06" => "立春.en.md 里不写 date";
    EntryUnknownLanguage = "entry/unknown-language", Error,
        "立春.fr.md" => "立春.en.md";
    EntryOutsideTerm = "entry/outside-term", Warning,
        "立春.md\ndate: 2018-03-21" => "春分.md\ndate: 2018-03-21";
    DraftNeeded = "draft/needed", Error,
        "meetings: {name: 会议, …, draft: true}\n立春.md：[](metric:meetings)" => "meetings: {name: 会议, …}";
    MetricBadId = "metric/bad-id", Error,
        "走访 点位: {value: 46}" => "points-walked: {name: 走访点位, value: 46}";
    MetricNoValues = "metric/no-values", Error,
        "damage: {name: 破损, unit: 项}" => "damage: {name: 破损, unit: 项, value: 196}";
    MetricTwoValues = "metric/two-values", Error,
        "damage: {value: 196, values: {立春: 1}}" => "damage: {value: 196}";
    MetricTwice = "metric/twice", Error,
        "metrics.yaml 与 metrics/会议.yaml 都有 meetings" => "metrics/会议.yaml 里留一个 meetings";
    MetricBadKey = "metric/bad-key", Error,
        "by: month\nvalues: {13: 86.5}" => "by: month\nvalues: {12: 86.5}";
    MetricKeyTwice = "metric/key-twice", Error,
        "values: {立春: 1, lichun: 2}" => "values: {立春: 3}";
    MetricTotalRow = "metric/total-row", Error,
        "values: {路面: 62, 墙面: 41, 合计: 103}" => "values: {路面: 62, 墙面: 41}";
    MetricNotANumber = "metric/not-a-number", Error,
        "value: 196项" => "value: 196\nunit: 项";
    MetricUnknownChoice = "metric/unknown-choice", Error,
        "by: 节气" => "by: term";
    MetricUnitChanged = "metric/unit-changed", Warning,
        "2018 年 unit: 场\n2019 年 unit: 次" => "两年都写 unit: 场";
    MetricGrainChanged = "metric/grain-changed", Warning,
        "2018 年 by: term\n2019 年 by: month" => "两年都写 by: term";
    MetricNoNumber = "metric/no-number", Error,
        "[](metric:score.13月)" => "[](metric:score.12月)";
    MetricNoSum = "metric/no-sum", Error,
        "[](metric:score.total)（各月的分数相加）" => "[](metric:score.mean)";
    MetricDivideZero = "metric/divide-zero", Error,
        "[](metric:closed/found)（found 是 0）" => "没有发现，也就没有销账率";
    MetricWasUnknown = "metric/was-unknown", Warning,
        "content/2019/metrics.yaml\nmeetings: {was: meeting}（2018 年是 assemblies）" => "meetings: {was: assemblies}";
    MetricWasInUse = "metric/was-in-use", Error,
        "meetings: {was: assemblies}\nassemblies: …" => "meetings: {was: assemblies}（assemblies 不再另写）";
    MetricWasTwice = "metric/was-twice", Error,
        "meetings: {was: assemblies}\ntalks: {was: assemblies}" => "meetings: {was: assemblies}\ntalks: …";
    TableMissing = "table/missing", Error,
        "table: patrol.csv" => "table: patrols.csv";
    TableTooLarge = "table/too-large", Error,
        "patrols.csv（40 MiB）" => "patrols-上半年.csv、patrols-下半年.csv";
    TableEncoding = "table/encoding", Error,
        "patrols.csv（其实是 xls 改的名）" => "patrols.csv（另存为 CSV UTF-8）";
    TableRagged = "table/ragged", Error,
        "日期,人次\n2018-04-02,12,3" => "日期,人次\n2018-04-02,12";
    TableNoColumn = "table/no-column", Error,
        "column: 人数（表头是 日期、人次）" => "column: 人次";
    TableEmpty = "table/empty", Error,
        "日期,人次" => "日期,人次\n2018-04-02,12";
    FigureUnknownKind = "figure/unknown-kind", Error,
        "kind: 饼图" => "kind: share";
    FigureUnknownMetric = "figure/unknown-metric", Error,
        "metrics: [meeting]" => "metrics: [meetings]";
    FigureUnitsDiffer = "figure/units-differ", Error,
        "metrics: [meetings, damage]（场与项）" => "metrics: [meetings]";
    FigureGrainsDiffer = "figure/grains-differ", Error,
        "metrics: [meetings, score]（按节气与按月）" => "metrics: [meetings]";
    FigureKindMisfit = "figure/kind-misfit", Error,
        "kind: ring\nmetrics: [score]（按月）" => "kind: line\nmetrics: [score]";
    FigureNoYear = "figure/no-year", Error,
        "kind: slope\nmetrics: [damage]（去年没有 damage）" => "kind: bars\nmetrics: [damage]";
    FigureOtherKind = "figure/other-kind", Warning,
        "kind: stacked\nmetrics: [rise, fall]（有负数）" => "kind: grouped\nmetrics: [rise, fall]";
    FigureTwice = "figure/twice", Error,
        "figures.yaml 与 figures/会议.yaml 都有 meetings-ring" => "figures/会议.yaml 里留一个 meetings-ring";
    PlanBadYear = "plan/bad-year", Error,
        "start: 2018\nend: 2020\ngoals: {2021: 80}" => "goals: {2020: 80}";
    PlanUnknownMetric = "plan/unknown-metric", Warning,
        "metric: stairwell" => "metric: stairwells";
    ThemeUnknown = "theme/unknown", Error,
        "theme: defualt" => "theme: default";
    ThemeUnknownOption = "theme/unknown-option", Error,
        "options: {heading: false}" => "options: {header: false}";
    ThemeBadOptionType = "theme/bad-option-type", Error,
        "options: {header: {type: 开关}}" => "options: {header: {type: flag}}";
    ThemeBadColour = "theme/bad-colour", Error,
        "charts: {paper: 米色}" => "charts: {paper: \"#faf7f0\"}";
    ThemeColourCount = "theme/colour-count", Error,
        "charts: {levels: [\"#e4dcc8\", \"#523d18\"]}" => "charts: {levels: [\"#e4dcc8\", \"#c9b489\", \"#a98a4f\", \"#7f6330\", \"#523d18\"]}";
    ThemeNoFace = "theme/no-face", Error,
        "faces: {titles: {family: Suishi Kai, file: fonts/楷体.ttf}}（没有这个文件）" => "faces: {titles: {family: Suishi Kai, file: fonts/suishi-kai.ttf}}";
    FontMissing = "font/missing", Error,
        "font: 我的楷体.ttf（content 里没有）" => "font: 楷体.ttf";
    FontForeign = "font/not-truetype", Error,
        "font: 宋体.otf" => "font: 宋体.ttf";
    FontDamaged = "font/damaged", Error,
        "font: 下载了一半.ttf" => "font: 下载完整的.ttf";
    FontGlyphMissing = "font/glyph-missing", Warning,
        "title: 㭎树巷（字体里没有“㭎”）" => "title: 杠树巷";
    FontGlyphUnprinted = "font/glyph-unprinted", Warning,
        "㭎树巷的居民（册子的字体里没有“㭎”）" => "杠树巷的居民";
    ThemeTemplateFailed = "theme/template-failed", Error,
        "{{ year.titel }}" => "{{ year.title }}";
    ThemeWordsBroken = "theme/words-broken", Error,
        "= 数据" => "nav-data = 数据";
    ThemeWordMissing = "theme/word-missing", Error,
        "{{ t(key=\"nav-date\") }}" => "{{ t(key=\"nav-data\") }}";
    MediaOutside = "media/outside", Error,
        "![合影](../../../照片/a.jpg)" => "![合影](photos/a.jpg)";
    MediaMissing = "media/missing", Error,
        "![合影](photo/a.jpg)" => "![合影](photos/a.jpg)";
    MediaNoAlt = "media/no-alt", Error,
        "![](photos/a.jpg)" => "![志愿者在弄堂口值守](photos/a.jpg)";
    MediaHeic = "media/heic", Error,
        "![合影](photos/IMG_0001.HEIC)" => "![合影](photos/IMG_0001.jpg)";
    MediaTooLarge = "media/too-large", Error,
        "photos/全景.jpg（20000 × 20000 像素）" => "photos/全景.jpg（缩到 8000 × 8000 像素以内）";
    MediaBroken = "media/broken", Error,
        "photos/a.jpg（只传了一半）" => "photos/a.jpg（重新复制一份）";
    MediaUnusual = "media/unusual", Error,
        "photos/海报.jpg（印刷用的 CMYK 颜色）" => "photos/海报.jpg（另存为 RGB 颜色）";
    MediaSmall = "media/small", Warning,
        "photos/a.jpg（120 × 90 像素的缩略图）" => "photos/a.jpg（原图）";
    MediaUnused = "media/unused", Warning,
        "photos/b.jpg 没有哪篇用到" => "![整改后](photos/b.jpg)";
    LinkNowhere = "link/nowhere", Error,
        "[雨水](term:雨水)（2018 年雨水没有条目）" => "[立春](term:立春)";
    LinkUnknownMetric = "link/unknown-metric", Error,
        "[46](metric:points)" => "[46](metric:points-walked)";
    LinkNumberDiffers = "link/number-differs", Error,
        "走遍[45](metric:points-walked)个点位" => "走遍[46](metric:points-walked)个点位";
    LinkUnknownFigure = "link/unknown-figure", Error,
        "![](figure:meeting-ring)" => "![](figure:meetings-ring)";
    LinkUnsafe = "link/unsafe", Error,
        "[点这里](javascript:…)" => "[点这里](https://www.example.org/)";
    LinkDead = "link/dead", Error,
        "[方案](docs/方案.pdf)（没有这个文件）" => "[方案](附件/方案.pdf)";
    MarkdownHtml = "markdown/html", Warning,
        "<font color=red>要点</font>" => "**要点**";
    MarkdownStars = "markdown/stars", Warning,
        "**要点" => "**要点**";
    MarkdownLink = "markdown/link", Error,
        "![整改前](photos/IMG 001.jpg)\n[9]（metric:meetings）" => "![整改前](<photos/IMG 001.jpg>)\n[9](metric:meetings)";
    MarkdownUnderscore = "markdown/underscore", Warning,
        "这是_重点_内容" => "这是*重点*内容";
    MarkdownFootnote = "markdown/footnote", Warning,
        "见注[^1]（没有 [^1]: 的说明）" => "见注[^1]\n\n[^1]: 见工作方案。";
    MarkdownSign = "markdown/sign", Warning,
        "正文里有 U+1BC9F" => "删去这个看不见的字符";
    PathTakenTwice = "path/taken-twice", Error,
        "content/theme/static/style.css 与附件同名" => "给其中一个改名";
    FeedNoDate = "feed/no-date", Warning,
        "site.yaml 有 address，year.yaml 没有 published" => "published: 2019-01-01 09:00";
    ImportUnknownKind = "import/unknown-kind", Error,
        "suishi import 总结.pdf --year 2018" => "suishi import 总结.docx --year 2018";
    ImportEncoding = "import/encoding", Error,
        "总结.txt（其实是别的文件改的名）" => "总结.txt（用记事本另存为 UTF-8）";
    ImportTooLarge = "import/too-large", Error,
        "总结.txt（20 MiB）" => "一年一个文件，分几次导入";
    ImportNoTerms = "import/no-terms", Error,
        "立春以来，街道定了方案，开了部署会……" => "立春\n街道定了方案。\n\n春分\n开了部署会。";
    ImportUnsure = "import/unsure", Warning,
        "……定了方案。春分，街道开会部署……" => "……定了方案。\n\n春分\n街道开会部署……";
    ImportOtherYear = "import/other-year", Warning,
        "suishi import 2018年总结.txt --year 2081" => "suishi import 2018年总结.txt --year 2018";
    ImportBegins = "import/begins", Warning,
        "立春……冬至……小寒……大寒（year.yaml 没有 begins）" => "begins: 立春";
    ImportCannotOpen = "import/cannot-open", Error,
        "总结.docx（加了打开密码）" => "总结.docx（去掉密码，另存）";
    ImportLeftOut = "import/left-out", Warning,
        "总结.docx（有批注、修订）" => "总结.docx（接受或拒绝全部修订，删掉批注）";
    ImportSimplified = "import/simplified", Warning,
        "总结.docx（文字写在文本框里）" => "总结.docx（文字写在正文里）";
    ImportNoPicture = "import/no-picture", Warning,
        "总结.docx（图表、EMF 图）" => "总结.docx（另存成 PNG 再插入的图片）";
    ImportNoSheet = "import/no-sheet", Error,
        "--sheet 会议（工作表叫“会议台账”）" => "--sheet 会议台账";
    ImportBadRange = "import/bad-range", Error,
        "--range B2" => "--range B2:F20";
    ImportNoMetrics = "import/no-metrics", Warning,
        "只有文字、没有数字的工作表" => "第一行是名称、第一列是月份或地点、中间是数字的工作表";
    ImportSkipped = "import/skipped", Warning,
        "合计行、隐藏的行和列" => "只有各项的行和列，都显示出来";
    ImportCell = "import/cell", Warning,
        "C5 里的 #N/A、约120" => "C5 里的 120";
    PrivacyIdCard = "privacy/id-card", Error,
        "居民张某，110105…002X" => "居民张某";
    PrivacyMobile = "privacy/mobile", Error,
        "有事打138…5678" => "有事打居委会电话021-…";
    PrivacyBankCard = "privacy/bank-card", Error,
        "补贴发到4111…1111" => "补贴发到本人的卡上";
    PrivacyAddress = "privacy/address", Error,
        "家住100弄5号201室" => "家住100弄";
    PrivacyEmail = "privacy/email", Error,
        "写信到 zhang.san@example.org" => "写信到街道信箱";
    PrivacyPicture = "privacy/picture", Remark,
        "photos/a.jpg（带着拍摄地点）" => "photos/a.jpg（去掉了拍摄信息）";
    PrivacyDocument = "privacy/document", Warning,
        "附件/方案.pdf（文档属性里有作者）" => "附件/方案.pdf（重新导出，不带作者）";
    CheckCreditCode = "check/credit-code", Warning,
        "统一社会信用代码：91350100M000100Y44" => "统一社会信用代码：91350100M000100Y43";
    CheckPunctuation = "check/punctuation", Warning,
        "今天,我们开会..." => "今天，我们开会……";
    CheckFullWidth = "check/full-width", Warning,
        "２０１８年" => "2018年";
    CheckSpace = "check/space", Warning,
        "创建 工作" => "创建工作";
    CheckDash = "check/dash", Warning,
        "这一年—创建的一年—过去了" => "这一年——创建的一年——过去了";
    CheckUnpaired = "check/unpaired", Warning,
        "《工作方案" => "《工作方案》";
    CheckDate = "check/date", Warning,
        "2018年12月24日（星期二）" => "2018年12月24日（星期一）";
    CheckWhen = "check/when", Warning,
        "是月，开会两次。（文首没有 date）" => "date: 2018-03";
    CheckElsewhere = "check/elsewhere", Remark,
        "立春.md：12月24日开会。" => "冬至.md：12月24日开会。";
    CheckWord = "check/word", Warning,
        "一如继往" => "一如既往";
    CheckTerm = "check/term", Warning,
        "terms.tsv：全国文明城区→文明区\n正文：创建文明区" => "创建全国文明城区";
    CheckTermsFile = "check/terms-file", Warning,
        "对,错" => "对→错（中间是制表符）";
    CheckUndated = "check/undated", Remark,
        "立春.md（别的篇都有 date，这一篇没有）" => "date: 2018-02";
    CheckSource = "check/source", Remark,
        "damage: {name: 破损, unit: 项, value: 196}" => "damage: {name: 破损, unit: 项, value: 196, definition: …, source: …}";
    CheckAlt = "check/alt", Warning,
        "![IMG_0001](photos/IMG_0001.jpg)" => "![志愿者在弄堂口值守](photos/IMG_0001.jpg)";
    CheckEmpty = "check/empty", Warning,
        "### 人员和责任\n\n### 每日提醒" => "### 人员和责任\n\n增加人手，分解任务。";
    CheckFooter = "check/footer", Remark,
        "footer: {sponsor: …}" => "footer: {sponsor: …, undertaker: …, contact: …, icp: …, police: …, site_code: …}";
    CheckColophon = "check/colophon", Remark,
        "year.yaml（没有 published）" => "published: 2019-01-01\neditors: [{role: 编, name: …}]\nsource: …";
    CheckDeadLink = "check/dead-link", Warning,
        "<a href=\"../nowhere.html\">（主题里）" => "<a href=\"../index.html\">";
    CheckLeavesHost = "check/leaves-host", Remark,
        "[新闻](https://other.example/)" => "[新闻](https://www.example.org/)";
    CheckNumber = "check/number", Warning,
        "巡逻点位45个（metrics.yaml 是 46）" => "巡逻点位[46](metric:points)个";
    CheckPlaceholder = "check/placeholder", Warning,
        "XX小区，待补" => "桐荫小区";
    CheckStars = "check/stars", Warning,
        "title: \"**三年**行动计划\"" => "title: 三年行动计划";
    CheckHeavy = "check/heavy", Warning,
        "photos/a.jpg（14 MB）" => "photos/a.jpg（3 MB）";
    CheckWaiver = "check/waiver", Warning,
        "<!-- 可公开 手机 -->" => "<!-- 可公开 手机：街道对外公布的值班电话 -->";
    WechatSplit = "wechat/split", Warning,
        "立春.md（三万字）" => "立春.md（两千字）";
    WechatTitle = "wechat/title", Remark,
        "title: 街道创全分指挥部拟定三年行动计划和当年的工作方案，居委会分头落实到楼组" => "title: 三年行动计划定稿";
    WechatPicture = "wechat/picture", Warning,
        "photos/动图.gif" => "photos/现场.jpg";
    WechatRule = "wechat/rule", Error,
        "[^1]: 一条两万多字的脚注" => "[^1]: 一条几十字的脚注";
}

impl Code {
    /// Whether the proofreader raises it, and a build does not.
    #[must_use]
    pub fn is_proof(self) -> bool {
        ["privacy/", "check/"].iter().any(|room| self.id().starts_with(room))
    }

    /// Whether what it marks leads to a person, and is shown covered.
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(
            self,
            Self::PrivacyIdCard
                | Self::PrivacyMobile
                | Self::PrivacyBankCard
                | Self::PrivacyAddress
                | Self::PrivacyEmail
        )
    }

    /// `entry/unknown-term`, or `entry-unknown-term` as it stands in the words.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id() == text || code.id().replace('/', "-") == text)
    }
}
