"""An invented web of any size, each of whose pages follows from its number: what it says, how late, what goes wrong.

`Web(hosts, seed)` gives page `n` a host, a path, a title, a day, a quotation, a figure, some 86 KB of markup, the
seconds until it answers and, of one in eight, a fault. So an origin in another process, the articles that cite the
pages and the truth that a report is held against need not talk to each other.
"""

import datetime
import math
import random
from dataclasses import dataclass
from functools import cache, cached_property

from invented_pages_of_systems import DATED, MONTHS, PEOPLE, Story
from make_corpus import WORDS

SIZE = 86_000  # bytes of a page, as news pages have
FIRST_DAY = datetime.date(2014, 1, 1)
SHAPES = ("WordPress", "Ghost", "Arc", "AMP", "government", "press release")
NAMES = ("Herald", "Gazette", "Courier", "Observer", "Chronicle", "Telegraph", "Record", "Review")
PLACES = (
    "Northquay",
    "Brenntal",
    "Eastmere",
    "Sandmark",
    "Ostby",
    "Corrigan",
    "Quellham",
    "Ferrow",
    "Dorel",
    "Virelle",
)
# Of a thousand pages so many; what each does is in `origin_server`.
FAULTS = {
    "gone": 30, "soft-404": 20, "moved": 30, "failing": 8, "failing-once": 12, "busy": 8, "reset": 5, "hangs": 4,
    "drips": 3, "wall": 10,
}  # fmt: skip


@dataclass
class Told(Story):
    """A story with a text of its own."""

    paragraphs: str = ""
    outlet_host: str = ""

    @property
    def host(self) -> str:
        return self.outlet_host

    @property
    def body(self) -> str:
        return self.paragraphs


@dataclass(frozen=True)
class Page:
    """What is true of one page. `latency` is in seconds; `fault` one of `FAULTS` or None."""

    number: int
    host: str
    path: str
    title: str
    outlet: str
    person: str
    day: datetime.date
    quotation: str
    figure: str
    latency: float
    fault: str | None


@dataclass(frozen=True)
class Web:
    """`median` is that of the pages' latency in seconds; a fifth of them take twice as long, as in the wild."""

    hosts: int = 500
    seed: int = 1
    median: float = 0.0
    has_faults: bool = False

    def page(self, number: int) -> Page:
        """Page `number`; hosts take turns."""
        chance = random.Random(self.seed * 1_000_003 + number)
        at = number % self.hosts
        day = FIRST_DAY + datetime.timedelta(chance.randrange(3600))
        title = f"{chance.choice(WORDS[17:]).title()} {_said(chance, 5)} as {_said(chance, 3)}"
        late = self.median * math.exp(0.6 * chance.gauss(0, 1)) if self.median else 0.0
        return Page(
            number, f"127.{1 + at // 250}.{at % 250}.1", f"/{day:%Y/%m/%d}/{title.lower().replace(' ', '-')}-{number}", title,
            f"The {PLACES[at % 10]} {NAMES[at // 10 % 8]}", chance.choice(PEOPLE), day, _said(chance, 11),
            f"{chance.randint(2, 899)},{chance.randint(100, 999)} tonnes", late, self._fault(chance),
        )  # fmt: skip

    def _fault(self, chance: random.Random) -> str | None:
        at = chance.randrange(1000)
        for name, share in FAULTS.items() if self.has_faults else ():
            at -= share
            if at < 0:
                return name
        return None

    @staticmethod
    def number(path: str) -> int:
        """The number of the page at a path, -1 where none is."""
        last = path.rpartition("-")[2]
        return int(last) if last.isdecimal() and len(last) < 8 else -1

    def html(self, page: Page) -> bytes:
        """The markup of a page."""
        return b"".join(self.pieces(page))

    def pieces(self, page: Page) -> tuple[bytes, ...]:
        """The markup of a page: its own, and between it what it shares with others and takes no memory of its own."""
        chance = random.Random(page.number)
        told = [" ".join(chance.choices(_sentences(), k=3)) for _ in range(12)]
        told.insert(2, f"{page.person} told reporters: “{page.quotation.capitalize()}.” {chance.choice(_sentences())}")
        told.insert(5, f"{chance.choice(_sentences())} In {page.day:%Y} the port moved {page.figure} of grain.")
        story = Told(
            chance, page.title, page.outlet, page.person, page.day, page.day + datetime.timedelta(200), "x",
            _said(chance, 6).capitalize(), "".join(f"<p>{one}</p>" for one in told), page.host,
        )  # fmt: skip
        made = DATED[SHAPES[page.number % self.hosts % len(SHAPES)]](story)[1].replace("<h1>", "<h1 id=story>", 1)
        head, foot = self._chrome[page.number % len(self._chrome)]
        begins, in_head, rest = made.partition("</head>")
        body, at_end, ends = rest.partition("</body>")
        return (begins.encode(), head if in_head else b"", f"{in_head}{body}".encode(), foot if at_end else b"",
                f"{at_end}{ends}".encode())  # fmt: skip

    @cached_property
    def _chrome(self) -> tuple[tuple[bytes, bytes], ...]:
        """What stands around an article: styles, scripts, menus, lists of others."""
        made = []
        for number in range(12):
            chance = random.Random(number)
            head = (
                "<style>"
                + "".join(
                    f".c-{n}{{margin:{n % 7}px;padding:0 {n % 5}em;color:#{n * 7919 % 4096:03x}}}" for n in range(320)
                )
                + "</style>"
            )
            head += (
                "<script>"
                + "".join(f"window.q=window.q||[];q.push(['{_said(chance, 2)}',{n}]);" for n in range(400))
                + "</script>"
            )
            foot = "<section class=list>" + "".join(
                f'<div class="card card--{n % 9}"><a class="card__link" href="/story/{n}" data-track="list-{n}"><h3>{_said(chance, 7).capitalize()}</h3>'
                f'<span class="card__time">{n} hours ago</span></a></div>' for n in range(120)
            ) + "</section><footer><ul>" + "".join(f"<li><a href=/s/{n}>{_said(chance, 2).title()}</a></li>" for n in range(90)) + "</ul></footer>"  # fmt: skip
            head += f"<script>/*{'x' * max(SIZE - 7_000 - len(head) - len(foot), 0)}*/</script>"
            made.append((head.encode(), foot.encode()))
        return tuple(made)


@cache
def _sentences() -> list[str]:
    chance = random.Random(7)
    return [f"{_said(chance, chance.randint(10, 26)).capitalize()}." for _ in range(3_000)]


def _said(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def article(web: Web, numbers: range, base: str) -> str:
    """An article that cites these pages, a note each: quotation, figure and date; every tenth of them is not so there.

    `base` is "http://{host}:8080".
    """
    chance = random.Random(numbers.start)
    text, notes = [f"An Invented Article of Number {numbers.start}"], []
    for label, number in enumerate(numbers, 1):
        page = web.page(number)
        words, figure = page.quotation, page.figure
        if number % 10 == 3:
            words = words.replace(" ", " hardly ", 1)
        if number % 10 == 7:
            figure = f"{chance.randint(2, 899)},{chance.randint(100, 999)} tonnes"
        day = f"{page.day.day} {MONTHS[page.day.month - 1]} {page.day.year}"
        text.append(
            f"{chance.choice(_sentences())} {page.person} said that “{words}” when {figure} of grain were moved on {day}.[{label}] "
            f"{chance.choice(_sentences())}"
        )
        notes.append(
            f"[{label}] “{page.title}”, {page.outlet}, {base.format(host=page.host)}{page.path}, (Date of Access: 09.03.2025)."
        )
    return "\n\n".join([*text, "Notes", *notes]) + "\n"
