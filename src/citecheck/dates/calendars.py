"""Dates of other calendars, as days of ours: Solar Hijri (Iran, Afghanistan), Hijri (Umm al-Qura), Buddhist years."""

import datetime
import re
from collections.abc import Iterator
from functools import cache

from citecheck.dates.reading import Date, Reading

EARLIEST, LATEST = 1280, 1500  # years of both Islamic calendars that can be in print
_BUDDHIST = range(2400, 2651)
_BUDDHIST_LANGUAGES = frozenset(("th", "lo", "km"))
_SOLAR_LANGUAGES = frozenset(("fa", "ps", "prs"))
_REACH = 48

# The months in Persian; Dari (the zodiac in Arabic); Pashto; Latin letters. Letters as `_plain` writes them.
_SOLAR = (
    "فروردين|حمل|وري|farvardin", "ارديبهشت|ثور|غويي|ordibehesht", "خرداد|جوزا|غبرګولي|khordad", "تير|سرطان|چنګاښ|tir",
    "مرداد|امرداد|اسد|زمري|mordad", "شهريور|سنبله|وږي|shahrivar", "مهر|ميزان|تله|mehr", "ابان|عقرب|لړم|aban",
    "اذر|قوس|ليندۍ|azar", "دي|جدي|مرغومي|dey", "بهمن|دلو|سلواغه|bahman", "اسفند|حوت|كب|esfand",
)  # fmt: skip
# In Arabic with the forms that Persian and Urdu have; in Latin letters; in Turkish.
_LUNAR = (
    "محرم الحرام|المحرم|محرم|muharram|muharrem", "صفر المظفر|صفر|safar|safer",
    "ربيع الاول|ربيع اول|rabi al-awwal|rabi'? al-awwal|rabi i|rebiülevvel",
    "ربيع الاخر|ربيع الثاني|ربيع ثاني|rabi al-thani|rabi'? al-thani|rabi al-akhir|rabi ii|rebiülahir",
    "جمادي الاولي|جمادي الاول|جمادي اول|jumada al-ula|jumada al-awwal|jumada i|cemaziyelevvel",
    "جمادي الاخره|جمادي الثانيه|جمادي الثاني|جمادي ثاني|jumada al-akhirah|jumada al-thani|jumada ii|cemaziyelahir",
    "رجب المرجب|رجب|rajab|recep", "شعبان المعظم|شعبان|sha'?ban|şaban", "رمضان المبارك|رمضان|ramadan|ramazan",
    "شوال المكرم|شوال|shawwal|şevval", "ذو القعده|ذي القعده|ذوالقعده|ذيقعده|dhu al-qa'?dah|zilkade",
    "ذو الحجه|ذي الحجه|ذوالحجه|ذيحجه|dhu al-hijjah|zilhicce",
)  # fmt: skip
# One letter for another, so that places stay: Persian and Arabic yeh and kaf, carriers of hamza, the narrow joiner.
_PLAIN = str.maketrans("یىئکأإآةۀ\u200c\u00a0’ʿʾ‘", "يييكاااهه  ''''")
_IS_LUNAR = re.compile(r"\s{0,2}(?:هـ|ه‍|AH\b|A\.H\.|H\.|ه\.?ق|ق(?!\w))(?!\s?\.?\s?ش)")
_IS_SOLAR = re.compile(r"\s{0,2}(?:ه[ـ‍]?\s?\.?\s?ش|ش(?!\w)|SH\b)")


def _plain(text: str) -> str:
    low = text.translate(_PLAIN)
    return low.lower() if len(low.lower()) == len(low) else low


@cache
def _named() -> re.Pattern[str]:
    rows = [f"(?P<s{at}>{forms})" for at, forms in enumerate(_SOLAR, 1)]
    rows += [f"(?P<l{at}>{forms})" for at, forms in enumerate(_LUNAR, 1)]
    return re.compile(
        rf"(?<![^\W\d_])(?:(?P<d>\d{{1,2}})(?:\s?ام)?[\s.-]{{1,2}}(?:من\s)?(?:شهر\s)?)?(?:{'|'.join(rows)})(?:\s?ماه)?"
        r"[\s,،-]{1,3}(?:سنه\s|عام\s|سال\s)?$"
    )


def named(text: str, start: int, end: int, floor: int) -> Date | None:
    """The date whose month of another calendar stands before the year at `start` to `end`; None where none does.

    A month without a day is the range of its days.
    """
    first = max(floor, start - _REACH)
    found = _named().search(_plain(text[first:start]))
    if found is None:
        return None
    month = next(name for name, value in found.groupdict().items() if value is not None and name != "d")
    year, number, solar = int(text[start:end]), int(month[1:]), month[0] == "s"
    if found["d"] is not None:
        days = tuple(_days(year, number, int(found["d"]), solar=solar))
        shape = "D MMM YYYY"
    else:
        last = next((day for day in (31, 30, 29) if any(_days(year, number, day, solar=solar))), 0)
        days = (*_days(year, number, 1, solar=solar), *_days(year, number, last, solar=solar))
        shape = "MMM– YYYY"
    begin = first + found.start()
    return Date(text[begin:end], days, begin, end, shape, None if days else "no-such-day")


def numeric(text: str, found: re.Match[str], language: str | None) -> tuple[Reading, ...] | None:
    """What three numbers mean whose year is of another calendar; None where no calendar is sure, () for no day."""
    numbers = [int(number) for number in (found[1], found[3], found[4])]
    year_first = len(found[1]) == 4
    year = numbers[0] if year_first else numbers[2]
    own = (language or "").partition("-")[0]
    if year in _BUDDHIST and is_buddhist(text, found.start(), found.end(), language):
        day, month = (numbers[2], numbers[1]) if year_first else (numbers[0], numbers[1])
        return _gregorian(year - 543, month, day)
    if not EARLIEST <= year <= LATEST:
        return None
    solar = bool(_IS_SOLAR.match(text, found.end()))
    lunar = not solar and (bool(_IS_LUNAR.match(text, found.end())) or (own == "ar" and year > EARLIEST + 100))
    solar = solar or (not lunar and (own in _SOLAR_LANGUAGES or "\u06f0" <= found[1][0] <= "\u06f9"))
    if not (solar or lunar):
        return None
    month, day = (numbers[1], numbers[2]) if year_first else (numbers[1], numbers[0])
    return tuple(_days(year, month, day, solar=solar))


def is_buddhist(text: str, start: int, end: int, language: str | None) -> bool:
    """Whether the years of a text count from the Buddha: by its language, or Thai letters or digits at hand."""
    if (language or "").partition("-")[0] in _BUDDHIST_LANGUAGES:
        return True
    return any("\u0e01" <= letter <= "\u0e59" for letter in text[max(0, start - 12) : end + 4])


def _gregorian(year: int, month: int, day: int) -> tuple[Reading, ...]:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return ()
    return (Reading(year, month, day),)


def _days(year: int, month: int, day: int, *, solar: bool) -> Iterator[Reading]:
    """Our day, where the calendar has that one."""
    if not day:
        return
    found = _of_solar(year, month, day) if solar else _of_lunar(year, month, day)
    if found is not None:
        yield Reading(found.year, found.month, found.day)


def _of_lunar(year: int, month: int, day: int) -> datetime.date | None:
    from hijridate import Hijri

    try:
        return datetime.date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def _is_leap(year: int) -> bool:
    """The 33-year cycle, which agrees with the observed equinox for all years in print (1280 to 1500)."""
    return (25 * year + 11) % 33 < 8


def _of_solar(year: int, month: int, day: int) -> datetime.date | None:
    if not 1 <= month <= 12:
        return None
    length = 31 if month <= 6 else 30 if month < 12 or _is_leap(year) else 29
    if not 1 <= day <= length:
        return None
    # 1 Farvardin 1400 was 21 March 2021.
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    passed = sum(366 if _is_leap(one) else 365 for one in years) * (1 if year >= 1400 else -1)
    passed += 31 * (month - 1) - max(0, month - 7) + day - 1
    return datetime.date(2021, 3, 21) + datetime.timedelta(days=passed)
