"""Which sentences tell of days that were over when they were written, and so cannot rest on an older reading."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from citecheck.dates import Date, Reading
from citecheck.model import Citation, Claim, Document, Publication, Span
from citecheck.text import fold, sayings

# Words beside which a date may lie ahead although the verb is in the past: plans, limits, terms of office. Without a
# list for the language nothing is argued from its sentences.
AHEAD = {
    "en": "deadline due expire expires expired expiring scheduled planned plans plan set slated expected target targets "
          "targeted upcoming forecast forecasts projected aims intends will would shall could should might effective "
          "onwards extended postponed valid ends if hopes hope promised pledged announced approved adopted agreed next",
    "de": "spätestens frist fällig geplant plant planen soll sollen sollte wird werden würde voraussichtlich ziel "
          "erwartet kommenden nächsten angekündigt beschlossen verlängert gültig endet beginnt falls könnte",
    "fr": "échéance prévu prévue prévus prévoit devrait sera seront serait objectif attendu prochain prochaine annoncé "
          "adopté prolongé valable doit pourrait",
    "es": "plazo previsto prevista prevé será serán sería objetivo próximo próxima vence vencimiento programado planeado "
          "anunciado anunció aprobado prorrogado debe podría",
    "pt": "prazo previsto prevista será serão seria objetivo próximo próxima vence programado anunciado aprovado "
          "prorrogado deve poderia",
    "it": "scadenza previsto prevista sarà saranno sarebbe obiettivo prossimo prossima scade programmato annunciato "
          "approvato prorogato deve potrebbe",
    "nl": "uiterlijk gepland zal zullen zou verwacht doel komende volgende vervalt loopt aangekondigd",
    "tr": "planlanan planlanıyor planladı olacak edecek yapılacak beklenen bekleniyor hedef gelecek sona süresi açıkladı",
    "ru": "срок запланирован запланирована запланировано планирует планируется будет будут должен должна должны ожидается "
          "следующий ближайший истекает продлен объявил может",
    "uk": "термін заплановано планує буде будуть має повинен очікується наступний спливає може",
    "pl": "termin planowany planowane planuje będzie będą ma powinien oczekuje najbliższy wygasa może",
    "cs": "termín plánuje plánovaný plánováno bude budou má mají měl měla by očekává příští vyprší platí může",
    "sk": "termín plánuje plánovaný bude budú má majú by očakáva budúci vyprší platí môže",
    "hr": "rok planira planiran bit će hoće treba očekuje sljedeći ističe vrijedi može",
    "bg": "срок планира планиран ще трябва очаква следващия изтича валиден може",
    "ro": "termen prevăzut prevăzută planifică va vor urma urmează așteaptă viitor expiră valabil poate ar",
    "hu": "határidő tervez tervezi tervezett fog fognak lesz lesznek várható következő lejár érvényes kell lehet",
    "sv": "senast planerar planerad planerat ska skall kommer skulle väntas nästa löper gäller måste kan",
    "da": "senest planlægger planlagt skal vil ville ventes næste udløber gælder må kan",
    "nb": "senest planlegger planlagt skal vil ville ventes neste utløper gjelder må kan",
    "fi": "viimeistään suunnittelee suunniteltu aikoo tulee odotetaan seuraava seuraavan päättyy voimassa pitää voi",
    "el": "προθεσμία σχεδιάζει προγραμματισμένη προγραμματίζεται θα πρέπει αναμένεται επόμενο λήγει ισχύει μπορεί",
    "ar": "موعد المقرر مقرر يخطط تخطط سوف ستكون سيكون سيتم يجب يتوقع المتوقع المقبل القادم ينتهي تنتهي",
    "he": "מועד מתוכנן מתוכננת צפוי צפויה יהיה תהיה יתקיים תתקיים הבא הבאה יפוג צריך עד",
    "fa": "مهلت برنامه قرار خواهد خواهند باید انتظار آینده منقضی ممکن",
    "hi": "योजना होगा होगी होंगे करेंगे करेगा करेगी जाएगा जाएगी अगले समयसीमा चाहिए संभावना",
    "vi": "sẽ dự kiến kế hoạch hạn chót phải sắp hết hạn có thể",
    "id": "akan dijadwalkan direncanakan rencana batas diperkirakan mendatang harus berlaku dapat",
}  # fmt: skip
# Words directly before a date (in Turkish behind it) that make it a limit or a beginning instead of a day that is told.
LIMITS = (
    "by until till before through to from as of since after bis zum bis spätestens ab vor nach jusqu'au jusqu'en d'ici "
    "avant après dès hasta antes del desde para até de entro fino al prima del dal tot voor vanaf do od "
    "przed до к ко с со после від після před po från före efter senast till før fra etter senest până înainte după "
    "έως μέχρι από πριν μετά حتى قبل بعد منذ من إلى ابتداء עד לפני אחרי تا از پس پیش trước sau từ đến sebelum "
    "sesudah setelah sejak hingga sampai mulai преди след pre poslije prije"
)
LIMITS_IN_WORDS = ("desde el", "para el", "hasta el", "antes del")  # "el" alone stands before every day
BEHIND = (
    "kadar", "dek", "itibaren", "önce", "sonra", "asti", "saakka", "alkaen", "mennessä", "lähtien", "-ig", "-tól", "-től",
    "előtt", "után", "तक", "से", "के बाद", "के पहले", "까지", "부터", "이후", "이전", "まで", "から", "以降", "以前", "之前", "以来",
    "之后", "起",
)  # fmt: skip
LONGEST = 1000  # characters: what is longer is no sentence, and nothing is argued from it
LEAD = 14  # characters: "On 7 March 2024, …": what begins so tells what happened on that day
# German verbs of what is said, which tell that somebody said it.
IN_WHAT_IS_SAID = frozenset("solle müsse sei habe werde könne wolle dürfe hätten seien".split())
WORD, BREAK = re.compile(r"[^\W\d_][\w'’\u0900-\u0903\u093a-\u094f]*"), re.compile(r"[,;:–—“”„«»\"]")
THAT = frozenset(
    "إنه أنه إنها أنها بأن that que che dass daß dat att at että že że hogy ότι că rằng bahwa что що че da कि که إن أن כי".split()
)
TURKISH_AHEAD = re.compile(r"\w(?:aca[ğk]|ece[ğk]|masını|mesini|malı|meli)")
CASE = re.compile(r"^[-’'][^\W\d_]{1,4}\b")  # the ending of a date: "5-én", "5 Mart’ta"
LONGEST_ARABIC_SPEAKER = 8  # words, with his office and the preposition
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
TOTAL = re.compile(
    r"(?:compared (?:to|with)|relative to|versus|vs\.?|than in|up from|down from|against|over) (\d{4})\b"
    r"|(?:gegenüber|im vergleich zu) (\d{4})\b|par rapport à (\d{4})\b|(?:comparado con|respecto a|frente a) (\d{4})\b"
    r"|(?:rispetto al|em comparação com|em relação a) (\d{4})\b|(\d{4})(?:'[a-zğüşöçı]+)? (?:yılına )?(?:göre|kıyasla)\b"
    r"|по сравнению с (\d{4})\b|порівняно з (\d{4})\b"
)  # fmt: skip
LAST_YEAR = re.compile(
    r"\blast year\b|\bl'année dernière\b|\bl'an dernier\b|\bletzte[smn]? jahre?s?\b|\bvergangene[smn]? jahr(?:es)?\b"
    r"|\bel año pasado\b|\bano passado\b|\banno scorso\b|\bgeçen yıl\b|\bgeçtiğimiz yıl\b|\bпрошлом году\b"
    r"|\bпрошлого года\b|\bвторік\b|\bминулого року\b|\bminulému roku\b|\bzeszłym roku\b|\bvorig jaar\b"
)


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is known of the time of writing: the article's own day and the youngest day of its sources."""

    article: datetime.date | None
    youngest_source: datetime.date | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence under a note that tells of a day after the note's access date: `day` is the first day possible."""

    citation: str
    claim: Claim
    words: str
    day: datetime.date
    is_firm: bool = True


def timeline(document: Document, publications: Iterable[Publication | None]) -> Timeline:
    """The timeline of an article and its sources."""
    own = document.published.readings if document.published is not None else ()
    days = (one.reading.first() for one in publications if one is not None)
    return Timeline(max((reading.last() for reading in own), default=None), max(days, default=None), document.language)


def told_after(document: Document, citation: Citation, accessed: Date, line: Timeline) -> Iterator[Told]:
    """The first sentence under a note that tells of a day or of a year's total later than its access date."""
    after = max(reading.last() for reading in accessed.readings)
    claims = document.sentences_citing(citation.id)
    for claim in claims:
        for date in claim.dates:
            day = earliest(date)
            if day is not None and day > after + datetime.timedelta(days=1) and is_over(claim, date, line):
                yield Told(citation.id, claim, date.raw, day)
                return
    for claim in claims:
        total = _later_total(claim, after)
        if total is not None and any(LAST_YEAR.search(fold(other.sentence)) for other in claims):
            yield Told(citation.id, claim, total[0], total[1])
            return


def _later_total(claim: Claim, after: datetime.date) -> tuple[str, datetime.date] | None:
    """A total set against the year before it ("54% compared to 2022", beside "last year"): known when its year ended.

    Months and days in the same sentence may mean that less than a year is compared.
    """
    if claim.forecast or not claim.figures or claim.dates or not YEAR.search(claim.sentence):
        return None
    folded = fold(claim.sentence)
    found = TOTAL.search(folded)
    if found is None or any(not LAST_YEAR.search(fold(time.text)) for time in claim.times):
        return None
    year = int(next(group for group in found.groups() if group))
    ended = datetime.date(year + 2, 1, 1) if 1900 < year < 2200 else None
    return (found.group(), ended) if ended is not None and after < ended else None


def told_of_last_year(document: Document, citation: Citation, accessed: Date, line: Timeline) -> Iterator[Told]:
    """A total of "last year" that, with what is known of the article's time, was complete after the access date."""
    now = line.article or line.youngest_source
    if now is None:
        return
    ended = datetime.date(now.year, 1, 1)
    if max(reading.last() for reading in accessed.readings) >= ended:
        return
    for claim in document.sentences_citing(citation.id):
        found = LAST_YEAR.search(fold(claim.sentence)) if claim.figures and not claim.forecast else None
        if found is not None:
            yield Told(citation.id, claim, found.group(), ended, is_firm=False)
            return


def earliest(date: Date) -> datetime.date | None:
    """The earliest day that a date in the text can mean; a bare year is not enough."""
    if not date.readings or any(not reading.month for reading in date.readings) or date.fault is not None:
        return None
    return min(reading.first() for reading in date.readings)


def is_quoted(claim: Claim, date: Span) -> bool:
    """Whether a date or time word stands inside a quotation."""
    at = bisect_right(claim.quotes, date.start, key=lambda quote: quote.start) - 1
    return at >= 0 and date.end <= claim.quotes[at].end


def is_over(claim: Claim, date: Date, line: Timeline) -> bool:
    """Whether the sentence tells of the date as of something past."""
    day = earliest(date)
    if day is None or claim.forecast or len(claim.sentence) > LONGEST or is_quoted(claim, date):
        return False
    ahead = _ahead(line.language)
    before = claim.sentence[: max(date.start - claim.start, 0)]
    behind = fold(claim.sentence[date.end - claim.start :][:16])
    if ahead is None or _limit().search(fold(before[-24:])) or any(word in behind for word in BEHIND):
        return False
    if len(before) > LEAD and ahead.search(fold(claim.sentence)):
        return False
    saying = list(_saying(claim))
    if saying and len(before) > LEAD:  # what somebody says may lie ahead of him; the day on which he says it does not
        if line.language == "tr":
            # The verb of saying closes the sentence, and the form of the other one tells the time.
            return not TURKISH_AHEAD.search(claim.sentence)
        return any(_is_beside(claim, date, verb, line.language) for verb in saying)
    if any(known is not None and day <= known for known in (line.article, line.youngest_source)):
        return True
    return claim.event or bool(saying)


def _saying(claim: Claim) -> Iterator[tuple[int, int]]:
    """Where the sentence, in whatever language, has words that say that somebody said something."""
    if claim.attribution is not None:
        yield claim.attribution.start - claim.start, claim.attribution.end - claim.start
    for word in WORD.finditer(claim.sentence):
        if word[0].lower() in _reports():
            yield word.span()


@cache
def _reports() -> frozenset[str]:
    """The words that say that somebody said something, in whatever language, without those of what he said."""
    return sayings.reports() - THAT - IN_WHAT_IS_SAID


def _is_beside(claim: Claim, date: Date, verb: tuple[int, int], language: str | None) -> bool:
    """Whether nothing but a preposition parts a date from the verb: "said on 5 March", and not "said it opens on …".

    Arabic sets who speaks between them, and never leaves out the "that" which begins what he says.
    """
    start, end = date.start - claim.start, date.end - claim.start
    between = claim.sentence[verb[1] : start] if verb[1] <= start else claim.sentence[end : verb[0]]
    words = CASE.sub("", between).lower().split()
    most = LONGEST_ARABIC_SPEAKER if language == "ar" and verb[1] <= start else 1 + (words[-1:] == ["ngày"])
    return not BREAK.search(between) and len(words) <= most and THAT.isdisjoint(words)


@cache
def _ahead(language: str | None) -> re.Pattern[str] | None:
    """The words of plans and limits in a language, of all languages where it is not known; None for one without list."""
    listed = AHEAD.get(language.split("-")[0]) if language else " ".join(AHEAD.values())
    return _any_of(listed.split(), "") if listed is not None else None


@cache
def _limit() -> re.Pattern[str]:
    return _any_of([*LIMITS.split(), *LIMITS_IN_WORDS], r"\W*$")


def _any_of(listed: list[str], behind: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, dict.fromkeys(map(fold, listed))))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w){behind}")


def newest_day(readings: Iterable[Reading]) -> Reading | None:
    """The latest of some readings by its first day; of two of the same day the more exact one."""
    return max(readings, key=lambda one: (one.first(), one.day, one.month), default=None)
