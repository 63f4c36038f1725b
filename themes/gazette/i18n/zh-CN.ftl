# 公报自己的几个词；其余的都用内置主题的。
item-label = 项目
date-label = 日期
event-label = 记事
note-label = 说明
