"""What a sentence tells of as over, what it only supposes, and whose word it gives, in several languages."""

import pytest

from citecheck.checks import rules, supposing
from citecheck.model import Finding
from citecheck.rule import Example
from support import findings_of

RULES = {rule.name: rule for rule in rules()}
NOTE = "[^1]\n\n[^1]: “Quays”, Port Bulletin, <https://bulletin.example/a/7501>, accessed 9 March 2023.\n"
# Language → the day on which somebody said it, and the day of which he said it.
SAID = {
    "en": (
        "Mayor Lea Ertem said on 5 March 2024 that the quay was too small.",
        "Mayor Lea Ertem said that the quay opens on 5 March 2024.",
    ),
    "de": (
        "Bürgermeisterin Lea Ertem sagte am 5. März 2024, der Kai sei zu klein.",
        "Bürgermeisterin Lea Ertem sagte, der Kai werde am 5. März 2024 öffnen.",
    ),
    "fr": (
        "La maire Léa Ertem a déclaré le 5 mars 2024 que le quai était trop petit.",
        "La maire Léa Ertem a déclaré que le quai ouvrira le 5 mars 2024.",
    ),
    "pl": (
        "Burmistrzyni Lea Ertem powiedziała 5 marca 2024 r., że nabrzeże jest za małe.",
        "Burmistrzyni Lea Ertem powiedziała, że nabrzeże zostanie otwarte 5 marca 2024 r.",
    ),
    "el": (
        "Η δήμαρχος Λέα Έρτεμ δήλωσε στις 5 Μαρτίου 2024 ότι η προκυμαία είναι μικρή.",
        "Η δήμαρχος Λέα Έρτεμ δήλωσε ότι η προκυμαία ανοίγει στις 5 Μαρτίου 2024.",
    ),
    "fa": (
        "شهردار لیا ارتم در ۵ مارس ۲۰۲۴ گفت که اسکله بسیار کوچک است.",
        "شهردار لیا ارتم گفت که اسکله در ۵ مارس ۲۰۲۴ باز می‌شود.",
    ),
    "tr": (
        "Başkan Lale Ertem 5 Mart 2024’te rıhtımın çok küçük olduğunu söyledi.",
        "Başkan Lale Ertem rıhtımın 5 Mart 2024’te açılacağını söyledi.",
    ),
    "ar": (
        "قالت رئيسة البلدية ليا إرتم في 5 مارس 2024 إن الرصيف صغير جدا.",
        "قالت رئيسة البلدية ليا إرتم إن الرصيف يفتتح في 5 مارس 2024.",
    ),
    "hu": (
        "Ertem Lea polgármester 2024. március 5-én azt mondta, hogy a rakpart túl kicsi.",
        "Ertem Lea polgármester azt mondta, hogy a rakpart 2024. március 5-én nyílik meg.",
    ),
    "hi": (
        "महापौर लीया एर्तेम ने 5 मार्च 2024 को कहा कि घाट बहुत छोटा है।",
        "महापौर लीया एर्तेम ने कहा कि घाट 5 मार्च 2024 को खुलेगा।",
    ),
}


def told(language: str, text: str, rule: str) -> list[Finding]:
    return list(findings_of(Example(f"---\nlang: {language}\n---\n{text}", input_format="markdown"), RULES[rule]))


@pytest.mark.parametrize("language", SAID)
def test_the_day_of_saying_is_over_and_the_day_that_is_told_of_may_lie_ahead(language: str) -> None:
    on_the_day, of_the_day = SAID[language]
    assert len(told(language, on_the_day + NOTE, "access-before-event")) == 1
    assert told(language, of_the_day + NOTE, "access-before-event") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "If a tram carries 340 people, two carry 680."),
        ("de", "Angenommen, eine Bahn befördert 340 Menschen."),
        ("fr", "S’il y a 340 personnes dans un tram, il est plein."),
        ("fa", "برای مثال: اگر شرکتی ۱۰۰ میلیون تومان بپردازد."),
        ("ja", "もし340人が乗れば満員だ。"),
        ("hi", "यदि एक ट्राम में 340 लोग हों।"),
    ],
)
def test_a_supposed_case_is_told_by_its_beginning(language: str, sentence: str) -> None:
    assert supposing.supposes(sentence, language)


@pytest.mark.parametrize(("language", "sentence"), [("es", "Si bien subió un 12 %, bajó después."), ("en", "Iffley")])
def test_what_only_looks_like_a_condition_is_none(language: str, sentence: str) -> None:
    assert not supposing.supposes(sentence, language)


def test_where_a_piece_cites_by_links_who_names_his_source_is_not_asked_for_it() -> None:
    linked = "Trams are [old](https://gazette.example/old) in most cities.\n\n"
    own = "In Lindau fares rose by 11.5 percent and wages by 3.2 percent."
    named = "Director Mara Lindqvist said that in Lindau fares rose by 11.5 percent and wages by 3.2 percent."
    asked = [
        [one.severity or "query" for one in told("en", linked + text + "\n", "uncited-claim")] for text in (own, named)
    ]
    assert asked == [["query"], ["note"]]


def test_time_words_that_are_a_part_of_a_date_or_number_have_their_anchor() -> None:
    text = "Nothing was known 100,000 years ago. He testified on Wednesday 9 September 2020. It fell in February 1405."
    assert told("en", text + NOTE, "relative-time") == []


@pytest.mark.parametrize(
    ("cited", "copy", "confidence"),
    [
        ("gazette.example/fares", "gazette.example/tolls", ["proved"]),
        ("gazette.example/fares", "courier.example/tolls", ["likely"]),
        ("gazette.example/sport/24735765", "courier.example/sport/0/24735765", []),
        ("gazette.example/a?id=7;lang=1", "gazette.example/a?id%3D7%3Blang%3D1", []),
    ],
)
def test_a_copy_is_of_another_page_for_sure_only_within_one_site(cited: str, copy: str, confidence: list[str]) -> None:
    note = (
        f"“Fares”, The Gazette, https://{cited}, archived at https://web.archive.org/web/20240309101500/https://{copy}"
    )
    found = told("en", f"Fares rose.[^1]\n\n[^1]: {note}\n", "archive-of-other-page")
    assert [one.confidence for one in found] == confidence


def test_what_two_notes_say_otherwise_of_one_address_is_one_question() -> None:
    note = "“{}”, {}, {} May 2024, <https://gazette.example/news/78>.\n"
    notes = f"[^1]: {note.format('Fares Rise', 'The Gazette', 3)}[^2]: {note.format('Council Meets', 'The Courier', 9)}"
    [found] = told("en", f"Fares rose.[^1] Rents too.[^2]\n\n{notes}", "conflicting-notes")
    assert all(f"another {part}: " in found.message for part in ("title", "publisher", "date"))


def test_a_soft_hyphen_in_the_words_of_a_link_is_in_no_address() -> None:
    note = "The Gazette, [the coun\u00adcil meets](https://gazette.example/news/78), 3 May 2024."
    text = f"Fares rose.[^1]\n\n[^1]: {note}\n"
    assert [one.severity for one in told("en", text, "invisible-characters")] == ["note"]


@pytest.mark.parametrize(
    ("quoted", "severity"),
    [
        ("dar bir kapıdan geçen kalabalık için bu köprü bir lütuf değil, bir hak", "note"),
        ("dar bir kapıdan geçen kalabalık için bu köprü bir lütuf değil, bir yük", "query"),
    ],
)
def test_a_turkish_quotation_may_leave_out_the_is_at_its_end(quoted: str, severity: str) -> None:
    note = "[1] “Köprü açıldı”, Kıyı Postası, https://kiyi.example/kopru (Erişim Tarihi: 22.01.2024).\n"
    page = (
        "<html lang=tr><title>Köprü açıldı</title><article><h1>Köprü açıldı</h1><p>Vali Orla Kestan, “Dar bir kapıdan "
        "geçen kalabalık için bu köprü bir lütuf değil, bir haktır” dedi ve kurdeleyi kesti.</p></article>"
    )
    article = f"Köprü\n\nVali Orla Kestan, köprüyü gezerken “{quoted}” olduğunu söyledi.[1]\n\n{note}"
    found = findings_of(Example(article, {"https://kiyi.example/kopru": page}), RULES["quote-altered"])
    assert [one.severity for one in found] == [severity]
