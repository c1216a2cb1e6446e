"""What the parameters of cite templates are called in the Wikipedias, by what they say of a source.

Names are facts of their editions; most editions know the English ones beside their own. Case, spaces, hyphens,
underscores and numbers are left out.
"""

# role: names, by language or family of languages. "part" is a chapter or an article within the titled whole, and the
# title where there is no other; "work" is a periodical or site, "publisher" a house: the first is where it appeared.
NAMES = """
# English (Citation Style 1), which nearly every edition takes over
title: scripttitle
author: coauthor coauthors
work: mailinglist
part-url: mapurl
hidden: fixattempted layurl laydate laysource laysummary quotelanguage
shown: interviewer contributor quotepage quotepages
title: title booktitle entrytitle scripttitle
part: chapter contribution section entry article
author: author authors people host vauthors credits inventor interviewer subject user
last: last surname authorlast lastauthor authorsurname
first: first given authorfirst firstname authorgiven
work: work website newspaper journal magazine periodical encyclopedia encyclopaedia dictionary site
work: newsgroup
publisher: publisher institution distributor network agency organization via station
published: date publicationdate airdate issuedate pubdate
year: year publicationyear
month: month
day: day
accessed: accessdate accessed retrieved access datumaccess acessdate accesdate accessdato
access-year: accessyear
access-month: accessmonth accessdaymonth accessmonthday
access-day: accessday
url: url website.url link web uri
part-url: chapterurl contributionurl sectionurl articleurl conferenceurl entryurl transcripturl
archive-url: archiveurl archive wayback webarchive archivelink
archived: archivedate archived
doi: doi
identifier: isbn issn pmid pmc arxiv eprint jstor oclc bibcode ssrn hdl lccn id isbn13 eissn
shown: pages page volume issue edition location place series quote conference number editor editors
shown: translator at others pp p publicationplace transtitle type version editorlast editorfirst city
shown: origyear origdate
hidden: urlstatus deadurl language ref mode df lang authorlink titlelink format urlaccess displayauthors
hidden: authormask postscript editorlink namelistformat nameliststyle lastauthoramp nopp subscription
hidden: registration doibroken trans dateformat nocat serieslink harvid sfn cid archiveformat
hidden: accessdateformat doiaccess quotepage deadlink dead separator authorseparator displayeditors
hidden: notracking archivebot bot
# German: Internetquelle, Literatur
author: coautoren
hidden: originalsprache typ
identifier: isbnformalfalsch issnformalfalsch isbndefekt
title: titel
part: kapitel
author: autor autoren
work: werk sammelwerk zeitschrift
publisher: hrsg verlag herausgeber
published: datum
year: jahr datumjahr
month: monat
day: tag
accessed: abruf zugriff
access-year: zugriffjahr
url: online
archive-url: archivurl archiv
archived: archivdatum
shown: seiten band nummer auflage ort reihe titelerg übersetzer kommentar zitat fundstelle spalten
hidden: sprache offline abrufverborgen ch linktext kbytes
# French: Lien web, Article, Ouvrage, Chapitre
part: chap
url: écouterenligne voirenligne urlrésumé
accessed: accèsle accédéle vule
hidden: briséle etalii etal. formatélectronique formatlivre lienlangue lientitre référencesimplifiée wikisource
hidden: directeur champlibre
shown: série titreoriginal titrevo titrenuméro préface natureouvrage naturearticle traductiontitre
title: titre titreouvrage
part: titrechapitre chapitre
author: auteur auteurs auteurinstitutionnel
last: nom postnom
first: prénom prenom
work: périodique périodiquetitre sitedusite revue journaltitre
publisher: éditeur editeur édition
year: année annee
month: mois
day: jour
accessed: consultéle consultele consulté consultationle dateconsultation
url: lireenligne urltexte adresse présentationenligne
archived: archivele datearchive
archive-url: urlarchive
shown: sous-titre lieu pages numéro tome passage collection page volume traducteur citation
hidden: langue langueoriginale format lien lienauteur responsabilité accèsurl id brisé brisele plume
# Spanish, Galician, Asturian
title: titu
author: coautores coautor
work: diccionario páxinaweb revistaoxornal
publisher: axencia
accessed: fechaaccesu fechadeconsulta datadeacceso
hidden: ampersand enlaceeditor fecharesumen fuenteresumen númeroautores númeroeditores puntofinal registro
hidden: requiereregistro resumen resumenprofano fechaprofano fuenteprofano suscripción estadourl estadodelaurl
hidden: máscaraautor separador separadorautores ligazónmorta ligazónautor
title: títulolibro títulu
work: pubperiódica
accessed: fechaaccesu
title: título titulo
part: capítulo artículo capitulo artigo
author: autor autores persona personas
last: apellido apellidos apelido apelidos apellíu
first: nombre nombres nome
work: obra sitioweb periódico periodico publicación publicacion revista diario enciclopedia páxinaweb
work: xornal
publisher: editorial editor agencia institución
published: fecha fechapublicación data
year: año ano añu
month: mes
day: día
accessed: fechaacceso dataacceso data-acceso fechadeacceso consultado dataconsulta fechaaccesu
access-year: añoacceso anoacceso
access-month: mesacceso
archive-url: urlarchivo urlarquivo arquivourl
archived: fechaarchivo dataarquivo arquivodata
shown: página páginas volumen número edición ubicación lugar cita ciudad páxina páxinas
hidden: idioma enlaceautor enlacemuerto urlmuerta sinpp formato idiomas
# Portuguese
title: titlo
part: contribuição contribuicao seções secoes
author: argumentistas créditos creditos pessoas sujeito entrevistado
work: gruponoticias
publisher: agência estação estacao rede
published: transmissão
hidden: acessourl arquivoformato formatoautor formatoeditor formatolistanomes ligaçãoinativa ligaçãoinactiva ling modo
hidden: numeroautores numeroeditores pontofinal registo subscrição subscricao assinatura cadastro urlmorta urlmorto
hidden: resumo resumourl urlresumo
title: títulolivro titulolivro
part: secção seção secao
publisher: publicado universidade
published: dataemissao dataemissão
author: autorinstitucional
last: sobrenome último ultimo
first: primeiro prenome
work: jornal publicação publicacao publicadoem website trabalho dicionário enciclopédia
publisher: editora publicadopor instituição produtora
published: datapublicacao datapublicação
accessed: acessodata accessodata acessadoem acesso dataacesso consulta acessoem
access-month: acessomesdia
month: mês
hidden: língua lingua codling autorlink li datali wayb
shown: local paginas edição edicao subtítulo subtitulo citação
# Catalan: Ref-web
last: darrer
author: coautors
hidden: doietiqueta inactiu autorenllaç enllaçinactiu
title: títol
part: capítol
last: cognom cognoms
work: publicació
year: any
accessed: dataaccés
access-year: anyaccés
access-month: mesaccés
archive-url: arxiuurl urlarxiu
archived: arxiudata dataarxiu
shown: lloc pàgina pàgines volum exemplar
hidden: llengua enllaçautor enllaçmort
# Italian
author: coautori
publisher: agenzia
hidden: richiestasottoscrizione wktitolo wkcapitolo wkcuratore wkserie puntofinale romano stile
part: articolo sezione
publisher: produttore canale
author: autorecapitolo autorearticolo
title: titolo
part: capitolo contributo voce
author: autore
last: cognome
work: sito giornale pubblicazione rivista periodico opera enciclopedia dizionario
publisher: editore ente organizzazione
published: datapubblicazione datatrasmissione
year: anno
month: mese
day: giorno
accessed: accesso dataaccesso datadiaccesso
access-year: annoaccesso annodiaccesso
access-month: meseaccesso mesediaccesso
access-day: giornoaccesso giornodiaccesso
archive-url: urlarchivio
archived: dataarchivio
part-url: urlcapitolo urlcontributo
shown: pagina pagine città edizione collana curatore citazione
hidden: urlmorto wkautore linkautore etal
# Romanian
work: publicație site-ul
accessed: accesat dataacces dataaccesarii
hidden: legăturăautor
title: titlu
part: capitol
last: nume
first: prenume
work: lucrare ziar revistă jurnal
publisher: editură editura
published: dată
year: an
month: lună
accessed: dataaccesării datăaccesare
archive-url: urlarhivă urlarhiva
archived: dataarhivă dataarhivei
shown: pagini pagină loc ediție volum
hidden: limbă limba
# Russian, Ukrainian, Belarusian
title: загаловак
author: авториздания авторвидання
last: прозьвішча
work: выданьне
publisher: выдавец выдавецтва
published: датапублікацыі
accessed: датадоступа доступ
hidden: викисклад вікісховище архівстатус
work: вебсайт
title: заглавие название заголовок назва загаловак тытул
part: часть глава частина розділ частка
author: автор авторы автори аўтар
last: фамилия прізвище прозвішча
first: имя ім'я імя
work: сайт издание журнал газета работа видання часопис сайта вебсайт выданне
publisher: издательство издатель видавництво видавець выдавецтва
published: дата датапубликации датапублікації
year: год рік
month: месяц місяць
day: число день
accessed: датаобращения датадоступа датазвернення переглянуто датадоступу проверено даступ датадоступ
url: ссылка посилання спасылка url
part-url: ссылкачасть посиланнячастина
archive-url: архив архивurl архів архівurl
archived: датаархивации архивдата датаархива архівдата датаархівації
shown: страницы страниц место город том выпуск номер серия сторінки місто місце тираж
hidden: викитека nodot мова язык
# Bulgarian, Macedonian, Serbian, Croatian, Bosnian, Slovene
last: презимеавтора
accessed: приступдатум pristupdatum pristup datumpristupanja посетено прегледано пристапнадата
hidden: статусурла statusurla
author: avtor аутор
accessed: датумнаприступ датумприступа pristupljeno
title: наслов naslov
part: poglavlje поглавље глава poglavje
last: фамилноиме презиме prezime priimek
first: първоиме име ime
work: труд дело časopis novine delo djelo часопис новине revija
publisher: издател издавач izdavač založba založnik
published: датум datum
year: година godina leto
month: mjesec месец
accessed: достъпдата приступљено пристапено datumpristupa pristupljeno приступ датумприступа pridobljeno
accessed: datumdostopa
access-year: достъпгодина godinapristupa
access-month: достъпденмесец mjesecpristupa
url: уебадрес
archive-url: архивуебадрес arhivurl архивурл arhivaurl
archived: архивдата arhivdatum архивдатум
shown: страници strana stranice stranica место lokacija
hidden: език jezik језик
# Polish
author: autorr
hidden: adresczasopisma
part: tytułczęści część
publisher: zaprezentowany
last: nazwiskor
first: imięr
title: tytuł
part: rozdział
last: nazwisko
first: imię
work: czasopismo praca opublikowany pismo
publisher: wydawca
year: rok
month: miesiąc
accessed: datadostępu
part-url: adresrozdziału
archive-url: archiwum
archived: zarchiwizowano
shown: strony miejsce tom seria wydanie numer cytat oznaczenie s
hidden: język odn dostęp kropka
# Czech, Slovak
work: edice edícia
hidden: typmédia typvydania
title: titul název názov
part: kapitola
author: korporace korporácia
last: příjmení priezvisko
first: jméno meno
work: periodikum časopis sborník
publisher: vydavatel vydavateľ
published: datumvydání dátum dátumvydania datumaktualizace
year: rokvydání rokvydania
month: měsíc mesiac
day: den
accessed: datumpřístupu dátumprístupu dátumaccess datumpristupu
part-url: urlkapitoly
archive-url: urlarchivu
archived: datumarchivace dátumarchivácie
shown: místo miesto strany ročník číslo vydání vydanie
hidden: jazyk odkaznaautora
# Hungarian
author: aut
title: tit
work: per weboldal oldalneve
publisher: edi
year: ann
title: cím
author: szerző
last: vezetéknév
first: keresztnév
work: kiadvány mű honlap folyóirat
publisher: kiadó
published: dátum
year: év
month: hónap
accessed: elérés hozzáférés accd
archived: archívdátum arcd
archive-url: archívurl archivurl arcurl
shown: oldal hely kötet
hidden: nyelv
# Dutch, Afrikaans
author: medeauteurs
day: dag
access-day: bezochtdag
hidden: dodelink
part: hoofdstuk
work: wurk webwerf
accessed: besjoendatum
hidden: formaat
author: auteur skrywer outeur
last: achternaam van
first: voornaam
work: werk tijdschrift krant
publisher: uitgever uitgewer
published: publicatiedatum
year: jaar
month: maand
accessed: bezochtdatum datumbezocht datumgeraadpleegd raadpleegdatum bezoekdatum geraadpleegd besoekdatum
accessed: toegangsdatum
access-month: bezochtmaanddag
access-year: bezochtjaar
archive-url: archiefurl argiefurl
archived: archiefdatum argiefdatum
hidden: taal dodeurl auteurlink
shown: plaats locatie paginas
# Danish, Norwegian, Swedish, Icelandic, Faroese
title: heiti
part: seksjon sektion
author: medforfatter medforfattere medförfattare personer medförfattar
work: encyclopedi periodisk vefur
publisher: nyhetsbyrå nyhedsbureau utgjevar
published: først
accessed: vitjað
access-month: mánuðurskoðað
access-year: árskoðað
day: dag
hidden: abonnement visforfattere visredaktører på episodelenke forfattermerke modus tittellenke urltilgang
hidden: författarsep författarlänk redaktörlänk
title: bogtitel boktittel
part: bidrag
author: forfattar
last: forfatteretternavn
first: forfatterfornavn
work: encyklopædi oppslagsverk ordbog ordbok publikasjon arbejde vefsíða vefsetur nettstad
publisher: bureau byrå institusjon netværk nettverk skole
accessed: vitja henta
hidden: titeloversat
title: tittel rubrik titill
part: kapittel artikel artikkel kafli
author: forfatter forfattere författare höfundur
last: efternavn etternavn efternamn eftirnafn
first: fornavn förnamn fornafn
work: avis tidsskrift tidskrift magasin verk værk nettside hjemmeside tidning webbplats tímarit dagblað
publisher: udgiver utgiver utgivare forlag förlag útgefandi
published: dato udgivelsesdato utgivelsesdato publdatum utgivningsdatum dags
year: år utgivelsesår udgivelsesår ár
month: måned månad mánuður
accessed: besøksdato besøgsdato hentet hentningsdato hämtdatum hentedag besöksdatum lest læst sótt skoðað
access-year: hämtår
access-month: hämtmånad
archive-url: arkivurl
archived: arkivdato arkivdatum
shown: side sider sida sidor utgave udgave sted
hidden: språk sprog dødlenke dødtlink tungumál forfatterlenke
# Finnish, Estonian
part: kappale
publisher: väljaandja
published: aeg
hidden: lopetusmerkki
shown: wwwteksti
published: päivämäärä
hidden: tiedostomuoto ietfkielikoodi
title: nimeke nimike otsikko pealkiri
author: tekijä autor
last: perekonnanimi
first: eesnimi
work: julkaisu sivusto lehti väljaanne ajakiri
publisher: julkaisija kustantaja kirjastus
published: ajankohta kuupäev
year: vuosi aasta
accessed: viitattu luettu vaadatud kasutatud
url: osoite www
archive-url: arkisto arhiiviurl
archived: arkistoitu arhiivikuupäev
hidden: kieli keel
shown: selite sivut sivu
# Latvian, Lithuanian
title: virsraksts nosaukums pavadinimas antraštė
author: autors autorius
last: uzvārds pavardė
first: vārds vardas
publisher: izdevējs leidykla leidėjas
published: datums data
year: gads metai
accessed: skatīts aplūkots tikrinta žiūrėta nuoroda
work: darbs laikraštis žurnalas
archive-url: arhīvaurl archyvas
archived: arhīvadatums archyvuota
# Greek, Albanian, Armenian, Georgian
work: puna
accessed: dataeqasjes dataeaksesimit aksesuar dataqasjes
hidden: gjuha
author: autori
work: ιστοσελίδα
accessed: ημερομηνίαανάκτησης dataeqasjes մատչմանամսաթիվ
title: τίτλος titulli վերնագիր სათაური
author: συγγραφέας autori հեղինակ ავტორი
last: επώνυμο mbiemri ազգանուն გვარი
first: όνομα emri անուն სახელი
publisher: εκδότης botuesi հրատարակիչ გამომცემელი
work: έργο εφημερίδα ιστότοπος vepra աշխատություն ნაშრომი
published: ημερομηνία ամսաթիվ თარიღი
year: έτος viti տարի წელი
accessed: ημερομηνίαπρόσβασης πρόσβαση dataehyrjes dataeaksesit վերցվածէ այցիամսաթիվ ციტირებისთარიღი
url: հղում ბმული
archive-url: արխիվ urlarkivi
archived: արխիվի ամսաթիվ dataearkivimit
# Turkish, Azerbaijani, Kazakh, Uzbek
title: kitapbaşlığı
part: katkı
author: yazars kişiler konu özne ortakyazarlar yardımcıyazarlar eşyazarlar
last: yazarsoyadı
first: yazarad
work: habergrubu
publisher: ağ ile istasyon kanal kurum şebeke
accessed: qaralgansana
hidden: biçim urlerişimi yazargöster
accessed: girişvaxtı giriştarixi kirishsanasi
work: жұмыс sayt
title: başlık başlığı başlıq başlığ тақырыбы sarlavha
part: bölüm makale madde kısım
author: yazar yazarlar müəllif авторы muallif
last: soyadı soyad son тегі familiyasi
first: ad adı ilk аты ismi
work: eser iş çalışma gazete dergi websitesi website ansiklopedi süreliyayın sözlük sayt qəzet jurnal
publisher: yayıncı yayımcı ajans nəşriyyat naşir баспасы nashriyot
published: tarih yayıntarihi tarix күні sana
year: yıl sene il жыл yil
month: ay
day: gün
accessed: erişimtarihi erişim istifadətarixi girişvaxtı қаралғанкүні қолжетімділіккүні qaraldi
access-year: erişimyılı
archive-url: arşivurl arxivurl мұрағатurl
archived: arşivtarihi arxivtarixi мұрағаткүні
shown: sayfa sayfalar cilt sayı yer konum alıntı basım
hidden: dil dili ölüurl urldurumu yazarbağı
# Arabic, Persian, Urdu, Kurdish
title: کتاب عنوانکتاب sernav sernivîs
part: بخش مدخل
last: paşnav
first: pêşnav
author: nivîskar
work: بەرھەم سایت malper
publisher: انتشارات weşanger
published: tarîx dîrok
accessed: تاریخبازدید تاریخبازیابی بازدید تاریخمشاهده
accessed: tarîxagihiştinê tarîxagihîştinê dîrokagihiştinê rojagihiştinê
archive-url: urlyaarşîvê
archived: tarîxaarşîvê
identifier: شاپا شابک
hidden: کدزبان چگونگیپیوند ziman حالةالمسار
title: سەردێڕ
work: کام ماڵپەڕ
title: عنوان العنوان سرخی ناونیشان
part: فصل مقاله الفصل
author: مؤلف المؤلف نویسنده مصنف نووسەر
last: الأخير الاخير نامخانوادگی
first: الأول الاول نام
work: عمل العمل صحيفة الصحيفة موقع الموقع اثر ژورنال روزنامه نشریه مجله کار ویبگاه وبگاه
publisher: ناشر الناشر خبرگزاری
published: تاريخ التاريخ تاریخ تاریخانتشار ڕێکەوت
year: سنة السنة سال
month: شهر الشهر ماه
accessed: تاريخالوصول تاريخوصول تاریخبازبینی بازبینی تاریخدسترسی بازیابی تاریخرسائی تاریخاخذ ڕێکەوتیسەردان
url: مسار المسار وصلة پیوند نشانی رابط یوآرال بەستەر
archive-url: مسارأرشيف مسارالأرشيف مسارارشيف پیوندبایگانی نشانیبایگانی آرکائیویوآرال
archived: تاريخأرشيف تاريخالأرشيف تاريخارشيف تاریخبایگانی
shown: صفحة الصفحة صفحات صفحه مكان المكان مکان جلد شماره دوره
hidden: لغة اللغة زبان پیوندمرده
# Hebrew, Yiddish
accessed: תאריךוידוא אוחזרב
title: כותרת שם שםהספר שםהמאמר שםהכתבה
author: מחבר הכותב כותב שםהמחבר
work: אתר עיתון שםהאתר
publisher: מו"ל הוצאה
published: תאריך
year: שנה שנתההוצאה
accessed: תאריךבדיקה נבדקב תאריךאחזור תאריךגישה
url: כתובת
hidden: שפה
# Hindi, Bengali and their neighbours
accessed: अॅक्सेसदिनांक ॲक्सेसतारीख पाहिले संग्रहणाचीतारीख
hidden: भाषा ভাষা ইউআরএলঅবস্থা
accessed: ॲक्सेसदिनांक
title: शीर्षक শিরোনাম शिर्षक శీర్షిక தலைப்பு ശീർഷകം શીર્ષક
author: लेखक লেখক రచయిత ஆசிரியர்
last: उपनाम শেষাংশ
first: प्रथम প্রথমাংশ নাম
work: कार्य समाचारपत्र কর্ম সংবাদপত্র ওয়েবসাইট जालस्थल সাময়িকী
publisher: प्रकाशक প্রকাশক ప్రచురణకర్త பதிப்பாளர்
published: तिथि तारीख দিন তারিখ दिनांक తేదీ திகதி
year: वर्ष বছর বর্ষ
accessed: अभिगमनतिथि अभिगमनतिथी संग्रहणतिथि সংগ্রহেরতারিখ অ্যাক্সেসডেট एक्सेसतिथि प्रवेशतिथि
url: यूआरएल ইউআরএল दुवा
archive-url: पुरालेखयूआरएल আর্কাইভইউআরএল आर्काइवयूआरएल
archived: पुरालेखतिथि আর্কাইভতারিখ পাঠ্যতারিখ
# Chinese, Japanese, Korean
accessed: 访问日 訪問日 檢索日 查阅日期 浏览日期 取用日期 引用日期 접근일자 접근일 열람일 열람날짜
title: 标题 標題 題名 題 书名 書名 タイトル 제목
part: 章 장
author: 作者 著者 저자 글쓴이
last: 姓 성
first: 名 이름
work: 网站 網站 報紙 报纸 雜誌 杂志 期刊 著作 作品 サイト名 新聞 雑誌 웹사이트 신문 저널 잡지 작품
publisher: 出版社 出版者 发布者 發布者 出版商 発行者 출판사
published: 日期 出版日期 年月日 日付 날짜
year: 年 年份 출판년 년도 연도
month: 月 월
day: 日 일
accessed: 访问日期 訪問日期 檢索日期 查閱日期 存取日期 閲覧日 参照日 확인날짜 확인일자 접근날짜 확인일
url: 网址 網址 链接 連結 アドレス 주소 링크
archive-url: 存档网址 存檔網址 存档url 存檔url アーカイブurl 보존url
archived: 存档日期 存檔日期 アーカイブ日 보존날짜 보존일
hidden: 语言 語言 言語 언어
shown: 页 頁 ページ 쪽 巻 号 卷 권 호
# Vietnamese, Indonesian, Malay, Tagalog, Thai, Khmer
title: tênsách tựasách tênbài
part: chương mục
author: người
work: báchkhoatoànthư báchkhoathư từđiển tựđiển nhómtin tậpsan tậpsanhọcthuật ấnphẩm trangweb trangmạng
publisher: thôngtấnxã hãngthôngtấn hãngtintức mạng nhàphânphối kênh đài qua
published: ngàytháng ngàyphát ngàyphátsóng ngàyxuấtbản
hidden: sốtácgiả địnhdạng chếđộ thamkhảo địnhdạnglưutrữ trạngtháiurl quyềntruycậpurl
work: lamanweb suratkabar majalah
last: namabelakang
first: namadepan
title: tựađề tiêuđề tựa nhanđề judul tajuk pamagat ชื่อ หัวข้อ ชื่อเรื่อง
author: tácgiả penulis pengarang mayakda ผู้แต่ง
last: họ belakang akhir นามสกุล
first: tên depan awal
work: tácphẩm báo tạpchí côngtrình website situsweb karya akhbar เว็บไซต์ หนังสือพิมพ์ งาน
publisher: nhàxuấtbản nhàxb nxb penerbit ผู้เผยแพร่ สำนักพิมพ์
published: ngày tanggal tarikh วันที่
year: năm tahun ปี
month: tháng bulan เดือน
accessed: ngàytruycập ngàytruynhập truycập tanggalakses diakses tarikhcapaian dicapai วันที่เข้าถึง
accessed: เข้าถึงเมื่อ
url: địachỉ liênkết
archive-url: urllưutrữ urlarsip urlarkib
archived: ngàylưutrữ tanggalarsip tarikharkib
hidden: ngônngữ bahasa ภาษา
# Basque, Irish, Welsh, Breton, Esperanto, Swahili
work: bilduma webgunea
publisher: eldoninto
hidden: formatua formatoa lenga
accessed: consultatlo
accessed: dyddiadcyrchiad dyddiadadfer
title: izenburua teideal teitl titolo kichwa
author: egilea údar awdur aŭtoro mwandishi
last: abizena abizenak familianomo familinomo
first: izena personanomo nomo
work: lana aldizkaria egunkaria saothar gwaith verko revuo
publisher: argitaletxea foilsitheoir cyhoeddwr eldoninto eldonejo mchapishaji
published: dáta dyddiad dato tarehe
year: urtea bliain blwyddyn jaro mwaka
accessed: sartzedata dátarochtana dyddiadcyrchu alirdato kontrolita tareheyakufikia
archive-url: artxiboaurl arkivadreso
archived: artxibodata arkivdato
hidden: hizkuntza lingvo iaith
"""
