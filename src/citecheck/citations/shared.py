"""One day of access for all: "All links were last accessed on 3 May 2024", printed once beside a list or in a note."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from citecheck import dates
from citecheck.citations import access, clauses, dated_lists, other_days, sections
from citecheck.dates import Date
from citecheck.locales import key
from citecheck.model import Block, Citation, Document

_LONGEST, _REACH, _BESIDE = 1_500, 80, 2
_UNDER_TITLE = 1  # a block near which a line may date all lists of a document

# "All links" by language: the word for all, then what is linked, one to a "|". "*" stands for any ending.
_ALL: tuple[tuple[str, str], ...] = (
    ("all|all the|all of the|all these|all cited|all online|all internet|all web",
     "links|urls|websites|web sites|sites|web pages|webpages|hyperlinks|web addresses|addresses|sources|references"),
    ("alle|aller|sämtliche|sämtlicher|allen|alle hier genannten|alle genannten|alle angegebenen|alle zitierten",
     "links|weblinks|internetlinks|hyperlinks|urls|internet*|online*|web*|quellen|verweise|digitalen quellen|seiten"),
    ("tous les|toutes les|l'ensemble des|l’ensemble des",
     "liens*|sites*|url*|pages*|adresses*|sources*|références*|hyperliens*"),
    ("todos los|todas las|todos os|todas as|tots els|totes les",
     "enlaces*|vínculos*|sitios*|url*|páginas*|direcciones*|fuentes*|links*|sites*|endereços*|fontes*|enllaços*"),
    ("tutti i|tutte le|tutti gli", "link*|collegamenti*|siti*|url*|pagine*|fonti*|indirizzi*|riferimenti*"),
    ("alle|al de", "websites|webpagina*|url*|internet*|bronnen|lenker|nett*|kilder|hjemmesider|henvisninger"),
    ("alla|samtliga", "länkar*|webbplatser*|webbsidor*|källor*|internetkällor*|nätkällor*"),
    ("kaikki|kaikkien", "linki*|verkkosivu*|verkkoläht*|läht*|osoitteet"),
    ("wszystkie|wszystkich", "link*|stron*|odnośnik*|adres*|źród*|odsyłacz*"),
    ("všechny|všech|všetky|všetkých", "odkaz*|stránk*|zdroj*|internetov*|adres*|webov*"),
    ("minden|valamennyi|az összes", "link*|hivatkozás*|weboldal*|forrás*|honlap*|internetes*|webes*"),
    ("toate", "linkuri*|link-uri*|surse*|pagini*|adrese*|site-uri*"),
    ("tüm|bütün", "bağlantı*|link*|kaynak*|internet*|web*|site*|adres*|url*|erişim*"),
    ("все|всех|всем|всі|усі|всіх|усіх|всички|сви|све|свим",
     "ссыл*|сайт*|интернет*|источник*|электронн*|адрес*|url*|посилан*|джерел*|електронн*|връзк*|линк*|източни*|извор*"),
    ("svi|sve|svim|svih|vse|vsi|vseh", "link*|izvor*|poveznic*|stranic*|mrežn*|povezav*|spletn*|viri|url*"),
    ("όλοι οι|όλες οι|όλα τα|όλων των", "σύνδεσμ*|ιστοσελίδ*|πηγ*|διευθύνσ*|ιστότοπ*|υπερσ*|url*|συνδέσμ*"),
    ("kõik|kõigi|kõiki|visas|visos|visi|visų", "lin*|viite*|veeb*|allik*|saites|nuorod*|šaltini*|avoti|tīmekļa*"),
    ("جميع|كل|كافة", "الروابط|المواقع|المصادر|المراجع|روابط*|مواقع*"),
    ("همه|همهٔ|همهٔی|تمام|همه‌ی|کلیه", "پیوند*|لینک*|منابع*|نشانی*"),
    ("כל", "הקישורים|האתרים|הכתובות|המקורות"),
    ("tất cả|tất cả các|các", "liên kết|đường dẫn|trang web|đường link|nguồn"),
    ("semua|seluruh", "tautan|situs|sumber|pautan|laman"),
    ("सभी|सारे|समस्त", "लिंक*|स्रोत*|वेबसाइट*|कड़ि*|पृष्ठ*"),
    ("تمام|تمام تر", "لنک*|لنکس|روابط|حوالہ*|ویب*"),
    ("모든", "링크*|url*|웹사이트*|사이트*|웹*|인터넷*|주소*"),
)  # fmt: skip
_UNSPACED = (
    r"(?:所有|全部|以上|以下|上述|本文)(?:的)?(?:引用)?(?:网络)?(?:链接|鏈接|網址|网址|网站|網站|連結|网页|網頁|URL|资源)"
    r"|(?:すべて|全て|全)の?(?:リンク|ＵＲＬ|URL|サイト|ウェブサイト|ウェブページ)|(?:URL|ウェブサイト|リンク)(?:は?|の[^、。\d]{2,10})(?:すべて|全て|いずれも)"
)


_WORD = re.compile(r"\w+")
_IN_A_ROW = re.compile(r"[\u3040-\u9fffＵ]")  # scripts that part no words


@cache
def _pattern() -> re.Pattern[str]:
    rows = []
    for every, linked in _ALL:
        things = "|".join(re.escape(one).replace(r"\*", r"\w*") for one in linked.split("|"))
        rows.append(rf"(?:{'|'.join(map(re.escape, every.split('|')))})\s(?:{things})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(rows)})(?!\w)|{_UNSPACED}", re.IGNORECASE)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word for every, _ in _ALL for row in every.split("|") for word in _WORD.findall(row)[:1])


def _may_speak_of_all(text: str) -> bool:
    """Whether a word for "all" stands in a text: a quick look before the longer one."""
    if not text.isascii() and _IN_A_ROW.search(text):
        return True
    return not _first_words().isdisjoint(_WORD.findall(text.lower()))


def applied(document: Document, noted: Sequence[Citation]) -> list[Citation]:
    """The notes and entries, with the day that is printed once for all of an article where they print none.

    What says so and cites nothing is no entry of the list and was not visited itself.
    """
    if not noted or all(one.accessed is not None for one in noted):
        return list(noted)
    found: dict[int, list[tuple[int, Date]]] = {}
    owners = {one.block: one.article for one in noted}
    for index in _near(document, set(owners)):
        block = document.blocks[index]
        above = next((owners[at] for at in range(index, index - _BESIDE - 1, -1) if at in owners), block.article)
        if (date := _said(block.text, document.language, is_heading=block.kind == "heading")) is not None:
            article = block.article if _heads(block) else above  # below its notes, whatever comes next
            found.setdefault(article, []).append((index, date))
    lines = _lines(document, noted)
    said = {index for index, _ in lines}
    listed = frozenset(one.block for one in noted if not (one.block in said and _only_says(one, one.block)))
    reached = dated_lists.reached(document.blocks, lines, listed) if lines else {}
    done = []
    for one in noted:
        if one.article in found:
            if not any(_only_says(one, index) for index, _ in found[one.article]):
                done.append(_with(one, *_meant(document, found[one.article], one.block)))
        elif not (one.block in said and _only_says(one, one.block)):
            done.append(_with(one, *reached[one.block]) if one.block in reached else one)
    return done


def applied_to_links(document: Document, linked: Sequence[Citation]) -> list[Citation]:
    """The links, with the day that is printed once for the list in whose items they stand."""
    firsts: dict[int, int] = {}
    for one in linked:
        firsts.setdefault(one.block, one.start)
    listed = [one for one in linked if _is_listed(document.blocks[one.block], one, firsts[one.block])]
    if not listed or all(one.accessed is not None for one in listed):
        return list(linked)
    lines = _lines(document, listed)
    if not lines:
        return list(linked)
    reached = dated_lists.reached(document.blocks, lines, frozenset(one.block for one in listed))
    ids = {one.id for one in listed}
    return [_with(one, *reached[one.block]) if one.id in ids and one.block in reached else one for one in linked]


def _is_listed(block: Block, link: Citation, first: int) -> bool:
    """Whether a link stands in an item of a list, in a line "Sources accessed 3 May 2024: …", or begins its line."""
    if block.kind == "item":
        return True
    if link.raw.startswith("http") and (not link.start or block.text[link.start - 1] == "\n"):
        return True
    return _INTRODUCED.search(block.text, max(0, first - _INTRODUCING), first) is not None


_INTRODUCING = 24
_INTRODUCED = re.compile(r"\d[^\n:]{0,12}[:：][*_ ]{0,3}\Z")


def _lines(document: Document, cited: Sequence[Citation]) -> list[dated_lists.Line]:
    """The lines beside what is cited, or above it in the same block, that say when all of it was looked at."""
    found = []
    ends: dict[int, int] = {}
    entries = {one.block for one in cited if one.accessed is not None and _only_says(one, one.block)}
    for one in cited:
        ends[one.block] = min(one.end if one.block in entries else one.start, ends.get(one.block, one.end))
    for index in _near(document, {*ends, _UNDER_TITLE}):
        block = document.blocks[index]
        if index in ends and block.kind == "item":
            continue  # "3 May 2024, accessed: …" says so of itself
        text = block.text[: ends[index]] if index in ends else block.text
        if any(map(str.isdecimal, text)) and "://" not in text and not any(a.start < len(text) for a in block.links):
            date = _said(text, document.language, is_heading=block.kind == "heading")
            date = date or dated_lists.day(text, document.language, entry=index in entries)
            if date is not None:
                found.append((index, date))
    return found


def _heads(block: Block) -> bool:
    """Whether a block is the heading of a list, not a sentence without a stop that looks like a heading."""
    return block.kind == "heading" and sections.heading(block.text) is not None


def _meant(document: Document, said: Sequence[tuple[int, Date]], block: int) -> tuple[int, Date]:
    """Of several days printed once, the one for a note: that of the last heading before it, else the next below."""
    headings = [one for one in said if one[0] < block and _heads(document.blocks[one[0]])]
    below = [one for one in said if one[0] >= block and not _heads(document.blocks[one[0]])]
    return headings[-1] if headings else below[0] if below else said[-1]


def _near(document: Document, own: set[int]) -> Iterator[int]:
    """The notes and what stands right before and behind them."""
    near = {at + by for at in own for by in range(-_BESIDE, _BESIDE + 1)}
    yield from (at for at in sorted(near) if 0 <= at < len(document.blocks))


def _said(text: str, language: str | None, *, is_heading: bool) -> Date | None:
    """The day that a text says all links were visited on; in the heading of a list the words for a visit will do."""
    if len(text) > _LONGEST:
        return None
    match = _pattern().search(text) if _may_speak_of_all(text) else None
    heads = match is None and is_heading and sections.heading(text) is not None
    if match is None and not heads:
        return None
    printed = dates.find(text, language=language, years=True)
    visited, _ = access.find(text, printed, (), heads=heads)
    if match is None:
        days = [one for one in printed if one.is_day]
        return visited or (days[0] if len(days) == 1 and clauses.speaks_of_visit(text) else None)
    if visited is not None and visited.is_day and _is_near(text, match, visited):
        return visited
    near = [one for one in printed if one.is_day and _is_near(text, match, one)]
    return near[0] if len(near) == 1 else None


def _is_near(text: str, match: re.Match[str], date: Date) -> bool:
    """Whether a date stands in the sentence that speaks of all links."""
    between = text[match.end() : date.start] if date.start >= match.end() else text[date.end : match.start()]
    if len(between) > _REACH or re.search(r"[^\W\d_]{3}\.\s[^\W\d_a-zß-ÿ]|://", between):
        return False
    return not any(map(other_days.is_other, map(key, between.split())))


def _only_says(one: Citation, block: int) -> bool:
    return one.kind == "entry" and not one.urls and one.block == block


def _with(one: Citation, block: int, date: Date) -> Citation:
    if not one.urls:
        says = one.block == block and one.accessed is not None
        return replace(one, accessed=None, access_phrase=None) if says else one
    return one if one.accessed is not None else replace(one, accessed=date, accessed_block=block)
