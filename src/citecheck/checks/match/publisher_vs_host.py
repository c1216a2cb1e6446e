"""family `match`: publisher-vs-host."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from citecheck import urls
from citecheck.checks import links
from citecheck.checks.once import once
from citecheck.model import Citation, Document, Observation, Page, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings
from citecheck.text import bare_words, fold

MOST_SHORT = 5  # letters of a name that may be in a host by chance
# Outlets that are cited often, with the hosts on which they publish: only two outlets that are both known can be
# told apart from the text alone. Country editions and short hosts stand beside the main one.
OUTLETS = (
    ("The Guardian", "theguardian.com", "guardian.co.uk"),
    ("The New York Times", "New York Times", "NYT", "nytimes.com"),
    ("The Washington Post", "Washington Post", "washingtonpost.com"),
    ("The Wall Street Journal", "Wall Street Journal", "WSJ", "wsj.com"),
    ("Financial Times", "FT", "ft.com"),
    ("The Economist", "economist.com"),
    ("Reuters", "reuters.com"),
    ("Associated Press", "AP", "AP News", "apnews.com", "ap.org"),
    ("Agence France-Presse", "AFP", "afp.com"),
    ("Bloomberg", "bloomberg.com"),
    ("BBC", "BBC News", "bbc.com", "bbc.co.uk"),
    ("CNN", "cnn.com"),
    ("Al Jazeera", "aljazeera.com", "aljazeera.net"),
    ("Deutsche Welle", "DW", "dw.com"),
    ("Voice of America", "VOA", "voanews.com", "voaturkce.com"),
    ("Radio Free Europe/Radio Liberty", "RFE/RL", "rferl.org"),
    ("Firstpost", "firstpost.com"),
    ("The Hindu", "thehindu.com"),
    ("South China Morning Post", "SCMP", "scmp.com"),
    ("Global Times", "globaltimes.cn"),
    ("Xinhua", "xinhuanet.com", "news.cn"),
    ("TASS", "tass.com", "tass.ru"),
    ("RIA Novosti", "РИА Новости", "ria.ru"),
    ("Anadolu Agency", "Anadolu Ajansı", "AA", "aa.com.tr"),
    ("Hürriyet Daily News", "hurriyetdailynews.com"),
    ("Le Monde", "lemonde.fr"),
    ("Le Figaro", "lefigaro.fr"),
    ("Der Spiegel", "spiegel.de"),
    ("Die Zeit", "zeit.de"),
    ("Frankfurter Allgemeine Zeitung", "FAZ", "faz.net"),
    ("Süddeutsche Zeitung", "sueddeutsche.de"),
    ("Neue Zürcher Zeitung", "NZZ", "nzz.ch"),
    ("El País", "elpais.com"),
    ("El Mundo", "elmundo.es"),
    ("La Repubblica", "repubblica.it"),
    ("Corriere della Sera", "corriere.it"),
    ("Politico", "politico.com", "politico.eu"),
    ("Foreign Policy", "foreignpolicy.com"),
    ("Foreign Affairs", "foreignaffairs.com"),
    ("The Diplomat", "thediplomat.com"),
    ("Newsweek", "newsweek.com"),
    ("Time", "time.com"),
    ("The Atlantic", "theatlantic.com"),
    ("Nikkei Asia", "asia.nikkei.com", "nikkei.com"),
    ("The Times of India", "indiatimes.com"),
    ("Kyiv Independent", "kyivindependent.com"),
    ("The Moscow Times", "themoscowtimes.com"),
    ("Wikipedia", "wikipedia.org"),
)


@check(
    severity="query",
    guard=(
        "Only when both are known: the printed outlet and the outlet that owns the host stand in the table (or in "
        "`publisher-aliases`) and are two, or the article's other notes print the one with another host and the other with "
        "this one, which bears its name. Archive hosts are unwrapped; country editions and abbreviations are one outlet."
    ),
    remedy="Correct the publisher or the address; a reprint names both outlets.",
    question="{notes} names {found}, but its address belongs to {expected}. Which one is meant?",
    reply="☐ publisher is: ______ ☐ address is: ______",
    bad=(
        "Trade grew.[1]\n\n[1] “Trade Grows Again”, The Guardian, https://www.firstpost.com/world/trade-grows-1.html.\n",
        Example(
            "Fares rose.[1]\n\n[1] “Fares Rise Again”, The Gazette, https://courier.example/fares-rise.\n",
            settings={"publisher-aliases": [["The Gazette", "gazette.example"], ["The Courier", "courier.example"]]},
        ),
        "Fares rose.[1] Rents fell.[2] Tolls stay.[3]\n\n[1] “Fares”, Morning Gazette, https://morninggazette.example/fares.\n\n"
        "[2] “Rents”, Port Courier, https://portcourier.example/rents.\n\n"
        "[3] “Tolls”, Morning Gazette, https://portcourier.example/tolls.\n",
    ),
    good=(
        "Trade grew.[1]\n\n[1] “Trade Grows Again”, The Guardian, https://www.theguardian.com/world/trade-grows.\n",
        "Trade grew.[1]\n\n[1] “Trade Grows Again”, VOA, https://www.voanews.com/a/trade-grows/1.html.\n",
        "Trade grew.[1]\n\n[1] “Trade Grows Again”, BBC News, "
        "https://web.archive.org/web/20240309000000/https://www.bbc.co.uk/news/trade.\n",
        "Trade grew.[1]\n\n[1] “Trade Grows Again”, Harbour Weekly, https://www.reuters.com/markets/trade-grows.\n",
        "Fares rose.[1] Rents fell.[2] Tolls stay.[3]\n\n[1] “Fares”, Ministry of Ports, https://ports.example/fares.\n\n"
        "[2] “Rents”, Ministry of Towns, https://portal.example/rents.\n\n"
        "[3] “Tolls”, Ministry of Ports, https://portal.example/tolls.\n",
    ),
)  # fmt: skip
def publisher_vs_host(
    citation: Citation, document: Document, settings: Settings, page: Page | None = None
) -> Iterator[Observation]:
    """The note names one outlet and its address belongs to another.

    Either the address was copied from another note or the report was read in another paper.
    """
    if citation.publisher is None or citation.address is None:
        return
    names, hosts = _known(settings.publisher_aliases)
    printed = names.get(fold(citation.publisher.text))
    host = urls.host((urls.archived(citation.address) or (citation.address, ""))[0])
    owner = _owner(host, hosts)
    if printed is None or owner is None:
        printed, owner = citation.publisher.text, _swapped(citation, host, document, page)
    if owner is None or printed == owner:
        return
    yield Observation(
        f"publisher is {printed}, but the address belongs to {owner}",
        (Place(document.at(citation, citation.publisher), citation.id, citation.address),),
        confidence="likely",
        found=citation.publisher.text,
        expected=owner,
        expected_confidence="possible",
        group=links.group_of_words("publisher-vs-host", citation, citation.publisher.text),
    )


def _swapped(citation: Citation, host: str, document: Document, page: Page | None) -> str | None:
    """The outlet whose host this is by the article's other notes, which print this note's outlet with another host.

    Shared hosts (a library, a government's portal) are nobody's: the host's letters or the page must bear the name.
    """
    assert citation.publisher is not None
    printed = citation.publisher.text
    by_host, by_name = _outlets(document)
    here, elsewhere = by_host[citation.article, host], by_name[citation.article, fold(printed)]
    if len(elsewhere) < 2 or len(here) > 2 or here[printed] > 1:
        return None
    site = page.publisher if page is not None else None
    owner = next((other for other in here if other != printed), site)
    if owner is None or fold(owner) in fold(printed) or fold(printed) in fold(owner):
        return None
    is_known = _bears(host, owner) or (site is not None and fold(site) == fold(owner) and owner in here)
    if len(by_name.get((citation.article, fold(owner)), ())) > 1 or not is_known:
        return None
    return owner


def _bears(host: str, name: str) -> bool:
    """Whether a host is made of an outlet's name: "kestanhaber.example" of "Kestan Haber", with an article or without."""
    written = bare_words(name)
    joined = host.replace("-", "").replace(".", "")
    return any(len(one) > MOST_SHORT and one in joined for one in ("".join(written), "".join(written[1:])))


Outlets = dict[tuple[int, str], Counter[str]]


@once
def _outlets(document: Document) -> tuple[Outlets, Outlets]:
    """How often an article prints an outlet with a host: the outlets of each host, the hosts of each folded outlet."""
    by_host: Outlets = {}
    by_name: Outlets = {}
    for one in document.citations:
        if one.publisher is not None and one.address is not None:
            host = urls.host((urls.archived(one.address) or (one.address, ""))[0])
            by_host.setdefault((one.article, host), Counter())[one.publisher.text] += 1
            by_name.setdefault((one.article, fold(one.publisher.text)), Counter())[host] += 1
    return by_host, by_name


@cache
def _known(aliases: tuple[tuple[str, ...], ...]) -> tuple[dict[str, str], dict[str, str]]:
    """Two look-ups of an outlet's first name: by any of its folded names, by any of its hosts."""
    names: dict[str, str] = {}
    hosts: dict[str, str] = {}
    for row in (*OUTLETS, *aliases):
        for word in row:
            (hosts if "." in word and " " not in word else names)[fold(word)] = row[0]
    return names, hosts


def _owner(host: str, hosts: dict[str, str]) -> str | None:
    """The outlet that owns the host or the nearest domain above it."""
    while "." in host:
        if host in hosts:
            return hosts[host]
        host = host.partition(".")[2]
    return None
