"""The headings under which articles list their notes and sources, in many languages."""

import re
from functools import cache
from typing import Literal

Strength = Literal["sure", "weak"]

# Under these stands nothing but notes or sources.
_SURE = """
    internetquellen|onlinequellen|online-quellen|webquellen|verzeichnis der internetquellen|digitale quellen|webographie
    web references|online references|web sources|online sources|internet sources|electronic sources|webography
    sources en ligne|sources internet|sitographie|webografía|fuentes electrónicas|fuentes en línea|recursos en línea
    webgrafia|webografia|fontes eletrónicas|fontes eletrônicas|webliografia|internetbronnen|digitale bronnen|nettkilder
    internetkällor|nätkällor|elektroniska källor|netkilder|verkkolähteet|internet-lähteet|źródła internetowe|netografia
    internetové zdroje|elektronické zdroje|internetes források|online források|surse online|resurse online|spletni viri
    internet kaynakları|elektronik kaynaklar|интернет-источники|интернет-ресурсы|электронные ресурсы|інтернет-джерела
    електронні ресурси|internetski izvori|mrežni izvori|интернет извори|ηλεκτρονικές πηγές|διαδικτυακές πηγές
    references|reference list|list of references|bibliography|selected bibliography|works cited|literature cited
    footnotes|endnotes|end notes|foot notes|notes and references|references and notes|sources and notes
    notes and sources|references and sources|citations|sources cited|note list|sources and references
    kaynakça|kaynaklar|dipnotlar|dipnot|son notlar|sonnotlar|kaynaklar ve notlar|notlar ve kaynaklar|bibliyografya
    примечания|источники|литература|список литературы|список источников|сноски|библиография|использованные источники
    список использованных источников|использованная литература|примечания и источники|библиографический список
    примітки|джерела|література|список літератури|виноски|список використаних джерел|бібліографія
    бележки|източници|библиография|литература и източници|белешке|извори|референце
    quellen|literatur|anmerkungen|fußnoten|fussnoten|endnoten|einzelnachweise|quellenverzeichnis
    literaturverzeichnis|quellen und anmerkungen|quellenangaben|literatur und quellen|nachweise|belege
    notes et références|références|bibliographie|notes de bas de page|notes et sources|références bibliographiques
    fuentes|referencias|bibliografía|notas al pie|notas y referencias|referencias bibliográficas|notas a pie de página
    fonti|riferimenti|bibliografia|note a piè di pagina|riferimenti bibliografici|note e riferimenti|sitografia
    referências|notas de rodapé|notas e referências|referências bibliográficas|fontes
    bronnen|voetnoten|referenties|literatuur|eindnoten|noten|bronvermelding|literatuurlijst
    przypisy|źródła|literatura|bibliografia i źródła|poznámky pod čarou|zdroje|reference|prameny|izvori|fusnote|viri
    källor|referenser|noter|fotnoter|källförteckning|referanser|kilder|fotnoter|kilde|litteratur|referencer|fodnoter
    lähteet|viitteet|alaviitteet|lähdeluettelo|viited|allikad|atsauces|avoti|šaltiniai|išnašos
    kirjallisuus|kirjallisuusluettelo|kirjandus|kasutatud kirjandus|kasutatud allikad|viidatud allikad|literatūra
    izmantotā literatūra|izmantoto avotu saraksts|literatūras saraksts|naudota literatūra|literatūros sąrašas
    literatúra|použitá literatúra|zoznam použitej literatúry|seznam literatury|použitá literatura|použité zdroje
    spis literatury|wykaz literatury|piśmiennictwo|netografia|popis literature|viri in literatura|seznam literature
    списак литературе|литература и извори|користена литература|използвана литература|спіс літаратуры|крыніцы
    heimildir|heimildaskrá|bibliografía citada|obras citadas|obras consultadas|œuvres citées|ouvrages cités
    opere citate|literatuuropgave|geraadpleegde bronnen|litteraturliste|litteraturförteckning|kildeliste
    kildehenvisninger|litteraturlista|felhasznált irodalom|forrásjegyzék|bibliografi|erreferentziak|ссылки и примечания
    források|jegyzetek|hivatkozások|irodalom|lábjegyzetek|irodalomjegyzék|surse|referințe|note de subsol|bibliografie
    πηγές|παραπομπές|βιβλιογραφία|υποσημειώσεις|σημειώσεις και παραπομπές|αναφορές
    参考文献|参考资料|参考書目|参考书目|注释|註釋|脚注|注解|引用文献|参考来源|資料來源|资料来源|參考文獻|參考資料|註腳|腳註|尾注
    出典|注釈|参照|脚注・出典|注・出典|注記|각주|참고문헌|참고 문헌|참고 자료|출처|미주|주석
    مراجع|المراجع|المصادر|مصادر|الهوامش|هوامش|حواشي|المصادر والمراجع|المراجع والمصادر|منابع|پانویس|پی‌نوشت|ارجاعات
    מקורות|הערות שוליים|ביבליוגרפיה|הערות ומקורות|संदर्भ|सन्दर्भ|स्रोत|टिप्पणियाँ|তথ্যসূত্র|حوالہ جات
    เชิงอรรถ|อ้างอิง|บรรณานุกรม|แหล่งอ้างอิง|tài liệu tham khảo|chú thích|nguồn tham khảo|daftar pustaka|catatan kaki
    referensi|rujukan|sumber|marejeo|ədəbiyyat|istinadlar|mənbələr|qeydlər|дереккөздер|пайдаланылган адабияттар
    sources et références|fuentes consultadas|webgrafía|bibliografia e sitografia|bronnenlijst|noten en referenties
    slutnoter|källhänvisningar|sluttnoter|przypisy końcowe|wykaz źródeł|odnośniki|zoznam literatúry|végjegyzetek
    referințe bibliografice|список использованной литературы|цитирани източници|бележки под линия|напомене|фусноте
    napomene|bilješke|opombe|seznam virov|loppuviitteet|viittaukset|referanslar|kaynak listesi|kaynakça listesi
    الحواشي|قائمة المراجع|قائمة المصادر|کتاب‌شناسی|پانوشت‌ها|فهرست منابع|הפניות|רשימת מקורות|ग्रन्थसूची|ग्रंथसूची
    पाद टिप्पणियाँ|参考資料|참고자료|thư mục|daftar referensi|daftar rujukan|เอกสารอ้างอิง|แหล่งที่มา|referències
    bibliografia citada|iturriak|tilvísanir|neðanmálsgreinar|შენიშვნები|წყაროები|ლიტერატურა|სქოლიო|ծանոթագրություններ
    աղբյուրներ|գրականություն|টীকা|গ্রন্থপঞ্জি|حواشی|مآخذ|ماخذ|ескертпелер|әдебиет|пайдаланылған әдебиеттер|tanbihi
    referenca|shënime|наводи|белешки|заўвагі|літаратура|спіс літаратуры|mga sanggunian|talababa|verwysings|voetnotas
"""

# Under these may stand prose as well: only what looks like a note or source counts.
_WEAK = """
    notes|note|sources|source|further reading|additional reading|links|external links|resources|see also|read more
    notlar|not|kaynak|ek okuma|okuma önerileri|bağlantılar|dış bağlantılar|заметки|ссылки|источник|дополнительное чтение
    нотатки|посилання|hinweise|links und quellen|weblinks|weiterführende literatur|quelle|liens|liens externes
    remarques|pour aller plus loin|source et références|notas|nota|enlaces|enlaces externos|lecturas adicionales
    leitura adicional|ligações externas|letture consigliate|collegamenti esterni|verder lezen|uwagi|poznámky|linki
    anteckningar|notater|huomautukset|σημειώσεις|附注|备注|延伸阅读|外部链接|注|註|外部リンク|関連文献|참고|비고
    literature|ligações|odkazy|pastabos|nuorodos|piezīmes|märkused|来源|tham khảo|oharrak|উৎস|vyanzo|burimet|bronne
    fonts|nguồn
    ملاحظات|روابط|یادداشت‌ها|הערות|קישורים|ghi chú|catatan|qeyd|fonte|fuente|bron|źródło|zdroj|källa|lähde|forrás|sursă
"""

_FURNITURE = re.compile(r"^[\s#*_\-–—=•·:：.\d()\[\]|]*(?P<name>.*?)[\s#*_\-–—=:：.|]*(?:\[[^\]]{1,12}\])?\s*$", re.S)
LONGEST = 48
_ATTRIBUTES = re.compile(r"(?<!\s)\s{1,9}\{[#.:\w][^{}]*\}$|(?<!\s)\s{1,9}\{-\}$")  # Pandoc's, behind a heading
_REMARK = re.compile(
    r"(?<=[^\W\d_])(?:(?:[ \t]{1,4}|(?<=[\u3040-\u9fff\uac00-\ud7a3]))[(\[][^()\[\]]{8,160}[)\]]"
    r"|[（［][^（）［］]{4,160}[）］])[ :*_：]{0,4}$"
)  # "(all links accessed 3 May 2024)"


_DATED = re.compile(
    r"(?<=[^\W\d_])(?: [–—-]|[:,;]) [^\n\d]{6,90}\d[^\n]{4,40}$"
)  # "References – checked on 3 May 2024"


@cache
def _headings() -> dict[str, Strength]:
    table: dict[str, Strength] = {}
    for names, strength in ((_WEAK, "weak"), (_SURE, "sure")):
        for name in re.split(r"[|\n]", names):
            if name.strip():
                table[name.strip().casefold()] = "sure" if strength == "sure" else "weak"
    return table


def heading(text: str) -> Strength | None:
    """Whether a line is the heading of a list of notes or sources, and how sure that is.

    Numbering, decoration ("## 5. References:") and an edit link behind it do not matter.
    """
    if text.endswith("}") and len(text) < 4 * LONGEST:
        text = _ATTRIBUTES.sub("", text)
    if text.rstrip(" :*_：").endswith((")", "]", "）", "］")) and len(text) < 4 * LONGEST:
        text = _REMARK.sub("", text)
    if len(text) < 4 * LONGEST and any(map(str.isdigit, text)):
        text = _DATED.sub("", text)
    if len(text) > LONGEST:
        return None
    match = _FURNITURE.match(text)
    name = " ".join(match["name"].split()).casefold().replace("i\u0307", "i") if match else ""
    return _headings().get(name)


@cache
def _inline() -> re.Pattern[str]:
    names = sorted(_headings(), key=len, reverse=True)
    return re.compile(r"[ \t*_]*(?:" + "|".join(map(re.escape, names)) + r")[ \t*_]*[:：][ \t*_]*", re.I)


def introduction(text: str) -> int:
    """How many characters of a line say "Sources:" before the sources themselves on the same line; 0 where none do."""
    if ":" not in text[: LONGEST + 8] and "：" not in text[: LONGEST + 8]:
        return 0
    match = _inline().match(text)
    return match.end() if match else 0
