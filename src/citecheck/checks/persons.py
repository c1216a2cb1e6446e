"""Whether a sentence speaks of its own writer or to its reader, language by language.

What is a person in one language is something else in another: "eu" is a Portuguese writer and an English union, "du" a
German reader and a French article.
"""

import re
from functools import cache

_WRITER = {
    "en": "i i'm i've i'd i'll my mine we we're we've we'll our ours",
    "de": "ich mein meine meiner meinem meinen wir unser unsere unserer unserem unseren",
    "fr": "je j'ai j'avais j'étais mon ma mes nous notre nos",
    "es": "yo mi mis nosotros nuestro nuestra nuestros nuestras he hemos estoy estamos",
    "pt": "eu meu minha meus minhas nós nosso nossa nossos nossas temos estamos",
    "it": "io mio mia miei noi nostro nostra nostri nostre abbiamo",
    "nl": "ik mijn wij ons onze",
    "tr": "ben benim bana beni biz bizim bize bizi",
    "ru": "я мой моя моё мои мне меня мы наш наша наше наши нам нас",
    "uk": "я мій моя моє мої мені мене ми наш наша наше наші нам нас",
    "pl": "ja mój moja moje nasz nasza nasze nam nas",
    "sv": "jag vi vår vårt våra",
    "da": "jeg vi vores",
    "nb": "jeg vi vår vårt våre",
    "cs": "já můj moje náš naše",
    "sk": "ja môj moja moje náš naša naše nám",
    "hr": "ja moj moja moje nam nas naš naša naše",
    "bg": "аз мен моят моята ние нас наш наша наше нашите",
    "ca": "jo meu meva nosaltres nostre nostra hem",
    "ro": "mea meu mei noi nostru noastră noștri noastre",
    "hu": "én nekem engem nekünk minket vagyunk",
    "fi": "minä minun minua me meidän meitä meille olemme",
    "el": "εγώ μου εμείς μας",
    "ar": "أنا نحن لدينا عندنا",
    "fa": "من ما",
    "he": "אני אנחנו שלי שלנו לנו",
    "hi": "मैं मैंने मेरा मेरी मेरे मुझे हम हमने हमारा हमारी हमारे हमें",
    "ko": "저는 제가 나는 내가 우리는 우리가 저희 저희는 저희가",
    "vi": "tôi",
    "id": "saya kami kita",
}
_READER = {
    "en": "you you're you'll you've your yours",
    "de": "du dein deine deinen deinem deiner dir dich",
    "fr": "vous votre vos tu tes toi",
    "es": "tú tu tus te ti usted ustedes puedes debes tienes podrás verás deberás",
    "pt": "você vocês clique selecione insira digite",
    "it": "tu tuo tua tuoi tue ti puoi devi",
    "nl": "je jij jouw u uw",
    "tr": "siz sizin size sizi sen senin seni sana",
    "ru": "вы вам вас ваш ваша ваше ваши вами",
    "uk": "ви вам вас ваш ваша ваше ваші вами",
    "pl": "twój twoja twoje możesz musisz kliknij",
    "sv": "du din ditt dina dig",
    "da": "du din dit dine dig",
    "nb": "du din ditt dine deg",
    "cs": "vy vám vás váš vaše můžete",
    "sk": "vy vám vás váš vaša vaše môžete",
    "hr": "vi vam vas vaš vaša vaše možete",
    "bg": "вие вас ваш ваша вашите можете",
    "ca": "podeu heu vosaltres vostre vostra",
    "ro": "dumneavoastră dvs puteți tău ta",
    "hu": "ön önök neked téged önnek",
    "fi": "sinä sinun sinua te teidän voit voitte",
    "el": "εσύ σου εσείς σας μπορείτε",
    "ar": "أنت عليك يمكنك لديك بإمكانك",
    "fa": "شما کنید",
    "he": "אתה אתם שלך שלכם תוכל תוכלו",
    "hi": "आप आपका आपकी आपके आपको आपने",
    "ko": "당신 당신은 당신이 여러분 여러분은 여러분이",
    "vi": "bạn",
    "id": "anda kamu",
}
# Endings and signs that are no words of their own: Turkish verbs, the capital of a German reader, scripts without spaces.
_WRITER_ALSO = {
    "tr": r"\w\w(?:yor|aca[ğk]|ece[ğk])(?:um|uz|ım|im|ız|iz)\b",
    "zh": "我|本人",
    "ja": "私|僕|俺|我々|弊社|当社",
}
_READER_ALSO = {
    "tr": r"\w\w[ıiuü]n[ıiuü]z\b",
    "zh": "你|您",
    "ja": "あなた|ください|ましょう",
    "ko": r"(?:세요|십시오|합시다)(?=\W|$)",
}
_READER_BY_CAPITAL = re.compile(r"(?<=[\w,;] )(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer)\b")
SIGNS = "\u0900-\u0903\u093a-\u094f"  # vowels of Hindi, which are a part of their word
# Words of the lists that mean something else in a language that is not known.
_DOUBTFUL = frozenset(
    "eu mi io ons nos mon ma mes vi ben ja he du din dig te ti tu je u ty temos mis mia tes hem noi me moj moja moje nam nas vas heu ta".split()
)


def of_the_writer(sentence: str, language: str | None) -> bool:
    """Whether the writer speaks of himself: nobody else can be asked for a source."""
    return bool(_pattern(_tag(language), writer=True).search(sentence.lower().replace("’", "'")))


def to_the_reader(sentence: str, language: str | None) -> bool:
    """Whether the sentence tells its reader what to do or what to see."""
    tag = _tag(language)
    if tag == "de" and _READER_BY_CAPITAL.search(sentence):
        return True
    return bool(_pattern(tag, writer=False).search(sentence.lower().replace("’", "'")))


def _tag(language: str | None) -> str | None:
    tag = language.split("-")[0].lower() if language else None
    return "nb" if tag in ("no", "nn") else tag


@cache
def _pattern(tag: str | None, *, writer: bool) -> re.Pattern[str]:
    listed, also = (_WRITER, _WRITER_ALSO) if writer else (_READER, _READER_ALSO)
    if tag in listed or tag in also:
        words = listed.get(tag, "").split()
    else:
        words = [word for one in listed.values() for word in one.split() if word not in _DOUBTFUL]
    parts = (
        [rf"(?<![\w'{SIGNS}-])(?:{'|'.join(map(re.escape, dict.fromkeys(words)))})(?![\w{SIGNS}-])"] if words else []
    )
    if tag in also:
        parts.append(also[tag])
    return re.compile("|".join(parts))
