"""Time words that mean something only beside the article's date, by language; CLDR and CSL list none of them.

Each row is a regular expression over lower-case text in which a space stands for any white space and a word begins
and ends at a word's edge. "The previous year" and "the following month" are no such words: they count from a date
that the text itself names. Rows are short on purpose: what is missing here is only a note that is not made.
"""

_EN_UNIT = "(?:year|month|week|quarter|decade|weekend|spring|summer|autumn|fall|winter)"
_EN_UNITS = "(?:years?|months?|weeks?|days?|decades?|quarters?)"
_EN_COUNT = r"(?:few |several |couple of |two |three |four |five |six |seven |eight |nine |ten |twelve |\d+ )?"
_EN_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"

WORDS: dict[str, str] = {
    "en": rf"(?:(?:earlier|later|late|early|so far) )?(?:last|next|this) {_EN_UNIT}(?:['’]s)?"
    rf"|(?:(?:in|over|during|for|within|throughout|of) )?the (?:last|past|next|coming) {_EN_COUNT}{_EN_UNITS}"
    rf"|(?:(?:in|over|during|of) )?(?:recent|coming) (?:years|months|weeks|days|decades)"
    rf"|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) {_EN_UNITS} ago"
    rf"|recently|lately|nowadays|currently|now(?!['’-])(?! that)|at present|at the moment|these days|right now"
    rf"|today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)"
    rf"|(?:last|next|this|on) {_EN_WEEKDAY}(?!s)",
    "de": "(?:(?:im|des) )?(?:letzten|vergangenen|vorigen|nächsten|kommenden|diesen|diesem|dieses|laufenden|"
    "aktuellen) (?:jahr(?:es|en)?|monat(?:s|es|e|en)?|woche(?:n)?|quartal|jahrzehnt(?:en)?|wochenende|sommer|"
    "winter|herbst|frühjahr|tagen?)|(?:letzte|vergangene|vorige|nächste|kommende|diese) woche|letztes jahr|"
    r"nächstes jahr|dieses jahr|heuer|in den (?:letzten|vergangenen|kommenden|nächsten) (?:\w+ )?(?:jahren|"
    "monaten|wochen|tagen|jahrzehnten)|kürzlich|neulich|jüngst|derzeit|gegenwärtig|momentan|jetzt|zurzeit|"
    r"heutzutage|heute|gestern|morgen abend|vor (?:\w+ )?(?:jahren|monaten|wochen|tagen)",
    "fr": "(?:l['’]an(?:née)?|l['’]été|l['’]hiver|le mois|la semaine|le trimestre|la décennie) (?:dernière?|"
    "passée?|prochaine?)|cette (?:année|semaine)|ce mois-ci|ce trimestre|l['’]année en cours|"
    "ces (?:dernière?s|prochaine?s) (?:années|mois|semaines|jours)|(?:au cours |"
    r"lors )?des (?:\w+ )?(?:dernière?s|prochaine?s) (?:années|mois|semaines|décennies)|dans les (?:mois|"
    "années|semaines) à venir|récemment|dernièrement|actuellement|maintenant|aujourd['’]hui|hier|demain|"
    r"de nos jours|il y a (?:\w+ )?(?:ans|mois|semaines|jours)",
    "es": "(?:el |del )?(?:año|mes|trimestre|verano|invierno) (?:pasado|próximo|que viene)|"
    "(?:la )?semana (?:pasada|próxima|que viene)|(?:el |del )?(?:próximo|pasado|presente) (?:año|mes|"
    "trimestre)|(?:de )?este (?:año|mes|trimestre)|esta semana|(?:en |durante |de )?(?:los|"
    r"las) (?:últim[oa]s|próxim[oa]s) (?:\w+ )?(?:años|meses|semanas|días|décadas)|(?:en )?la última década|"
    r"recientemente|últimamente|actualmente|ahora|hoy en día|hoy|ayer|mañana mismo|hace (?:\w+ )?(?:años|"
    "meses|semanas|días)|en la actualidad",
    "it": "(?:l['’]anno|il mese|la settimana|lo scorso|la scorsa|quest['’]anno|questo mese|"
    "questa settimana)(?: (?:anno|mese|settimana))?(?: (?:scors[oa]|passat[oa]|prossim[oa]))|(?:lo scorso|"
    "il prossimo|del prossimo|dello scorso) (?:anno|mese)|quest['’]anno|di quest['’]anno|questo mese|"
    r"questa settimana|(?:nei|negli|nelle|gli|dei|degli) (?:ultim[ie]|prossim[ie]) (?:\w+ )?(?:anni|mesi|"
    "settimane|giorni|decenni)|recentemente|di recente|attualmente|adesso|oggi|ieri|oggigiorno|"
    r"(?:\w+ )?(?:anni|mesi|settimane|giorni) fa",
    "pt": "(?:o |no |do )?(?:ano|mês|trimestre) (?:passado|próximo|que vem)|(?:a |na )?semana (?:passada|que vem)|"
    "(?:n|d)?este (?:ano|mês)|(?:n)?esta semana|(?:no |do |o )?próximo (?:ano|mês)|(?:n[oa]s |"
    r"d[oa]s )?(?:últim[oa]s|próxim[oa]s) (?:\w+ )?(?:anos|meses|semanas|dias|décadas)|na última década|"
    r"recentemente|ultimamente|atualmente|actualmente|agora|hoje em dia|hoje|ontem|amanhã|há (?:\w+ )?(?:anos|"
    "meses|semanas|dias)",
    "nl": "(?:vorig|afgelopen|volgend|komend|dit) (?:jaar|kwartaal|weekend|najaar|voorjaar)|(?:vorige|afgelopen|"
    "volgende|komende|deze) (?:maand|week|zomer|winter)|(?:in )?de (?:afgelopen|laatste|"
    r"komende) (?:\w+ )?(?:jaren|jaar|maanden|weken|dagen|decennia)|onlangs|recentelijk|momenteel|"
    r"tegenwoordig|vandaag|gisteren|nu|(?:\w+ )?(?:jaar|maanden|weken|dagen) geleden",
    "tr": "geçen (?:yıl|ay|hafta|sene|yaz|kış|sonbahar)(?:ın|ki|nın|nki|den|dan)?|geçtiğimiz (?:yıl|ay|hafta|"
    r"yıllar|aylar|günler|haftalar)\w*|bu (?:yıl|ay|hafta|sene)(?:ın|ki|nın|nki)?|(?:gelecek|önümüzdeki|"
    r"gelecek|bir sonraki) (?:\w+ )?(?:yıl|ay|hafta|sene|dönem|gün)\w*|son (?:\w+ )?(?:yıllarda|yılda|aylarda|"
    r"ayda|günlerde|haftalarda|dönemde|dönemlerde|zamanlarda|on yılda)|içinde bulunduğumuz (?:yıl|ay)\w*|"
    "yakın zamanda|geçenlerde|şu anda|şu an|şimdi|günümüzde|bugün|dün|yarın|halihazırda|hâlihazırda|"
    r"\w+ (?:yıl|ay|hafta|gün) önce",
    "ru": "(?:в )?(?:прошлом|этом|следующем|будущем|текущем|нынешнем) (?:году|месяце|квартале)|(?:прошлого|этого|"
    "текущего|нынешнего|следующего) (?:года|месяца)|(?:на )?(?:прошлой|этой|следующей) неделе|(?:за|"
    r"в) (?:последние|последнее|ближайшие|прошедшие) (?:\w+ )?(?:годы|лет|года|месяцы|месяцев|месяца|недели|"
    "дни|дней|десятилетие|десятилетия|время)|(?:в|за) последний год|недавно|сейчас|в настоящее время|ныне|"
    r"нынче|сегодня|вчера|завтра|(?:\w+ )?(?:год|года|лет|месяц|месяца|месяцев|недели|дней) назад|"
    "прошлым летом|этим летом|на днях",
    "uk": "(?:у |в )?(?:минулому|цьому|наступному|поточному) (?:році|місяці)|торік|цьогоріч|(?:минулого|цього|"
    r"наступного|поточного) (?:року|місяця|тижня)|(?:за|в|у) (?:останні|останнє|найближчі) (?:\w+ )?(?:роки|"
    r"років|місяці|місяців|тижні|дні|десятиліття)|нещодавно|зараз|нині|сьогодні|вчора|завтра|(?:\w+ )?(?:роки|"
    "років|місяці|місяців|тижні|днів) тому",
    "pl": "(?:w )?(?:zeszłym|ubiegłym|tym|przyszłym|bieżącym) (?:roku|miesiącu|tygodniu)|(?:zeszłego|ubiegłego|"
    "tego|przyszłego|bieżącego) (?:roku|miesiąca)|w (?:ostatnich|najbliższych|nadchodzących) (?:latach|"
    "miesiącach|tygodniach|dniach)|niedawno|ostatnio|obecnie|teraz|dziś|dzisiaj|wczoraj|jutro|"
    r"(?:\w+ )?(?:lat|lata|miesięcy|miesiące|tygodni|dni) temu",
    "cs": "(?:v )?(?:loňském|letošním|minulém|příštím) (?:roce|měsíci|týdnu)|loni|letos|v (?:posledních|příštích|"
    "nadcházejících) (?:letech|měsících|týdnech)|nedávno|nyní|v současnosti|v současné době|dnes|včera|zítra|"
    r"před (?:\w+ )?(?:lety|měsíci|týdny)",
    "sv": "(?:förra|nästa) (?:året|månaden|veckan|år|månad|vecka)|i fjol|i år|(?:den här|denna) (?:månaden|veckan|"
    r"månad|vecka)|(?:de|under de) (?:senaste|kommande) (?:\w+ )?(?:åren|månaderna|veckorna)|nyligen|"
    r"för närvarande|numera|idag|i dag|igår|i går|för (?:\w+ )?(?:år|månader|veckor) sedan",
    "da": "(?:sidste|næste) (?:år|måned|uge)|i fjor|i år|denne (?:måned|uge)|(?:de|i de) (?:seneste|sidste|"
    r"kommende) (?:\w+ )?(?:år|måneder|uger)|for nylig|i øjeblikket|i dag|i går|for (?:\w+ )?(?:år|måneder|"
    "uger) siden",
    "nb": "(?:i )?fjor|i år|(?:forrige|neste|denne) (?:år|måned|uke)|(?:de|i de) (?:siste|"
    r"kommende) (?:\w+ )?(?:årene|månedene|ukene)|nylig|for tiden|i dag|i går|for (?:\w+ )?(?:år|måneder|"
    "uker) siden",
    "fi": "viime (?:vuonna|kuussa|viikolla|vuosina|aikoina|vuoden)|tänä vuonna|tässä kuussa|tällä viikolla|"
    "ensi (?:vuonna|kuussa|viikolla)|lähivuosina|hiljattain|äskettäin|nykyään|parhaillaan|tällä hetkellä|"
    "eilen|huomenna|tänään",
    "hu": "(?:a )?(?:tavaly|idén|jövőre)|(?:a )?(?:múlt|jövő|következő) (?:évben|hónapban|héten|év|hónap)|"
    r"az (?:elmúlt|elkövetkező) (?:\w+ )?(?:években|évben|hónapokban|évtizedben|hetekben)|nemrég(?:iben)?|"
    "jelenleg|mostanában|tegnap|holnap",
    "el": "(?:τον|το|την) (?:περασμένο|προηγούμενο|επόμενο|περασμένη|επόμενη) (?:χρόνο|έτος|μήνα|εβδομάδα)|πέρυσι|"
    r"φέτος|του χρόνου|τα (?:τελευταία|επόμενα) (?:\w+ )?χρόνια|τους (?:τελευταίους|επόμενους) μήνες|πρόσφατα|"
    "σήμερα|χθες|αύριο|τώρα|επί του παρόντος",
    "ro": "anul (?:trecut|acesta|viitor)|luna (?:trecută|aceasta|viitoare)|săptămâna (?:trecută|aceasta|viitoare)|"
    r"(?:în )?(?:ultimii|următorii) (?:\w+ )?ani|(?:în )?(?:ultimele|următoarele) (?:\w+ )?(?:luni|săptămâni)|"
    "recent|în prezent|astăzi|ieri|mâine|acum",
    "id": "tahun (?:lalu|ini|depan)|bulan (?:lalu|ini|depan)|minggu (?:lalu|ini|depan)|"
    "(?:dalam )?beberapa (?:tahun|bulan) (?:terakhir|mendatang)|baru-baru ini|saat ini|sekarang|kemarin|"
    "hari ini",
    "vi": "năm (?:ngoái|nay|sau|tới)|tháng (?:trước|này|sau|tới)|tuần (?:trước|này|sau|tới)|"
    "(?:trong )?những năm gần đây|gần đây|hiện nay|hiện tại|hôm nay|hôm qua",
    "ar": "(?:في )?العام (?:الماضي|الحالي|المقبل|القادم|الجاري)|هذا (?:العام|الشهر|الأسبوع)|"
    "(?:في )?الشهر (?:الماضي|المقبل|الجاري)|(?:في )?الأسبوع (?:الماضي|المقبل)|(?:في )?السنوات الأخيرة|"
    "(?:في )?الأشهر (?:المقبلة|الأخيرة|القادمة)|مؤخرا|مؤخرًا|حاليا|حاليًا|الآن|اليوم|أمس|غدا",
    "he": "(?:ב)?שנה (?:שעברה|הבאה|הקרובה|האחרונה)|השנה|החודש|השבוע|(?:ב)?חודש (?:שעבר|הבא)|(?:ב)?שבוע (?:שעבר|"
    "הבא)|בשנים האחרונות|לאחרונה|כיום|כעת|עכשיו|אתמול|מחר|היום",
    "fa": "سال (?:گذشته|جاری|آینده)|ماه (?:گذشته|جاری|آینده)|هفته (?:گذشته|جاری|آینده)|امسال|پارسال|"
    "در سال‌های اخیر|به تازگی|اخیرا|اخیراً|اکنون|امروز|دیروز|فردا|در حال حاضر",
    "hi": "पिछले (?:साल|वर्ष|महीने|सप्ताह|हफ़्ते)|इस (?:साल|वर्ष|महीने|सप्ताह)|अगले (?:साल|वर्ष|महीने|सप्ताह)|"
    "हाल ही में|हाल के वर्षों में|वर्तमान में|आज|अभी",
}  # fmt: skip

# Scripts without spaces: no edges of words.
UNSPACED: dict[str, str] = {
    "zh": "去年|今年|明年|上个月|本月|下个月|上月|下月|上周|本周|下周|近年来|近年|最近|近日|目前|如今|现在|今天|"
    "昨天|昨日|明天|过去[一二三四五六七八九十几数]+年|未来[一二三四五六七八九十几数]+[年月]|上個月|下個月|"
    "近年來|現在|過去[一二三四五六七八九十幾數]+年",
    "ja": "去年|昨年|今年|来年|先月|今月|来月|先週|今週|来週|近年|最近|現在|今日|昨日|明日|ここ数年|今後数年",
    "ko": "지난해|작년|올해|내년|지난달|이번 달|이달|다음 달|지난주|이번 주|다음 주|최근|현재|오늘|어제|내일|"
    r"지난 [몇수]\s?년",
}  # fmt: skip

# What stands before a month that has no year: "in November", "seit März". A month's name alone may be anything.
BEFORE_MONTH: dict[str, str] = {
    "en": "in|since|by|until|till|from|during|before|after|last|next|this|early|late|mid|of",
    "de": "im|seit|bis|ende|anfang|mitte|vom",
    "fr": "en|depuis|fin|début|mi|au mois de|dès|jusqu'en",
    "es": "en|desde|hasta|a finales de|a principios de|el mes de",
    "it": "a|in|da|fine|inizio|lo scorso|nel mese di|entro",
    "pt": "em|desde|até|no mês de|em meados de",
    "nl": "in|sinds|tot|eind|begin|half",
    "ru": "в|с|к|до|от|начале|конце|середине",
    "uk": "в|у|з|до|від|на початку|наприкінці",
    "pl": "w|od|do|na początku|pod koniec",
    "cs": "v|od|do|počátkem|koncem",
    "sv": "i|sedan|till|under",
    "da": "i|siden|til",
    "nb": "i|siden|til",
    "ro": "în|din|până în|la sfârșitul lunii",
    "hu": "",
    "fi": "",
    "tr": "",
    "el": "τον|από τον|μέχρι τον",
    "id": "pada|sejak|bulan",
    "ar": "في|منذ|خلال",
    "fa": "در|از",
    "he": "",
}
# Languages that hang the "in" on the month: the ending (after an apostrophe at most) makes it one.
AFTER_MONTH: dict[str, str] = {
    "tr": r"['’]?(?:da|de|ta|te)|['’]?(?:dan|den|tan|ten) bu yana| ayı(?:nda|nın|ndan)",
    "hu": r"ban|ben|tól|től",
    "fi": r"ssa",
}
