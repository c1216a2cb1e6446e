"""The headings of lists of notes and sources, in fifty languages."""

import pytest

from citecheck.citations import sections

HEADINGS = {
    "en": "Notes|References|Sources|Bibliography|Footnotes|Endnotes|Works Cited|Further reading|"
    "Notes and references|Literature|Links|Citations",
    "de": "Anmerkungen|Quellen|Literatur|Literaturverzeichnis|Fußnoten|Endnoten|Einzelnachweise|"
    "Quellenverzeichnis|Quellen und Anmerkungen|Nachweise|Weblinks|Belege|Quellenangaben",
    "fr": "Notes|Références|Sources|Bibliographie|Notes de bas de page|Notes et références|"
    "Pour aller plus loin|Liens|Sources et références|Webographie",
    "es": "Notas|Referencias|Fuentes|Bibliografía|Notas al pie|Referencias bibliográficas|Enlaces|"
    "Fuentes consultadas|Notas y referencias|Webgrafía",
    "it": "Note|Riferimenti|Fonti|Bibliografia|Note a piè di pagina|Sitografia|Riferimenti bibliografici|"
    "Note e riferimenti|Bibliografia e sitografia",
    "pt": "Notas|Referências|Fontes|Bibliografia|Notas de rodapé|Referências bibliográficas|Ligações|"
    "Webgrafia",
    "nl": "Noten|Bronnen|Referenties|Literatuur|Voetnoten|Eindnoten|Literatuurlijst|Bronvermelding|"
    "Bronnenlijst|Noten en referenties",
    "sv": "Noter|Källor|Referenser|Litteratur|Fotnoter|Slutnoter|Källförteckning|Litteraturförteckning|"
    "Källhänvisningar",
    "da": "Noter|Kilder|Referencer|Litteratur|Fodnoter|Slutnoter|Kildeliste|Litteraturliste|"
    "Kildehenvisninger",
    "nb": "Noter|Kilder|Referanser|Litteratur|Fotnoter|Sluttnoter|Kildeliste|Litteraturliste",
    "pl": "Przypisy|Źródła|Bibliografia|Literatura|Odnośniki|Przypisy końcowe|Netografia|Wykaz źródeł",
    "cs": "Poznámky|Zdroje|Literatura|Použitá literatura|Reference|Seznam literatury|Poznámky pod čarou|"
    "Odkazy|Použité zdroje",
    "sk": "Poznámky|Zdroje|Literatúra|Použitá literatúra|Zoznam literatúry",
    "hu": "Jegyzetek|Források|Irodalom|Irodalomjegyzék|Lábjegyzetek|Hivatkozások|Felhasznált irodalom|"
    "Végjegyzetek",
    "ro": "Note|Surse|Referințe|Bibliografie|Note de subsol|Referințe bibliografice",
    "ru": "Примечания|Источники|Литература|Список литературы|Сноски|Ссылки|Библиография|Список источников|"
    "Использованные источники|Список использованной литературы",
    "uk": "Примітки|Джерела|Література|Список літератури|Виноски|Посилання|Бібліографія|"
    "Список використаних джерел",
    "bg": "Бележки|Източници|Литература|Библиография|Използвана литература|Цитирани източници|"
    "Бележки под линия",
    "sr": "Напомене|Извори|Литература|Референце|Фусноте|Napomene|Izvori|Reference",
    "hr": "Bilješke|Izvori|Literatura|Reference|Fusnote|Popis literature",
    "sl": "Opombe|Viri|Literatura|Viri in literatura|Seznam virov",
    "lt": "Pastabos|Šaltiniai|Literatūra|Išnašos|Literatūros sąrašas|Nuorodos",
    "lv": "Piezīmes|Avoti|Literatūra|Atsauces|Izmantotā literatūra",
    "et": "Märkused|Allikad|Kirjandus|Viited|Kasutatud kirjandus",
    "fi": "Viitteet|Lähteet|Kirjallisuus|Lähdeluettelo|Alaviitteet|Loppuviitteet|Viittaukset",
    "el": "Σημειώσεις|Πηγές|Βιβλιογραφία|Παραπομπές|Υποσημειώσεις|Αναφορές",
    "tr": "Notlar|Kaynaklar|Kaynakça|Dipnotlar|Referanslar|Bibliyografya|Sonnotlar|Kaynak Listesi",
    "ar": "الهوامش|المصادر|المراجع|الحواشي|قائمة المراجع|المصادر والمراجع|ملاحظات",
    "fa": "پانویس|منابع|یادداشت‌ها|پی‌نوشت|کتاب‌شناسی|پانوشت‌ها|فهرست منابع",
    "he": "הערות|מקורות|ביבליוגרפיה|הערות שוליים|הפניות|רשימת מקורות",
    "hi": "टिप्पणियाँ|स्रोत|सन्दर्भ|संदर्भ|ग्रन्थसूची|पाद टिप्पणियाँ",
    "zh": "注释|参考文献|参考资料|来源|脚注|註釋|參考文獻|参考来源|资料来源|尾注",
    "ja": "注|脚注|参考文献|出典|注釈|引用文献|参考資料|註",
    "ko": "주석|참고문헌|각주|출처|미주|참고 자료|참고자료",
    "vi": "Chú thích|Tham khảo|Nguồn|Tài liệu tham khảo|Ghi chú|Thư mục",
    "id": "Catatan|Referensi|Sumber|Daftar pustaka|Catatan kaki|Rujukan|Daftar Referensi",
    "th": "อ้างอิง|แหล่งที่มา|บรรณานุกรม|เชิงอรรถ|เอกสารอ้างอิง",
    "ca": "Notes|Referències|Fonts|Bibliografia",
    "eu": "Oharrak|Iturriak|Erreferentziak|Bibliografia",
    "gl": "Notas|Referencias|Fontes|Bibliografía",
    "is": "Tilvísanir|Heimildir|Neðanmálsgreinar|Heimildaskrá",
    "ka": "შენიშვნები|წყაროები|ლიტერატურა|სქოლიო",
    "hy": "Ծանոթագրություններ|Աղբյուրներ|Գրականություն",
    "bn": "তথ্যসূত্র|টীকা|গ্রন্থপঞ্জি|উৎস",
    "ur": "حوالہ جات|حواشی|مآخذ|ماخذ",
    "az": "İstinadlar|Mənbələr|Qeydlər|Ədəbiyyat",
    "kk": "Дереккөздер|Ескертпелер|Әдебиет|Пайдаланылған әдебиеттер",
    "sw": "Marejeo|Vyanzo|Tanbihi",
    "sq": "Referenca|Burimet|Shënime|Literatura",
    "mk": "Наводи|Белешки|Извори|Литература",
    "be": "Заўвагі|Крыніцы|Літаратура|Спіс літаратуры",
    "ms": "Nota|Rujukan|Sumber|Bibliografi",
    "tl": "Mga sanggunian|Talababa",
    "af": "Verwysings|Bronne|Voetnotas",
}  # fmt: skip


@pytest.mark.parametrize("language", HEADINGS)
def test_the_heading_of_a_list_is_known(language: str) -> None:
    assert [name for name in HEADINGS[language].split("|") if sections.heading(name) is None] == []
