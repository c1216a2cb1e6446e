"""Why a source or a rule was left out, or what is wrong with a link, in words that an editor uses."""

import re

# Nothing was asked of the web, or nothing is kept of it: that says nothing about what is there.
UNASKED = ("not-recorded", "offline", "not-asked")

# What is not in this table is said with its hyphens taken out.
REASONS = {
    # the run
    "offline": "sources were not visited in this run",
    "unchecked": "the source was not visited",
    "not-recorded": "there is no recorded copy of the page to replay",
    "excluded": "the address is excluded by the settings",
    "links-only": "only the link was checked (--links-only)",
    "interrupted": "the run was stopped before the source was visited",
    "runner-offline": "the machine that ran the check was not online",
    "no-history": "nothing is kept of earlier runs (--history FILE keeps it)",
    "no-archive": "no web archive was asked",
    "no-copy": "no web archive has a copy",
    "not-asked": "no web archive was asked",
    "archive-unreachable": "the web archive did not answer",
    "no-registry": "no registry was asked (--registries asks them)",
    "no-record": "no registry knows the identifier",
    "registry-unreachable": "the registry did not answer",
    # no answer
    "dns": "the host name does not exist",
    "no-such-host": "the host name does not exist",
    "dns-temporary": "the host name could not be looked up just then",
    "connect": "the server does not accept connections",
    "reset": "the server broke off the connection",
    "timeout": "the page did not answer in time",
    "slow": "the page came too slowly to be read to its end",
    "tls": "the page's certificate could not be verified",
    "protocol": "what the server sent is not HTTP",
    "local": "the machine that ran the check had no way to the server",
    "proxy": "the proxy of the settings did not answer",
    "encoding": "the page came in an encoding that could not be undone",
    "too-large": "the page is too large to be read",
    "redirect-loop": "the address leads round in circles",
    "too-many-redirects": "the address leads on and on",
    "meta-refresh": "the page only leads on to another one",
    "maintenance": "the site is closed for maintenance",
    # a wall, a login, a price
    "blocked": "the page turns automatic readers away; open it in a browser",
    "bot-wall": "the page turns automatic readers away; open it in a browser",
    "consent-wall": "only the question about cookies could be read; open it in a browser",
    "restricted": "the page asks for a login or a subscription",
    "paywall": "only the part before the paywall could be read",
    "login": "the page asks for a login",
    "legal-reasons": "the page is withheld for legal reasons",
    "geo-block": "the page is not shown in every country",
    # another page
    "soft-404": "the address answers with a page that says “not found”",
    "redirected-to-home": "the address leads to the home page",
    "parked": "the domain is parked",
    "usurped": "the domain now belongs to somebody else",
    "permanent-redirect": "the page has a new address",
    "other-text": "another text stands at the address",
    "passage-changed": "what is quoted was taken out or reworded",
    "cut": "a large part of the text was taken out",
    # an address that is not visited
    "unsafe-redirect": "the address leads on to one that is not safe to visit",
    "private-address": "the address leads into a private network",
    "loopback-address": "the address leads to the reader's own machine",
    "link-local-address": "the address leads into a private network",
    "metadata-address": "the address leads to a machine's own secrets",
    "reserved-address": "the address belongs to no public network",
    "local-name": "the address leads into a private network",
    "look-alike-host": "the host name is spelt to be misread",
    "user-info": "the address holds a user name",
    "signed-token": "the address holds a key of its reader",
    "scheme": "the address is not one of the web",
    "no-host": "the address names no host",
    # the page
    "truncated": "only a part of the page could be read",
    "no-text": "the page has no text that could be read",
    "pdf": "the PDF could not be read (PDF sources need the extra `pdf`)",
    "not-text": "the file is not a text",
    "too-short": "the page has too little text to compare with",
    "derived": "the figure may be reckoned from two numbers of the page",
    "in-words": "the page may have the number in words that are not known here",
    "unit-unclear": "the page has the number beside another unit or none",
    "other-language": "the page is in another language",
    "no-published": "the page does not say when it was published",
    "no-date": "the page does not say when it was published",
    "no-title": "the page has no title",
    "no-byline": "the page names no author",
    "agency-byline": "the page names an agency as its author",
    "no-publisher": "the page does not name its publisher",
    # the words
    "no-words": "there are no words in it to look for",
    "no-figure": "there is no figure in it to look for",
    "changed-since": "the page was changed after it was read; the earlier text has it",
    "no-names": "there are no names in it to look for",
    "translated": "the note translates it from the page's language",
    "transliterated": "the note and the page write it in different scripts",
}


def in_words(word: str) -> str:
    """Why something was not checked, or what is wrong with a link, in plain words."""
    if word in REASONS:
        return REASONS[word]
    if match := re.fullmatch(r"(?:http-)?(\d{3})", word):
        return f"the address answers {match[1]}"
    if match := re.fullmatch(r"soft-(\d{3})", word):
        return f"the address answers with a page that says hardly more than “{match[1]}”"
    return word.replace("-", " ")
