"""Hosts whose addresses do not tell which page they lead to."""

from citecheck import urls

# Services that hide any address behind a few letters; a publisher's own short host (nyti.ms) is not among them.
_SHORTENERS = """
    bit.ly buff.ly cutt.ly dlvr.it goo.gl is.gd lnkd.in ow.ly rb.gy rebrand.ly shorturl.at t.co t.ly tiny.cc tinyurl.com
    trib.al v.gd s.id clck.ru vk.cc g.page qr.ae
"""
SHORTENERS = frozenset(_SHORTENERS.split())


def hides_its_page(address: str) -> bool:
    """Whether another page may stand behind the address: a short one, or an archive's that does not name its original."""
    kept = urls.archived(address)
    return urls.host(address).removeprefix("www.") in SHORTENERS or (kept is not None and not kept[0])
