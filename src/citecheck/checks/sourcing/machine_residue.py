"""family `sourcing`: machine-residue."""

import re
from collections.abc import Iterator

from citecheck.model import Document, Location, Observation, Place
from citecheck.rule import Example, check

# Tokens that text generators leave behind and that mean nothing to readers; exact, so that nothing else is met.
TOKENS = re.compile(
    r"[?&]utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity|claude\.ai|gemini)\b"
    r"|\bturn\d+(?:search|view|news|image|academia|fetch|file)\d+\b"
    r"|:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\boaicite:\d+|\boai_citation(?::\d+)?"
    r"|【\d+(?::\d+)?†[^】\n]{0,80}】|\bgrok_(?:card|render)\b|\[cite_start\]|\[cite: ?\d+(?:, ?\d+)*\]"
    r"|\battributableIndex\b|\bINSERT_SOURCE_URL\b|\[(?:insert|add) (?:source|date|url|link|citation)[^\]\n]{0,30}\]"
    r"|\b(?:19|20)\d\d-(?:XX|xx)(?:-(?:XX|xx))?(?![\w-])|\b(?:accessed|retrieved|access-date=) ?YYYY-MM-DD\b"
)
SIGNS = (
    "utm_source=", "turn", "oaicite", "oai_citation", "【", "grok_", "[cite", "attributableIndex", "INSERT_SOURCE",
    "[insert", "[add", "-XX", "-xx", "YYYY",
)  # fmt: skip

NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/fares{tail}.\n"


@check(
    severity="query",
    guard=(
        "Exact tokens only, and not in code, between quotation marks or in an article whose title names them; it says what "
        "was found, not who wrote it."
    ),
    remedy="Remove the token and check the source that it stands for.",
    question="The text has “{found}”, a leftover of a writing tool. May it go, and is the source checked?",
    bad=(
        NOTE.format(tail="?utm_source=chatgpt.com"),
        "Fares rose by 12%. turn0search3 Rents fell.[1]\n\n[1] “Rents”, The Gazette, https://gazette.example/rents.\n",
        Example(
            "Die Tarife stiegen um 12 Prozent. :contentReference[oaicite:2]{index=2}\n\nMehr [hier](https://kurier.example/t).\n",
            input_format="markdown",
        ),
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, 2024-XX-XX, https://gazette.example/fares.\n",
    ),
    good=(
        NOTE.format(tail="?utm_source=newsletter"),
        Example(
            "Clean the text of tokens:\n\n```\nturn0search0 oaicite:1\n```\n\nSee [how](https://tool.example/how).\n",
            input_format="markdown",
        ),
        "Editors look for “turn0search0” and “oaicite:1” in drafts.[1]\n\n"
        "[1] “Signs”, The Gazette, https://gazette.example/signs.\n",
        "At the turn of the year fares rose.[1]\n\n[1] “Model 2024-XXL”, Le Courrier, https://courrier.example/m.\n",
    ),
)
def machine_residue(document: Document) -> Iterator[Observation]:
    """A token stands in the text that writing tools leave behind.

    Where it stands, a source was named by a machine and may not have been read by anyone.
    """
    source = document.source
    signs = [sign for sign in SIGNS if sign in source]
    if not signs:
        return
    met: dict[str, list[Location]] = {}
    for number, block in enumerate(document.blocks):
        if block.kind == "code" or not any(sign in block.text for sign in signs):
            continue
        for found in TOKENS.finditer(block.text):
            if not _is_quoted(block.text, found.start(), found.end()):
                met.setdefault(found.group().lstrip("?&"), []).append(
                    document.locate(number, found.start(), found.end())
                )
    lines = {(token, at.line) for token, places in met.items() for at in places}
    for citation in document.citations:
        for url in citation.urls:
            for found in TOKENS.finditer(url.address):
                at = document.at(citation, url)
                if (found.group().lstrip("?&"), at.line) not in lines:
                    met.setdefault(found.group().lstrip("?&"), []).append(at)
    for token, places in met.items():
        yield Observation(
            f"“{token}”, a leftover of a writing tool",
            tuple(Place(at) for at in places),
            confidence="likely",
            found=token,
        )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether the token stands between quotation marks, backticks or in a word of an example."""
    return text[max(start - 1, 0) : start] in {*"\"“”„«‘'`‹"} and text[end : end + 1] in {*"\"”“»’'`›"} and start > 0
