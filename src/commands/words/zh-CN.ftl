# 命令行上的话：帮助、结果、写错命令时的提示。读者可能从没用过命令行，所以每句都说清下一步打什么字。

about =
    岁时：把一年二十四节气的文字和数字，做成可以发布的年度回顾网站。
    先进入放着 content 的那个文件夹，再运行下面的命令。

## 帮助的骨架

heading-usage = 用法：
heading-verbs = 命令：
heading-positionals = 要写的内容：
heading-options = 选项（可以不写）：

usage-top = suishi <命令> [选项]
usage-build = suishi build [选项]
usage-check = suishi check [选项]
usage-serve = suishi serve [选项]
usage-figure = suishi figure <代号> [选项]
usage-export = suishi export <什么> [选项]
usage-export-pdf = suishi export pdf [年份] [选项]
usage-export-picture = suishi export picture [年份] [选项]
usage-export-zip = suishi export zip [选项]
usage-export-wechat = suishi export wechat [年份] [节气] [选项]
usage-export-docx = suishi export docx [年份] [选项]
usage-archive = suishi archive <年份> [选项]
usage-verify = suishi verify <归档包> [选项]
usage-restore = suishi restore <归档包> <文件夹> [选项]
usage-diff = suishi diff <原来的> <现在的> [选项]
usage-import = suishi import <文件> --year <年份> [选项]
usage-terms = suishi terms <年份> [选项]
usage-theme = suishi theme --reference
usage-explain = suishi explain [代码]
usage-new =
    suishi new <文件夹> --year <年份> [选项]
          suishi new entry <节气> <题目> [选项]
usage-new-entry = suishi new entry <节气> <题目> [选项]
usage-new-year = suishi new-year <年份> [选项]
usage-completions = suishi completions <哪种>
usage-man = suishi man

value-BAG = 归档包
value-DIR = 文件夹
value-THEME = 主题
value-FORMAT = 格式
value-TERM = 节气
value-YEAR = 年份
value-CODE = 代码
value-ID = 代号
value-PIXELS = 像素
value-PORT = 端口
value-FILE = 文件
value-SHEET = 工作表
value-RANGE = 区域
value-WHEN = 何时
value-LANG = 语言
value-NAME = 名称
value-BEFORE = 原来的
value-AFTER = 现在的
value-TITLE = 题目
value-SHELL = 哪种

help-top-after =
    第一次用：
      suishi new 岁时 --year 2026   新建一个网站，放进文件夹“岁时”
      suishi serve --open       边写边看，存盘就更新
      suishi check              发布前检查，不写任何文件
      suishi build              把 content 做成网站，放进 output
      suishi figure --list      列出能单独存成文件的图
      suishi terms 2026         看 2026 年二十四节气的日期
      suishi build --help       看 build 的全部选项，其他命令也一样

    看到“错误[…]”或“提醒[…]”时，输入 suishi explain 加方括号里的代码，可以看详细说明。

## 各条命令

help-build = 把 content 做成网站，写进 output
help-build-after =
    有错误时什么也不写，原来的网站保持完整；没有变化的文件不动。
    退出码：0 做好了，1 内容有问题，2 命令写错，或者磁盘出错。

    例：
      suishi build
      suishi build --root "D:\年度 回顾" --strict
help-arg-fix = 把标点、全角数字、多余的空格改好；先给您看改哪里，再问一遍
help-arg-yes = 不问，直接改（和 --fix 一起用）
help-check = 发布前检查：格式、个人信息、标点用词、日期、链接，一次说全
help-check-after =
    错误要改好才能发布；提醒最好改；说明只供参考。
    确实要公开的电话、地址，在那一段前面加一行说明理由，就放行：
      <!-- 可公开 手机：街道对外公布的值班电话 -->

    退出码：0 没有错误，1 有错误（加 --strict 时，提醒也算），2 命令写错，或者磁盘出错。

    例：
      suishi check
      suishi check --fix
      suishi check --root "D:\年度 回顾"
help-serve = 边写边看：在浏览器里预览，保存后自动更新
help-serve-after =
    只有这台电脑看得到。改了文字、数字、图片、样式，保存一下，打开的页面自己更新；有错误时，在上一次的页面上面说明错在哪里。
    不写任何文件。要停下，在这个窗口里按 Ctrl+C。

    例：
      suishi serve --open
      suishi serve --root "D:\年度 回顾" --port 8080
help-figure = 把一张图存成文件，放进 Word、微信、幻灯片
help-figure-after =
    代号是 figures.yaml 里图的代号，也可以是 metrics.yaml 里指标的代号。
    SVG 放大不糊，Word、WPS 2019 以后的版本可以直接插入；PNG 哪里都能用，字也画在里面。
    横图按 760 像素左右的版面设计，缩到手机上字会太小；给手机看的（微信文章、朋友圈）要加 --narrow：
    它宽 1354 像素，在手机上显示约 345 像素宽，字高约 13 像素，看得清。

    例：
      suishi figure meetings-by-term                        存成 meetings-by-term.svg，放进 Word
      suishi figure meetings-by-term --png --narrow         存成 meetings-by-term.png，放进微信
      suishi figure meetings --year 2018 --png --width 2000 --output 会议.png
help-export = 导出：交门户的压缩包、微信稿、Word、PDF、长图
help-export-after =
    放在 exports 文件夹里；同名文件已经有了，就不动它，只有微信稿每次换成新的。
    内容有错误时什么也不导出。

    例：
      suishi export zip
      suishi export wechat 2018 立春
      suishi export docx 2018
      suishi export pdf 2018
help-export-pdf = 全年一册：可以打印、可以归档的 PDF
help-export-pdf-after =
    A5 大小：打印时选“小册子”或“每张两页”，两页正好一张 A4；放大到 A4，就是大字本。
    文字可以检索、可以朗读，字体在文件里面，合乎长期保存的标准（PDF/A-2a、PDF/UA-1）。
    内容一样，文件就一个字节也不差。

    例：
      suishi export pdf 2018
      suishi export pdf 2018 --output "D:\归档8年回顾.pdf"
help-export-pdf-year = 哪一年（默认：最近一年）
help-export-pdf-output = 存到哪个文件或文件夹（默认：exports 里的 suishi-年份.pdf）
help-export-picture = 一张长图：题目、年轮、数说、几张图表，发在微信里
help-export-picture-after =
    宽 1080 像素，手机上一屏一屏往下看。
    选哪几张图表：在 figures.yaml 里给它们加一行 picture: true；都没加，就用最前面的三张。

    例：
      suishi export picture 2018
help-export-picture-year = 哪一年（默认：最近一年）
help-export-picture-output = 存到哪个文件或文件夹（默认：exports 里的 suishi-年份.png）
help-export-zip = 整个网站打成一个压缩包，交给门户网站的技术人员
help-export-zip-after =
    压缩包里有一份“读我.txt”，写明放在哪里、链接到哪个网页。
    内容一样，压缩包就一个字节也不差。

    例：
      suishi export zip
      suishi export zip --output "D:\移交\岁时.zip"
help-export-zip-output = 存到哪个文件或文件夹（默认：exports 里的 suishi-site.zip）
help-export-wechat = 一年的微信稿：全年一篇、每篇条目一篇，可以复制到公众号
help-export-wechat-after =
    做好以后，双击文件夹里的 index.html：里面有每一篇的样子、复制的按钮和一步一步的说明。
    每一篇有标题、摘要、两张封面，图片按先后编了号。再做一遍，这个文件夹里的旧稿会换成新的。
    只有站点本来的语言；译文在网站上。

    例：
      suishi export wechat 2018
      suishi export wechat 2018 立春
help-export-wechat-year = 哪一年（默认：最近的一年）
help-export-wechat-term = 只要哪个节气（默认：全年和所有节气）
help-export-wechat-output = 放到哪个文件夹（默认：exports 里的 wechat-年份）
help-export-docx = 一年的送审稿（Word），打印出来请领导批改
help-export-docx-after =
    右边留了批注栏，行距也宽。图表是画好的图，注释是脚注，标题能进导航窗格和目录。
    同名文件已经有了就不动它，里面也许有谁的修改；换个名字用 --output，确实要覆盖用 --force。
    只有站点本来的语言；译文在网站上。

    例：
      suishi export docx 2018
      suishi export docx 2018 --output "D:\送审\二稿.docx"
help-export-docx-year = 哪一年（默认：最近的一年）
help-export-docx-output = 存到哪个文件或文件夹（默认：exports 里的 suishi-年份.docx）
help-archive = 把一年打成归档包，交档案室长期保存
help-archive-after =
    包里有网页、原稿、数字、著录和说明，不靠别的文件；放进 exports/archive，已有的包从不覆盖。

    例：
      suishi archive 2018
      suishi archive --all --output D:/归档       每年一个包，另有一份目录
help-archive-year = 哪一年（默认：最近的一年）
help-archive-all = 每一年各打一个包，再写一份目录
help-archive-output = 归档包放在哪个文件夹里（默认：exports/archive）
help-verify = 核对归档包有没有损坏、缺失、改动
help-verify-after =
    写放着几个归档包的文件夹，就挨个核对。

    例：
      suishi verify exports/archive/suishi-2018
      suishi verify exports/archive
help-verify-bag = 归档包的文件夹（里面有 bagit.txt）；压缩包先解开
help-restore = 从归档包恢复出网站的文件夹
help-restore-after =
    先核对，完好才恢复；只写新文件，从不覆盖。

    例：
      suishi restore exports/archive/suishi-2018 2018年的网站
help-restore-bag = 归档包的文件夹（里面有 bagit.txt）
help-restore-dir = 恢复到哪个文件夹；没有就建一个
help-diff = 比较一年的两个版本：文字、数、图各改了什么
help-diff-after =
    两个都可以是归档包，也可以是网站的文件夹（放着 content 的那个）。

    例：
      suishi diff exports/archive/suishi-2018 .            归档以后改了什么
      suishi diff 旧/suishi-2018 新/suishi-2018
help-diff-before = 原来的：归档包，或网站的文件夹
help-diff-after- = 现在的
help-diff-year = 比较哪一年（默认：归档包的那一年）
help-import = 导入已有的 Word、Excel 和文本文件
help-import-after =
    文字（.txt、.docx、.md）按节气切成一篇一篇，放进 content 里当年的文件夹。
    表格（.xlsx、.csv）成为指标。
    先加 --plan，看看会写哪些文件。已有的文件从不覆盖，有一个重名就什么也不写。
    文字里的数另外列在 metrics/建议.yaml 里，都还是注释，用不用由您定。
    退出码：0 导入好了，1 导入不了，或者有文件重名，2 命令写错，或者磁盘出错。

    例：
      suishi import 2018年总结.txt --year 2018 --plan
      suishi import 2018年总结.docx --year 2018
      suishi import 台账.xlsx --year 2018 --sheet 巡逻 --range A3:F20
help-import-file = 要导入的文件；名字里有空格时，用英文引号括起来
help-import-year = 写的是哪一年
help-import-plan = 只看会写哪些文件，不写
help-import-sheet = 表格里的哪一张工作表（默认：每一张）
help-import-range = 工作表里的哪一块，如 A3:F20（默认：有内容的部分）
help-import-output = 写到哪个文件夹，里面照样有 content（默认：--root 那里）
help-terms = 列出一年二十四节气的时刻（北京时间，1900—2100 年）
help-terms-after =
    例：
      suishi terms 2026
      suishi terms 2026 --format ics > 节气2026.ics      存成文件，导入日历软件
help-theme = 列出主题模板能用的字段（英文，给做主题的人）
help-theme-after =
    例：
      suishi theme --reference > 字段.md
help-theme-reference = 全部视图和字段，Markdown 格式
help-explain = 解释一个代码：怎么回事，怎么改
help-explain-after =
    例：
      suishi explain entry/unknown-term

help-new = 新建一个网站，或者新写一篇（new entry）
help-new-after =
    新文件夹里有一份“使用说明”，还有当年的二十四个文件，一个节气一个，都是草稿。
    已经有的文件一个也不动；碰到同名的，就一个也不写，并且说出是哪个。

    例：
      suishi new 岁时瑞金 --year 2026 --name 岁时瑞金
      suishi new 岁时 --year 2026 --begins 立春
      suishi new entry 白露 "一日十六场"
help-new-entry = 给一个节气新写一篇
help-new-entry-after =
    新的一篇是草稿，写好后删去 draft 那一行。已经有的文件不动，用 白露-2.md 这样的名字。

    例：
      suishi new entry 白露 "一日十六场"
      suishi new entry 白露 "一日十六场" --year 2025
help-new-year = 给网站添一年，带上原来的指标和图，不带数
help-new-year-after =
    已经有的文件一个也不动；那一年已经有了，就一个也不写。

    例：
      suishi new-year 2027
help-completions = 让终端能按 Tab 键补全命令
help-completions-after =
    例：
      suishi completions bash > ~/.local/share/bash-completion/completions/suishi
      suishi completions zsh > ~/.zfunc/_suishi
      suishi completions fish > ~/.config/fish/completions/suishi.fish
      suishi completions powershell >> $PROFILE
help-man = 输出手册页（Linux、macOS 的 man 用）
help-man-after =
    例：
      suishi man > suishi.1

## 各个选项

help-help = 显示这份说明
help-version = 显示版本号
help-arg-color = 是否用颜色：auto 自动（默认）、always 总用、never 不用
help-arg-lang = 用哪种语言说话：zh 中文、en 英文（默认随系统，系统没说就用中文）
help-arg-root = 放着 content 的文件夹（默认：当前文件夹）
help-arg-theme = 用哪个主题（默认：site.yaml 里写的）
help-arg-strict = 从严：有提醒也算不通过
help-arg-format = 问题怎么显示：human 带原文（默认）、short 每条一行、json 和 sarif 供程序读
help-arg-port = 从哪个端口起找空的（默认：4000）
help-arg-open = 同时打开浏览器
help-arg-output = 网站写到哪个文件夹（默认：--root 下的 output）
help-arg-year = 公历年份，1900 到 2100
help-figure-year = 哪一年的（默认：最近的一年）
help-arg-id = 图或指标的代号
help-figure-list = 列出这一年能存的图和指标，不写文件
help-figure-narrow = 给手机看的窄图（默认：给版面用的横图）
help-figure-png = 存成 PNG（默认：SVG；--output 以 .png 结尾时也是 PNG）
help-figure-width = PNG 的宽，200 到 8000 像素（默认：1354，即微信正文栏宽的两倍）
help-figure-output = 存到哪个文件（默认：当前文件夹里的 代号.svg 或 代号.png）
help-arg-force = 同名文件已经有了也写
help-terms-begins = 一年从哪个节气算起：小寒（默认）或立春
help-terms-format = 输出什么：table 表格（默认）、json、csv（Excel 可打开）、ics（日历软件可导入）
help-arg-code = 报告里方括号中的代码，如 entry/unknown-term；不写则列出全部代码

help-arg-dir = 新建在哪个文件夹；没有就建一个
help-arg-first_year = 第一年写哪一年，1900 到 2100
help-arg-begins = 一年从哪个节气算起：小寒（默认）或立春
help-new-year-begins = 一年从哪个节气算起：小寒或立春（默认：和原来一样）
help-arg-name = 站名（默认：岁时）
help-arg-organisation = 单位名称
help-arg-term = 哪个节气，如 白露、bailu
help-arg-title = 题目；里面有空格时，整个用英文引号括起来
help-new-entry-year = 写在哪一年（默认：最近的一年）
help-arg-shell = 哪种终端：bash、zsh、fish、powershell

## 手册页的小标题

man-name = 名称
man-synopsis = 用法
man-options = 选项
man-commands = 命令

## 命令写错

args-unknown =
    不认识的选项 { $argument }{ $suggestion ->
        [none] 。
       *[other] ，是不是 { $suggestion }？
    }
    输入 suishi --help 看全部用法。
args-short =
    没有 { $argument } 这个选项。选项写全名时，前面要打两个短横，如 --strict。
    输入 suishi --help 看全部用法。
args-extra =
    多写了“{ $argument }”。
    如果它是文件夹，要写成 --root { $argument }；名字里有空格时，整个用英文引号括起来。
args-dash =
    “{ $typed }{ $argument }”前面的横线是中文输入法的。请切换到英文输入法，打两个短横，如 --help。
args-verb =
    没有“{ $typed }”这个命令{ $suggestion ->
        [none] 。
       *[other] ，是不是 { $suggestion }？
    }
    输入 suishi --help 看全部用法。
args-value =
    { $argument } 不能是“{ $typed }”{ $suggestion ->
        [none] 。
       *[other] ；可以写：{ $suggestion }。
    }
args-no-value =
    { $argument } 后面还没有写内容{ $suggestion ->
        [none] 。
       *[other] ；可以写：{ $suggestion }。
    }
args-flag = { $argument } 后面不用写内容，去掉“={ $typed }”就行。
args-twice = { $argument } 写了两次，留一次就行。
args-missing =
    还缺 { $argument }。
    输入 suishi --help 看全部用法。
args-other =
    这条命令看不懂。
    输入 suishi --help 看全部用法。

## 结果

machine = 出错了：{ $said }
serve-ready =
    预览已经打开：{ $address }（{ $pages } 页，用时 { $time } 秒）
    改了哪个文件，存盘就行，页面自己更新。要停下，按 Ctrl+C。
serve-again = 已更新 { $changed } 个文件，用时 { $time } 秒
serve-nothing-yet = 有错误，还没有可以看的页面。改好存盘，页面就出来了。
serve-refused = 有错误，浏览器里还是上一次的页面，上面写着错在哪里。改好存盘就会更新。
stopped = { $said }。
progress-pictures = 正在做图片
new-no-year =
    还没有写年份。请输入：
      suishi new { $root } --year 2026
    把 2026 换成要写的那一年。
new-done =
    已新建 { $files } 个文件，放在{ $root ->
        [here] 当前文件夹
       *[other] {" "}{ $root }
    }：
      使用说明.txt          先看这一份
      content/site.yaml     站名、单位
      content/{ $year }/         { $year } 年，一个节气一个文件
    接下来{ $root ->
        [here] {""}
       *[other] 进入 { $root }，
    }写好一篇，删去 draft 那一行，再输入 suishi build。
new-in-the-way =
    已经有了：{ $paths }{ $count ->
        [none] {""}
       *[other] {" "}等 { $count } 个
    }。什么也没有写。
    要添一年，用 suishi new-year；要新建网站，换一个文件夹。
new-year-in-the-way =
    已经有了：{ $paths }{ $count ->
        [none] {""}
       *[other] {" "}等 { $count } 个
    }。什么也没有写。
    要在这一年里新写一篇，用 suishi new entry 节气 "题目"。
new-year-done =
    已新建 content/{ $year }，{ $files } 个文件，都是草稿{ $from ->
        [none] 。
       *[other] ；指标和图是从 { $from } 年带来的，没有带数。
    }{ $unread ->
        [none] {""}
       *[other] {""}{ $from } 年的 { $unread } 有错误，没有带过来。
    }
    先看 content/{ $year }/year.yaml 和 metrics.yaml。
new-entry-done =
    已新建 { $path }，是草稿；写好后删去 draft 那一行。{ $waiting ->
        [none] {""}
       *[other] {""}这一节还有一篇草稿 { $waiting }，没有动它；只写一篇的话，留一个就行。
    }
new-entry-in-the-way = 已经有了：{ $paths }。什么也没有写。
new-entry-term =
    没有“{ $typed }”这个节气{ $suggestion ->
        [none] 。
       *[other] ，是不是 { $suggestion }？
    }
    写法如：suishi new entry 白露 "题目"
new-entry-year =
    { $known ->
        [none] content 里还没有哪一年。先输入 suishi new-year 2026，把 2026 换成要写的那一年。
       *[other] 没有“{ $typed }”年；有 { $known }。
    }
build-done =
    完成：{ $years } 年，{ $entries } 篇，{ $pages } 页；写入 { $written } 个文件，未变 { $unchanged } 个，删除 { $removed } 个；用时 { $time } 秒 → { $output }
    { $home ->
        [none] 用浏览器打开 { $output } 里的网页就能看。
       *[other] 用浏览器打开 { $home } 就能看。
    }
build-refused =
    没有写任何文件：{ $errors } 个错误，{ $warnings } 个提醒{ $strict ->
        [yes] （--strict：提醒也要先改好）
       *[no] {""}
    }。原来的网站没有动。
check-clean = 没有发现问题。
check-found =
    共 { $errors } 个错误，{ $warnings } 个提醒{ $remarks ->
        [0] {""}
       *[other] ，{ $remarks } 条说明
    }。
check-remarks = 没有错误和提醒，有 { $remarks } 条说明。
fix-nothing = 没有能自动改的。
fix-ask = 要改 { $files } 个文件，改法如上（- 是原来的，+ 是改好的）。现在改吗？改请输入 y，不改直接回车：
fix-ask-not = 能改 { $files } 个文件，改法如上，还没有改。要改，加上 --yes 再运行一次。
fix-declined = 没有改任何文件。
fix-done = 改好了 { $files } 个文件。
figure-done =
    { $size ->
        [none] 已存成 { $path }
       *[other] 已存成 { $path }（{ $size } 像素）
    }
in-the-way = { $path } 已经有了，没有动它。要换掉它，加上 --force；要另存，用 --output 换个名字。
export-refused = 没有导出：内容里有 { $errors } 个错误，改好上面说的问题再试。
export-done = 导出好了：{ $path }（{ $size }）
wechat-done = 微信稿做好了，共 { $count } 篇。双击打开 { $page }，照上面的步骤复制、粘贴。
wechat-no-png = 这个程序没有带画 PNG 的部分，做不了微信稿；请用完整的程序。
wechat-no-face = 主题“{ $theme }”没有自带字体，画不了封面和图表；换一个主题再试，如 --theme default。
wechat-refused = 没有写：有的稿子微信不收，改好上面说的问题再试。
wechat-term =
    没有“{ $typed }”这个节气{ $suggestion ->
        [none] 。
       *[other] ，是不是 { $suggestion }？
    }
    写法如：suishi export wechat 2018 立春
wechat-no-entries =
    { $year } 年的{ $term }没有条目{ $known ->
        [none] 。
       *[other] ；有条目的节气：{ $known }。
    }
export-zip-next = 把它交给门户网站的技术人员；怎么放、链接到哪里，写在压缩包里的“读我.txt”。
export-docx-next = 用 Word 或 WPS 打开。目录里的页码要更新一次才有：在目录上点右键，选“更新域”。
export-docx-unseen = 有 { $count } 张图片 Word 显示不了（如 { $first }），文稿里写着“图片见网页”。
export-docx-unpainted = 有 { $count } 幅图没有画成（如《{ $first }》），文稿里用表格代替。
archive-done = 已打成归档包：{ $path }
    交出去以前可以核对一遍：suishi verify { $path }
    data/source 里是原稿和原片，照片里可能带着拍摄地点；对外提供的只用 data/site。
archive-unchanged = { $year } 年没有变化，归档包已经在了：{ $path }
archive-differs = { $year } 年和已有的归档包不一样，已有的留着没有动：{ $path }
    内容更正过的，在 year.yaml 的 corrections 里写一条，新的一版就放进带更正日期的文件夹；
    只是想另存一份，用 --output 另指一个文件夹；先前那份还没有交出去、不要了，自己移走它再来一遍。
archive-in-the-way = { $path } 已经有东西了，没有动它。请移走，或用 --output 另指一个文件夹。
archive-not-alone = { $year } 年离开别的年份就做不出网页，没有归档。请照上面说的改这一年的文字或图，不再用别的年份里的东西。
archive-index = 目录写在 { $output }：index.html 和表格各一份。

verify-absent = 找不到 { $path }。要写归档包的文件夹（里面有 bagit.txt），或者放着几个归档包的文件夹。
verify-all = 共 { $count } 个归档包{ $unsound ->
        [0] ，都完好。
       *[other] ，{ $unsound } 个有不对的地方，见上。
    }
verify-more = { $path } 多出 { $count } 个文件；归档包自己的文件一个不少，没有变。把多出来的移走就好。
verify-no-folder = { $path } 不是文件夹。要写归档包的文件夹（里面有 bagit.txt）；压缩包先解开。
verify-sound = { $path } 完好：{ $files } 个文件，一个不多，一个不少，每个字节都对得上。
verify-unsound = { $path } 有 { $count } 处不对。归档包自己修不好：从另一份保存件里把上面这些文件照原样拷回来，再核对一遍；没有另一份的，请保留现状，连同这份结果一起交给档案人员。
verify-no-bag = { $path }：没有这个文件，这里不像归档包。请确认写的是归档包那个文件夹
verify-declaration = { $path }：内容不是 BagIt 1.0 规定的两行。请从另一份拷回来
verify-no-tag = { $path }：没有了。请从另一份拷回来
verify-line = { $path }：第 { $line } 行读不懂。清单或著录坏了，请从另一份拷回来
verify-unsafe = { $path }：第 { $line } 行写的位置不在它该管的地方（例如带着 ..）。清单被改过，不要照它取文件
verify-twice = { $path }：第 { $line } 行的文件前面已经列过一次。清单被改过，请从另一份拷回来
verify-changed = { $path }：内容变了，和两份清单都对不上。请从另一份拷回来
verify-missing = { $path }：不见了。请从另一份拷回来
verify-renamed = { $path }：被改名成了 { $other }，内容没有变。把名字改回去就好
verify-extra = { $path }：清单里没有它。不是归档包的文件，请移走
verify-lacks = { $path }：少列了 { $other }。这份清单不全，请从另一份拷回来
verify-invents = { $path }：列着并不存在的 { $other }，另一份清单里没有它。请从另一份拷回来
verify-disagrees = { $path }：给 { $other } 写的校验值不对，文件本身没有坏。请把这份清单从另一份拷回来
verify-oxum = { $path }：写着内容共 { $said }（字节数.文件数），实际是 { $is }
verify-no-oxum = { $path }：没有写 Payload-Oxum（内容的字节数和文件数）。请从另一份拷回来
verify-link = { $path }：是一个链接，不是文件；归档包里不该有链接。请换成真正的文件
verify-odd = { $path }：名字认不出来，或者不是普通文件。请移走
verify-unreadable = { $path }：读不出来（{ $said }）。可能是磁盘坏了，请尽快从另一份拷回来
verify-wacz = { $path }：网页归档里面坏了，{ $flaw ->
        [packing] 压缩包打不开
        [missing] 缺了一部分
        [unlisted] 多了一部分
        [hash] 有一部分的校验值不对
        [size] 有一部分的长短不对
        [form] 目录读不懂
        [index] 索引指错了地方
        [order] 索引的次序乱了
        [record] 有一条记录坏了
       *[other] 有网页不在索引里
    }（{ $place }）。请从另一份拷回来

restore-unsound = 归档包不完好，没有恢复。
restore-no-source = { $path } 里没有 data/source，不是岁时的归档包，恢复不了。
restore-in-the-way = 这里已经有东西了：{ $path }。什么也没有写，请换一个新文件夹。
restore-done = 已恢复到 { $dir }。接着运行 suishi build --root { $dir } 就做出网页。
restore-same = 归档时用的也是岁时 { $own }，做出来的网页会和归档包里的逐字节相同。
restore-other = 归档时用的是岁时 { $made }，现在是 { $own }：做出来的网页可能和归档包里的略有不同。归档包里的网页在 data/site，原样可看。

diff-no-folder = { $path } 不是文件夹。要写归档包，或者放着 content 的那个文件夹；压缩包先解开。
diff-none = { $year } 年的两个版本没有不同。
diff-some = { $year } 年有改动：{ $texts } 篇文字，{ $numbers } 项指标，{ $figures } 张图，{ $files } 个文件。
diff-corrections = 更正
diff-year = 全年
diff-texts = 文字
diff-numbers = 数
diff-figures = 图
diff-files = 图片和附件
diff-shared = 各年共用的文件
diff-added = { $name }：新增
diff-removed = { $name }：删去
diff-renamed = { $name }：改了名字，原来叫 { $from }
diff-replaced = { $name }：换了内容
diff-said = { $label }：{ $before } → { $after }
diff-words = 正文
diff-was = 原：
diff-is = 改：
diff-nothing = （无）
diff-uncorrected = 更正（year.yaml 的 corrections）里没有添新的说明。已经发布的内容改了，请写上哪一天、改了什么、为什么。
diff-label-title = 题目
diff-label-subtitle = 副题
diff-label-theme = 题目上方的一行
diff-label-lead = 导语
diff-label-begins = 起始的节气
diff-label-published = 发布日期
diff-label-as-of = 资料截至
diff-label-ring = 年轮
diff-label-key-numbers = 数说
diff-label-source = 来源
diff-label-editors = 编者
diff-label-thanks = 致谢
diff-label-file = 文件名
diff-label-term = 节气
diff-label-date = 日期
diff-label-summary = 摘要
diff-label-tags = 标签
diff-label-documents = 文件
diff-label-cover = 题图
diff-label-name = 名称
diff-label-unit = 单位
diff-label-by = 分项
diff-label-total = 总数
diff-label-target = 目标
diff-label-definition = 定义
diff-label-period = 统计期
diff-label-value = 数
diff-label-kind = 图的样子
diff-label-metrics = 指标
diff-label-years = 哪几年
diff-label-note = 图下的话
diff-label-describe = 文字说明
export-pdf-next = 打开翻一遍再交出去。打印：A5 一页，或者一张 A4 印两页；放大到 A4 是大字本。
export-picture-next = 在手机上打开看一遍再发。要换图表，在 figures.yaml 里给要的图加上 picture: true。
export-no-print = 这个程序没有带排版的部分，做不了 PDF 和长图。请技术人员用 cargo build --release --features print 另编一份 suishi，用那一份再运行一次；别的命令不受影响。
export-print-face = 标题用的字体排不了版：文件坏了，或者不是 TrueType。请换一份完好的 TTF 文件；或者去掉 site.yaml 里的 font，用自带的楷体。
export-print-refused =
    没有排出来，没有写任何文件。排版程序说：
    { $said }
    多半是某一张图片（特别是 SVG）有问题：换成 PNG 或 JPG 再试。还不行，把上面的话发给技术人员。
figure-unknown =
    { $year } 年没有代号是“{ $typed }”的图或指标{ $suggestion ->
        [none] 。
       *[other] ，是不是 { $suggestion }？
    }
    输入 suishi figure --list --year { $year } 看有哪些。
figure-none = { $year } 年还没有图，也没有指标。
figure-unread = { $year } 年的“{ $id }”有错误，画不出来；改好上面说的问题再试。
figure-table = “{ $id }”是表，不是图，没有可存的；表里的数在数据页可以下载 CSV。
year-unknown =
    { $known ->
        [none] content 里还没有哪一年。
       *[other] 没有“{ $typed }”年；有 { $known }。
    }
figure-form = SVG 没有固定的像素宽，也不能存在 .png 里（反过来也一样）：要 PNG 就加 --png，文件名以 .png 结尾；要 SVG 就去掉 --png 和 --width。
figure-width = 宽度“{ $typed }”不行：--width 要写 200 到 8000 的整数，如 1354。
figure-no-png = 这个程序没有带画 PNG 的部分；不加 --png 可以存 SVG。
figure-no-face = 主题“{ $theme }”没有自带字体，画不了 PNG；不加 --png 可以存 SVG。
figure-face = 主题的字体 { $face } 坏了，画不了 PNG；请换一份完好的 TTF 文件，或者不加 --png，存 SVG。
figure-size = 这么宽就太高了，图太大；把 --width 改小再试。
figure-drawing = 这张图画不成 PNG；不加 --png 可以存 SVG。
figure-missing = 提醒：字体 { $face } 里没有“{ $letters }”，图上是空框；换个写法，或者存 SVG。
import-year = 年份“{ $typed }”不行：--year 后面写 1900 到 2100 之间的公历年份，如 --year 2018。
import-characters = { $number } 字
import-proposal = 找到 { $number } 个数，都是注释
import-refused = 没有写任何文件：“{ $name }”还导入不了，先照上面说的改。
import-planned =
    以上 { $files } 个文件还没有写{ $unsure ->
        [0] 。
       *[other] ，有 { $unsure } 处要核对（见前面的“提醒”）。
    }
    去掉 --plan 再运行一次，就写进{ $root ->
        [none] 当前文件夹
       *[other]  { $root }
    }。
import-done =
    写好了 { $files } 个文件{ $unsure ->
        [0] 。
       *[other] ，有 { $unsure } 处要核对（见前面的“提醒”，文件里也有注释）。
    }
    { $texts ->
        [none] 接下来看看其中的名称、单位对不对，再运行 suishi check。
       *[some] 接下来逐篇看一遍，再运行 suishi check。
    }
import-no-site =
    这里还没有 content/site.yaml，网站做不出来。建一个文本文件，写一行“name: 站名”（冒号用英文的，后面空一格），
    存成 content/site.yaml，编码选 UTF-8。
import-in-the-way =
    没有写任何文件，因为这些文件已经有了：{ $list }
    要留着它们，就加上 --output 新文件夹，写到别处再自己合并；不要它们了，先移走，再导入。
terms-range = 年份“{ $typed }”不行：要写 1900 到 2100 之间的公历年份，如 2026。范围以外的时刻没有核对过，所以不给。
terms-begins = 一年不能从“{ $typed }”算起：--begins 只能写 小寒 或 立春。
