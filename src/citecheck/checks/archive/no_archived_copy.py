"""family `archive`: no-archived-copy."""

import datetime
from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import copies, links
from citecheck.model import Citation, Document, Evidence, Mementos, Observation
from citecheck.rule import Example, check

# Hosts on which single pages go without warning, by the reason.
AT_RISK = {
    "posts that their authors delete or lock":
        "facebook.com instagram.com x.com twitter.com threads.net tiktok.com t.me telegram.me vk.com ok.ru weibo.com "
        "reddit.com linkedin.com tumblr.com bsky.app mastodon.social discord.com snapchat.com pinterest.com quora.com",
    "films and recordings that are taken down":
        "youtube.com youtu.be vimeo.com dailymotion.com rutube.ru twitch.tv soundcloud.com bilibili.com",
    "files that are shared for a while":
        "docs.google.com drive.google.com dropbox.com 1drv.ms onedrive.live.com mega.nz wetransfer.com disk.yandex.ru "
        "scribd.com issuu.com slideshare.net notion.site pastebin.com telegra.ph",
    "free pages that end with their owner's interest":
        "blogspot.com wordpress.com weebly.com wixsite.com sites.google.com github.io gitlab.io neocities.org angelfire.com "
        "tripod.com livejournal.com substack.com medium.com over-blog.com jimdofree.com webnode.com netlify.app "
        "vercel.app pages.dev herokuapp.com",
}  # fmt: skip
HOSTS = {host: reason for reason, hosts in AT_RISK.items() for host in hosts.split()}

LOST = ("dead", "failing", "replaced")  # the page that has changed is there to be saved

SAVE = "https://web.archive.org/save/"
FARES = "https://gazette.example/fares"
NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, " + FARES + ", (Date of Access: 09.03.2024).\n"
POST = "https://www.facebook.com/harbour-office/posts/4711"
POST_NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, Harbour Office, " + POST + ", accessed 9 March 2024.\n"
PAGE = ("<html><head><title>Fares Rise</title></head><body><main><h1>Fares Rise</h1>"
        + "<p>Fares on all lines rise by a tenth from Monday, the council decided after a long night.</p>" * 9
        + "</main></body></html>")  # fmt: skip
NONE = Mementos(datetime.date(2024, 3, 9), asked=("https://web.archive.org/web/",), reason="no-copy")


@check(
    severity="query",
    guard=(
        "Only where every archive that was asked answered; a note, and a question only where the link already fails or the "
        "host is known for pages that go. A citation with a copy or a DOI is left alone; that a site keeps archives out is "
        "said as its own reason."
    ),
    remedy="Save the page now (https://web.archive.org/save/ and the address), or keep a PDF of your own.",
    question="We found no archived copy of the page in {notes}. Do you have a copy, or may we save the page?",
    reply="☐ copy enclosed ☐ please save it",
    bad=(
        Example(NOTE, {FARES: PAGE}, mementos={FARES: NONE}),
        Example(POST_NOTE, {POST: PAGE}, mementos={POST: NONE}),
        Example(NOTE, {FARES: PAGE}, mementos={FARES: Mementos(datetime.date(2024, 3, 9), reason="excluded")}),
    ),
    good=(
        Example(NOTE, {FARES: PAGE}, mementos={FARES: Mementos(datetime.date(2024, 3, 9), reason="archive-unreachable")}),
        Example(NOTE, {FARES: PAGE}),
        Example(NOTE.replace(", (Date", ", archived at https://perma.cc/AB12-CD34, (Date"), {FARES: PAGE},
                mementos={FARES: NONE}),
        Example("Fares rose.[1]\n\n[1] “Fares”, https://doi.org/10.5555/12345678, accessed 9 March 2024.\n",
                {"https://doi.org/10.5555/12345678": PAGE}, mementos={"https://doi.org/10.5555/12345678": NONE}),
    ),
)  # fmt: skip
def no_archived_copy(
    citation: Citation, document: Document, evidence: Evidence, mementos: Mementos
) -> Iterator[Observation]:
    """No archive that was asked has a usable copy of the source.

    When the page goes, nobody can check any more what it said.
    """
    if mementos.best is not None or mementos.reason not in ("no-copy", "excluded") or not citation.urls:
        return
    address = citation.urls[0].address
    if citation.archive_urls or urls.host(address) == "doi.org" or evidence.verdict == "refused":
        return
    said = _said(mementos)
    if evidence.verdict in LOST:
        why, group = f"{said[0].upper()}{said[1:]}.", copies.beside(citation, evidence)
        said = f"{copies.LOST[evidence.verdict]}; {said}"
    elif (risk := at_risk(address)) is not None:
        save = f" Save it: {SAVE}{address}" if mementos.reason != "excluded" else ""
        why, group = f"The host keeps {risk}.{save}", f"no copy of {urls.identity(address)}"
    else:
        yield Observation(said, links.place(document, citation, "likely"), severity="note", group=said, anchor=said)
        return
    yield Observation(said, links.place(document, citation, "likely"), found=address, why=why, group=group)


def _said(mementos: Mementos) -> str:
    """What is known of the copies, in a few words."""
    if mementos.reason == "excluded":
        return "no archived copy: the site keeps its pages out of the archive"
    if mementos.bad:
        return "no usable archived copy: those nearest to the day of access do not show the page"
    return "no archived copy found"


def at_risk(address: str) -> str | None:
    """Why pages of the address's host go without warning; None where nothing is known."""
    labels = urls.host(address).split(".")
    names = (".".join(labels[at:]) for at in range(len(labels) - 1))
    return next((HOSTS[name] for name in names if name in HOSTS), None)
