"""Invented essays with notes of many makes, written down as Markdown: what other programs make files of.

Equal seeds give equal essays. What is cited, under which label and behind which words is known by construction.
"""

import random
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from printed_articles import HEADINGS, MONTHS, NOTES, WORDS, address

# More scripts than the PDFs have; words without spaces are run together.
_MORE_WORDS = {
    "zh": "港口 理事会 渡轮 关税 季节 驳船 报告 部门 数字 出口 木材 沿海 冬季 预算 调查 工人 公司 记录 年度 领航员 地区 商人 船只 检查 许可证",
    "ja": "港湾 委員会 渡し船 関税 季節 報告書 省庁 数値 輸出 木材 沿岸 冬季 予算 調査 労働者 会社 記録 年度 水先人 地域 商人 船舶 検査 許可",
    "tr": "liman meclisi vapur tarifesi vergi mevsim mavna rapor bakanlık rakamlar ihracat kereste kıyı kış bütçe anket işçi şirket kayıt yıllık çeyrek kılavuz bölge tüccar gemi denetim izin",
    "pl": "rada portu prom taryfa opłata sezon barki raport ministerstwo dane eksport drewno wybrzeże zima budżet badanie robotnicy spółka zapisy kwartał piloci region kupcy statki kontrola zezwolenia",
}  # fmt: skip
_MORE_NOTES = {
    "zh": ("芬奇：《{title}》，海岸报，{day}，{url}（访问日期：2024年5月12日）。",),
    "ja": ("フィンチ「{title}」『海岸』{day}、{url}（2024年5月12日閲覧）。",),
    "tr": ("A. Finch, “{title}”, Kıyı, {day}, {url} (Erişim tarihi: 12 Mayıs 2024).",),
    "pl": ("A. Finch, „{title}”, Wybrzeże, {day}, {url} (dostęp: 12 maja 2024).",),
}  # fmt: skip
_MORE_HEADINGS = {"zh": "背景", "ja": "背景", "tr": "Arka plan", "pl": "Tło"}
_MORE_MONTHS = {"tr": "Ocak Mart Haziran", "pl": "stycznia marca czerwca"}
LANGUAGES = ("en", "de", "fr", "ru", "el", "ar", "he", "zh", "ja", "tr", "pl")
SCRIPTS = {"western": ("en", "de", "fr", "ru", "el"), "latin": ("en", "de", "fr")}  # that few fonts lack
_UNSPACED = frozenset({"zh", "ja"})
_TAME = re.compile(r"(?<!:)//+|--+|[^\w/:.?=-]|_")
# Converters take a single letter with a full stop for the number of a list.
_SPELLED = {"A. Finch": "Ada Finch", "M. Okafor": "Mara Okafor"}
RTL = frozenset({"ar", "he"})


@dataclass(slots=True)
class Note:
    """A note's text with `{}` for its address, and whether words of it lead there instead of the printed address."""

    before: str
    url: str
    after: str
    behind: str = ""  # words that carry the link; the address itself is not printed then
    second: str = ""  # a second paragraph

    @property
    def plain(self) -> str:
        return f"{self.before}{self.behind or self.url}{self.after}{' ' + self.second if self.second else ''}"


@dataclass(slots=True)
class Sentence:
    text: str
    note: int = 0  # its number from 1, 0 for none
    link: tuple[str, str] | None = None  # words and where they lead


@dataclass(slots=True)
class Essay:
    """Blocks of (kind, sentences): "heading", "paragraph", "quotation", "item", "cells"; notes in order of citing."""

    language: str
    title: str
    blocks: list[tuple[str, list[Sentence]]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def links(self) -> list[str]:
        return [one.link[1] for _, block in self.blocks for one in block if one.link]

    @property
    def marks(self) -> list[tuple[str, str]]:
        """(the text before the mark, label), in the order of the text."""
        return [(one.text, str(one.note)) for _, block in self.blocks for one in block if one.note]


def _strange(rng: random.Random, plain: str) -> str:
    """An address, now and then with what addresses of the wild have in them."""
    kind = rng.random()
    if kind < 0.75:
        return plain
    stem = plain.split("?", maxsplit=1)[0].rstrip("/").removesuffix(".html")
    return stem + rng.choice(
        [
            "_(second_edition)", "?q=a&b=c&lang=en", "#section-4.2", "/~mara/notes_1_2.html", "/%D0%BB%D0%B5%D1%81",
            "?page=3&id=7#top", "/a,b;c=1/index.htm", "/page_name_with_underscores", "/@press/12345", "/two--dashes",
        ]
    )  # fmt: skip


class _Writer:
    def __init__(self, rng: random.Random, language: str) -> None:
        self.rng, self.language = rng, language
        words = WORDS.get(language) or _MORE_WORDS[language]
        self.words = words.split()
        self.glue = "" if language in _UNSPACED else " "

    def said(self, least: int, most: int) -> str:
        text = self.glue.join(self.rng.choice(self.words) for _ in range(self.rng.randint(least, most)))
        return text[0].upper() + text[1:]

    def sentence(self) -> str:
        return self.said(9, 18) + self.glue + str(self.rng.randint(12, 990)) + self.glue + self.rng.choice(self.words)

    def note(self, pattern: str) -> Note:
        rng = self.rng
        title = self.said(4, 7)
        day = f"{rng.randint(1, 28)} {rng.choice((MONTHS | _MORE_MONTHS)[self.language].split())} 20{rng.randint(15, 25)}" if self.language not in _UNSPACED else f"20{rng.randint(15, 25)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"  # fmt: skip
        url = _strange(rng, address(rng))
        for short, full in _SPELLED.items():
            pattern = pattern.replace(short, full)
        before, _, after = pattern.format(title=title, day=day, url="\0").partition("\0")
        if rng.random() < 0.25:
            # The title leads to the address, which is not printed.
            head, _, tail = before.partition(title)
            tail = tail.rstrip(" ,.:、，") + "."
            return Note(head, url, tail, behind=title)
        return Note(before, url, after, second=self.said(6, 10) + "." if rng.random() < 0.1 else "")


def essay(rng: random.Random, language: str, notes: int = 16, *, flags: Collection[str] = ()) -> Essay:
    """An essay in a language; flags see `program_ways`."""
    write = _Writer(rng, language)
    one = Essay(language, write.said(4, 6))
    pattern = rng.choice(NOTES.get(language) or _MORE_NOTES[language])
    stop = "。" if language in _UNSPACED else "."
    while len(one.notes) < notes:
        kind = rng.choices(["paragraph", "quotation", "item", "cells", "heading"], [8, 1, 1, 1, 1])[0]
        kind = "paragraph" if len(one.blocks) < 2 else kind
        if kind == "heading":
            one.blocks.append((kind, [Sentence(write.said(2, 4))]))
            kind = "paragraph"
        block = [Sentence(write.sentence() + stop) for _ in range(rng.randint(3, 6) if kind == "paragraph" else 1)]
        for said in block:
            chance = rng.random()
            if len(one.notes) < notes and chance < 0.4:
                one.notes.append(write.note(pattern))
                said.note = len(one.notes)
            elif chance > 0.92:
                said.link = (write.said(2, 3), _strange(rng, address(rng)))
        one.blocks.append((kind, block))
    _tamed(one, flags)
    return one


def _tamed(one: Essay, flags: Collection[str]) -> None:
    """Without what the first program on the way would spoil."""
    for note in one.notes:
        if "shown" in flags and note.behind:
            note.before, note.after, note.behind = note.before + note.behind + ", ", ".", ""
        note.url = _TAME.sub("-", note.url) if "tame" in flags else note.url
        note.second = "" if "single" in flags else note.second
    for _, block in one.blocks:
        for said in block:
            if said.link:
                tamed = _TAME.sub("-", said.link[1]) if "tame" in flags else said.link[1]
                said.link = None if "shown" in flags else (said.link[0], tamed)


# ---------------------------------------------------------------- as Markdown


def _plain(text: str) -> str:
    return text.replace("*", "\\*").replace("_", "\\_")


def _note(one: Note, *, linked: bool) -> str:
    if one.behind:
        return f"{_plain(one.before)}[{one.behind}](<{one.url}>){_plain(one.after)}"
    return _plain(one.before) + (f"<{one.url}>" if linked else one.url) + _plain(one.after)


def as_markdown(one: Essay, *, linked: bool = True, names: bool = False, front: bool = True) -> str:
    """With footnotes as PHP Markdown Extra brought them in, which most dialects know."""

    def name(number: int) -> str:
        return f"src-{chr(96 + number)}" if names else str(number)

    def said(sentence: Sentence) -> str:
        lead = f" [{sentence.link[0]}](<{sentence.link[1]}>)" if sentence.link else ""
        return sentence.text + (f"[^{name(sentence.note)}]" if sentence.note else "") + lead

    way = "dir: rtl\n" if one.language in RTL else ""
    out = [f"---\ntitle: {one.title}\nlang: {one.language}\n{way}---\n"] if front else [f"# {one.title}\n"]
    for kind, block in one.blocks:
        text = " ".join(map(said, block))
        if kind == "cells":
            out.append(f"| A | B |\n|---|---|\n| 1 | {text} |\n")
        else:
            out.append({"heading": "## ", "quotation": "> ", "item": "- "}.get(kind, "") + text + "\n")
    out.append(f"## {(HEADINGS | _MORE_HEADINGS)[one.language]} 2\n\n{one.blocks[0][1][0].text}\n")
    for number, note in enumerate(one.notes, 1):
        second = f"\n\n    {note.second}" if note.second else ""
        out.append(f"[^{name(number)}]: {_note(note, linked=linked)}{second}\n")
    return "\n".join(out)
