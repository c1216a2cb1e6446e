"""Measure the finder of addresses: each shape of address in each place of a note, with the truth known.

    python benchmarks/house_addresses.py [--part even|odd|all] [--show]

A part takes the contexts of even, or of odd, place.
"""

import argparse
from collections.abc import Iterator

from citecheck import urls

# As printed, and as it would be visited ("" where they are the same).
SHAPES = (
    ("https://quay.example/a", ""), ("https://quay.example/a/", ""), ("http://quay.example", ""),
    ("https://www.quay.example/tide-tables/2024/03/", ""), ("https://quay.example/a_(b)", ""),
    ("https://quay.example/a?b=c&d=e%20f", ""), ("https://quay.example/a#part-2", ""), ("https://quay.example/a.pdf", ""),
    ("www.quay.example/a", "https://www.quay.example/a"), ("www.quay.example", "https://www.quay.example"),
    ("https://quay.example/wiki/Kai_(Hafen)", ""), ("https://quay.example/index.php?id=12&L=0", ""),
    ("https://quay.example:8443/a", ""), ("https://quay.example/~doe/", ""), ("https://quay.example/a,12,b.html", ""),
    ("https://quay.example/2024-03-09-tide", ""), ("https://quay.example/a;jsessionid=1F", ""),
    ("https://доки.example/прилив", ""), ("https://quay.example/潮汐/1", ""), ("https://quay.example/a!b", ""),
    ("https://quay.example/@doe/112233", ""), ("https://quay.example/a--b", ""), ("https://quay.example/#!/a/b", ""),
    ("https://quay.example/a/b/c/d/e/f.aspx", ""), ("https://quay.example/%D0%B0/", ""), ("ftp://quay.example/a.zip", ""),
    ("https://quay.example/a?x[]=1&x[]=2", ""), ("https://quay.example/a'b", ""), ("https://quay.example/a+b", ""),
    ("https://quay.example/a:b", ""), ("https://quay.example/a*b", ""), ("https://quay.example/a|b", ""),
    ("https://web.archive.org/web/20240309101112/https://quay.example/a", ""), ("HTTPS://QUAY.EXAMPLE/A", ""),
    ("https://quay.example/?s=tide", ""), ("https://192.0.2.7/a", ""), ("https://xn--quay-9ta.example/a", ""),
    ("doi:10.5555/quay.2024.3", "https://doi.org/10.5555/quay.2024.3"), ("arXiv:2403.01234v2", "https://arxiv.org/abs/2403.01234v2"),
    ("https://doi.org/10.5555/q(24)3", ""), ("hdl:20.500.12345/678", "https://hdl.handle.net/20.500.12345/678"),
    ("urn:nbn:de:0001-20240309", "https://nbn-resolving.org/urn:nbn:de:0001-20240309"),
)  # fmt: skip
CONTEXTS = (
    "{}", "See {}.", "See {}, p. 4.", "({})", "[{}]", "<{}>", "«{}»", "“{}”", "„{}“", "»{}«", "‘{}’", "「{}」", "『{}』", "（{}）",
    "【{}】", "〈{}〉", "{}。", "参见{}。", "见：{}，访问", "({}).", "[{}].", "<{}>.", "(see {}, 4 May 2024)", "{}; {{}}", "{} | Quay",
    "{}?", "{}!", "{}…", "{}...", "{}؟", "{}، تاريخ", "{}؛", "{}।", "{}։", "{}·", "{}:", "{} – Quay", "{}—Quay", "({};", "URL: {}",
    "URL:{}", "Quay (2024), {} (4 May 2024).", "Quay, {} [4.5.2024].", "“Quay.” {}.", "Doe J. Quay. {}. Accessed 4 May.",
    "{} 4 May 2024", "{}\n", "Quay\n{}\nTide", "*{}*", "_{}_", "**{}**", "`{}`", "\"{}\"", "'{}'", "={}", "|url={}|x", "{}\u00a0.",
    "{} .", "{} ,", "\u200e{}\u200e", "\u200b{}\u200b", "→ {}", "•{}", "({} and others)", "{}[1]", "{}¹", "{}).", "{}).",
    "{}を参照", "{}에서 검색", "{}から取得", "{}；", "{}、", "在{}上", "{}）", "{}”。", "{}.”", "{},”", "{}».", "{};\n", "{}).”",
)  # fmt: skip


def cases(part: str) -> Iterator[tuple[str, str]]:
    """(text, the address in it)."""
    at = {"even": 0, "odd": 1}.get(part)
    for number, context in enumerate(CONTEXTS):
        if at is not None and number % 2 != at:
            continue
        for printed, meant in SHAPES:
            yield context.replace("{{}}", "www.second.example/b").replace("{}", printed), meant or printed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--part", default="even", choices=("even", "odd", "all"))
    parser.add_argument("--show", action="store_true", help="print what is read wrongly")
    given = parser.parse_args()
    hits = found = wanted = 0
    for text, meant in cases(given.part):
        read = [url.address for url in urls.find(text)]
        truth = [meant] + (["https://www.second.example/b"] if "second" in text else [])
        same = len({one.casefold() for one in read} & {one.casefold() for one in truth})
        hits, found, wanted = hits + same, found + len(read), wanted + len(truth)
        if given.show and (same < len(truth) or len(read) > same):
            print(f"{text!r}: {read}")
    print(f"precision {hits / found:.4f} recall {hits / wanted:.4f} F1 {2 * hits / (found + wanted):.4f} of {wanted}")


if __name__ == "__main__":
    main()
