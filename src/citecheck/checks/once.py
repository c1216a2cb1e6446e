"""What several rules ask of the same article is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Subject = TypeVar("Subject")
Answer = TypeVar("Answer")


def once(function: Callable[[Subject], Answer]) -> Callable[[Subject], Answer]:
    """Keep the answer for the last subject, told by identity: a run judges one article after the other."""
    kept: list[tuple[Subject, Answer]] = []

    @wraps(function)
    def answer(subject: Subject) -> Answer:
        last = kept[-1] if kept else None
        if last is None or last[0] is not subject:
            last = (subject, function(subject))
            kept[:] = [last]
        return last[1]

    return answer
