"""Where a line of print ends and the next begins: a space, nothing, a hyphen to take away, an address that goes on."""

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import unquote

from citecheck import urls
from citecheck.documents.pdf.layout import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_HYPHENATED = re.compile(r"[^\W\d_][-‐\u00ad]$")
_ADDRESS = re.compile(
    r"(?:https?:/{0,2}|ftp://|www\.|doi:|10\.\d{4,9}/)|(?<!\w)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}/", re.I
)
_SCHEME = re.compile(r"(?<![^\W_])(?:h|ht|htt|https?:?/?)$")  # of which a line has but the start
_WHOLE = re.compile(r"https?://\w")
_BREAKS_IN = re.compile(r"[/_=&?#%~]|\.\w|-\w")
_INSIDE = "-_=&?%+~"  # with these no address ends
_FILE = re.compile(r"\w_\w|\w\.(?:pdf|html?|php|aspx?|jsp|docx?|xlsx?|pptx?|txt|csv|xml|zip|jpe?g|png)$", re.I)
_SUFFIX = 6  # characters in which the suffix of a file is begun
_TRAILING = ".,;:!?)]}>»”\"'"
_CJK = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\u0e00-\u0e7f]")
_LONGEST = 3000  # characters of an address that are looked at


class Joints:
    """How the lines of one document are joined, by the words that it prints within its lines."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.words: Counter[str] = Counter()
        for line in lines:
            words = _WORD.findall(line.text)
            within = [word.casefold().replace("‐", "-") for word in words[1:-1]]
            self.words.update(within)
            self.words.update(part for word in within if "-" in word for part in word.split("-"))

    def join(self, text: str, following: str, *, full: bool, links: tuple[str | None, str | None]) -> tuple[str, str]:
        """The text so far, perhaps without its hyphen, and what to put between it and the following line.

        `full` says that the line reaches the edge of its column; `links` are the addresses to which the end of the
        text and the start of the following lead.
        """
        token = text[text.rfind(" ", max(0, len(text) - _LONGEST)) + 1 :]
        after = following.split(" ", 1)[0]
        target = links[0] or links[1]
        if target is not None and (links[0] == links[1] or None in links):
            proved = _by_target(token, after, target)
            if proved is not None:
                return text[: len(text) - proved], ""
        if text.endswith("\u00ad"):
            return text[:-1], ""
        scheme = _SCHEME.search(token)
        if scheme and _WHOLE.match(scheme[0] + after):
            return text, ""
        address = _ADDRESS.search(token)
        if address and text[-1] == "‐":  # no address holds this sign: it was put in to divide it
            return text[:-1], ""
        if address and links[0] == links[1]:
            if self._goes_on(token[address.start() :], after, following, full=full):
                return (text[:-1] if full and self._is_divided(token, after) else text), ""
        elif _HYPHENATED.search(token):
            return self._without_hyphen(text, token, after)
        if token[-1:] in "-–/" and token[-2:-1].isdigit() and after[:1].isdigit():
            return text, ""
        if _CJK.match(text[-1:]) and _CJK.match(following[:1]):
            return text, ""
        return text, " "

    def _without_hyphen(self, text: str, token: str, after: str) -> tuple[str, str]:
        """A word divided at the line's end; the hyphen stays where the document prints the word with one."""
        head, tail = _WORD.findall(token), _WORD.match(after)
        if tail is None or not after[0].islower() or not head:
            return (
                (text, "")
                if after[:1].isalnum() and after[:1] not in "0123456789"
                else (text, " " if tail is None else "")
            )
        first, second = head[-1].casefold(), tail[0].casefold()
        if first.isupper() or self.words[f"{first}-{second}"] > self.words[first + second]:
            return text, ""
        return text[:-1], ""

    def _is_divided(self, token: str, after: str) -> bool:
        """Whether the hyphen at the end of an address divides a word that the document prints whole."""
        head, tail = _WORD.findall(token[-40:].rpartition("/")[2].rstrip("-").rpartition("-")[2]), _WORD.match(after)
        if not token.endswith("-") or not head or tail is None:
            return False
        first, second = head[-1].casefold(), tail[0].casefold().partition("-")[0]
        return self.words[first + second] > 0 and not self.words[second]

    def _goes_on(self, address: str, after: str, following: str, *, full: bool) -> bool:
        """Whether an address is broken at the line's end, by the shape of what follows and by the space there was."""
        word = _CJK.split(after, maxsplit=1)[0].rstrip(_TRAILING)
        if (
            not word
            or (word.isdigit() and after != word and after[-1] in ".)")
            or "://" in after
            or "@" in after.partition("/")[0]
            or after[0] in "([<“„«‘\"'"
        ):
            return False
        found = urls.find(f"{address}\n{following[:400]}")
        if found and found[0].start == 0 and "\n" in found[0].printed:
            return True
        if address[-1] in _INSIDE and word[0].isalnum():
            return True
        if address[-1] in ".,;)" and not _BREAKS_IN.search(word):
            return False
        if word[0].isupper() and word[1:].islower() and not _BREAKS_IN.search(word):
            return False
        if (address[-1] == "/" and _FILE.search(word)) or (full and _FILE.search(address[-_SUFFIX:] + word)):
            return True
        if _BREAKS_IN.search(word) and not word[-1].isspace():
            return full or word[0] in "/?&=#%_.-" or "/" in word
        return full and self.words[word.casefold()] == 0 and (word[0].islower() or word.isdigit()) and len(word) < 40


def _by_target(token: str, after: str, target: str) -> int | None:
    """How many characters to take from the end of the token so that both halves stand in the target; None if never."""
    wanted = unquote(target).casefold()
    first, second = unquote(token).casefold()[-60:], unquote(after).casefold().rstrip(_TRAILING)[:60]
    first = first.lstrip("<(\"“'")
    if len(first) < 2 or not second:
        return None
    if first + second in wanted:
        return 0
    return 1 if first[-1] in "-‐\u00ad" and first[:-1] + second in wanted else None
