"""Menus, lists of other articles and footers: blocks of an HTML page that are nothing but links.

A list of sources can be nothing but links too, so only what cannot be one is taken out: what stands above the first
sentence of the text and is labelled like a menu, and what leads back to the page's own site below the last.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from urllib.parse import urlsplit

from citecheck.model import Block

_LEAST = 4  # links that make a menu
_PROSE = 60  # letters outside links that make a paragraph of text
_LABEL = 25  # letters that a menu's entries have at most, on the average
_LONG, _BETWEEN = 400, 10  # characters outside of links that are no menu: in all, and for each link
_WORD = re.compile(r"\w")
_MENU_KINDS = frozenset({"paragraph", "item", "heading", "table"})


def settle(blocks: Sequence[Block], base: str) -> tuple[Block, ...]:
    """The blocks with menus as "boilerplate"; `base` is the page's own address, empty where it does not say."""
    linked = [_letters_outside(block) if block.links else len(block.text) for block in blocks]
    prose = [at for at, block in enumerate(blocks) if block.kind in ("paragraph", "quotation") and linked[at] >= _PROSE]
    if not prose:
        return tuple(blocks)
    first, last = prose[0], prose[-1]
    own = site(base)
    done = list(blocks)
    for is_linked, group in groupby(range(len(blocks)), lambda at: _is_only_links(blocks[at], linked[at])):
        run = list(group)
        if is_linked and not first < run[0] < last and _is_menu([blocks[at] for at in run], own, above=run[0] < first):
            for at in run:
                done[at] = replace(blocks[at], kind="boilerplate", level=0)
    return tuple(done)


def site(address: str) -> str:
    """The name under which a site is registered, as far as its shape tells: "news.a.example" is "a.example"."""
    try:
        labels = (urlsplit(address).hostname or "").split(".")
    except ValueError:
        return ""
    # "co.uk", "com.cn": a short label before a country's
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3:] if short else labels[-2:]).lower()


def _letters_outside(block: Block) -> int:
    """How many letters no link has; of so much text that it is no menu, how much that is."""
    outside = len(block.text) - sum(link.end - link.start for link in block.links)
    if outside > max(_LONG, _BETWEEN * len(block.links)):
        return outside
    at = count = 0
    for link in block.links:
        count += len(_WORD.findall(block.text[at : link.start]))
        at = max(at, link.end)
    return count + len(_WORD.findall(block.text[at:]))


def _is_only_links(block: Block, outside: int) -> bool:
    return block.kind in _MENU_KINDS and bool(block.links) and not block.marks and outside <= 3 * len(block.links)


def _is_menu(run: Sequence[Block], own: str, *, above: bool) -> bool:
    links = [(link.end - link.start, link.target) for block in run for link in block.links]
    if len(links) < _LEAST:
        return False
    foreign = sum(bool(own) and site(target) != own for _, target in links) * 2 > len(links)
    if above and not foreign and sum(length for length, _ in links) <= _LABEL * len(links):
        return True
    return bool(own) and sum(site(target) == own for _, target in links) * 2 > len(links)
