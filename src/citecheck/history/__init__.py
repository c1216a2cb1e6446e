"""What was seen of each source on which day, kept in one SQLite file; what failed for long enough is dead.

A file that cannot be used never costs a run: whoever calls is told in one sentence and goes on without it.
"""

from citecheck.history.dead import judged, standing
from citecheck.history.store import Say, append, merge, recall, recall_all
from citecheck.history.survival import Cited, cited, of_past, survival

__all__ = [
    "Cited", "Say", "append", "cited", "judged", "merge", "of_past", "recall", "recall_all", "standing", "survival",
]  # fmt: skip
