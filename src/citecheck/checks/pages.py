"""Invented pages on which the checks are tried: a small news page of an outlet that does not exist."""

PAGE = (
    "<html lang='en'><head><title>{title}</title>{head}</head>"
    "<body><main><h1>{title}</h1>{byline}{paragraphs}</main></body></html>"
)


def page(title: str, *paragraphs: str, author: str | None = None) -> str:
    """The HTML of a page with a headline, a byline where there is an author, and paragraphs."""
    return PAGE.format(
        title=title,
        head=f"<meta name='author' content='{author}'>" if author else "",
        byline=f"<p class='byline'>By {author}</p>" if author else "",
        paragraphs="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
    )


BRIDGE_URL = "https://gazette.example/n/4711"
BRIDGE_TITLE = "Council Votes to Keep the Old Bridge"
BRIDGE_NOTE = f"[1]\n\n[1] “{BRIDGE_TITLE}”, The Gazette, {BRIDGE_URL}.\n"
VOTE = "The council of Quayham voted on Tuesday to keep the old bridge for another ten years, after a long debate."


def bridge(*paragraphs: str, author: str | None = None) -> dict[str, str]:
    """The Gazette's page about the bridge, under its address."""
    return {BRIDGE_URL: page(BRIDGE_TITLE, VOTE, *paragraphs, author=author)}


FERRY_URL = "https://courier.example/ferries"
FERRY_TITLE = "Ferries Are Full Again"
FERRY_NOTE = f"[1]\n\n[1] “{FERRY_TITLE}”, The Courier, {FERRY_URL}.\n"
FERRIES = {
    FERRY_URL: page(
        FERRY_TITLE,
        "The ferry company carried 418,300 passengers between May and August, more than in any summer before.",
        "Its income rose to $2.4 million, while fuel became cheaper by a fifth.",
        "“Our boats have never been as full as in this wet and windy summer,” its director said on the pier.",
    )
}
