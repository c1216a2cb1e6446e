"""Words that lead to an address and are no part of the work: "Available at:", "Dostopno na", "URL", "hentet fra"."""

from functools import cache

from citecheck.citations.segments import Span
from citecheck.locales import terms

# With these "retrieved" leads to an address: "recuperado de", "hentet fra", "abgerufen von".
_FROM = "de da von van fra från from z ze iz din na od с из dal u sur dari s".split()
# Beside the terms of the CSL locales.
_AVAILABLE = """
    available|website|available from|available on|available via|available online|available online at|accessible at
    abrufbar|abrufbar unter|verfügbar|verfügbar unter|online verfügbar|online verfügbar unter|erreichbar unter
    online im internet|online unter|consultable|consultable sur|disponible|disponible a|disponible à
    disponible en línea|disponible en ligne|disponible à l'adresse|disponible à l’adresse|accessible sur|disponível
    disponível online|disponível na internet|disponibile|disponibile a|disponibile all'indirizzo
    disponibile all’indirizzo|dispoñible en|disponibil|accesibil la|disponibil online|beschikbaar|beschikbaar via
    beschikbaar op|te vinden op|tilgängligt|tillgänglig|tillgänglig på|finns på|tilgængelig|tilgængelig på
    tilgængelig via|tilgjengelig|tilgjengelig fra|aðgengilegt|saatavilla|saatavana|luettavissa|katsottavissa
    ladattavissa|kuunneltavissa|kättesaadav|pieejams|pieejams tiešsaistē|prieiga|prieiga per internetą|prieiga internete
    dostępne|dostępny|dostępny w internecie|dostępne w internecie|dostęp online|dostupné|dostupné z www|dostupné online
    dostupne z|dostupno|dostupno na|dostopno|dostopno prek|доступно|доступно за адресою|доступно по адресу
    доступно по ссылке|режим доступа|режим доступу|рэжым доступу|достъпно на|достъпен|доступно на|elérhető
    elérhetőség|elérhető itt|letölthető|διαθέσιμο|διαθέσιμο από|διαθέσιμη στο|erişim adresi|erişim linki|tersedia
    tersedia di|dapat diakses di|boleh didapati di|có tại|truy cập tại|truy cập từ|สืบค้นจาก|เข้าถึงจาก|이용 가능
    متاح على|متاح في|متاح|قابل دسترسی در|در دسترس|זמין|זמין בכתובת
"""
# Plain nouns: behind the end of something else alone ("Title. Link: https://…").
_NAMED = """
    url|doi|uri|www|link|links|lien|enlace|collegamento|odkaz|lenke|länk|ссылка|посилання|адрес|адреса|address
    web address|adresse|adresse url|adresse internet|internetadresse|webadresse|webadres|dirección|dirección url
    endereço|indirizzo|adres|adresa|adres url|địa chỉ|web|online|онлайн|електронний ресурс
    электронный ресурс|source|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|izvor|vir|forrás|kaynak
    источник|джерело|πηγή|sursa|sumber|nguồn|تحميل|الرابط|رابط|المصدر|منبع|网址|網址|链接|連結|来源|來源|出典|참고|출처|링크
"""
_LONGEST, _SIGNS = 60, " \t\n\u00a0\u2009\u202f:：<«[(*_“\"'"
_ENDS = '!?)]}–—-|/»”"、。，；）'  # what else may stand before a noun that leads to an address
_BEFORE = " \t\n\u00a0\u2009\u202f.,;:(["


def _listed(table: str) -> frozenset[str]:
    return frozenset(form.strip() for line in table.strip().splitlines() for form in line.split("|"))


@cache
def _forms() -> frozenset[str]:
    every = {form for name in ("available at", "from") for forms in terms(name).values() for form in forms}
    retrieved = {form for forms in terms("retrieved").values() for form in forms}
    every = {form for form in every if len(form) > 4 or not form.isascii()}
    every |= {f"{form} {last}" for form in retrieved for last in _FROM}
    every |= {form for form in retrieved if len(form) > 6}
    return frozenset(form.casefold() for form in every) | _listed(_AVAILABLE) | _nouns()


@cache
def _nouns() -> frozenset[str]:
    return _listed(_NAMED)


def _found(words: str) -> tuple[int, str] | None:
    """Where a lead-in at the end of some words begins, with the signs before it, and the lead-in; None for none."""
    said = words.lower()
    said = (said if len(said) == len(words) else words).rstrip("\n\t\u00a0 :：")
    for form in _by_last_letter().get(said[-1:], _NONE)[0]:
        ahead = said[: -len(form)] if said.endswith(form) else ""
        if ahead and ahead[-1] in _BEFORE:
            return len(ahead.rstrip(_BEFORE)), form
    return None


@cache
def _by_last_letter() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """All lead-ins that end in a letter, the longest first, and the last words of them all: a quick look before."""
    found: dict[str, list[str]] = {}
    for form in sorted(_forms(), key=len, reverse=True):
        found.setdefault(form[-1], []).append(form)
    return {letter: (tuple(forms), tuple({form.split()[-1] for form in forms})) for letter, forms in found.items()}


_NONE: tuple[tuple[str, ...], tuple[str, ...]] = (), ()


def _may_end(words: str) -> bool:
    said = words[-40:].rstrip("\n\t\u00a0 :：")
    last = said[said.rfind(" ") + 1 :]
    if last.isalpha() and last.isascii():
        return last.lower() in _last_words()
    return said.casefold().endswith(_by_last_letter().get(said[-1:].casefold(), _NONE)[1])


@cache
def _last_words() -> frozenset[str]:
    return frozenset(word for _, words in _by_last_letter().values() for word in words)


def _begins(text: str, start: int, end: int) -> int | None:
    """Where the lead-in at the end of a stretch begins, with the signs before it; None where there is none."""
    words = text[start:end]
    found = _found(f" {words}") if _may_end(words) else None
    if found is None:
        return None
    at = start + max(0, found[0] - 1)
    gap = text[at : start + len(words.rstrip("\n\t\u00a0 :：")) - len(found[1])]
    if found[1] in _nouns() and at > start and not (gap.strip() or text[at - 1] in _ENDS):
        return None  # "Notes on the Web https://…"
    return at


def without(text: str, span: Span) -> Span:
    """The stretch without "available at", "URL" and their like at its end, which belong to the address."""
    at = _begins(text, max(span[0], span[1] - _LONGEST), span[1])
    return span if at is None else (span[0], at)


def is_one(words: str) -> bool:
    """Whether the words are a lead-in and nothing else."""
    return _begins(words, 0, len(words)) == 0


def before(text: str, at: int) -> int:
    """Where the lead-in begins that ends at an address, with its signs; the address itself where there is none."""
    start = max(0, at - _LONGEST)
    begins = _begins(text, start, start + len(text[start:at].rstrip(_SIGNS)))
    return at if begins is None else begins
