"""In whose words or whose opinion something is told: "According to Lene Farrow, …", "Pour Farrow, …", "in her view".

Tables of data by language, and the name that holds the opinion.
"""

import re
from functools import cache

from citecheck.text.naming import is_same_name
from citecheck.text.subjects import free_names, head, names_in

# What stands before who holds an opinion.
_ACCORDING = {
    "en": "according to|in the words of|in the opinion of|in the view of",
    "de": "laut|(?:mit|nach) den worten von|nach (?:ansicht|meinung|angaben|einschätzung) von|aus sicht von",
    "fr": "selon|d[’']après|aux yeux de|aux dires de|de l[’']avis de",
    "es": "según|en palabras de|a juicio de|en opinión de",
    "pt": "segundo|conforme|de acordo com|nas palavras d[eoa]|na (?:opinião|avaliação|visão) d[eoa]",
    "it": "secondo|stando a|a (?:detta|giudizio|parere) di|nelle parole di",
    "ca": "segons|en paraules de|a parer de",
    "nl": "volgens",
    "sv": "enligt|låter det från",
    "nb": "if[øo]lge|ifølgje|i følge|lyder det fra",
    "is": "samkvæmt|að sögn",
    "pl": "według|zdaniem|w (?:opinii|ocenie)",
    "cs": "podle|dle|podľa|slovy",
    "hr": "prema|po (?:riječima|rečima|mišljenju)|по речима|према",
    "sl": "po (?:mnenju|besedah|navedbah)",
    "lt": "pasak|anot",
    "ro": "potrivit(?: lui)?|în opinia(?: lui)?",
    "bg": "според|по думите на|по зборовите на",
    "ru": "по (?:словам|мнению)|паводле",
    "uk": "за словами|на думку",
    "el": "σύμφωνα με (?:τον|την|τους)|κατά τ(?:ον|ην)",
    "id": "menurut",
    "sw": "kulingana na|kwa mujibu wa",
    "tl": "ayon kay",
    "sq": "sipas",
}  # fmt: skip
ACCORDING = re.compile(rf"(?i)\b(?:{'|'.join(_ACCORDING.values())})\b")
# The same, which means much else within a sentence: "Pour Farrow, « … »", "Für Farrow ist das „…“", "Theo ông Trung".
_FOR = {
    "fr": "pour", "it": "per", "es": "para", "pt": "para", "ca": "per a", "vi": "theo",
    "de": r"für(?=\s[^,.]{3,60}\s(?:ist|war|sei|bleibt|wäre)\s(?:das|dies|diese[rs]?|es|der|die|ein|eine|klar)\b)",
}  # fmt: skip
# In the words or opinion of him who was told of before.
_HIS = {
    "en": "in (?:his|her) (?:view|opinion|words)|according to (?:him|her)",
    "de": "nach (?:seinen|ihren) (?:worten|angaben)|(?:seiner|ihrer) (?:ansicht|meinung|einschätzung) nach|"
    "(?:ihm|ihr) zufolge|laut (?:ihm|ihr)",
    "fr": "(?:selon|d[’']après|pour) (?:lui|elle)|à (?:ses yeux|son avis)",
    "es": "(?:según|para) (?:él|ella)|a su (?:juicio|entender|parecer)|en su opinión|en sus palabras",
    "pt": "(?:segundo|conforme|para|de acordo com) (?:ele|ela)|na (?:opinião|avaliação|visão) d(?:ele|ela)",
    "it": "(?:secondo|per) (?:lui|lei)|a suo (?:avviso|parere|dire|giudizio)",
    "ca": "segons (?:ell|ella)|al seu parer",
    "nl": "volgens (?:hem|haar)",
    "sv": "enligt (?:honom|henne)",
    "da": "ifølge (?:ham|hende)",
    "nb": "ifølg(?:e|je) (?:ham|henne)",
    "is": "að (?:hans|hennar) (?:mati|sögn)",
    "fi": "hänen (?:mukaansa|mielestään)",
    "et": "tema (?:sõnul|arvates)",
    "hu": "szerinte|(?:véleménye|elmondása) szerint",
    "pl": "(?:jego|jej) zdaniem|według (?:niego|niej)",
    "cs": "podle (?:něj|něho|ní)|podľa (?:neho|nej)",
    "hr": "prema (?:njemu|njoj)|po (?:njegovim|njezinim|njenim) (?:riječima|rečima)",
    "sl": "po (?:njegovem|njenem) mnenju|po (?:njegovih|njenih) besedah",
    "ro": "(?:potrivit|conform) (?:acestuia|acesteia)|în opinia (?:sa|lui|ei)|după părerea (?:lui|ei)",
    "bg": "според (?:него|нея)",
    "ru": "по (?:его|её|ее) (?:словам|мнению)",
    "uk": "за (?:його|її) словами|на (?:його|її) думку",
    "el": "σύμφωνα με (?:αυτόν|αυτήν|τον ίδιο|την ίδια)|κατά τη γνώμη (?:του|της)",
    "lt": "pasak (?:jo|jos)|(?:jo|jos) (?:teigimu|žodžiais)",
    "id": "menurut(?:nya| dia)",
}  # fmt: skip


@cache
def _leading(language: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?i){_FOR[language]}\s") if language in _FOR else None


@cache
def _his(language: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?i)(?:^|[,:;]\s)(?:[^\W\d_]+\s)?(?:{_HIS[language]})\b") if language in _HIS else None


def is_his(clause: str, language: str) -> bool:
    """Whether a clause gives the opinion of somebody told of before: "In her view, this is"."""
    his = _his(language)
    return his is not None and his.search(clause) is not None


def leads(sentence: str, language: str) -> int:
    """How many letters at the beginning of a sentence say that somebody's opinion follows: 0 where none do."""
    leading = _leading(language)
    found = ACCORDING.match(sentence) or (leading.match(sentence) if leading else None)
    return found.end() if found else 0


def holder(clause: str, language: str) -> str | None:
    """Who holds the opinion that a clause gives: "According to Lene Farrow, the wall is".

    None where somebody else is told of: "Lene Farrow is, according to the Gazette,", "Ifølge Gazette er Farrow".
    """
    begun = leads(clause, language)
    found = None if begun else ACCORDING.search(clause)
    if not begun and found is None:
        return None
    if found is not None and next(names_in(clause[: found.start()], language, is_lone=True), None) is not None:
        return None
    rest = clause[begun or (found.end() if found else 0) :]
    parts = [one for one in rest.split(",") if one.strip()]
    # "Pour la directrice, Dora Quétel, « … »": the first part that has a name
    name = next(
        (one for one in (head(part, language, is_lone=True, is_direct=True) for part in parts[:2]) if one), None
    )
    if name is None or any(not is_same_name(name, one) for one in free_names(rest, language)):
        return None
    return name
