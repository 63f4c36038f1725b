"""Made-up entries in plain Chinese.

In: a year, a term, the link to the term before. Out: title, tags and Markdown. The words depend on
(year, term) alone. Absent: dates, files, front matter.
Han characters in a body: median about 830, 98 % of entries within 600 to 1200.
"""

import hashlib
import math

PLACES = ["东门小区", "西街里弄", "河沿三巷", "南苑", "北仓路", "老粮站", "新桥头", "石板街", "柳树湾", "中心广场",
          "农贸市场", "小学路口", "卫生站", "旧车站", "文化活动室", "社区食堂", "停车棚", "沿河步道", "电影院旧址", "青年公寓"]  # fmt: skip
GROUPS = ["网格员", "楼栋长", "志愿者", "物业人员", "居民代表", "社区民警", "值班干部", "退休教师", "青年突击队", "商户代表",
          "环卫工人", "调解员"]  # fmt: skip
MATTERS = ["楼道堆物", "飞线充电", "路灯失修", "雨水倒灌", "噪声扰民", "车辆乱停", "墙面渗水", "垃圾分类", "绿地侵占",
           "井盖松动", "电梯停运", "防火门常开", "花坛破损", "晾晒不便", "快递堆放", "犬只未牵绳"]  # fmt: skip
DEEDS = ["逐户登记", "当场清理", "约定期限", "另行报修", "张贴告知", "拍照留底", "入册编号", "上门解释", "协商补偿", "移交主管单位",
         "限时复查", "挂牌销号"]  # fmt: skip
TALKS = ["居民议事会", "周末例会", "楼栋碰头会", "整改推进会", "值班交接会", "老人座谈会"]
TOPICS = ["楼道整治", "夜间巡查", "防汛准备", "防火检查", "助老送餐", "议事协商", "停车调整", "环境清理", "暑期看护", "邻里互助",
          "供暖走访", "食品抽检"]  # fmt: skip
STAGES = ["起步", "摸底", "过半", "收尾", "见效", "回头看", "再推一步", "逐户销号"]

SENTENCES = [
    "{group}沿{place}走了一遍，记下{matter}{n}处，随后{deed}。",
    "{place}的{matter}拖了很久，这一次由{group}牵头，{deed}，三天内有了回音。",
    "{talk}开到晚上九点，{group}与{group2}各说各的难处，最后商定先在{place}试行。",
    "经查，{place}有{n}户反映{matter}，其中半数当天办结，余下的{deed}。",
    "有居民提出，{matter}不能只靠突击，应当有人长期看守，{group}当场应下。",
    "为此，社区把{place}划成{n}段，每段写明由谁负责、何时复查。",
    "{group}连续{n}个晚上在{place}值守，遇到{matter}便{deed}。",
    "{place}与{place2}相邻，问题也相像，两处的{group}便合成一组。",
    "入户时发现，独居老人最担心的是{matter}，{group}随手修好的有{n}户。",
    "这件事原先归口不清，{talk}之后，明确由{group}先办、{group2}复核。",
    "从台账看，{matter}比上一节气少了{n}件，但{place}仍有反复。",
    "{group}把问题写在纸上贴到{place}，谁办的、办到哪一步，路过的人都看得见。",
    "也有没办好的：{place}的{matter}牵涉产权，只能先{deed}，再等回复。",
    "天气转变，{group}提前查看{place}，把容易出事的地方{deed}。",
    "{talk}上，{group2}算了一笔账：少跑一趟，居民就省下半天。",
    "这半个月接到来件{n}件，说得最多的是{matter}，其次是公共灯具。",
    "{group}说话不多，做事细致，{place}的住户都愿意给他们留门。",
    "复查那天，{place}的{matter}已经看不见了，{group}仍按原定日子再来一次。",
]  # fmt: skip
ITEMS = [
    "{place}：{matter}{n}处，已{deed}",
    "{group}：走访{n}户，带回意见若干",
    "{talk}：议定{n}条，逐条有人负责",
    "{matter}：由{group}{deed}",
    "{place2}：复查合格，不再列入清单",
]
QUOTES = [
    "办得快不如办得牢，贴出去的单子要能一条一条勾掉。",
    "我们不怕麻烦，怕的是说过的话没有人记得。",
    "灯亮了，晚上下楼就不用扶着墙走。",
    "一处一处看，一户一户问，问到最后，问题自己就小了。",
    "年年都写总结，这一回把日子写进去，才知道力气用在了哪里。",
]


class Dice:
    """Numbers that follow from a word, the same on every machine and Python."""

    def __init__(self, word):
        self.word, self.throws, self.left = word, 0, b""

    def unit(self):
        """A number in [0, 1)."""
        if not self.left:
            self.left = hashlib.sha256(f"{self.word}#{self.throws}".encode()).digest()
            self.throws += 1
        first, self.left = self.left[:4], self.left[4:]
        return int.from_bytes(first, "big") / 2**32

    def below(self, limit):
        return int(self.unit() * limit)

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def some(self, choices, count):
        """`count` different choices, in the order drawn."""
        bag = list(choices)
        return [bag.pop(self.below(len(bag))) for _ in range(count)]


def han(text):
    """How many Han characters `text` has."""
    return sum("\u4e00" <= c <= "\u9fff" for c in text)


def entry(year, term, link):
    """Title, tags and body of one entry. `link` goes to the term before, or is None."""
    dice = Dice(f"{year}/{term}")
    topics = dice.some(TOPICS, 2)
    title = f"{term}：{topics[0]}{dice.pick(STAGES)}"
    # Log-normal around 827; twelve uniforms make a normal deviate, near enough.
    deviate = sum(dice.unit() for _ in range(12)) - 6
    target = round(827 * math.exp(0.145 * deviate))

    emphasis = f"这一节气的重点是**{topics[0]}**，兼顾*{topics[1]}*。"
    listed = "".join(f"- {fill(dice, line)}\n" for line in ITEMS)
    tallied = "".join(f"| {place} | {3 + dice.below(40)} | {dice.below(30)} |\n" for place in dice.some(PLACES, 4))
    table = f"| 地点 | 发现 | 办结 |\n|---|--:|--:|\n{tallied}"
    back = f"上一节气的情形见{link}。" if link else "此前没有记录。"
    quote = dice.pick(QUOTES)

    # The link is not counted: each tool writes it differently, and the prose must not depend on the tool.
    missing = target - han(f"{emphasis}{listed}{table}{quote}上一节气的情形见办了什么数字与下一步")
    sentences, bag = [], []
    while missing > 15:
        if not bag:
            bag = dice.some(SENTENCES, len(SENTENCES))
        sentence = fill(dice, bag.pop())
        sentences.append(sentence)
        missing -= han(sentence)
    lead, told, next_step, last = shares(sentences)
    body = (
        f"{emphasis}{lead}\n\n## 办了什么\n\n{told}\n\n{listed}\n> {quote}\n\n"
        f"## 数字与下一步\n\n{next_step}\n\n{table}\n{last}{back}\n"
    )
    return title, topics, body


def fill(dice, pattern):
    place, place2 = dice.some(PLACES, 2)
    group, group2 = dice.some(GROUPS, 2)
    return pattern.format(
        place=place, place2=place2, group=group, group2=group2, matter=dice.pick(MATTERS),
        deed=dice.pick(DEEDS), talk=dice.pick(TALKS), n=2 + dice.below(38),
    )  # fmt: skip


def shares(sentences):
    """The sentences as four texts: 2 parts of 10, 4 parts (as two paragraphs), 3 parts, 1 part."""
    count = len(sentences)
    a, b, c, d = count * 2 // 10, count * 4 // 10, count * 6 // 10, count * 9 // 10
    told = "".join(sentences[a:b]) + "\n\n" + "".join(sentences[b:c])
    return "".join(sentences[:a]), told, "".join(sentences[c:d]), "".join(sentences[d:])
