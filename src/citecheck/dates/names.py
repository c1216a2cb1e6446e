"""Which month or weekday a printed word is: CLDR's names, and the inflections and short forms that CLDR leaves out."""

import re
from functools import cache, lru_cache

from citecheck.locales import Meaning, all_months, key, months, weekdays
from citecheck.text.language import is_little_word

# Everything but white space, digits and punctuation. Spelled out because \w lacks the vowel signs of Indic scripts.
LETTER = (
    r"[^\s\d\x00-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf×÷\u055a-\u0560\u0589\u05be\u05c0\u05c3\u060c\u061b"
    r"\u061f\u066a-\u066d\u06d4\u0964\u0965\u1361-\u1368\u2000-\u200b\u200e-\u206f\u2e00-\u2e5d\u3000-\u303f\uff00-\uff20"
    r"\uff3b-\uff40\uff5b-\uff65]"
)
WORD = rf"{LETTER}+(?:['’ʼ]{LETTER}+)*"

# Languages with a wide press: a word that is a month in one of these and another month elsewhere means the former.
_WIDELY_PRINTED = (
    "af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko"
    " ky lt lv mk ml mn mr ms my nb ne nl nn no pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh"
)
WIDE = frozenset(_WIDELY_PRINTED.split())

# Locative, prepositional and other case forms by month, and names and short forms in print that CLDR does not list.
# "_" stands for a space within a name; "~" marks short forms, which need a day or their own language around them.
_OTHER_FORMS: dict[str, tuple[str, ...]] = {
    "ru": ("январе январем", "феврале февралем", "марте мартом", "апреле апрелем", "мае маем", "июне июнем",
           "июле июлем", "августе августом", "сентябре сентябрем", "октябре октябрем", "ноябре ноябрем",
           "декабре декабрем"),
    "uk": ("січні ~січ", "лютому ~лют", "березні ~берез ~бер", "квітні ~кві", "травні ~тра", "червні ~чер",
           "липні ~лип", "серпні ~сер", "вересні ~верес ~вер", "жовтні ~жов", "листопаді ~листоп ~лис",
           "грудні ~гру"),
    "pl": ("styczniu", "lutym", "marcu", "kwietniu", "maju", "czerwcu", "lipcu", "sierpniu", "wrześniu",
           "październiku", "listopadzie", "grudniu ~grud"),
    "cs": ("lednu", "únoru", "březnu", "dubnu", "květnu", "červnu ~čer", "červenci", "srpnu", "", "říjnu",
           "listopadu", "prosinci"),
    "sk": ("januári", "februári", "marci", "apríli", "máji", "júni", "júli", "auguste", "septembri", "októbri",
           "novembri", "decembri"),
    "hr": ("siječnju", "veljači", "ožujku", "travnju", "svibnju", "lipnju", "srpnju", "kolovozu", "rujnu",
           "listopadu", "studenome studenom", "prosincu ~pros"),
    "sr": ("januaru januara јануару јануара", "februaru februara фебруару фебруара", "martu marta марту марта",
           "aprilu aprila априлу априла", "maju maja мају маја", "junu juna јуну јуна јуни juni",
           "julu jula јулу јула јули juli",
           "avgustu avgusta августу", "septembru septembra септембру септембра", "oktobru oktobra октобру октобра",
           "novembru novembra новембру новембра", "decembru decembra децембру децембра"),
    "sl": ("januarju januarja", "februarju februarja", "marcu marca", "aprilu aprila", "maju maja", "juniju junija",
           "juliju julija", "avgustu avgusta", "septembru septembra", "oktobru oktobra", "novembru novembra",
           "decembru decembra"),
    "bn": ("জানুয়ারি", "ফেব্রুয়ারি", "", "", "", "", "", "", "", "", "", ""),
    "el": ("Ιανουάριο Γενάρη", "Φεβρουάριο Φλεβάρη", "Μάρτιο Μάρτη", "Απρίλιο Απρίλη", "Μάιο Μάη", "Ιούνιο Ιούνη",
           "Ιούλιο Ιούλη", "Αύγουστο", "Σεπτέμβριο Σεπτέμβρη", "Οκτώβριο Οκτώβρη", "Νοέμβριο Νοέμβρη",
           "Δεκέμβριο Δεκέμβρη"),
    "lt": ("sausį", "vasarį", "kovą", "balandį", "gegužę", "birželį", "liepą", "rugpjūtį ~rugpj", "rugsėjį", "spalį",
           "lapkritį", "gruodį ~gruodž"),
    "lv": ("janvārī", "februārī", "martā", "aprīlī", "maijā", "jūnijā", "jūlijā", "augustā", "septembrī", "oktobrī",
           "novembrī", "decembrī"),
    "et": ("jaanuaris jaanuaril", "veebruaris veebruaril", "märtsis märtsil", "aprillis aprillil", "mais mail",
           "juunis juunil", "juulis juulil", "augustis augustil", "septembris septembril", "oktoobris oktoobril",
           "novembris novembril", "detsembris detsembril"),
    "en": ("", "", "", "", "", "", "", "", "sept", "", "", ""),
    "tr": ("ocakta", "şubatta", "martta", "nisanda", "mayısta", "haziranda", "temmuzda", "ağustosta", "eylülde",
           "ekimde", "kasımda", "aralıkta"),
    "es": ("", "", "", "", "", "", "", "", "setiembre", "", "", ""),
    "de": ("jänner jaenner", "feber", "maerz", "", "", "", "", "", "", "", "", ""),
    "ar": ("كانون الثاني يناير", "شباط فبراير", "آذار اذار مارس", "نيسان أبريل ابريل", "أيار ايار مايو", "حزيران يونيو",
           "تموز يوليو", "آب أغسطس اغسطس", "أيلول ايلول سبتمبر", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"),
    "vi": ("tháng_giêng tháng_một ~thg._1 ~thg_1", "tháng_hai ~thg._2 ~thg_2", "tháng_ba ~thg._3 ~thg_3",
           "tháng_tư ~thg._4 ~thg_4", "tháng_năm ~thg._5 ~thg_5", "tháng_sáu ~thg._6 ~thg_6",
           "tháng_bảy ~thg._7 ~thg_7", "tháng_tám ~thg._8 ~thg_8", "tháng_chín ~thg._9 ~thg_9",
           "tháng_mười ~thg._10 ~thg_10", "tháng_mười_một tháng_mười-một ~thg._11 ~thg_11",
           "tháng_chạp tháng_mười_hai tháng_mười-hai ~thg._12 ~thg_12"),
    "zh": ("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"),
    "he": ("~ינו'", "~פבר' ~פב'", "~מרץ'", "~אפר'", "", "~יונ'", "~יול'", "~אוג'", "~ספט'", "~אוק'", "~נוב'",
           "~דצמ'"),
    "hi": ("~जन", "~फ़र ~फर", "", "", "", "", "", "~अग", "~सित", "~अक्ट ~अक्तू", "~नव", "दिसम्बर ~दिस"),
    "hy": ("", "~փտր", "", "", "", "", "", "", "~սպտ", "~հկտ", "~նյմ", "~դկտ"),
    "mn": ("1-р_сар", "2-р_сар", "3-р_сар", "4-р_сар", "5-р_сар", "6-р_сар", "7-р_сар долдугаар_сар", "8-р_сар",
           "9-р_сар", "10-р_сар", "11-р_сар", "12-р_сар"),
    "ms": ("", "", "", "", "", "", "", "ogoss", "", "", "", ""),
    "eu": ("", "", "", "", "", "", "", "~abz", "", "", "", ""),
    "cy": ("", "~chwe", "", "", "", "", "", "", "", "", "", ""),
    "la": ("", "", "", "", "", "", "", "", "", "", "nouember", ""),
}  # fmt: skip
_TWO_WORDS = {("ar", "كانون", 1), ("ar", "الثاني", 1)}
# Endings that agglutinating languages hang on a month's name, by language; the name itself is CLDR's.
_ENDINGS = {
    "fi": ("ssa", "n", "lla", "ta", "sta", "hun"), "hu": ("ban", "ben", "i", "tól", "től", "ig", "ra", "re"),
    "eu": ("ren", "aren", "en", "an", "ko", "k"), "tr": ("da", "de", "ta", "te", "in", "ın", "un", "ün"),
    "ckb": ("ی",), "ku": ("a", "e", "an", "ya", "ye"),
    "kk": ("да", "де", "та", "те"), "hy": ("ին", "ում"), "mn": ("ын",), "ka": ("ს", "ში"),
}  # fmt: skip
_PREFIXES = {
    "he": ("ב", "ל", "מ", "ה"),
    "ca": ("d'",),
    "fr": ("d'",),
    "oc": ("d'",),
    "ga": ("d'",),
    "ast": ("d'",),
    "sc": ("s'",),
    "mt": ("t'", "ta'"),
    "th": ("เดือน",),
    "km": ("ខែ",),
}
_EVERY_ENDING = tuple(ending for every in _ENDINGS.values() for ending in every)
_EVERY_PREFIX = tuple(prefix for every in _PREFIXES.values() for prefix in every)


@cache
def _others() -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, dict[int, tuple[set[str], set[str]]]] = {}
    for language, forms in _OTHER_FORMS.items():
        for number, words in enumerate(forms, 1):
            for word in words.split():
                if (language, word, number) not in _TWO_WORDS:
                    name = key(word.lstrip("~").replace("_", " "))
                    tags = found.setdefault(name, {}).setdefault(number, (set(), set()))
                    tags[word.startswith("~")].add(language)
    return {
        word: tuple((number, frozenset(full), frozenset(short)) for number, (full, short) in sorted(meanings.items()))
        for word, meanings in found.items()
    }


def forms_of(language: str) -> tuple[str, ...]:
    """The case forms of a language's months that CLDR does not list."""
    every = (word for words in _OTHER_FORMS.get(language, ()) for word in words.split())
    return tuple(word.lstrip("~").replace("_", " ") for word in every)


@cache
def endings() -> frozenset[str]:
    """All that may be hung on a month's name, as `key` writes it."""
    return frozenset(key(ending) for every in _ENDINGS.values() for ending in every)


@cache
def long_names() -> frozenset[str]:
    """The first words of the months' names that have several words or a sign in them, with what may stand before."""
    names = {name for name in (*all_months(), *_others()) if re.fullmatch(rf"{LETTER}+", name) is None}
    words = {found[0] for name in names if (found := re.match(WORD, name)) is not None}
    words |= {word.partition("'")[0] for word in words}
    prefixes = {prefix for every in _PREFIXES.values() for prefix in every}
    prefixed = {prefix + word for prefix in prefixes for word in words}
    return frozenset(words | prefixed | {prefix.rstrip("'") for prefix in prefixes})


# Months of small languages that print elsewhere counts volumes: "vol. 25, 2013" is no day of March.
_COUNTING = frozenset({"vol", "no", "№", "tom", "par", "mal", "mer"})


@lru_cache(maxsize=8_192)
def month(phrase: str, language: str | None) -> tuple[tuple[int, ...], frozenset[str], bool]:
    """The months that a word or phrase can mean, the languages in which it does, whether it is a full name."""
    meanings = months(phrase)
    if (
        meanings
        and key(phrase) in _COUNTING
        and not any((language or "") in full | short for _, full, short in meanings)
    ):
        return (), frozenset(), False
    other = _others().get(key(phrase), ())
    return _chosen(meanings + other or _inflected(phrase), language)


@lru_cache(maxsize=4096)
def is_little(phrase: str, language: str | None) -> bool:
    """Whether a month's name is rather a little word of the text: "in 2023 was 6 percent", "en 2023, des 6 navires"."""
    meanings = months(phrase)
    is_widely_known = any((full if phrase.islower() else full | short) & WIDE for _, full, short in meanings)
    return (
        is_little_word(phrase)
        and not is_widely_known
        and not _has_own(meanings + _others().get(key(phrase), ()), language)
    )


@lru_cache(maxsize=8_192)
def weekday(phrase: str, language: str | None) -> tuple[tuple[int, ...], frozenset[str], bool]:
    """As `month`, for the days of the week (0 is Monday)."""
    return _chosen(weekdays(phrase), language)


def _inflected(phrase: str) -> tuple[Meaning, ...]:
    word = key(phrase)
    if not (word.endswith(_EVERY_ENDING) or word.startswith(_EVERY_PREFIX)):
        return ()
    found: list[Meaning] = []
    for language, endings in _ENDINGS.items():
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                found += _in_language(word.removesuffix(ending), language)
    for language, prefixes in _PREFIXES.items():
        for prefix in prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= 2:
                found += _in_language(word.removeprefix(prefix), language)
    return tuple(dict.fromkeys(found))


def _in_language(word: str, language: str) -> list[Meaning]:
    return [
        (number, frozenset({language}), frozenset())
        for number, full, short in months(word)
        if language in full or (language in short and len(word) > 2)
    ]


def _has_own(meanings: tuple[Meaning, ...], language: str | None) -> bool:
    tag = (language or "").partition("-")[0].lower()
    return any(tag in full or tag in short for _, full, short in meanings)


def _chosen(meanings: tuple[Meaning, ...], language: str | None) -> tuple[tuple[int, ...], frozenset[str], bool]:
    """The meanings in the language of the text; else those of widely printed languages; else all."""
    if not meanings:
        return (), frozenset(), False
    tag = (language or "").partition("-")[0].lower()
    own = [one for one in meanings if tag in one[1] or tag in one[2]]
    kept = own or [one for one in meanings if (one[1] | one[2]) & WIDE] or list(meanings)
    languages = frozenset().union(*(full | short for _, full, short in kept))
    return tuple(sorted({number for number, _, _ in kept})), languages, any(full for _, full, _ in kept)
