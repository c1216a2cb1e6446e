"""Who is said to have said some words, in Chinese, Japanese and Korean: no capitals, but titles, surnames, particles.

A name is told by what stands behind it (氏, さん, 씨 and offices) or by the surname that it begins with; where neither
is there, nobody is named.
"""

import re
from collections.abc import Callable
from itertools import islice

EARLIER = 300  # characters of a paragraph in which who speaks was named
MOST_PLACES = 20  # of a name
REACH = 160  # characters on either side of a quotation
# Chinese surnames that begin no common word for a person or body as often as a name.
_SURNAMES_TABLE = """
    王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭罗羅宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧
    蒋蔣蔡贾賈魏薛叶葉阎閻余潘杜戴夏钟鍾汪田姜范邹鄒熊孟秦邱侯江尹段雷龙龍陶贺賀顾顧毛郝龚龔邵史万萬钱錢严嚴赖賴覃洪武莫孔
    汤湯柯方康温溫翁施牛樊葛邢庞龐颜顏庄莊聂聶岳耿焦梁崔丁任姚廖高白
"""
_SURNAMES = "".join(_SURNAMES_TABLE.split())
# Words that begin like a name and are none.
_NO_CHINESE = """
    高官 高层 高管 方面 白宫 王室 王国 任何人 时任 于是 江苏 金融 文件 史料 万人 龙头 石油 康复 严重 方式 高校 高中
    温州 江西 江门 任务 武警 武汉 洪水 白人 黄金 夏季 牛津 林业 田径 汤加 毛利 丁字 苏联 韩国 夏威夷 安全 余下 何人
    何时 钟表 雷达 白俄 高级 侯任
"""
_NO_CHINESE_NAMES = tuple(_NO_CHINESE.split())
_CHINESE_VERB = (
    r"(?:说道|说|說道|說|表示|称|稱|指出|回应|回應|强调|強調|透露|坦言|写道|寫道|认为|認為|补充道|补充|補充|解释|解釋|回忆|回憶|告诉|告訴|"
    r"警告|感叹|感嘆|宣布|抱怨|承认|承認|反驳|反駁|笑道|问道)(?:道|说|說|称)?"
)
_CHINESE_FRONT = re.compile(rf"(?:^|[。！？；”」\n])([^。！？；”」\n]*?){_CHINESE_VERB}[：:，,]?\s*[“「『\"]?$")
_CHINESE_BEHIND = re.compile(
    rf"^[”」』\"]?[，,。！？]?\s*([^。！？；，“「：:]{{2,28}}?){_CHINESE_VERB}(?:[。，,！？；]|$)"
)
_CHINESE_MANNER = re.compile(
    r"(?:发文|發文|撰文|发帖|笑着|笑著|则|則|也|还|還|又|曾|再次|随后|隨後|日前|昨日|昨天|今天|当天|當天|近日|周[一二三四五六日]|晚[间間上]|[上下中]午|早上|凌晨|傍晚|受[访訪][时時]?|星期[一二三四五六日天]|(?:[一-鿿]{4}|[一-鿿]{2})地|\d+日|在[^在]{1,14}[时時上中后後]|"
    r"接受[^受]{1,14}[时時]?|对[^对]{1,14}|對[^對]{1,14}|向[^向]{1,8}|，)+$"
)
_CHINESE_NAME = re.compile(
    rf"([一-鿿]{{1,8}}[·・•][一-鿿·・•]{{1,16}}|[{_SURNAMES}][一-鿿]{{2}}|[{_SURNAMES}][一-鿿])$"
)
# What may stand behind a name, and before a foreign one.
_CHINESE_TITLE = re.compile(r"(?:院士|教授|博士|先生|女士|[（(][A-Za-z][A-Za-z .'’-]+[)）])$")
_CHINESE_OFFICE = re.compile(
    r"^.*(?:主席|发言人|發言人|总统|總統|首相|部长|部長|市长|市長|人|者|经理|經理|总裁|總裁|主任|教授|博士|家|员|員|官|的|长|長|妻子|丈夫)(?=.{1,4}[·・•])"
)
_CHINESE_PRONOUN = re.compile("[他她我](?![们們]?的)")  # not "their director"
_CHINESE_GLOSSED = re.compile(
    r".*(?:部长|部長|总理|總理|总统|總統|首相|主席|市长|市長|州长|州長|局长|局長|发言人|發言人|教授|博士|总裁|總裁|主任|议员|議員|律师|律師|分析师|分析師|的)"
    r"([一-鿿·]{2,7})[（(][A-Z][A-Za-z .'’-]+[)）]$"
)

_JAPANESE_TITLES = (
    r"(氏|さん|君|先生|市長|知事|会長|社長|首相|大統領|大臣|外相|財務相|長官|委員長|教授|議員|代表|所長|局長|部長|課長|監督|選手|"
    r"裁判長|裁判官|弁護士|記者|博士|理事長|町長|村長|校長|院長|店長|船長|隊長|幹事長|書記長|学長|専務|理事|議長|総裁|主任|館長|組合長|支配人|"
    r"警部補|警部|研究員|教諭|参事官|審議官|報道官|副大臣|政務官|補佐官|農相|防衛相|法相|住職|司祭|園長|編集長|駅員|技師)"
)
_JAPANESE_NAME = (
    rf"(?<![一-鿿々])([一-鿿々]{{2,6}}|(?![同両各某])[一-鿿](?=氏)|[ァ-ヶー]{{2,}}[ァ-ヶー・=＝]*){_JAPANESE_TITLES}"
)
_JAPANESE_FRONT = re.compile(
    rf"{_JAPANESE_NAME}(?:は|が|も|によると|によれば)[、，]?[^「」『』。、]{{0,24}}[、，]?\s*[「『]?$"
)
_JAPANESE_WHEN = ("くと", "ると", "すと", "うと", "むと", "たら", "れば", "たところ")
_JAPANESE_BEGUN = re.compile(
    r"「[^「」\n]*」(?:など)?(?:と|や)[^「」『』。]{0,24}(?=[「『]?$)"
)  # speech before the words
_JAPANESE_BEFORE = re.compile(rf"{_JAPANESE_NAME}は[^「」『』。]{{0,30}}。\s*[「『]?$")  # …さんは首をかしげる。「…」
_JAPANESE_BEHIND = re.compile(
    rf"^[」』]?[。]?\s*(?:など)?と?[、，]?[^「」『』。、\n]{{0,24}}?{_JAPANESE_NAME}(?:は|が)"
)
# 「…」。対岸の農家、土屋さんはそう言って胸を張る。
_JAPANESE_SO = re.compile(rf"^[」』]?[。]?\s*[^「」『』。、\n]{{1,24}}、{_JAPANESE_NAME}(?:は|が)[、，]?[そこ]う")
# Signs of bodies and offices: before an office, what ends with one of them is no person's name ("労働組合委員長").
_JAPANESE_OFFICES = re.compile(
    "[会社組合市県省庁局部課党国府都道院所団連校室員議委者店駅役務担現任性総副同両当各長]$|^[副前元現新同両当各総]$|日本"
)

_KOREAN_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나진지엄채원천방공현함"
    "변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부"
)
_KOREAN_TITLES = (
    r"(?:씨|선장|대표|시장|의원|장관|총리|대통령|교수|변호사|위원장|회장|사장|대변인|국장|실장|팀장|소장|원장|총재|기자|감독|선수|박사|이사|"
    r"과장|계장|주무관|반장|차관|부장|차장|본부장|지사|군수|구청장|판사|검사|센터장|연구원|작가|학장|총장|목사|신부|스님|교장|이장|조합장|의장|최고위원|후보|당선인|직무대행|원내대표|수석대변인|전\s대표|총무|이사장)"
)
_KOREAN_NAME = rf"(?<![가-힣])([{_KOREAN_SURNAMES}][가-힣]{{2}})\s?(?:\(\d+\)\s?)?"
_KOREAN_NAME += rf"{_KOREAN_TITLES}(?:은|는|이|가|도|께서는)(?![가-힣])"
_KOREAN_FRONT = re.compile(rf"{_KOREAN_NAME}[,]?\s?[^“”\"'‘’.]{{0,24}}[“\"‘']?$")
_KOREAN_BEHIND = re.compile(
    rf"^[”\"’']?(?:(?:이라고|라고|고|며|이라며|라며)[,]?\s{_KOREAN_NAME}|"
    rf"\s(?:[가-힣]+\s)?([{_KOREAN_SURNAMES}][가-힣]{{2}})\s?{_KOREAN_TITLES}의\s(?:말|설명|주장|얘기|이야기)이다)"
)
# 김수진 항만공사 사장은: a body's name stands between; what may end a noun or has a particle is no name there.
_KOREAN_OF = re.compile(
    rf"(?<![가-힣])([{_KOREAN_SURNAMES}][가-힣][가-힣])(?<![은는이가을를에서로의과와도한된할등및부처청회당단군위권해측날번째])\s"
    rf"(?:[가-힣A-Za-z·]{{2,12}}\s){{0,2}}[가-힣]{{0,8}}{_KOREAN_TITLES}(?:은|는)\s?[^“”\"'‘’.]{{0,24}}[“\"‘']?$"
)
_KOREAN_SHORT = re.compile(
    rf"(?<![가-힣])([{_KOREAN_SURNAMES}])\s({_KOREAN_TITLES})(?:은|는|이|가|도)[,]?\s?[^“”\"'‘’.]{{0,24}}[“\"‘']?$"
)
_KOREAN_BEGUN = re.compile(
    r"[“\"][^“”\"\n]*[”\"](?:이라며|라며|며|이라고|라고|고|면서|이라면서|라면서)[,]?\s"
)  # speech before the words
_NO_KOREAN = """
    조합원 한국인 최고위 이사회 노동자 민주당 장애인 임직원 전문가 정치인
    공화당 국무부 국방부 외교부 주민들 선거구 위원회 이날의
"""
_NO_KOREAN_NAMES = frozenset(_NO_KOREAN.split())


def speaker(text: str, start: int, end: int, language: str) -> str | None:
    """The name of whoever is said to have said `text[start:end]`; None where nobody is named by it."""
    name_in_front, name_behind = WAYS[language]
    before, after = text[max(start - REACH, 0) : start], text[end : end + REACH]
    found = {name for name in (name_in_front(before), name_behind(after)) if name is not None}
    return found.pop() if len(found) == 1 else None


def _chinese(subject: str) -> str | None:
    said = _CHINESE_MANNER.sub("", subject.strip(" ，,、“”"))
    said = re.split("[，,]", said)[-1]
    if _CHINESE_PRONOUN.match(said):
        return None
    if (glossed := _CHINESE_GLOSSED.match(said)) is not None:  # a foreign name, with its own letters behind it
        return glossed[1]
    bare = _CHINESE_OFFICE.sub("", _CHINESE_TITLE.sub("", said))
    found = _CHINESE_NAME.search(bare) or _CHINESE_NAME.search(said)
    if found is None or any(found[1].startswith(one) for one in _NO_CHINESE_NAMES):
        return None
    return found[1]


def _chinese_front(before: str) -> str | None:
    found = _CHINESE_FRONT.search(before)
    return _chinese(found[1]) if found else None


def _chinese_behind(after: str) -> str | None:
    found = _CHINESE_BEHIND.search(after)
    return _chinese(found[1]) if found else None


def _japanese_front(before: str) -> str | None:
    before = _JAPANESE_BEGUN.sub("、", before)
    return _japanese(_last(_JAPANESE_FRONT, before) or _JAPANESE_BEFORE.search(before))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match of a pattern that begins last: of two subjects the one nearer to the words."""
    found = pattern.search(text)
    while found is not None and (later := pattern.search(text, found.start() + 1)) is not None:
        found = later
    return found


def _japanese_behind(after: str) -> str | None:
    return _japanese(_JAPANESE_BEHIND.search(after) or _JAPANESE_SO.search(after))


def _japanese(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    if found[0].rstrip("「『、， ").endswith(_JAPANESE_WHEN):  # "when Farrow asked": 「…」 is the answer
        return None
    is_person = found[2] in ("氏", "さん", "君")
    return found[1] if is_person or not _JAPANESE_OFFICES.search(found[1]) else None


def referred(text: str, start: int, end: int, language: str) -> str | None:
    """Who is meant where words stand alone or beside a pronoun: the only one who speaks in the sentences before.

    田中氏は首を振った。「…」と語った。 · 김수진 의원은 반대했다. 그는 “…”라고 말했다. · 王明表示反对。他说：“…”
    """
    before = text[text.rfind("\n", max(start - EARLIER, 0), start) + 1 : start]
    goes_back, behind, told = _REFERRING[language]
    if not goes_back.search(before) or (behind is not None and not behind.match(text, end)):
        return None
    found = {name for one in told.finditer(before) if (name := _NAMES[language](one)) is not None}
    return found.pop() if len(found) == 1 else None


def held(text: str, start: int) -> str | None:
    """The full name of whom Korean names by surname and office: 김 의원은, of 김수진 의원."""
    short = _KOREAN_SHORT.search(text[max(start - REACH, 0) : start])
    if short is None:
        return None
    full = re.finditer(rf"(?<![가-힣])({short[1]}[가-힣]{{2}})\s(?:[가-힣A-Za-z·]+\s){{0,3}}{short[2]}", text)
    names = {one[1] for one in islice(full, MOST_PLACES)} - _NO_KOREAN_NAMES
    return names.pop() if len(names) == 1 else None


def _korean_front(before: str) -> str | None:
    before = _KOREAN_BEGUN.sub("", before)
    return _korean(_KOREAN_FRONT.search(before) or _KOREAN_OF.search(before))


def _korean_behind(after: str) -> str | None:
    return _korean(_KOREAN_BEHIND.search(after))


def _korean(found: re.Match[str] | None) -> str | None:
    name = found[found.lastindex or 1] if found else None
    return name if name not in _NO_KOREAN_NAMES else None


Way = Callable[[str], str | None]
WAYS: dict[str, tuple[Way, Way]] = {
    "zh": (_chinese_front, _chinese_behind),
    "ja": (_japanese_front, _japanese_behind),
    "ko": (_korean_front, _korean_behind),
}

# language → how the words before a quotation end where nobody is named there, what stands behind it, and who speaks.
_REFERRING: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None, re.Pattern[str]]] = {
    "ja": (
        re.compile(
            r"(?:^|[。」』])\s*(?:同氏は|彼は|彼女は|また|さらに|その上で)?[、，]?[^。「」『』はがも]{0,12}[、，]?[「『]?$"
        ),
        re.compile(
            "[」』]?(?:など)?と(?:も)?[^。「」]{0,8}(?:述べ|語|話|説明|強調|指摘|訴え|振り返|主張|コメント|呼び|明か|答え|批判|喜|笑|憤)"
        ),
        re.compile(rf"{_JAPANESE_NAME}(?:は|が|も|によると)"),
    ),
    "ko": (
        re.compile(r"(?:^|[.”\"]\s?)(?:그는|그녀는|이어|또|그러면서|또한|특히|그러나)?[,]?\s?[“\"]?$"),
        re.compile(r"[”\"]?(?:이)?(?:라고|고|며|라며|면서|라면서)"),
        re.compile(_KOREAN_NAME),
    ),
    "zh": (
        re.compile(rf"(?:^|[。！？；”」])[他她][^。，“”「」]{{0,10}}{_CHINESE_VERB}[：:，,]?[“「]?$"),
        None,
        re.compile(rf"(?:^|[。！？；”」，])([^。！？；“”「」，：]{{2,30}}?){_CHINESE_VERB}"),
    ),
}
_NAMES: dict[str, Callable[[re.Match[str]], str | None]] = {
    "ja": _japanese, "ko": _korean, "zh": lambda found: _chinese(found[1]),
}  # fmt: skip
