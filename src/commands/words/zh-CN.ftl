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
usage-terms = suishi terms <年份> [选项]
usage-explain = suishi explain [代码]

value-DIR = 文件夹
value-THEME = 主题
value-FORMAT = 格式
value-TERM = 节气
value-YEAR = 年份
value-CODE = 代码
value-WHEN = 何时
value-LANG = 语言

help-top-after =
    第一次用：
      suishi check              只检查，不写任何文件
      suishi build              把 content 做成网站，放进 output
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
help-check = 检查 content，一次说出全部问题，不写文件
help-check-after =
    退出码：0 没有错误，1 有错误（加 --strict 时，提醒也算），2 命令写错，或者磁盘出错。

    例：
      suishi check
      suishi check --root "D:\年度 回顾"
help-terms = 列出一年二十四节气的时刻（北京时间，1900—2100 年）
help-terms-after =
    例：
      suishi terms 2026
      suishi terms 2026 --format ics > 节气2026.ics      存成文件，导入日历软件
help-explain = 解释一个代码：怎么回事，怎么改
help-explain-after =
    例：
      suishi explain entry/unknown-term

## 各个选项

help-help = 显示这份说明
help-version = 显示版本号
help-arg-color = 是否用颜色：auto 自动（默认）、always 总用、never 不用
help-arg-lang = 用哪种语言说话：zh 中文、en 英文（默认随系统，系统没说就用中文）
help-arg-root = 放着 content 的文件夹（默认：当前文件夹）
help-arg-theme = 用哪个主题（默认：site.yaml 里写的）
help-arg-strict = 从严：有提醒也算不通过
help-arg-format = 问题怎么显示：human 带原文（默认）、short 每条一行、json 供程序读
help-arg-output = 网站写到哪个文件夹（默认：--root 下的 output）
help-arg-year = 公历年份，1900 到 2100
help-terms-begins = 一年从哪个节气算起：小寒（默认）或立春
help-terms-format = 输出什么：table 表格（默认）、json、csv（Excel 可打开）、ics（日历软件可导入）
help-arg-code = 报告里方括号中的代码，如 entry/unknown-term；不写则列出全部代码

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
check-found = 共 { $errors } 个错误，{ $warnings } 个提醒。
terms-range = 年份“{ $typed }”不行：要写 1900 到 2100 之间的公历年份，如 2026。范围以外的时刻没有核对过，所以不给。
terms-begins = 一年不能从“{ $typed }”算起：--begins 只能写 小寒 或 立春。
