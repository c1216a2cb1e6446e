"""What the sources said, on disk: by source as it comes home, and by article for those who judge one article."""

from array import array
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import replace

from citecheck.model import Answer, Evidence, Source
from citecheck.pipeline.grouping import Raw, Sources, assembled
from citecheck.pipeline.packing import bytes_of, of_bytes
from citecheck.pipeline.scratch import Chains, Lazy, Scratch, packed, unpacked


class Gathered(MutableMapping[str, Evidence]):
    """The evidence of sources by their addresses, in the order of the sources; a later one replaces an earlier one."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self._entries = Scratch()
        self._entry_of = array("q", [-1]) * len(sources)

    def __getitem__(self, address: str) -> Evidence:
        return self.evidence(self._number(address))

    def __setitem__(self, address: str, seen: Evidence) -> None:
        self.put(address, bytes_of(seen))

    def put(self, address: str, entry: bytes) -> None:
        """Take up the evidence of a source as `bytes_of` packed it."""
        self._entry_of[self.sources.number(address)] = self._entries.put(entry)

    def __delitem__(self, address: str) -> None:
        self._entry_of[self._number(address)] = -1

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and self._entry_of[self.sources.number(address)] >= 0

    def __iter__(self) -> Iterator[str]:
        return (self.sources.address(number) for number, entry in enumerate(self._entry_of) if entry >= 0)

    def __len__(self) -> int:
        return sum(1 for entry in self._entry_of if entry >= 0)

    def every(self) -> Lazy[Evidence]:
        """The evidence of each source; there must be one for each."""
        return Lazy(len(self.sources), self.evidence)

    def evidence(self, number: int) -> Evidence:
        """The evidence of the source of that number."""
        return of_bytes(self.entry(number), self.sources[number])

    def entry(self, number: int) -> bytes:
        """The same as `bytes_of` packed it."""
        return self._entries.get(self._entry_of[number])

    def by_article(self) -> Chains:
        """By an article's number the evidence of its sources, with the answers that it asked for; see `of_article`.

        Of a source that one article alone cites that is all there is, so it is not looked at here.
        """
        parted = Chains()
        for number in range(len(self.sources)):
            raw = self.sources.raw(number)
            if len(raw[1]) == 1:
                parted.put(raw[1][0][0], packed((self.entry(number), raw)))
                continue
            seen = self.evidence(number)
            answers: dict[str, list[Answer]] = {}
            for answer in seen.answers:
                answers.setdefault(answer.inquiry.document, []).append(answer)
            bare = Source(seen.source.url, seen.source.host, ())
            for article, path in self.sources.citing(number):
                own = replace(seen, source=bare, answers=tuple(answers.get(path, ())))
                parted.put(article, packed(own))
        return parted

    def changed(self, change: Callable[[Evidence], Evidence]) -> "Gathered":
        """The same with every evidence changed; `change` gives back what it leaves as it is."""
        made = Gathered(self.sources)
        made._entries, made._entry_of = self._entries, self._entry_of[:]
        for seen in self.every():
            if (new := change(seen)) is not seen:
                made[new.source.url] = new
        return made

    def _number(self, address: str) -> int:
        number = self.sources.number(address)
        if self._entry_of[number] < 0:
            raise KeyError(address)
        return number


def of_article(entry: bytes) -> Evidence:
    """The evidence of a source as one article has it, of an entry of `Gathered.by_article`."""
    value: Evidence | tuple[bytes, Raw] = unpacked(entry)
    if isinstance(value, Evidence):
        return value
    seen = of_bytes(value[0], assembled(value[1]))
    return replace(seen, source=Source(seen.source.url, seen.source.host, ()))
