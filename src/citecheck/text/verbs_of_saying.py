"""The verbs of saying by language, in the forms in which they attribute words: third person, present and past.

A table of data for `text/sayings.py`, which adds the forms that follow from these.
"""

# language → verbs that attribute words to whoever stands by them, folded.
VERBS = {
    "en": """
        said says saying told tells added adds wrote writes argued argues warned warns insisted insists noted notes
        explained explains stated states declared declares announced announces claimed claims stressed stresses
        asked asks replied replies recalled recalls remarked remarks complained complains admitted admits answered
        answers conceded concedes countered counters concluded concludes promised promises testified testifies joked
        jokes quipped quips chuckled chuckles laughed laughs grinned grins smiled smiles sighed sighs shrugged
        shrugs shouted shouts whispered whispers muttered mutters snapped snaps scoffed scoffs boasted boasts
        lamented laments acknowledged acknowledges emphasised emphasises emphasized emphasizes observed observes
        continued continues responded responds retorted retorts vowed vows pledged pledges urged urges confirmed
        confirms denied denies predicted predicts cautioned cautions suggested suggests maintained maintains
        contended contends remembered remembers confessed confesses exclaimed exclaims tweeted tweets posted posts
        reflected reflects mused muses shared shares agreed agrees objected objects protested protests alleged
        alleges asserted asserts reiterated reiterates recounted recounts clarified clarifies elaborated elaborates
        opined opines
    """,
    "de": """
        sagte gesagt erklärte betonte warnte meinte fügte schrieb schreibt behauptete forderte erinnerte klagte
        erzählte berichtete antwortete erwiderte entgegnete widersprach widerspricht kritisierte ergänzte bestätigte
        scherzte lachte seufzte freute ärgerte mahnte lobte versicherte verkündete urteilte bilanzierte resümierte
        beteuerte räumte gestand gesteht schilderte beschrieb beschreibt konstatierte stellte hob hebt unterstrich
        unterstreicht beklagte monierte bedauerte hoffte findet fand glaubt so bekräftigte präzisierte spottete
        schwärmte wetterte äußerte befand mutmaßte prophezeite appellierte kommentierte teilte kündigte verriet
        verrät polterte
    """,
    "fr": """
        dit disait déclaré déclarait affirmé affirmait expliqué expliquait ajouté ajoutait a-t-il a-t-elle assuré
        prévient prévenu souligné soupire raconté souvient résumé estimé lancé confié rappelle rappelé regretté
        plaidé répond répondu répondait répliqué rétorqué insisté précisé noté remarque reconnaît reconnu admet
        admis avoué avertit averti ironisé plaisanté sourit souffle lâché glissé martèle martelé dénoncé déploré
        s'indigne indigne s'inquiète inquiète poursuit poursuivi conclut conclu observe témoigné tranché s'agace
        s'exclame s'étonne s'insurge s'enthousiasme s'amuse s'emporte promet promis juré écrit tempère nuance balaie
        réaffirmé réitéré rapporté défend annoncé indiqué explique-t-il explique-t-elle dit-il dit-elle détaillé
        clamé renchérit renchéri argumenté fustigé complété réagit réagi confirmé soutient soutenu réjouit réjoui
        félicite félicité salué critiqué commenté constaté raillé enchaîné jugé
    """,
    "es": """
        dijo dice decía dicho afirmó explicó añadió añade declaró aseguró señaló agregó advirtió advierte recordó
        recuerda contó cuenta lamentó resumió resume opinó sostuvo sostiene respondió responde contestó replicó
        insistió insiste subrayó destacó criticó denunció denuncia comentó apuntó indicó precisó manifestó
        manifiesta expresó reconoció reconoce admitió admite confesó confiesa bromeó ironizó suspiró sonrió sonríe
        preguntó escribió escribe matizó prosiguió prosigue concluyó concluye zanjó defendió defiende reiteró
        prometió promete relató narró celebró reclamó exclamó avisó sentenció mencionó puntualizó aclaró detalló
        enfatizó argumentó reveló consideró abundó acotó recalcó cuestionó planteó valoró apostilló remachó espetó
        anunció informó reaccionó diciendo afirma asegura explica exigió exige pidió pide anticipó adelantó estimó
        remarcó rememoró vaticinó ratificó aseveró acusó alertó coincidió coincide dijeron
    """,
    "pt": """
        disse diz dizia dito afirmou explicou acrescentou declarou avisou respondeu responde recordou lembrou contou
        suspirou garantiu garante sublinhou destacou criticou denunciou comentou apontou indicou adiantou referiu
        refere salientou admitiu admite reconheceu reconhece confessou brincou ironizou rebateu rebate retorquiu
        retruca insistiu insiste lamentou relatou escreveu escreve alertou prometeu promete concluiu conclui resumiu
        resume defendeu defende ressaltou frisou sorri sorriu queixou desabafou detalhou ponderou provocou replicou
        questionou observou argumentou sustentou assinalou enfatizou completou emendou finalizou prosseguiu avaliou
        pontuou esclareceu revelou reforçou justificou afirma declara analisou pediu pede cobrou opinou exigiu
        relembrou enumerou alfinetou disparou comemorou celebrou anunciou informou reiterou vincou orientou
    """,
    "it": """
        detto dice disse diceva dichiarato dichiarò spiegato spiegò aggiunto aggiunge aggiunse sostiene sostenuto
        affermato affermò ricordato ricordò raccontato raccontò riassume rispose risponde risposto replicato replicò
        ribatte ribadisce ribadito sottolineato commentato osservato ammette ammesso confessato confidato denunciato
        lamentato scherzato sospira sorride avverte avvertito precisato insiste prosegue conclude concluso scrive
        scritto promette annunciato rivelato assicurato chiede chiarisce chiarito attacca puntualizza puntualizzato
        rilancia rilanciato incalza conferma confermato riferisce riferito ammonisce ironizza ironizzato rivendica
        rivendicato auspica precisare sottolineare ribadire
    """,
    "nl": """
        zei zegt zeiden gezegd verklaarde voegde waarschuwde vertelde meende klaagde antwoordde reageerde schreef
        schrijft benadrukte benadrukt stelde grapte grapt lachte lacht zuchtte zucht herinnerde vroeg vraagt legde
        erkende beaamde bevestigde noemde vindt vond aldus beweerde verzuchtte verzucht glimlachte glimlacht
        betoogde besloot besluit mopperde meldde oordeelde riep roept concludeerde hoopte hoopt beloofde voorspelde
        waarschuwt verzekerde
    """,
    "sv": """
        sade sa säger sagt tillade tillägger berättade menade anser ansåg svarade skrev skriver minns mindes
        förklarade betonade hävdade påpekade konstaterade varnade skämtade skrattade suckade ler log undrade medgav
        medger erkände erkänner klagade fortsatte fortsätter tycker tyckte lovade kommenterade replikerade utbrast
        utbrister kritiserade uppger uppgav muttrade meddelade poängterade framhåller framhöll påstår påstod
        resonerade summerade försäkrade
    """,
    "da": """
        sagde siger sagt fortalte fortæller mente mener svarede skrev skriver huskede forklarede understregede
        påpegede tilføjede fastslog fastslår advarede grinede lo ler smilede sukkede spurgte spørger lyder lød
        indrømmede erkendte erkender klagede fortsatte fortsætter lovede bemærkede kritiserede oplyser oplyste
        udtaler udtalte vurderede bekræftede uddybede pointerede meddeler meddelte fremhævede råber råbte forsikrer
        forsikrede
    """,
    "nb": """
        sa sier sagt fortalte forteller mente mener svarte svarer skrev skriver husker husket forklarte forklarer
        understreket understreker påpekte påpeker tilføyde tilføyer slo advarte advarer ler lo smiler smilte sukket
        sukker spurte spør innrømmet innrømmer erkjente erkjenner klaget klager fortsatte fortsetter lovet lover
        bemerket bemerker kritiserte kritiserer spøker spøkte opplyser opplyste uttaler uttalte poengterer
        poengterte bekrefter bekreftet utdyper utdypet konstaterer konstaterte forsikrer forsikret
    """,
    "fi": """
        sanoi sanoo sanonut kertoi kertoo muistelee muisteli vastasi vastaa huokaa huokaisee huokaisi väittää väitti
        totesi toteaa lisäsi lisää kirjoitti kirjoittaa korosti korostaa muistuttaa muistutti naurahtaa naurahti
        hymyilee hymyili harmittelee harmitteli valittaa valitti myöntää myönsi arvioi kuvailee kuvaili ihmettelee
        ihmetteli kysyi kysyy painottaa painotti pohtii pohti iloitsee vitsailee vitsaili selittää selitti varoitti
        varoittaa lupasi lupaa jatkaa jatkoi kommentoi tiivistää ilmoittaa ilmoitti ehdottaa ehdotti vaatii vaati
        kehottaa kehotti tuumaa tuumii tuumi linjaa linjasi arvelee arveli tähdentää tähdensi vakuuttaa vakuutti
        pahoittelee pahoitteli summaa summasi perustelee perusteli huomauttaa huomautti uskoo uskoi toivoo toivoi
    """,
    "et": """
        ütles ütleb teatas teatab lisas lisab rääkis räägib selgitas selgitab märkis märgib kirjutas kirjutab vastas
        vastab kinnitas kinnitab meenutas meenutab rõhutas rõhutab nentis nendib leidis leiab sõnas kommenteeris
        kommenteerib kirjeldas kirjeldab arvas arvab tõdes tõdeb väitis väidab tunnistas tunnistab hoiatas hoiatab
        lubas lubab arutles arutleb
    """,
    "pl": """
        powiedział mówi mówił dodał dodaje stwierdził stwierdza oświadczył podkreślił podkreśla odpowiedział
        odpowiada wspomina wspominał opowiada opowiadał zapowiedział zapowiada skarży skarżył uważa tłumaczy
        tłumaczył wyjaśnił wyjaśnia twierdzi żartuje żartował zażartował śmieje uśmiecha wzdycha westchnął
        westchnęła przyznał przyznaje zaznaczył zaznacza zauważył zauważa ocenił ocenia napisał pisze odpiera odparł
        ostrzegł ostrzega zapewnił zapewnia pyta zapytał przekonuje narzeka krytykuje komentuje skomentował obiecał
        kwituje kwitował skwitował wskazuje wskazał zarzeka zarzekał ubolewa apeluje zaapelował kontynuuje
        kontynuował zastrzega zastrzegł informuje poinformował precyzuje sprecyzował argumentuje argumentował
        podsumowuje podsumował relacjonuje relacjonował deklaruje zadeklarował
    """,
    "cs": """
        řekl říká uvedl uvádí popsal popisuje odpověděl odpovídá dodal dodává tvrdí tvrdil vysvětlil vysvětluje
        vzpomíná vzpomínal prohlásil zdůraznil zdůrazňuje upozornil upozorňuje stěžuje stěžoval žertuje žertoval
        směje usmívá povzdechl přiznal přiznává namítl namítá napsal píše trvá míní soudí myslí varoval varuje
        ujistil sdělil podotkl poznamenal konstatoval kritizuje vypráví oznámil slíbil doplnil přirovnal přirovnává
        uzavřel bránil brání pochlubil chlubí připustil připouští informoval informuje reagoval reaguje shrnul
        shrnuje zmínil zmiňuje doplňuje zdůvodnil okomentoval komentuje sděluje připomněl připomíná glosoval
    """,
    "sk": """
        povedal hovorí uviedol uviedla odpovedal dodal dodáva tvrdí tvrdil vysvetlil vysvetľuje spomína vyhlásil
        zdôraznil upozornil žartuje sťažuje priznal namieta napísal varoval poznamenal skonštatoval doplnil doplňuje
        informoval informuje zdôvodnil reagoval reaguje pripomenul pripomína myslí pripustil ubezpečil doplnila
    """,
    "hu": """
        mondta mondja válaszolta válaszolt hozzátette kijelentette elmondta közölte írta hangsúlyozta emlékeztetett
        emlékezett emlékszik panaszolja panaszolta viccelődik viccelődött nevet nevetett sóhajt sóhajtott mosolyog
        magyarázta magyarázza állítja állította véli vélte szögezte ismerte elismerte figyelmeztetett kérdezte
        fogalmazott meséli mesélte jegyezte tette tájékoztatta tájékoztatott nyilatkozta nyilatkozott kifejtette
        hangoztatta jelentette elmondja kiemelte aláhúzta bejelentette vallja reagált ígérte jelezte jelzi közli
        írja említette fogalmaz tudatta panaszkodott panaszkodik sommázott magyarázott
    """,
    "ro": """
        spus spune spunea declarat declară afirmat afirmă adăugat adaugă explicat explică precizat precizează
        subliniat subliniază răspuns răspunde replicat replică scris scrie glumește glumit avertizat avertizează
        amintit amintește recunoscut recunoaște povestit povestește oftează zâmbește susținut susține transmis
        arătat anunțat promis criticat critică menționat insistă conchide zis zice comentat comentează acuzat acuză
        asigurat asigură mărturisit mărturisește informat râde explicând punctat
    """,
    "bg": """
        каза казва заяви заявява твърди добави добавя обясни обяснява подчерта подчертава отговори отговаря спомня
        спомни припомня написа пише призна признава предупреди предупреждава шегува пошегува усмихва въздъхна
        въздиша разказа разказва посочи посочва коментира отбеляза отбелязва смята съобщи попита оплаква възрази
        възразява уточни уточнява допълни допълва сподели споделя изтъкна изтъква убеден убедена категоричен
        категорична обобщи апелира заключи настоя настоява
    """,
    "ru": """
        сказал говорит говорил заявил заявляет добавил добавляет отметил отмечает подчеркнул подчёркивает
        подчеркивает сообщил сообщает рассказал рассказывает вспоминает вспоминал вспомнил жалуется пожаловался
        пожаловалась считает объяснил объясняет пояснил поясняет ответил отвечает заверил вздыхает вздохнул шутит
        пошутил улыбается улыбнулся улыбнулась смеётся смеется сетует посетовал возразил возражает признал признаёт
        признает признался призналась написал пишет предупредил предупреждает утверждает утверждал уверяет уверен
        уверена настаивает уточнил уточняет констатирует заключил спросил продолжает продолжил пообещал обещает
        напомнил делится поделился поделилась негодует возмущается восклицает указал прокомментировал рассуждает
        рассуждал резюмировал резюмирует парировал парирует констатировал недоумевает ворчит сокрушается
        акцентировал прогнозирует предположил предполагает убежден убеждён убеждена отрезал радуется призвал
        призывает
    """,
    "uk": """
        сказав каже казав заявив заявляє додав додає зазначив зазначає наголосив наголошує згадує згадував згадала
        розповів розповідає вважає відповів відповідає зітхає зітхнув наполягає пояснив пояснює повідомив повідомляє
        жартує пожартував усміхається сміється заперечує заперечив визнав визнає написав пише попередив попереджає
        стверджує скаржиться поскаржився поскаржилася уточнив запитав підкреслив переконаний переконана нагадав
        ділиться пообіцяв підсумував підсумовує запевнив запевняє обурюється розмірковує припустив припускає
        констатував уточнює закликав закликає хвалиться
    """,
    "sl": """
        rekel rekla pravi dejal poudaril pojasnil odgovoril povedal zagotovil razložil menil meni pripoveduje
        pripovedoval dodal dodaja opozoril opozarja ugotavlja trdi zatrdil napisal piše izrazil sporočil priznal
        spomnil sklenil vprašal izpostavil izpostavlja navaja navedel zagotavlja komentiral komentira kritiziral
        pojasnjuje poudarja pove ocenil ocenjuje sporoča potrdil potrjuje obljubil obljublja
    """,
    "be": """
                 сказаў кажа казаў заявіў заяўляе дадаў дадае адзначыў адзначае падкрэсліў падкрэслівае паведаміў
        паведамляе         расказаў распавёў распавяла лічыць адказаў адказвае патлумачыў тлумачыць напісаў піша
        упэўнены згадаў нагадаў         папярэдзіў прызнаў
    """,
    "hr": """
        rekao rekla kazao kazala zaključuje zaključio kaže tvrdi tvrdio odgovorio odgovara dodao dodala dodaje
        izjavio objasnio objašnjava naglasio ističe istaknuo istaknula prisjeća upozorio upozorava priznao priznala
        napisao napisala šali našalio uzdahnuo poručio smatra navodi naveo navela požalio рекао рекла каже тврди
        додао додала изјавио изјавила објаснио објаснила нагласио нагласила истакао истакла rekel pravi dejal dejala
        poudaril poudarila pojasnil pojasnila odgovoril ispričao ispričala priča pohvalio najavio najavljuje
        pojasnio pojašnjava podsjetio podsetio komentirao komentirala ocijenio ocenio ocenjuje obećao obećala
        obećava veli napominje napomenuo napomenula naglašava poručuje saopštio saopštila precizirao precizirala
        казао казала навео навела наводи оценио оценила поручио поручила подсетио саопштио најавио најавила
        одговорио одговорила упозорио упозорила сматра
    """,
    "el": """
        είπε λέει έλεγε δήλωσε δηλώνει τόνισε τονίζει πρόσθεσε προσθέτει εξήγησε εξηγεί απάντησε απαντά ανέφερε
        αναφέρει σημείωσε σημειώνει υποστήριξε υποστηρίζει υπογράμμισε υπογραμμίζει θυμάται θυμήθηκε αστειεύεται
        αστειεύτηκε παραδέχτηκε παραδέχεται έγραψε γράφει προειδοποίησε προειδοποιεί χαμογελά αναστενάζει
        παραπονιέται επισήμανε κατήγγειλε ρώτησε διηγείται επεσήμανε σχολίασε αναρωτήθηκε ξεκαθάρισε διευκρίνισε
        αποκάλυψε κατέληξε διαβεβαίωσε εκτίμησε ισχυρίστηκε ισχυρίζεται συμπλήρωσε σχολιάζει επισημαίνει καταγγέλλει
        παρατήρησε υπενθύμισε
    """,
    "tr": """
        dedi diyor der diyen dediği söyledi söylüyor belirtti belirten açıkladı ekledi ekleyen vurguladı vurgulayan
        diyerek şeklinde ifadelerini ifadesini ifade sözleriyle diye konuştu anlattı anlatıyor uyardı yanıtladı
        değerlendirdi kaydetti açıklamasını yanıtını cevabını değerlendirmesinde yorumunu deyib bildirib söyləyib
        aktardı bildirdi sordu yazdı
    """,
    "lt": """
        sakė sako teigė teigia įsitikinęs įsitikinusi skundėsi pridūrė pasakojo pasakoja pabrėžė aiškino aiškina
        atsakė rašė prisimena juokauja kalbėjo kalba tvirtino tvirtina pažymėjo pažymi piktinosi piktinasi džiaugėsi
        džiaugiasi komentavo komentuoja nurodė pripažino perspėjo pasakė
    """,
    "lv": """
        sacīja teica saka teic piebilda stāstīja stāsta uzsvēra skaidroja skaidro atbildēja rakstīja atceras joko
        norādīja norāda paziņoja paziņo atzina atzīst apgalvoja apgalvo pauda pauž komentēja pastāstīja brīdināja
    """,
    "id": """
        kata ujar tutur ungkap jelas tegas sebut katanya ujarnya tuturnya imbuh tambah papar jawab cetus keluh seru
        berkata mengatakan menyatakan menegaskan menambahkan menjelaskan mengungkapkan menjawab menulis
        memperingatkan menuturkan mengaku ungkapnya jelasnya tegasnya imbuhnya tambahnya lanjutnya terangnya
        bebernya pungkas pungkasnya ucap ucapnya menyampaikan memaparkan menekankan membantah memberitahu
    """,
    "vi": "nói đáp viết kể cho chia khẳng nhấn phát trả thừa giải bày nhận nêu lưu cảnh tiết nhìn",
    "is": """
        sagði segir sögðu bætti bætir skrifaði skrifar útskýrði svaraði svarar heldur hélt rifjar lýsti bendir
        útskýrir fullyrðir spyr viðurkennir viðurkenndi
    """,
    "nn": "seier fortel fortalde meiner skreiv skriv svarar forklarar understrekar opplyser uttaler",
    "ca": """
        dit dir diu deia explicat explicar explica afegit afegir afegeix assegurat assegura declarat declara afirmat
        afirma apuntat apunta remarcat remarca destacat destaca recordat recorda lamentat lamenta respost respon
        advertit adverteix ironitzat ironitza admès admet reconegut reconeix criticat critica denunciat denuncia
        comentat comenta insistit insisteix subratllat subratlla detallat detalla precisat precisa opinat opina
        considerat considera defensat defensa reclamat reclama conclòs conclou demanat demana sentenciat sentencia
        bromejat bromeja escrit escriu manifestat manifesta etzibat etziba sostingut sosté
    """,
    "gl": "dixo dicía engadiu sinalou subliñou recoñeceu concluíu lembrou asegurou apuntou",
    "sq": """
        tha thotë theksoi thekson shtoi shton deklaroi deklaron shkroi shkruan tregoi tregon shpjegoi pohoi pohon
        shprehet shprehu theksuar thënë deklaruar shtuar
    """,
    "sw": """
        alisema amesema anasema aliongeza ameongeza alieleza ameeleza aliambia aliiambia ameiambia alimwambia
        aliwaambia alikiri alisisitiza amesisitiza alidai alijibu aliandika alitangaza
    """,
    "af": "gesê sê bygevoeg verduidelik vertel beweer waarsku skryf geskryf antwoord meen",
    "eu": "esan dio zuen adierazi azaldu gaineratu erantzun nabarmendu",
    "tl": "sabi ani wika anya sinabi",
    "hy": "ասաց ասել ասում հայտարարեց հայտարարել նշեց նշել ընդգծեց շեշտեց պատասխանեց գրել գրեց",
    "mk": "рече вели изјави изјавува додаде додава нагласи објасни истакна порача смета напиша тврди",
    "uz": "dedi deydi aytdi",
    "kk": "деді дейді айтты",
    "cy": "meddai dywedodd ychwanegodd",
    "ga": "arsa dúirt",
    "mt": "qal qalet żied sostna",
}  # fmt: skip
