"""Invented pages in ten languages and what invented articles take from them; what is true is known by construction.

A sentence is a pattern: {p} a person, {o} a place, {n} a number, {d} a day, <a|b> what turns its meaning round (a is
printed, b says the contrary). Every pattern stands on the page several times with other fillings, so that the nearest
sentence but one is always close.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

PERSONS = {
    "en": "Lene Farrow|Odd Brannigan|Mara Quill|Tobias Wend|Ines Vale|Jon Alder|Hester Crane|Silas Mott",
    "de": "Lene Fahrholz|Otto Brannig|Mara Quellmann|Tobias Wendt|Ines Falk|Jonas Erle|Hedda Krahn|Silke Mohnhaupt",
    "fr": "Léa Farrot|Odin Brannec|Maud Quillet|Tobie Vendrais|Inès Valloire|Jean Aulnier|Hélène Grualt|Silvère Motte",
    "es": "Lena Farro|Odón Branas|Mara Quilez|Tobías Venda|Inés Valle|Juan Aliso|Ester Grulla|Silas Mota",
    "it": "Lena Farri|Oddo Brannini|Mara Quilli|Tobia Vendari|Ines Vallesi|Gianni Ontani|Ester Grualdi|Silvio Motti",
    "pt": "Lena Farro|Odão Branas|Mara Quila|Tobias Venda|Inês Valada|João Amieiro|Ester Groua|Silas Mota",
    "tr": "Lale Farımaz|Orhan Bıranlı|Meral Kuyucu|Tolga Vendik|Inci Vadisi|Can Kızılağaç|Hale Turnacı|Sıtkı Motaş",
    "ru": "Лена Фарова|Олег Бранников|Мара Квилина|Тимур Вендин|Инна Валеева|Иван Ольхин|Эстер Журавлёва|Семён Мотин",
    "pl": "Lena Farowska|Olgierd Branicki|Mara Kwil|Tobiasz Wenda|Inka Walewicz|Jan Olszyński|Estera Żuraw|Sylas Mot",
    "zh": "林法罗|白朗宁|马奎尔|文德博|韦英思|艾尔德|柯瑞恩|莫思乐",
}
PLACES = {
    "en": "Quayham|Northquay|Skerry Island|Saltmarsh|Elmsby", "de": "Kaiheim|Nordkai|Schäreninsel|Salzmoor|Ulmenau",
    "fr": "Port-Nord|Quainville|Île-aux-Sels|Marais-Haut|Ormesson", "es": "Puertonorte|Muelleda|Isla Sal|Marjal|Olmeda",
    "it": "Portonord|Molara|Isola Sale|Palude Alta|Olmeto", "pt": "Portonorte|Caisada|Ilha do Sal|Sapal|Ulmeiro",
    "tr": "Kuzeyliman|Rıhtımlı|Tuzada|Sazlıbük|Karaağaçlı", "ru": "Северогавань|Причальск|Солёный|Болотск|Вязово",
    "pl": "Północna|Nabrzeże|Solna Wyspa|Bagnisko|Wiązów", "zh": "北港|码头镇|盐岛|沼泽湾|榆树庄",
}  # fmt: skip
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "zh": "1 2 3 4 5 6 7 8 9 10 11 12",
}
# How a day is printed, how thousands are parted, how speech is printed with its speaker: q is the words, p the person.
DAY = {"en": "{0} {1} {2}", "de": "{0}. {1} {2}", "es": "{0} de {1} de {2}", "pt": "{0} de {1} de {2}",
       "ru": "{0} {1} {2} года", "zh": "{2}年{1}月{0}日"}  # fmt: skip
THOUSANDS = {"en": ",", "zh": "", "de": ".", "es": ".", "it": ".", "pt": ".", "tr": ".", "fr": "\u202f", "ru": "\u00a0",
             "pl": "\u00a0"}  # fmt: skip
SAID = {
    "en": "“{q},” said {p}.|{p} said: “{q}.”", "de": "„{q}“, sagte {p}.|{p} sagte: „{q}.“",
    "fr": "« {q} », a déclaré {p}.|{p} a déclaré : « {q}. »", "es": "«{q}», dijo {p}.|{p} dijo: «{q}».",
    "it": "«{q}», ha dichiarato {p}.|{p} ha dichiarato: «{q}».", "pt": "“{q}”, disse {p}.|{p} disse: “{q}”.",
    "tr": "{p}, “{q}” dedi.|“{q}” diyen {p}, salondan ayrıldı.", "ru": "«{q}», — сказал {p}.|{p} заявил: «{q}».",
    "pl": "„{q}” – powiedział {p}.|{p} powiedział: „{q}”.", "zh": "{p}说：“{q}。”|“{q}，”{p}表示。",
}  # fmt: skip
# Speech: the words, and the same translated away and back.
SPEECH = {
    "en": (
        ("We <will not|will> close the old harbour of {o} before {n} drivers have another way to work",
         "The ancient port of {o} stays open for as long as {n} drivers lack an alternative road to their jobs"),
        ("The colour of our centre <is no|is a> favourite of the people who organise the ferries to {o}",
         "Those who arrange ferries for {o} have never liked which colour this centre has"),
        ("It <is|is not> unacceptable that certain islands are at the table while {n} families from {o} are on the menu",
         "Nobody can accept some islands sitting at a table where {n} families of {o} get served"),
        ("Nobody at {o} <has ever|has never> paid {n} dollars for a place on the morning boat",
         "For one seat aboard the boat of the morning, {n} dollars were at no time paid by anybody in {o}"),
    ),
    "de": (
        ("Wir werden den alten Hafen von {o} <nicht|> schließen, bevor {n} Fahrer einen anderen Weg zur Arbeit haben",
         "Der Hafen in {o} bleibt offen, solange {n} Fahrer keine andere Strecke zu ihrer Arbeit finden"),
        ("Die Farbe unseres Zentrums gefällt den Leuten aus {o} <nicht|>, und sie haben es {n} Mal gesagt",
         "Leute aus {o} haben bereits {n} Mal erklärt, dass ihnen diese Farbe am Zentrum missfällt"),
        ("Niemand in {o} hat {n} Euro für einen Platz im Morgenboot <bezahlt|nie bezahlt>",
         "Für einen Platz auf dem Boot am Morgen zahlte in {o} keiner je {n} Euro"),
    ),
    "fr": (
        ("Nous <ne fermerons pas|fermerons> le vieux port de {o} avant que {n} conducteurs aient une autre route",
         "Le port ancien de {o} restera ouvert tant que {n} conducteurs manquent d’un autre chemin"),
        ("La couleur de notre centre <n’a jamais plu|a toujours plu> aux habitants de {o}, qui sont {n} à le dire",
         "Les {n} habitants de {o} disent que la couleur de ce centre leur déplaît depuis toujours"),
        ("Les îles de {o} <ont|n’ont pas> attendu {n} jours leur propre quai, et la mer appartient à tous",
         "La mer est à tout le monde, et cela fait {n} jours que les îles de {o} espèrent un quai"),
    ),
    "es": (
        ("<No cerraremos|Cerraremos> el viejo puerto de {o} antes de que {n} conductores tengan otro camino",
         "El antiguo puerto de {o} seguirá abierto mientras {n} conductores carezcan de una vía distinta"),
        ("Las islas de {o} <han|no han> esperado {n} días su propio muelle, y el mar es de todos",
         "El mar pertenece a todo el mundo y hace {n} días que las islas de {o} piden un muelle"),
        ("El color de nuestro centro <nunca|siempre> ha gustado a los {n} vecinos de {o}",
         "A {n} vecinos de {o} les desagrada desde el principio el color que tiene este centro"),
    ),
    "it": (
        ("<Non chiuderemo|Chiuderemo> il vecchio porto di {o} prima che {n} autisti abbiano un’altra strada",
         "L’antico porto di {o} resta aperto finché {n} autisti sono senza una strada diversa"),
        ("Le isole di {o} <hanno|non hanno> aspettato {n} giorni il proprio molo, e il mare è di tutti",
         "Il mare appartiene a ognuno e da {n} giorni le isole di {o} chiedono un molo"),
        ("Il colore del nostro centro <non|> è mai piaciuto ai {n} abitanti di {o}",
         "Ai {n} abitanti di {o} dispiace da sempre quel colore che ha il centro"),
    ),
    "pt": (
        ("<Não fecharemos|Fecharemos> o velho porto de {o} antes que {n} condutores tenham outro caminho",
         "O antigo porto de {o} continuará aberto enquanto {n} condutores carecerem de uma via diferente"),
        ("As ilhas de {o} <esperaram|não esperaram> {n} dias pelo seu próprio cais, e o mar é de todos",
         "O mar pertence a toda a gente e há {n} dias que as ilhas de {o} pedem um cais"),
        ("A cor do nosso centro <nunca|sempre> agradou aos {n} moradores de {o}",
         "Aos {n} moradores de {o} desagrada desde o início a cor que este centro tem"),
    ),
    "tr": (
        ("{n} sürücünün işe gidecek başka yolu olmadan {o} eski limanını <kapatmayacağız ve|kapatacağız ve> bunu biliyorlar",
         "{o} limanı, {n} sürücü işine başka yoldan gidemediği sürece açık kalacak, onlar da biliyor"),
        ("{o} adaları kendi iskelesi için {n} gün bekledi ve deniz <hepimizindir|hiçbirimizin değil>",
         "Deniz herkese aittir ve {o} adaları bir iskele için {n} gündür bekliyor"),
        ("Merkezimizin rengi {o} sakinlerinin <hoşuna gitmiyor ve|hoşuna gidiyor ve> {n} kişi bunu söyledi",
         "{o} sakinlerinden {n} kişi merkezin rengini beğenmediğini açıkladı"),
    ),
    "ru": (
        ("Мы <не закроем|закроем> старую гавань города {o}, пока у {n} водителей нет другой дороги на работу",
         "Старая гавань города {o} останется открытой, раз {n} водителям больше нечем ездить на работу"),
        ("Острова города {o} <ждали|не ждали> собственного причала {n} дней, и море принадлежит всем",
         "Море общее, а собственного причала острова города {o} ждут уже {n} дней"),
        ("Цвет нашего центра <никогда|всегда> нравился {n} жителям города {o}",
         "Уже {n} жителям города {o} не по душе цвет этого центра"),
    ),
    "pl": (
        ("<Nie zamkniemy|Zamkniemy> starego portu {o}, zanim {n} kierowców dostanie inną drogę do pracy",
         "Stary port {o} pozostanie otwarty, dopóki {n} kierowców jeździ do pracy jedyną drogą"),
        ("Wyspy {o} <czekały|nie czekały> na własną przystań {n} dni, a morze należy do wszystkich",
         "Morze jest wspólne, a na przystań wyspy {o} czekają od {n} dni"),
        ("Kolor naszego centrum <nigdy|zawsze> podobał się {n} mieszkańcom {o}",
         "Aż {n} mieszkańców {o} od dawna nie lubi koloru tego centrum"),
    ),
    "zh": (
        ("在{n}名司机有别的路上班之前，我们<不会|会>关闭{o}的旧港口", "只要{n}名司机没有其他道路可走，{o}的老港就继续开放"),
        ("{o}的各岛<已经等了|没有等>{n}天才有自己的码头，大海属于每一个人", "海是大家的，{o}各岛盼望码头盼了{n}天"),
    ),
}  # fmt: skip
# Narration with a figure and a day: what it counts stands in the pattern.
TOLD = {
    "en": ("The council of {o} counted {n} passengers on {d}, and {p} closed the book without a word.",
           "On {d} the port of {o} paid {n} euros for a crane that {p} had found in a catalogue.",
           "A storm tore down {n} trees around {o} on {d} while {p} slept in the old lighthouse."),
    "de": ("Der Rat von {o} zählte am {d} genau {n} Fahrgäste, und {p} klappte wortlos das Buch zu.",
           "Am {d} zahlte der Hafen von {o} {n} Euro für einen Kran, den {p} in einem Katalog gefunden hatte."),
    "fr": ("Le conseil de {o} a compté {n} passagers le {d}, et {p} a fermé le livre sans un mot.",
           "Le {d}, le port de {o} a payé {n} euros pour une grue que {p} avait trouvée dans un catalogue."),
    "es": ("El consejo de {o} contó {n} pasajeros el {d}, y {p} cerró el libro sin una palabra.",
           "El {d} el puerto de {o} pagó {n} euros por una grúa que {p} había visto en un catálogo."),
    "it": ("Il consiglio di {o} ha contato {n} passeggeri il {d}, e {p} ha chiuso il libro in silenzio.",
           "Il {d} il porto di {o} ha pagato {n} euro per una gru che {p} aveva visto in un catalogo."),
    "pt": ("O conselho de {o} contou {n} passageiros em {d}, e {p} fechou o livro em silêncio.",
           "Em {d} o porto de {o} pagou {n} euros por uma grua que {p} vira num catálogo."),
    "tr": ("{o} meclisi {d} günü {n} yolcu saydı ve {p} defteri sessizce kapattı.",
           "{d} günü {o} limanı, {p} adlı ustanın katalogda bulduğu vinç için {n} avro ödedi."),
    "ru": ("Совет города {o} насчитал {n} пассажиров {d}, и {p} молча закрыл книгу.",
           "Порт города {o} заплатил {n} евро {d} за кран, который {p} нашёл в каталоге."),
    "pl": ("Rada {o} naliczyła {n} pasażerów {d}, a {p} bez słowa zamknął księgę.",
           "Dnia {d} port {o} zapłacił {n} euro za dźwig, który {p} znalazł w katalogu."),
    "zh": ("{o}议会在{d}统计了{n}名乘客，{p}默默地合上了本子。", "{d}，{o}港花了{n}欧元买下{p}在目录里看到的起重机。"),
}  # fmt: skip
LANGUAGES = tuple(SPEECH)
_TURN = re.compile(r"<([^|>]*)\|([^>]*)>")
UNITS = {"euros", "euro", "Euro", "avro", "евро", "欧元"}


@dataclass(frozen=True)
class Sentence:
    """One sentence of a page as filled: the words quoted or told, what the contrary reads, what it was filled with."""

    words: str
    printed: str
    contrary: str
    reworded: str | None
    pattern: str
    person: str
    place: str
    number: int
    day: date
    is_speech: bool


@dataclass(frozen=True)
class Invented:
    """A page in a language: its sentences and its HTML."""

    language: str
    sentences: tuple[Sentence, ...]
    html: str


def number(value: int, language: str) -> str:
    """A number as the language prints it."""
    return f"{value:,}".replace(",", THOUSANDS[language])


def day(of: date, language: str) -> str:
    """A day as the language prints it."""
    return DAY.get(language, "{0} {1} {2}").format(of.day, MONTHS[language].split()[of.month - 1], of.year)


def filled(pattern: str, language: str, one: "Sentence | None" = None, **given: object) -> str:
    """A pattern with its fillings, as the page prints it."""
    values = dict(given) if one is None else {"o": one.place, "n": one.number, "p": one.person, "d": one.day} | given
    text = _TURN.sub(lambda found: found[1], pattern)
    said = {"o": values["o"], "p": values["p"], "n": number(int(str(values["n"])), language)}
    moment = values["d"]
    assert isinstance(moment, date)
    return re.sub(" +", " ", text.format(d=day(moment, language), **said)).replace(" ,", ",").strip()


def pages(seed: int, each: int) -> Iterator[Invented]:
    """So many pages in each language."""
    for language in LANGUAGES:
        for count in range(each):
            yield _page(language, random.Random(f"{seed} {language} {count}"))


def _page(language: str, dice: random.Random) -> Invented:
    persons, places = PERSONS[language].split("|"), PLACES[language].split("|")
    patterns: list[tuple[str, str | None]] = [*SPEECH[language], *((told, None) for told in TOLD[language])]
    found = []
    for pattern, reworded in patterns * 3:
        given = {"p": dice.choice(persons), "o": dice.choice(places), "n": dice.randrange(1_100, 99_999),
                 "d": date(2015, 1, 1) + timedelta(dice.randrange(3_600))}  # fmt: skip
        words = filled(pattern, language, **given)
        contrary = filled(_TURN.sub(lambda turn: turn[2], pattern), language, **given)
        printed = dice.choice(SAID[language].split("|")).format(q=words, p=given["p"]) if reworded else words
        again = filled(reworded, language, **given) if reworded else None
        found.append(Sentence(words, printed, contrary, again, pattern, str(given["p"]), str(given["o"]),
                              int(str(given["n"])), date.fromisoformat(str(given["d"])), reworded is not None))  # fmt: skip
    dice.shuffle(found)
    paragraphs = [" ".join(one.printed for one in found[at : at + 2]) for at in range(0, len(found), 2)]
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return Invented(language, tuple(found), _html(language, found, body))


def _html(language: str, found: Sequence[Sentence], body: str) -> str:
    title = found[0].place
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title} | Gazette</title></head><body><nav><a href=/>Home</a>'
        f" <a href=/w>World</a></nav><article><h1>{title}</h1>{body}</article><footer>Gazette</footer></body></html>"
    )
