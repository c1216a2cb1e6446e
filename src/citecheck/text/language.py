"""The language of a text, told by its script and its commonest little words."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

# The little words of languages in Latin script, and in Cyrillic and Arabic, where several share the script. Words
# that many languages have (de, la, en, a) are listed wherever they belong: what counts is the sum.
_LITTLE = {
    "en": "the of and to in is that for it as was with be by on not he his but at are this have from or had an they "
    "which who their its been has will would more than two after said one all also there when where we our",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus "
    "er sind war waren haben hat hatte wird wurde ihr ihre seine diese dieser dieses zwischen seit bis über "
    "ohne sehr schon wenn wo jahr jahre nach sagte wir uns oder aber alle andere zwei kein mehr am vom beim "
    "sei seien",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux "
    "cette ces être était étaient ont avait entre depuis sans aussi très déjà quand où ans après dit leur "
    "leurs nous vous ils elle elles si mais ou donc comme tout tous autre deux",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha fue son "
    "este esta estos estas ser está están había entre desde hasta sobre sin también muy ya cuando donde quien "
    "años año dijo fueron nos ni porque durante todo todos otra otro",
    "it": "di che è e la il un a per in una sono ha del non della con si da dei nel alla al le gli lo più anche "
    "come questo questa questi queste essere stato era erano hanno aveva tra fino senza molto già quando "
    "dove anni anno dopo detto loro noi voi o ma tutto tutti altro altri due",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das à são "
    "pela este esta estes estas ser está estão havia entre desde até sobre sem também muito já quando onde "
    "quem anos ano disse foram seus porque durante tudo todos outra outro depois pelo",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar "
    "worden waren hebben heeft wordt werd hun haar deze dit tussen sinds tot over zonder zeer al wanneer "
    "waar jaar na zei ze we wij ons alle andere twee geen",
    "sv": "och i att det som en på är av för med den till inte om ett han men var sig från vi så kan när har "
    "också varit hans hennes sin sitt säger sade mer efter över under mellan år alla andra eller där hon "
    "jag oss denna detta dessa kunde ska vill hade sedan medan något några vid mot utan",
    "da": "og i at det er en til af på for med den de ikke der som har et om var sig fra men vi kan også blev "
    "efter blevet hendes hans sin sit siger sagde mere over under mellem år alle andre eller hvor når hun "
    "jeg os denne dette disse kunne skal vil ville havde siden mens",
    "nb": "og i det er på en til av som for at med den de ikke har et om var seg fra men vi kan også ble etter "
    "blitt hennes hans sin sitt sier sa mer over under mellom år alle andre eller hvor når hun jeg oss "
    "denne dette disse kunne skal vil ville hadde siden mens noe noen",
    "fi": "ja on ei se että oli hän mutta ovat kuin myös joka ole sen tai niin kun ollut mukaan jo voi sekä jotka "
    "vuonna vuoden vuodesta kanssa jälkeen sanoi tämä tämän sitä koko kaikki ennen yli jonka joiden vain "
    "vielä nyt sitten vaan siitä siellä heidän hänen lähtien välillä vuotta",
    "pl": "i w na z się do nie to że jest o jak a po od za przez dla są ale był oraz tym co które tego ma była było "
    "były być tylko już jeszcze lub gdzie kiedy ich jej który która przy między podczas lat roku więcej niż "
    "także tak ten ta powiedział powiedziała aż pod nad ze według",
    "cs": "a v se na je že o s z do i to k ve pro za by ale jako po od které jsou jeho byl také podle však byla "
    "bylo byly být jen již ještě nebo kde když jejich její který která při mezi během let roku roce více než "
    "tak tento tato toto není nebude řekl řekla svého až pod nad mu jim",
    "sk": "a v sa na je že o s z do i to k vo pre za by ale ako po od ktoré sú jeho bol tiež podľa však bola bolo "
    "boli byť len už ešte alebo kde keď ich jej ktorý ktorá pri medzi počas rokov roku viac než tak tento "
    "táto toto nie povedal povedala až pod nad",
    "hu": "a az és hogy nem is egy van meg ez volt csak de már még azt vagy mint ha el amely szerint lehet lesz "
    "lett után alatt között mert aki ami amelyek akkor azonban pedig illetve több két egyik minden sem mondta "
    "óta évben ezek azok",
    "ro": "de și în a la cu pe care nu o din că este un să mai pentru se au fost sunt prin dar al lui ale acest "
    "această acești aceste fi era erau avea între până fără foarte deja când unde ani după spus lor noi voi "
    "sau tot toți alt alți două",
    "tr": "ve bir bu da de için ile olarak çok olan daha gibi kadar en ancak ise sonra göre ne ki var olduğu dedi "
    "söyledi yıl yılında oldu etti olduğunu hem veya ya önce arasında her tüm bütün şu onun bunun kendi değil "
    "yok vardı eden edilen üzere tarafından karşı",
    "az": "və bir bu da də üçün ilə olaraq çox olan daha kimi qədər ən isə sonra görə nə ki var olduğu edib",
    "id": "yang dan di untuk dengan ini dari dalam itu pada tidak adalah akan ke oleh juga telah karena ada bahwa "
    "bisa tahun kata bagi atau saat masih sudah belum lebih serta antara seperti ketika setelah sebelum "
    "mereka kami kita dia ia tersebut hingga sampai namun tetapi",
    "ms": "yang dan di untuk dengan ini dari dalam itu pada tidak adalah akan ke oleh juga telah kerana ialah "
    "bahawa tahun kata bagi atau masih sudah belum lebih serta antara seperti ketika selepas sebelum mereka "
    "kami kita dia ia tersebut hingga sampai namun tetapi",
    "vi": "và của là có trong được cho không một với các những này đã người để khi từ đến cũng",
    "hr": "i u je na se da su za od a o s kao koji ne iz to će što ali bi biti do te sve koja",
    "sl": "in je v na se da so za pa ne ki s z kot bi tudi po iz od ter bo še ali pri ni",
    "et": "ja on ei et see oli ka kui oma mis aga ta või nii selle siis veel pärast",
    "lv": "un ir ar no ka par uz tas kas bija pēc arī bet kā ne lai gan tika",
    "lt": "ir yra su iš kad į tai kaip bet buvo apie po ne nuo už dėl taip pat",
    "sq": "dhe të në e për që me një nga është se i ka si por më janë ky",
    "ca": "de la i el que en a els les un per amb no una és del al va es més però són dels als",
    "is": "og í að á er sem til það við um en hann með af fyrir var ekki frá eru",
    "ru": "и в не на я что с он как это по но из у за к от о же так для все его был было также которые ему ей ее её "
    "их мы вы она они или при через после до между себя только уже еще ещё если когда чтобы того этого этом "
    "более менее году года лет может были нет со во об под над кто где там свой своей своих сказал сказала",
    "uk": "і в не на що з та як це до у за його від про але для які був також є або її їх ми ви вона вони при через "
    "після між себе тільки вже ще якщо коли щоб того цього цьому більше менше році року років може була були "
    "немає так із зі під над хто де там свій сказав сказала",
    "bg": "и в на се да не е за от с по че това са като но той към са ще или бе",
    "sr": "и у је на се да су за од а о са као који не из то ће што али би",
    "be": "і ў не на што з та як гэта да у за яго ад пра але для якія быў таксама ён",
    "kk": "және мен бұл бір үшін деп оның бар болып осы туралы да де еді емес",
    "ar": "في من على أن إلى عن مع هذا هذه التي الذي كان ما لا بين بعد كما قد لم لن ثم أو هو هي هم عند منذ حتى غير "
    "كل بعض أي إذا حيث قال قالت عام ذلك تم",
    "fa": "و در به از که این را با است برای آن یک تا می بر هم شد خود",
    "ur": "کے کی میں ہے اور سے کا کو اس نے پر کہ ہیں یہ ایک بھی تھا",
    "hi": "के में की है और से का को एक पर ने कि यह हैं भी लिए नहीं था",
    "mr": "आहे आणि या च्या हे ते व एक तर होते नाही आहेत केले",
    "ne": "छ र को मा लाई यो पनि हो भने गर्न गरेको छन् थियो",
}
# Scripts that one language has to itself, as far as articles go.
_SCRIPTS = {
    "el": "\u0370-\u03ff", "he": "\u0590-\u05ff", "th": "\u0e00-\u0e7f", "ko": "\uac00-\ud7a3", "ja": "\u3041-\u30ff",
    "zh": "\u4e00-\u9fff", "bn": "\u0980-\u09ff", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "gu": "\u0a80-\u0aff",
    "pa": "\u0a00-\u0a7f", "kn": "\u0c80-\u0cff", "ml": "\u0d00-\u0d7f", "si": "\u0d80-\u0dff", "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f", "am": "\u1200-\u137f", "my": "\u1000-\u109f", "km": "\u1780-\u17ff", "lo": "\u0e80-\u0eff",
}  # fmt: skip
# Letters that, among the languages of their script, hardly any other has.
_OWN_LETTERS = {
    "vi": "ăđơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ", "cs": "ěřů", "hu": "őű", "ro": "șț", "pl": "łąęśźż", "tr": "ığş",
    "uk": "їєґ", "ru": "ыэъё", "be": "ў", "sr": "ђљњћџ", "is": "þð", "lv": "āēīķļņģ", "lt": "ėįų", "ar": "ةأإى",
    "fa": "پچژ", "ur": "ٹڈڑے",
}  # fmt: skip
TOLD_LANGUAGES = frozenset({*_LITTLE, *_SCRIPTS})  # of others nothing is said, or a neighbour's name
_SISTERS = frozenset({"id", "ms"})  # so much alike that either is better than none
_ENOUGH_LETTERS = 4
_SAMPLE = 6000
_WORD = re.compile(r"[^\s\d.,;:!?()\[\]\"'“”‘’«»„–—]+")
# Code pages in which the letters of an alphabet are one byte each: a table of bytes parts words quickest.
_CODE_PAGES = ("ascii", "cp1252", "cp1251", "cp1250", "cp1254", "cp1253")


@cache
def _little_words() -> dict[str, tuple[str, ...]]:
    """Each little word with the languages that have it."""
    table: dict[str, list[str]] = {}
    for language, listed in _LITTLE.items():
        for word in dict.fromkeys(listed.split()):
            table.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in table.items()}


@cache
def _script_letters() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{language}>[{letters}])" for language, letters in _SCRIPTS.items())
    return re.compile(groups)


@cache
def _any_script_letter() -> re.Pattern[str]:
    return re.compile("[" + "".join(_SCRIPTS.values()) + "]")


def is_little_word(word: str) -> bool:
    """Whether it is one of the commonest little words of any language ("was", "des", "met")."""
    return word in _little_words()


def language_of(s: str) -> str | None:
    """The language of a text as a two-letter tag, None where it cannot be told.

    Only the first six thousand characters are looked at. A single sentence is often enough, a title is not.
    """
    sample = s[:_SAMPLE]
    if not sample.isascii():
        by_script = _by_script(sample)
        if by_script:
            return by_script
    table = _little_words()
    listed = _words(sample)
    counts: dict[str, int] = {}
    for word, times in Counter(listed).items():
        if word in table:
            having = table[word]
            weight = times * 12 // len(having)  # a word that few languages have says more than one that many have
            for language in having:
                counts[language] = counts.get(language, 0) + weight
    if not counts:
        return None
    (best, first), *others = sorted(counts.items(), key=lambda told: -told[1])[:2]
    other, second = others[0] if others else ("", 0)
    is_enough = first >= 24 and first >= 12 * len(listed) * 0.06
    is_ahead = first * 10 >= second * 11 or (best in _SISTERS and other in _SISTERS)
    return best if is_enough and is_ahead else _by_letters(sample, counts)


@cache
def _parting(page: str) -> bytes:
    """The bytes of a code page with a space for each that stands in no word."""
    letters = (bytes((code,)).decode(page, "ignore") for code in range(256))
    return bytes(code if _WORD.match(letter) else 32 for code, letter in enumerate(letters))


def _words(text: str) -> list[str]:
    """What `_WORD` finds in a text in small letters, in a fraction of the time where a code page has all of it."""
    small = text.casefold()
    for page in _CODE_PAGES:
        try:
            return small.encode(page).translate(_parting(page)).decode(page).split()
        except UnicodeEncodeError:
            continue
    return _WORD.findall(small)


def _by_letters(sample: str, counts: Mapping[str, int]) -> str | None:
    """The language of a short text that has letters of its own and at least one of its little words."""
    if sample.isascii():
        return None
    folded = sample.casefold()
    seen = {language: sum(map(folded.count, letters)) for language, letters in _OWN_LETTERS.items()}
    found = [language for language, times in seen.items() if times]
    return found[0] if len(found) == 1 and seen[found[0]] >= _ENOUGH_LETTERS and counts.get(found[0]) else None


def _by_script(sample: str) -> str | None:
    """The language, where most letters are of a script that is one language's own."""
    if _is_western(sample) or not _any_script_letter().search(sample):
        return None
    counts = Counter(match.lastgroup for match in _script_letters().finditer(sample))
    if not counts:
        return None
    letters = sum(map(str.isalpha, sample))
    if counts["ja"] * 20 > letters:  # Japanese is written with Chinese characters, never without kana
        return "ja"
    best, times = counts.most_common(1)[0]
    return best if times * 2 > letters else None


def _is_western(sample: str) -> bool:
    """Whether a text has no letters but those of western Europe, as most have."""
    try:
        sample.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
