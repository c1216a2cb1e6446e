"""Words by which a sentence says that its figure was reckoned from others: more than, together, each, a year before."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from citecheck.figures.figure import Figure
from citecheck.figures.surroundings import HEDGES_AFTER
from citecheck.text import DENSE

FAR = 60  # characters of the sentence in which a word belongs to its figure
HEDGED = 3  # words of the longest hedge
STEM = 5  # letters of a word that its other forms have
_AROUND = ".,;:!?()\"“”„«»‘’'"
_LEAST = 3  # letters of the shortest beginning
_STOP = re.compile(r"[,;:–—()。、，；]")

# Words and phrases, and beginnings of words where a * stands; all languages share one table, for a page and an article
# may be in two of them. What is said of most figures ("rose to", "a total of") is not here.
_TABLE = """
more fewer less higher lower than|more|fewer|less|higher|lower|than|difference*|gap|margin
together|combined|altogether|twice|double*|triple*|times|half of|remaining|the rest|equivalent|makes|works out|implies
year before|year earlier|a year ago|had been|had taken|previously|before that|missing|short of
mehr|weniger|höher|niedriger|als|unterschied|differenz|zusammen|doppelt|mal so|hälfte|übrig*|entspricht|demnach
im jahr davor|im vorjahr|waren es|zuvor|vorsprung|abstand|fehlten
plus|moins|de plus|de moins|supplémentaire*|différence|écart|ensemble|fois plus|moitié|reste|correspond*|soit
auparavant
initial*|prévoyait|manqué
más|menos|diferencia|juntos|suman|veces|doble|mitad|resto|equivale*|antes
mais|menos|diferença|somam|juntos|vezes|dobro|metade|restante*|equivale*|antes
più|meno|differenza|insieme|doppio|metà|restant*|equivale*|prima
meer|minder|verschil|samen|keer|helft|rest|eerder|voorsprong
fler|färre|mer|mindre|skillnad*|tillsammans|gånger|hälften|resten|året innan
flere|færre|mere|forskel*|forskjell*|sammen|gange|ganger|halvdelen
więcej|mniej|różnic*|razem|łącznie|razy|połowa|reszta|wcześniej|odpowiada
více|méně|rozdíl*|dohromady|krát|polovina|zbytek|předtím|dříve|odpovídá
viac|menej|rozdiel*|spolu|polovica|zvyšok|predtým
больше|меньше|разниц*|вместе|в сумме|раз|раза|вдвое|половин*|остальн*|годом ранее|год назад|соответству*
увеличившись|или примерно
більше|менше|різниц*|разом|половин*|решт*|роком раніше|рік тому
повече|по-малко|разлика|заедно|пъти|половин*|останал*
fazla|daha|fark*|birlikte|kat|yarısı|geri kalan|önceki|karşılık
több|több mint|kevesebb*|különbség|összesen|fele|korábban|megfelel
enemmän|vähemmän|yhteensä|kertaa|puolet|aiemmin
mai mult|mai puțin|diferenț*|împreună|jumătate|anterior
više|manje|razlik*|zajedno|puta|polovin*|ranije|prije
περισσότερ*|λιγότερ*|διαφορά|μαζί|φορές|μισ*|προηγ*
أكثر|أقل|فرق|معا|مجموع*|ضعف|نصف|بزيادة
بیشتر|کمتر|اختلاف|مجموع|برابر|نیمی
יותר|פחות|הפרש|יחד|פי|מחצית
अधिक|कम|अंतर|गुना|आधा|पहले
lebih|kurang|selisih|bersama|kali|separuh|sebelumnya
hơn|kém|chênh lệch|gấp|nửa
"""
# The same of averages, which the page may tell itself.
_AVERAGES = """
a day|a week|a month|a year|daily|weekly|monthly|yearly|annually|an hour|pro tag|am tag|täglich|monatlich|jährlich
par jour|par mois|par an|al día|al mes|al año|por día|por mes|por dia|por mês|por ano|al giorno|al mese|all'anno
per dag|om dagen|om året|i månaden|dziennie|miesięcznie|rocznie|denně|měsíčně|ročně|в день|в месяц|в год|на день
на місяць|на рік|günde|ayda|yılda|naponta|havonta|évente|päivässä|kuukaudessa|vuodessa|pe zi|pe lună|pe an|dnevno
mjesečno|godišnje|την ημέρα|το χρόνο|في اليوم|روزانه|ביום|sehari|sebulan|setahun|mỗi ngày
average*|each|apiece|per|every|durchschnitt*|schnitt|pro|je|jeder|jede|jedes|moyenne|chacun*|chaque|par|media
promedio|cada
média|ciascun*|ogni|gemiddeld*|elk*|snitt|genomsnitt*|varje|gennemsnit*|gjennomsnitt*|hver*|średnio|każd*
na osobę|průměr*|každ*
na osobu|priemer*|среднем|кажд*|на человека|рентабельност*|середньому|кожн*|средно|всек*|ortalama|başına|her
átlag*|minden
keskimäärin|jokai*|medie|fiecare|prosje*|proseč*|svak*|μέσο|κάθε|متوسط|لكل|میانگین|هر|ממוצע|לכל|औसत|प्रति|हर
rata-rata|setiap|trung bình|mỗi
"""
# What is said of sums, and of much that is none.
_TOTALS = """
total*|sum|sums|altogether|combined|in all|together|aggregate|overall|insgesamt|zusammen|summe|addier*|au total|somme
ensemble|en tout|suma*|conjunto|juntos|somma|complessiv*|soma*|ao todo|totaal|samen|sammanlagt|totalt|samlet|tilsammen
łącznie|razem|suma|celkem|dohromady|spolu|итого|всего|вместе|сумм*|разом|усього|загалом|общо|toplam*|összesen|yhteensä
împreună|ukupno|skupaj|συνολικ*|σύνολο|مجموع*|إجمالي*|جمعا|کل|סך|יחד|कुल|मिलाकर|tổng|jumlah
"""
_DENSE_TOTALS = "合計 合わせ 計 总 共 合计 總 합계 합쳐 총 모두 รวม"
_DENSE_TABLE = """
多い 少ない 差 合わせ 倍 半分 残り 前年同期の 1年前 前の年 増え 減っ 除く
相差 差距 一半 其余 其餘 相当于 去年同期 上年同期 多出 少了 增加了 减少了
차이 합쳐 절반 나머지 1년전 1년 늘었 줄었
มากกว่า น้อยกว่า ต่างกัน รวมกัน ครึ่ง ก่อนหน้า
"""
_DENSE_AVERAGES = "平均 当たり あたり ごと 人均 每 평균 당 마다 เฉลี่ย ต่อ"


class _Words(NamedTuple):
    """A table: words and phrases, and beginnings of words."""

    whole: frozenset[str]
    beginnings: frozenset[str]


@cache
def _words(table: str) -> _Words:
    listed = {one for line in table.strip().splitlines() for one in line.split("|")}
    return _Words(
        frozenset(one for one in listed if not one.endswith("*")),
        frozenset(one[:-1] for one in listed if one.endswith("*")),
    )


def _told(clause: str, table: str) -> Iterator[str]:
    """The words and the phrases of a table that a clause has; not those before a number: "per 100,000"."""
    known = _words(table)
    said = [one.strip(_AROUND) for one in clause.casefold().split()]
    for at, word in enumerate(said):
        if said[at + 1 : at + 2] and said[at + 1][:1].isdigit():
            continue
        if word in known.whole or any(word[:size] in known.beginnings for size in range(_LEAST, len(word) + 1)):
            yield word
        yield from (two for two in (" ".join(said[at : at + 2]), " ".join(said[at : at + 3])) if two in known.whole)


def is_reckoned(sentence: str, figure: Figure, source: str, beside: str = "") -> bool:
    """Whether a sentence has words of reckoning in the clause of its figure.

    What stands `beside` the figure of the source it repeats is the source's; of averages the whole source may tell.
    """
    clause = _clause(sentence, figure)
    beside, source = beside.casefold(), source.casefold() if not source.islower() else source
    told = ((_TABLE, beside), (_AVERAGES, source))
    if any(_stem(one) not in has for table, has in told for one in _told(clause, table)):
        return True
    if not any(letter > DENSE for letter in clause):
        return False
    dense = ((_DENSE_TABLE, beside), (_DENSE_AVERAGES, source))
    return any(one in clause and one not in has for table, has in dense for one in table.split())


def is_of_many(sentence: str) -> bool:
    """Whether a sentence says of its figures that they are a total or an average, or so much for each."""
    if any(True for table in (_TOTALS, _AVERAGES) for _ in _told(sentence, table)):
        return True
    return any(letter > DENSE for letter in sentence) and any(
        one in sentence for table in (_DENSE_TOTALS, _DENSE_AVERAGES) for one in table.split()
    )


def _stem(word: str) -> str:
    return word if " " in word else word[: max(STEM, len(word) - 2)]


def _clause(sentence: str, figure: Figure) -> str:
    """What stands on both sides of a figure up to the next comma, without the hedge before or behind it."""
    at = max(sentence.find(figure.raw), 0)
    before = _STOP.split(sentence[max(at - FAR, 0) : at])[-1]
    if figure.hedge != "exact" and before[-1:] < DENSE:  # "more than 40" is no difference
        before = before.rsplit(maxsplit=HEDGED)[0] if before.count(" ") >= HEDGED else ""
    behind = _STOP.split(sentence[at + len(figure.raw) : at + len(figure.raw) + FAR])[0]
    if figure.hedge != "exact" and before[-1:] < DENSE:
        behind = _without_hedge(behind)
    return f"{before} # {behind}"


def _without_hedge(behind: str) -> str:
    """What stands behind a figure without the hedge there: "214.000’den fazla kamyon", "40 से अधिक"."""
    said = behind.split()
    for at in range(min(HEDGED, len(said))):
        for size in (2, 1):
            if " ".join(said[at : at + size]).casefold() in HEDGES_AFTER:
                return " ".join(said[:at] + said[at + size :])
    return behind
