"""Templates by what they do: which cite, which are notes, which quote, which only print what they are given."""

import re

# Names are compared in lower case, with spaces for underscores and without the namespace.
_NAMESPACE = re.compile(
    r"^(?:template|vorlage|modèle|plantilla|шаблон|şablon|szablon|sjabloon|mall|mal|malline|תבנית|قالب|الگو)\s*:"
)

# How the names of cite templates begin in the editions: "cite web", "Internetquelle", "Web kaynağı", "Webbref".
CITES = re.compile(
    r"^(?:cit[aeio]|cyt|cità|ouvrage|article|lien (?:web|brisé|arxiv)|chapitre|périodique|internetquelle|literatur"
    r"|книга|стат[ьт]|публикация|source|источник|цит|веб|ref-|reflivre|webbref|bokref|tidskriftsref|tidningsref|nyhetsref"
    r"|kilde|bronvermelding|hivatkoz|vef|vefheimild|bókaheimild|nave|наве|напом|literatura|viite|\w+viide|\w+viite"
    r"|erreferentzia|tīmekļa|grāmatas|استشهاد|مرجع|یادکرد|حوالہ|cytuj|книг|стаття|книха|цытав|צ-|קישור|אתר|ציטוט|出典|引用|cita"
    r"|chú thích|sitasi|rujukan|petikan|harv(?:ard)? ?reference|vcite|vancite|cs1|bibtex|dictionary|"
    r"catalogue|doi$|zitat-|lexikonref|rapportref|մեջբերում|գիրք|უებ|წიგნი|"
    r"ċita|lua idirlín|obra citada|trích dẫn |cito |навод из|књиг|weblap|"
    r"lien (?:vidéo|conférence|news|archive)|site web|veb mənbə|sayt mənbə|referensi|jêder)"
    r"|(?:kaynağı|kaynak|인용|citation|viide|viite|-citaĵo|citaĵo|bref|reference|atsauce|erref"
    r"|manbasi|mənbə|belirt|উদ্ধৃতি|सन्दर्भ|संदर्भ)$|citat?ion|^citaĵo|^cite",
)  # fmt: skip
SHORT = re.compile(
    r"^(?:sfn[pmtb]?|snf|shortened footnote(?: template)?|har(?:nvb|v(?:s|n[bp]|navbo|txt|col|colnb|coltxt|p|sp)?)"
    r"|harvard(?:ref| alıntı| citations?(?: no brackets| text)?)?|cita harvard|снк|sfnkısa)$"
)
FOOTNOTED = re.compile(r"^(?:sfn[mpb]?|snf|shortened footnote|снк|sfnkısa)")  # a note by itself
SHORT_NAMED = re.compile(r"(?:last|surname|author|year|date)\d?$")  # {{harvs|last=Smith|last2=Doe|year=2010}}
SHORT_WHERE = frozenset(
    ["p", "pp", "page", "pages", "loc", "location", "at", "s", "с", "стр", "S", "str", "página", "passage"]
)
SHORT_KEY = re.compile(r"^(?:sfnref|harvid)$")
NOTES = re.compile(
    r"^(?:efn(?:-[a-z]{2})?|refn|notetag|#tag:ref|#маркер:ref|הערה|הערת שוליים|ref-?label|efn2|notitie|nb|refnest|"
    r"footnote|комм|ref\+|uwaga|anm|anmärkning|fotnot|komm|фуснота|напомена|내용출처|설명출처|注释|註釋|notecite)$"
)
NAMED = re.compile(r"^(?:r|rp?ef|ref ?name|refname)$")  # {{r|name}}: another mark of a named reference
# What lists the references of a page, and may define them.
LISTS = re.compile(
    r"^(?:ref(?:list|s$|eren)|réf|referên|notelist|listaref|przypisy|примечания|примітки|сноски|зноски|kaynakça|viitteet|"
    r"viited|noten|notas?$|izvori|opombe|jegyzetek|הערות|مراجع|پانویس|脚注|腳注|参考|參考|각주|주석|tham khảo|"
    r"المراجع|ثبت|i̇stinad|спіс|заўвагі|cyfeiriadau|παραπομπ|σημειώσ|erreferentzia zer|सन्दर्भ$|ծան|išn|atsauces$|наводи$|"
    r"белешки|референц|list[aă] ?note|комментарии|sklici|напомене|извори$|fotnot\w*lista|anmärkningslista|not listesi|"
    r"виноски|حوالہ جات|حوالے|注脚|註腳|footnotes|notes$|ref-list)"
)
ANCHORS = frozenset({"ref"})  # {{ref|name}}: in most editions a mark of {{note|name}}, which is no reference
ARCHIVES = re.compile(
    r"^(?:web ?arch|wayback|webcite|archiv|архив|arhiv|arşiv|arkiv|ウェブアーカイブ|웨이백|семарх|webarşiv|"
    r"cite archive|lien archive|internetarchive$|memento)"
)
QUOTES = re.compile(
    r"^(?:block ?quot|quot|cquote|rquote|pull ?quote|zitat$|citat$|citation bloc|cita$|cita destacada|alıntı$|цитата|"
    r"citazione|cytat|citace$|quadroquote|اقتباس|نقل قول|ציטוט$|引用文|인용문|인용 상자|citaat|"
    r"citaĵo1?$|citilo|tsitaat$|lainaus$|sitaatti$|bloc citation|idézet|idéz$|απόσπασμα|απόφθεγμα|παράθεμα|گفتاورد|"
    r"نقل.?قول|dyfyniad|citāts|цитат(?!у?\s?(?:уеб|веб|книг|стат))|навод$|alıntı kutusu|caja de cita|"
    r"trích dẫn$|引框|উক্তি|bq$|cent(?:er|r)ed pull)"
)
IDENTIFIERS = {
    "doi": "doi:",
    "isbn": "ISBN ",
    "issn": "ISSN ",
    "arxiv": "arXiv:",
    "pmid": "PMID ",
    "pmc": "PMC ",
    "oclc": "OCLC ",
    "hdl": "hdl:",
    "jstor": "JSTOR ",
}
# Language, then words: the last argument is what is printed.
LAST = re.compile(r"^(?:lang(?:ue)?$|lang-|lang\||langue|transl|dil$|мова|язык|шрифт|script|text ?color|color|"
                  r"font ?color|"
                  r"wikt|interlanguage link|abbr|tooltip|hover|nihongo2|phonetic|wrap)")  # fmt: skip
FIRST_OF_LAST = re.compile(r"^(?:abbr|tooltip|hover|interlanguage link)")
ITEMS = re.compile(r"^(?:ubl|unbulleted|plain ?list|flat ?list|hlist|bulleted list|cslist|comma separated)")
TOGETHER = re.compile(
    r"^(?:convert|cvt|unité|unit|start date|end date|birth date|date|dts|дата|datum|fecha|data$|"
    r"tarih|film date|nombre|formatnum|num$|val$|as of)"
)
# What is printed as a remark on the text, or not at all.
REMARKS = re.compile(
    r"^(?:rp$|citation needed|cn$|fact$|dead link|dead$|clarify|when|who|which|by whom|page needed|anchor|clear|"
    r"toc|main$|see also|"
    r"refbegin|refend|reflist|notelist|portal|commons|coord|short desc|use |défaut|defaultsort|#|better source|"
    r"verify|vague|"
    r"failed verif|lien mort|enlace roto|toter link|mrtvý odkaz|kırık|бит|недост|ölü|broken link|"
    r"enllaç no|ligazón morta|link chết|liên kết (?:chết|hỏng)|нерабочая|м[её]ртв|недейст|halott|törött|"
    r"collegamento interr|dødt|død lenke|död ?länk|katkine|surnud|neveikianti|novecojusi|neaktivna|мрт[ав]|"
    r"nedostupn|dode link|pranala mati|وصلة مكسورة|پیوند مرده|مردہ ربط|リンク切れ|失效|死链|깨진|죽은|"
    r"要出典|来源请求|來源請求|출처 필요|cần |butuh rujukan|нет в|нет источ|источник\??$|джерело\??$|факт|fakt|"
    r"stub|cite check|"
    r"[a-z]{2,3} icon$|nbsp$|snd$|spaced|dash|mdash|ndash|·$|!$|-$|=$)"
)
SIGNS = {
    "nbsp": " ",
    "snd": " – ",
    "spaced ndash": " – ",
    "spaced en dash": " – ",
    "dash": " – ",
    "mdash": "—",
    "ndash": "–",
    "!": "|",
    "=": "=",
}

# What is a picture or a sound, by the end of its name or by how the editions call that kind of page.
FILE = re.compile(r"\.(?:jpe?g|png|svg|gif|tiff?|webp|xcf|og[agv]|webm|mp[34]|wav|flac|midi?|pdf|djvu|stl)\s*$", re.I)
_MEDIA = """file image datei bild fichier archivo imagen файл изображение dosya resim plik grafika immagine ficheiro
imagem bestand afbeelding fil tiedosto soubor súbor ファイル 画像 파일 그림 文件 檔案 图像 圖像 tập tin hình berkas
gambar ملف صورة پرونده קובץ תמונה
चित्र চিত্র слика датотека slika datoteka fájl kép fitxer imatge αρχείο εικόνα ไฟล์ ภาพ зображення
category kategorie"""
MEDIA = re.compile(rf"\s*(?:{'|'.join(_MEDIA.replace('tập tin', 'tập_tin').split()).replace('_', ' ')})\s*:", re.I)
URL = re.compile(
    r"(?:https?:)?//[^\s|]+\.[^\s|]+$|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|[a-z]{2})(?:/\S*)?$", re.I
)
# How templates begin that may be notes or hold a source.
NOTED = re.compile(r"\s*(?:efn|refn|sfn|harv|r\s*\||#tag:ref|הערה|cite|cita|cit[ae]r|citation)", re.I)
GROUPS = {"efn-ua": "upper-alpha", "efn-lr": "lower-roman", "efn-ur": "upper-roman", "efn-lg": "lower-greek",
          "notetag": "note", "efn-la": "lower-alpha", "комм": "комм.", "uwaga": "uwaga", "anm": "anm", "komm": "anm",
          "anmärkning": "anm", "fotnot": "anm", "фуснота": "б", "напомена": "н", "내용출처": "주", "설명출처": "주",
          "注释": "注", "註釋": "註", "notecite": "注"}  # fmt: skip
QUOTED = frozenset({"text", "quote", "1", "texte", "texto", "testo", "zitat", "metin", "текст", "content", "متن"})


def spelled(name: str) -> str:
    """A template's name as it is compared."""
    name = name.replace("_", " ").strip().casefold()
    return _NAMESPACE.sub("", name).strip() if ":" in name and not name.startswith("#") else name
