about =
    岁时：把一年二十四节气的文字和数字做成一个可以发布的年度回顾网站。
    在放着 content 文件夹的地方运行。

help-template =
    {"{"}about{"}"}

    用法：{"{"}usage{"}"}

    命令：
    {"{"}subcommands{"}"}

    选项：
    {"{"}options{"}"}{"{"}after-help{"}"}
help-template-verb =
    {"{"}about{"}"}

    用法：{"{"}usage{"}"}

    {"{"}all-args{"}"}{"{"}after-help{"}"}
help-after =

    第一次用：
      suishi build              把 content 做成网站，放进 output
      suishi check              只检查，不写任何文件
      suishi terms 2026         看这一年二十四节气的日期
    出现 error[…] 时，用 suishi explain 加方括号里的代码，可以看详细说明。
help-build = 把 content 做成网站，写进 output
help-build-after =

    有错误时什么也不写，原来的网站保持完整。没有变化的文件不动。
    例：suishi build --root D:\岁时 --strict
help-check = 检查 content，说出全部问题，不写文件
help-check-after =

    退出码：0 没有问题，1 有问题，2 机器或磁盘出错。
help-terms = 列出一年二十四节气的时刻（北京时间，1900—2100 年）
help-terms-after =

    例：suishi terms 2018 --format ics > 节气2018.ics    （可导入日历软件）
help-explain = 解释一个代码：怎么回事，怎么改
help-explain-after =

    例：suishi explain entry/unknown-term
help-help = 显示这份说明
help-version = 显示版本
help-arg-color = 终端上是否用颜色：auto、always、never
help-arg-lang = 说中文还是英文：zh、en（不写则看系统，默认中文）
help-arg-root = 放着 content 的文件夹（默认：当前文件夹）
help-arg-theme = 用哪个主题（默认：site.yaml 里写的）
help-arg-strict = 有警告也算不通过
help-arg-format = 问题怎么显示：human 带原文，short 每条一行，json 给程序读
help-arg-output = 网站写到哪里（默认：root 下的 output）
help-arg-year = 公历年份，1900 到 2100
help-terms-begins = 一年从哪里起：小寒（默认）或立春
help-terms-format = table 表格，json，csv（可用 Excel 打开），ics（日历）
help-arg-begins = 一年从哪里起：小寒（默认）或立春
help-arg-code = 形如 entry/unknown-term；不写则列出全部代码

args-unknown =
    不认识的选项 { $argument }{ $suggestion ->
        [none] 。
       *[other] ，是不是 { $suggestion }？
    }
    运行 suishi --help 看全部用法。
args-verb =
    不认识的命令 { $typed }{ $suggestion ->
        [none] 。
       *[other] ，是不是 { $suggestion }？
    }
    运行 suishi --help 看全部用法。
args-value =
    { $argument } 不能是 “{ $typed }”{ $suggestion ->
        [none] 。
       *[other] ；可以写：{ $suggestion }。
    }
args-missing =
    还缺 { $argument }。
    运行 suishi --help 看全部用法。
args-other =
    命令写法有误（{ $said }）。
    运行 suishi --help 看全部用法。

machine = 出错了：{ $said }
build-done = 完成：{ $years } 年，{ $entries } 篇，{ $pages } 页；写入 { $written } 个文件，未变 { $unchanged } 个，删除 { $removed } 个；用时 { $time } 秒 → { $output }
build-refused =
    没有写任何文件：{ $errors } 个错误，{ $warnings } 个警告{ $strict ->
        [yes] （--strict：警告也要先改好）
       *[no] {""}
    }。原来的网站没有动。
check-clean = 没有发现问题。
check-found = 共 { $errors } 个错误，{ $warnings } 个警告。
terms-range = 年份 { $typed } 不在范围内：只能算 1900 到 2100 年。这之外的时刻没有经过核对，所以不给。
terms-begins = 一年从 “{ $typed }” 算起不行：--begins 只能写 小寒 或 立春。
