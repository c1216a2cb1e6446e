"""Whether a sentence supposes a case instead of telling a fact, language by language."""

import re
from functools import cache

# With what such sentences begin, at once or behind a few words and a comma or colon ("For example, if …").
_BEGINNINGS = {
    "en": "if|suppose|supposing|imagine|assume|assuming|let us assume|let's assume|let us say|let's say",
    "de": "wenn|falls|angenommen|sofern|stellen sie sich|stell dir|stellt euch|nehmen wir an",
    "fr": "si|s'il|s'ils|supposons|imaginons|imaginez|admettons",
    "es": "si(?! bien)|supongamos|suponga|imaginemos|imagine|imagina",
    "pt": "se(?! bem)|caso|suponha|suponhamos|imagine|imaginemos",
    "it": "se|supponiamo|immaginiamo|immagina|poniamo",
    "ca": "si(?! bé)|suposem|imaginem|imagineu",
    "ro": "dacă|să presupunem|imaginați-vă|să zicem",
    "nl": "als|indien|stel dat|stel je voor|stel u voor|neem aan",
    "sv": "om|anta|tänk dig|säg att",
    "da": "hvis|antag|forestil dig",
    "nb": "hvis|dersom|anta|tenk deg",
    "fi": "jos|oletetaan|kuvitellaan|kuvittele",
    "hu": "ha|tegyük fel|képzeljük|képzelje",
    "pl": "jeśli|jeżeli|gdyby|załóżmy|wyobraźmy|wyobraź",
    "cs": "pokud|kdyby|jestliže|představme si|představte si|předpokládejme",
    "sk": "ak|keby|predstavme si|predstavte si|predpokladajme",
    "hr": "ako|kada bi|pretpostavimo|zamislimo|zamislite",
    "bg": "ако|да предположим|представете си",
    "tr": "eğer|diyelim|varsayalım|farz edelim|düşünün",
    "ru": "если|допустим|предположим|представьте|представим",
    "uk": "якщо|припустимо|припустімо|уявіть|уявімо",
    "el": "αν|εάν|ας υποθέσουμε|υποθέστε|φανταστείτε",
    "ar": "إذا|لو|إن كان|لنفترض|لنفرض|تخيل|افترض",
    "fa": "اگر|فرض کنید|فرض کنیم|تصور کنید",
    "he": "אם|נניח|דמיינו",
    "hi": "यदि|अगर|मान लीजिए|मान लें|कल्पना कीजिए",
    "vi": "nếu|giả sử|hãy tưởng tượng",
    "id": "jika|kalau|bila|misalkan|andaikan|bayangkan",
    "zh": "如果|假如|假设|假設|假定|倘若|若",
    "ja": "もし|仮に",
    "ko": "만약|만일|가령",
}
_UNSPACED = ("zh", "ja")  # no space behind the word
_LEAD = r"^[^\w]{0,3}(?:[^,:،،、，：\n]{1,30}[,:،、，：]\s?)?"


def supposes(sentence: str, language: str | None) -> bool:
    """Whether the sentence begins with an "if" or a "suppose"; of a language that is not known English alone is looked at."""
    tag = language.split("-")[0].lower() if language else "en"
    found = _pattern({"no": "nb", "nn": "nb"}.get(tag, tag))
    return found is not None and bool(found.match(sentence[:80].lower().replace("’", "'")))


@cache
def _pattern(tag: str) -> re.Pattern[str] | None:
    if tag not in _BEGINNINGS:
        return None
    end = "" if tag in _UNSPACED else r"(?![\w\u0900-\u097f])"
    return re.compile(f"{_LEAD}(?:{_BEGINNINGS[tag]}){end}")
