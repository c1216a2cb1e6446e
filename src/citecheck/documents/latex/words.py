"""The commands and environments of LaTeX and its usual packages, by what they do to the text."""

from citecheck.model import BlockKind

HEADINGS = {
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5, "subparagraph": 6,
    "addchap": 1, "addsec": 2, "frametitle": 3, "framesubtitle": 4, "minisec": 3,
}  # fmt: skip
ENDNOTES = frozenset(["endnote", "pagenote", "enote"])
NOTES = ENDNOTES | frozenset(
    "footnote sidenote marginnote tablefootnote mpfootnote footnotetextmark autofootnote".split()
)
NOTE_MARKS = frozenset("footnotemark endnotemark sidenotemark tablefootnotemark".split())
NOTE_TEXTS = frozenset("footnotetext endnotetext sidenotetext blfootnote".split())

# natbib, biblatex, apacite, jurabib, cleveref-like forms of `\cite`, in lower case; capitals mean the same.
CITING = frozenset(
    """cite citep citet citealp citealt citeauthor citeyear citeyearpar citetitle autocite parencite footcite textcite
    smartcite supercite fullcite footfullcite autocites parencites footcites textcites cites smartcites supercites
    footcitetext citeurl citedate volcite pvolcite fvolcite tvolcite avolcite notecite pnotecite fnotecite shortcite
    citeasnoun citeN shortciteN shortciteA citeNP fullciteA citenum onlinecite citen citefull ncite pcite tcite
    inlinecite bibentry footcitep footcitet masciteauthor parentcite citetext citeauthorfull poscite possessivecite
    citelink citeA citeyearNP citeauthorNP citeonline citeauthoronline""".lower().split()
)  # fmt: skip

ROLES = {
    "nocite": "nocite",
    "quotation": "textcquote blockcquote foreigntextcquote foreignblockcquote textquote blockquote",
    "begin": "begin",
    "end": "end",
    "break": "item bibitem par newpage clearpage maketitle bigskip medskip smallskip cleardoublepage",
    "front": "title author date subtitle affil institute thanks keywords publishers",
    "unread": "iffalse",
    "caption": "caption captionof",
    "docutils-note": "DUfootnotemark DUfootnotetext",
}
KINDS: dict[str, BlockKind] = {
    "quote": "quotation", "quotation": "quotation", "displayquote": "quotation", "quoting": "quotation",
    "displaycquote": "quotation", "verse": "quotation", "foreigndisplayquote": "quotation", "itemize": "item",
    "enumerate": "item", "description": "item", "compactitem": "item", "compactenum": "item", "inparaenum": "item",
    "tabular": "table", "tabularx": "table", "tabulary": "table", "longtable": "table", "tabu": "table",
    "supertabular": "table", "thebibliography": "item", "abstract": "paragraph", "figure": "item", "table": "item",
    "center": "paragraph", "flushleft": "paragraph", "flushright": "paragraph", "titlepage": "boilerplate",
    "frame": "paragraph", "minipage": "paragraph", "multicols": "paragraph", "CSLReferences": "item",
}  # fmt: skip
# Environments with arguments that are no text: how many in braces.
ARGUMENTS = {
    **dict.fromkeys("""tabular longtable tabu supertabular thebibliography minipage multicols adjustbox otherlanguage
        foreigndisplayquote spacing""".split(), 1),
    **dict.fromkeys("tabularx tabulary wrapfigure CSLReferences".split(), 2),
}  # fmt: skip
VERBATIM = frozenset("verbatim Verbatim lstlisting minted alltt BVerbatim LVerbatim spverbatim verbatimtab".split())
FORMULAS = frozenset(
    "equation align gather multline eqnarray displaymath math flalign alignat split dmath subequations".split()
)  # fmt: skip
UNREAD = frozenset(
    """comment tikzpicture filecontents pgfpicture picture algorithm algorithmic axis pspicture CCSXML tikzcd
    verbatimwrite luacode asy sagesilent""".split()
)  # fmt: skip

# The names that babel and polyglossia have for languages.
LANGUAGES = {
    "english": "en", "british": "en-GB", "ukenglish": "en-GB", "american": "en-US", "usenglish": "en-US",
    "canadian": "en-CA", "australian": "en-AU", "german": "de", "ngerman": "de", "austrian": "de-AT",
    "naustrian": "de-AT", "swissgerman": "de-CH", "nswissgerman": "de-CH", "french": "fr", "francais": "fr",
    "canadien": "fr-CA", "acadian": "fr-CA", "spanish": "es", "italian": "it", "portuguese": "pt", "brazilian": "pt-BR",
    "brazil": "pt-BR", "portuges": "pt", "dutch": "nl", "polish": "pl", "czech": "cs", "slovak": "sk", "russian": "ru",
    "ukrainian": "uk", "turkish": "tr", "swedish": "sv", "danish": "da", "norsk": "nb", "nynorsk": "nn",
    "finnish": "fi", "estonian": "et", "latvian": "lv", "lithuanian": "lt", "hungarian": "hu", "magyar": "hu",
    "romanian": "ro", "bulgarian": "bg", "greek": "el", "croatian": "hr", "serbian": "sr", "serbianc": "sr",
    "slovene": "sl", "catalan": "ca", "galician": "gl", "basque": "eu", "indonesian": "id", "vietnamese": "vi",
    "arabic": "ar", "hebrew": "he", "farsi": "fa", "persian": "fa", "hindi": "hi", "thai": "th", "icelandic": "is",
    "irish": "ga", "welsh": "cy", "afrikaans": "af", "azerbaijani": "az", "kazakh": "kk", "georgian": "ka",
    "japanese": "ja", "korean": "ko", "chinese": "zh",
}  # fmt: skip
