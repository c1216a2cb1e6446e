"""Measure the verdicts on replies of known state.

    python benchmarks/page_state.py [--wrong]

Prints a table: how many of each sort are judged right, by the reply alone and with what the host answers to a made-up
address where the verdict hangs on it: that it is not there on living hosts, and the same page again on the others.
"""

import argparse
import dataclasses
import datetime
from collections import defaultdict

from invented_states import ADDRESS, State, states
from invented_states_later import later
from invented_states_third import third
from tabulate import tabulate

from citecheck import evidence
from citecheck.model import Capture, Evidence, Inquiry, Source

MADE_UP = "https://gazette.example/harbour/zx81-nobody-wrote-this"
AT = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)


def judged(state: State, *, is_asked: bool = False) -> Evidence:
    """The evidence of a visit that is answered so; and of another to a made-up address where it hangs on that."""
    capture = Capture(ADDRESS, state.final, state.status, state.headers, state.body.encode(), AT, (ADDRESS,))
    asked = (Inquiry("title", state.title, "a.txt", ("1",)),) if state.title else ()
    asked += (Inquiry("publisher", "Harbour Review", "a.txt", ("1",)),) if state.kind == "parked or usurped" else ()
    source = Source(ADDRESS, "gazette.example", ("a.txt",), asked)
    found = evidence.read(source, capture)
    if is_asked and evidence.wants_sibling(found):
        gone = Capture(MADE_UP, MADE_UP, 404, state.headers, b"<h1>404</h1>", AT, (MADE_UP,))
        same = dataclasses.replace(capture, url=MADE_UP, final_url=MADE_UP)
        return evidence.read(source, capture, gone if state.kind == "living" else same)
    return found


def main() -> None:
    """Judge all, print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true", help="list what was judged wrong")
    arguments = parser.parse_args()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for part, made in (("", states()), (", second set", later()), (", third set", third())):
        for state in made:
            found, settled = judged(state), judged(state, is_asked=True)
            row = counts[state.kind + part]
            row[0] += 1
            row[1] += found.verdict in state.right
            row[2] += settled.verdict in state.right
            if arguments.wrong and settled.verdict not in state.right:
                print(state.kind, "|", state.name, "|", settled.verdict, settled.reason, settled.signs)
    rows = [
        (kind, total, f"{100 * alone / total:.1f} %", f"{100 * asked / total:.1f} %")
        for kind, (total, alone, asked) in counts.items()
    ]
    print(tabulate(rows, headers=("state", "pages", "right", "right, host asked"), tablefmt="github"))


if __name__ == "__main__":
    main()
