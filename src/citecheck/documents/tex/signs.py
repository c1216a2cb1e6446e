"""What TeX writes with commands and a reader sees as a letter or sign: é, ß, €, “, …"""

import unicodedata
from functools import cache

from citecheck.errors import InputError

# Accents over the letter that follows, as combining characters.
ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323",
    "b": "\u0331", "G": "\u030f", "U": "\u030e", "h": "\u0309", "t": "\u0361",
}  # fmt: skip
_DOTLESS = {"\u0131": "i", "\u0237": "j"}

# What the library has no sign for, or another one than a reader of text expects.
_OWN = {
    "S": "§", "P": "¶", "pounds": "£", "euro": "€", "EUR": "€", "officialeuro": "€", "copyright": "©", "dag": "†",
    "ddag": "‡", "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "XeLaTeX": "XeLaTeX", "LuaLaTeX": "LuaLaTeX",
    "BibTeX": "BibTeX", "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "sim": "~",
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›",
    "og": "« ", "fg": " »", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
    "lq": "‘", "rq": "’", "textquotesingle": "'", "textquotedbl": '"', "quotedblbase": "„", "quotesinglbase": "‚",
    "ldots": "…", "dots": "…", "textellipsis": "…", "dotso": "…", "endash": "–", "emdash": "—", "slash": "/",
    "degree": "°", "textdegree": "°", "celsius": "°C", "degreeCelsius": "°C", "percent": "%",
    "No": "№", "textnumero": "№",
    "quad": " ", "qquad": " ", "enspace": " ", "space": " ", "nobreakspace": " ", "thinspace": " ", "enskip": " ",
    "hfill": " ", "hskip": " ", "nbsp": " ", "xspace": "", "textunderscore": "_", "lbrace": "{", "rbrace": "}",
    "textbar": "|", "textless": "<", "textgreater": ">", "textbullet": "•", "textperiodcentered": "·", "cdot": "·",
    "times": "×", "textmu": "µ", "textdollar": "$", "texttrademark": "™", "textregistered": "®", "ng": "ŋ", "NG": "Ŋ",
    "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "SS": "ẞ", "j": "\u0237", "i": "\u0131",
    "circ": "°", "prime": "′", "today": "", "texteuro": "€", "textsterling": "£", "textsection": "§",
}  # fmt: skip
# Commands that are one sign after a backslash.
SINGLE = {
    "%": "%", "&": "&", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\n": " ", "\t": " ", ",": " ",
    ";": " ", ":": " ", ">": " ", "!": "", "/": "", "-": "", "@": "", "*": "", "|": "", "+": "", "<": "",
}  # fmt: skip


@cache
def signs() -> dict[str, str]:
    """The signs that commands without arguments stand for, by the command's name."""
    try:
        from pylatexenc import latex2text
    except ImportError as error:
        raise InputError("reading LaTeX needs the extra `latex`: pip install 'citecheck-audit[latex]'") from error
    database = latex2text.get_default_latex_context_db()
    table: dict[str, str] = {}
    for category in database.categories():
        for name, spec in database.d[category]["macros"].items():
            sign = spec.simplify_repl
            # Longer replacements are names of functions, stand-ins for references, and the day of the run.
            if isinstance(sign, str) and 0 < len(sign) <= 2 and sign != "%s":
                table.setdefault(name, sign)
    return table | _OWN


def accented(accent: str, letter: str) -> str:
    """The letter with the accent of a command over it: "'" and "e" are "é"."""
    base = _DOTLESS.get(letter, letter) if accent not in ("c", "k", "d", "b") else letter
    if not base[:1].isalpha():
        return base
    return unicodedata.normalize("NFC", base[0] + ACCENTS[accent]) + base[1:]
