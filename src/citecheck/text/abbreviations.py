"""Shortened words with a full stop, by what they tell about the end of a sentence."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.casefold().split())


# A name or a number always follows: the stop after these never ends a sentence.
NEVER_LAST = _words("""
    mr mrs ms messrs mx dr drs prof sen rep gov gen col capt lt cmdr sgt maj adm pres amb hon rev fr st ste supt
    e.g i.e eg cf viz approx ca incl esp resp ed eds trans vol vols paras ch vs v
    z.b d.h u.a bzgl bzw ggf evtl vgl hrsg nr abb abs sog dipl ing hr fr dt insb inkl zzgl z.t i.d.r o.ä u.u
    m mme mlle mgr p.ex
    sr sra srta dña d fco ud uds pág págs núm
    sig sig.ra dott dott.ssa avv sgg
    exmo exma dra eng sto
    dhr mevr mw bijv d.w.z m.a.w blz
    bl.a t.ex s.k d.v.s f.eks dvs nuv ca
    yrd doç av hz örn bkz bk krş sn çev haz yay öğr
    т.е т.к т.н см напр ср тов гр ул просп им акад проф ген св о.о ред изд
    напр т.зв зб див вул
    np tzn tzw ul prof inż mgr gen św im red wyd zob por
    např tzv mj ing mgr odst
    pl ún ill dr özv
    dl ş.a.m.d
    s.k dll
    tj t.j t.d
    γ.γ κ κα
    """)

# May end a sentence as well as stand inside one: only what follows can tell.
CLOSING = _words("""
    u.s u.k u.n e.u u.a.e u.s.a u.s.s.r d.c l.a n.y p.r.c
    inc ltd co corp llc plc bros jr sr esq ph.d m.d b.a m.a ph d.phil
    jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun
    ave blvd rd mt ft dept univ assn bldg intl natl govt gmbh s.a s.p.a s.r.l a.g n.v b.v a.ş a.s sp z.o.o
    etc al ibid op cit a.m p.m b.c a.d c.e b.c.e bce
    usw etc u.s.w u.v.m jh mio mrd tsd
    vb vd vs mad sok cad apt mah bşk gnl kur başk müh
    т.д т.п др пр г гг в вв н.э руб коп тыс млн млрд трлн долл чел кв км ст п пп стр с т табл рис гл
    itd itp tys mln mld r w
    atd apod tis mil
    stb
    """)
# Of those, the ones that a capital after them always parts: "… usw. Der", "… и др. В".
UNITS_BEFORE_DOT = _words("""
    etc usw u.s.w u.v.m itd itp atd apod stb т.д т.п др пр гг вв н.э руб коп a.m p.m b.c a.d c.e b.c.e bce ibid
    vb vd mad mio mrd tsd тыс млн млрд трлн долл чел tys mln mld г
    """)

# A number after these belongs to them: "No. 5", "Art. 7", "Jan. 6", "стр. 12".
DIGIT_AFTER = CLOSING | _words("""
    no nos p pp par para sec secs kl ok pl ver art arts sec ch fig figs vol vols ver app tab eq ex ref refs
    nr abs bd s kap ziff jg rn anm
    n° nº num núm pág pag cap vol t ch págs
    md fık c sy sh st ss sf s
    ст п пп ч с стр т гл рис табл № д кв оф
    ust poz str č čl odst č.j r zák
    § sz o
    """)

# Words with which sentences begin and names do not: after "U.S." they open a new sentence.
STARTERS = _words("""
    the a an this that these those he she it they we you i his her its their our in on at by for from with as after
    before since while when if although though because but and or so yet however moreover furthermore meanwhile
    nevertheless therefore thus also then there here what which who why how not no all both some many most other
    another such to of according despite during under over until unless instead indeed only even still
    der die das ein eine er sie es wir ihr in im am auf mit nach vor seit wenn aber und oder doch denn dies diese
    le la les un une il elle ils elles nous vous on ce cet cette ces dans en à pour par mais et ou donc selon
    el los las lo una ellos ellas esto este esta estos según pero y o para por con desde
    il i gli lo uno egli essa questo questa secondo ma e nel nella per con
    o os as um uma ele ela eles elas isto mas em no na para por com segundo
    de het een hij zij ze wij dit deze maar en op van voor volgens
    bu şu o bunlar ancak fakat ama ve bir ayrıca böylece çünkü buna bunun
    в на и но он она они это этот эта эти по с к у о а мы вы я как что если когда однако
    det den de han hun hon i på og och men som
    on w z i ale to ten ta te po
    a v na se to ten ale
    """)

# Languages that print ordinals with a full stop: "7. Mai", "21. yüzyıl", "II. Dünya Savaşı".
ORDINAL_LANGUAGES = _words("de tr az cs sk pl hu fi et lv hr sr bs sl da nb nn no is eu mk tk")
