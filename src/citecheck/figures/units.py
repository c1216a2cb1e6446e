"""The words and signs beside numbers: magnitudes, currencies, percent, measures, hedges, and what is no count."""

from decimal import Decimal
from functools import cache, lru_cache

from citecheck import locales


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _rows(table: str) -> dict[str, str]:
    """Lines of "value: word word …" as word → value; an underscore is a space inside a word."""
    found = {}
    for line in table.strip().splitlines():
        value, _, listed = line.strip().partition(": ")
        for word in listed.split():
            found[word.replace("_", " ").casefold()] = value
    return found


# What Unicode CLDR does not have, or has in some forms or languages only. A word that ends in * is a stem: up to six
# letters may follow (tysiącach, тысячами). Numbers are powers of ten; "billion" is 10⁹ in English only.
_MAGNITUDES = """
    2: hundred yüz* hundert cien cem cento honderd hundra hundre сотен सौ
    3: tsd mil mille mila tusen tuhat* tys tysi* tisíc* ezer* тис хил хиљ bin bini binden bine binlik binin ribu rb
    3: nghìn ngàn тыс тысяч* тисяч* хиљад* tisuć* tisoč* tūkstanč* tūkstoš* χιλ ألف آلاف هزار ہزار אלף אלפי हज़ार हजार
    3: ألفا ألفاً হাজার tuh ათას* հազար*
    5: lakh lakhs lac लाख लाखांचा लाखांची लाखांचे लाखांच्या लाखांना লাখ লক্ষ لاکھ
    6: mn mln mio mil. млн мілья* مليون εκατομμύρι* εκατομμυρί* εκατ ملین მილიონ* מיליוני juta triệu मिलियन milj
    7: crore crores करोड़ कोटी कोटींचा कोटींची कोटींचे कोटींच्या কোটি کروڑ
    9: billion billions bn bln mrd mld млрд мільярд* мрлд مليار مليارات δισεκατομμύρι* δισεκατομμυρί* δισ ارب მილიარდ*
    9: tỷ tỉ अरब
    12: tn trn трлн триліон* billón bilion* τρισεκατομμύρι* τρισ
    """
# Where a short word means something else beside a number: "5 mil" are miles in Turkish, "12 min" minutes.
_ONLY_IN: dict[str, set[str | None]] = {
    "mil": {"es", "pt", "ca", "gl", None},
    "bin": {"tr", "az", None}, "cento": {"pt", "it"}, "mil.": {"cs", "sk", "sl", "hr", "bs", "sr", "ro"},
    "bini": {"tr", "az", None}, "bine": {"tr", "az"}, "tuh": {"fi"}, "rb": {"id", "ms"},
}  # fmt: skip
# The signs by which Chinese, Japanese and Korean count, written against the number.
CJK_MAGNITUDES = {
    "百": 100, "백": 100, "千": 1000, "천": 1000, "万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8,
    "억": 10**8, "兆": 10**12, "조": 10**12,
}  # fmt: skip

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "¥", "￥": "¥", "₺": "TRY", "₽": "RUB", "₴": "UAH", "₹": "INR",
    "₩": "KRW", "₪": "ILS", "₫": "VND", "₦": "NGN", "฿": "THB", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₱": "PHP",
    "₵": "GHS", "₡": "CRC", "₲": "PYG", "֏": "AMD", "₨": "INR", "＄": "USD", "￡": "GBP",
}  # fmt: skip
# Letters before a $ or ¥ that say whose it is.
SIGN_PREFIXES = {
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "hk": "HKD",
    "nt": "TWD", "s": "SGD", "sg": "SGD", "nz": "NZD", "r": "BRL", "mx": "MXN", "cn": "CNY", "rmb": "CNY",
    "jp": "JPY",
}  # fmt: skip
CODES = _words("""
    USD EUR GBP JPY CNY RMB TRY TL RUB RUR UAH INR KRW ILS NIS CHF SEK NOK DKK PLN CZK HUF RON BGN RSD AUD CAD
    NZD SGD HKD TWD MXN BRL ARS CLP COP PEN ZAR NGN KES EGP SAR AED QAR KWD IRR IQD PKR BDT LKR NPR IDR MYR THB
    VND PHP KZT UZS AZN GEL AMD BYN ISK
""")
_CODE_ALIASES = {"RMB": "CNY", "TL": "TRY", "RUR": "RUB", "NIS": "ILS"}

_CURRENCIES = """
    USD: dollar dollars dolar* dólar dólares dollari dollaro dollar* доллар* долл долл. долара долари доларів долларов
    USD: δολάρι* δολαρίων دولار دولارات دلار דולר डॉलर đô buck bucks
    USD: dollár* dolár* dòlar* dalur dalir* dollarë* dolār* doler* dola долар* доллар* դոլար* დოლარ* ডলার* டாலர்* డాలర్*
    USD: डॉलर* डलर* ડોલર* ਡਾਲਰ* ಡಾಲರ್* ഡോളർ* ڈالر dolyar* dollá* doleri* dolari* ដុល្លារ ဒေါ်လာ
    EUR: euro euros eura euró* euroa eurot eur евро євро avro* ευρώ يورو یورو אירו यूरो
    GBP: sterling sterlin* фунт* λίρες_στερλίνες
    pound: pound pounds pfund pund pond puntaa libras funtów funti liber паунд* جنيه پوند पाउंड bảng
    RUB: ruble rubles rouble roubles ruble* rubel rublos rubli rubla rubl* рубл* руб руб. روبل
    RUB: rubler roebel* ruplaa rubalja ρούβλια
    TRY: lira* лир* ليرة
    CNY: yuan* renminbi юан* يوان یوان juanów jüanů juania γουάν
    JPY: yen yens yenes ienes jenów jenů jeniä иен* єн йени γιεν ين येन
    INR: rupee rupees rupien roupies rupias rúpias rupie рупи* रुपये रुपए
    KRW: won
    CHF: franken francs_suisses
    franc: franc francs franco francos franchi franci franków franků франк франка франков франки франків φράγκα
    UAH: грн грн. hryvnia hryvnias гривен* гривн* hrywien hrywna hrywny
    BRL: real reais reales
    peso: peso pesos
    dinar: dinar dinars динар* دينار
    riyal: riyal riyals rial rials ريال ریال
    dirham: dirham dirhams درهم
    ILS: shekel shekels שקל שקלים
    PLN: zloty zlotys zł zlotych złotych złote злотих злотых
    kr: kr kr. krona kronor krone kroner koruna korun koron kronen couronnes coronas coroas kruunua kron crowns крон*
    CZK: kč
    HUF: forint forints forintot ft.
    KZT: tenge тенге
    VND: dong đồng
    NGN: naira
    THB: baht
    IDR: rupiah
    ZAR: rand
    """
# Currency words that are other words too: they count only after a magnitude or a number in the thousands.
AMBIGUOUS_CURRENCIES = frozenset({"won", "rand", "real", "dong", "som", "crowns"})
# Adjectives before a currency word; with "dollar" they change it, elsewhere they only say what is known.
CURRENCY_QUALIFIERS = {
    "us": "USD", "u.s.": "USD", "usa": "USD", "american": "USD", "abd": "USD", "amerikan": "USD", "americani": "USD",
    "australian": "AUD", "canadian": "CAD", "hong kong": "HKD", "singapore": "SGD", "taiwan": "TWD",
    "chinese": "CNY", "russian": "RUB", "turkish": "TRY", "türk": "TRY", "japanese": "JPY", "british": "GBP",
    "indian": "INR", "swiss": "CHF", "южнокорейских": "KRW", "mexican": "MXN", "us-": "USD", "американских": "USD",
    "new zealand": "NZD", "iranian": "IRR", "saudi": "SAR", "pakistani": "PKR", "swedish": "SEK", "danish": "DKK",
    "norwegian": "NOK", "czech": "CZK",
}  # fmt: skip
# Chinese, Japanese and Korean write the unit against the number; longer ones first.
CJK_UNITS = (
    ("个百分点", "percentage-points"), ("個百分點", "percentage-points"), ("百分点", "percentage-points"),
    ("ポイント", "percentage-points"), ("퍼센트포인트", "percentage-points"), ("パーセント", "%"), ("퍼센트", "%"),
    ("美元", "USD"), ("米ドル", "USD"), ("ドル", "USD"), ("달러", "USD"), ("欧元", "EUR"), ("歐元", "EUR"),
    ("ユーロ", "EUR"), ("유로", "EUR"), ("英镑", "GBP"), ("ポンド", "GBP"), ("파운드", "GBP"), ("人民币", "CNY"),
    ("人民元", "CNY"), ("위안", "CNY"), ("日元", "JPY"), ("엔", "JPY"), ("韩元", "KRW"), ("ウォン", "KRW"),
    ("卢布", "RUB"), ("盧布", "RUB"), ("ルーブル", "RUB"), ("루블", "RUB"), ("港元", "HKD"), ("円", "JPY"),
    ("元", "CNY"), ("원", "KRW"),
    ("公里/小时", "km/h"), ("公里/小時", "km/h"), ("公里每小时", "km/h"), ("公里", "km"),
    ("千米", "km"), ("キロメートル", "km"), ("キロ", "km"), ("킬로미터", "km"), ("米", "m"),
    ("メートル", "m"), ("미터", "m"), ("公顷", "ha"), ("平方公里", "km2"), ("公斤", "kg"), ("千克", "kg"), ("吨", "t"),
    ("噸", "t"), ("トン", "t"), ("톤", "t"),
)  # fmt: skip
# Thai writes no spaces between words; longer ones first.
THAI_MAGNITUDES = (
    ("ล้านล้าน", Decimal(10**12)), ("แสนล้าน", Decimal(10**11)), ("หมื่นล้าน", Decimal(10**10)),
    ("พันล้าน", Decimal(10**9)), ("ล้าน", Decimal(10**6)), ("แสน", Decimal(10**5)), ("หมื่น", Decimal(10**4)),
    ("พัน", Decimal(1000)),
)  # fmt: skip
THAI_UNITS = (
    ("เปอร์เซ็นต์", "%"), ("เปอร์เซนต์", "%"), ("ดอลลาร์", "USD"), ("เหรียญสหรัฐ", "USD"), ("ยูโร", "EUR"),
    ("หยวน", "CNY"), ("เยน", "JPY"), ("บาท", "THB"), ("กิโลเมตรต่อชั่วโมง", "km/h"), ("กิโลเมตร", "km"), ("ตัน", "t"),
)  # fmt: skip
CJK_COUNTERS = frozenset("人名明個个件家辆輛台架艘枚所国戸명개대")

PERCENT_SIGNS = frozenset("%％٪﹪")
_PERCENT = _words("""
    percent pct prozent* procent* procenti* процент* процента відсот* prosent* prosenttia százalék* persen pct.
    درصد प्रतिशत फीसदी प्रतिशत postotak* odstotk* procjent* protsent* процентов проц проц. proc proc. faiz faizi
    אחוז אחוזים শতাংশ فیصد პროცენტ* տոկոս* odsto посто சதவீதம் శాతం ശതമാനം ટકા टक्के ਪ੍ਰਤੀਸ਼ਤ
    posto prósent* пайыз* peratus porsiyento persent
""")
PERCENT_PHRASES = frozenset({
    ("per", "cent"), ("por", "ciento"), ("por", "cento"), ("per", "cento"), ("pour", "cent"), ("τοισ", "εκατό"),
    ("la", "sută"), ("phần", "trăm"), ("في", "المئة"), ("في", "المائة"), ("per", "centum"), ("për", "qind"),
})  # fmt: skip
PERCENT_ALONE = frozenset({"بالمئة", "بالمائة"})
PERCENT_BEFORE = frozenset({"yüzde", "%", "％", "百分之", "faiz", "ร้อยละ", "asilimia", "ehuneko"})
# After "%" or "percent", or instead of it.
_POINTS = _words("""
    point points puan* pkt punkt* pp pp. пункт* punto puntos punti ponto pontos body bodů bodu százalékpont*
""")
POINTS_ALONE = _words("""
    pp pp. percentage-point percentage-points prozentpunkt* procentpoint* procentenhet* procentpunt*
    prosentpoeng* prosenttiyksik* százalékpont* процентпункт* pps п.п. п.п %-points %-point
""")
POINTS_PHRASES = frozenset({
    ("percentage", "point"), ("percentage", "points"), ("points", "de"), ("point", "de"), ("puntos", "porcentuales"),
    ("punto", "porcentual"), ("punti", "percentuali"), ("punto", "percentuale"), ("pontos", "percentuais"),
    ("ponto", "percentual"), ("punktów", "procentowych"), ("punkty", "procentowe"), ("procentních", "bodů"),
    ("процентных", "пункта"), ("процентных", "пунктов"), ("процентный", "пункт"), ("yüzdelik", "puan"),
    ("відсоткових", "пунктів"), ("puncte", "procentuale"), ("per-cent", "points"),
})  # fmt: skip
BASIS_POINTS = frozenset({("basis", "points"), ("basis", "point")})

_MEASURES = """
    km: km kilometer kilometers kilometre kilometres kilometr* kilómetro* quilómetro* quilômetro* chilometri км
    km: километр*
    m: metre metres meter meters metr metra metrelik metro metros metri mètres метр*
    mi: mile miles mil
    ft: feet ft foot fuß
    acre: acre acres
    cm: cm centimet* zentimeter* centymetr* сантиметр*
    mm: mm millimet* milimet* миллиметр*
    g: g gram grams gramm gramme grammes gramos grammi gramas gramów gramy gr грамм*
    ha: ha hectare hectares hektar* hectáreas ettari гектар*
    km2: km² sq_km км² km2 км2
    m2: m² м² m2 м2 sqm
    kg: kg kilogram* kilo kilos кг килограмм*
    t: tonne tonnes ton tons tonnen toneladas tonnellate tonna* tonná* tonni* tonne* тонн* tona tonu tonluk tony т
    t: tun tuny тона tone tonelada τόνο* τόνων טון טונות طن أطنان ٹن टन টন tấn ტონ* տոննա*
    bbl: barrel barrels barril barriles barili varil* баррел*
    bpd: bpd b/d
    L: litre litres liter liters litr* litro* литр*
    MW: mw megawatt megawatts megavat* мвт
    GW: gw gigawatt gigawatts gigavat* гвт
    kW: kw kilowatt kilowatts квт
    TWh: twh
    GWh: gwh
    MWh: mwh
    kWh: kwh
    m3: m³ bcm cubic_metres куб m3 м3 м³
    °C: °c °c. ℃
    °F: °f ℉
    GB: gb gigabyte gigabytes
    TB: tb terabyte terabytes
    kt: kiloton kilotons kilotonne*
    km/h: km/h kmh kph
    """
# Letters that may stand against a number: "5bn", "10km". A capital K, M or B counts only beside a currency.
ATTACHED_MAGNITUDES = {"bn": 9, "mn": 6, "tn": 12, "trn": 12, "mln": 6, "bln": 9, "mrd": 9, "k": 3, "млн": 6, "млрд": 9}
MONEY_MAGNITUDES = {"m": 6, "b": 9, "t": 12, "k": 3, "mm": 6}

# unit → (base, factor): measures that are said in both ways.
CONVERSIONS = {
    "mi": ("km", Decimal("1.609344")), "m": ("km", Decimal("0.001")), "ft": ("km", Decimal("0.0003048")),
    "cm": ("km", Decimal("0.00001")), "mm": ("km", Decimal("0.000001")),
    "ha": ("km2", Decimal("0.01")), "acre": ("km2", Decimal("0.00404686")),
    "kg": ("t", Decimal("0.001")), "g": ("t", Decimal("0.000001")), "kt": ("t", Decimal(1000)),
    "kW": ("MW", Decimal("0.001")),
    "GW": ("MW", Decimal(1000)), "kWh": ("MWh", Decimal("0.001")), "GWh": ("MWh", Decimal(1000)),
    "TWh": ("MWh", Decimal(1000000)), "TB": ("GB", Decimal(1000)),
}  # fmt: skip
# What a bare currency word can be; the same number with another of its names is the same figure.
CURRENCY_FAMILIES = {
    "¥": {"JPY", "CNY"}, "pound": {"GBP", "EGP", "SYP"}, "kr": {"SEK", "NOK", "DKK", "ISK", "CZK"},
    "franc": {"CHF", "XAF"}, "peso": {"MXN", "ARS", "CLP", "COP", "PHP"}, "riyal": {"SAR", "QAR", "IRR"},
    "dinar": {"KWD", "RSD", "IQD"}, "dirham": {"AED"}, "USD": {"AUD", "CAD", "HKD", "SGD", "NZD", "TWD"},
}  # fmt: skip
MONEY = frozenset(SIGNS.values()) | frozenset(SIGN_PREFIXES.values()) | CODES | frozenset(CURRENCY_FAMILIES)

# How the names of countries that have money of their own begin, before a currency: "amerikanska dollar".
NATIONS = (
    "ameri", "amér", "америк", "америч", "щатск", "αμερικ", "अमेरिक", "यूएस",
    "মার্কিন", "அமெரிக்க", "అమెరికా", "યુઍસ", "ಅಮೆರಿಕ", "bandarík",
    "yhdysval", "abş", "ақш", "აშშ", "ամն", "امریک", "vsa-", "asv", "jav", "aqsh", "미국", "kanad", "canad", "канад",
    "austral", "австрал", "singap", "сингап", "svensk", "шведс", "norsk", "норвеж", "dansk", "датск", "česk", "чешс",
    "polsk", "польс", "ungar", "венгер", "maďar", "schweiz", "švýc", "suis", "svizzer", "швейцар", "brit", "брит",
    "engels", "russ", "росс", "рос", "rusk", "ryss", "jap", "япон", "chin", "kines", "čín", "кит", "türk", "турец",
    "turk", "indi", "индий", "ukrain", "украин", "україн", "mexi", "мексик", "neusee", "taiwan", "тайван", "isl",
)  # fmt: skip


@cache
def _split(table: str) -> tuple[dict[str, str], dict[str, str]]:
    """A table's whole words and its stems."""
    rows = _rows(table)
    whole = {word: value for word, value in rows.items() if not word.endswith("*")}
    stems = {word[:-1]: value for word, value in rows.items() if word.endswith("*")}
    return {**stems, **whole}, stems


_LONGEST_ENDING = 6
_LONG = 6  # letters of a word that hardly is another one in another language


@lru_cache(maxsize=65_536)
def _look_up(table: str, word: str) -> str | None:
    whole, stems = _split(table)
    found = whole.get(word) or whole.get(word.rstrip("."))
    if found or len(word) < 4:
        return found
    for length in range(len(word) - 1, max(len(word) - _LONGEST_ENDING, 3) - 1, -1):
        if word[:length] in stems:
            return stems[word[:length]]
    return None


def magnitude(word: str, language: str | None) -> Decimal | None:
    """What a folded word multiplies a number by."""
    if language is not None and (told := locales.magnitudes(language).get(word.rstrip("."))):
        return Decimal(10**told)
    if word in _ONLY_IN and language not in _ONLY_IN[word]:
        return magnitude(word[:-1], language) if word.endswith(".") else None
    power = _look_up(_MAGNITUDES, word) or _common_magnitude(word)
    return Decimal(10 ** int(power)) if power else None


@lru_cache(maxsize=8_192)
def _common_magnitude(word: str) -> int | None:
    """The power of ten of a long word that means the same in all languages, whatever its ending."""
    known = locales.common_magnitudes()
    endings = range(len(word), max(len(word) - _LONGEST_ENDING, _LONG) - 1, -1)
    return next((known[word[:length]] for length in endings if word[:length] in known), None)


def currency(word: str) -> str | None:
    """The currency that a word or code names; words are folded, codes are capitals."""
    word = word.partition("/")[0]  # "грн/кг"
    if word in CODES:
        return _CODE_ALIASES.get(word, word)
    return _look_up(_CURRENCIES, word.casefold())


def measure(word: str) -> str | None:
    """The unit of length, weight, energy … that a folded word names."""
    return _look_up(_MEASURES, word)


@cache
def _set_rows(words: frozenset[str]) -> str:
    return "x: " + " ".join(sorted(words))


def is_percent(word: str) -> bool:
    """Whether a folded word or sign says percent."""
    return word in PERCENT_SIGNS or word in PERCENT_ALONE or _look_up(_set_rows(_PERCENT), word) is not None


def is_points(word: str) -> bool:
    """Whether a folded word after "percent" makes points of it."""
    return _look_up(_set_rows(_POINTS), word) is not None


def is_percentage_points(word: str) -> bool:
    """Whether a folded word says percentage points by itself."""
    return _look_up(_set_rows(POINTS_ALONE), word) is not None
