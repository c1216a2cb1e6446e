"""Outlets under other names: broadcasters and papers known by letters, by a parent, in English; how they are spelled.

The table is of facts: a row's names are one outlet's. A page calls itself by one of them, a note by another.
"""

import re
from functools import cache

from citecheck.text import bare_words, fold

SHORTEST = 3  # letters of an abbreviation
LONGEST = 6

_ROWS = """
österreichischer rundfunk|austrian broadcasting corporation|orf|news.orf.at|orf.at
bayerischer rundfunk|bavarian broadcasting|br|br24|br.de
norddeutscher rundfunk|ndr|tagesschau24|ndr.de
westdeutscher rundfunk|wdr|wdr aktuell|wdr.de
mitteldeutscher rundfunk|mdr|mdr aktuell|mdr.de
südwestrundfunk|swr|swr aktuell|swr.de
hessischer rundfunk|hr|hessenschau|hessenschau.de|hr.de
rundfunk berlin-brandenburg|rbb|rbb24|rbb24.de
zweites deutsches fernsehen|zdf|zdfheute|zdf heute|zdf.de|zdfheute.de
ard|tagesschau|das erste|tagesschau.de
deutsche welle|dw|dw.com
deutschlandfunk|deutschlandradio|dlf|deutschlandfunk.de
schweizer radio und fernsehen|srf|srf.ch
radio télévision suisse|rts|rts.ch
swissinfo|swi swissinfo.ch|swissinfo.ch
süddeutsche zeitung|sz|sueddeutsche.de|sz.de
frankfurter allgemeine zeitung|frankfurter allgemeine|faz|faz.net
neue zürcher zeitung|nzz|nzz.ch
die tageszeitung|taz|taz.de
frankfurter rundschau|fr|fr.de
die welt|welt|welt.de
redaktionsnetzwerk deutschland|rnd|rnd.de
deutsche presse-agentur|dpa|dpa.com
austria presse agentur|apa|apa.at
münchner merkur|merkur|merkur.de
the new york times|new york times|nyt|ny times|nytimes.com
the washington post|washington post|wapo|washingtonpost.com
the wall street journal|wall street journal|wsj|wsj.com
los angeles times|la times|latimes.com
the financial times|financial times|ft|ft.com
the associated press|associated press|ap|ap news|apnews.com|ap.org
agence france-presse|afp|afp.com
british broadcasting corporation|bbc|bbc news|bbc.com|bbc.co.uk
canadian broadcasting corporation|cbc|cbc news|cbc/radio-canada|cbc.ca
radio-canada|société radio-canada|ici radio-canada|radio-canada.ca
australian broadcasting corporation|abc|abc news|abc news (australia)|abc.net.au
american broadcasting company|abc|abc news|abcnews.go.com
national public radio|npr|npr.org
public broadcasting service|pbs|pbs newshour|pbs.org
columbia broadcasting system|cbs|cbs news|cbsnews.com
national broadcasting company|nbc|nbc news|nbcnews.com
cable news network|cnn|cnn international|cnn.com|edition.cnn.com
fox news|fox news channel|fox news network|foxnews.com
the guardian|guardian|theguardian.com|guardian.co.uk
the independent|independent|independent.co.uk|the-independent.com
evening standard|the standard|london evening standard|standard.co.uk
the times|the sunday times|the times (london)|thetimes.co.uk|thetimes.com
daily mail|mail online|mailonline|dailymail.co.uk|dailymail.com
the daily telegraph|the telegraph|telegraph.co.uk
the dallas morning news|dallas morning news|dmn|dallasnews.com
san antonio express-news|mysa|mysanantonio.com|expressnews.com
san francisco chronicle|sfgate|sfgate.com|sfchronicle.com
houston chronicle|chron|chron.com|houstonchronicle.com
the philadelphia inquirer|philadelphia inquirer|philly.com|inquirer.com
star tribune|minneapolis star tribune|the minnesota star tribune|startribune.com
the atlanta journal-constitution|atlanta journal-constitution|ajc|ajc.com
the arizona republic|arizona republic|azcentral|azcentral.com
detroit free press|freep|freep.com
milwaukee journal sentinel|jsonline|jsonline.com
the plain dealer|cleveland.com
the oregonian|oregonlive|oregonlive.com
the times-picayune|nola.com
the star-ledger|nj.com
las vegas review-journal|reviewjournal.com
miami herald|el nuevo herald|miamiherald.com|elnuevoherald.com
time|time magazine|time.com
nature|nature news|nature publishing group|nature portfolio|nature.com
science|science magazine|aaas|sciencemag.org|science.org
proceedings of the national academy of sciences|pnas|pnas.org
new england journal of medicine|nejm|nejm.org
journal of the american medical association|jama|jama network|jamanetwork.com
the bmj|british medical journal|bmj|bmj.com
der spiegel|spiegel|spiegel online|spiegel international|spiegel.de
die zeit|zeit|zeit online|zeit.de
der standard|standard|derstandard.at|derstandard.de
die presse|diepresse.com
kronen zeitung|krone|krone.at
le monde|lemonde.fr
bfm tv|bfmtv|bfmtv.com
le nouvel observateur|l'obs|nouvelobs.com
il sole 24 ore|sole 24 ore|ilsole24ore.com
la repubblica|repubblica|repubblica.it
la stampa|lastampa.it
het laatste nieuws|hln|hln.be
algemeen dagblad|ad|ad.nl
gazeta wyborcza|wyborcza|wyborcza.pl
verdens gang|vg|vg.no
dagens nyheter|dn|dn.se
svenska dagbladet|svd|svd.se
helsingin sanomat|hs|hs.fi
the japan times|japantimes.co.jp
asahi shimbun|朝日新聞|the asahi shimbun|asahi.com
yomiuri shimbun|読売新聞|the yomiuri shimbun|yomiuri.co.jp
mainichi shimbun|毎日新聞|the mainichi|mainichi.jp
nihon keizai shimbun|nikkei|日本経済新聞|nikkei.com|asia.nikkei.com
european external action service|eeas|eeas.europa.eu
voice of america|voa|amerika'nın sesi|voa news|voanews.com|amerikaninsesi.com
radio free europe/radio liberty|radio free europe|rfe/rl|rfe rl|радио свобода|радіо свобода|rferl.org|svoboda.org
radio free asia|rfa|rfa.org
south china morning post|scmp|scmp.com
the times of india|times of india|toi|timesofindia.indiatimes.com
press trust of india|pti|ptinews.com
asian news international|ani|aninews.in
raidió teilifís éireann|rté|rte|rte.ie
the i paper|the i|inews|i news|inews.co.uk
nine news|9news|nine|9news.com.au
zwanzig minuten|20 minuten|20 minutes|20min|20min.ch
norsk rikskringkasting|norwegian broadcasting corporation|nrk|nrk.no
danmarks radio|danish broadcasting corporation|dr|dr.dk
sveriges television|swedish television|svt|svt nyheter|svt.se
sveriges radio|swedish radio|sr|sverigesradio.se
yleisradio|finnish broadcasting company|yle|yle uutiset|yle.fi
ríkisútvarpið|icelandic national broadcasting service|rúv|ruv|ruv.is
morgunblaðið|morgunbladid|mbl|mbl.is
eesti rahvusringhääling|estonian public broadcasting|err|err.ee
latvijas sabiedriskie mediji|latvian public media|lsm|lsm.lv
lietuvos nacionalinis radijas ir televizija|lithuanian national radio and television|lrt|lrt.lt
nederlandse omroep stichting|nos|nos.nl
vlaamse radio- en televisieomroep|vrt|vrt nws|vrt.be
radio-télévision belge de la communauté française|rtbf|rtbf.be
rtl|rtl info|rtl.de|rtl.be
radio france internationale|rfi|rfi.fr
france télévisions|franceinfo|france info|francetvinfo.fr|franceinfo.fr
radiotelevisione italiana|rai|rainews|rai news|rainews.it|rai.it
agenzia nazionale stampa associata|ansa|ansa.it
radiotelevisión española|rtve|rtve.es
agencia efe|efe|efe.com
rádio e televisão de portugal|rtp|rtp notícias|rtp.pt
folha de s.paulo|folha de são paulo|folha|folha.uol.com.br
o estado de s. paulo|estadão|estadao.com.br
česká televize|czech television|čt24|čt|ct24|ceskatelevize.cz
česká tisková kancelář|czech news agency|čtk|ctk.cz
polska agencja prasowa|polish press agency|pap|pap.pl
telewizja polska|polish television|tvp|tvp info|tvp.info
magyar távirati iroda|hungarian news agency|mti|mti.hu
radio-televizija srbije|radio television of serbia|rts|rts.rs
hrvatska radiotelevizija|croatian radiotelevision|hrt|hrt.hr
radiotelevizija slovenija|rtv slovenija|rtv slo|rtvslo.si
ελληνική ραδιοφωνία τηλεόραση|hellenic broadcasting corporation|ert|ερτ|ert.gr|ertnews.gr
athens-macedonian news agency|αθηναϊκό-μακεδονικό πρακτορείο ειδήσεων|amna|απε-μπε|amna.gr
türkiye radyo televizyon kurumu|turkish radio and television|trt|trt haber|trt world|trthaber.com|trtworld.com
anadolu ajansı|anadolu agency|aa|aa.com.tr
ntv|ntvtr|ntv haber|ntv.com.tr
demirören haber ajansı|dha|dha.com.tr
ihlas haber ajansı|iha|iha.com.tr
israel broadcasting|kan|kan news|כאן|כאן חדשות|kan.org.il
islamic republic news agency|irna|ایرنا|irna.ir
wakalat anba'a al-emarat|emirates news agency|wam|وام|wam.ae
saudi press agency|spa|وكالة الأنباء السعودية|spa.gov.sa
lebanese broadcasting corporation international|lbci|lbc|lbcgroup.tv|lbcinternational.tv
middle east news agency|mena|mena.org.eg
tass|itar-tass|тасс|итар-тасс|tass.ru|tass.com
ria novosti|риа новости|ria|риа|ria.ru
rbc|рбк|rbk|rbc.ru
kyodo news|kyodo|共同通信|共同通信社|kyodonews.net
jiji press|jiji|時事通信|時事ドットコム|jiji.com
nippon hoso kyokai|japan broadcasting corporation|nhk|nhkニュース|nhk.or.jp
chunichi shimbun|中日新聞|中日新聞web|chunichi.co.jp
nikkan gendai|日刊ゲンダイ|日刊ゲンダイdigital|nikkan-gendai.com
yonhap news agency|yonhap|연합뉴스|yna|yna.co.kr
korean broadcasting system|kbs|kbs 뉴스|kbs.co.kr
maeil business newspaper|maeil business|매일경제|mk.co.kr
xinhua news agency|xinhua|新华社|新华网|新華社|news.cn|xinhuanet.com
china central television|cctv|cgtn|央视网|cctv.com|cgtn.com
people's daily|人民网|人民日报|people.com.cn
central news agency|cna|中央社|中央通訊社|cna.com.tw
vietnam news agency|vna|ttxvn|thông tấn xã việt nam|vietnamplus|vietnamplus.vn
lembaga kantor berita nasional antara|antara|antara news|antaranews.com
south african broadcasting corporation|sabc|sabc news|sabcnews.com
world health organization|world health organisation|who|weltgesundheitsorganisation|organisation mondiale de la santé
    organización mundial de la salud|dünya sağlık örgütü|who.int
united nations|un|onu|vereinte nationen|nations unies|birleşmiş milletler|un.org|news.un.org
world bank|the world bank|world bank group|weltbank|dünya bankası|worldbank.org
international monetary fund|imf|uluslararası para fonu|imf.org
organisation for economic co-operation and development|organization for economic cooperation and development|oecd
    ocde|oecd.org
european union|europa|european commission|europäische kommission|commission européenne|ec.europa.eu|europa.eu
north atlantic treaty organization|nato|otan|nato.int
food and agriculture organization|fao|fao.org
united nations children's fund|unicef|unicef.org
centers for disease control and prevention|cdc|cdc.gov
national aeronautics and space administration|nasa|nasa.gov
stockholm international peace research institute|sipri|sipri.org
türkiye istatistik kurumu|turkish statistical institute|turkstat|tüik|tuik.gov.tr
statistisches bundesamt|destatis|destatis.de
"""
# How letters with marks are spelled in addresses.
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae", "þ": "th", "ð": "d"}
)
_IN_BRACKETS = re.compile(r"^(.{2,80}?)\s*[(\[]([^()\[\]]{2,40})[)\]]$")
_SECOND_LEVEL = frozenset("co com gov org net ac edu go or".split())
_DIVISION = re.compile(r"^([A-ZÄÖÜ]{3,6})(?=[a-zäöü\d])|^([A-ZÄÖÜ]{2,6})(?=\d)")


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().replace("\n    ", "|").splitlines()):
        for name in row.split("|"):
            found.setdefault(_bare(name), set()).add(number)
    return {name: frozenset(rows) for name, rows in found.items()}


def _bare(name: str) -> str:
    return "".join(bare_words(fold(name)))


def forms(asked: str) -> list[str]:
    """The name as printed, each of two names; apart from what stands in brackets; and as addresses spell it."""
    said = [asked, *(one for one in asked.split("/") if "/" in asked and len(one.strip()) > 1)]
    match = _IN_BRACKETS.match(asked.strip())
    if match:
        said += [match[1]] + [match[2]] * (match[2].isupper() or _abbreviates(match[2], bare_words(fold(match[1]))))
    return list(dict.fromkeys([*said, *(one.lower().translate(_SPELLED) for one in said)]))


def domain(asked: str) -> str | None:
    """The own label of a domain that stands for an outlet: "bbc" of "news.bbc.co.uk"; None for another name."""
    labels = asked.strip().lower().split(".")
    if not all(one.replace("-", "").isalnum() for one in labels) or len(labels[-1]) < 2 or not labels[-1].isalpha():
        return None
    named = labels[:-2] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[:-1]
    return named[-1] if named and len(named[-1]) > 1 else None


def is_listed(asked: str, candidate: str) -> bool:
    """Whether two names are one outlet's by the table."""
    one, other = (_groups().get(_bare(name), frozenset()) for name in (asked, candidate))
    return not one.isdisjoint(other)


def is_known_as(asked: str, candidate: str) -> bool:
    """Whether two names are one outlet: by the table, by letters for its words, by the name of a division."""
    if is_listed(asked, candidate):
        return True
    is_host = "." in candidate and " " not in candidate
    shown = fold(candidate).rpartition(".")[0].rpartition(".")[2] if is_host else candidate
    if _abbreviates(shown, bare_words(fold(asked))):
        return True
    return any(_division(one) == other for one, other in ((candidate, asked), (asked, candidate)))


def _division(name: str) -> str | None:
    """The house whose letters a name begins with: "ZDF" of "ZDFheute", "BR" of "BR24"."""
    match = _DIVISION.match(name.strip())
    return next((one for one in match.groups() if one), None) if match else None


def _abbreviates(letters: str, words: list[str]) -> bool:
    """Whether letters are the first of each word and some from within, in order: "NDR" of "Norddeutscher Rundfunk"."""
    bare = _bare(letters)
    if not SHORTEST <= len(bare) <= LONGEST or len(words) < 2 or " " in letters.strip() or len(words) >= len(bare) + 3:
        return False
    kept = [word for word in words if len(word) > 3 or len(words) < 3]
    if not 2 <= len(kept) <= len(bare) or sum(map(len, kept)) < 3 * len(bare):
        return False
    return _takes(bare, kept)


def _takes(letters: str, words: list[str]) -> bool:
    """Whether the letters can be dealt out to the words, each taking its first and then any in order."""
    if not words:
        return not letters
    if not letters.startswith(words[0][0]):
        return False
    for size in range(1, len(letters) - len(words) + 2):
        if _is_within(letters[:size], words[0]) and _takes(letters[size:], words[1:]):
            return True
    return False


def _is_within(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
