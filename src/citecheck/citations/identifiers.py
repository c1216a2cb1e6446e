"""Numbers that name a work for ever: DOI, ISBN, ISSN, arXiv, PMID."""

import re
from functools import cache


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<doi>\b10\.\d{4,9}/[^\s\"<>“”«»]+)"
        r"|\bISBN(?:-1[03])?[:：]?\s*(?P<isbn>[0-9][0-9 \-‐‑–]{8,20}[0-9Xx])"
        r"|\be?ISSN[:：]?\s*(?P<issn>\d{4}[-‐‑–]?\d{3}[\dXx])\b"
        r"|\barxiv(?:\.org/(?:abs|pdf)/|:\s?)(?P<arxiv>\d{4}\.\d{4,5}|[a-z-]{2,10}(?:\.[A-Z]{2})?/\d{7})"
        r"|\bPMID[:：]?\s*(?P<pmid>\d{4,9})\b|pubmed\.ncbi\.nlm\.nih\.gov/(?P<pubmed>\d{4,9})",
        re.I,
    )


def find(text: str) -> tuple[str, ...]:
    """The identifiers printed in a note, normalised ("doi:10.…", "isbn:…", "issn:…", "arxiv:…", "pmid:…"), once each.

    They are not checked: a wrong check digit is for a rule to say.
    """
    if not any(sign in text for sign in ("10.", "SBN", "SSN", "sbn", "ssn", "rxiv", "rXiv", "PMID", "pubmed", "ARXIV")):
        return ()
    found: dict[str, None] = {}
    for match in _pattern().finditer(text):
        kind = str(match.lastgroup)
        value = match[kind]
        if kind == "doi":
            found[f"doi:{_doi(value)}"] = None
        elif kind in ("isbn", "issn"):
            found[f"{kind}:{re.sub(r'[^0-9Xx]', '', value).upper()}"] = None
        else:
            found[f"{'pmid' if kind == 'pubmed' else kind}:{value.lower()}"] = None
    return tuple(found)


def _doi(printed: str) -> str:
    """Lower case, without the punctuation of the sentence around it and what a web address adds."""
    value = re.split(r"[?#]", printed)[0].rstrip(".,;:!'’]}")
    while value.endswith(")") and value.count(")") > value.count("("):
        value = value[:-1].rstrip(".,;:")
    return value.lower()
