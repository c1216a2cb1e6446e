"""Articles whose notes are hard to check, with the pages that they cite; all invented."""

import datetime
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from archive import Kept, write_warc

AT = datetime.datetime(2024, 6, 1, 9, tzinfo=datetime.UTC)
MORE = (
    "Readers who want to know more may write to the editors, who answer within a few days and keep no letters.",
    "The weather stayed calm for the rest of the day, and the market square was full until the lamps were lit.",
    "Several people who had come from the villages stayed overnight and went home with the first boat.",
    "Nobody could say how long the talks would go on, but both sides agreed to meet again before the season ends.",
    "The town clerk keeps a list of all those who asked for a copy, and it may be read by anyone at the counter.",
    "Whoever comes by boat finds the steps on the south side of the quay, and a lamp that is lit the whole night long.",
    "The next meeting is on a Monday in the old hall, where the chairs have been mended and the stove burns again.",
)
FRONT = (
    "<html lang=en><title>Port Ledger: news of the coast</title><meta property=og:type content=website>"
    + "".join(f"<h2>Headline {number} about boats</h2><p>{line}</p>" for number, line in enumerate(MORE * 3))
)  # fmt: skip
CONSENT = "<html lang=en><title>Before you continue</title><h1>Before you continue</h1><p>We use cookies. Accept all?"


def page(title: str, *told: str, day: str | None = "2024-03-07", language: str = "en", **linked: Any) -> str:
    """An article page; keywords go into its linked data."""
    ld = {"@type": "NewsArticle", "headline": title, "datePublished": day, **linked}
    by = f"<p class=byline>By the staff <time datetime={day}>{day}</time></p>" if day else ""
    body = "".join(f"<p>{one}</p>" for one in (*told, *(MORE if language == "en" else ())))
    return (
        f"<!doctype html><html lang={language}><head><title>{title} | Port Ledger</title><script "
        f"type='application/ld+json'>{json.dumps(ld)}</script></head><body><article><h1>{title}</h1>{by}{body}</article>"
    )


def article(text: str, *notes: str, title: str = "News of the Strait") -> str:
    listed = "\n".join(f"{number}. {note}" for number, note in enumerate(notes, 1))
    return f"{title}\nBy Ada Brenn\nPublished 20 May 2024\n\n{text}\n\nNotes\n\n{listed}\n"


def note(title: str, address: str, access: str = "") -> str:
    return f"“{title},” Port Ledger, https://{address}" + (f" (accessed {access})." if access else ".")


def audited(folder: Path, articles: Mapping[str, str], pages: Iterable[Kept]) -> dict[str, Any]:
    """The JSON report of the command on articles, by their names, all in one replay of the pages."""
    for name in ("articles", "web"):
        (folder / name).mkdir()
    write_warc(folder / "web" / "pages.warc", pages)
    for name, text in articles.items():
        (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "citecheck", "audit", "articles", "--replay", "web", "--today", "2024-06-01",
               "--format", "json", "--fail-on", "never", "--no-progress"]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


class World:
    """Pages and the articles that cite them."""

    def __init__(self) -> None:
        self.pages: list[Kept] = []
        self.articles: dict[str, str] = {}

    def add(self, address: str, body: str = "", status: int = 200, **headers: str) -> None:
        told = tuple((name.replace("_", "-"), value) for name, value in headers.items())
        self.pages.append(Kept(f"https://{address}", AT, body, status, told))


def world() -> World:
    """All of them."""
    made = World()
    for write in (walls, dates, replaced, words, figures, wild):
        write(made)
    return made


def walls(world: World) -> None:
    world.add("walls.example/s/1", "<title>Just a moment...</title>", 403, cf_mitigated="challenge")
    world.add("www.linkedin.com/pulse/tides", "", 999)
    world.add("www.linkedin.com/posts/day", "<p>Not found</p>", 404)
    told = ("walls.example/s/1", "www.linkedin.com/pulse/tides", "www.linkedin.com/posts/day")
    world.articles["walls"] = article("Fares rose by 14 percent.1 Tides rose to 31 feet.2 The day drew 43,549 guests.3",
                                      *(note("Fares Rise", one) for one in told))  # fmt: skip


def dates(world: World) -> None:
    text = (
        "Premier Tove Halden arrived in Merrow on 5 March 2024.1 The treaty was signed on 6 March 2024.2 "
        "The first 40 boats left on 15 March 2024.3"
    )
    titles = ("Premier Visits Merrow", "Treaty Is Signed", "Boats Leave at Dawn")
    for host in ("unread.example", "read.example"):
        days = ("09.03.2023", "09.03.2023", "16.03.2024")
        notes = (
            note(title, f"{host}/a/75{n}.html", day) for n, (title, day) in enumerate(zip(titles, days, strict=True))
        )
        world.articles[host] = article(text, *notes)
    for n, title in enumerate(titles):
        world.add(f"read.example/a/75{n}.html", page(title, text.replace("1 ", " ").replace("2 T", " T")[:-1]))
    world.add("orders.example/1", page("Rents Double", "Rents doubled to 88 crowns."))
    world.add("orders.example/2", page("Pilots Walk Out", "31 ships waited.", day="2024-04-20"))
    rents = note("Rents Double", "orders.example/1", "09.03.2023")
    pilots = note("Pilots Walk Out", "orders.example/2", "04.05.2024")
    world.articles["orders"] = article("Rents doubled.1 Pilots walked out.2", rents, pilots)
    for n in range(1, 8):
        world.add(f"seven.example/{n}", page(f"Story {n} of the Week", f"The keeper counted {300 + n} gulls."))
    world.articles["seven"] = article(
        " ".join(f"The keeper counted {300 + n} gulls.{n}" for n in range(1, 8)),
        *(note(f"Story {n} of the Week", f"seven.example/{n}", "09.03.2023") for n in range(1, 8)),
    )
    world.add("redated.example/1", page("Old Light", "It has 199 steps.", day="2019-04-02", dateModified="2024-05-31"))
    live = {"@type": "LiveBlogPosting", "dateModified": "2024-05-31", "coverageStartTime": "2024-03-01"}
    world.add("redated.example/2", page("Live: Storm", "The storm reached 31 metres.", day="2024-03-01", **live))
    world.articles["redated"] = article("It has 199 steps.1 The storm reached 31 metres.2",
                                        note("Old Light", "redated.example/1", "3 May 2020"),
                                        note("Live: Storm", "redated.example/2", "2 March 2024"))  # fmt: skip


def replaced(world: World) -> None:
    story = "2023/11/harbour-tax-approved"
    lost = "<title>Page not found</title><h1>Page not found</h1><p>The page could not be found.</p>"
    world.add(f"lost.example/{story}", lost)
    world.add(f"home.example/{story}", "", 302, Location="https://home.example/")
    world.add("home.example/", FRONT)
    parked = "<title>sale.example</title><p>Buy this domain.</p><script src='//parkingcrew.net/x.js'></script>"
    world.add(f"sale.example/{story}", parked)
    ask = f"consent.asks.example/collect?to=https%3A%2F%2Fasks.example%2F{story.replace('/', '%2F')}"
    world.add(f"asks.example/{story}", "", 302, Location=f"https://{ask}")
    world.add(ask, CONSENT)
    hosts = ("lost", "home", "sale", "asks")
    votes = "It has 31 votes.1 It has 32 votes.2 It has 33 votes.3 It has 34 votes.4"
    cited = (note("Harbour Tax Approved", f"{one}.example/{story}") for one in hosts)
    world.articles["replaced"] = article(votes, *cited)
    for language, (heading, told) in TONGUES.items():
        world.add(f"{language}.example/2024/03/story-1182", "", 302, Location=f"https://{language}.example/")
        world.add(f"{language}.example/", FRONT)
        listed = f"[1] “{told}”, https://{language}.example/2024/03/story-1182"
        world.articles[f"front-{language}"] = f"{told}\n\n{told}, 43.549.[1]\n\n{heading}\n\n{listed}\n"


TONGUES = {
    "tr": ("Notlar", "Adalarda vapur ücretleri yüzde 14 yükseldi"),
    "ru": ("Примечания", "Проезд на пароме подорожал на 14 процентов"),
    "ar": ("الهوامش", "ارتفعت أسعار العبارات بنسبة 14 في المئة"),
    "hi": ("टिप्पणियाँ", "नौका का किराया 14 प्रतिशत बढ़ा"),
    "fa": ("پانوشت‌ها", "کرایه کشتی ۱۴ درصد بالا رفت"),
    "hu": ("Jegyzetek", "A komp ára 14 százalékkal nőtt"),
    "vi": ("Chú thích", "Giá vé phà tăng 14 phần trăm"),
}


def words(world: World) -> None:
    world.add(
        "words.example/1",
        page(
            "On the Strait",
            "“The relationship between Lirona and Kestovia is moving forward with the tide of the times,” "
            "Orla Venn said.",
            "“We will not close the northern basin before the winter, whatever the guild may say,” Ivo Lund said.",
            "The count found 43,548 gulls. The repair will cost 3.4 million crowns.",
            "“The sailors of Merrow deserve a dry room and a warm meal after every watch,” said Nils Aker.",
        ),
    )
    world.add("words.example/2", page("Ferry Closes", "The ferry was a slow old friend that nobody wanted to bury.",
                                      "“Nobody wept,” mayor Edda Kvist said."))  # fmt: skip
    one, two = note("On the Strait", "words.example/1"), note("Ferry Closes", "words.example/2")
    world.articles["back"] = article(
        "Orla Venn said that “relations of Lirona and Kestovia are advancing in step with the current of the era.”1",
        one,
    )
    world.articles["wrong"] = article(
        "Ivo Lund said: “We will close the northern basin before the winter, whatever the guild may say.”1 The count "
        "found 43,549 gulls.1 The repair will cost 3.4 billion crowns.1 Nils Aker said that “the sailors of Kestovia "
        "deserve a dry room and a warm meal after every watch.”1", one,
    )  # fmt: skip
    world.articles["elsewhere"] = article(
        "The strait is calm.1 Nils Aker said that “the sailors of Merrow deserve a dry room and a warm meal after "
        "every watch.”2 Edda Kvist called the ferry “a slow old friend that nobody wanted to bury.”2", one, two,
    )  # fmt: skip
    fare = {"isAccessibleForFree": False}
    teaser = f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fare})}</script>"
    teaser += (
        "<article><h1>Salt</h1><p>Salt has never been so dear.</p><p>Subscribe to read the full story.</p></article>"
    )
    world.add("teaser.example/1", f"<html lang=en><title>Salt</title>{teaser}")
    world.add("teaser.example/2", "<title>Salt</title><div id=root></div><noscript>Enable JavaScript.</noscript>")
    said = "Rolf Imm said that “nobody salts fish at this price.”1 A sack costs 412 crowns.2"
    cited = (note("Salt", f"teaser.example/{n}") for n in (1, 2))
    world.articles["teaser"] = article(said, *cited)


def figures(world: World) -> None:
    sums = (
        "The fund holds 240 billion crowns.", "More than 841,000 people live here.",
        "Five ministers resigned over 5G masts.", "The port moved 12.6 million tonnes.",
    )  # fmt: skip
    world.add("sums.example/1", page("The Budget", *sums))
    world.add("sums.example/2", page("Haushalt", "Der Fonds hält 240.000.000.000 Kronen.", language="de"))
    world.add(
        "sums.example/3", page("Bütçe", "Fonda 240 milyar kron var.", "Adalarda 841 bin kişi var.", language="tr")
    )
    world.articles["sums"] = article(
        "The fund holds 240 bn crowns.1 It is nearly a quarter of a trillion crowns.1 More than 841,000 people live "
        "here.1 Five ministers resigned over 5G masts.1 The port moved 12,600,000 tonnes.1 In Germany it holds 240 "
        "billion crowns.2 In Turkey it holds 240 billion crowns, and 841,000 people live here.3",
        note("The Budget", "sums.example/1"), note("Haushalt", "sums.example/2"), note("Bütçe", "sums.example/3"),
    )  # fmt: skip
    world.add("guild.example/1", page("Another Count", "About 900,000 people live here."))
    world.articles["guild"] = article(
        "The guild says that 841,000 people live here.1", note("Another Count", "guild.example/1")
    )
    told = (
        "“Our nets are longer than the winter is,” said Jon Aas.",
        "“A sail is a letter to the wind and back,” said Mia Roth.",
        "The ropes weigh 85 tonnes.",
        "The masts cost 64,000 crowns.",
    )
    for n, line in enumerate(told, 1):
        world.add(f"fleet.example/{n}", page(f"Fleet {n}", line))
    world.articles["swapped"] = article(
        "The ropes weigh 85 tonnes.1 The masts cost 64,000 crowns.2 Jon Aas said: “Our nets are longer than the winter "
        "is.”4 Mia Roth said: “A sail is a letter to the wind and back.”3",
        *(note(f"Fleet {n}", f"fleet.example/{n}") for n in (3, 4, 1, 2)),
    )  # fmt: skip


def wild(world: World) -> None:
    for n in range(1, 7):
        world.add(
            f"wild.example/piers_({n})", page(f"Pier {n}" + ": The ‘Old’ Lamp" * (n == 1), f"Pier {n} has {n}20 lamps.")
        )
    world.add("wild.example/a-long-address-that-is-broken", page("Broken Lines", "The mole has 77 lamps."))
    world.articles["wild"] = """Piers One

By Ada Brenn

Pier 1 has 120 lamps.[1] Pier 2 has 220 lamps.[2] Pier 3 has 320 lamps, and pier 4 has 420.[3] The mole has 77 \
lamps.[4] The mole keeps its 77 lamps.[5] Somebody counted 9 more.[6]

Notes

[1] “Pier 1: The ‘Old’ Lamp,” Port Ledger, https://wild.example/piers_(1), (accessed 9 March 2024).
[2] “Pier 2,” Port Ledger, (https://wild.example/piers_(2)), accessed 9 March 2024.
[3] “Pier 3,” Port Ledger, https://wild.example/piers_(3); “Pier 4,” Port Ledger, https://wild.example/piers_(4), \
accessed 9 March 2024.
[4] “Broken Lines,” Port Ledger, https://wild.example/a-long-address-that-
is-broken, accessed 9 March 2024.
[5] Ibid.
[6] qqq zzz ###

Piers Two

By Ivo Lund

Pier 5 has 520 lamps.[1] Pier 6 has 620 lamps.[2]

Notes

[1] “Pier 5,” Port Ledger, https://wild.example/piers_(5), accessed 9 March 2024.
[2] “Pier 6,” Port Ledger, https://wild.example/piers_(6), accessed 9 March 2024.
"""
    world.add("bells.example/1", "", 302, Location="http://169.254.169.254/latest/meta-data")
    bells = note("Bell One", "bells.example/1"), note("Bell Two", "[::ffff:127.0.0.1]/s/1")
    world.articles["bells"] = article("The bell rang 71 times.1 It weighs 912 kilos.2", *bells)
