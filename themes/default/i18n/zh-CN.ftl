# 版式里的固定用语。每一条都在两种语言里。

## 页首、页脚
separator = ；
skip = 跳到正文
nav-label = 主导航
nav-home = 首页
nav-years = 历年
nav-data = 数据
nav-chronicle = 大事记
nav-gallery = 图集
nav-about = 关于
earlier-years = 更早的年份
switch-year = 换一年
crumbs-label = 当前位置
languages = 语言
sponsor = 主办单位
undertaker = 承办单位
contact = 联系方式
site-code = 网站标识码
sitemap = 网站地图
feed = 订阅
made-with = 由 { $generator } 生成

## 阅读工具
tools = 阅读工具
tools-more = 更多
size = 字号
size-standard = 标准
size-large = 大字
size-huge = 特大
colours = 明暗
colours-system = 跟随系统
colours-light = 明
colours-dark = 暗
contrast = 高对比
print = 打印
read = 朗读
read-stop = 停止朗读

## 检索
search = 检索
search-words = 找什么
search-year = 年份
search-season = 季节
search-every = 全部
search-help = 一个字也能找；几个词用空格隔开，全都有的才列出来。
search-one = 找到 1 条
search-many = 找到 { $count } 条
search-none = 没有找到“{ $words }”。换一个说法，或者少写几个字再试；也可以从下面的年份和节气找。
search-wait = 正在读取……
search-failed = （有的年份没有读到，请再试一次）
search-more = 再列一些
search-no-script = 检索要用浏览器的脚本，现在没有打开。请从下面的年份和节气找。
search-terms = 节气

## 封面
tally = { $gaps ->
    [0] { $recorded } 节都有记
   *[other] { $recorded } 节有记，{ $gaps } 节留白
}
tally-not-yet = ，{ $count } 节未到
published-on = 发布于
as-of = 资料截至
open-year = 读 { $year } 年
ring-legend = 内圈有色为有记，空为无记；外圈长短为{ $title }（{ $unit }）。
ring-text = { $title }：{ $description }
ring-as-list = 看文字列表
no-years = 还没有哪一年。

## 年
numbers = 数说
contents = 目录
figures = 图表
colophon = 版权页
season-terms = { $count } 个节气
season-recorded = { $count ->
    [0] 都没有记
   *[other] { $count } 个有记
}
gap = 无记
not-yet = 未到
see-term = 看这一节
source-label = 来源
published-label = 发布日期
as-of-label = 资料截至
ganzhi-label = 干支
ganzhi-text = 年，按立春换年
extent = 篇幅
extent-text = { $recorded } 个节气，{ $entries } 篇
thanks = 致谢
corrections = 更正
colon = ：
correction-why = （{ $why }）
booklet = 全年一册
booklet-of = { $year } 年全年一册
booklet-label = 打印
booklet-about = 全年的文字、图和数，排成一册，供打印或存成 PDF。
booklet-back = 回到 { $year } 年
appendix = 附表
no-data = 无数据
draft = 〔草稿〕

## 节气
begins-at = { $time } 交节
until = 至{ $day }，次节{ $term }
ordinal = { $season }，自立春起第 { $ordinal } 节
gap-long = 这一节没有记事。
not-yet-long = 这一节还没有到。
term-numbers = 此节的数
documents = 文件
file-about = （{ $about }）
gallery-empty = 这一年的文中没有图片。
untranslated = 此节还有（只有英文）
other-years = 历年{ $term }
turn-label = 前后两节
previous-term = 上一节
next-term = 下一节

## 图与数据
unit = 单位：{ $unit }
source = 来源：{ $source }
period = 统计期：{ $period }
evidence = 说明与数据表
get-package = 全年数据包（JSON，供程序读）
get-figure = 下载图（SVG）
table-label = { $title }：数据表
index = 目次
data-intro = 本站用到的 { $count } 项指标，各附定义、来源和数据表，可以下载。
unit-label = 单位
by-label = 分列
period-label = 统计期
combine-label = 归并
derived = 推算的数
derived-intro = 由上面的指标算出，用精确的小数计算；除不尽的按四舍五入取位，步骤写在后面。
target-label = 目标
better-label = 方向

## 历年
over = 历年
over-metrics = 历年数据
over-metrics-intro = 同一项指标，各年的数排在一起看。增减都和最近一个有数的年份比；没有写完的年份，合计数不和整年比。
over-terms = 历年节气
over-terms-intro = { $count } 年里，每个节气哪几年有记。点节名，看同一节在各年的记事和数。
comma = ，
in-year = { $year }年
compared-year = { $year }年
until-day = 截至{ $day }
group-current = 指标
group-ended = 不再统计
plans = 计划
goal = 目标
no-goal = 没有定目标
result = 结果
outcome-reached = 达到
outcome-missed = 未达到
outcome-running = 进行中
outcome-unknown = 尚无结果
goal-more = 比目标多{ $amount }
goal-less = 比目标少{ $amount }
goal-same = 与目标相同
change-more = 比{ $year }年多{ $amount }
change-less = 比{ $year }年少{ $amount }
change-higher = 比{ $year }年高{ $amount }
change-lower = 比{ $year }年低{ $amount }
change-same = 与{ $year }年相同
change-against = 比{ $year }年
incomparable-unit = { $year }年换了单位，不与以前比
incomparable-unfinished = { $year }年未完，暂不比较
incomparable-short-unit = 单位不同
incomparable-short-unfinished = 年未完
year-label = 年份
value-label = 数
change-label = 增减
value-in = 数（{ $unit }）
outcome-label = 结果
of-total = （共{ $total }）
years-table = { $name }，逐年
break-unit = { $year }年起，单位由“{ $before }”改为“{ $now }”，前后的数不能直接比，所以只列在表里，不画成一条。
break-none-unit = 没有单位
break-grain = { $year }年起，由{ $before }改为{ $now }，年内各项不再对照，只比全年的数。
break-none-grain = 只报总数
within = 对照
former-label = 曾用名
former-name = { $years }名为“{ $name }”
former-definitions = 以前的定义
former-definition = { $years }：{ $text }
years-recorded = { $all } 年里 { $count } 年有记
through-years = 各年{ $term }放在一起看

## 关于、找不到
site-label = 站名
organisation = 单位
campaign = 工作
method = 体例
method-text = 一年一轮，按二十四节气记事。有记则记，无记留白，不补写。
made-label = 生成程序
lost = 没有这一页
lost-text = 地址可能写错了，也可能改了名。请从下面找起。
