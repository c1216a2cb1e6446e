"""What each setting means, and what its values must be beyond their type."""

MEANINGS = {
    "select": "Only these rules or families.",
    "ignore": "Without these rules or families.",
    "fail_on": "The severity from which on a run ends with exit code 1.",
    "strict": "What was not checked counts as failing.",
    "published": "The articles' own date where they say none.",
    "language": "The articles' language where they do not say: a tag such as `en` or `pt-BR`.",
    "date_order": "The order of day and month where nothing settles it.",
    "input_format": "The format of the articles where the suffix does not say.",
    "replay": "WARC or WACZ files, or folders of them, that answer every request.",
    "record": "The folder in which every exchange is kept as WARC.",
    "cache": "The folder of captures beside which only what is missing or stale is fetched.",
    "max_age": "When a capture of the cache is stale.",
    "history": "The SQLite file of what earlier runs saw.",
    "baseline": "The file of known findings.",
    "jobs": "Connections at a time.",
    "per_host": "Most connections that one host may earn.",
    "processes": "Processes that visit sources; 0: as many as the work is worth.",
    "cluster": "The dask scheduler whose workers visit the sources, `tcp://host:8786`; `local:2` starts two here.",
    "timeout": "Seconds for one exchange, from the first byte sent to the last one read.",
    "links_only": "Status, redirects and verdict alone; pages are not searched.",
    "allow_addresses": "Networks that may be visited and are refused by default.",
    "archives": "Memento TimeGates to ask, in this order.",
    "save_missing": "Ask the archive to save what has no copy.",
    "registries": "Ask the registries of DOIs and other identifiers.",
    "control_url": "The address that proves that this machine is online, or `none`.",
    "contact": "An address or mail that the User-Agent names.",
    "proxy": "The proxy to go through; the environment's is not used.",
    "require_citations": "Every article must cite something, an essay too.",
    "access_dates": "Which notes must have a date of access.",
    "note_pattern": (
        "How the house prints a note, such as `“{title}”, {publisher}, {url}, ({phrase}: {accessed}).` The parts are "
        "title, author, publisher, date, url, archive, phrase (the words before the date of access) and accessed."
    ),
    "publisher_aliases": "Names that mean the same publisher, a list each.",
    "listed_hosts": "Hosts that the house wants to be told of: why, by host.",
    "own_hosts": "Hosts of the house itself.",
    "suppress": "Findings that are accepted: `fingerprint`, `reason` and, if it ends, `until`.",
    "per_path": (
        "Rules that do not look at some files: `paths` (patterns such as `drafts/**`, counted from the folder of the "
        "settings) and `ignore` (rules or families)."
    ),
    "allow_hosts": "Hosts whose addresses are not called unsafe.",
    "untrusted_archives": "Archives that are never asked, and whose copies are not good enough.",
}
LIMITS: dict[str, tuple[float, float]] = {
    "jobs": (1, 4096), "per_host": (1, 4096), "processes": (0, 4096), "timeout": (0.001, 3600),
}  # fmt: skip
# What texts must be, whole: the pattern, and how it is said.
_ADDRESS = (r"https?://[^/].*|none", "an address that begins with https://")
SHAPES = {
    "archives": _ADDRESS,
    "control_url": _ADDRESS,
    "proxy": _ADDRESS,
    "language": (r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*", "a tag of a language, such as en or pt-BR"),
    "contact": (r"[ -~\u00a1-\u00ff]{1,200}", "one line of Latin letters, at most 200, for it travels in a header"),
}
NOTE_PARTS = ("title", "author", "publisher", "date", "url", "archive", "phrase", "accessed")
