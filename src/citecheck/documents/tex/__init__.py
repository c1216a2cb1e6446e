"""TeX's way of writing text → text as a reader sees it, with its places: accents, quotes, groups, addresses, formulas.

One pass from left to right over a stretch of the source. Groups are a stack, not a recursion, and nothing is expanded:
commands that nobody knows are passed over and what stands in their braces is text. So no input takes more than linear
time, and no file is opened.
"""

import re
from collections.abc import Callable

from citecheck.documents import raised
from citecheck.documents.printing import Print
from citecheck.documents.tex import signs as tex_signs
from citecheck.documents.tex import words as tex_words

_SPECIAL = re.compile(
    r"\\(?P<name>[A-Za-z@]+\*?|[\s\S])|(?P<comment>%[^\n]*(?:\n[ \t]*)?)|(?P<open>\{)|(?P<close>\})|(?P<math>\$\$?)"
    r"|(?P<tie>~)|(?P<quote>``|''|`)|(?P<dash>--+)|(?P<shorthand>\"[`'=~|-])|(?P<spanish>[?!]`)|(?P<double><<|>>|,,)"
    r"|(?P<par>\n[ \t]*\n\s*)|(?P<space>[ \t]*\n[ \t]*|[ \t]{2,})|(?P<cell>&)"
)
_AFTER_NAME = re.compile(r"[ \t]*(?:\n[ \t]*(?!\n|[ \t]))?")
_BRACE = re.compile(r"\\[\s\S]|[{}]")
_OPTION = re.compile(r"[ \t]*\[((?:[^\[\]{}\\]|\\[\s\S]|\{[^{}]{0,400}\}|\[[^\[\]]{0,200}\]){0,400})\]")
_QUOTES = {"``": "“", "''": "”", "`": "‘", '"`': "„", "\"'": "“", '"=': "-", '"~': "-", '"|': "", '"-': "", "?`": "¿",
           "!`": "¡", "<<": "«", ">>": "»", ",,": "„"}  # fmt: skip
_ESCAPED = re.compile(
    r"%[ \t]*\n[ \t]*|\\([%#&_{}~$^])(?:\{\})?|\\textasciitilde(?:\{\}|[ ])?|\\textunderscore(?:\{\}|[ ])?|\$\\sim\$"
    r"|\{\\textasciitilde\}|\{\\[%#&_~]\}|\{([^{}\\]{0,3})\}|[ \t]*\n[ \t]*|\\/|\\-|\\allowbreak ?"
)
_PLAIN_MATH = re.compile(
    r"(?:[\d.,\s:/+%=<>~()-]|\\[,;%! ]|\{,\}"
    r"|\\(?:sim|approx|times|pm|leq?|geq?|circ|cdot|percent|ldots)(?![A-Za-z])|\^\{?\\circ\}?)*\Z"
)
_RAISED = re.compile(r"\^\{?(?:\\circ|(\d{1,3}(?:[,–-]\d{1,3}){0,5}))\}?\Z")
_LONGEST_ARGUMENT = 3000
_MOST_UNCLOSED = 100
Action = Callable[[], None]


class Tex:
    """Reads one stretch of a source into `out`; subclasses know more commands."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self.source, self.at, self.end = source, start, end
        self.out = Print()
        self.groups: list[Action | None] = []
        self.unclosed = 0
        self.signs = tex_signs.signs()
        self.actions: dict[str, Callable[[int], None]] = {
            "href": self.href, "textsuperscript": self.superscript,
            "foreignquote": self.quoted_foreign, "hyphenquote": self.quoted_foreign,
            "def": self.definition, "gdef": self.definition, "edef": self.definition, "let": self.definition,
            **dict.fromkeys(tex_words.QUOTING, self.quoted), **dict.fromkeys(tex_words.BREAKS, self.line_break),
        }  # fmt: skip
        self.words: dict[str, str] = {}  # the article's own commands that stand for a few words

    def run(self, *, within_group: bool = False) -> None:
        """Read to the end, or to that of the group that is open; groups that are still open end there."""
        source, search = self.source, _SPECIAL.search
        while self.at < self.end and (self.groups or not within_group):
            match = search(source, self.at, self.end)
            if match is None:
                self.out.add(source[self.at : self.end], self.at)
                break
            if match.start() > self.at:
                self.out.add(source[self.at : match.start()], self.at)
            self.at = match.end()
            self.take(match)
        while self.groups:
            self.close()

    def take(self, match: re.Match[str]) -> None:
        """One sign that means something to TeX."""
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "name":
            self.command(match["name"], start)
        elif kind == "open":
            self.groups.append(None)
        elif kind == "close":
            self.close()
        elif kind == "par" or (kind == "comment" and self.source.startswith("\n", end)):
            self.paragraph(start, end)
        elif kind in ("space", "tie"):
            self.out.space(start, end)
        elif kind == "math":
            self.math(match[0], start)
        elif kind == "dash":
            self.out.stand_for("–" if end - start == 2 else "—", start, end)
        elif kind == "cell":
            self.cell(start, end)
        elif kind in ("quote", "spanish", "double", "shorthand"):
            self.quote(match[0], start, end)

    def quote(self, printed: str, start: int, end: int) -> None:
        if printed in ('"=', '"~', '"|', '"-', '"`', "\"'") and not self.has_shorthands:
            self.out.add('"', start)
            self.at = start + 1
            return
        sign = _QUOTES[printed]
        if printed == "''" and self.has_low_quotes:
            sign = "“"
        self.out.stand_for(sign, start, end)

    @property
    def has_shorthands(self) -> bool:
        """Whether a quotation mark begins a shorthand here, as babel's German has it."""
        return False

    @property
    def has_low_quotes(self) -> bool:
        return False

    # ------------------------------------------------------------ groups and arguments

    def close(self) -> None:
        if self.groups:
            action = self.groups.pop()
            if action is not None:
                action()

    def after_name(self) -> None:
        """Past the white space that TeX drops behind a command's name."""
        match = _AFTER_NAME.match(self.source, self.at, self.end)
        self.at = match.end() if match else self.at

    def options(self) -> list[tuple[int, int]]:
        """The places of the arguments in brackets that follow."""
        found: list[tuple[int, int]] = []
        while len(found) < 4 and self.source.startswith(("[", " ["), self.at):
            match = _OPTION.match(self.source, self.at, self.end)
            if match is None:
                break
            found.append(match.span(1))
            self.at = match.end()
        return found

    def argument(self) -> tuple[int, int] | None:
        """The place of the argument in braces that follows, which is not read as text; None where there is none."""
        at = self.at
        while at < self.end and self.source[at] in " \t\n" and at - self.at < 80:
            at += 1
        if at >= self.end or self.source[at] != "{":
            return None
        bound = min(self.end, at + (_LONGEST_ARGUMENT if self.unclosed < _MOST_UNCLOSED else 200))
        depth = 0
        for match in _BRACE.finditer(self.source, at, bound):
            sign = match[0]
            depth += (sign == "{") - (sign == "}")
            if depth == 0 and sign == "}":
                self.at = match.end()
                return at + 1, match.start()
        self.unclosed += 1
        return None

    def group(self, action: Action | None) -> bool:
        """Whether a group opens here; its text is read on, and `action` done at its end."""
        self.after_name()
        if not self.source.startswith("{", self.at) or self.at >= self.end:
            return False
        self.at += 1
        self.groups.append(action)
        return True

    # ------------------------------------------------------------ commands

    def command(self, name: str, start: int) -> None:
        """What a command prints; subclasses try their own commands first."""
        if not name[0].isalpha() and name[0] != "@":
            self.single(name, start)
        elif name in tex_signs.ACCENTS and len(name) == 1:
            self.accent(name, start)
        elif name in tex_words.ADDRESS:
            self.address()
        elif name in tex_words.CODE:
            self.verb()
        elif name in tex_words.SILENT:
            self.silence(tex_words.SILENT[name])
        elif name in tex_words.SECOND_IS_TEXT:
            self.options()
            self.argument()
            self.options()
            if name in tex_words.THIRD_IS_TEXT:
                self.argument()
        elif name in self.actions:
            self.actions[name](start)
        else:
            self.sign(name, start)

    def quoted(self, start: int) -> None:
        self.options()
        self.enclose("“", "”", start)

    def quoted_foreign(self, start: int) -> None:
        self.argument()
        self.enclose("“", "”", start)

    def superscript(self, _start: int) -> None:
        """Raised text; the numbers of notes that are typed by hand are set so."""
        out, begin = self.out, self.out.size

        def done() -> None:
            if not (out.marks and out.marks[-1].end > begin):
                out.marks += raised.settle(out.parts, out.size, begin)

        self.group(done)

    def line_break(self, start: int) -> None:
        self.options()
        self.out.stand_for("\n", start, self.at)

    def single(self, name: str, start: int) -> None:
        if name in tex_signs.ACCENTS:
            self.accent(name, start)
        elif name == "\\":
            if self.source.startswith("*", self.at):
                self.at += 1
            self.options()
            self.row(start, self.at)
        elif name in "([":
            self.math("\\)" if name == "(" else "\\]", start)
        elif name in tex_signs.SINGLE:
            sign = tex_signs.SINGLE[name]
            if sign == " ":
                self.out.space(start, self.at)
            else:
                self.out.stand_for(sign, start, self.at)

    def accent(self, name: str, start: int) -> None:
        """An accent and the letter it stands over."""
        match = _letter.match(self.source, self.at, self.end)
        if match is None:
            self.after_name()
            return
        letter = match["letter"] or self.signs.get(match["name"] or "", "")
        self.at = match.end()
        self.out.stand_for(tex_signs.accented(name, letter), start, self.at)

    def sign(self, name: str, start: int) -> None:
        """A letter or sign by name; of an unknown command only its options are dropped."""
        if name.endswith("*"):
            name, self.at = name[:-1], self.at - 1
        sign = self.words.get(name)
        if sign is None:
            sign = self.signs.get(name)
        if sign is not None:
            self.after_name()
            if self.source.startswith("{}", self.at):
                self.at += 2
            if sign == " ":
                self.out.space(start, self.at)
            else:
                self.out.stand_for(sign.lstrip() if self.out.last == " " else sign, start, self.at)
            return
        self.after_name()
        if self.source.startswith("[", self.at) and self.groups_follow_option():
            self.options()
            self.after_name()

    def groups_follow_option(self) -> bool:
        """Whether the brackets behind an unknown command are its option: a group follows, or no space is in them."""
        match = _OPTION.match(self.source, self.at, self.end)
        return match is not None and (self.source.startswith("{", match.end()) or " " not in match[1])

    def silence(self, arguments: int) -> None:
        self.options()
        self.after_name()
        for _ in range(arguments):
            if self.argument() is None:
                self.bare_argument()
            self.options()

    def bare_argument(self) -> None:
        """The command that is an argument without braces: `\\newcommand\\x{…}`, `\\setlength\\parindent{0pt}`."""
        match = _bare.match(self.source, self.at, self.end)
        self.at = match.end() if match else self.at

    def definition(self, _start: int) -> None:
        """`\\def\\x#1{…}` up to the end of what it stands for."""
        match = _defined.match(self.source, self.at, self.end)
        if match is not None:
            self.at = match.end()
            self.argument()

    def enclose(self, opening: str, closing: str, start: int) -> None:
        """A group between quotation marks."""
        self.after_name()
        if self.source.startswith("{", self.at):
            self.out.stand_for(opening, start, self.at + 1)
            self.group(lambda: self.out.stand_for(closing, self.at - 1, self.at))

    # ------------------------------------------------------------ addresses

    def address(self) -> None:
        r"""`\url{…}`: printed as it stands, and where it stands."""
        self.after_name()
        found = self.argument()
        if found is None and self.at < self.end and self.source[self.at] not in "{ \n\\":
            close = self.source.find(self.source[self.at], self.at + 1, min(self.end, self.at + _LONGEST_ARGUMENT))
            if close > 0:
                found, self.at = (self.at + 1, close), close + 1
        if found is None:
            return
        begin, printed = self.out.size, plain(self.source, *found)
        verbatim(self.out, self.source, *found)
        if "://" in printed or printed.startswith("www."):
            self.out.link(begin, printed, found)

    def href(self, _start: int) -> None:
        r"""`\href{address}{words}`."""
        self.options()
        self.after_name()
        found = self.argument()
        if found is None:
            return
        target = plain(self.source, *found)
        out, begin = self.out, self.out.size

        def done() -> None:
            if "://" in target or target.startswith("www."):
                out.link(begin, target, found)

        self.group(done)

    def verb(self) -> None:
        """Code within the sentence."""
        if self.at >= self.end:
            return
        self.options()
        if self.source.startswith("{", self.at):
            found = self.argument()
            if found and self.source.startswith("{", self.at):  # \mintinline{language}{code}
                found = self.argument()
        else:
            sign = self.source[self.at : self.at + 1]
            close = self.source.find(sign, self.at + 1, min(self.end, self.at + 1000)) if sign.strip() else -1
            found = (self.at + 1, close) if close > 0 else None
            self.at = close + 1 if close > 0 else self.at
        if found is not None:
            self.code(*found)

    def code(self, start: int, end: int) -> None:
        begin = self.out.size
        self.out.add(self.source[start:end].replace("\n", " "), start)
        if self.out.size > begin:
            self.out.code.append((begin, self.out.size))

    # ------------------------------------------------------------ formulas, paragraphs, tables

    def math(self, opened: str, start: int) -> None:
        """A formula is code, but a bare number is text."""
        stop = self.source.find("\n\n", self.at, self.at + _LONGEST_ARGUMENT)
        bound = min(self.end, self.at + _LONGEST_ARGUMENT) if stop < 0 else min(stop, self.end)
        close = self.source.find(opened, self.at, bound)
        while close > 0 and opened[0] == "$" and self.source[close - 1] == "\\":
            close = self.source.find(opened, close + 1, bound)
        if close < 0:
            if opened[0] == "$":
                self.out.add("$", start)
                self.at = start + 1
            return
        content = self.source[self.at : close]
        power = _RAISED.match(content)
        if power is not None:
            self.out.stand_for("°" if power[1] is None else raised.raised(power[1]), start, close + 1)
        elif _PLAIN_MATH.match(content):
            self.groups.append(None)
            inner = Tex(self.source, self.at, close)
            inner.out, inner.signs = self.out, self.signs
            inner.run()
            self.groups.pop()
        else:
            self.code(self.at, close)
        self.at = close + len(opened)

    def paragraph(self, start: int, end: int) -> None:
        """A blank line; within a single line of print it is white space."""
        self.out.space(start, end)

    def row(self, start: int, end: int) -> None:
        """A forced line break."""
        self.out.stand_for("\n", start, end)

    def cell(self, start: int, end: int) -> None:
        self.out.add("&", start)
        assert end == start + 1


_letter = re.compile(
    r"[ \t]*(?P<open>\{\s*)?(?:\\(?P<name>[A-Za-z]+)[ \t]*|(?P<letter>[^\W\d_]))(?(open)[ \t]*\}|)"
    r"|[ \t]*\{\}(?P<none>)"
)
_bare = re.compile(r"\s{0,20}\\(?:[A-Za-z@]+|.)")
_defined = re.compile(r"\s{0,20}\\(?:[A-Za-z@]+|.)[^{}\n]{0,80}")


def verbatim(out: Print, source: str, start: int, end: int) -> None:
    """An address or number as it stands, without TeX's escapes and the line breaks within it."""
    at = start
    for match in _ESCAPED.finditer(source, start, end):
        out.add(source[at : match.start()], at)
        said = match[0]
        inner = said[2] if said.startswith("{\\") and len(said) == 4 else ""
        named = "~" if "tilde" in said or "sim" in said else "_" if "score" in said else ""
        sign = inner or match[1] or match[2] or named
        out.stand_for(sign, match.start(), match.end())
        at = match.end()
    out.add(source[at:end], at)


def plain(source: str, start: int, end: int) -> str:
    """The address itself."""
    out = Print()
    verbatim(out, source, start, end)
    return "".join(out.parts).strip()
