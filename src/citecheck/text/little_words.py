"""The commonest little words of languages, by which they are told; many are listed wherever they belong."""

LITTLE = {
    "en": "the of and to in is that for it as was with be by on not he his but at are this have from or had an they "
    "which who their its been has will would more than two after said one all also there when where we our "
    "you your she her him i my me if no so up about into over before such these could should only other some "
    "then them while can do does did how what between through during most many much very",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus "
    "er sind war waren haben hat hatte wird wurde ihr ihre seine diese dieser dieses zwischen seit bis über "
    "ohne sehr schon wenn wo jahr jahre nach sagte wir uns oder aber alle andere zwei kein mehr am vom beim "
    "sei seien ich du man mich mir ihm ihn ihnen euch dass daß ob weil während gegen unter hinter ins zur vor "
    "noch nur so dann da hier dort was wer werde worden kann können muss müssen soll sollte durch einem einen "
    "einer eines etwa",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux "
    "cette ces être était étaient ont avait entre depuis sans aussi très déjà quand où ans après dit leur "
    "leurs nous vous ils elle elles si mais ou donc comme tout tous autre deux je tu on me te lui y cet celui "
    "celle ceux ici ainsi peu faire fait peut peuvent été soit chaque même encore selon contre sous vers "
    "avant alors bien sa son ses d'un c'est cela",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha fue son "
    "este esta estos estas ser está están había entre desde hasta sobre sin también muy ya cuando donde quien "
    "años año dijo fueron nos ni porque durante todo todos otra otro me mi te tu les eso ese esa esos esas "
    "aquí allí así tan tanto mucho mucha muchos poco hace hacer tiene tienen tenía puede pueden hay era eran "
    "sido sea han cada mismo misma sólo solo aunque mientras según contra bajo hacia ante tras menos mejor "
    "además ahora después antes",
    "it": "di che è e la il un a per in una sono ha del non della con si da dei nel alla al le gli lo più anche "
    "come questo questa questi queste essere stato era erano hanno aveva tra fino senza molto già quando dove "
    "anni anno dopo detto loro noi voi o ma tutto tutti altro altri due mi ti ci vi lei lui quello quella "
    "quelli quelle qui così tanto molta molti poco fa fare può possono fosse sia siano sarà ogni stesso "
    "stessa solo ancora mentre secondo contro sotto verso prima poi allora ora dai dalle dalla dallo nella "
    "nelle nello negli sul sulla sulle allo agli degli delle dello",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das à são "
    "pela este esta estes estas ser está estão havia entre desde até sobre sem também muito já quando onde "
    "quem anos ano disse foram seus porque durante tudo todos outra outro depois pelo eu nós me te lhe lhes "
    "isso esse essa esses essas aqui ali assim tão tanto muita muitos pouco faz fazer tem têm tinha pode "
    "podem há era eram sido seja cada mesmo mesma só apenas enquanto segundo contra sob antes então agora "
    "ainda pelos pelas num numa nas nos aos às dele dela seu sua suas",
    "gl": "de a o que e do da en un unha para é con non os no na se por máis as dos das como pola polo ao aos está "
    "foi son pero tamén ser entre desde ata sobre sen moi xa cando onde anos dixo súa seu seus este esta "
    "estes estas todo despois mesmo cada ten teñen nos nas lle eran era outro outra segundo eu me nin hai así",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar worden "
    "waren hebben heeft wordt werd hun haar deze dit tussen sinds tot over zonder zeer al wanneer waar jaar "
    "na zei ze we wij ons alle andere twee geen ik jij je hij mij hem kan kunnen zal zullen moet moeten wil "
    "had hadden toen nu hier daar dus zo wat wie welke hoe nog wel veel meer ander elke zelf alleen tegen "
    "onder boven achter tijdens volgens omdat terwijl was",
    "af": "die van en in het is nie wat vir met op om te sy aan as by hy word deur ook was uit maar kan sal hulle "
    "ons hierdie daar oor tot meer moet na onder wees dit dat haar hom baie nog of so ek jy alle ander waar "
    "wanneer gaan toe hoe tussen sonder sedert jaar sê gesê twee veral volgens geen",
    "sv": "och i att det som en på är av för med den till inte om ett han men var sig från vi så kan när har också "
    "varit hans hennes sin sitt säger sade mer efter över under mellan år alla andra eller där hon jag oss "
    "denna detta dessa kunde ska vill hade sedan medan något några vid mot utan du ni blev blir måste vad vem "
    "vilka ut upp ner in mycket många själv samma annan annat nu än eftersom hos bland först sina deras våra "
    "dem honom henne mig dig hur skulle ingen varje bara fått får",
    "da": "og i at det er en til af på for med den de ikke der som har et om var sig fra men vi kan også blev efter "
    "blevet hendes hans sin sit siger sagde mere over under mellem år alle andre eller hvor når hun jeg os "
    "denne dette disse kunne skal vil ville havde siden mens du han bliver må måtte ved hvad hvem hvilke ud "
    "op ned ind mod uden meget mange nogle noget selv samme anden andet nu så end fordi dog hos blandt først "
    "deres vores dem ham hende mig dig sine været skulle man da alt hver",
    "nb": "og i det er på en til av som for at med den de ikke har et om var seg fra men vi kan også ble etter "
    "blitt hennes hans sin sitt sier sa mer over under mellom år alle andre eller hvor når hun jeg oss denne "
    "dette disse kunne skal vil ville hadde siden mens noe noen du han dere ei blir må måtte ved hva hvem "
    "hvilke ut opp ned inn mot uten mye mange selv samme annen annet nå så enn fordi hos blant først deres "
    "våre dem ham henne meg deg sine vært skulle man da alt hver ikkje frå eit dei ein",
    "fi": "ja on ei se että oli hän mutta ovat kuin myös joka ole sen tai niin kun ollut mukaan jo voi sekä jotka "
    "vuonna vuoden vuodesta kanssa jälkeen sanoi tämä tämän sitä koko kaikki ennen yli jonka joiden vain "
    "vielä nyt sitten vaan siitä siellä heidän hänen lähtien välillä vuotta olivat jossa josta jos mitä he "
    "minä sinä me te ne nämä nuo niiden niitä minun oma omaa ilman eli koska vaikka tässä tällä tähän mikä "
    "mitään kaikkien muut muita voidaan pitää tulee olla olisi eivät saa noin alle sinun ollaan hyvin enää "
    "aina kuten",
    "pl": "i w na z się do nie to że jest o jak a po od za przez dla są ale był oraz tym co które tego ma była było "
    "były być tylko już jeszcze lub gdzie kiedy ich jej który która przy między podczas lat roku więcej niż "
    "także tak ten ta powiedział powiedziała aż pod nad ze według mi mu ją go mnie nas nam wam będzie będą "
    "może można bardzo dlatego więc gdyż ponieważ bo czy ani bez we przed kto tu tam teraz zawsze sobie swoje "
    "swój którzy których którym jednak",
    "cs": "a v se na je že o s z do i to k ve pro za by ale jako po od které jsou jeho byl také podle však byla "
    "bylo byly být jen již ještě nebo kde když jejich její který která při mezi během let roku roce více než "
    "tak tento tato toto není nebude řekl řekla svého až pod nad mu jim jsem jsme jste si ho co aby ze kdy "
    "tom toho tím této tyto bude budou může mohou měl měla proto své svou svých pak velmi něco před bez už "
    "ani jak ty ta ti ten sem tam vždy jejích ji jí kteří",
    "sk": "a v sa na je že o s z do i to k vo pre za by ale ako po od ktoré sú jeho bol tiež podľa však bola bolo "
    "boli byť len už ešte alebo kde keď ich jej ktorý ktorá pri medzi počas rokov roku viac než tak tento "
    "táto toto nie povedal povedala až pod nad aj ktorí si ho mu im čo preto tým tom toho tejto túto tieto zo "
    "ku so sme som ste aby teda veľmi potom niečo má majú bude budú mal mala mali kým aké kto ani lebo sem "
    "tam vždy svoje svojich takto iba najmä môže",
    "hu": "a az és hogy nem is egy van meg ez volt csak de már még azt vagy mint ha el amely szerint lehet lesz "
    "lett után alatt között mert aki ami amelyek akkor azonban pedig illetve több két egyik minden sem mondta "
    "óta évben ezek azok ki ezt miatt felett így olyan ilyen nagyon kell fel le be vissza hogyan ahol amikor "
    "voltak évi év ezért arra erre abban ebben ennek annak vannak ő ők mi én te neki sok más mind tovább "
    "során",
    "ro": "de și în a la cu pe care nu o din că este un să mai pentru se au fost sunt prin dar al lui ale acest "
    "această acești aceste fi era erau avea între până fără foarte deja când unde ani după spus lor noi voi "
    "sau tot toți alt alți două eu tu el ea ei ele îl îi le mi ne vă aș ar vor va poate pot trebuie astfel "
    "însă decât despre către sub peste înainte atunci acum aici acolo unei unui unor cel cea cei cele ce cine "
    "cum dacă deci",
    "tr": "ve bir bu da de için ile olarak çok olan daha gibi kadar en ancak ise sonra göre ne ki var olduğu dedi "
    "söyledi yıl yılında oldu etti olduğunu hem veya ya önce arasında her tüm bütün şu onun bunun kendi değil "
    "yok vardı eden edilen üzere tarafından karşı diye sadece bile yine artık nasıl biri ona onlar ben sen "
    "biz siz içinde üzerinde zaman ilk iki yeni bana beni bize gün hiç böyle neden bazı ardından olması olur "
    "mı mi",
    "az": "və bir bu da də üçün ilə olaraq çox olan daha kimi qədər ən isə sonra görə nə ki var olduğu edib öz onun "
    "hər ya heç belə ancaq amma mən biz siz onlar bütün ildə il tərəfindən qeyd etdi edir olub",
    "id": "yang dan di untuk dengan ini dari dalam itu pada tidak adalah akan ke oleh juga telah karena ada bahwa "
    "bisa tahun kata bagi atau saat masih sudah belum lebih serta antara seperti ketika setelah sebelum "
    "mereka kami kita dia ia tersebut hingga sampai namun tetapi para sebagai dapat lain menjadi harus hanya "
    "banyak setiap satu dua hari lalu seorang sebuah beberapa semua pun agar jika maka terhadap secara sangat "
    "orang besar baru yaitu merupakan kemudian sedang sejak kepada boleh",
    "ms": "yang dan di untuk dengan ini dari dalam itu pada tidak adalah akan ke oleh juga telah kerana ialah "
    "bahawa tahun kata bagi atau masih sudah belum lebih serta antara seperti ketika selepas sebelum mereka "
    "kami kita dia ia tersebut hingga sampai namun tetapi para sebagai dapat lain menjadi harus hanya banyak "
    "setiap satu dua hari lalu seorang sebuah beberapa semua pun agar jika maka terhadap secara sangat orang "
    "besar baru boleh iaitu merupakan kemudian sedang sejak kepada",
    "vi": "và của là có trong được cho không một với các những này đã người để khi từ đến cũng",
    "hr": "i u je na se da su za od a o s kao koji ne iz to će što ali bi biti do te sve koja koje nije po sa ili "
    "bio bila bilo bili samo kako više nakon već još kada jer ako između prema tako godine godina godini ga "
    "ima mu jedan može svoje svoj tijekom zbog koju smo sam nego kod pri ovo ova ovaj bez oko rekao kazao pod "
    "protiv njih nisu joj im tokom mogu treba toga tome gdje gde",
    "sl": "in je v na se da so za pa ne ki s z kot bi tudi po iz od ter bo še ali pri ni ko do sta kar ga ima jih "
    "če že bil bila bilo bili o med samo lahko njegov njen ta to te teh tem leta let več zaradi tako ob kjer "
    "kaj nad pred vse pod brez smo sem jo mu jim kateri katere svoje potem nekaj zelo bodo nič a",
    "et": "ja on ei et see oli ka kui oma mis aga ta või nii selle siis veel pärast seda mida mille kes ning ma ole "
    "olid olnud tema nad neid nende kuid kõik üle kus juba väga enne aasta aastal aastat pole sest nagu "
    "ainult välja peab saab võib kuna siin sellest üks kaks jooksul vahel poolt järgi kuni teha eest alates "
    "meie me te olla oleks kelle midagi rohkem",
    "lv": "un ir ar no ka par uz tas kas bija pēc arī bet kā ne lai gan tika tā to viņš viņa es pie vai kad jau vēl "
    "tikai nav kur savu kuras kuri līdz bez ja šis šo tam tiek būs ļoti gada gadā laikā mēs jo vairāk visi "
    "pret starp zem mums viņi tomēr kopā kāds kuru tās tos šī",
    "lt": "ir yra su iš kad į tai kaip bet buvo apie po ne nuo už dėl taip pat jo jos jų ar per bei ką kurie kuris "
    "kuri kai prie savo tik jau dar gali būti metais metų metai tarp arba o iki nes kur jis ji jie mes aš šis "
    "šios tuo to ten pagal daugiau labai nėra bus būtų net ant nei pasak prieš kurių kurios tačiau vis visi "
    "visų reikia kas ko kuriuos turi ją jam šio mano",
    "sq": "dhe të në e për që me një nga është se i ka si por më janë ky ishte ishin kanë kishte do duhet mund pas "
    "para deri mes nën mbi çdo gjithë shumë vetëm edhe apo ose kur ku kjo ata ajo ai tij saj tyre vit vitin "
    "dy pa",
    "ca": "de la i el que en a els les un per amb no una és del al va es més però són dels als aquest aquesta "
    "aquests aquestes molt també van ha han hi ho li em et ens com quan on sense sobre entre fins des després "
    "abans ja encara només tot tots altres seu seva seus seves pels ser estat any anys",
    "eu": "eta da ez du bat ere dela izan dira zuen den beste baina hau egin dute bere baino zen ziren oso duen "
    "dituzte hori horrek baita arte gabe bai behar gero urte urteko diren dago egiten dio nahi zuten bezala "
    "artean dituen zela izango batean hartan ari honek",
    "is": "og í að á er sem til það við um en hann með af fyrir var ekki frá eru þess þar þeim þeir þær hans hennar "
    "hún ég eftir hafa hefur voru verið eða þegar svo þá nú mjög allt allir upp út inn niður undir yfir milli "
    "ár árið sagði vera verður þessi þetta þessu",
    "ru": "и в не на я что с он как это по но из у за к от о же так для все его был было также которые ему ей ее её "
    "их мы вы она они или при через после до между себя только уже еще ещё если когда чтобы того этого этом "
    "более менее году года лет может были нет со во об под над кто где там свой своей своих сказал сказала бы "
    "мне меня нас нам вам вас тем том эти эта эту этой этих этот тот та те то ним них ней ними быть будет "
    "будут очень потому можно нужно про без ли ни да уж вот здесь тут тогда потом всегда никогда один одна "
    "два который которая которое которого которой которых таким такой такие перед около тоже время ты",
    "uk": "і в не на що з та як це до у за його від про але для які був також є або її їх ми ви вона вони при через "
    "після між себе тільки вже ще якщо коли щоб того цього цьому більше менше році року років може була були "
    "немає так із зі під над хто де там свій сказав сказала він я ти мене мені нас нам вас вам тим том ці ця "
    "цю цієї цих цей той те ті ним них ній бути буде будуть дуже тому можна треба без чи ні ось тут тоді "
    "потім завжди ніколи один одна два який яка яке якого якої яких таким такий такі перед біля ж же бо час",
    "bg": "и в на се да не е за от с по че това са като но той към ще или бе при до през след които който която "
    "което си му ги го й ѝ беше били бил била има само още вече може както така няма тя те ние аз между преди "
    "години година какво бъде много под над всички един една едно ли ми съм ако когато където защото обаче "
    "този тази тези повече",
    "sr": "и у је на се да су за од а о са као који не из то ће што али би бити до те све која које није по или био "
    "била било само како више након већ још када јер ако између према тако године година га има му један може "
    "своје због коју смо нису код при ово овај без око рекао под против њих",
    "be": "і ў не на што з та як гэта да у за яго ад пра але для якія быў таксама ён яна яны я мы па а ці бо іх яе "
    "калі дзе ўжо яшчэ толькі было была былі ёсць гэтым гэтага гэты гэтай які якая якое каб са пры пасля праз "
    "паміж пад над можа трэба год годзе гадоў больш свой сваю ж ды няма мне мяне нас вы ты тым тое той",
    "kk": "және мен бұл бір үшін деп оның бар болып осы туралы да де еді емес ол пен бен жылы жылғы кейін дейін соң "
    "сол олар ғана ал өз өзінің деген барлық болды болған болады екен еткен етті немесе бойынша арқылы дейді "
    "қарай жоқ көп әр бірақ тек біз сіз оны олардың едім едік туды келді екі осындай",
    "ar": "في من على أن إلى عن مع هذا هذه التي الذي كان ما لا بين بعد كما قد لم لن ثم أو هو هي هم عند منذ حتى غير "
    "كل بعض أي إذا حيث قال قالت عام ذلك تم",
    "fa": "و در به از که این را با است برای آن یک تا می بر هم شد خود",
    "ur": "کے کی میں ہے اور سے کا کو اس نے پر کہ ہیں یہ ایک بھی تھا",
    "hi": "के में की है और से का को एक पर ने कि यह हैं भी लिए नहीं था",
    "mr": "आहे आणि या च्या हे ते व एक तर होते नाही आहेत केले",
    "ne": "छ र को मा लाई यो पनि हो भने गर्न गरेको छन् थियो",
    "cy": "y yr a ac i yn o ar am ei eu fod bod mae oedd wedi hefyd gan rhwng cyn ond neu sydd fel dim nid hwn hon "
    "cafodd gyda at wrth os pan roedd",
    "ga": "an na agus ar go le ag is sé sí bhí tá ní ach nó seo sin dúirt raibh atá leis chun den don ina gur faoi "
    "roimh idir gach",
    "eo": "la kaj de en estas al ne ke kun por sed pri el ĝi li ŝi ili mi oni ankaŭ kiel ĉi tiu tio estis per aŭ "
    "nur pli unu post dum",
    "la": "et in est non ut ad cum ex sed quod qui quae ab esse sunt si etiam enim aut nec per autem quam eius "
    "atque hoc ipse",
    "lb": "de déi an ass net mat fir vun op zu dat eng och hunn huet sech ech mir si wann wéi nach do well gëtt "
    "sinn war hir",
    "mt": "il li u ta fil għall din dan huwa kien biex dwar minn għal hija jew iżda kif kull fuq wara qabel hemm aktar",
    "mk": "и во на се да не е за од со што ги го како но тој таа тоа беше има ќе сите ова овој оваа или бил биле "
    "според кој која кои поради меѓу откако до по",
}
