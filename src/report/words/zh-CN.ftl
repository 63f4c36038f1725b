# 报告里的每一句话。
#
# 一种问题是一条，名字就是问题代码，斜杠换成短横线：
#   值        哪里不对，不加句号
#   .label    标在出错的位置上，越短越好
#   .also     标在相关的另一处
#   .help     接下来打什么字
#   .title    列表里的一行
#   .why      suishi explain 的说明：为什么要管，怎么来的，怎么改
# 读者是编写内容的人，不是程序员。原文用反引号括起来。

## 报告用语

report-error = 错误
report-warning = 提醒
report-remark = 说明
report-help = 改法

explain-severity-error = 错误：改好之前不生成网站
explain-severity-warning = 提醒：网站照样生成
explain-severity-remark = 说明：值得知道，不妨碍生成和发布
explain-proof-error = 错误：公布之前一定要改（suishi check 查，suishi build 不查）
explain-proof-warning = 提醒：公布之前最好改（suishi check 查，suishi build 不查）
explain-bad = 有问题的：
explain-good = 改好以后：
explain-unknown = { $suggestion ->
    [none] 没有 `{ $typed }` 这个问题代码；代码写在报告的方括号里，如 `entry/unknown-term`
   *[other] 没有 `{ $typed }` 这个问题代码；是不是 `{ $suggestion }`？
}

## 几处合用的说法

owner-in = { $owner ->
    [entry] 条目的文首信息里
    [prose] 这篇文章的文首信息里
    [document] documents 的这份文件里
    [metric] 指标里
    [figure] 图表里
    [plan] 计划里
    [theme-option] theme.yaml 的选项里
    [theme-charts] theme.yaml 的 charts 里
    [theme-faces] theme.yaml 的 faces 里
    [theme-face] theme.yaml 的 faces 的一种字体里
    [key-number] key_numbers 的这一条里
    [editor] editors 的这一条里
   *[other] { $owner } 里
}

grain-before = { $before ->
    [value] 一个总数
    [term] 按节气
    [month] 按月
    [week] 按周
    [date] 按日期
    [season] 按季节
    [category] 按类别
    [parts] 分两层
   *[place] 按地点
}

grain-now = { $now ->
    [value] 一个总数
    [term] 按节气
    [month] 按月
    [week] 按周
    [date] 按日期
    [season] 按季节
    [category] 按类别
    [parts] 分两层
   *[place] 按地点
}

## 网站

site-missing = 没有找到 content/site.yaml
    .help = 在 content 文件夹里新建 site.yaml，写一行 `name: 网站名称`；如果 content 在别处，用 --root 指明它所在的文件夹
    .title = 没有 site.yaml
    .why = site.yaml 说明网站叫什么、用什么语言，缺了它就没法生成。常见的情形有三种：在别的文件夹里运行了命令；Windows 隐藏了扩展名，文件其实叫 site.yaml.txt；文件放到了 content 外面。把它放进 content 文件夹，名字写全就好。

site-no-years = content 里没有年份文件夹
    .help = 新建文件夹 content/2018（换成要写的那一年），把条目放进去
    .title = 没有年份文件夹
    .why = 一年一个文件夹，名字就是四位年份。条目直接放在 content 里，或文件夹叫“2018年”“二〇一八”，都认不出来。建一个只用数字命名的文件夹，把这一年的条目、指标和照片都移进去，这个文件夹以后可以单独存档。

site-unknown-language = 不认识语言 `{ $typed }`
    .label = 只有 zh-CN 和 en
    .help = 中文网站写 `language: zh-CN`，英文网站写 `language: en`
    .title = 不认识的语言
    .why = 语言决定页面上的固定用语，也告诉浏览器和读屏软件怎样读这一页，所以要写国际通用的代号。`zh-CN` 是简体中文，`en` 是英文；写“中文”“简体”就认不出来。不写这一项，按简体中文处理。

site-bad-address = `{ $typed }` 不是完整的网址
    .label = 要以 https:// 或 http:// 开头，不带 ? 和 #
    .help = 写完整的网址，如 `address: https://www.example.org/suishi/`；还没有正式网址，就删去这一行
    .title = 网址不完整
    .why = 订阅、站点地图和分享时显示的网址都要写全，读者的程序才找得到。最稳妥的办法是从浏览器的地址栏复制，留下 ? 和 # 以前的部分。网址没有定下来也不要紧：不写 address，网站照样生成，只是没有订阅和站点地图。

site-portal-domain = `{ $typed }` 是网址，这里只要域名
    .label = 去掉 https:// 和结尾的斜杠
    .help = 改成 `domain: { $suggestion }`
    .title = 门户域名写成了网址
    .why = 政府网站的每一页都要在元信息里写明门户的名称、域名和标识码，其中域名不带 https://，检查时逐字比对。从地址栏复制来的是网址，去掉开头的 https:// 和结尾的斜杠，剩下的就是域名。

site-bad-level = `{ $typed }` 不能写在 levels 里
    .label = 不是问题代码，也不是 error、warning、remark、ignore
    .help = { $suggestion ->
        [none] 左边写报告方括号里的问题代码，右边写 error、warning、remark 或 ignore，如 `media/unused: ignore`
       *[other] 把左边改成 `{ $suggestion }`
    }
    .title = levels 写错了
    .why = levels 用来改变一种问题的轻重：error 是不改不放行，warning 是只提醒，ignore 是不再提。每行左边是问题代码，照报告方括号里的抄；右边是这三个英文词之一。写错了就不知道要放过哪一种，所以先停下来问。

## 文件

source-not-utf8 = { $kind ->
    [utf-16] 文件存成了 UTF-16，要存成 UTF-8
    [binary] 这个文件里不是文字
   *[gb] 文件不是 UTF-8 编码，多半存成了 GBK（记事本里叫 ANSI）
}
    .label = 从这里起读不出来
    .help = { $kind ->
        [binary] 用原来的程序打开，另存为纯文本，编码选 UTF-8；不是给网站用的，就在文件名前加下划线
       *[other] 用记事本打开，点“文件”→“另存为”，在“编码”里选 UTF-8，保存
    }
    .title = 文件不是 UTF-8 编码
    .why = 条目和设置都按 UTF-8 读，用别的编码存的汉字会变成乱码。旧版 Windows 的记事本默认存成“ANSI”，在中文系统上就是 GBK；选“Unicode”存的是 UTF-16；还有的其实是 Word 文档，只改了扩展名。用记事本另存为 UTF-8 就好，内容不会变，带不带 BOM 都行。CSV 表格不受这个限制，GBK 也读得出。

source-unknown-file = 不知道 `{ $name }` 是做什么用的，没有放进网站
    .label = 这个文件没有用上
    .help = { $kind ->
        [picture] 这种图片浏览器打不开：用看图软件打开，另存为 JPG，正文里也改成新的文件名
        [table] 在 metrics.yaml 里用 `table: { $name }` 指明；不用的删去，或在文件名前加下划线
       *[other] { $suggestion ->
            [none] 不用的删去；想留着，就在文件名前加下划线；是条目，就存成 .md
           *[other] 是不是 `{ $suggestion }`？是就改名；不用的删去，或在文件名前加下划线
        }
    }
    .title = 没有用上的文件
    .why = 年份文件夹里的文件都该有去处：条目（.md）、year.yaml、指标、图表、数据表、图片和附件。认不出来的不会悄悄跳过，因为它也许是一篇改错了名字的条目。常见的有 .txt 草稿、没有哪个指标用到的 .csv，以及编辑器留下的备份。名字以下划线开头的文件一律不管。

## YAML

yaml-too-large = 设置有 { $size } KB，最多 { $limit } KB
    .label = 从这里开始
    .help = 把指标或图表分成几个文件，放进 metrics 或 figures 文件夹；大量数字改用 CSV 数据表；条目的正文写在第二行 `---` 之后
    .title = 设置太长
    .why = 写满二十四节气、一百项指标的设置也不过两百 KB，再长多半是误贴进了别的东西。条目的文首信息（两行 `---` 之间）只放标题、日期这几行，正文要写在第二行 `---` 之后。数字确实很多，就存成 CSV 数据表，由指标引用。

yaml-too-deep = 括号套了 { $limit } 层以上
    .label = 到这里已经太深
    .help = 删去多余的 `[` 和 `{"{"}`；如果这是一段文字，用英文引号把它括起来
    .title = 括号套得太深
    .why = 设置里最多用到三四层，套到几十层一定是误贴，或者有一段括号没有收住。括号越深，读起来越慢，甚至会让程序停住，所以到这里就不往下读了。

yaml-tab = 行首用了 Tab 或全角空格
    .label = 这里只能用半角空格
    .help = 删去这一行开头的空白，改按空格键，每深一层空两格
    .title = 行首有 Tab 或全角空格
    .why = 设置靠行首的空格分出层次，而且只认半角空格。Tab 和全角空格看上去一样，程序却分不清它们有多宽。按了 Tab 键，或者从 Word、WPS、网页里粘贴，都会带进来。把行首的空白删掉，重新按空格键就好。

yaml-full-width-colon = `{ $key }` 后面是全角冒号
    .label = 要用半角冒号，再空一格
    .help = 改成 `{ $key }: { $value }`
    .title = 用了全角冒号
    .why = 项目名和内容之间要用半角冒号，后面再空一格。用中文输入法打出来的是全角冒号，两者看上去差不多，程序却不认。只有这一处要用半角，内容里的标点照常写。

yaml-no-space = `{ $key }:` 后面少了一个空格
    .label = 冒号后面空一格
    .help = 改成 `{ $key }: { $value }`
    .title = 冒号后面没有空格
    .why = 冒号后面空一格，程序才知道左边是项目名，右边是内容；连在一起写，会被当成一整段文字。时间 09:00 和网址里的冒号不在此列，照常写。

yaml-syntax = { $kind ->
    [colon] 这里的冒号读不通
    [quote] 引号没有成对
    [sign] 内容以 `@`、`%`、反引号这样的符号开头，读不下去
    [anchor] 内容以 `*` 或 `&` 开头，被当成了引用
    [documents] 文件里多了一行 `---`
    [deep] 一层套一层，太深了
    [comma] 花括号、方括号里的标点要用半角
    [wrap] 引号或括号后面还有字，读不通
   *[indent] 读到这一行，读不下去了
}
    .label = { $kind ->
        [colon] 内容里又有冒号，或者没有与上一项对齐
        [quote] 这里的引号没有收尾
        [sign] 这样的符号不能打头
        [anchor] 这样的符号不能打头
        [documents] 前后只能有一份设置
        [deep] 到这里已经太深
        [comma] 这一行里有全角的逗号、冒号或括号
        [wrap] 内容以引号或括号开头，后面又有别的字
       *[indent] 问题在这一行，或者在上一行
    }
    .help = { $kind ->
        [colon] 内容里有冒号，就用英文引号把它整个括起来，如 `title: "说明: 一"`；是另起的一项，就与上一项左边对齐
        [quote] 在内容末尾补上同样的英文引号；内容里本来就有英文引号的，改用中文引号
        [sign] 用英文引号把内容整个括起来
        [anchor] 用英文引号把内容整个括起来；要加粗的文字写到正文里去
        [documents] 删去多出来的 `---`
        [deep] 删去多余的层次
        [comma] 把 `，` 改成 `,`，`：` 改成 `:` 加空格，`｛｝` 改成 `{"{}"}`
        [wrap] 用英文引号把内容整个括起来，如 `title: '"创全"部署会'`；或者改用中文引号 `“创全”部署会`
       *[indent] 看三处：同一层的各行左边对齐；方括号、花括号成对；列表每行以 `- ` 开头
    }
    .title = 设置的写法读不懂
    .why = 设置文件（YAML）一行一项，写成“项目名: 内容”，用行首的空格分出层次。冒号、引号、方括号、花括号、星号、# 这些半角符号在里面另有用处，写在内容里有时会被误会；用英文引号把内容整个括起来，就只当文字看。报告里标的是读不下去的地方，毛病有时在它的上一行。

yaml-duplicate-key = `{ $key }` 写了两次
    .label = 又写了一次
    .also = 前面已经写过
    .help = 两处留一处
    .title = 同一项写了两次
    .why = 同一项写了两次，内容又不同，程序不能替人决定用哪一个。多半是复制了一段来改，旧的忘了删。留下要用的一处，删去另一处。

yaml-unknown-key = { owner-in }没有 `{ $key }` 这一项
    .label = 不认识这一项
    .help = { $suggestion ->
        [none] 这里可以写：{ $known }
       *[other] 改成 `{ $suggestion }`
    }
    .title = 不认识的项
    .why = 项目名拼错一个字母，这一项就不起作用，而网页上看不出少了什么，所以不认识的项一律指出来。项目名是固定的英文词，全用小写，词与词之间用下划线。想写备注，用 # 开头另起一行。

yaml-missing-key = { owner-in }少了 `{ $key }`
    .label = 这里少一项
    .help = { $key ->
        [name] 补一行 `name: 名称`
        [domain] 补一行 `domain: www.example.gov.cn`，换成门户的域名
        [code] 补一行 `code: "3101010001"`，换成门户的十位标识码
        [title] 补一行 `title: 《文件名称》`
        [metrics] 补一行 `metrics: [meetings]`，换成 metrics.yaml 里的代号
        [metric] 补一行 `metric: meetings`，换成 metrics.yaml 里的代号
        [start] 补一行 `start: 2018`，写开始的年份
        [end] 补一行 `end: 2020`，写结束的年份
       *[other] 补一行 `{ $key }: …`
    }
    .title = 少了必须写的项
    .why = 绝大多数项都可以不写，必须写的只有几样：网站的 name，门户的 name、domain、code，图表的 metrics，计划的 metric、start、end，以及文件的 title 和编者的 name。少了它们，页面上就有一处填不出来。写了项目名、内容却空着，也算没有写。

yaml-wrong-shape = { $expected ->
    [flag] 这里要写 true 或 false，写的却是 `{ $typed }`
    [integer] 这里要写整数，写的却是 `{ $typed }`
    [map] 这里要分项写，写的却是 `{ $typed }`
    [list] 这里要写成列表，写的却是 `{ $typed }`
   *[text] 这里要写一段文字，写的却是 `{ $typed }`
}
    .label = { $expected ->
        [flag] 不是 true 或 false
        [integer] 不是整数
        [map] 不是“项目名: 内容”
        [list] 不是列表
       *[text] 不是一段文字
    }
    .help = { $expected ->
        [flag] “是”写 `true`，“否”写 `false`，不加引号
        [integer] 只写阿拉伯数字，如 `1`
        [map] 另起一行，空两格，一行写一项，如 `name: 会议`
        [list] 写成 `[甲, 乙]`，或每行一项，以 `- ` 开头
       *[text] 只写一段文字；文字里有半角冒号或括号时，用英文引号把它整个括起来
    }
    .title = 内容的样子不对
    .why = 每一项写什么是定好的：标题是一段文字，草稿与否是 true 或 false，次序是整数，指标要分项写。半角的方括号、花括号和“冒号加空格”会把一段文字变成列表或分项，“是”“否”则只是两个汉字。按提示换一种写法就好。

## 日期

date-unreadable = 读不懂日期 `{ $typed }`
    .label = 不是日期，或日历上没有这一天
    .help = 写成 `2018-02-05`、`2018-02`、`2018`，或起止两天 `2018-12-24/2018-12-25`
    .title = 读不懂的日期
    .why = 日期决定条目排在哪里，猜错了就会张冠李戴。年份要写四位，月和日要在日历上真有；起止两天，早的在前。`2018年2月5日`、`2018/2/5` 也读得懂，“立春前后”“本月”读不懂，这样的话写在正文里。

date-not-a-day = 这里要写到日
    .label = 只到月或年，或是一段日子
    .help = 写一个日子，如 `{ $last }`
    .title = 日期没有写到日
    .why = `as_of` 说明内容截至哪一天：这一天以后的节气算“未到”，以前没有记事的算“无记”。只写到月份，落在月中的节气就不知道该算哪一种，所以要写到日。

date-not-published = 读不懂发布时间 `{ $typed }`
    .label = 要写年月日，可以带时刻
    .help = 写成 `2019-01-01 09:00`，或者只写 `2019-01-01`
    .title = 读不懂的发布时间
    .why = 发布时间印在页面上，也写进政府网站要检查的元信息，只能由编者写明：程序不看电脑的时钟，也不看文件的修改时间，免得写出假的日期。写到日就够了，知道时刻的加在后面，用 24 小时制。

date-outside-year = `{ $date }` 不在 { $year } 年里
    .label = { $right ->
        [none] 不在 1900 至 2100 年之间
       *[other] 这一天属于 { $right } 年的{ $term }
    }
    .help = { $right ->
        [none] 改正日期
       *[other] 改正日期，或者把它移到 content/{ $right } 里
    }
    .title = 日期不在这一年
    .why = 一年是二十四个节气首尾相接的日子，每一天只属于一年里的一个节气。年头年尾最容易弄混：按公历年，1月1日还在上一年的冬至里；从立春算起的年，一月属于上一年。在 year.yaml 里用 `begins:` 选定从小寒还是从立春算起。

## 年

year-out-of-range = { $year } 年不在 1900 至 2100 年之间
    .label = 推算不出这一年的节气
    .help = 改正文件夹的名字；不是年份的文件夹，移到 content 外面
    .title = 年份超出范围
    .why = 节气交接的时刻是推算出来的，并与公布的历书核对过，核对的范围是 1900 至 2100 年，超出这个范围不敢说准。多半是文件夹的名字打错了，例如少打了一位。

year-other-folder = 文件夹是 { $year } 年，这里写的却是另一年
    .label = 与文件夹的名字不同
    .help = 改成 `year: { $year }`，或者删去这一行
    .title = 年份与文件夹不符
    .why = 一年的内容以文件夹的名字为准，这一项只是核对用的，可以不写。两者不同，多半是复制了去年的文件夹，year.yaml 还没有改。顺便看看标题、发布时间是不是也还是去年的。

year-bad-begins = 一年不能从 `{ $typed }` 算起
    .label = 只能是小寒或立春
    .help = 公历年写 `begins: 小寒`，从立春算起写 `begins: 立春`
    .title = 起始的节气不对
    .why = 一年从哪个节气算起只有两种：公历年从一月初的小寒到冬至，传统的年从立春到次年的大寒。不写就是公历年。

year-unknown-page = 更正的是哪一页？`{ $typed }` 看不懂
    .label = 不是节气，也不是全年、卷首、结语、数据
    .help = { $suggestion ->
        [none] 写改动所在的节气，如 `page: 白露`；不在某一节的，写 全年、卷首、结语 或 数据
       *[other] 改成 `{ $suggestion }`
    }
    .title = 更正所在的页不对
    .why = 发布以后的改动记在 year.yaml 的 corrections 里，`page` 说改的是哪一页，读者才找得到。写节气名；不在某一节的，写全年、卷首、结语或数据；不写就是全年。

year-correction-early = 更正日期 { $date } 早于发布日期
    .label = 那时还没有发布
    .help = 核对这一天和 published；发布以前的改动不用写进更正
    .title = 更正早于发布
    .why = 更正是给已经读过的人看的：发布以后哪一天改了什么。发布以前的改动没有人见过，不必写。多半是日期写错了，或者 published 填的不是第一次发布的日期。

year-unknown-metric = 这一年没有指标 `{ $typed }`
    .label = 没有这个代号
    .help = { $suggestion ->
        [none] 写这一年 metrics.yaml 里有的代号，或者先在那里写上这项指标
       *[other] 改成 `{ $suggestion }`
    }
    .title = 年度说明用了没有的指标
    .why = 年轮（ring）和数说（key_numbers）里的数都从这一年的指标里取，写的是代号，不是名称。代号在 metrics.yaml 每一段的开头，要照抄，一个字母也不能差。指标各年分开写，去年有的今年不一定有。

year-ring-not-by-term = 指标 `{ $id }` 没有按节气的数，画不成年轮
    .label = 要按节气或按日期的指标
    .help = 换一项写有 `by: term` 或 `by: date` 的指标；或者删去这一行，年轮就按每个节气的条目数来画
    .title = 年轮的指标不按节气
    .why = 年轮上二十四格各有长短，所以每个节气都要有自己的数。按节气写的指标可以直接用，按日期写的会归到节气里；只有一个总数，或者按月、按类别写的，分不到节气上。

## 条目

entry-no-term = 看不出 `{ $name }` 写的是哪个节气
    .label = 文件名里没有节气
    .help = { $suggestion ->
        [none] 文件名以节气开头，后面接短横线，如 `立春-部署会.md`；或者在文首信息里写 `term: 立春`
       *[other] 把文件名里的节气改成 `{ $suggestion }`，或者在文首信息里写 `term: { $suggestion }`
    }
    .title = 条目没有节气
    .why = 每一篇都要归到一个节气，看文件名就知道：`立春.md`、`03-立春.md`、`lichun.md`、`立春-部署会.md` 都可以，放在名叫“立春”的文件夹里也可以。节气和后面的字之间要有短横线或空格隔开，“立春以来.md”就认不出来。暂时不用的稿子，在文件名前加下划线。

entry-unknown-term = `{ $typed }` 不是二十四节气之一
    .label = 没有这个节气
    .help = { $suggestion ->
        [none] 写节气的名称，如 `立春`，也可以写拼音 `lichun`；节日写它所在的节气
       *[other] 改成 `{ $suggestion }`
    }
    .title = 不认识的节气
    .why = 节气有二十四个，简体、繁体、拼音、英文都认得，“小寒节”“冬至日”这样多一个字就认不得。容易写错的有“惊蜇”（惊蛰）、“芒钟”（芒种）、“谷两”（谷雨）。元旦、中秋是节日，不是节气，要写它所在的节气。

entry-front-matter-open = 文首信息没有结束
    .label = 从这一行开始，找不到第二行 `---`
    .help = 在文首信息的最后一行下面，单独加一行 `---`
    .title = 文首信息没有收尾
    .why = 条目开头如果是一行 `---`，它和下一行 `---` 之间就是文首信息，写标题、日期等；再往下才是正文。少了第二行，分不出哪里是正文。中文输入法打出来的“——”不算，要用三个半角短横线，单独占一行。

entry-bad-fence = 开头的 `{ $typed }` 不是三个半角短横线
    .label = 这里要写 `---`
    .help = 换成英文输入法，打三个短横线 `---`，后面收尾的一行也一样
    .title = 文首信息的横线打错了
    .why = 文首信息上下各有一行 `---`，是三个半角短横线。中文输入法会打出全角的“－－－”，Word 会把它们连成一条“——”，程序都不认，结果题目和日期会被当作正文发布出去。

entry-no-fence = 开头的 `{ $typed }` 会当作正文发布
    .label = 文首信息要夹在两行 `---` 中间
    .help = 在这一行上面加一行 `---`，在最后一项下面也加一行 `---`
    .title = 文首信息没有用横线夹住
    .why = 题目、日期这些项目写在文件开头，上下各有一行 `---`。两行都漏掉，它们就成了正文的第一段，读者会在网页上看到。

entry-too-large = 条目有 { $size } KB，最多 { $limit } KB
    .label = 这一篇太长
    .help = 分成几篇，如 `立春.md` 和 `立春-2.md`；图片另存成文件，再在正文里引用
    .title = 条目太长
    .why = 一部长篇小说也不过两三 MB，一篇条目到不了这么长。多半是从网页粘贴时把图片变成了一长串字符，带进了正文。把图片存成文件放进这一年的文件夹，再写 `![说明](photos/a.jpg)`。

entry-prose-twice = 这一篇与 `{ $other }` 重复
    .label = 卷首、结语各只有一篇
    .help = 留一篇，另一篇删去，或在文件名前加下划线
    .title = 卷首或结语有两篇
    .why = 一年只有一篇卷首、一篇结语。`卷首.md`、`前言.md`、`preface.md` 都是卷首，`结语.md`、`后记.md`、`closing.md` 都是结语，同时有两个就不知道用哪一个。

entry-no-original = { $kind ->
        [prose] 卷首、结语没有译文页
       *[other] 找不到 `{ $original }`，这一篇是它的译文
    }
    .label = 文件名里的语言说它是译文
    .help = { $kind ->
        [prose] 把这一篇移走，或在文件名前加下划线；条目才有译文，写成 `立春.en.md`
       *[other] 原文写成 `{ $original }`，和译文放在同一个文件夹；不是译文，就把文件名里的语言去掉
    }
    .title = 译文没有原文
    .why = `立春.en.md` 是 `立春.md` 的英文译文：文件名相同，只在末尾多一个语言，放在同一个文件夹。读者在两页之间来回，所以要先有原文。卷首和结语在年页上，年页只有一种语言。

entry-translation-differs = { $kind ->
        [term] 译文写在另一个节气，原文 `{ $original }` 在{ $term }
        [date] 译文的日期与原文 `{ $original }` 不同
       *[other] `{ $original }` 有两篇译文
    }
    .label = { $kind ->
        [date] 与原文不同
       *[other] 译文
    }
    .help = { $kind ->
        [term] 译文里不写 `term`，节气从原文来
        [date] 译文里不写 `date`，日期从原文来；原文错了就改原文
       *[other] 留一篇，另一篇移走
    }
    .title = 译文与原文对不上
    .why = 一件事在哪个节气、哪一天，由原文说。译文只写题目、摘要和正文；`term`、`date` 可以不写，写了就要和原文一样。

entry-unknown-language = `{ $typed }` 不是能用的语言
    .label = 译文只能是 `en` 或 `zh`
    .help = 英文译文写成 `立春.en.md`，中文译文写成 `lichun.zh.md`；不是译文，就把 `.{ $typed }` 换成 `-{ $typed }`
    .title = 译文的语言
    .why = 网站的固定用语只有中文和英文两种，译文也只有这两种：文件名末尾的 `.en` 是英文，`.zh` 是中文。

entry-outside-term = 条目写在{ $term }，日期却不在{ $term }（{ $first } 至 { $last }）
    .label = { $right ->
        [none] 不在{ $term }里
       *[other] 这一天属于{ $right }
    }
    .help = { $right ->
        [none] 改正日期，或者换一个节气
       *[other] 改正日期；如果日期没有错，就把文件名改成 `{ $right }.md`
    }
    .title = 日期与节气对不上
    .why = 节气是从交节那天起，到下一个节气的前一天为止，大约十五天。交节的日子每年会差一两天，凭印象容易记错，运行 `suishi terms 2018` 可以看到这一年的日子。有意这样安排的，在 site.yaml 的 levels 里写 `entry/outside-term: ignore`。

## 指标

draft-needed = 这里用了 `{ $id }`，它还是草稿
    .label = 草稿不发布，这里就没有可用的
    .help = 数填好了，就删去 `{ $id }` 里的 `draft: true`；还没有填好，这里先不用它
    .title = 要发布的用了草稿里的
    .why = 写着 `draft: true` 的指标和图，`suishi serve` 里看得到，`suishi build` 不发布，就像没有写一样。要发布的文字、图、数说如果用了它，发布出去就会缺一块，所以先停下来问。两头都是草稿，不算错。

metric-bad-id = 指标的代号不能是 `{ $typed }`
    .label = 代号只用字母、数字、汉字和短横线
    .help = 用短横线把词连起来，如 `points-walked`；中文名称写在下面的 `name:` 里
    .title = 指标的代号不合适
    .why = 代号要写在正文的链接里，也是数据文件的名字，所以不能有空格，也不能有网址和文件名里不许用的符号。建议用小写英文或拼音，词与词之间用短横线。代号定下来各年不变，几年的数才能连成一条线；读者看到的是 `name:` 里的名称。

metric-no-values = 指标 `{ $id }` 没有数
    .label = 少了 value、values 或 table
    .help = 一个总数写 `value: 196`；按节气写 `values:`，下面一行一个节气；数在表格里，写 `table: patrols.csv`
    .title = 指标没有数
    .why = 一项指标至少要有数，不然页面上是空的。三种写法选一种：`value` 写一个总数，`values` 分节气、月份或类别写，`table` 指明一份 CSV 表格。确实没有统计，写 `value: null`，页面上会注明没有数据。

metric-two-values = 指标 `{ $id }` 的数写了不止一处
    .label = value、values、table 只能有一个
    .help = 三样留一样；总数会由分项的数算出来，不必另写
    .title = 指标的数写了两处
    .why = 总数和分节气的数同时写，日后改了一处忘了另一处，两个数就对不上。留下最细的一份，合计、平均由程序去算。

metric-twice = 指标 `{ $id }` 写了两次
    .label = 又写了一次
    .also = 前面已经写过
    .help = 留一个，或者给其中一个换个代号
    .title = 指标重复
    .why = 同一年里一个代号只能代表一项指标。metrics.yaml 和 metrics 文件夹里的文件是合在一起看的，两边都写就重复了，常常是拆分文件时忘了删去旧的一份。

metric-bad-key = { $grain ->
    [month] `{ $typed }` 不是月份
    [week] `{ $typed }` 不是一年里的第几周
    [date] `{ $typed }` 不是日期
    [season] `{ $typed }` 不是季节
    [elsewhere] `{ $typed }` 不在 { $year } 年里
   *[category] 类别的名称空着
}
    .label = { $grain ->
        [month] 写 1 到 12
        [week] 写 1 到 53
        [date] 要写到日
        [season] 写春、夏、秋、冬
        [elsewhere] 这是别的年份
       *[category] 这里要有名称
    }
    .help = { $grain ->
        [month] 写成 `4` 或 `4月`
        [week] 写成 `32` 或 `第32周`
        [date] { $suggestion ->
            [none] 写成 `2018-04-02`
           *[other] 写成 `{ $suggestion }`
        }
        [season] 写成 `春`、`夏`、`秋` 或 `冬`
        [elsewhere] 改正年份，或者移到那一年的文件夹里
       *[category] 在冒号前面（表格的第一列）写上类别或地点的名称
    }
    .title = 分项的名称不对
    .why = `by:` 说明数按什么分：按月就写月份，按日期就写日期，左边的名称要与它一致。写的是两回事，程序就不知道这个数该放在哪里。也可以不写 `by:`，由程序看名称来定。

metric-key-twice = `{ $key }` 在前面已经有数了
    .label = 又写了一次
    .also = 前面的在这里
    .help = 合成一行，或者改正其中一个
    .title = 同一分项有两个数
    .why = “立春”和“lichun”、“4”和“4月”是同一个分项的两种写法，写两次就有两个数，不知道用哪个。数据表里同一天有两行，也是这种情形，先在表格里加好再存。

metric-total-row = `{ $typed }` 是别的数加起来的，不是一个分项
    .label = 会重复计算
    .help = 删去这一行（表格里是这一行或这一列）；合计由程序来算，要引用就写 `代号.合计`
    .title = 合计混在分项里
    .why = 从 Excel、WPS 存出的表，末行末列常是合计。它和各分项放在一起，总数就多算了一倍，占比、平均也都不对。删去以后，页面上的合计由程序按分项加出来；正文和重点数字里写 `metric:damage.合计`。

metric-not-a-number = { $large ->
    [none] `{ $typed }` 不是数
   *[other] `{ $typed }` 位数太多
}
    .label = { $large ->
        [none] 要写阿拉伯数字
       *[other] 最多 15 位
    }
    .help = { $large ->
        [none] { $suggestion ->
            [none] 写成 `196`、`86.5` 这样的数；没有数据写 `null`
           *[other] 只写 `{ $suggestion }`；单位写在 `unit:` 里，说明写在 `definition:` 里
        }
       *[other] 写 15 位以内的数；再大就换大一级的单位，如万、亿
    }
    .title = 不是数
    .why = 数要用来画图、求和、核对正文，所以只能是半角的阿拉伯数字，可以带小数点、负号和三位一节的逗号。单位、“约”、“余”、百分号和中文数字都不能夹在里面。没有统计的写 `null`，真是零的写 `0`，图上会分开表示。

metric-unknown-choice = `{ $key }` 不能写 `{ $typed }`
    .label = 只能从 { $choices } 里选
    .help = { $suggestion ->
        [none] { choice-help }
       *[other] 改成 `{ $suggestion }`
    }
    .title = 不在可选之列
    .why = 这一项只认几个英文词。`by` 说明数按什么分：term 节气、month 月、week 周、date 日期、season 季节、category 类别、place 地点。`combine` 说明几个数怎样合成一个：sum 合计、mean 平均、last 取最后一个、max 取最大。`better` 说明数往哪边走算好：higher 越高越好、lower 越低越好。三项都可以不写。

choice-help = { $key ->
    [by] 按节气写 `term`，按月写 `month`，按周写 `week`，按日期写 `date`，按季节写 `season`，按类别写 `category`，按地点写 `place`
    [combine] 合计写 `sum`，平均写 `mean`，取最后一个写 `last`，取最大写 `max`
    [better] 越高越好写 `higher`，越低越好写 `lower`
   *[other] 从这些里选一个：{ $choices }
}

metric-unit-changed = 指标 `{ $id }` 的单位与 { $then } 年不同
    .label = { $now ->
        [none] 这一年没有单位
       *[other] 这一年是 `{ $now }`
    }
    .also = { $before ->
        [none] { $then } 年没有单位
       *[other] { $then } 年是 `{ $before }`
    }
    .help = 单位写成一样的；如果真的换了统计口径，就给这一年的指标换个代号
    .title = 指标的单位变了
    .why = 代号相同的指标，各年的数会连成一条线来比较。单位不同，比出来的升降就是假的，例如“场”变成“次”、“万元”变成“元”。只是写法不同，改成一样；确实换了统计口径，就另起一个代号，并在 definition 里说明。

metric-grain-changed = 指标 `{ $id }` 的分法与 { $then } 年不同
    .label = 这一年：{ grain-now }
    .also = { $then } 年：{ grain-before }
    .help = `by:` 写成一样的；如果今年只能这样统计，就给这一年的指标换个代号
    .title = 指标的分法变了
    .why = 代号相同的指标，各年的数会排在一起看。一年按节气、一年按月，逐项就对不上了，只剩总数能比。能统一的统一，不能统一的另起一个代号。

metric-no-number = `{ $typed }` 没有数可取
    .label = 这里没有数
    .help = { $keys ->
        [none] 这项指标没有数据，写成不带链接的文字
       *[other] 点后面写有数的分项（{ $keys }），或者写 `total`、`max`、`min`、`mean`、`last`
    }
    .title = 指标里没有这个数
    .why = 代号后面加一个点，可以取其中一个数，如 `meetings.白露`；也可以取算出来的数，如 `damage.total`（合计）、`meetings.max`（最大）、`score.last`（最近一次）。分项的名称要与 metrics.yaml 里的一致，而且那里确实有数：没有写的和写 `null` 的都取不出来。

metric-no-sum = `{ $typed }`：相加没有意义
    .label = 这些数不能相加
    .help = 改用平均 `{ $id }.mean`、最近一次 `{ $id }.last` 或最大值 `{ $id }.max`；确实可以相加，就在指标里写 `combine: sum`
    .title = 不能相加的数求合计
    .why = 分数、比率、温度逐月相加，得出的数没有意思；月末在册的人数相加，同一个人就数了几遍。单位是分、%、度之类的指标按平均合并，写了 `combine: last` 或 `max` 的也不相加。

metric-divide-zero = `{ $typed }` 是 0，不能作除数
    .label = 除数是 0
    .help = 删去这个比率，用文字说明
    .title = 比率的除数是零
    .why = `closed/found` 是前一项除以后一项。后一项是 0，就没有比率可言，不是 0%，也不是 100%。

metric-was-unknown = 以前各年都没有指标 `{ $typed }`
    .label = `{ $id }` 接不上前几年
    .help = { $suggestion ->
        [none] 写前几年 metrics.yaml 里用的代号；这项指标以前没有过，就删去 `was:`
       *[other] 改成 `was: { $suggestion }`
    }
    .title = 曾用代号找不到
    .why = `was:` 说的是这项指标前几年用的代号，靠它把改名前后的数连成一条。哪一年都没有这个代号，就接不上，多半是差了一个字母。

metric-was-in-use = `{ $typed }` 不是 `{ $id }` 的曾用代号：{ $then } 年两个都有
    .label = 改名的指标不能两个代号并用
    .also = { $then } 年的 `{ $typed }`
    .help = 是同一项指标，留一个代号；是两项指标，删去 `was:`
    .title = 曾用代号还在用
    .why = `was:` 的意思是换了代号：前几年叫旧的，从这一年起叫新的。同一年里两个代号都有数，就是两项指标，不能连成一条。改名只需在换代号的那一年写一次 `was:`，以后各年写不写都行；旧代号后来另派了用场，就不要再写。

metric-was-twice = 曾用代号 `{ $typed }` 写了两次
    .label = 又写了一次
    .also = 指标 `{ $id }` 已经写过
    .help = 留一个；一项指标拆成了两项，就都不写 `was:`，各用新代号
    .title = 两项指标同一个曾用代号
    .why = 前几年的数只能接在一项指标后面。拆分的指标，拆开以后的每一份都比原来小，接上去会像是突然下降，所以不宜用 `was:`，在 definition 里说明更好。

## 数据表

table-missing = 找不到数据表 `{ $typed }`
    .label = 没有这个文件
    .help = 把表格存到这个文件旁边，名字连同 .csv 写成一样的；在文件夹里的，写上文件夹，如 `tables/patrols.csv`
    .title = 找不到数据表
    .why = `table:` 后面写的是一份 CSV 表格的文件名，从这个 yaml 文件所在的文件夹找起。常见的原因是名字差一个字、Excel 存成了 .xlsx，或者 Windows 隐藏了扩展名。在 Excel 或 WPS 里“另存为”，类型选“CSV UTF-8”。

table-too-large = 数据表有 { $size } KB，最多 { $limit } KB
    .label = 这份表太大
    .help = 先在表格软件里按日汇总，或者按时段拆成几份，各写一项指标
    .title = 数据表太大
    .why = 一天一行，记一百年也到不了这个大小，多半是把原始台账整个存了出来。网站上只要汇总过的数。台账里常有姓名、电话和住址，也不宜放进网站的文件夹。

table-encoding = 读不出这份表格里的文字
    .label = 不是 CSV 文字
    .help = 在 Excel 或 WPS 里打开，“另存为”，类型选“CSV UTF-8（逗号分隔）”
    .title = 表格读不出来
    .why = 数据表要用 CSV 格式，也就是纯文字，UTF-8 和 GBK 都读得出。把 .xls 或 .xlsx 的扩展名改成 .csv 并不会变成 CSV，里面还是原来的格式，要在表格软件里另存一次。

table-ragged = 这一行有 { $found } 格，表头有 { $expected } 格
    .label = 格数与表头不同
    .help = 缺的补上，空格子也要留逗号；多出来的删去，格子里本来有逗号的，用英文引号把那一格括起来
    .title = 行的格数不齐
    .why = 多一格少一格，后面的数就会错到别的列去。最常见的是数字里的千分位逗号（1,200）被当成了分隔符，或者备注里有半角逗号。从 Excel、WPS 另存成 CSV，会自动把这样的格子括好。

table-no-column = 数据表里找不到列 `{ $typed }`
    .label = 表里没有这一列
    .help = 表头是：{ $head }；第一列是分项，数在后面的列里，列名照抄在 `column:` 后面
    .title = 没有这一列
    .why = 数据表的第一行是表头，第一列是节气、日期或类别，数在后面的列里。不写 `column:` 就取第二列，写了就取名字相同的那一列，一个字也不能差。表头里多了空格或换行，也会对不上。

table-empty = 数据表里没有数据
    .label = 表头下面没有行
    .help = 第一行写表头，从第二行起写数据，存盘后再试
    .title = 空的数据表
    .why = 数据表的第一行总是当作表头，所以只有一行的表等于没有数据。可能是忘了写表头，把唯一一行数据当成了表头；也可能另存 CSV 时选了空的工作表，Excel 只存当前的那一张。

## 图表

figure-unknown-kind = 没有 `{ $typed }` 这种图
    .label = 不认识
    .help = { $suggestion ->
        [none] 可以写：ring（年轮）、columns（柱）、stacked（堆叠柱）、grouped（并列柱）、bars（条）、line（折线）、area（面积）、cumulative（累计）、share（份额）、waffle（方格）、bullet（对标条）、heat（热力图）、slope（坡线）、dumbbell（哑铃）、small-multiples（多幅小图）、number（大字）、table（表）；删去这一行，就按数据自动选
       *[other] 改成 `{ $suggestion }`
    }
    .title = 没有这种图
    .why = 图的种类用英文词写，共十七种。各量看大小用 columns、bars，几项并看用 grouped、stacked；先后变化用 line、area，发现与销账用 cumulative；占比用 share、waffle；对照目标用 bullet、number；今年比去年用 slope、dumbbell；逐日看疏密用 heat；各处各画一小张用 small-multiples；一年总览用 ring；表说得更清楚就用 table。饼图、雷达图、立体图看不准大小，有意不做：说占比用 share 或 waffle。不写 `kind:`，由程序按数据选一种。

figure-unknown-metric = 这一年没有指标 `{ $typed }`
    .label = 没有这个代号
    .help = { $suggestion ->
        [none] 写这一年 metrics.yaml 里有的代号，或者先在那里写上这项指标
       *[other] 改成 `{ $suggestion }`
    }
    .title = 图表用了没有的指标
    .why = 图表里的数都从这一年的指标里取，写的是代号，不是名称。代号在 metrics.yaml 每一段的开头，要照抄。指标本身有错没有读出来，也会报这一条，先改那一处。

figure-units-differ = { $other ->
    [none] 图表 `{ $id }` 里的指标单位不同：`{ $first }` 与没有单位的
   *[other] { $first ->
        [none] 图表 `{ $id }` 里的指标单位不同：`{ $other }` 与没有单位的
       *[other] 图表 `{ $id }` 里的指标单位不同：`{ $first }` 与 `{ $other }`
    }
}
    .label = 不能画在一张图里
    .help = 一张图只放同一种单位的指标；要放在一起看，写 `kind: small-multiples`，各画一小张
    .title = 一张图里有两种单位
    .why = 一张图只有一根轴，“场”和“项”画在一起，长短就没有意义，双轴的图又最容易误导人。拆成两张图，上下放着看就好。如果其实是同一种单位，只是写法不同，把 `unit:` 改成一样的。

figure-grains-differ = 图表 `{ $id }` 里的指标分法不同
    .label = 不能画在一张图里
    .help = 一张图只放分法相同的指标，例如都按节气；其余另写一张
    .title = 一张图里有两种分法
    .why = 一项按节气、一项按月，横轴就有两套刻度，对不到一起。按日期记的指标与按节气的也要分开画。拆成两张图，或者把数统一成一种分法。

figure-kind-misfit = 图表 `{ $id }` 的数画不成 `{ $kind }`
    .label = 数与图不合
    .help = { $kind ->
        [ring] 年轮只画一项按节气或按日期的指标；换一项指标，或者删去 `kind:`
        [number] 大字只写一项指标；多出来的另写一张
        [share] 份额要一项分开写的指标，或者有 `total:` 的总数；删去 `kind:`，就按数据自动选
        [waffle] 方格只画一项指标；多出来的另写一张
        [line] 折线要按节气、月、周或日期的指标；类别和地点改用 `bars`
        [area] 面积图要按节气、月、周或日期的指标；类别和地点改用 `bars`
        [stacked] 堆叠要两项以上分开写的指标；只有一项，改用 `columns`
        [grouped] 并列要两项以上分开写的指标；只有一项，改用 `columns`
        [cumulative] 累计只画一项或两项按节气、月、周或日期的指标，如发现和销账
        [heat] 热力图画一项按日期或按周的指标，或者两项以上分开写的指标
        [slope] 坡线比两组数：今年与去年，或者前后两项指标
        [dumbbell] 哑铃比两组数：今年与去年，或者前后两项指标
        [small-multiples] 多幅小图要两项以上的指标，或者 `by: [place, month]` 这样分两层的指标
       *[other] 柱和条要分开写的指标；只有一个总数，改用 `number`
    }
    .title = 数与图不合
    .why = 图要合数的样子：年轮要二十四节气，折线要先后有序，份额要有整体，柱和条要有分项。硬画出来的图会让人看错。不写 `kind:`，由程序按数据选一种，多半就是合适的。

figure-no-year = 图表 `{ $id }` 要用 { $year } 年的 `{ $typed }`，那一年没有
    .label = 没有可比的一年
    .help = 在 { $year } 年的 metrics.yaml 里写上这项指标，或者换一种 `kind:`，或者改 `years:`
    .title = 图表要比的年份没有数据
    .why = 坡线（slope）和哑铃（dumbbell）拿今年与去年比，`years:` 列出的年份逐年相比。指标在那一年也要有，代号相同；改过名的，在今年的指标里用 `was:` 写上旧代号。

figure-other-kind = 图表 `{ $id }` 没有画成 `{ $kind }`，画成了 `{ $drawn }`
    .label = 数据不合这种样式
    .help = 把 `kind:` 改成 `{ $drawn }`，或者删去这一行
    .title = 图表换了样式
    .why = 写了 `kind:`，数据却不合适：堆叠和份额不能有负数，大字要有一个数，年轮要非负的数，系列太多分不清颜色。硬画会让人看错，所以改用最接近的一种。改掉 `kind:` 就没有这条提醒。

figure-twice = 图表 `{ $id }` 写了两次
    .label = 又写了一次
    .also = 前面已经写过
    .help = 留一个，或者给其中一个换个代号
    .title = 图表重复
    .why = 同一年里一个代号只能代表一张图表，不然正文里引用它就不知道是哪一张。figures.yaml 和 figures 文件夹里的文件是合在一起看的，拆分文件时容易留下旧的一份。

## 计划

plan-bad-year = 目标的年份 `{ $typed }` 不在计划之内
    .label = 不在 start 与 end 之间
    .help = 改正这个年份，或者改 `start:`、`end:`
    .title = 目标的年份不在计划之内
    .why = 计划从 start 那一年到 end 那一年，各年的目标写在 goals 里，左边是四位年份。超出起止的年份，结果没有地方比。

plan-unknown-metric = 哪一年都没有指标 `{ $typed }`
    .label = 没有结果可比
    .help = 改成各年 metrics.yaml 里用的代号；还没有开始统计的，不必理会
    .title = 计划的指标没有结果
    .why = 计划的目标要与各年报的结果相比，靠的是同一个代号。哪一年都没有这项指标，就只有目标、没有结果。多半是代号差了一个字母，或者指标改过代号。

## 主题

theme-unknown = 没有主题 `{ $typed }`
    .help = { $suggestion ->
        [none] 可以用的主题：{ $known }
       *[other] 把 site.yaml 里的 `theme:` 改成 `{ $suggestion }`
    }
    .title = 没有这个主题
    .why = 主题是 themes 文件夹里的一个文件夹，`theme:` 后面写它的名字。自带的主题叫 default，不写就用它。新主题放好了还报这一条，看看解压时是不是多套了一层文件夹。

theme-unknown-option = 主题 `{ $theme }` 没有 `{ $typed }` 这个选项
    .label = 不认识
    .help = { $suggestion ->
        [none] 删去这一行；这个主题有哪些选项，写在它的 theme.yaml 里
       *[other] 改成 `{ $suggestion }`
    }
    .title = 主题没有这个选项
    .why = options 里能写什么，由主题在 theme.yaml 里说明，换了主题，选项也会不同。写错的选项不起作用，页面上又看不出来，所以指出来。

theme-bad-option-type = 选项的类型不能是 `{ $typed }`
    .label = 只有 flag、number、text
    .help = 开关写 `flag`，整数写 `number`，文字写 `text`
    .title = 选项的类型不对
    .why = 这是写主题的人要改的：theme.yaml 里每个选项都要说明类型，程序才能检查网站填得对不对。类型只有三种：flag 是开关，number 是整数，text 是文字。

theme-bad-colour = { $typed ->
        [none] 这里没有颜色
       *[other] `{ $typed }` 不是颜色
    }
    .label = 要写井号和六位数
    .help = 写成 `"#faf7f0"` 这样：井号、六位十六进制数，整个放在英文引号里
    .title = 颜色写得不对
    .why = 这是写主题的人要改的。图表离开网页（存成 SVG、PNG，放进 Word、微信）时，没有样式表替它上色，要用 theme.yaml 里 charts 下面的颜色。井号在 YAML 里本来是“后面是备注”的意思，所以颜色要放在引号里。

theme-colour-count = `{ $key }` 要 { $expected } 种颜色，这里有 { $found } 种
    .label = 种数不对
    .help = 写满 { $expected } 种，多的去掉
    .title = 颜色的种数不对
    .why = 这是写主题的人要改的：series 是八个系列的颜色，terms 是二十四节气的颜色（从小寒到冬至），levels 是由少到多的五级颜色，少一种就有图没有颜色可用。

theme-no-face = 主题里没有字体 `{ $typed }`
    .label = 没有这个文件
    .help = { $suggestion ->
        [none] 把字体放进这个主题的 fonts 文件夹，这里写 `fonts/文件名`
       *[other] 改成 `{ $suggestion }`
    }
    .title = 没有这个字体
    .why = 这是写主题的人要改的：网页的标题、做成 PNG 的图，字用主题自带的字体，这样在哪台电脑上都一样。file 写的是主题文件夹里 fonts 下面的一个 TTF 文件。

font-missing = content 里没有字体 `{ $typed }`
    .label = 没有这个文件
    .help = { $suggestion ->
        [none] 把字体文件（.ttf）放进 content 文件夹，这里写它的文件名
       *[other] 改成 `{ $suggestion }`
    }
    .title = 没有这个字体
    .why = site.yaml 里的 font 是标题用的字体，写的是 content 文件夹里一个 .ttf 文件的名字。文件要一起放进来：只装在电脑里的字体，别人打开网站时没有。不写这一行，就用主题自带的字体。

font-not-truetype = { $kind ->
        [otf] 字体 `{ $file }` 是 PostScript 轮廓的（OTF），裁不了
        [ttc] 字体 `{ $file }` 是几种字体合在一起的（TTC），裁不了
        [woff] 字体 `{ $file }` 已经压成网页用的（WOFF），裁不了
       *[unknown] `{ $file }` 不是字体文件
    }
    .label = 要 TrueType 的 .ttf
    .help = 换成这种字体的 TrueType 版本，文件名以 .ttf 结尾；只改文件名没有用
    .title = 字体不是 TrueType
    .why = 一套中文字体有十几兆，网页等不起，所以只取用到的字，做成很小的文件。能这样裁的是 TrueType 字体（.ttf）。许多字体两种都有，下载时选 TTF；没有的，换一种字体，或者去掉这一行，用主题自带的。

font-damaged = 字体 `{ $file }` 坏了，读不下去
    .label = 这个文件
    .help = 重新下载一份，放回原处
    .title = 字体文件坏了
    .why = 文件开头是 TrueType 字体，里面却缺了一段，或者前后对不上，多半是没有下载完、没有复制完。重新下载一份再放回来；能在电脑上双击打开看到字样的，一般就是好的。

font-glyph-missing = 字体里没有 { $count } 个要用的字：{ $letters }
    .label = 这里用到
    .help = 换一个字，或者换一种字更全的字体；不改也可以，这几个字会用读者电脑里的字体来显示
    .title = 字体缺字
    .why = 标题、卷首这些地方用的是随网站一起带去的字体 `{ $file }`，其中没有这些字（多半是人名、地名里的生僻字，或者是一个打错的字）。网页上它们会换成读者电脑里的字体，样子与旁边的字不同；做成 PNG 的图里则是空框。自带的楷体有国标 6763 字；要更全的字，在 site.yaml 里用 font 换一种字体。

font-glyph-unprinted = 印不出 { $count } 个字：{ $letters }
    .label = 第一处在这里
    .help = 换一种写法；一定要用的，找一种有这个字的 TrueType 字体，用 site.yaml 里的 font 放进来，再导出一次
    .title = 册子的字体缺字
    .why = 册子和长图要在几十年后的电脑上看起来还一样，所以只用随网站带去的字体，不用这台电脑里的。自带的楷体有国标 6763 字，没有这里的几个（多半是人名、地名里的生僻字，或者表情符号），它们印成“〓”。site.yaml 里的 font 写了字体的，先用它，再用楷体补。

theme-template-failed = 模板 `{ $template }` 出错：{ $said }
    .label = 出错的地方
    .help = 改正这个模板；如果是 content/theme 里的，把它移走，就用回主题原来的
    .title = 模板出错
    .why = 模板决定页面的样子，里面的字段名要与程序给的一致，写错一个字母就会停在这里，不会悄悄印成空白。改正这一处再试。不是写主题的人，可以把 content/theme 里对应的文件移走，页面会恢复主题原来的样子。

theme-words-broken = 用语文件里有读不懂的一行
    .label = 读不懂
    .help = 每行写成 `名字 = 文字`，如 `nav-data = 数据`；名字用小写英文和短横线，另起的行前面空四格
    .title = 用语文件写错了
    .why = 页面上的固定用语（首页、数据、无记……）写在主题的 i18n 文件夹里，一行一条，等号左边是名字，右边是文字。花括号在里面另有用处，表示要填的内容。

theme-word-missing = 没有叫 `{ $key }` 的用语
    .label = 模板 `{ $template }` 用到了它
    .help = { $suggestion ->
        [none] 在主题 i18n 文件夹的用语文件里补一行 `{ $key } = …`
       *[other] 改成 `{ $suggestion }`
    }
    .title = 缺一条用语
    .why = 模板里用 t(key=…) 取固定用语，名字要与用语文件里的一致。网站用哪种语言，就要在哪种语言的文件里有这一条，例如 zh-CN.ftl。缺了它，页面上会少一个词，所以先停下来。

## 图片

media-outside = `{ $typed }` 放不进网站
    .label = 不在 content 里，或文件名里有不能用的字符
    .help = 把文件放进这一年的文件夹，名字里不用 < > : " | ? *，再写它的位置，如 `photos/a.jpg`
    .title = 文件放不进网站
    .why = 网站只带走 content 里的文件，这样一年的文件夹可以整个存档、换一台电脑照样能生成。电脑上别处的文件（C:\、上几级文件夹）发布以后读者打不开，也可能带出不该公开的东西。名字里有 ? : 这样的字符，在 Windows 上解压不出来。

media-missing = 找不到图片 `{ $typed }`
    .label = 这一年的文件夹里没有
    .help = { $suggestion ->
        [none] 把图片存进这一年的文件夹，再写它的位置，如 `photos/a.jpg`
       *[other] 改成 `{ $suggestion }`
    }
    .title = 找不到图片
    .why = 图片要放在这一年的文件夹里，正文里写它的位置，从条目所在的文件夹或这一年的文件夹找起，大小写和扩展名（.jpg、.JPG、.jpeg）都要一致。外面网站上的图片不能直接引用：过几年多半就没有了，读者每次打开也会连到别处，请先存成文件。

media-no-alt = 图片 `{ $typed }` 没有说明
    .label = 方括号里要有文字
    .help = 在方括号里写图上有什么，如 `![志愿者在弄堂口值守]({ $typed })`
    .title = 图片没有说明
    .why = 看不见图的人靠这句话知道图上是什么，读屏软件会把它读出来，图片打不开时也显示它；网站无障碍检查要求每张图都有。写图上有什么，不写“图片”“照片 1”。想在图下面印的话，写在地址后面的英文引号里。

media-heic = `{ $typed }` 是苹果手机的 HEIC 照片，浏览器大多打不开
    .label = 这张照片要先换成 JPG
    .help = 在手机的照片里选中它，用“文件”存储或用微信不选“原图”发给自己，得到的就是 JPG；在电脑上用看图软件打开，另存为 JPG；正文里写新的文件名
    .title = 苹果手机的 HEIC 照片
    .why = iPhone 默认把照片存成 HEIC，只有苹果的浏览器打得开，别的电脑和手机上只看见一个空框。改了扩展名不算数，里面还是 HEIC。想以后不再遇到：在 iPhone 的“设置—相机—格式”里选“兼容性最佳”，拍出来就是 JPG。

media-too-large = `{ $typed }` 有 { $width } × { $height } 像素，大得不能处理
    .label = 一共 { $pixels } 百万像素，最多处理 { $limit } 百万
    .help = 用看图软件打开，把宽和高缩小到 8000 像素以内，另存为 JPG
    .title = 图片的像素太多
    .why = 网页上最多用到 1600 像素宽。像素太多的图片要占用几个 G 的内存，可能让电脑停下来；有的文件只是自称这么大，里面并没有，所以在打开之前就拒绝。手机的一亿像素照片没有问题，扫描的大图、拼接的全景要先缩小。

media-broken = { $kind ->
    [unknown] `{ $typed }` 不是图片
   *[cut] 图片 `{ $typed }` 不完整
}
    .label = { $kind ->
        [unknown] 里面不是认得的图片格式
       *[cut] 文件到一半就断了，或者里面坏了
    }
    .help = { $kind ->
        [unknown] 用看图软件打开，另存为 JPG 或 PNG；是附件就写成链接：`[名称]({ $typed })`
       *[cut] 从原来的地方重新复制一份；只剩这一份的，用看图软件打开，能打开就另存为 JPG
    }
    .title = 图片打不开
    .why = 多半是复制、下载到一半就断了，或者给别的文件改了个图片的扩展名。读者看见的会是半张图或一个空框，所以先停下来。能认的是 JPG、PNG、WebP、GIF、SVG，看的是文件里面，不是扩展名。

media-unusual = { $kind ->
    [cmyk] `{ $typed }` 是印刷用的 CMYK 图片
   *[rare] `{ $typed }` 是少见的一种 JPEG
}
    .label = { $kind ->
        [cmyk] 四种油墨的颜色，屏幕上会变
       *[rare] 浏览器也打不开
    }
    .help = { $kind ->
        [cmyk] 请做海报的单位另存一份 RGB 颜色的 JPG；或者用看图软件打开，看颜色对不对，再另存为 JPG
       *[rare] 用看图软件打开，另存为 JPG
    }
    .title = 网页用不了的图片
    .why = 印刷厂和设计公司给的文件常是 CMYK，四个数对四种油墨，换成屏幕的三种光要知道用什么纸和墨，猜了颜色就错。还有几种 JPEG（无损、算术编码、每色 12 位）只有专门的软件读得了。

media-small = 照片 `{ $typed }` 只有 { $width } × { $height } 像素
    .label = 放在正文里太小，多半是缩略图
    .help = 换成原图；在微信里先点开图片，再点“查看原图”，然后保存
    .title = 照片太小
    .why = 从聊天窗口、网页上直接另存的常是缩略图，点开以后的才是原图。照片的长边最好有 1600 像素，最少 640。图标、徽记这类本来就小的图存成 PNG，不提醒。

media-unused = 没有哪一篇用到 `{ $name }`
    .label = 没有放进网站
    .help = 图片在正文里写 `![说明]({ $name })`，附件写 `[名称]({ $name })`；不用的删去，或在文件名前加下划线
    .title = 没有用到的图片或附件
    .why = 年份文件夹里的这个文件没有写进任何一篇，可能是忘了写，也可能是正文里的名字写成了另一个。没有用到的图片和附件不会放进网站。暂时留着的，在文件名前加下划线，就不再提醒。

## 链接

link-nowhere = `term:{ $typed }` 没有可去的地方
    .label = 没有这个节气，或者这个节气没有条目
    .help = { $suggestion ->
        [none] 链接到有条目的节气，如 `term:立春`；别的年份写成 `term:年份/节气`
       *[other] 改成 `term:{ $suggestion }`
    }
    .title = 节气的链接没有去处
    .why = 没有条目的节气没有自己的一页，链过去会打不开。可能是节气的名字写错了，也可能是那一篇还没有写、或者还标着 draft。等那一篇写好再加链接，或者先去掉链接，只留文字。

link-unknown-metric = 没有指标 `{ $typed }`
    .label = 没有这个代号
    .help = { $suggestion ->
        [none] 写 metrics.yaml 里有的代号；别的年份写成 `metric:年份/代号`
       *[other] 改成 `metric:{ $suggestion }`
    }
    .title = 正文用了没有的指标
    .why = 正文里的 `[46](metric:points-walked)` 是拿数据来核对这个数，冒号后面要写指标的代号，不是名称。代号在这一年 metrics.yaml 每一段的开头。指标本身有错没有读出来，也会报这一条，先改那一处。

link-number-differs = 正文写 `{ $typed }`，数据是 `{ $data }`
    .label = 与指标 `{ $id }` 不同
    .help = 数据对，就改成 `[{ $data }](metric:…)`；正文对，就改 metrics.yaml；方括号空着，会自动填上
    .title = 正文的数与数据不同
    .why = 同一个数写在两处，日子久了就会不一样，这正是回顾里最常见的差错。程序不知道哪边是对的，要请编者查原始材料。方括号里要写阿拉伯数字，“四十六”“46个”都会算作不同；单位写在方括号外面。

link-unknown-figure = 这一年没有图表 `{ $typed }`
    .label = 没有这个代号
    .help = { $suggestion ->
        [none] 写这一年 figures.yaml 里有的代号，或者先在那里写上这张图表
       *[other] 改成 `figure:{ $suggestion }`
    }
    .title = 没有这张图表
    .why = 正文里的 `![](figure:代号)` 把一张图表放在这里，代号写在这一年 figures.yaml 每一段的开头。图表本身有错没有读出来，也会报这一条，先改那一处。

link-unsafe = 链接 `{ $typed }` 不安全，只留下了文字
    .label = 不能放进网站
    .help = 改成以 https:// 开头的网址；不需要链接，就去掉方括号和圆括号，只留文字
    .title = 不安全的链接
    .why = 只有网址（https、http）、邮箱（mailto）、电话（tel）和本站的地址可以放进网站。javascript:、data: 这样的链接会在读者的电脑上运行程序，file: 指向的是编者自己的硬盘，读者打不开。多半是从网页上整段粘贴带进来的。

link-dead = 链接没有去处：`{ $typed }` 不存在
    .label = 没有这个文件，也没有这个小标题
    .help = { $suggestion ->
        [none] 把文件存进这一年的文件夹，再写它的位置；`#` 后面写本篇的小标题；别的网站要写全，以 https:// 开头
       *[other] 改成 `{ $suggestion }`
    }
    .title = 链接没有去处
    .why = 附件要放在这一年的文件夹里，正文里写它的位置，从条目所在的文件夹或这一年的文件夹找起，大小写和扩展名都要一致。别的网站的网址要以 https:// 开头，只写 www.example.org 会被当成文件名。以 # 开头的，是本篇里的一个小标题。链接到条目，写它的文件名，或者写 `term:立春`。

## 正文

markdown-html = 正文里的 HTML 会原样显示：`{ $typed }`
    .label = 读者会看到这串代码
    .help = 删去这段代码，改用 Markdown，如 `**加粗**`；确实要用 HTML，在 site.yaml 里写 `allow_html: true`
    .title = 正文里有 HTML
    .why = 正文里的 HTML 不会生效，读者看到的是代码本身。多半是从网页、邮箱或公众号粘贴时带进来的。换行直接另起一段，加粗用两个星号，颜色和字号由主题统一安排。

markdown-stars = `**` 或 `~~` 没有成对
    .label = 这个符号会原样显示
    .help = 在这段文字的另一头补上同样的符号；里面不要以空格开头或结尾，也不要跨段
    .title = 加粗或删除的符号没有成对
    .why = 加粗是在文字两头各写两个星号，少了一头，或者星号和文字之间有空格，读者就会看到星号本身。一次加粗不能跨段，每段各写一对。确实要印星号，在它前面加反斜杠。

markdown-link = 这里的链接没有认出来：`{ $typed }`
    .label = 会照这样显示在网页上
    .help = 方括号、圆括号和感叹号都要用半角；文件名里有空格或括号的，用尖括号括住，如 `![说明](<photos/IMG 001.jpg>)`
    .title = 链接、图片或数字没有认出来
    .why = 链接写成“[文字](地址)”，图片前面再加一个半角感叹号。用了全角的括号或感叹号，或者地址里有空格，程序就当作普通文字，图片不出现，数字也不与 metrics.yaml 核对。

markdown-underscore = `{ $typed }` 里的下划线会原样显示
    .label = 中文不能用下划线强调
    .help = 把两头的 `_` 改成 `*`
    .title = 中文用了下划线强调
    .why = 下划线只在英文单词之间有强调的作用，夹在汉字中间，读者就会看到下划线本身。改用星号：一个是强调，两个是加粗。

markdown-footnote = { $kind ->
    [unknown] 脚注 `{ $label }` 没有内容
   *[unused] 脚注 `{ $label }` 没有哪里用到，没有放进网站
}
    .label = { $kind ->
        [unknown] 找不到它的内容
       *[unused] 正文里没有引用它
    }
    .help = { $kind ->
        [unknown] 另起一段，写 `[^{ $label }]: 脚注的内容`
       *[unused] 在正文要加注的地方写 `[^{ $label }]`；不用的删去；同名的改个名字
    }
    .title = 脚注不成对
    .why = 脚注分两处写：正文里写 `[^1]`，另起一段写 `[^1]: 内容`，两处的名字要一样，冒号用半角。只有引用，读者会看到方括号本身；只有内容，没有地方挂。同名的内容写了两次，只用前一个。

markdown-sign = 正文里有一个看不见的字符，已经去掉
    .label = 就在这里
    .help = 把光标移到这里，按退格键删去
    .title = 看不见的字符
    .why = 这几个字符不用来写文章（U+1BC9F、U+1FFFE、U+1FFFF），字体里没有，看上去是空白或方框，岁时自己要用来做记号。多半是从 PDF 或别的软件里复制时带进来的，删去不影响内容。

## 生成

path-taken-twice = 有两样东西都要放在 `{ $path }`
    .label = 这一个没有放进去
    .help = 给其中一个文件改名，大小写之外还要有不同
    .title = 两个文件同名
    .why = 网站里一个地址只能放一样东西。在 Windows 和苹果电脑上，A.jpg 与 a.jpg 是同一个文件，所以只有大小写不同也不行。指标的代号只有大小写不同（Score 与 score）也会这样，因为代号就是数据文件的名字。

feed-no-date = { $year } 年没有发布时间，没有放进订阅
    .label = 这里没有 `published`
    .help = 在这一年的 year.yaml 里补一行 `published: 2019-01-01 09:00`
    .title = 没有发布时间
    .why = 订阅里的每一篇都要有发布时间，读者的程序靠它排序。发布时间只能由编者写明，程序不看时钟，也不看文件的修改时间。在 year.yaml 里写一次，全年的条目都用它；个别不同的，写在条目的文首信息里。

## 导入

import-unknown-kind = { $kind ->
    [old-word] `{ $name }` 是旧格式的 Word 文档，读不了
    [web] `{ $name }` 其实是网页，不是表格
    [pdf] `{ $name }` 是 PDF，读不了
    [picture] `{ $name }` 是图片，里面的字读不出来
    [document] 读不了 Word 文档 `{ $name }`
    [workbook] 读不了表格 `{ $name }`
   *[other] 看不出 `{ $name }` 是什么文件
}
    .help = { $kind ->
        [old-word] 用 Word 或 WPS 打开，另存为 .docx，再导入
        [web] 用 Excel 或 WPS 打开，另存为 .xlsx，再导入
        [pdf] 找到做这份 PDF 的 Word 文档来导入；没有，就全选复制到记事本，存成 .txt
        [picture] 照片直接放进当年的文件夹，在正文里用 `![说明](photos/文件名)` 引用
       *[other] 文字存成 .txt 或 .docx，表格存成 .xlsx 或 .csv，再导入
    }
    .title = 导入的文件不是认得的种类
    .why = 能导入的是文字（.txt、.md、.docx）和表格（.xlsx、.xls、.csv）。先看里面是什么，再看扩展名，所以只改扩展名没有用，要用原来的程序打开，另存为别的格式。

import-encoding = `{ $name }` 里的文字读不出来
    .help = 用记事本打开看看：字是好的，就另存为，“编码”选 UTF-8；是乱码，就回到原来的程序里另存为 .docx 或 .txt
    .title = 导入的文字读不出来
    .why = 认得的编码有 UTF-8、UTF-16 和 GB 18030（记事本里的 ANSI），中文电脑上存的文字都在其中。读不出来的，多半不是文字，只是改了扩展名，或者文件已经损坏。

import-too-large = `{ $name }` 有 { $size } MiB，太大了
    .help = 一次导入一年的文字，不超过 { $limit } MiB；分成几个文件再导入
    .title = 导入的文字太大
    .why = 一年的回顾只有几万字，几百 KB。大得多的，多半是选错了文件，或者几十年的文字合在一起。

import-no-terms = { $kind ->
    [many] `{ $name }` 里有 { $count } 处像是节气的标题，不像一年的回顾
    [empty] `{ $name }` 里没有字
   *[none] `{ $name }` 里没有找到作标题的节气
}
    .help = { $kind ->
        [many] 一次导入一年；看看是不是把几年的文字放在了一起，或者选成了节气表
        [empty] 看看是不是选错了文件，或者还没有保存
       *[none] 在每个节气的开头另起一行，只写节气名，如“立春”，存好再导入
    }
    .title = 导入的文字里没有节气
    .why = 导入时按节气把一年的文字分成一篇一篇。作标题的节气要么自成一行，要么在一句话结束之后、后面接空格、冒号或省略号，如“立春 ……”；“立春以来”这样在句子当中的不算。

import-unsure = { $what ->
    [taken] 这里的“{ $name }”当成了标题
    [left] 这里的“{ $name }”没有当成标题
    [order] 标题“{ $name }”与一年的顺序不合
   *[again] 标题“{ $name }”出现了两次
}
    .label = { $what ->
        [taken] 不是标题，就改成“{ $name }时节”之类再导入
        [left] 是标题，就让它自成一行再导入
        [order] 请核对
       *[again] 请核对
    }
    .help = { $what ->
        [taken] 或者照样导入，再把这一篇并回前一篇；文件里留了注释
        [left] 或者照样导入，再把后面的文字移到 { $name }.md；文件里留了注释
        [order] 照样单独成篇，放在 { $name }.md；不该分开的，导入后移回去
       *[again] 两处各成一篇，后一篇是 { $name }-2.md；应是一篇的，导入后合起来
    }
    .title = 拿不准是不是标题
    .why = 节气名在文章里有时是标题，有时只是句子里的时间。看它前后是什么、别的标题怎么写、一年的先后顺序，多半分得清；分不清的照最可能的办，在这里指出来，也在文件里留一条 <!-- --> 注释，注释不会出现在网站上。

import-other-year = 文中写的是 { $typed } 年，`--year` 写的是 { $year }
    .label = { $times ->
        [once] 这里写的是 { $typed } 年
       *[other] 这里和别处，共 { $times } 次
    }
    .help = 写错了，就改成 `--year { $typed }` 再导入；没有写错，不用管
    .title = 文中的年份与 --year 不同
    .why = 导入的文件都放进 --year 那一年的文件夹。文中一次也没有提到这一年，只提到别的年份，多半是命令里的年份打错了。

import-begins = 小寒、大寒排在最后：这一年是从立春算起的
    .help = 在 content/{ $year }/year.yaml 里写一行 `begins: 立春`；否则小寒、大寒会排到年初
    .title = 一年从立春算起
    .why = 默认的一年是公历年，从小寒到冬至。按农时写的一年从立春写到次年的大寒，两种都行，但要在 year.yaml 里写明，日期和先后才对得上。

import-cannot-open = { $why ->
    [password] `{ $name }` 加了打开密码
    [too-large] `{ $name }` 解开以后太大
   *[broken] `{ $name }` 打不开：文件不完整或已经损坏
}
    .help = { $why ->
        [password] 用 Word、Excel 或 WPS 输密码打开，去掉密码后另存，再导入
        [too-large] 把里面的图片压缩后另存，或者分成几个文件再导入
       *[broken] 用 Word、Excel 或 WPS 打开看看：打得开就另存一份再导入，打不开就向发件人重新要一份
    }
    .title = 导入的文件打不开
    .why = .docx 和 .xlsx 其实是一个压缩包，没有传完、从微信里直接转出来、或者只改了扩展名，都可能打不开。加了密码的文件整个是加密的，要先去掉密码。

import-left-out = { $what ->
    [comments] 有 { $count } 处批注，没有导入
    [deleted] 有 { $count } 处修订删去的文字，没有导入
    [hidden] 有 { $count } 处隐藏文字，没有导入
    [contents] 目录没有导入，网站有自己的目录
    [margins] 页眉、页脚没有导入
   *[chunks] 有 { $count } 处插入的别的文档，没有导入
}
    .help = { $what ->
        [deleted] 修订当作已经接受；不该删的，先在 Word 里拒绝修订，再导入
        [chunks] 在 Word 里打开，另存一次，再导入
        [contents] 不用改
       *[other] 要留下的，先在 Word 里改成正文，再导入
    }
    .title = 文档里有些东西没有导入
    .why = 批注、修订删去的文字和隐藏文字都不是写给读者看的；目录和页眉、页脚属于纸面，网页上用不着。这些都没有导入，在这里说一声，免得以为丢了。

import-simplified = { $what ->
    [box] 文本框里的文字排成了正文
    [equation] 公式 `{ $typed }` 只留下了文字
    [merged] 表格里的合并单元格拆开了
    [nested] 表格里还有表格，排成了一格
    [cropped] { $typed } 在 Word 里裁剪过，导入的是裁剪前的整张
    [raised] 上标或下标 `{ $typed }` 成了普通文字
    [symbol] 有一个特殊符号认不出，没有导入
   *[link] 链接 `{ $typed }` 别人打不开，只留下了文字
}
    .label = { $what ->
        [cropped] 被裁掉的部分会重新露出来
       *[other] 请核对这里
    }
    .help = { $what ->
        [box] 看看文字放在这里对不对
        [equation] 分数、根号照样写成文字，或者截成图片
        [merged] 竖着合并的，每一行都补上了文字；横着合并的，后几格空着
        [nested] 把里面的表格另写成一张
        [cropped] 不能露出的部分，先在 Word 里“压缩图片”，选“删除图片的剪裁区域”，再导入
        [raised] 改成不用上下标的写法
        [symbol] 看看原文是什么，补上
       *[link] 换成 http 开头的网址
    }
    .title = 文档里有些东西换了样子
    .why = 网页上的正文用 Markdown 写，没有文本框、合并单元格和公式。文字都留下了，样子变了的地方在这里列出来，请对照原文看一遍。

import-no-picture = { $why ->
    [drawing] 这里有一张 EMF 或 WMF 图，网页显示不了
    [linked] 这里的图片不在文档里，只是一个链接
    [chart] 这里有一个图表，没有导入
    [diagram] 这里有一个 SmartArt 图形，没有导入
    [object] 这里嵌了别的文件（如 Excel 表格），没有导入
   *[missing] 这里的图片读不出来
}
    .label = 留了一条注释
    .help = { $why ->
        [chart] 把图表的数据存成 .xlsx 导入，网站会画；或者截成图片，放进 photos 文件夹
        [object] 把嵌的文件另存出来，再导入
        [linked] 找到原图，放进 photos 文件夹，在这里写 `![说明](photos/文件名)`
       *[other] 在 Word 里右键“另存为图片”，存成 PNG 或 JPG，放进 photos 文件夹，在这里写 `![说明](photos/文件名)`
    }
    .title = 文档里有一张图没有导入
    .why = 网页能显示 JPG、PNG、GIF、WebP 图片。图表、SmartArt 和旧的 Windows 图形是 Word 自己画的，只能另存成图片；它们的位置上留了一条注释，读者看不见，补上图片后删掉就行。

import-no-sheet = 没有叫 `{ $typed }` 的工作表
    .help = 这个文件里有：{ $names }
    .title = 没有这个工作表
    .why = --sheet 后面写工作表的名字，就是 Excel 或 WPS 底部标签上的字，要一字不差。不写 --sheet，就导入全部没有隐藏的工作表。

import-bad-range = `{ $typed }` 不是一片单元格
    .help = 写左上角和右下角，中间用冒号，如 `B2:F20`
    .title = 单元格范围写得不对
    .why = --range 指明表格在工作表的哪一片，第一行是名称，第一列是月份、日期、节气或地点。不写 --range，就用有内容的全部单元格。

import-no-metrics = { $why ->
    [empty] 工作表“{ $sheet }”是空的
   *[numbers] 工作表“{ $sheet }”里没有认出指标
}
    .help = { $why ->
        [empty] 不用导入的，可以不管
       *[numbers] 第一行写名称，第一列写月份、日期、节气或地点，中间是数字；表格在别处的，用 `--range B2:F20` 指明
    }
    .title = 工作表里没有认出指标
    .why = 一列数字是一个指标：最上面是它的名称，左边是每个数字的月份、日期、节气、类别或地点。反过来横着写也认得。只有文字的工作表不是指标，适合写成正文。

import-skipped = { $what ->
    [sheet] 工作表“{ $sheet }”是隐藏的，没有导入
    [rows] 工作表“{ $sheet }”隐藏的行没有导入：{ $names }
    [columns] 工作表“{ $sheet }”隐藏的列没有导入：{ $names }
    [total-rows] 工作表“{ $sheet }”的合计行没有导入：{ $names }
    [total-columns] 工作表“{ $sheet }”的合计列没有导入：{ $names }
    [older] `{ $names }` 存的不是 .xlsx 格式，看不出小数位数、百分号和隐藏的行列
    [count] 工作表“{ $sheet }”的 { $names } 只是序号，没有导入
   *[text] 工作表“{ $sheet }”里 { $names } 不是数字，没有导入
}
    .help = { $what ->
        [sheet] 要导入，就用 `--sheet { $sheet }` 指明
        [older] 用 Excel 或 WPS 打开，另存为 .xlsx 再导入，就和表里显示的一样
        [rows] 要导入，先在 Excel 或 WPS 里取消隐藏
        [columns] 要导入，先在 Excel 或 WPS 里取消隐藏
        [total-rows] 合计由网站自己算，请核对一致
        [total-columns] 合计由网站自己算，请核对一致
       *[other] 不用改；是说明的，可以写进正文
    }
    .title = 工作表里有些内容没有导入
    .why = 隐藏的多半是草稿或不便公开的内容，所以不导入。合计和各项放在一起会算两遍，网站会自己合计。文字的列不是数据。这些都列在这里，免得以为丢了。

import-cell = { $what ->
    [formula] 工作表“{ $sheet }”的 { $cell } 是公式，但文件里没有存结果
    [error] 工作表“{ $sheet }”的 { $cell } 是 `{ $typed }`，写成了没有数据（null）
    [typed] 工作表“{ $sheet }”的 { $cell } 是按文字存的数字 `{ $typed }`，当成了数字
    [number] 工作表“{ $sheet }”的 { $cell } 写着 `{ $typed }`，不是数字，没有导入
    [added] 工作表“{ $sheet }”的 { $cell }，`{ $typed }` 已经有一行，加在一起了
    [twice] 工作表“{ $sheet }”的 { $cell }，`{ $typed }` 已经有一行，这一行没有导入
    [rounded] 工作表“{ $sheet }”的 { $cell } 存的是 `{ $typed }`，照显示的小数位数取整了
   *[key] 工作表“{ $sheet }”的 { $cell } 写着 `{ $typed }`，与这一列别的不是一类，这一行没有导入
}{ $more ->
    [none] {""}
   *[other] （同样的还有 { $more } 处）
}
    .help = { $what ->
        [formula] 用 Excel 或 WPS 打开，存一次盘，再导入
        [error] 先在表里改好公式，或者删掉这一格，再导入
        [typed] 请核对；不用改
        [number] 单元格里只写数字，单位写在名称后面的括号里；没有数据就空着
        [added] 请核对；不该加的，先在表里改好
        [rounded] 请核对；要原来的数，先在表里多显示几位小数
       *[other] 先在表里改好，再导入
    }
    .title = 单元格里的内容有问题
    .why = 表格里看起来是数字的，存的未必是数字：公式可能没有算过，数字可能存成了文字，格子里可能写着“约120”。认得出的照着意思办，认不出的不猜，都在这里列出来，请对照原表看一遍。
## 发布前的校对

privacy-id-card = { $kind ->
        [name] 文件名里像是有身份证号码：`{ $typed }`
        [picture] 图里像是有身份证号码：`{ $typed }`
       *[other] 像是身份证号码：`{ $typed }`
    }
    .label = 发布前要看
    .help = { $kind ->
        [name] 给文件改名；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/id-card, file: 文件, why: 理由{"}"}]`
        [picture] 在画图软件里删去这些字；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/id-card, file: 文件, why: 理由{"}"}]`
       *[other] 删去，只写姓；确实要公开的，正文里在这一段前面加一行 `<!-- 可公开 身份证：理由 -->`，YAML 里在这一行后面写 `# 可公开 身份证：理由`，表格的写在 site.yaml 的 waive 里
    }
    .title = 身份证号码
    .why = 身份证号码一公开就收不回来，有人会拿去冒名开户。这里的数字位数、地区、生日和校验码都对得上，所以认为是身份证。名册、表格、照片说明里最容易带出来。报告里只显示一部分。

privacy-mobile = { $kind ->
        [name] 文件名里像是有手机号码：`{ $typed }`
        [picture] 图里像是有手机号码：`{ $typed }`
       *[other] 像是手机号码：`{ $typed }`
    }
    .label = 发布前要看
    .help = { $kind ->
        [name] 给文件改名；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/mobile, file: 文件, why: 理由{"}"}]`
        [picture] 在画图软件里删去这些字；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/mobile, file: 文件, why: 理由{"}"}]`
       *[other] 删去，或改成 `{ $typed }`；确实要公开的，正文里在这一段前面加一行 `<!-- 可公开 手机：理由 -->`，YAML 里在这一行后面写 `# 可公开 手机：理由`，表格的写在 site.yaml 的 waive 里
    }
    .title = 手机号码
    .why = 个人的手机号码公开以后，骚扰电话就来了。对外公布的值班手机可以留，写明理由即可。报告里只显示一部分。

privacy-bank-card = { $kind ->
        [name] 文件名里像是有银行卡号：`{ $typed }`
        [picture] 图里像是有银行卡号：`{ $typed }`
       *[other] 像是银行卡号：`{ $typed }`
    }
    .label = 发布前要看
    .help = { $kind ->
        [name] 给文件改名；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/bank-card, file: 文件, why: 理由{"}"}]`
        [picture] 在画图软件里删去这些字；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/bank-card, file: 文件, why: 理由{"}"}]`
       *[other] 删去；确实要公开的，正文里在这一段前面加一行 `<!-- 可公开 银行卡：理由 -->`，YAML 里在这一行后面写 `# 可公开 银行卡：理由`，表格的写在 site.yaml 的 waive 里
    }
    .title = 银行卡号
    .why = 这串数字的位数和校验都合乎银行卡的规则。银行卡号不该出现在公开的回顾里。报告里只显示一部分。

privacy-address = { $kind ->
        [name] 文件名里像是有门牌到户的住址：`{ $typed }`
        [picture] 图里像是有门牌到户的住址：`{ $typed }`
       *[other] 像是门牌到户的住址：`{ $typed }`
    }
    .label = 发布前要看
    .help = { $kind ->
        [name] 给文件改名；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/address, file: 文件, why: 理由{"}"}]`
        [picture] 在画图软件里删去这些字；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/address, file: 文件, why: 理由{"}"}]`
       *[other] 删去，或者只写到小区、弄堂；确实要公开的，正文里在这一段前面加一行 `<!-- 可公开 住址：理由 -->`，YAML 里在这一行后面写 `# 可公开 住址：理由`，表格的写在 site.yaml 的 waive 里
    }
    .title = 门牌到户的住址
    .why = 写到“几号楼几室”，就能找到是哪一家。说到小区、弄堂为止就够了。居委会、活动室一类对外的地址可以留，写明理由。报告里只显示一部分。

privacy-email = { $kind ->
        [name] 文件名里像是有电子邮箱：`{ $typed }`
        [picture] 图里像是有电子邮箱：`{ $typed }`
       *[other] 像是电子邮箱：`{ $typed }`
    }
    .label = 发布前要看
    .help = { $kind ->
        [name] 给文件改名；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/email, file: 文件, why: 理由{"}"}]`
        [picture] 在画图软件里删去这些字；确实要公开的，在 site.yaml 里写 `waive: [{"{"}code: privacy/email, file: 文件, why: 理由{"}"}]`
       *[other] 删去，或改用单位的信箱；确实要公开的，正文里在这一段前面加一行 `<!-- 可公开 邮箱：理由 -->`，YAML 里在这一行后面写 `# 可公开 邮箱：理由`，表格的写在 site.yaml 的 waive 里
    }
    .title = 电子邮箱
    .why = 网页上的邮箱会被程序收集，垃圾邮件随之而来；用姓名起的邮箱还会说出是谁。单位对外的信箱可以留，写明理由。报告里只显示一部分。

privacy-picture = { $more ->
        [more] { $count } 张照片原图（{ $keys } 等）带着{ $kind ->
            [place] 拍摄地点
            [author] 作者的名字
           *[both] 拍摄地点、作者的名字
        }
       *[all] 照片原图 { $keys } 带着{ $kind ->
            [place] 拍摄地点
            [author] 作者的名字
           *[both] 拍摄地点、作者的名字
        }
    }
    .label = 网站上的那份已经去掉
    .help = 网站上的已经去掉，不用改；要把 content 文件夹交给别人时，先去掉原图的（在 Windows 里选中照片，右键，属性，详细信息，删除属性和个人信息）
    .title = 照片原图里的拍摄信息
    .why = 手机拍照时会把经纬度、机型记在照片里。suishi 做出来的图片都已去掉这些，读者看不到；但原图还在 content 文件夹里，连同文件夹一起交出去，就跟着出去了。

privacy-document = 附件 `{ $name }` 的文档属性里写着作者
    .label = 附件原样发布，属性也在里面
    .help = 看一看文档属性里的作者能不能公开；不能的，在 WPS、Word 里清空作者再导出一次。可以的，在 site.yaml 的 waive 里写明
    .title = 附件的文档属性里有作者
    .why = PDF 记着是谁做的，常常是电脑的用户名或办事员的姓名。附件原样复制到网站上，读者在“文档属性”里看得到。

check-credit-code = { $kind ->
        [length] 统一社会信用代码有 { $length } 位：`{ $typed }`
       *[check] 统一社会信用代码 `{ $typed }` 的校验码对不上
    }
    .label = { $kind ->
        [length] 应是 18 位
       *[check] 有一位写错了
    }
    .help = 照着证书重新抄一遍，18 位，没有字母 I、O、S、V、Z
    .title = 统一社会信用代码不对
    .why = 统一社会信用代码最后一位是由前面 17 位算出来的，算下来不符，一定有哪一位抄错了。代码本来就是公开的，不用遮盖。

check-punctuation = { $kind ->
        [ascii] 中文里用了英文标点 `{ $typed }`
        [ellipsis] 省略号写成了 `{ $typed }`
       *[doubled] 标点重复：`{ $typed }`
    }
    .label = { $kind ->
        [doubled] 留一个
       *[other] 改成 { $right }
    }
    .help = { $kind ->
        [doubled] 删去多余的标点
       *[other] 改成 `{ $right }`{ $by ->
            [machine] ；运行 `suishi check --fix` 可以一次改好
           *[hand] {""}
        }
    }
    .title = 标点
    .why = 中文用全角标点，省略号是六个点（……）。英文标点夹在汉字里，行距和断行都不对。时间 16:00、小数、网址、英文句子里的标点不算。

check-full-width = 全角的数字或字母 `{ $typed }`
    .label = 改成 { $right }
    .help = 改成 `{ $right }`{ $by ->
        [machine] ；运行 `suishi check --fix` 可以一次改好
       *[hand] {""}
    }
    .title = 全角数字、字母
    .why = 全角的数字、字母多半是输入法切在全角时打出来的：一个占一个汉字宽，检索时也容易漏掉。

check-space = { $kind ->
        [indent] 段落开头打了空格
       *[inside] 中文里夹着空格
    }
    .label = 不用空格
    .help = 删去空格{ $by ->
        [machine] ；运行 `suishi check --fix` 可以一次改好
       *[hand] {""}
    }
    .title = 中文里的空格
    .why = 从 Word、网页粘贴来的文字常带多余的空格，排出来就是一道缝。段首的缩进由网页排版，不用打空格。

check-dash = 单个的 `—`
    .label = 破折号是两个
    .help = 破折号写成 `——`；连接起止的，两边写数字、日期或短的地名；就要这样的，加 `<!-- 保留 破折号：理由 -->`
    .title = 单个的破折号
    .why = 破折号占两个字（——）。单个的 — 是连接号，用在“2018年—2020年”“上海—北京”之间。

check-unpaired = { $kind ->
        [open] `{ $typed }` 没有另一半
       *[close] `{ $typed }` 前面没有另一半
    }
    .label = 不成对
    .help = 补上另一半，或者删去这一半
    .title = 书名号、引号、括号不成对
    .why = 书名号、引号、括号要成对。一段一段引用的长话，每段开头有引号、最后一段才有后引号的，不算。

check-date = { $kind ->
        [day] 没有这一天：`{ $typed }`
       *[weekday] 日期和星期对不上：`{ $typed }`
    }
    .label = { $kind ->
        [day] 没有这一天
       *[weekday] 这天是{ $right }
    }
    .help = { $kind ->
        [day] 查一查是哪一天
       *[weekday] 日期没错，就改成{ $right }；星期没错，就改日期
    }
    .title = 日期不对
    .why = 日期和星期对不上，总有一个是错的，多半是照去年的文字改的时候漏了一处。没有写年份的，按文件所在的年算。

check-when = { $kind ->
        [month] 正文说“是月”，文首没有写是哪个月
       *[year] 正文说“是年”，文首没有写是哪一年
    }
    .label = { $kind ->
        [month] 哪个月？
       *[year] 哪一年？
    }
    .help = 在文首信息里写 `date: { $right }`，大事记里就排在末尾
    .title = 是月、是年没有对应的日期
    .why = 大事记里，日子不清楚的记在当月末尾，称“是月”；月份也不清楚的记在年末，称“是年”。文首的 date 写到月或年，大事记和节气页才排得对。

check-elsewhere = 文中唯一的日期 `{ $typed }` 在{ $right }，这一篇记在{ $term }
    .label = 在{ $right }
    .help = 放错了的，移到{ $right }；没有放错，在文首写上这件事的 date，就不再提了
    .title = 文中的日期在别的节气
    .why = 一篇里只提到一个日子，而这个日子不在本篇的节气里，也许是文件放错了。只是说明，不一定要改。

check-word = { $kind ->
        [sense] `{ $typed }` 在这里应作 `{ $right }`
       *[plain] `{ $typed }` 应作 `{ $right }`
    }
    .label = 改成 { $right }
    .help = { $kind ->
        [sense] 日期在后用“截至”（截至9月30日），日期在前用“截止”（9月30日截止）；这里改成 `{ $right }`
       *[plain] 改成 `{ $right }`；就要这样写的，加 `<!-- 保留 用词：理由 -->`
    }
    .title = 常见的错别字
    .why = 这里只收大家公认的错法，如帐号（账号）、布署（部署）、一如继往（一如既往），以及截止和截至。没有什么禁用词表。

check-term = `{ $typed }` 和 terms.tsv 里的 `{ $right }` 不一样
    .label = 应作 { $right }
    .help = 改成 `{ $right }`；没有错的，改 content/terms.tsv
    .title = 和固定提法不一样
    .why = content/terms.tsv 是您自己列的固定提法和职务：一行一条，正确写法、制表符、错误写法；人名后面写“职务：……”。全站的文字都照它核对。

check-terms-file = { $kind ->
        [encoding] terms.tsv 读不出来
        [tab] `{ $typed }` 中间没有制表符
        [same] `{ $typed }` 的正确写法和错误写法一样
        [short] `{ $typed }` 太短，没有写错误写法
        [clash] `{ $typed }` 和别的一行矛盾
       *[empty] `{ $typed }` 没有正确写法
    }
    .label = 这一行没有用上
    .help = { $kind ->
        [encoding] 在 Excel、WPS 里另存为“文本文件（制表符分隔）”
        [short] 后面加一个制表符和错误写法；单独一行的提法至少四个字
        [clash] 一种写法只能算对或者算错，留一行
       *[other] 写成 正确写法、制表符（Tab 键）、错误写法；几种错误写法用顿号隔开
    }
    .title = terms.tsv 写错了
    .why = terms.tsv 一行一条，中间用制表符隔开，从 Excel 或 WPS 另存为“文本文件（制表符分隔）”就是。读不懂的行不用，别的行照常。

check-undated = { $year } 年多数条目有日期，这一篇没有
    .label = 没有 date
    .help = 知道多少写多少：`date: 2018-02-05`、`2018-02`、`2018`；只知道节气的，不用写
    .title = 条目没有日期
    .why = 大事记按日期排。同一年里别的条目都有日期，单单这一篇没有，多半是忘了。

check-source = { $kind ->
        [metric] 指标 `{ $id }` 没有写{ $names }
       *[figure] 图 `{ $id }` 没有写来源，它用的指标也没有
    }
    .label = 数字从哪里来？
    .help = { $kind ->
        [metric] `definition:` 写这个数怎么算，`source:` 写谁提供的
       *[figure] 写 `source:`
    }
    .title = 数字没有来源或定义
    .why = 几年以后，看的人要知道这个数是怎么数的、谁数的。写在指标里，数据页、图和数据包都会带上。

check-alt = { $kind ->
        [name] 图片的说明是文件名：`{ $typed }`
       *[short] 图片的说明太简单：`{ $typed }`
    }
    .label = 看不见图的人只听到这几个字
    .help = 方括号里写图上是什么，例如 `![志愿者在弄堂口值守](…)`
    .title = 图片说明不成说明
    .why = 看不见图的人靠方括号里的话知道图上有什么；朗读时念的也是它。文件名、“图1”“照片”等于没有写。

check-empty = { $kind ->
        [section] 小标题 `{ $typed }` 下面没有内容
       *[column] 表格的 `{ $typed }` 一列是空的
    }
    .label = 空的
    .help = { $kind ->
        [section] 补上内容，或者删去小标题
       *[column] 补上内容，或者删去这一列
    }
    .title = 空的栏目
    .why = 空栏目是检查政府网站时常点的一项，读者也会以为页面没有做完。

check-footer = 页脚还没有写：{ $names }{ $portal ->
        [missing] ；也没有写 portal（所在门户）
       *[named] {""}
    }
    .label = 还没有写全
    .help = 知道哪项，在 site.yaml 的 footer 里填哪项，如 `contact: 021-…`；不知道的问门户的同事，不要编；门户自己有页脚的，写 `options: {"{"}footer: false{"}"}`
    .title = 页脚没有写全
    .why = 政府网站的页脚要有主办、承办、联系方式、备案号和网站标识码。放在门户里发布的，门户的同事知道这些号码。不知道的不要编。

check-colophon = { $year } 年的版权页还没有写：{ $names }
    .label = 还没有写全
    .help = 在 { $year } 年的 year.yaml 里补上，如 `published: 2019-01-01`
    .title = 版权页没有写全
    .why = 谁编的、什么时候发布的、根据什么写的，是读者和以后的人最先要看的。发布日期只由编者写，程序不用电脑的时间代替。

check-dead-link = 做好的页面 `{ $page }` 里，链接 `{ $typed }` 没有可去的地方
    .label = 死链接
    .help = 条目里的链接会在条目里报错；这一处多半在 content/theme 或 themes 的模板里，改模板
    .title = 做好的页面里有死链接
    .why = 点了没有反应的链接，检查网站时要扣分。这里查的是做好的每一页，连页内的位置也查。

check-leaves-host = 这个链接通向站外：`{ $host }`
    .label = 通向站外
    .help = 点开看一看还在不在；门户要求站外链接另行提示的，照门户的规矩办
    .title = 通向站外的链接
    .why = 站外的网页会改、会关，几年以后链接就断了，还可能被别人占去。发布前逐个点开看过。

check-number = 正文里 { $name } 是 `{ $typed }`，metrics.yaml 里是 `{ $data }`
    .label = 指标 { $id } 是 { $data }
    .help = 写错了就改成 `[{ $data }](metric:{ $id })`，以后数变了会报错；说的是另一回事，加 `<!-- 保留 数字：理由 -->`
    .title = 正文的数和指标不一样
    .why = 正文里写着指标的名称、数和单位，数却和 metrics.yaml 不一样。同一个数在两处不一样，总有一处是错的。

check-placeholder = 还没有写好：`{ $typed }`
    .label = 待补
    .help = 补上内容，或者删去
    .title = 没有写好的地方
    .why = “待补”“XX小区”这类字是写的时候留的记号，发布前要补上。

check-stars = { $kind ->
        [value] 这里的 `**` 不会加粗，读者看到的是星号
       *[page] 做好的页面 `{ $page }` 上看得见 `**`：{ $typed }
    }
    .label = 看得见星号
    .help = 题目、简介、图注里不能加粗，删去 `**`
    .title = 页面上看得见星号
    .why = 加粗只在正文里有用；写在题目、summary、图注、YAML 里，读者看到的就是星号。

check-heavy = { $kind ->
        [picture] 图片 `{ $name }` 有 { $size } MB
       *[attachment] 附件 `{ $name }` 有 { $size } MB
    }
    .label = 超过 { $limit } MB
    .help = { $kind ->
        [picture] 用原来的照片，不要用扫描、设计软件导出的大图；或者缩小到 5 MB 以内
       *[attachment] 压缩图片后重新导出，或者分成几个文件
    }
    .title = 文件太大
    .why = 读者多半用手机看，太大的附件下载不下来；太大的原图使每次生成都慢。

check-waiver = { $kind ->
        [what] `{ $typed }` 看不出放行的是什么
        [reason] 放行 `{ $typed }`，没有写理由
        [file] 没有 `{ $typed }` 这个文件，无从放行
       *[unused] 放行的 `{ $typed }` 这里没有
    }
    .label = { $kind ->
        [unused] 没有用上
       *[other] 没有放行
    }
    .help = { $kind ->
        [unused] 已经改掉的，删去这一条；移开了的，一起移过去
        [file] 照文件夹里的名字写，如 `2018/值班.csv`
       *[other] 写成 `<!-- 可公开 手机：街道对外公布的值班电话 -->`；冒号前可以是 身份证、手机、银行卡、住址、邮箱、标点、用词 等，或报告方括号里的代码
    }
    .title = 放行写得不对
    .why = 确实要公开的，写明理由就放行，别人看得懂为什么留着。没有理由的不算；不再需要的要删掉，免得以后放过不该放的。

## 微信

wechat-split = 这一篇放不进一篇微信，分成了 { $count } 篇
    .help = 每篇有自己的标题和注，照着分别发布就行；想发一篇，就把文章写短些
    .title = 微信稿分成了几篇
    .why = 微信一篇的代码（文字和排版加起来）不能超过 { $most ->
        [none] 20000
       *[other] { $most }
    } 个字符。超过了就在标题、段落之间分开，一句话也不会少。全年的一篇常常要分，各节气的一般不用。

wechat-title = 标题 `{ $typed }` 超过 { $most } 个字
    .help = 微信稿里写成了“{ $cut }”；不满意，就在粘贴的时候另拟一个
    .title = 微信标题太长
    .why = 微信的标题不超过 32 个字。长了就在标点处截短，末尾加省略号；网站上的题目不变。

wechat-picture = { $why ->
        [too-large] 图片“{ $picture }”超过 1 MB，微信不收
       *[format] 图片“{ $picture }”不是 JPG 或 PNG，微信不收
    }
    .help = { $why ->
        [too-large] 用看图软件缩小，另存为 JPG，换掉原来的
       *[format] 用看图软件另存为 JPG，正文里也改成新的文件名；动图要在公众号里另外上传
    }
    .title = 放不进微信的图片
    .why = 微信正文里的图片要是 JPG 或 PNG，每张不到 1 MB。放不进去的，稿子里写着它的文字说明。

wechat-rule = { $rule ->
        [too-long] 微信稿“{ $article }”有 { $typed } 个字符，超过 { $most }
       *[other] 微信稿“{ $article }”里有微信不收的东西：`{ $typed }`
    }
    .help = { $rule ->
        [too-long] 多半是一条很长的脚注分不开：把它移到正文里，或者写短些
       *[other] 这是程序的毛病，不是您的：请把这一段话和这一篇文章发给做程序的人
    }
    .title = 微信不收的稿子
    .why = 写文件以前，每一篇都照微信的规矩逐条查过：标签、样式、链接、图片、长度。通不过就不写，免得粘贴以后才发现走了样。
