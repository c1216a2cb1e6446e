"""Where the one issue is kept, as the environment of a CI job says it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from citecheck.errors import UsageError

Host = Literal["github", "gitlab", "gitea"]

NAMES: dict[Host, str] = {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the issue is kept: the API's address, the repository ("owner/name", GitLab's also a number), the token."""

    host: Host
    api: str
    repository: str
    token: str = field(repr=False)


# The variables in which CI systems say where they run; Gitea and Forgejo set those of GitHub too.
_APIS: dict[Host, tuple[str, ...]] = {
    "github": ("GITHUB_API_URL",), "gitlab": ("CI_API_V4_URL",),
    "gitea": ("GITEA_API_URL", "FORGEJO_API_URL", "GITHUB_API_URL"),
}  # fmt: skip
_REPOSITORIES: dict[Host, tuple[str, ...]] = {
    "github": ("GITHUB_REPOSITORY",), "gitlab": ("CI_PROJECT_ID",),
    "gitea": ("GITEA_REPOSITORY", "FORGEJO_REPOSITORY", "GITHUB_REPOSITORY"),
}  # fmt: skip
# GitLab's CI_JOB_TOKEN may not write issues.
_TOKENS: dict[Host, tuple[str, ...]] = {
    "github": ("GITHUB_TOKEN", "GH_TOKEN"), "gitlab": ("GITLAB_TOKEN",), "gitea": ("GITEA_TOKEN", "FORGEJO_TOKEN"),
}  # fmt: skip
_PUBLIC: dict[Host, str] = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4"}


def place(
    environment: Mapping[str, str],
    *,
    host: Host | None = None,
    api: str | None = None,
    repository: str | None = None,
    needs_token: bool = True,
) -> Place:
    """Where the environment says that the issue is kept, unless it is given. UsageError for what is missing."""

    def named(names: tuple[str, ...]) -> str | None:
        return next((environment[name].strip() for name in names if environment.get(name, "").strip()), None)

    kind = host or _host(environment)
    where = api or named(_APIS[kind]) or _PUBLIC.get(kind)
    what = repository or named(_REPOSITORIES[kind])
    if where is None:
        raise UsageError(f"where is {NAMES[kind]}? set {_APIS[kind][0]} or give --api-url")
    if what is None:
        raise UsageError(f"which repository? set {_REPOSITORIES[kind][0]} or give --repository")
    if not re.fullmatch(r"[\w.-]+(?:/[\w.-]+)*", what) or (kind != "gitlab" and what.count("/") != 1):
        raise UsageError(f"--repository: {what!r} is no name such as owner/name")
    tokens = _TOKENS[kind]
    if kind == "gitea" and where == environment.get("GITHUB_API_URL") and _is_gitea(environment):
        tokens = (*tokens, "GITHUB_TOKEN")  # what Gitea's own runner calls its token
    token = named(tokens)
    if token is None and needs_token:
        raise UsageError(f"no token for {NAMES[kind]}: set {tokens[0]} in the environment of the job")
    if token is not None and (not token.isascii() or not token.isprintable() or " " in token):
        raise UsageError(f"{tokens[0]} is no token: it holds characters that no token has")
    return Place(kind, where.rstrip("/"), what, token or "")


def _host(environment: Mapping[str, str]) -> Host:
    if environment.get("CI_API_V4_URL") or environment.get("GITLAB_CI"):
        return "gitlab"
    if _is_gitea(environment):
        return "gitea"
    if environment.get("GITHUB_REPOSITORY") or environment.get("GITHUB_ACTIONS"):
        return "github"
    raise UsageError("on which host is the issue kept? this is no CI job that says it; give --host and --repository")


def _is_gitea(environment: Mapping[str, str]) -> bool:
    named = any(environment.get(name) for name in ("GITEA_ACTIONS", "FORGEJO_ACTIONS", "GITEA_API_URL"))
    return named or environment.get("GITHUB_API_URL", "").rstrip("/").endswith("/api/v1")
