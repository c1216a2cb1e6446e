"""All escaping: what came from an article or a page leaves the program only through here.

Titles, quotations and addresses may hold what a terminal obeys (ESC, OSC, BEL), what a build server obeys (`::error`,
`##vso[`), what Markdown or GitHub makes something of (HTML, links, images, mentions, table cells) and what turns the
reading direction round. Every such text becomes harmless and stays readable; what cannot be shown is shown as `\\x1b`.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from citecheck import urls

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markupsafe import Markup

# Marks of reading direction without a range of their own, soft hyphens, zero-width spaces: texts of many scripts hold
# them by right, and what is shown here reads the same without them.
_DIRECTION_MARKS = "\u061c\u200e\u200f"
_SOFT = f"{_DIRECTION_MARKS}\u00ad\u200b"

# Controls (C0, DEL, C1), ranges of reading direction, line separators, invisible operators, annotation anchors,
# byte-order marks, lone surrogates, private tags: a reader cannot see them and programs act on them.
_UNSHOWABLE = (
    "\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2061-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f"
)
_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"

_PASSWORD = re.compile(r"(?i)(://[^\s/?#:@]{1,80}):[^\s/?#]{1,200}@")

# What GitHub, GitLab, Azure and TeamCity read as an order wherever or at whatever start of a line it stands.
_LINE_ORDER = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_INLINE_ORDER = re.compile(r"##(?=\[|vso\[|teamcity\[)", re.IGNORECASE)

# Punctuation that CommonMark or GitHub's dialect gives a meaning inside a line.
# A dollar sign can close a formula only after something, and open one only before something: "cost $240" stays.
_MARKDOWN = re.compile(r"[\\`*_\[\]<>&|~]|(?<! )\$|\$(?!\d)")
_AT_START = re.compile(r"(?:[-+](?=[\s-]|$)|[=#:]|\d{1,9}(?=[.)](?:\s|$)))")
# `http://…` and `www.…` become links by themselves on GitHub; a backslash before the colon or stop prevents it.
_SELF_LINK = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=www)(\.)|(?<=mailto)(:)|(?<=xmpp)(:)")
# An address in a sentence, without the marks that end the sentence; as code it reads the same raw and rendered.
_ADDRESS = re.compile(r"(?i)https?://[^\s<>`|\\\"“”„‘’«»…]*[^\s<>`|\\\"“”„‘’«»….,;:!?()\[\]{}'*_]")
# Without any of these a text is the same in Markdown, but for its start.
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$:@#]|(?i:www)")
# What a line of Markdown needs for markdown-it to make more of it than its own letters.
_MARKED_UP = re.compile(r"[\\`*_<&\r\n\0]")
# `@name` calls a person and `#12` an issue; a word joiner, which has no width, keeps the letters and not the call.
_CALL = re.compile(r"([@#])(?=[^\W_])")


@cache
def _unshowable() -> re.Pattern[str]:
    return re.compile(f"[{_UNSHOWABLE}]")


def _shown(match: re.Match[str]) -> str:
    character = match.group()
    if character in _WHITE:
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def plain(text: str) -> str:
    """One line of text without anything that is not to be seen: white space becomes a space, controls are shown.

    Marks of direction, soft hyphens and zero-width spaces are left out; joiners (U+200C, U+200D) stay, scripts need
    them. A password in an address is not shown.
    """
    if "@" in text:
        text = _PASSWORD.sub(r"\1:…@", text)
    if text.isascii() and text.isprintable():
        return text
    for mark in _SOFT:
        text = text.replace(mark, "")
    return _unshowable().sub(_shown, text)


def stdout(text: str) -> str:
    """A whole output of many lines in which no line is an order to the build server that reads it.

    `::error` at a line's start becomes `: :error`, `##vso[` anywhere `# #vso[`.
    """
    if "::" in text:
        text = _LINE_ORDER.sub(r"\1: ", text)
    return _INLINE_ORDER.sub("# #", text) if "##" in text else text


def terminal(text: str) -> str:
    """One line for a terminal or a log: nothing in it moves the cursor, sets a title or speaks to a build server."""
    return stdout(plain(text))


def markdown(text: str) -> str:
    """Running text for a paragraph or a table cell in Markdown: it shows the characters of `text` and does nothing.

    One line; no HTML, link, image, emphasis, mention, cell border or list comes of it. Addresses become code. Blanks
    at the ends are cut.
    """
    text = plain(text).strip()
    if _SPECIAL.search(text) is not None:
        text = _escaped_markdown(text)
    start = _AT_START.match(text)
    if start is None:
        return text
    # A number keeps its digits and loses the stop that would make a list of it.
    at = start.end() if start.group().isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def _escaped_markdown(text: str) -> str:
    pieces, end = [], 0
    for match in _ADDRESS.finditer(text):
        pieces += [_running(text[end : match.start()]), f"`{match.group()}`"]
        end = match.end()
    return "".join([*pieces, _running(text[end:])])


def _running(text: str) -> str:
    text = _MARKDOWN.sub(r"\\\g<0>", text)
    text = _SELF_LINK.sub(lambda match: f"\\{match.group()}", text)
    return _CALL.sub("\\1\u2060", text)


def code(text: str) -> str:
    """Text in a code span, for a paragraph or a table cell; with a cell border in it, as running text instead."""
    text = plain(text).strip()
    if "|" in text or not text:
        # Renderers disagree on a backslash before a border in code; running text is read alike by all.
        return markdown(text)
    fence = _fence(text, 1)
    pad = " " if text[0] == "`" or text[-1] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _fence(text: str, least: int) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    return "`" * max(least, longest + 1)


def url(address: str) -> str:
    """A link where the address is an http(s) one that is safe to follow, else the address as code."""
    harmless = plain(address) == address and not re.search(r"[\s<>\\`]", address)
    if harmless and re.match(r"(?i)https?://[^/]", address) and urls.unsafe(address) is None:
        return f"<{address.replace('|', '%7C')}>"
    return code(address)


def fenced(text: str, language: str = "") -> str:
    """A block of code of many lines, in a fence longer than any in it."""
    fence = _fence(text, 3)
    lines = [plain(line) for line in text.split("\n")]
    return "\n".join([fence + language, *lines, fence])


# ---------------------------------------------------------------- HTML


def html_text(value: object) -> object:
    """What a template prints: text that is not markup of ours yet loses what cannot be seen; escaping follows."""
    return plain(value) if type(value) is str else value


def html_of_markdown(text: str) -> "Markup":
    """A line of Markdown that was escaped here, as HTML: emphasis, code and links to http(s) addresses, no more."""
    from markupsafe import Markup

    if _MARKED_UP.search(text) is None:  # nearly all
        return Markup(text.replace(">", "&gt;").replace('"', "&quot;"))  # noqa: S704  # because no other sign is left
    return Markup(_markdown_reader().renderInline(text))  # noqa: S704  # markdown-it escapes all but its own tags


def html_of_blocks(text: str) -> "Markup":
    """Several lines of Markdown that were escaped here, as HTML: paragraphs and lists."""
    from markupsafe import Markup

    return Markup(_markdown_reader().render(text))  # noqa: S704  # markdown-it escapes all but its own tags


@cache
def _markdown_reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    made = MarkdownIt("zero", {"html": False})
    made.enable(["list", "escape", "backticks", "emphasis", "autolink", "entity", "newline"])
    made.add_render_rule("link_open", _link_open)
    return made


def _link_open(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    """A link tells the site nothing of the report, and gives it no weight."""
    tokens[index].attrSet("rel", "noopener noreferrer nofollow")
    opened: str = self.renderToken(tokens, index, options, env)
    return opened


def json(text: str) -> str:
    """JSON text in which every character that is not to be seen stands as an escape; it means the same."""
    text = re.sub(
        f"[\x7f-\x9f{_DIRECTION_MARKS}\u2028\u2029\u202a-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
        "|[\U000e0000-\U000e007f]",
        _escaped,
        text,
    )
    return _INLINE_ORDER.sub(r"#\\u0023", text) if "##" in text else text


def _escaped(match: re.Match[str]) -> str:
    code_point = ord(match.group())
    if code_point < 0x10000:
        return f"\\u{code_point:04x}"
    code_point -= 0x10000
    return f"\\u{0xD800 + (code_point >> 10):04x}\\u{0xDC00 + (code_point & 0x3FF):04x}"
