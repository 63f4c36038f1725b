//! Words that are often confused, each with its right form.
//! In: a text. Out: where a wrong form stands, and what belongs there. Absent: opinions on style; forbidden words, of which
//! there is no list here.

use std::ops::Range;

/// Wrong and right. Only what is wrong wherever it stands, but for [`INNOCENT`].
const CONFUSED: &[(&str, &str)] = &[
    ("一如继往", "一如既往"),
    ("再接再励", "再接再厉"),
    ("帐号", "账号"),
    ("帐户", "账户"),
    ("帐单", "账单"),
    ("记帐", "记账"),
    ("布署", "部署"),
    ("座落", "坐落"),
    ("粘帖", "粘贴"),
    ("按装", "安装"),
    ("按排", "安排"),
    ("安份守己", "安分守己"),
    ("按步就班", "按部就班"),
    ("必竟", "毕竟"),
    ("穿流不息", "川流不息"),
    ("出奇不意", "出其不意"),
    ("渡假", "度假"),
    ("发韧", "发轫"),
    ("防碍", "妨碍"),
    ("幅射", "辐射"),
    ("甘败下风", "甘拜下风"),
    ("鬼计多端", "诡计多端"),
    ("和协社会", "和谐社会"),
    ("迫不急待", "迫不及待"),
    ("既使", "即使"),
    ("坚苦奋斗", "艰苦奋斗"),
    ("艰苦卓决", "艰苦卓绝"),
    ("精减机构", "精简机构"),
    ("竟争", "竞争"),
    ("决窍", "诀窍"),
    ("烂竽充数", "滥竽充数"),
    ("励行节约", "厉行节约"),
    ("脉博", "脉搏"),
    ("默守成规", "墨守成规"),
    ("赔尝", "赔偿"),
    ("气慨", "气概"),
    ("迁徒", "迁徙"),
    ("切磋琢摩", "切磋琢磨"),
    ("轻歌慢舞", "轻歌曼舞"),
    ("趋之若骛", "趋之若鹜"),
    ("人情事故", "人情世故"),
    ("水笼头", "水龙头"),
    ("松驰", "松弛"),
    ("谈笑风声", "谈笑风生"),
    ("挺而走险", "铤而走险"),
    ("通迅", "通讯"),
    ("委屈求全", "委曲求全"),
    ("相辅相承", "相辅相成"),
    ("消毁", "销毁"),
    ("泄秘", "泄密"),
    ("宣泻", "宣泄"),
    ("悬梁刺骨", "悬梁刺股"),
    ("言简意骇", "言简意赅"),
    ("一愁莫展", "一筹莫展"),
    ("一鼓作汽", "一鼓作气"),
    ("一诺千斤", "一诺千金"),
    ("尤如", "犹如"),
    ("渊远流长", "源远流长"),
    ("凭添", "平添"),
    ("针贬", "针砭"),
    ("蛛丝蚂迹", "蛛丝马迹"),
    ("综上所诉", "综上所述"),
    ("走头无路", "走投无路"),
    ("做为", "作为"),
    ("做用", "作用"),
    ("做风", "作风"),
    ("签定", "签订"),
    ("振憾", "震撼"),
    ("震憾", "震撼"),
    ("贯切", "贯彻"),
    ("辩别", "辨别"),
    ("分辩率", "分辨率"),
    ("欢渡", "欢度"),
    ("共渡佳节", "共度佳节"),
    ("老俩口", "老两口"),
    ("寒喧", "寒暄"),
    ("喧染", "渲染"),
    ("竟竟业业", "兢兢业业"),
    ("竞竞业业", "兢兢业业"),
    ("群策群励", "群策群力"),
    ("全神惯注", "全神贯注"),
    ("融汇贯通", "融会贯通"),
    ("提心掉胆", "提心吊胆"),
    ("垃圾份类", "垃圾分类"),
    ("居名区", "居民区"),
    ("志原者", "志愿者"),
];

/// Places where a wrong form is part of right words: 合做为民 does not exist, 叫做为民服务 does.
const INNOCENT: &[(&str, &[&str])] = &[
    ("做为", &["叫做为", "看做为", "做为民", "做为了", "当做为"]),
    ("做用", &["叫做用", "做用户", "做用于"]),
    ("做风", &["叫做风", "做风险", "做风筝"]),
    ("签定", &["抽签定", "标签定"]),
    ("按排", &["按排名", "按排序", "按排放", "按排水", "按排队", "按排班", "按排列", "按排定", "按排量", "按排污"]),
    ("座落", &["座落地", "座落成", "座落后"]),
    ("既使", &["既使用", "既使得", "既使人"]),
    ("消毁", &["取消毁"]),
    ("竟争", &["究竟争", "毕竟争", "竟争取"]),
    ("脉博", &["脉博物", "脉博士"]),
    ("尤如", &["尤如此"]),
    ("帐单", &["蚊帐单", "营帐单"]),
    ("布署", &["公布署", "发布署"]),
    ("渡假", &["过渡假"]),
];

/// A wrong form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) range: Range<usize>,
    pub(super) right: &'static str,
    /// Whether the sense had to decide.
    pub(super) by_sense: bool,
}

/// The wrong forms of a text, from left to right.
pub(super) fn slips(text: &str) -> Vec<Slip> {
    let mut found: Vec<Slip> = Vec::new();
    for (wrong, right) in CONFUSED {
        for (at, _) in text.match_indices(wrong) {
            let innocent = INNOCENT.iter().filter(|(word, _)| word == wrong).flat_map(|(_, around)| around.iter());
            let mut innocent = innocent.filter_map(|around| Some((around.find(wrong)?, around)));
            if !innocent.any(|(inset, around)| {
                at >= inset && text.get(at - inset..).is_some_and(|text| text.starts_with(around))
            }) {
                found.push(Slip { range: at..at + wrong.len(), right, by_sense: false });
            }
        }
    }
    found.extend(until(text));
    found.sort_by_key(|slip| slip.range.start);
    found
}

/// 截止 is to end, and stands behind the day or alone; 截至 is up to, and stands before it: 截至9月30日, 报名9月30日截止.
fn until(text: &str) -> Vec<Slip> {
    let names_a_day = |rest: &str| {
        let rest = rest.strip_prefix('到').unwrap_or(rest);
        let digits = rest
            .chars()
            .take_while(|c| c.is_ascii_digit() || "〇一二三四五六七八九十".contains(*c))
            .map(char::len_utf8)
            .sum::<usize>();
        let after = &rest[digits..];
        (digits > 0 && after.starts_with(['年', '月', '日']))
            || ["目前", "今年", "去年", "年底", "上月", "本月", "昨日", "今日", "日前"]
                .iter()
                .any(|day| rest.starts_with(day))
    };
    let mut found = Vec::new();
    for (at, word) in text.match_indices("截止") {
        let rest = &text[at + word.len()..];
        if names_a_day(rest) {
            let with = if rest.starts_with('到') { "到".len() } else { 0 };
            found.push(Slip { range: at..at + word.len() + with, right: "截至", by_sense: true });
        }
    }
    for (at, word) in text.match_indices("截至") {
        let rest = text[at + word.len()..].chars().next();
        if rest.is_none_or(|c| matches!(c, '。' | '，' | '；' | '！' | '\n')) {
            found.push(Slip { range: at..at + word.len(), right: "截止", by_sense: true });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rights(text: &str) -> Vec<&str> {
        slips(text).into_iter().map(|slip| slip.right).collect()
    }

    #[test]
    fn the_well_known_ones() {
        assert_eq!(
            rights("一如继往布署，座落于此，再接再励，做为党员登录帐号"),
            ["一如既往", "部署", "坐落", "再接再厉", "作为", "账号"]
        );
        assert_eq!(rights("，a签定"), ["签订"], "what would make it innocent begins within a character");
        assert_eq!(rights("这叫做为民服务，抽签定下三座落地窗，既使用又维护，见了望去"), [""; 0]);
    }

    #[test]
    fn up_to_and_until() {
        assert_eq!(rights("截止2018年底，截止到9月30日，截止目前"), ["截至", "截至", "截至"]);
        assert_eq!(rights("报名9月30日截至。"), ["截止"]);
        assert_eq!(rights("截至9月30日；9月30日截止；截止日期、截止时间"), [""; 0]);
    }

    #[test]
    fn no_right_form_holds_a_wrong_one() {
        for (wrong, right) in CONFUSED {
            assert!(slips(right).is_empty(), "{right}");
            assert_ne!(wrong, right);
        }
    }
}
