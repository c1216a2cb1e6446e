"""How notes and items of lists are numbered: 3 as "3", "iii", "c", "‡", "③", "三"."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CHINESE = "〇一二三四五六七八九"
# Names of Office Open XML (ST_NumberFormat) and of OpenDocument (style:num-format) for one way of counting.
_DIGITS = {
    "decimalFullWidth": "０", "decimalFullWidth2": "０", "hindiNumbers": "०", "thaiNumbers": "๐",
    "०, १, २, ...": "०", "๐, ๑, ๒, ...": "๐", "٠, ١, ٢, ...": "٠", "１, ２, ３, ...": "０",
}  # fmt: skip
_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz", "a": "abcdefghijklmnopqrstuvwxyz",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя", "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת", "aiueo": "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
    "ganada": "가나다라마바사아자차카타파하", "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
}  # fmt: skip
_UPPER = {
    "upperLetter": "lowerLetter",
    "A": "a",
    "upperRoman": "lowerRoman",
    "I": "lowerRoman",
    "russianUpper": "russianLower",
}
_CHINESE_NAMES = frozenset({"chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
                            "taiwaneseCounting", "taiwaneseCountingThousand", "一, 二, 三, ..."})  # fmt: skip
_SYMBOLS = "*†‡§"  # Word's "chicago": each is doubled when all are used up


def ordinal(number: int, style: str) -> str:
    """A number in that style of counting; an unknown style counts with digits, "none" prints nothing."""
    if style in ("none", "bullet", ""):
        return ""
    if number < 1:
        return str(number)
    if style in _UPPER:
        return ordinal(number, _UPPER[style]).upper()
    if style in ("lowerRoman", "i"):
        return _roman(number)
    if style in _ALPHABETS:
        letters = _ALPHABETS[style]
        return letters[(number - 1) % len(letters)] * min((number - 1) // len(letters) + 1, 20)
    if style == "chicago":
        return _SYMBOLS[(number - 1) % 4] * min((number - 1) // 4 + 1, 20)
    if style in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese", "①, ②, ③, ...") and number <= 20:
        return chr(0x2460 + number - 1)
    if style in _CHINESE_NAMES and number < 100:
        return _chinese(number, style)
    if style in _DIGITS:
        return "".join(chr(ord(_DIGITS[style]) + int(digit)) for digit in str(number))
    return f"{number:02}" if style == "decimalZero" else str(number)


def _roman(number: int) -> str:
    if number >= 5000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _chinese(number: int, style: str) -> str:
    if style == "ideographDigital":
        return "".join(_CHINESE[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    return (_CHINESE[tens] if tens > 1 else "") + ("十" if tens else "") + (_CHINESE[ones] if ones else "")
