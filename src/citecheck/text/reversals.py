"""The words with which a clause begins that turns round or limits the one before it: but, unless, provided that.

A table of data by language: behind the first stroke what does so only where no comma stands before it, behind the
second only where one does.
"""

from functools import cache

from citecheck.text.particles import NEIGHBOURS

_REVERSALS = {
    "en": "but if unless except although though whereas provided however nor | while until before only when "
    "because not without once despite as_long_as",
    "de": "aber sondern doch außer wenn falls sofern obwohl obgleich solange bevor ehe jedoch | während nur "
    "nicht erst ohne bis",
    "fr": "mais si sauf pourvu à_condition à_moins à_défaut même_si cependant tant_que | tandis avant quand "
    "sans pas seulement",
    "es": "pero si salvo excepto aunque sino a_menos a_no_ser siempre_que hasta_que con_tal | mientras antes_de "
    "cuando sin",
    "pt": "mas salvo exceto embora a_menos a_não_ser desde_que até_que caso só_que porém | enquanto antes_de "
    "sem | se",
    "it": "ma se salvo eccetto tranne purché finché a_meno a_patto a_condizione però solo_se anche_se | mentre "
    "prima quando senza",
    "ca": "però si excepte tret encara_que sinó a_menys sempre_que fins_que | mentre abans_de sense",
    "gl": "pero agás aínda_que senón a_menos sempre_que | mentres antes_de sen | se",
    "ro": "dar dacă însă deși decât numai_dacă cu_condiția în_afară | până când fără doar | ci",
    "nl": "maar tenzij behalve hoewel mits zolang indien | terwijl totdat tot voordat alleen niet zonder | als",
    "af": "maar tensy behalwe hoewel mits solank | terwyl totdat voordat nie sonder | as",
    "sv": "men utom fast fastän såvida så_länge förutsatt | medan innan förrän bara inte utan när | om",
    "da": "men hvis medmindre undtagen selvom så_længe forudsat | mens før indtil bare ikke uden når",
    "nb": "men hvis med_mindre unntatt selv_om så_lenge forutsatt | mens før inntil bare ikke uten når",
    "is": "en ef nema þótt þó_að | meðan áður ekki",
    "fi": "mutta jos ellei paitsi vaikka mikäli kunhan vaan niin_kauan | kunnes ennen vain",
    "et": "aga kuid ent vaid kuigi | enne | kui",
    "pl": "ale lecz jeśli jeżeli chyba oprócz choć chociaż pod_warunkiem dopóki o_ile | zanim dopiero tylko gdy",
    "cs": "ale pokud jestli jestliže ledaže kromě ačkoli ačkoliv i_když dokud jenže | zatímco teprve jen až "
    "když",
    "sk": "ale ak pokiaľ jedine okrem hoci aj_keď | kým až len iba keď",
    "hr": "ali ako osim iako premda pod_uvjetom pod_uslovom али ако осим иако | dok tek samo kad kada док тек "
    "само кад када | nego него",
    "sl": "ampak vendar toda če razen čeprav dokler pod_pogojem | medtem šele samo ko",
    "hu": "de ha kivéve bár noha hacsak feltéve | amíg míg csak mielőtt",
    "bg": "но ако освен макар при_условие | докато само преди когато",
    "mk": "но ако освен иако под_услов | додека само пред",
    "ru": "но если кроме хотя однако при_условии пока_не | пока только лишь прежде когда",
    "uk": "але якщо крім хоча однак за_умови | поки тільки лише перш коли",
    "be": "але калі акрамя хоць аднак | пакуль толькі",
    "el": "αλλά αν εάν εκτός παρόλο όμως με_την_προϋπόθεση | ενώ μέχρι πριν μόνο όχι όταν",
    "tr": "ama ancak fakat eğer yeter_ki tabii | yalnızca sadece değil",
    "lt": "bet jei jeigu nebent išskyrus nors | kol tik kai",
    "lv": "bet ja izņemot | kamēr tikai kad",
    "id": "tetapi tapi namun jika kalau kecuali meski meskipun asalkan | sampai sebelum hanya",
    "vi": "nhưng nếu trừ dù mặc_dù | chỉ trước_khi",
    "sq": "por nëse përveç megjithëse | derisa vetëm",
    "sw": "lakini ikiwa isipokuwa ingawa | mpaka",
    "ar": "لكن ولكن إلا إذا رغم | حتى قبل",
    "he": "אבל אם אלא למרות אך | עד לפני רק",
    "fa": "اما ولی اگر مگر | تا",
    "hi": "लेकिन अगर मगर बशर्ते | जब",
    "ur": "لیکن مگر اگر | جب",
}  # fmt: skip


@cache
def _phrases(language: str, *, is_behind_comma: bool) -> frozenset[tuple[str, ...]]:
    tag = language[:2]
    named = [one for one in NEIGHBOURS.get(tag, tag).split() if one in _REVERSALS] or list(_REVERSALS)
    told: set[str] = set()
    for one in named:
        always, without_comma, *behind_comma = _REVERSALS[one].split(" | ")
        told.update(always.split(), *map(str.split, behind_comma if is_behind_comma else [without_comma]))
    return frozenset(tuple(one.split("_")) for one in told)


def is_reversal(words: list[str], language: str | None, *, is_behind_comma: bool = False) -> bool:
    """Whether folded words begin a clause that turns round or limits what stands before it."""
    phrases = _phrases(language or "", is_behind_comma=is_behind_comma)
    return any(tuple(words[:size]) in phrases for size in (1, 2, 3))
