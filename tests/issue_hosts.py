"""The issues of one repository on a loopback server that behaves as GitHub, GitLab and Gitea document their APIs."""

import contextlib
import json
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from citecheck.settings import Settings
from citecheck.web.trackers import Place
from citecheck.web.trackers.place import Host

TOKEN = "tok_3n0tAReal0ne"
ROOTS: dict[Host, str] = {"github": "/repos/press/essays", "gitlab": "/projects/17", "gitea": "/repos/press/essays"}
SETTINGS = Settings(allow_addresses=("127.0.0.0/8",), timeout=5.0)
Answer = tuple[int, Any, dict[str, str]]
# Meets a request before it is carried out: None lets it pass, an answer takes its place, "break" closes the connection
# after it was carried out.
Fault = Callable[["Asked"], Answer | str | None]


@dataclass
class Asked:
    """A request as it came."""

    method: str
    path: str
    query: dict[str, str]
    given: dict[str, Any]
    headers: dict[str, str]


@dataclass
class Post:
    """An issue as the server keeps it."""

    number: int
    title: str
    body: str
    labels: list[str]
    is_open: bool = True
    is_pull: bool = False
    comments: dict[int, str] = field(default_factory=dict)
    events: list[str] = field(default_factory=list)


class IssueHost:
    """A host of issues; `page` is the most that it gives at once, `faults` meet the requests one after the other."""

    def __init__(self, kind: Host, page: int = 50, tls: ssl.SSLContext | None = None) -> None:
        self.kind, self.page, self._tls = kind, page, tls
        self.issues: list[Post] = []
        self.labels: dict[str, int] = {}
        self.faults: list[Fault] = []
        self.asked: list[Asked] = []
        self.sets_labels = True
        self._lock = threading.Lock()
        self._comment_ids = 100

    def __enter__(self) -> Self:
        outer = self

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                """A connection that is broken on purpose is no news."""

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _any(self) -> None:
                outer.serve(self)

            do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _any  # noqa: N815  # because http.server calls them so

            def handle(self) -> None:
                with contextlib.suppress(ssl.SSLError, ConnectionError):  # who does not trust us hangs up
                    super().handle()

            def log_message(self, *_: Any) -> None:
                """Nothing is printed."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        if self._tls is not None:
            self._server.socket = self._tls.wrap_socket(self._server.socket, server_side=True)
        self.address = f"http{'s' if self._tls else ''}://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def place(self) -> Place:
        """Where the issue is kept."""
        return Place(self.kind, self.address, "17" if self.kind == "gitlab" else "press/essays", TOKEN)

    def add(self, title: str = "Something else", body: str = "", labels: tuple[str, ...] = (), **more: Any) -> Post:
        """An issue that somebody opened."""
        made = Post(len(self.issues) + 1, title, body, list(labels), **more)
        self.issues.append(made)
        return made

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        parts = urlsplit(handler.path)
        length = int(handler.headers.get("content-length") or 0)
        given = json.loads(handler.rfile.read(length) or b"{}")
        headers = {name.lower(): value for name, value in handler.headers.items()}
        asked = Asked(handler.command, parts.path, dict(parse_qsl(parts.query)), given, headers)
        with self._lock:
            self.asked.append(asked)
            fault = self.faults.pop(0)(asked) if self.faults else None
            answer = fault if isinstance(fault, tuple) else self._answer(asked)
        if fault == "break":
            handler.close_connection = True
            handler.connection.close()
            return
        status, told, more = answer
        body = b"" if status == 204 else json.dumps(told).encode()
        handler.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **more}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    # ------------------------------------------------------------ what each API says

    def _answer(self, asked: Asked) -> Answer:
        expected = {"github": ("authorization", f"Bearer {TOKEN}"), "gitlab": ("private-token", TOKEN),
                    "gitea": ("authorization", f"token {TOKEN}")}[self.kind]  # fmt: skip
        if asked.headers.get(expected[0]) != expected[1]:
            return 401, {"message": "Bad credentials"}, {}
        root = ROOTS[self.kind]
        if not asked.path.startswith(root + "/"):
            return 404, {"message": "Not Found"}, {}
        match asked.method, asked.path.removeprefix(root).strip("/").split("/"):
            case "GET", ["issues"]:
                return self._list(asked)
            case "POST", ["issues"]:
                return self._create(asked.given)
            case "PATCH" | "PUT", ["issues", number]:
                return self._rewrite(asked, int(number))
            case "GET", ["issues", number, "comments" | "notes"]:
                comments = self.issues[int(number) - 1].comments
                return self._paged(asked, [{"id": one, "body": body} for one, body in sorted(comments.items())])
            case "POST", ["issues", number, "comments" | "notes"]:
                self._comment_ids += 1
                self.issues[int(number) - 1].comments[self._comment_ids] = asked.given["body"]
                return 201, {"id": self._comment_ids, "body": asked.given["body"]}, {}
            case "DELETE", ["issues", *_, comment]:
                gone = [one.comments.pop(int(comment), None) for one in self.issues]
                return (204 if any(gone) else 404), {}, {}
            case "GET", ["labels"] if self.kind == "gitea":
                return self._paged(asked, [{"id": number, "name": name} for name, number in self.labels.items()])
            case "POST", ["labels"] if self.kind == "gitea":
                made = self.labels.setdefault(asked.given["name"], len(self.labels) + 7)
                return 201, {"id": made, "name": asked.given["name"]}, {}
        return 404, {"message": "Not Found"}, {}

    def _list(self, asked: Asked) -> Answer:
        wanted = asked.query.get("labels", "")
        found = [one for one in self.issues if wanted in one.labels]
        if self.kind == "gitea":
            found = [one for one in found if not one.is_pull] if wanted in self.labels else list(self.issues)
        if asked.query.get("state", "open" if self.kind != "gitlab" else "all") != "all":
            found = [one for one in found if one.is_open]
        is_up = asked.query.get("direction", asked.query.get("sort")) == "asc"
        return self._paged(asked, [self._shown(one) for one in (found if is_up else reversed(found))])

    def _paged(self, asked: Asked, items: list[Any]) -> Answer:
        size = min(int(asked.query.get("per_page", asked.query.get("limit", 30))), self.page)
        number = int(asked.query.get("page", 1))
        more = {}
        if number * size < len(items):
            query = "&".join(f"{name}={value}" for name, value in {**asked.query, "page": number + 1}.items())
            more["Link"] = f'<{self.address}{asked.path}?{query}>; rel="next", <{self.address}/x>; rel="last"'
        return 200, items[(number - 1) * size : number * size], more

    def _create(self, given: dict[str, Any]) -> Answer:
        body = given.get("description" if self.kind == "gitlab" else "body", "")
        if len(body) > 65_536 and self.kind == "github":
            return 422, {"message": "Validation Failed: body is too long (maximum is 65536 characters)"}, {}
        labels = given.get("labels", [])
        if self.kind == "gitlab":
            labels = labels.split(",")
        elif self.kind == "gitea":
            by_number = {number: name for name, number in self.labels.items()}
            labels = [by_number[number] for number in labels]
        made = self.add(given["title"], body, tuple(labels) if self.sets_labels else ())
        return 201, self._shown(made), {}

    def _rewrite(self, asked: Asked, number: int) -> Answer:
        if (asked.method == "PUT") != (self.kind == "gitlab"):
            return 405, {"message": "405 Method Not Allowed"}, {}
        one, given = self.issues[number - 1], asked.given
        body = given.get("description" if self.kind == "gitlab" else "body", one.body)
        if body != one.body:
            one.events.append("changed the description")
        state = given.get("state_event" if self.kind == "gitlab" else "state")
        was, one.body = one.is_open, body
        one.is_open = {"open": True, "reopen": True, "closed": False, "close": False}.get(str(state), was)
        if was != one.is_open:
            one.events.append("reopened" if one.is_open else "closed")
        return 200, self._shown(one), {}

    def _shown(self, one: Post) -> dict[str, Any]:
        if self.kind == "gitlab":
            return {"id": 9000 + one.number, "iid": one.number, "title": one.title, "description": one.body,
                    "state": "opened" if one.is_open else "closed", "labels": one.labels,
                    "web_url": f"https://git.press.example/essays/-/issues/{one.number}"}  # fmt: skip
        shown: dict[str, Any] = {
            "id": 9000 + one.number, "number": one.number, "title": one.title, "body": one.body or None,
            "state": "open" if one.is_open else "closed", "labels": [{"id": 1, "name": name} for name in one.labels],
            "html_url": f"https://git.press.example/press/essays/issues/{one.number}",
        }  # fmt: skip
        return shown | ({"pull_request": {"url": "x"}} if one.is_pull else {})
