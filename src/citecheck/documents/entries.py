"""The entries of a list of sources that a program keeps (BibTeX, CSL-JSON, RIS), each printed on one line.

"[key] Author. Title. Publisher. Date. Address. Number. Day of access. Remarks." – what is missing is left out. Every
part leads back to the value it was read from, the whole to the whole entry.
"""

from citecheck.documents.printing import Print
from citecheck.model import Block, FieldName

# The order of print, and the field that each part is; of remarks, which are plain text, it is none.
ORDER: tuple[tuple[str, FieldName | None], ...] = (
    ("author", "author"), ("title", "title"), ("publisher", "publisher"), ("published", "published"), ("url", "url"),
    ("doi", "doi"), ("accessed", "accessed"), ("archive-url", "archive-url"), ("archived", "archived"),
    ("remark", None),
)  # fmt: skip

Parts = dict[str, list[Print]]


def block(label: str | None, place: tuple[int, int], parts: Parts, *, cited: bool = False) -> Block | None:
    """The entry printed, or None where it says nothing of a source; `cited`, it is a note that the text refers to."""
    out, said = Print(), False
    start, end = place
    if label:
        out.stand_for(f"[{label}] ", start, min(start + len(label) + 3, end))
    for name, kind in ORDER:
        for one in parts.get(name, ()):
            if not one.size or not any(map(str.isalnum, "".join(one.parts))):
                continue
            said = True
            begin = out.size
            out.join(one)
            if kind is not None:
                out.name(kind, begin)
            bare = kind in ("url", "doi", "archive-url") or out.last in ".?!"
            out.stand_for(" " if bare else ". ", end - 1, end)
    if not said:
        return None
    return out.block("note" if cited else "item", label=label)
