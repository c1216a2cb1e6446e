"""What word processors write into a page that they save: the styles of paragraphs, bullets as text, changes."""

import re

from citecheck.documents.html.tree import Node
from citecheck.model import BlockKind

_CONTENTS = re.compile(r"mso(?:toc\d?|tocheading|tableoffigures)$")
_STYLES: dict[str, BlockKind] = {
    "msotitle": "heading", "msoquote": "quotation", "msointensequote": "quotation", "msobibliography": "item",
}  # fmt: skip
# A bullet in a font of signs, and the blanks that set it apart: "·   Ferries", "o   Ferries", "Ø  Ferries".
BULLET = re.compile(r"(?:[^\w\s(\[“„«\"'‘]|[o§vØüq])[ ]?\u00a0{2,}\s*")


def is_left_out(node: Node) -> bool:
    """Whether an element holds what was deleted, or a line of the table of contents."""
    return node.tag == "del" or (node.tag == "p" and any(_CONTENTS.match(name) for name in node.classes))


def kind(node: Node) -> BlockKind | None:
    """What a paragraph is by the name of its style."""
    if node.tag != "p":
        return None
    found = next((_STYLES[name] for name in node.classes if name in _STYLES), None)
    return "item" if found is None and any(name.startswith("msolistparagraph") for name in node.classes) else found
