"""Commands whose arguments are no text, or are text of a kind of their own."""

# Arguments that are no text: how many groups in braces follow, beside options in brackets.
SILENT = {
    **dict.fromkeys("""label ref pageref eqref autoref cref Cref nameref vref includegraphics vspace hspace color
        pagestyle thispagestyle usepackage documentclass RequirePackage bibliographystyle newcounter stepcounter
        refstepcounter pagenumbering graphicspath hypersetup geometry selectlanguage usetikzlibrary definecolorlist
        index glsadd
        hypertarget phantom hphantom vphantom cline cmidrule rule linespread fontsize PassOptionsToPackage
        ExecuteBibliographyOptions sisetup captionsetup theoremstyle newtheorem vspace* hspace* DeclareLanguageMapping
        lstset input include subfile import InputIfFileExists includeonly bibliography addbibresource nocite
        AtBeginDocument AtEndDocument AtBeginBibliography defbibheading allowdisplaybreaks openout write18 special
        includepdf loadgeometry MakeOuterQuote MakeInnerQuote setmainfont setsansfont setmonofont setdefaultlanguage
        setmainlanguage setotherlanguage pdfbookmark enlargethispage addvspace lstinputlisting verbatiminput
        tikzset pgfplotsset pdfinfo hyphenation subimport keywords*""".split(), 1),
    **dict.fromkeys("""setlength addtolength setcounter addtocounter definecolor newenvironment newlength colorlet
        numberwithin fancyhead@ titleformat* counterwithin DeclareMathOperator usefont
        DeclareFieldFormat DeclareNameAlias renewbibmacro resizebox* import subimport""".split(), 2),
    **dict.fromkeys("newcommand renewcommand providecommand DeclareRobustCommand newcommand* renewcommand* "
                    "NewDocumentCommand RenewDocumentCommand newtheorem* setlist".split(), 2),
    **dict.fromkeys("addcontentsline renewenvironment newenvironment* titleformat DeclareDocumentCommand".split(), 3),
}  # fmt: skip
# Of these the first argument is no text, and the second is.
SECOND_IS_TEXT = frozenset(
    """textcolor colorbox parbox raisebox makebox framebox foreignlanguage textlang hyperlink adjustbox resizebox
    scalebox     multicolumn multirow selectlanguage* fcolorbox""".split()
)
QUOTING = frozenset("enquote enquote* textquote textquote* say quoted uq".split())
ADDRESS = frozenset("url nolinkurl burl urlstyle* path url*".split())
CODE = frozenset("verb verb* lstinline mintinline Verb".split())
BREAKS = frozenset("newline linebreak break tabularnewline".split())
THIRD_IS_TEXT = frozenset("multicolumn multirow fcolorbox resizebox".split())
