"""More replies of known state, written after the rules stood: notices as today's publishing systems and frameworks
print them in thirty languages, walls, consent, log-ins, regions, sales, repairs, empty frames; and living pages that
look like each of them.

`later()` gives them all; a title that is cited stands on the living pages and on none of the others. Texts are
invented; marks of vendors and stock phrases are facts.
"""

from collections.abc import Iterator

from invented_states import MENU, SENTENCES, TITLE, State

NEXT = '<script id="__NEXT_DATA__" type="application/json">{"page":"/_error","props":{}}</script>'
TEASERS = "".join(f"<li><a href=/t{n}>{one.split(',')[0][:60]}</a></li>" for n, one in enumerate(SENTENCES))
SUGGESTED = f"<section class=teasers><h3>Most read</h3><ul>{TEASERS}</ul></section>"

# language, title, body: as frameworks and newsrooms print them.
NOT_FOUND = (
    ("en next", "404: This page could not be found", f"<div id=__next><h1>404</h1><h2>This page could not be found.</h2></div>{NEXT}"),
    ("en nuxt", "404 - Page not found: /harbour/ferry-fares-rise", "<div id=__nuxt><h1>404</h1><p>Page not found: /harbour/ferry-fares-rise</p><a href=/>Go back home</a></div>"),
    ("en gatsby", "Gazette", "<h1>NOT FOUND</h1><p>You just hit a route that doesn&#39;t exist... the sadness.</p>"),
    ("en squarespace", "Gazette", "<p>We couldn't find the page you were looking for. This is either because:</p><ul><li>There is an error in the URL entered into your web browser. Please check the URL and try again.</li><li>The page you are looking for has been moved or deleted.</li></ul>"),
    ("en shop", "404 Not Found – Harbour Goods", f"<h1>404</h1><p>The page you requested does not exist. Click here to continue shopping.</p>{SUGGESTED}"),
    ("en forum", "Oops! That page doesn’t exist or is private.", f"<h1>Oops! That page doesn’t exist or is private.</h1><h3>Popular</h3><ul>{TEASERS}</ul>"),
    ("en newsroom", "Gazette | Lost?", f"<h1>Well, this is awkward</h1><p>The story you were after isn’t here any more. It may have been taken down, or the link was mistyped.</p>{SUGGESTED}"),
    ("en docs", "Page Not Found | Harbour Docs", "<h1>Page Not Found</h1><p>We could not find what you were looking for.</p><p>Please contact the owner of the site that linked you to the original URL and let them know their link is broken.</p>"),
    ("en wiki", "Ferry fares - Harbour Wiki", "<h1>Ferry fares</h1><p>This wiki does not have a page with this exact title. Search for Ferry fares in other pages.</p>"),
    ("de", "Ups – Hafenblatt", f"<h1>Da ist etwas schiefgelaufen</h1><p>Die von Ihnen aufgerufene Seite gibt es leider nicht mehr oder sie hat eine neue Adresse.</p>{SUGGESTED}"),
    ("de joomla", "Fehler: 404 Artikel nicht gefunden", "<h1>404 - Artikel nicht gefunden</h1><p>Sie können diese Seite nicht sehen, weil das Lesezeichen veraltet ist.</p>"),
    ("fr", "Oups… | Le Port", f"<h1>Cette page a pris le large</h1><p>Le contenu que vous cherchez n’existe plus ou a changé d’adresse.</p>{SUGGESTED}"),
    ("es", "Error 404 | El Puerto", "<h1>Lo sentimos</h1><p>No hemos podido encontrar la página que buscas. Es posible que la noticia se haya borrado.</p>"),
    ("pt", "Ops! | Diário do Porto", "<h1>Conteúdo não encontrado</h1><p>A matéria que você tentou acessar saiu do ar ou mudou de endereço.</p>"),
    ("it", "Ci dispiace - Il Molo", "<h1>Pagina inesistente</h1><p>L’indirizzo che hai digitato non corrisponde a nessun contenuto del nostro sito.</p>"),
    ("nl", "Helaas! | De Haven", "<h1>Helaas, deze pagina bestaat niet (meer)</h1><p>Het artikel dat je probeert te openen is verplaatst of offline gehaald.</p>"),
    ("sv", "Sidan finns inte | Hamnbladet", "<h1>Här var det tomt!</h1><p>Artikeln du försöker nå har tagits bort eller bytt adress.</p>"),
    ("nb", "404 | Havneavisa", "<h1>Fant ikke siden</h1><p>Saken du leter etter er flyttet eller slettet.</p>"),
    ("da", "Siden blev ikke fundet", "<h1>Øv!</h1><p>Vi kan desværre ikke finde den side, du prøver at åbne.</p>"),
    ("fi", "Sivua ei löytynyt | Satama", "<h1>Voi ei!</h1><p>Etsimääsi juttua ei enää ole täällä, tai osoite on kirjoitettu väärin.</p>"),
    ("is", "Síða fannst ekki", "<h1>Úps, þessi síða er ekki til</h1><p>Slóðin sem þú reyndir að opna er ekki lengur virk.</p>"),
    ("pl", "Ups! 404 | Port", "<h1>Nie ma takiej strony</h1><p>Artykuł, którego szukasz, został usunięty albo zmienił adres.</p>"),
    ("cs", "Stránka nenalezena | Přístav", "<h1>Tady nic není</h1><p>Článek, který hledáte, byl přesunut, smazán nebo nikdy neexistoval.</p>"),
    ("sk", "Chyba 404", "<h1>Ľutujeme, stránku sme nenašli</h1><p>Odkaz, na ktorý ste klikli, už neplatí.</p>"),
    ("hu", "404 – Kikötő", "<h1>Hoppá, ez az oldal elsüllyedt</h1><p>A keresett cikk nem található, vagy időközben áthelyeztük.</p>"),
    ("ro", "Eroare 404 | Portul", "<h1>Ne pare rău!</h1><p>Articolul pe care îl căutați a fost șters sau mutat la altă adresă.</p>"),
    ("bg", "Грешка 404", "<h1>Опа! Тази страница я няма</h1><p>Страницата, която търсите, е преместена или изтрита.</p>"),
    ("el", "404 | Το Λιμάνι", "<h1>Ουπς!</h1><p>Το άρθρο που αναζητάτε δεν υπάρχει ή έχει μετακινηθεί.</p>"),
    ("ru", "Ошибка 404 — Порт", f"<h1>Кажется, что-то пошло не так!</h1><p>Страница, которую вы запрашиваете, не существует. Возможно, она устарела или была удалена.</p>{SUGGESTED}"),
    ("uk", "404 | Порт", "<h1>Такої сторінки немає</h1><p>Схоже, новину було видалено або ви перейшли за хибним посиланням.</p>"),
    ("tr", "404 | Liman", "<h1>Aradığınız haber yayından kaldırılmış olabilir</h1><p>Gitmek istediğiniz sayfaya şu anda ulaşılamıyor.</p>"),
    ("ar", "خطأ 404 | الميناء", "<h1>عذرا</h1><p>الصفحة التي تحاول الوصول إليها غير موجودة أو تم نقلها.</p>"),
    ("he", "שגיאה 404", "<h1>אופס, הגעת לדף שלא קיים</h1><p>הכתבה שחיפשת הוסרה או שהקישור שגוי.</p>"),
    ("fa", "خطای ۴۰۴", "<h1>متأسفیم!</h1><p>صفحه‌ای که دنبال آن بودید پیدا نشد یا حذف شده است.</p>"),
    ("hi", "404 | बंदरगाह", "<h1>क्षमा करें</h1><p>आप जिस पेज को खोज रहे हैं वह उपलब्ध नहीं है या हटा दिया गया है।</p>"),
    ("id", "404 | Pelabuhan", "<h1>Waduh!</h1><p>Berita yang kamu cari sudah tidak ada atau alamatnya salah ketik.</p>"),
    ("vi", "Lỗi 404", "<h1>Rất tiếc!</h1><p>Bài viết bạn tìm đã bị xóa hoặc đường dẫn không còn tồn tại.</p>"),
    ("th", "404 | ท่าเรือ", "<h1>ขออภัย</h1><p>ไม่พบหน้าที่คุณต้องการ หน้านี้อาจถูกลบหรือย้ายไปแล้ว</p>"),
    ("zh", "出错啦 | 港口日报", "<h1>哎呀，页面走丢了</h1><p>您要找的文章可能已被删除或者链接已失效，三秒后返回首页。</p>"),
    ("zh-tw", "404 | 港口報", "<h1>很抱歉，您要查看的網頁不存在</h1><p>可能已經移除，或是網址輸入錯誤。</p>"),
    ("ja", "エラー | 港新聞", "<h1>お探しの記事は見つかりませんでした</h1><p>記事の掲載期間が終了したか、URLが変更された可能性があります。</p>"),
    ("ko", "오류 | 항구일보", "<h1>죄송합니다</h1><p>요청하신 기사는 삭제되었거나 주소가 변경되었습니다.</p>"),
)  # fmt: skip

# name, title, body, headers: sent with a good status, so that the page must tell.
WALLS = (
    ("Cloudflare", "Nur einen Moment…", "<p>Es wird überprüft, ob Sie ein Mensch sind. Dies kann einige Sekunden dauern.</p><script>window._cf_chl_opt={}</script>"),
    ("Cloudflare block", "Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><h2>You are unable to access gazette.example</h2><p>This website is using a security service to protect itself from online attacks.</p><p>Cloudflare Ray ID: 8a1b2c</p>"),
    ("DataDome", "gazette.example", "<p id=cmsg>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','cid':'AHrlqAAA','host':'geo.captcha-delivery.com'}</script>"),
    ("HUMAN", "Access to this page has been denied", "<h1>Before we continue...</h1><p>Press &amp; Hold to confirm you are a human (and not a bot).</p><p>Reference ID 1f2e</p><script>window._pxAppId='PX1'</script>"),
    ("Akamai", "Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access \"http://gazette.example/harbour\" on this server.</p><p>Reference #18.2d1c1402</p>"),
    ("Imperva", "", "<iframe src=\"/_Incapsula_Resource?SWUDNSAI=31&xinfo=9\">Request unsuccessful. Incapsula incident ID: 1060000</iframe>"),
    ("AWS", "Human Verification", "<p>JavaScript is disabled. In order to continue, we need to verify that you're not a robot.</p><script src=https://a.token.awswaf.com/challenge.js></script>"),
    ("Kasada", "", "<script>window.KPSDK={};KPSDK.now=1</script><script src=/149e9513/ips.js></script>"),
    ("Radware", "Radware Bot Manager Captcha", "<h2>We apologize for the inconvenience</h2><p>To ensure we keep this website safe, please can you confirm you are a human by ticking the box below.</p>"),
    ("proof of work", "Making sure you're not a bot!", "<h1>Making sure you're not a bot!</h1><p>Loading... Please wait a moment while we ensure the security of your connection.</p>"),
    ("no vendor", "Gazette - Are you a robot?", "<h2>We've detected unusual activity from your computer network</h2><p>To continue, please click the box below to let us know you're not a robot.</p>"),
    ("no vendor ru", "Проверка безопасности", "<h1>Проверяем ваш браузер</h1><p>Это займёт несколько секунд. Убедитесь, что включены JavaScript и cookie.</p><script>go()</script>"),
    ("no vendor ko", "잠시만 기다려 주세요", "<h1>보안 확인을 진행하고 있습니다</h1><p>사람인지 확인하는 중입니다. 잠시 후 자동으로 이동합니다.</p><script>go()</script>"),
    ("no vendor fa", "در حال انتقال", "<h1>در حال انتقال به سایت مورد نظر هستید</h1><p>Transferring to the website...</p><script src=/__arcsjs></script>"),
)  # fmt: skip
CONSENTS = (
    ("google", "Before you continue to The Northquay Herald", "<h1>Before you continue to The Northquay Herald</h1><p>We use cookies and data to deliver and maintain our services and to measure engagement.</p><button>Reject all</button><button>Accept all</button>"),
    ("pur", "Hafenblatt mit Werbung oder im Abo", "<h1>Willkommen beim Hafenblatt</h1><p>Mit Werbung weiterlesen: Besuchen Sie uns wie gewohnt mit Werbung und Cookies, oder nutzen Sie das Angebot im Pur-Abo ohne Werbetracking.</p><button>Akzeptieren und weiter</button>"),
    ("family of brands", "Gazette is part of the Harbour family of brands", "<h1>Gazette is part of the Harbour family of brands</h1><p>When you use our sites and apps, we use cookies to provide them to you. If you do not want us and our partners to use cookies and personal data, click Reject all.</p><button>Accept all</button><button>Reject all</button>"),
    ("dpg", "Privacy-instellingen", "<h1>Jouw privacy-instellingen</h1><p>De Haven en derden plaatsen cookies op je apparaat. Klik op akkoord om verder te gaan.</p><button>Akkoord</button>"),
    ("fr", "Le Port - Votre vie privée", "<h1>Le respect de votre vie privée est notre priorité</h1><p>Nos partenaires et nous utilisons des cookies. Vous pouvez accepter ou vous abonner pour continuer sans cookies.</p><button>Accepter et continuer</button>"),
    ("es", "El Puerto - Aceptar o suscribirse", "<h1>Tu privacidad es importante para nosotros</h1><p>Para seguir navegando acepta las cookies o suscríbete. Nosotros y nuestros socios almacenamos información en tu dispositivo.</p><button>Aceptar y continuar</button>"),
    ("pl", "Port - Zanim przejdziesz do serwisu", "<h1>Dbamy o Twoją prywatność</h1><p>My i nasi partnerzy przechowujemy pliki cookie. Kliknij, aby przejść do serwisu.</p><button>Przejdź do serwisu</button>"),
)  # fmt: skip
LOGINS = (
    ("keycloak", "Sign in to harbour", "<h1>Sign in to your account</h1><form><label>Username or email<input name=username></label><label>Password<input type=password></label></form>"),
    ("shibboleth", "Web Login Service", "<h2>Login to Harbour Library</h2><form><input name=j_username><input type=password name=j_password></form><p>Forgot your password? Need help?</p>"),
    ("e-mail first", "Continue to the Gazette", "<h1>Log in or create an account</h1><p>Enter your email address to continue reading.</p><form><input type=email name=email><button>Continue</button></form>"),
    ("members", "Harbour Forum", "<div class=blockMessage>You must be logged in to do that.</div><form><input name=login></form>"),
    ("shared file", "Access needed", "<h1>You need access</h1><p>Request access, or switch to an account with access.</p>"),
    ("ru", "Порт", "<h1>Войдите, чтобы продолжить чтение</h1><form><input name=phone placeholder=Телефон></form>"),
    ("ja", "会員ログイン | 港新聞", "<h1>会員ログイン</h1><p>この先はログインが必要です。</p><form><input type=password></form>"),
)  # fmt: skip
REGIONS = (
    ("eea", "Unavailable", "<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area and cannot grant you access at this time.</p>"),
    ("de", "Hafen TV", "<h1>Dieses Video ist in Ihrem Land leider nicht verfügbar</h1><p>Aus rechtlichen Gründen dürfen wir es nur in Deutschland zeigen.</p>"),
    ("ru", "Порт ТВ", "<p>Видео недоступно для просмотра в вашем регионе по решению правообладателя.</p>"),
)  # fmt: skip
PARKED = (
    ("lander", "gazette.example", "<script>window.onload=function(){window.location.href=\"/lander\"}</script>"),
    ("offer", "gazette.example is for sale", "<h1>gazette.example is for sale!</h1><p>Get this domain. Make an offer or buy now with buyer protection.</p>"),
    ("de", "gazette.example", "<h1>Diese Domain ist registriert</h1><p>Hier entsteht in Kürze eine neue Internetpräsenz. Die Domain wurde von einem Kunden reserviert.</p>"),
    ("fr", "gazette.example", "<p>Ce nom de domaine est à vendre. Faites une offre.</p>"),
)  # fmt: skip
AWAY = (
    ("wordpress", "Maintenance", "<p>Briefly unavailable for scheduled maintenance. Check back in a minute.</p>"),
    ("en", "Gazette", "<h1>We'll be right back</h1><p>Our website is down for planned maintenance and will return shortly.</p>"),
    ("fr", "Le Port", "<h1>Site en cours de maintenance</h1><p>Nous revenons dans quelques instants.</p>"),
    ("ja", "港新聞", "<h1>メンテナンスのお知らせ</h1><p>ただいまシステムメンテナンス中です。しばらくお待ちください。</p>"),
)  # fmt: skip
SHELLS = (
    ("next", "Gazette", "<div id=__next></div><script src=/_next/main.js></script>"),
    ("react", "React App", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=/static/js/main.js></script>"),
    ("angular", "Gazette", "<app-root>Loading...</app-root><script src=main.js type=module></script>"),
    ("flutter", "gazette", "<script src=main.dart.js></script>"),
    ("vue", "Gazette", f"<div id=app><header><ul>{MENU}</ul></header><main id=view></main></div><script src=/js/app.js></script>"),
    ("blazor", "Gazette", "<div id=app>Loading...</div><div id=blazor-error-ui>An unhandled error has occurred. Reload</div><script src=_framework/blazor.webassembly.js></script>"),
)  # fmt: skip

FLASH = "<p>A cargo ship ran aground off the outer islands on Tuesday morning, the coast guard said. Nobody was hurt, and the fairway stays open.</p>"
LOGIN_BOX = (
    "<div id=login-modal class=modal><form><h3>Log in</h3><input name=user><input type=password name=pass></form></div>"
)
TABLE = (
    "<table>"
    + "".join(f"<tr><td>{2010 + n}</td><td>{4100 + 37 * n}</td><td>{n}.{n}</td></tr>" for n in range(14))
    + "</table>"
)
LONG = "".join(f"<p>{one}</p>" for one in SENTENCES)
ARTICLE = f"{LONG}{LONG}"

# name, title, body of pages that are what they seem to be: what is cited is their heading.
LIVING = (
    ("about notices", "404: how error pages became an art", f"<p>“Page not found” is the sentence that readers hate most.</p>{LONG}"),
    ("about notices, short", "“Page not found” and other farewells", f"<p>The museum shows 40 pages that newspapers print when a story is gone.</p>{FLASH}"),
    ("about notices de", "Seite nicht gefunden: Wie Archive ihre Bestände verlieren", f"<p>Jede vierte Seite aus dem Jahr 2013 gibt es nicht mehr, sagt eine Studie.</p>{LONG}"),
    ("an outlet of that name", "404 Harbour reports a leak at the port", FLASH),
    ("room", "Room 404 reopens after the fire", FLASH),
    ("flash", "Ship runs aground off the islands", FLASH),
    ("flash with box", "Ship runs aground off the islands", f"{LOGIN_BOX}{FLASH}"),
    ("gallery with box", "In pictures: the storm at Northquay", f"{LOGIN_BOX}<figure><img src=a><figcaption>The old pier</figcaption></figure><figure><img src=b><figcaption>Waves over the wall</figcaption></figure><p>Photographs: Ada Brennt</p>"),
    ("video", "Watch: ferry leaves harbour in the storm", "<video src=a></video><p>Two minutes from the bridge.</p>"),
    ("newsletter below", "Council delays the pier", f"{FLASH}<section><h2>Sign up to continue</h2><p>Enter your email to get our newsletter.</p><form><input type=email></form></section>"),
    ("subscribe box below", "Council delays the pier", f"{LONG}<aside>Already a subscriber? Log in</aside>"),
    ("help on log-ins", "How to log in to your library account", f"<p>Open the page of the library, choose “Log in” and enter the number of your card.</p>{LONG}"),
    ("help, short", "I cannot log in. What can I do?", "<ol><li>Check the number of your card.</li><li>Ask for a new password at the desk.</li><li>Call us on weekdays until five.</li></ol>"),
    ("cookie policy", "Cookie policy", f"<p>This page tells which cookies the Gazette uses, and why.</p>{LONG}"),
    ("privacy", "Your privacy", f"<p>We value your privacy. This policy tells what we keep of you.</p>{ARTICLE}"),
    ("on consent", "Before you continue to scroll: who reads consent boxes?", LONG),
    ("on walls", "Access denied: fishermen kept from the old pier", FLASH),
    ("on walls, a column", "Just a moment", f"<p>By Mara Quell</p>{LONG}"),
    ("on robots", "Are you a robot? A short history of the captcha", LONG),
    ("on regions", "Not available in your country: why films stop at the border", LONG),
    ("on regions, short", "Film office: series not available in your country until June", FLASH),
    ("on names", "This domain is for sale: the trade in names", LONG),
    ("on casinos", "Casino plan for the pier divides Northquay", "<p>The casino would have forty slot machines and two roulette tables, the operator of the casino said on Monday. A casino brings jobs, the mayor said.</p>" + LONG),
    ("on repairs", "Lift at the museum under maintenance until May", FLASH),
    ("on repairs, a list", "Temporarily unavailable medicines", f"{TABLE}<p>The agency brings the list up to date each week.</p>"),
    ("maintenance", "Maintenance", f"<p>Maintenance is the work that keeps a machine as it was.</p>{LONG}"),
    ("soon", "Coming soon: night trains to the coast", FLASH),
    ("error", "Error", f"<p>Error is a novel by Ivo Sandmark, printed in 1974.</p>{LONG}"),
    ("oops", "Oops! Mayor signs the wrong treaty", FLASH),
    ("gone", "Gone: the last tram of Northquay", FLASH),
    ("expired", "The treaty has expired, the ministry says", FLASH),
    ("article removed", "Page removed from the school book after protest", FLASH),
    ("table", "Passengers of the ferry line, 2010 to 2023", TABLE),
    ("poem", "Low water", "<p>The tide goes out<br>and leaves a chair<br>and nobody<br>is sitting there</p>"),
    ("law", "Harbour Act, section 4", "<p>(1) The pier belongs to the town.</p><p>(2) Nobody may moor there for longer than a day.</p>"),
    ("object", "Sextant, brass, 1811", "<dl><dt>Maker<dd>O. Corrigan<dt>Number<dd>NQ.1811.4<dt>Height<dd>21 cm<dt>Given by<dd>L. Ostby</dl>"),
    ("dataset", "Tide gauges of the outer islands (version 2)", "<dl><dt>Creator<dd>Brennt, A.<dt>DOI<dd>10.5072/nq.4<dt>Format<dd>CSV</dl><p>Hourly readings of five gauges.</p><a href=d.csv>Download</a>"),
    ("result", "Northquay 2 Brennt 1", "<ul><li>12' Quell</li><li>40' Sandmark</li><li>77' Ostby</li></ul><p>Attendance: 1,204</p>"),
    ("obituary", "Odd Corrigan, 1931–2024", "<p>Pilot of the port for forty years. He leaves a daughter.</p>"),
    ("mail", "Re: mooring rules", "<pre>From: lene@harbour.example\nSubject: Re: mooring rules\n\nI would leave section 4 as it is.\n\nLene</pre>"),
    ("product", "Rope, hemp, 12 mm", f"{LOGIN_BOX}<p>3.40 a metre</p><button>Add to basket</button><ul><li>Length: 50 m</li><li>In stock</li></ul>"),
    ("contact", "Contact the harbour office", f"{LOGIN_BOX}<p>Pier 2, Northquay. Open from eight to four.</p><form><textarea></textarea></form>"),
    ("forum", "Topic: mooring at pier 2", f"{LOGIN_BOX}<p>Is pier 2 open again?</p><p>Yes, since Monday.</p><p>You must log in to reply.</p>"),
    ("event", "Public meeting on the pier", "<p>Town hall, 4 June, 7 pm. Entry is free.</p><p>Registration required: sign in to book a seat.</p>"),
    ("podcast", "Episode 40: The pilot", "<p>Lene Ostby talks to the last pilot of the port.</p><p>Listen (31 min)</p><noscript>Please enable JavaScript to play</noscript>"),
    ("ja", "離島の航路、運賃値上げへ", "<p>港の運営会社は１日、離島航路の運賃を６月から引き上げると発表した。利用者からは不満の声が上がっている。</p>"),
    ("zh", "渡轮票价六月上调", "<p>港务公司周一宣布，从六月起离岛渡轮票价上调百分之八。渔民表示不满。</p>"),
    ("ru", "Паром подорожает с июня", "<p>Порт объявил о повышении тарифов на паром с первого июня. Рыбаки недовольны решением.</p>"),
    ("ar", "ارتفاع أسعار العبارات", "<p>أعلنت هيئة الميناء رفع أسعار العبارات إلى الجزر ابتداء من يونيو المقبل.</p>"),
    ("hu", "Nem található a régi móló terve", "<p>A levéltár szerint a terv 1911-ben veszett el.</p>"),
    ("tr", "Kayıp sayfa bulundu: liman defteri müzede", "<p>Defterin eksik sayfası bir sandıkta bulundu, müze pazartesi günü açıkladı.</p>"),
    ("pl", "Strona z kroniki portu nie istnieje, mówi archiwum", "<p>Archiwum miejskie ogłosiło w poniedziałek, że karta spłonęła w 1911 roku.</p>"),
    ("fr", "Document introuvable : le port cherche ses plans", "<p>La mairie a lancé un appel aux habitants lundi pour retrouver les plans de la jetée.</p>"),
    ("es", "La página no existe: el misterio del diario del faro", f"<p>El museo abrió el diario y encontró hojas arrancadas.</p>{LONG}"),
    ("retraction", "Retracted: tides of the outer islands", "<p>This article has been retracted at the request of the authors.</p>"),
    ("withdrawn notice", "This article was removed from the printed edition", FLASH),
    ("status", "Ferry line status", "<p>Line 2: service unavailable on Sunday. Line 3: on time.</p>"),
    ("captcha form", "Send us your photographs", f"<p>We print the best ones on Saturday.</p><form><textarea></textarea><div class=g-recaptcha></div></form>{FLASH}"),
    ("preview", "Subscribe to continue, says the tide", f"{FLASH}"),
    ("transcript", "Session 12, transcript", "<p>Brennt: Is it open?</p><p>Quell: It is.</p><p>Brennt: Since when?</p><p>Quell: Monday.</p>"),
)  # fmt: skip


def page(title: str, body: str, heading: str = "") -> str:
    """A page with a menu and a footer around its body."""
    head = f"<h1>{heading}</h1>" if heading else ""
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body><nav><ul>{MENU}</ul></nav>"
        f"<main>{head}{body}</main><footer>© 2024 Gazette</footer></body></html>"
    )


def later() -> Iterator[State]:
    """All of them, each cited with a title and without one; bare walls and frames have no menu around them."""
    tables = (
        ("not found", NOT_FOUND, ("replaced",), True),
        ("wall", WALLS, ("blocked",), False),
        ("consent", CONSENTS, ("blocked",), False),
        ("login", LOGINS, ("restricted", "blocked"), True),
        ("region", REGIONS, ("restricted",), True),
        ("parked", PARKED, ("replaced",), False),
        ("back soon", AWAY, ("unverifiable",), False),
        ("filled by scripts", SHELLS, ("unverifiable",), False),
    )
    for kind, rows, right, is_framed in tables:
        for name, title, body in rows:
            bare = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
            whole = page(title, body) if is_framed else bare
            for cited in (TITLE, None):
                yield State(kind, f"{name}, {'titled' if cited else 'untitled'}", right, whole, title=cited)
    for name, title, body in LIVING:
        whole = page(f"{title} | Gazette", body, title)
        for cited in (title, None):
            yield State("living", f"{name}, {'titled' if cited else 'untitled'}", ("live",), whole, title=cited)
