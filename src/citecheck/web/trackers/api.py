"""Asks the REST API of one host, with a token.

The token goes to the host that the environment names and to no other: redirects that lead elsewhere are refused, and so
is a next page that stands elsewhere. It is part of no message. Certificates are verified; plain http is refused unless
`--allow-address` names the network that the host stands in.
"""

import contextlib
import ipaddress
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from socket import getaddrinfo
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from citecheck.errors import CitecheckError, UsageError
from citecheck.settings import Settings
from citecheck.version import __version__
from citecheck.web.trackers.place import NAMES, Place

Json = dict[str, Any]

MOST_PAGES = 200
MOST_HOPS = 3
MOST_WAIT = 120.0  # seconds that a run waits for a rate limit; the next scheduled run comes anyway


class TrackerError(CitecheckError):
    """The host of the issues did not do what was asked, and asking again would not help."""


class UncertainError(TrackerError):
    """No answer, or one that leaves open whether what was asked has been done."""


class Api:
    """Asks one host, with the token, and reads JSON."""

    def __init__(self, at: Place, settings: Settings, wait: Callable[[float], None]) -> None:
        import requests

        self._at, self._wait, self._waited = at, wait, 0.0
        self._origin = _origin(at.api)
        if self._origin[0] != "https" and not _is_allowed(at.api, settings):
            raise UsageError(
                f"{at.api}: the token would travel unencrypted; use https, or name the network with --allow-address"
            )
        self._session = requests.Session()
        self._session.trust_env = False  # no .netrc beside the token, no proxy that nobody named
        self._session.verify = os.environ.get("SSL_CERT_FILE") or True
        if settings.proxy:
            self._session.proxies = {"http": settings.proxy, "https": settings.proxy}
        self._timeout = settings.timeout
        self._session.headers.update({"User-Agent": f"citecheck/{__version__}", **_headers(at)})

    def pages(self, url: str, asked: Json) -> Iterator[Json]:
        """The items of a list, page after page as the Link header leads on."""
        following: str | None = f"{url}?{urlencode(asked)}"
        for _ in range(MOST_PAGES):
            if following is None:
                return
            response = self._answered("GET", following, None, ())
            items = _json(response)
            if not isinstance(items, list) or not all(isinstance(one, dict) for one in items):
                raise TrackerError(f"{self._at.api}: what it answers is no list")
            yield from items
            link = response.links.get("next", {}).get("url")
            following = urljoin(following, link) if link and items else None
        raise TrackerError(f"{self._at.api}: the list has more than {MOST_PAGES} pages")

    def ask(self, method: str, url: str, given: Json | None = None, accepts: tuple[int, ...] = ()) -> Any:
        """One request and its answer as JSON; `accepts` are statuses that are no fault."""
        return _json(self._answered(method, url, given, accepts))

    def _answered(self, method: str, url: str, given: Json | None, accepts: tuple[int, ...]) -> Any:
        hops = 0
        while True:
            response = self._sent(method, url, given)
            status = response.status_code
            if status in (301, 302, 307, 308) and (target := response.headers.get("location")):
                url, hops = urljoin(url, target), hops + 1
                if hops > MOST_HOPS:
                    raise TrackerError(f"{self._at.api}: leads on and on")
            elif (pause := _pause(response)) is not None:
                self._pause(pause)
            elif status < 300 or status in accepts:
                return response
            elif status >= 500 or status == 408:
                raise UncertainError(f"{self._at.api}: answers {status}")
            else:
                raise TrackerError(self._refusal(method, response))

    def _sent(self, method: str, url: str, given: Json | None) -> Any:
        import requests

        if _origin(url) != self._origin:
            raise TrackerError(f"{self._at.api}: leads to another host, {urlsplit(url).hostname}; the token stays here")
        try:
            return self._session.request(
                method, url, json=given, timeout=(self._timeout, self._timeout), allow_redirects=False
            )
        except requests.exceptions.SSLError as error:
            raise TrackerError(f"{self._at.api}: its certificate cannot be verified") from error
        except (requests.RequestException, OSError) as error:
            raise UncertainError(f"{self._at.api}: no answer ({type(error).__name__})") from error

    def _pause(self, seconds: float) -> None:
        self._waited += seconds
        if self._waited > MOST_WAIT:
            raise TrackerError(f"{self._at.api}: too many requests; it asks to wait {seconds:.0f} seconds")
        self._wait(seconds)

    def _refusal(self, method: str, response: Any) -> str:
        """One sentence for a status from 400 to 499, with what the host says of it."""
        meanings = {
            401: "the token is not accepted", 403: "the token may not do this; it needs the right to write issues",
            404: "no such repository, or the token may not see it", 410: "issues are switched off there",
        }  # fmt: skip
        status = response.status_code
        said = ""
        with contextlib.suppress(ValueError, AttributeError):
            told = response.json()
            said = str(told.get("message") or told.get("error") or "")[:200]
        if self._at.token and self._at.token in said:
            said = ""
        meaning = meanings.get(status, f"{method} is refused")
        return f"{NAMES[self._at.host]}, {self._at.repository}: {meaning} ({status}{': ' + said if said else ''})"


def _headers(at: Place) -> dict[str, str]:
    if at.host == "github":
        named = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        return {**named, "Authorization": f"Bearer {at.token}"} if at.token else named
    named = {"Accept": "application/json"}
    if not at.token:
        return named
    return {**named, **({"PRIVATE-TOKEN": at.token} if at.host == "gitlab" else {"Authorization": f"token {at.token}"})}


def _json(response: Any) -> Any:
    if not response.content:
        return {}
    try:
        return response.json()
    except ValueError as error:
        raise UncertainError(f"{response.url.partition('?')[0]}: what it answers is no JSON") from error


def _pause(response: Any) -> float | None:
    """Seconds that a rate limit asks to wait; None where the answer is none."""
    headers = response.headers
    is_spent = headers.get("x-ratelimit-remaining") == "0"
    if response.status_code not in (403, 429) or not (
        response.status_code == 429 or is_spent or "retry-after" in headers
    ):
        return None
    after, until = headers.get("retry-after", ""), headers.get("x-ratelimit-reset", headers.get("ratelimit-reset", ""))
    if after.isdecimal():
        return float(after)
    if until.isdecimal():
        now = datetime.now(UTC)  # noqa: TID251  # because the host says until which time it wants to be left alone
        return max(1.0, float(until) - now.timestamp())
    return 60.0


def _origin(url: str) -> tuple[str, str, int]:
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise UsageError(f"{url}: is no address of an API") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise UsageError(f"{url.rpartition('@')[2]}: is no address of an API")
    return parts.scheme, parts.hostname.casefold(), port


def _is_allowed(url: str, settings: Settings) -> bool:
    """Whether every network address of a host lies in a network that the settings allow."""
    try:
        found = {one[4][0] for one in getaddrinfo(urlsplit(url).hostname, None)}
    except OSError:
        return False
    numbers = [ipaddress.ip_address(str(one).partition("%")[0]) for one in found]
    return bool(numbers) and all(any(number in network for network in settings.networks) for number in numbers)
