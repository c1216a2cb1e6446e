"""Notes that point back to another note: "ibid.", "a.g.e.", "там же", "op. cit.", "see note 3"."""

import re
from functools import cache

from citecheck import locales
from citecheck.citations.cross_references import pointed_label
from citecheck.model import Citation
from citecheck.text import DENSE, words

# "The same work as in the note before", beyond what the CSL locales know as `ibid`.
_SAME = (
    "ibid", "ibidem", "ib", "id", "idem", "a.g.e", "a.g.m", "a.g.h", "a.g.y", "age", "agm", "aynı eser", "aynı yer",
    "aynı kaynak", "aynı makale", "a.y", "там же", "тамже", "там само", "тамо", "ebd", "ebda", "ebenda", "dass",
    "a.a.o", "tamże", "tamtéž", "tamže", "isto", "tamo", "isti", "samast", "samma", "sst", "ugyanott", "uo", "ibíd",
    "同上", "同前", "同上书", "同上註", "같은 글", "같은 책", "المرجع نفسه", "المصدر نفسه", "نفسه", "همان", "שם",
    "αυτόθι", "στο ίδιο", "ό.π", "위의 글", "위의 책", "앞의 글", "เรื่องเดียวกัน", "như trên", "वही", "पूर्वोक्त",
    "同注", "同上注", "同書", "同論文", "ídem", "ibídem", "ivi", "tamt", "tamtiež", "пак там", "там", "исто",
    "ибид", "smst", "samme sted", "samme skrift", "a.a", "samas", "sealsamas", "emt", "mt", "sama", "prav tam",
    "nt", "sđd", "همانجا", "همان جا", "po aty", "იქვე", "նույն տեղում", "yenə orada", "сонда", "тамсама", "ایضاً",
    "ایضا", "প্রাগুক্ত",
)  # fmt: skip
# "The work of that author cited before".
_CITED = (
    "op. cit", "op.cit", "op cit", "opere citato", "loc. cit", "loc cit", "art. cit", "o.c", "a.g.e", "a.g.m",
    "a.g.h", "a.g.y", "age", "agm", "adı geçen eser", "указ. соч", "указ соч", "цит. соч", "цит соч", "a.a.o",
    "a. a. o", "ob. cit", "obra citada", "dz. cyt", "i.m", "前掲", "前揭", "前引", "المرجع السابق", "مرجع سابق",
    "ό.π", "앞의 글", "앞의 책", "sđd", "tlđd", "위의 글", "위의 책", "цит. съч", "cit. dílo", "c. d", "cit. d",
    "anf. skr", "s. o", "supra", "viid. teos", "پیشین", "همان", "mt", "art. cité", "ouvr. cité", "לעיל",
    "पूर्वोक्त", "nav. dj", "nav. djelo", "nav. delo", "n. d", "нав. дело", "нав. дјело", "cit", "前掲書",
    "前掲論文", "前揭书", "前揭文", "前引书", "前引文", "前引書", "min. veik", "a.w", "lucr. cit", "зазнач. праця",
    "вказ. праця", "цит. праця", "цит. пр", "a.a", "op. cité",
)  # fmt: skip
_OWN = re.compile(r"[“”„«»\"]|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")  # "Idem, “Another Title”, 2020" is another work
# Chicago's short form: Surname, “Short Title,” 45.
_SHORTENED = re.compile(
    r"^\s*(?P<name>[^,“”„«»\"\d]{2,60}),\s+[“\"‘*_]{0,2}(?P<title>[^,“”\"\d]{3,80}?)[,.]?[”\"’*_]{0,2}[,.]?\s+"
    r"(?:pp?\.\s?)?\d{1,4}(?:[–—-]\d{1,4})?(?:,\s?\d{1,4}(?:[–—-]\d{1,4})?){0,5}\.?\s*$"
)
_QUOTED_TITLE = re.compile(r"[“„«「『《\"]([^“”„«»「」『』《》\"]{8,100})[”“»」』》\"]")
_NAMED_WITHIN = 60  # characters of a note in which its author is named
_LONGEST = 120  # a note that says more than "ibid., pp. 3–5" cites something of its own


@cache
def _same() -> re.Pattern[str]:
    known = {form for forms in locales.terms("ibid").values() for form in forms}
    return re.compile(r"[\s(\[*_]*(?:" + _either({*known, *_SAME}) + r")(?![\w.]*\w)", re.I)


@cache
def _cited() -> re.Pattern[str]:
    return re.compile(r"^(?P<name>[^“”«»\"]{2,60}?)[,;.]?\s+[(*_]*(?:" + _either(set(_CITED)) + r")(?![\w.]*\w)", re.I)


def _either(forms: set[str]) -> str:
    bare = {form.strip(". ").casefold() for form in forms if form.strip(". ")}
    ordered = sorted(bare, key=lambda form: (-len(form), form))
    return "|".join(_spelled(form) for form in ordered)


def _spelled(form: str) -> str:
    """The form as a pattern; a short word ("id", "age") counts only before punctuation."""
    pattern = re.escape(form).replace(r"\ ", r"\s?").replace(r"\.", r"\.\s?")
    if form in ("ibid", "idem"):
        return pattern + r"(?:\.|(?=[,;:]|\s*(?:$|[\[(\d]|at\b|pp?\b)))"
    return pattern + (r"(?:\.|(?=[,;:،؛，、；。।]|\s*$))" if len(form) <= 4 and form.isalpha() else r"\.?")


class Memory:
    """What an article has cited so far, so that a note that points back finds the work it means."""

    def __init__(self) -> None:
        self._last: Citation | None = None
        self._by_label: dict[str, Citation] = {}
        self._unread: list[Citation] = []  # whose names nobody has asked for yet
        self._by_author: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._titles: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._by_title: dict[str, str] = {}

    def add(self, citation: Citation) -> None:
        """Remember a citation; notes come in reading order."""
        self._last = citation
        if citation.label is not None:
            self._by_label.setdefault(citation.label, citation)
        if citation.refers_to is None:
            self._unread.append(citation)

    def meant_by(self, raw: str) -> str | None:
        """The id of the citation that a note without address repeats, None where it cites for itself."""
        if self._last is None or len(raw) > _LONGEST:
            return None
        label = pointed_label(raw)
        if label in self._by_label:
            return _root(self._by_label[label])
        same = _same().match(raw)
        if same and not _OWN.search(raw, same.end()):
            return _root(self._last)
        cited = _cited().match(raw)
        if cited is None:
            return self._shortened(raw) or self._by_full_title(raw)
        if cited["name"][0] > DENSE:  # names without spaces
            named = (one for one in self._by_label.values() if cited["name"] in one.raw[:_NAMED_WITHIN])
            return next(map(_root, named), None)
        family = max((word.text for word in words(cited["name"])), key=len, default="")
        self._learn_names()
        return self._by_author.get(family) or self._by_name.get(family)

    def _shortened(self, raw: str) -> str | None:
        """The work of that author whose title has all the words of a short form."""
        match = _SHORTENED.match(raw)
        if match is None:
            return None
        self._learn_names()
        asked = {word.text for word in words(match["title"])}
        named = [word.text for word in words(match["name"])]
        for identity, title in self._titles.get(named[-1], [])[-20:] if named and asked else []:
            if asked <= title:
                return identity
        return None

    def _by_full_title(self, raw: str) -> str | None:
        """The work whose whole title a note without an address quotes again."""
        match = _QUOTED_TITLE.search(raw)
        if match is None or not match[1].strip():
            return None
        self._learn_names()
        return self._by_title.get(_bare(match[1]))

    def _learn_names(self) -> None:
        for citation in self._unread:
            if citation.title is not None and citation.urls:
                self._by_title.setdefault(_bare(citation.title.text), citation.id)
            if citation.author is not None and citation.title is not None:
                title = frozenset(word.text for word in words(citation.title.text))
                for word in words(citation.author.text):
                    self._titles.setdefault(word.text, []).append((citation.id, title))
            author = citation.author.text if citation.author is not None else ""
            for known, printed in ((self._by_author, author), (self._by_name, citation.raw[:_NAMED_WITHIN])):
                known.update({word.text: citation.id for word in words(printed) if len(word.text) > 2})
        self._unread.clear()


def _bare(title: str) -> str:
    return " ".join(word.text for word in words(title))


def _root(one: Citation) -> str:
    """The citation itself, or the one that it in turn repeats."""
    return one.refers_to or one.id
