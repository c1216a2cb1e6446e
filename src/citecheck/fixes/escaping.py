"""New text in the letters of a format, so that it is printed as it is and never read as markup."""

import json
import re

# What would be markup; where the text that is replaced has the same sign, it has been markup or harmless before.
_MARKUP = {
    "markdown": re.compile(r"[`<>\[\]\\]|(?<!\w)[*_]|[*_](?!\w)"),
    "rst": re.compile(r"[`*|\\]|_(?!\w)"),
    "wikitext": re.compile(r"[\[\]{}|<>]|''"),
    "latex": re.compile(r"[\\{}^~`\"]|<<|>>|''|--"),
    "bibtex": re.compile(r"[\\{}^~`\"]|<<|>>|''|--"),
    "ris": re.compile(r"[\r\n]"),
}
_TARGET = {
    "markdown": re.compile(r"[\s<>()\\]"),
    "wikitext": re.compile(r"[\s\[\]<>{}|]"),
    "rst": re.compile(r"[\s<>`]"),
}
_LATEX = re.compile(r"[%&_#$]")


def escaped(form: str, text: str, old: str, *, is_target: bool = False) -> str | None:
    """The text as a format writes it in place of `old`; None where that cannot be said for sure.

    `is_target` says that it is where a link leads, which no reader sees.
    """
    if form == "html":
        letters = html_text(text)
        return letters.replace('"', "&quot;").replace("'", "&#39;") if is_target else letters
    if form == "csljson":
        return json.dumps(text, ensure_ascii=False)[1:-1]
    if is_target and form == "latex":
        return _in_latex(text)
    pattern = (_TARGET if is_target else _MARKUP).get(form)
    if pattern is not None and not set(pattern.findall(text)) <= set(pattern.findall(old)):
        return None
    if form in ("latex", "bibtex") and "://" not in text and not set(_LATEX.findall(text)) <= set(_LATEX.findall(old)):
        return _LATEX.sub(r"\\\g<0>", text)
    return text


def html_text(text: str) -> str:
    """The text as HTML prints it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _in_latex(target: str) -> str | None:
    """An address as `\\href` takes it everywhere, in a footnote too."""
    return None if re.search(r"[\\{}]", target) else re.sub(r"[%#]", r"\\\g<0>", target)
