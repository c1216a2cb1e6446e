"""Words of many languages known as they are or by their beginnings: a star in a table stands for any end."""

from citecheck.locales import key

_NOWHERE: frozenset[str] = frozenset()
Stems = dict[str, frozenset[str]]


def tables(rows: dict[str, str]) -> tuple[Stems, Stems]:
    """The whole words and the beginnings of words, each with its languages."""
    exact: Stems = {}
    opened: Stems = {}
    for tag, listed in rows.items():
        for word in listed.split():
            table = opened if word.endswith("*") else exact
            name = key(word.rstrip("*"))
            table[name] = table.get(name, _NOWHERE) | {tag}
    return exact, opened


def known(name: str, exact: Stems, opened: Stems) -> frozenset[str]:
    """The languages of a word that stands in the tables as it is, or by its beginning."""
    found = exact.get(name, _NOWHERE)
    if "'" in name:  # "dell'ultimo accesso", "date d'accès"
        found |= known(name.rpartition("'")[2], exact, opened)
    if "\u200c" in name:  # "مشاهده‌شده": the joiner parts a Persian word
        found |= known(name.partition("\u200c")[0], exact, opened)
    for length in range(2, len(name) + 1):
        if (languages := opened.get(name[:length])) is not None:
            found |= languages
    return found
