"""Where a date may begin and end: not within a word, a number or a path."""

# Scripts whose letters may touch a date: they put no space around numbers, or hang prefixes on them.
_TOUCHING = (
    ("\u0590", "\u08ff"), ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u2e80", "\ua4cf"),
    ("\uac00", "\ud7af"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"),
)  # fmt: skip


def may_touch(letter: str) -> bool:
    return any(first <= letter <= last for first, last in _TOUCHING)


def starts_well(s: str, start: int) -> bool:
    """Whether a numeric date may begin here: not within a word, a number or a path."""
    if not start:
        return True
    before = s[start - 1]
    if before == "=" and s[max(0, start - 5) : start - 1].lower() == "date":
        return True  # "accessdate=2024-03-09"
    if before.isalnum() or before in "_/\\=#@&%+$€£":
        return before.isalpha() and may_touch(before)
    if before in ".,-‑–−:":
        earlier = s[start - 2] if start > 1 else " "
        return not earlier.isdigit() and not (before == "-" and earlier.isascii() and earlier.isalnum())
    return True


def ends_well(s: str, end: int) -> bool:
    if end >= len(s):
        return True
    after, later = s[end], s[end + 1 : end + 2]
    if after.isalnum():
        return (
            (after == "T" and later.isdigit())
            or may_touch(after)
            or (after in "гржer" and not later.isalnum())
            or s.startswith(("ko ", "eko ", "an ", "an.", "an,", "an)"), end)
        )
    if after in "_=#@&%\\":
        return False
    return not (after in "./-:" and later.isdigit() and later.isascii()) and not (after == "/" and later.isalnum())
