"""Measure the verdicts on replies of known state.

    python benchmarks/page_state.py [--wrong]

Prints a table: how many of each sort are judged right, and how many living pages are not called live.
"""

import argparse
import datetime
from collections import defaultdict

from invented_states import ADDRESS, State, states
from invented_states_later import later
from tabulate import tabulate

from citecheck import evidence
from citecheck.model import Capture, Evidence, Inquiry, Source

AT = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)


def judged(state: State) -> Evidence:
    """The evidence of a visit that is answered so."""
    capture = Capture(ADDRESS, state.final, state.status, state.headers, state.body.encode(), AT, (ADDRESS,))
    asked = (Inquiry("title", state.title, "a.txt", ("1",)),) if state.title else ()
    asked += (Inquiry("publisher", "Harbour Review", "a.txt", ("1",)),) if state.kind == "parked or usurped" else ()
    return evidence.read(Source(ADDRESS, "gazette.example", ("a.txt",), asked), capture)


def main() -> None:
    """Judge all, print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true", help="list what was judged wrong")
    arguments = parser.parse_args()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for part, made in (("", states()), (", later set", later())):
        for state in made:
            found = judged(state)
            is_right = found.verdict in state.right
            counts[state.kind + part][0] += is_right
            counts[state.kind + part][1] += 1
            if arguments.wrong and not is_right:
                print(state.kind, "|", state.name, "|", found.verdict, found.reason, found.signs)
    rows = [(kind, total, right, f"{100 * right / total:.1f} %") for kind, (right, total) in counts.items()]
    print(tabulate(rows, headers=("state", "pages", "right", "share"), tablefmt="github"))


if __name__ == "__main__":
    main()
