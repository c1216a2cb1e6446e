"""Names that addresses are made of: schemes, top levels, endings of pages, parameters that only track."""

# Schemes other than http that name a place ("://"); what cannot be visited is still to be shown.
SCHEMES = ("ftps?", "sftp", "file", "gopher", "gemini", "ipfs", "ipns", "git", "ssh", "svn", "ircs?", "wss?", "smb",
           "telnet", "ldaps?", "rtsp", "nntp", "onion", "view-source:https?")  # fmt: skip

# Top levels that a printed address without scheme may end in: the old generic ones, some new ones that outlets use,
# the reserved ".example" of documents, and all country codes.
_TOP_LEVEL = """
    com org net edu gov mil int info biz name pro museum aero coop jobs mobi cat travel tel post asia eu
    news media press blog online site tech xyz app dev wiki foundation institute university education academy agency
    digital global international today world london paris berlin nyc example
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd
    cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gb gd ge
    gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh
    ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw
    mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb
    sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk
    us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
"""
TOP_LEVEL = frozenset(_TOP_LEVEL.split())

# Under these, names of one letter are met in print ("t.co", "x.com"); under others "a.b/c" is no address.
SHORT_NAMES = frozenset("com org net co info news example".split())

# Country codes that are met far oftener as the ending of a file name ("setup.py/…", "README.md/…").
FILE_ENDINGS = frozenset({"py", "md", "sh", "rs", "pl", "ps", "so", "cc", "mk", "st", "ml", "vi", "app"})

# Endings of pages and files: they tell that a torn address goes on.
_ENDINGS = (
    "html htm shtml xhtml php asp aspx jsp jspx cfm do pdf doc docx xls xlsx csv txt xml json rss svg png jpg jpeg ece "
    "stm epub zip"
)
ENDINGS = frozenset(_ENDINGS.split())

# Parameters that say who sent the reader, never which page is meant; a name ending in "*" is a beginning.
TRACKING = (
    "utm_*", "pk_*", "mtm_*", "piwik_*", "matomo_*", "hsa_*", "at_*", "ns_*", "__hs*", "_hs*", "trk_*", "mkt_*",
    "oly_*", "vero_*", "guce_*", "fb_*", "xtor", "xtref", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid",
    "msclkid", "yclid", "ysclid", "twclid", "ttclid", "li_fat_id", "epik", "srsltid", "igshid", "igsh", "mc_cid",
    "mc_eid", "_ga", "_gl", "_openstat", "hsctatracking", "guccounter", "wt_mc", "wt.mc_id", "wt_zmc", "s_cid", "cmpid",
    "cmp", "ncid", "icid", "ocid", "smid", "smtyp", "soc_src", "soc_trk", "ref_src", "ref_url", "__twitter_impression",
    "sc_channel", "sc_campaign", "ito", "spm", "mibextid", "rb_clickid", "wickedid", "share_source", "sharetype",
)  # fmt: skip
SESSIONS = frozenset({"jsessionid", "phpsessid", "asp.net_sessionid", "aspsessionid", "sessionid", "cfid", "cftoken"})

# Where a parameter tracks on one site only: its name may mean a page elsewhere.
TRACKING_ON = {"youtu.be": ("si", "feature"), "youtube.com": ("si", "feature"), "open.spotify.com": ("si",),
               "twitter.com": ("s", "t"), "x.com": ("s", "t")}  # fmt: skip
