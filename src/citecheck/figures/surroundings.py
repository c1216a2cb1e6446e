"""What stands beside a number and says that it is no count, or how sure it is."""

from citecheck.figures.figure import Hedge


def _words(table: str) -> frozenset[str]:
    return frozenset(table.casefold().split())


# A number after one of these is a place in a book, a name or a rank, not a count.
REFERENCES = _words("""
    no nos nr nº n° № page pages p pp section sections sec chapter chapters ch article articles art paragraph para
    clause fig figure figures table tab note notes footnote vol volume issue item annex appendix step part phase stage
    version ver release v resolution regulation directive decree law act bill amendment protocol room gate flight
    route highway interstate channel day week question lesson exercise example equation eq line lines rule section
    top group level tier grade class type model series season episode round game week act scene form track size item
    kapitel seite seiten artikel abschnitt abbildung tabelle nummer ziffer absatz band heft resolution
    chapitre article articles section tableau numéro résolution loi capítulo artículo sección página tabla número ley
    capitolo articolo sezione pagina tabella numero legge capítulo artigo seção tabela lei
    sayfa bölüm madde tablo şekil sayı cilt numara no'lu
    ماده بند اصل تبصره صفحه شماره المادة مادة الفقرة رقم صفحة धारा अनुच्छेद पृष्ठ
    страница стр глава статья статьи ст раздел рис табл таблица пункт п том № номер часть ч резолюция
    """)
# What such words are where they stand behind the number, without a space: "45頁".
PAGES = ("頁", "页", "ページ", "쪽")
# Clock words before and after a number.
CLOCK_BEFORE = _words("saat um uhr klo kl ore at в о à alle las")
CLOCK_AFTER = _words(
    "a.m a.m. p.m p.m. am pm o'clock uhr heures hrs gmt utc cet est edt et bst msk часов час sularında"
)
# Months of the Iranian, the Islamic, the Nepali and the Bengali calendar: the numbers beside them are days and years.
OTHER_MONTHS = _words("""
    فروردین اردیبهشت خرداد تیر مرداد امرداد شهریور مهر آبان آذر دی بهمن اسفند
    محرم صفر رجب شعبان رمضان شوال ramazan muharrem şevval zilhicce muharram syawal ramadan ramadhan shawwal
    बैशाख वैशाख जेठ असार साउन भदौ असोज कात्तिक मंसिर पुस फागुन चैत
    বৈশাখ জ্যৈষ্ঠ আষাঢ় শ্রাবণ ভাদ্র আশ্বিন কার্তিক অগ্রহায়ণ পৌষ মাঘ ফাল্গুন চৈত্র
    """)
# "14 years old", where one word says it: the page may tell the year of birth instead.
AGES = _words("""
    tuổi ساله سالگی साल वर्षीय वर्षीया बर्षीय वर्षांच्या বছরের yaşında yaşındaki yaş -jährige jährige jähriger jährigen
    jähriges jahre-alt årig åring -årig -åring -årige vuotias vuotiaan éves letni letnia letniego letý letá ročný ročná
    летний летняя летнего річний річна godišnji годишен χρονος χρονη χρονών ετών 岁 歲 歳 才 세 살 ปี
    """)
# Words of time: "in the last 10 years" is a manner of speaking, "12 years in prison" is a figure.
DURATIONS = _words("""
    year years month months week weeks day days hour hours minute minutes second seconds decade decades century
    centuries yr yrs yıl yıla yıldır yılda yıllık ay aydır gün gündür günlük saat dakika hafta jahr jahre jahren monat
    monate monaten tag tage tagen woche wochen stunden minuten an ans année années mois jour jours semaine semaines
    heures año años mes meses día días semana semanas horas anno anni mesi giorni settimane ore ano anos mês dias horas
    semanas год года лет месяц месяца месяцев день дня дней неделя недели недель час часа часов минут суток
    lat lata miesięcy dni tygodni jaar maanden dagen weken år måneder månader dager dage uker veckor timmar timer
    عام عاما أعوام سنة سنوات شهر شهرا أشهر يوم يوما أيام ساعة ساعات أسبوع أسابيع سال سالی ماه روز ساعت
    שנה שנים שנות חודש חודשים ימים שעות वर्ष साल सालों महीने दिन घंटे năm tháng ngày giờ tahun bulan hari jam
    χρόνια χρόνων έτη ετών μήνες μηνών ημέρες ημερών ώρες ωρών vuotta vuoden kuukautta päivää tuntia aastat kuud
    roky rokov roků měsíce měsíců dny hodin hodiny év évet éve évvel hónap hónapot nap napot óra órát ani luni zile ore
    godina godine dana mjeseci sati години година месеца дни часа років роки місяців днів годин anys mesos dies hores
    years' year's days' months' weeks' hours' years’ days’ months’ weeks’ hours’ век века веков yüzyıl
    """)
VAGUE_BEFORE = _words("""
    last past next coming recent previous first final every these those another following preceding age aged son
    geçen gelecek önümüzdeki ilk her letzten vergangenen nächsten kommenden dernières derniers dernière prochaines
    últimos últimas próximos próximas ultimi ultime prossimi последние последних следующие ближайшие первые
    """)
VAGUE_AFTER = _words("""
    ago old later earlier önce sonra назад спустя zuvor später atrás después fa dopo depois
    year-old years-old
    """)

# Words that cannot be what is counted.
NO_NOUNS = _words("""
    the a an of in on at by to for from with and or but nor as is are was were be been being has have had do does did
    will would can could may might must shall should that this these those which who whom whose than then there here
    its it he she they we you not also about over under per each after before since until during between among within
    when while where because if so yet more less most least many much other others such same both all any some only
    just even still died killed said due inside outside onwards onward upon through across without against instead
    der die das den dem des und oder im in am an auf mit von zu zum zur bei nach vor seit für als wie ist sind war
    waren wurde wurden hat haben nicht auch
    le la les de du des et ou à au aux en dans par pour sur avec est sont été ont a que qui
    el los las de del y o en con por para es son fue fueron ha han que se
    il lo gli di del della dei e ed o in con per su è sono che da dal
    os as do da dos das e ou em no na com por para é são foi que
    ve ile bu da de ki için olan olarak gibi kadar ise daha en fazla aşkın civarında oldu olduğu ulaştı çıktı
    и в на с к по о об от до за из у не что как или а но это был была было были
    से का की के में पर को
    het een van en op met voor aan och av på med till og til i w z na do za oraz że
    """)
# What may stand between a number and the noun: it is passed over.
ADJECTIVES = _words("""
    new additional more other different foreign military senior civilian further extra separate major such local
    young old russian chinese american european turkish ukrainian israeli palestinian iranian british german french
    indian japanese korean syrian iraqi afghan african asian arab western official armed nuclear
    """)

# Two words at most, as they stand before a figure; the last words are looked up, longest first.
_HEDGES: dict[Hedge, str] = {
    "over": """more_than over at_least exceeding above upwards_of in_excess_of surpassing beyond no_less_than
        no_fewer_than not_less_than greater_than as_many_as
        exceeded exceeds topped tops surpassed surpasses passed crossed overstepped
        превысил превысила превысило превысили превышает превысит перевищив перевищила перевищило überstieg übersteigt
        überschritt überschritten dépassé dépasse dépassent superó supera superado superan superato superata superava
        ultrapassou superou ultrapassa overschreed overstiger översteg oversteg przekroczył przekroczyła przekroczyło
        przekroczyły překročil překročila překročilo překročily meghaladta ylitti depășit ξεπέρασε ξεπέρασαν
        تجاوز تجاوزت melebihi vượt minimum_of just_over well_over
        en_az fazla üzerinde mehr_als über mindestens wenigstens plus_de au_moins más_de al_menos por_lo_menos
        più_di oltre almeno mais_de pelo_menos ao_menos более свыше больше не_менее как_минимум минимум понад
        meer_dan ruim minstens mer_än över minst mere_end mer_enn over ponad więcej_niż co_najmniej více_než přes
        nejméně viac_než více_jak több_mint legalább peste cel_puțin mai_mult_de 超过 超過 逾 至少 以上 أكثر_من
        لا_يقل_عن بیش_از lebih_dari drygt godt drøyt yli ainakin reilut runsaat щонайменше понад більше_ніж не_менше
        над повече_от preko više_od najmanje več_kot nad vairāk_nekā daugiau_nei daugiau_kaip üle πάνω_από
        mbi më_shumë_se زیاتر_له زیاتر_لە
        περισσότερα_από περισσότεροι_από περισσότερες_από τουλάχιστον hơn trên ít_nhất més_de més_d' מעל
        יותר_מ अधिक gut""",
    "under": """nearly almost less_than under below fewer_than up_to at_most just_under close_to approaching as_much_as
        no_more_than not_more_than a_maximum_of shy_of
        yaklaşık_olarak_en_fazla en_fazla neredeyse fast beinahe nahezu annähernd knapp weniger_als unter bis_zu
        höchstens maximal presque près_de moins_de jusqu'à jusqu’à casi menos_de hasta cerca_de quasi meno_di fino_a
        quase até perto_de почти менее меньше до не_более майже менш_як bijna krap minder_dan tot nästan närmare nära
        knappt mindre_än upp_til næsten nesten nær nærmere knap snaut prawie niemal blisko niespełna mniej_niż
        téměř skoro méně_než takmer menej_než közel csaknem majdnem aproape mai_puțin_de lähes melkein vajaat
        gotovo manje_od skoraj manj_kot gandrīz beveik ligi peaaegu σχεδόν κοντά_στα κάτω_από gần prop_de
        近 不到 將近 将近 أقل_من ما_يقارب قرابة hampir kurang_dari نزدیک_به gati afro להערכת כמעט""",
    "about": """about around approximately roughly some circa ca approx estimated an_estimated c in_the_region_of
        in_the_order_of or_so yaklaşık takriben kabaca etwa rund ungefähr circa zirka environ quelque autour_de
        alrededor_de aproximadamente unos unas circa quasi intorno_a cerca_de aproximadamente около примерно порядка
        приблизительно близько приблизно около_от ongeveer zowat zo'n zo’n omkring ungefär cirka ca. rundt rundt_regnet
        omtrent około okolo ok. mniej_więcej přibližně asi zhruba kolem okolo cca přibližne približne asi körülbelül
        mintegy nagyjából kb. aproximativ circa vreo în_jur_de noin suunnilleen oko otprilike približno okoli
        aptuveni apie maždaug umbes περίπου γύρω_στα γύρω_στις por_volta_de cerca_d' al_voltant_de
        大约 大約 约 約 およそ 약 نحو حوالي زهاء تقريبا حدود sekitar kira-kira rreth نزیکەی khoảng
        לערך בערך लगभग करीब""",
}
HEDGES: dict[str, Hedge] = {
    word.replace("_", " ").casefold(): hedge for hedge, listed in _HEDGES.items() for word in listed.split()
}
HEDGES_AFTER: dict[str, Hedge] = {
    "fazla": "over", "aşkın": "over", "üzerinde": "over", "civarında": "about", "dolayında": "about",
    "or more": "over", "plus": "over", "or so": "about", "or less": "under", "yakın": "under", "aştı": "over",
    "aşan": "over", "yaklaştı": "under", "से अधिक": "over", "से ज़्यादा": "over", "से ज्यादा": "over", "से कम": "under",
    "से ऊपर": "over", "के पार": "over", "के करीब": "under", "થી વધુ": "over", "पेक्षा जास्त": "over",
    "पेक्षा अधिक": "over", "এর বেশি": "over", "çox": "over", "artıq": "over",
}  # fmt: skip
# The same where words are not parted or end in many ways, by how they begin; behind a counter of one sign as well.
HEDGES_BEGIN: dict[str, Hedge] = {
    "以上": "over", "余": "over", "多": "over", "を超": "over", "超え": "over", "を上回": "over", "左右": "about",
    "近く": "under", "に近": "under", "に迫": "under", "を下回": "under", "未満": "under", "이상": "over", "넘": "over",
    "웃도": "over", "웃돌": "over", "가까이": "under", "육박": "under", "밑도": "under", "미만": "under",
}  # fmt: skip
# Stand between a hedge and its figure and change nothing.
_BESIDE = '("“„«:;–—-'  # what may stand against a word without being of it
FILLERS = _words("a an the record of total some just eine einer einen einem ein un une una en ett et um uma")


def hedge_before(left: str) -> Hedge:
    """How sure a figure is, from the text that ends where it begins."""
    listed = [word.strip(_BESIDE) for word in left.casefold().replace(",", " ").split()[-5:]]
    while len(listed) > 1 and listed[-1] in FILLERS and listed[-1] not in HEDGES:
        listed.pop()
    for length in (3, 2, 1):
        found = HEDGES.get(" ".join(listed[-length:])) if len(listed) >= length else None
        if found:
            return found
    return HEDGES.get(left[-1:], HEDGES.get(left[-2:], "exact"))
