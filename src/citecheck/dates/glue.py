"""The small words and signs that languages print between the parts of a date, as `locales.key` writes them."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# "March [of] 2024", "marzo [de] 2024", "março [de] 2024", "март 2024 [г.]".
BEFORE_YEAR = _words(
    ", . - ‑ – / ' ’ ، de del do of d' da di den lui nam an anul la le ka tahun του ετους سال م عام سنة lan dal dels"
    " en yn no το ny taona r in e hoy mi ta' tal u dl su л ค ศ พ ปี ឆ្នាំ lia ዮም መዓልት ⹁"
)
# "9 [de] marzo", "9th [of] March", "9[.] März", "יום 9 [ב]מרץ".
BEFORE_MONTH = _words(
    ". - ‑ – / ' ’ de d' d of di the den dem del do da la le ta' ta mis ag e na av ng ngay thang من ב של i yn dr mwezi"
    " wa ya gada en an a mi pa μηνος des ugu m oj نچی ne lia"
)
# After "9" a comma separates a number from a month in some Indic languages only ("9, మార్చి 2024"); elsewhere "p. 9,
# March 2024" is a page.
COMMA_BEFORE_MONTH = _words("te mr doi kn")
# "March [the] 9th".
BEFORE_DAY = _words(". - ‑ – / ' ’ the a le la den de d jour")
# "2024 [m.] kovo 9", "2024[. gada] 9. marts", "2024 [оны] 3-р сарын 9", "2024[(e)ko] martxoaren 9".
AFTER_YEAR = _words(
    ". , - ‑ – / ( ) ، m жылғы gada gads г год года оны ел ж жылы жылгы жыл e ko eko yil nian nce م ე წ წელი th թ"
    " թվականի y р йилдин yili йил сыл сулкадарӑн ний ijil ي sene ilin il shekara shek lo ҫулхи ҫ sulgi hala g թ․ ․"
    " نچی ییل د ላይታ"
)
AFTER_DAY = _words(". , - ‑ – d e a the de of ren an ta m иә")
# What may be glued to the number of a day: 9th, 1er, 2.º, 9-го, 9-нчы.
ORDINALS = _words(
    "st nd rd th er ere re e eme o a º ª ° go го е ое й ии ый ви ти de da d i ni na ka an ten te en era as os ain adh"
    " r n t u mh טן ی ê ο η ος ου я ste та ра ма ва ри и ыи ои oji ioji asis lea 番目"
)
# A number after one of these is no day: "No. 3 March 2024".
COUNTED = _words(
    "no nr num numero number vol volume issue part chapter § p pp page pages s art article № nº n° sayi cilt"
)
# Numbers of a case, a telephone or a version are no dates: "ISBN", "Tel.", "version 3.11.2024".
NUMBERED = _words("no nr num number ver version release isbn issn tel phone fax id doc ref № nº python section")
# Month names that are everyday words: without a day they count only with a capital ("May 2024"), or only without
# (the rover "Mars 2020" is no month, "mars 2020" is).
NEED_CAPITAL = _words("may march august")
NEED_SMALL = _words("mars")
# Newspapers named for a weekday, by the word before it or before "on Sunday", "am Sonntag".
PAPERS = _words("mail independent scotland wales bild welt the sunday daily die")
BEFORE_WEEKDAY_IN_PAPERS = _words("on am the die")
# "Saturday[, the] 9 March".
AFTER_WEEKDAY = _words(", . ، ( the den der de le el dne o ngay د les di ng dem")
# Languages that print a month alone as "2024. március".
YEAR_FIRST = _words("hu lt lv eu mn ka kk hy")
# Languages whose full dates print the weekday last.
WEEKDAY_LAST = _words("tr hu lt ja zh ko yue mn kk ky az eu fa ne si ta te tk uz ug ii")
