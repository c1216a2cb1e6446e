"""Ways from an essay's Markdown to a file that citecheck reads: name → flags of the Markdown, then "file = command".

Flags: `plain` prints addresses without pointed brackets, `names` gives notes names, `heads` sets the title as a heading
instead of in front matter, `tame` leaves out addresses and `single` second paragraphs that the first program spoils,
`shown` prints every address, `western` and `latin` keep to scripts that the program's fonts have. `{src}` is the file of the step
before, `{out}` this step's.
"""

from typing import TypedDict


class Place(TypedDict):
    """Where the programs are that no package manager of the system installs."""

    python: str
    node: str
    here: str


_OFFICE = "soffice -env:UserInstallation=file://$HOME/office --headless --convert-to {kind} {{src}}"
_PRINT = "chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf={out} {src}"


def _office(kind: str) -> str:
    return _OFFICE.format(kind=kind)


def _pandoc(form: str, *more: str) -> str:
    return " ".join(("pandoc {src} --wrap=none -s -t", form, *more, "-o {out}"))


def _node(program: str) -> str:
    """A page made by a program of JavaScript that turns `text` into `page`."""
    return (
        "NODE_PATH={node}/node_modules node --input-type=module -e \"import {{createRequire}} from 'module'; import fs from 'fs'; "
        "const r = createRequire('{node}/node_modules/x.js'); const load = async n => {{ try {{ return await import('{node}/node_modules/' + n) }} catch (e) {{ return r(n) }} }}; "
        "const text = fs.readFileSync('{src}', 'utf8'); " + program + " fs.writeFileSync('{out}', '<!doctype html><html lang={lang}><head><meta charset=utf-8><title>t</title></head><body><main>' + page + '</main></body></html>')\""
    )  # fmt: skip


def _python(program: str) -> str:
    """A page made by a Python package that turns `text` into `page`."""
    return (
        "{python}/python -c \"import pathlib; text = pathlib.Path('{src}').read_text(); "
        + program
        + " pathlib.Path('{out}').write_text('<!doctype html><html lang={lang}><head><meta charset=utf-8></head><body><article>' + page + '</article></body></html>')\""
    )


_WRAPPED = "(echo '<!doctype html><html lang={lang}><head><meta charset=utf-8></head><body>'; %s; echo '</body></html>') > {out}"
_DOCX = ("x.docx = " + _pandoc("docx"),)
_ODT = ("x.odt = " + _pandoc("odt"),)
_TEX = ("x.tex = " + _pandoc("latex", "-V mainfont='DejaVu Serif'"),)
_RST = ("x.rst = " + _pandoc("rst"),)
_ADOC = ("x.adoc = " + _pandoc("asciidoctor"),)
_ORG = ("x.org = " + _pandoc("org"),)
_EMACS = 'emacs -Q --batch {{src}} --eval "(progn (require \'ox-{module}) (setq org-export-with-toc nil org-export-use-babel nil make-backup-files nil) ({call}))"'

# --- pages that converters and site generators write
_HTML = {
    "html markdown-it": ("heads", "raw.html = " + _node("const M = (await load('markdown-it/dist/markdown-it.mjs')).default, F = (await load('markdown-it-footnote/index.mjs')).default; const page = new M({{html: true}}).use(F).render(text);")),
    "html remark": ("heads names", "raw.html = " + _node("const u = await load('unified/index.js'), p = await load('remark-parse/index.js'), g = await load('remark-gfm/index.js'), h = await load('remark-rehype/index.js'), s = await load('rehype-stringify/index.js'); const page = String(await u.unified().use(p.default).use(g.default).use(h.default).use(s.default).process(text));")),
    "html marked": ("heads", "raw.html = " + _node("const m = await load('marked/lib/marked.esm.js'), f = await load('marked-footnote/dist/index.js'); const page = m.marked.use((f.default.default || f.default)()).parse(text);")),
    "html djot": ("heads plain tame single", "raw.html = " + _node("const d = r('@djot/djot'); const page = d.renderHTML(d.parse(text.replaceAll('(<', '(').replaceAll('>)', ')')));")),
    "html python-markdown": ("heads", "raw.html = " + _python("import markdown; page = markdown.markdown(text, extensions=['extra']);")),
    "html pymdown": ("heads names", "raw.html = " + _python("import markdown; page = markdown.markdown(text, extensions=['footnotes', 'tables', 'pymdownx.magiclink', 'attr_list']);")),
    "html mistune": ("heads", "raw.html = " + _python("import mistune; page = mistune.create_markdown(plugins=['footnotes', 'table', 'url'])(text);")),
    "html myst": ("heads", "x.html = {python}/myst-docutils-html5 {src} {out}"),
    "html kramdown": ("heads names", "raw.html = " + _WRAPPED % "kramdown {src}"),
    "html cmark-gfm": ("heads plain", "raw.html = " + _WRAPPED % "cmark-gfm -e footnotes -e table -e autolink {src}"),
    "html lowdown": ("heads", "x.html = lowdown -s -thtml {src} > {out}"),
    "html discount": ("heads", "raw.html = " + _WRAPPED % "markdown -ffootnote,fencedcode {src}"),
    "html hugo": ("heads", "raw.html = mkdir -p s/content s/layouts/_default && echo 'baseURL=\"https://site.example/\"' > s/config.toml && (echo '---'; echo 'title: {title}'; echo '---'; cat {src}) > s/content/piece.md && echo '<!doctype html><html lang={lang}><head><title>{{{{ .Title }}}}</title></head><body><main>{{{{ .Content }}}}</main></body></html>' > s/layouts/_default/single.html && hugo -s s && cp s/public/piece/index.html {out}"),
    "html nikola": ("heads", "raw.html = " + _python("import markdown; page = markdown.markdown(text, extensions=['markdown.extensions.footnotes', 'markdown.extensions.tables', 'markdown.extensions.meta']);")),
    "html pandoc": ("names", "x.html = " + _pandoc("html")),
    "html pandoc 4": ("names", "x.html = " + _pandoc("html4")),
    "html pandoc by block": ("", "x.html = " + _pandoc("html", "--reference-location=block")),
    "html pandoc by section": ("", "x.html = " + _pandoc("html", "--reference-location=section")),
    "html pandoc slides": ("", "x.html = " + _pandoc("slidy")),
    "html docutils 5": ("", *_RST, "x.html = {python}/rst2html5 {src} {out}"),
    "html docutils 4": ("", *_RST, "x.html = {python}/rst2html4 {src} {out}"),
    "html docutils superscript": ("", *_RST, "x.html = {python}/rst2html5 --footnote-references=superscript {src} {out}"),
    "html sphinx": ("", *_RST, "out.html = mkdir -p s && cp {src} s/index.rst && echo \"html_theme='alabaster'\" > s/conf.py && {python}/sphinx-build -q -b html s b; cp b/index.html {out}"),
    "html sphinx classic": ("", *_RST, "out.html = mkdir -p s && cp {src} s/index.rst && echo \"html_theme='classic'\" > s/conf.py && {python}/sphinx-build -q -b singlehtml s b; cp b/index.html {out}"),
    "html asciidoctor": ("tame single shown", *_ADOC, "x.html = asciidoctor -o {out} {src}"),
    "html asciidoctor js": ("tame single shown", *_ADOC, "raw.html = " + _node("const A = (await load('@asciidoctor/core')); const make = A.default ? A.default.default || A.default : A; const page = String(await (typeof make === 'function' ? make() : make).convert(text, {{standalone: false}}));")),
    "html org": ("", *_ORG, "x.html = " + _EMACS.format(module="html", call="org-html-export-to-html")),
    "html textile": ("tame single shown", "x.textile = " + _pandoc("textile"), "raw.html = " + _python("import textile; page = textile.textile(text);")),
    "html libreoffice": ("", *_DOCX, "x.html = " + _office("html")),
    "html libreoffice xhtml": ("", *_ODT, "x.xhtml = " + _office("xhtml")),
    "html mammoth": ("", *_DOCX, "raw.html = {python}/mammoth {src} > y.html && " + _WRAPPED % "cat y.html"),
    "html latexml": ("", *_TEX, "x.html = latexml --quiet --destination=x.xml {src}; latexmlpost --quiet --format=html5 --destination={out} x.xml"),
    "html calibre": ("", *_DOCX, "x.htmlz = ebook-convert {src} {out}", "index.html = unzip -qo {src}"),
}  # fmt: skip

# --- text that is marked up
_MARKUP = {
    "markdown php extra": ("", "x.md = " + _pandoc("markdown_phpextra")),
    "markdown gfm": ("", "x.md = " + _pandoc("gfm")),
    "markdown mmd": ("", "x.md = " + _pandoc("markdown_mmd")),
    "markdown pandoc": ("", "x.md = " + _pandoc("markdown")),
    "markdown pandoc reference links": ("", "x.md = " + _pandoc("markdown", "--reference-links")),
    "markdown pandoc wrapped": ("", "x.md = pandoc {src} -s -t markdown --columns=72 -o {out}"),
    "markdown pandoc by block": ("", "x.md = " + _pandoc("markdown", "--reference-location=block")),
    "markdown commonmark_x": ("", "x.md = " + _pandoc("commonmark_x")),
    "markdown strict": ("", "x.md = " + _pandoc("markdown_strict")),
    "markdown from docx": ("", *_DOCX, "x.md = " + _pandoc("gfm")),
    "markdown mammoth": ("", *_DOCX, "x.md = {python}/mammoth --output-format=markdown {src} > {out}"),
    "markdown org": ("", *_ORG, "x.md = " + _EMACS.format(module="md", call="org-md-export-to-markdown")),
    "rst pandoc": ("", *_RST),
    "rst pandoc wrapped": ("", "x.rst = pandoc {src} -s -t rst --columns=72 -o {out}"),
    "rst list tables": ("", "x.rst = " + _pandoc("rst", "--list-tables --reference-links")),
    "wikitext pandoc": ("", "x.wiki = " + _pandoc("mediawiki")),
    "latex pandoc": ("", *_TEX),
    "latex pandoc wrapped": ("", "x.tex = pandoc {src} -s -t latex --columns=72 -o {out}"),
    "latex beamer": ("", "x.tex = " + _pandoc("beamer")),
    "latex docutils": ("", *_RST, "y.tex = {python}/rst2latex {src} {out}"),
    "latex docutils xetex": ("", *_RST, "y.tex = {python}/rst2xetex {src} {out}"),
    "latex org": ("", *_ORG, "x.tex = " + _EMACS.format(module="latex", call="org-latex-export-to-latex")),
    "latex lowdown": ("heads", "x.tex = lowdown -s -tlatex {src} > {out}"),
    "latex asciidoc by pandoc": ("", "x.xml = " + _pandoc("docbook"), "x.tex = pandoc -f docbook {src} -s -o {out}"),
    "text pandoc plain": ("shown", "x.txt = " + _pandoc("plain")),
    "text pandoc plain wrapped": ("shown", "x.txt = pandoc {src} -s -t plain --columns=72 -o {out}"),
    "text org": ("shown tame", *_ORG, "x.txt = " + _EMACS.format(module="ascii", call="org-ascii-export-to-ascii").replace("(setq ", "(setq org-ascii-charset 'utf-8 ")),
    "text sphinx": ("shown", *_RST, "out.txt = mkdir -p s && cp {src} s/index.rst && touch s/conf.py && {python}/sphinx-build -q -b text s b; cp b/index.txt {out}"),
    "text calibre": ("shown", *_DOCX, "x.txt = ebook-convert {src} {out}"),
}  # fmt: skip

# --- word processors and books
_OFFICES = {
    "docx pandoc": ("", *_DOCX),
    "docx pandoc by section": ("", "x.docx = " + _pandoc("docx", "--shift-heading-level-by=1")),
    "docx libreoffice of odt": ("", *_ODT, "x.docx = " + _office("docx")),
    "docx libreoffice of docx": ("", *_DOCX, "o/x.docx = mkdir -p o && " + _office("'docx:MS Word 2007 XML' --outdir o")),
    "docx libreoffice of html": ("", "x.html = " + _pandoc("html"), "x.docx = " + _office("'docx:MS Word 2007 XML' --infilter=\"HTML (StarWriter)\"")),
    "docx calibre": ("", "x.html = " + _pandoc("html"), "x.docx = ebook-convert {src} {out}"),
    "docx html-to-docx": ("heads", "x.html = " + _pandoc("html"), "x.docx = NODE_PATH={node}/node_modules node -e \"const f = require('fs'); require('html-to-docx')(f.readFileSync('{src}', 'utf8')).then(b => f.writeFileSync('{out}', Buffer.from(b)))\""),
    "docx via doc": ("", *_DOCX, "x.doc = " + _office("doc"), "o/x.docx = mkdir -p o && " + _office("'docx:MS Word 2007 XML' --outdir o")),
    "docx via rtf": ("", *_DOCX, "x.rtf = " + _office("rtf"), "o/x.docx = mkdir -p o && " + _office("'docx:MS Word 2007 XML' --outdir o")),
    "odt pandoc": ("", *_ODT),
    "odt libreoffice of docx": ("", *_DOCX, "x.odt = " + _office("odt")),
    "odt libreoffice of html": ("", "x.html = " + _pandoc("html"), "x.odt = " + _office("odt --infilter=\"HTML (StarWriter)\"")),
    "odt flat": ("", *_DOCX, "x.fodt = " + _office("fodt")),
    "odt docutils": ("shown", *_RST, "x.odt = {python}/rst2odt {src} {out}"),
    "odt lowdown": ("heads", "x.fodt = lowdown -s -tfodt {src} > {out}"),
    "odt org": ("", *_ORG, "x.odt = " + _EMACS.format(module="odt", call="org-odt-export-to-odt")),
    "epub pandoc 3": ("", "x.epub = " + _pandoc("epub3")),
    "epub pandoc 2": ("", "x.epub = " + _pandoc("epub2")),
    "epub calibre of docx": ("", *_DOCX, "x.epub = ebook-convert {src} {out}"),
    "epub calibre of epub": ("", "y.epub = " + _pandoc("epub3"), "x.epub = ebook-convert {src} {out}"),
    "epub calibre of html": ("heads", "x.html = " + _pandoc("html"), "x.epub = ebook-convert {src} {out} --epub-version 3"),
    "epub libreoffice": ("", *_ODT, "x.epub = " + _office("epub")),
    "epub sphinx": ("shown", *_RST, "out.epub = mkdir -p s && cp {src} s/index.rst && touch s/conf.py && {python}/sphinx-build -q -b epub -D epub_show_urls=no s b; cp b/*.epub {out}"),
}  # fmt: skip

# --- typesetters
_PDFS = {
    "pdf libreoffice of docx": ("", *_DOCX, "x.pdf = " + _office("pdf")),
    "pdf libreoffice of odt": ("plain", *_ODT, "x.pdf = " + _office("pdf")),
    "pdf libreoffice of html": ("", "x.html = " + _pandoc("html"), "x.pdf = " + _office("pdf")),
    "pdf chromium of pandoc": ("", "x.html = " + _pandoc("html"), "x.pdf = " + _PRINT),
    "pdf chromium of docutils": ("", *_RST, "x.html = {python}/rst2html5 {src} {out}", "x.pdf = " + _PRINT),
    "pdf chromium of asciidoctor": ("tame single shown", *_ADOC, "x.html = asciidoctor -o {out} {src}", "x.pdf = " + _PRINT),
    "pdf weasyprint": ("", "x.html = " + _pandoc("html"), "x.pdf = {python}/weasyprint {src} {out}"),
    "pdf wkhtmltopdf": ("", "x.html = " + _pandoc("html"), "x.pdf = wkhtmltopdf -q {src} {out}"),
    "pdf xhtml2pdf": ("latin", "x.html = " + _pandoc("html4"), "y.html = sed 's/ xml:lang=[^ >]*//; s/ xmlns=[^ >]*//' {src} > {out}", "x.pdf = {python}/xhtml2pdf {src} {out}"),
    "pdf pymupdf": ("shown", "x.html = " + _pandoc("html"), "x.pdf = {python}/python -c \"import pymupdf, re; t = open('{src}').read(); t = re.sub('(?s)<style.*?</style>', '', t); s = pymupdf.Story(t); w = pymupdf.DocumentWriter('{out}'); m = 1\nwhile m:\n d = w.begin_page(pymupdf.paper_rect('a4')); m, _ = s.place(pymupdf.paper_rect('a4') + (50, 50, -50, -50)); s.draw(d); w.end_page()\nw.close()\""),
    "pdf calibre": ("", *_DOCX, "x.pdf = QTWEBENGINE_CHROMIUM_FLAGS=--no-sandbox QTWEBENGINE_DISABLE_SANDBOX=1 ebook-convert {src} {out}"),
    "pdf xelatex": ("western", *_TEX, "x.pdf = xelatex -interaction=nonstopmode {src}; xelatex -interaction=nonstopmode {src}"),
    "pdf xelatex, two columns": ("plain western", "x.tex = " + _pandoc("latex", "-V mainfont='DejaVu Serif' -V classoption=twocolumn"), "x.pdf = xelatex -interaction=nonstopmode {src}; xelatex -interaction=nonstopmode {src}"),
    "pdf typst": ("", "x.typ = " + _pandoc("typst"), "x.pdf = {python}/python -c \"import typst; typst.compile('{src}', output='{out}')\""),
    "pdf groff": ("plain shown western", "x.ms = " + _pandoc("ms"), "x.pdf = groff -Tpdf -ms -K utf8 {src} > {out}"),
    "pdf asciidoctor": ("tame single shown", *_ADOC, "x.pdf = asciidoctor-pdf -o {out} {src}"),
    "pdf rinohtype": ("western", *_RST, "x.pdf = {python}/rinoh {src} || rm -f {out}"),
}  # fmt: skip
WAYS: dict[str, tuple[str, ...]] = _HTML | _MARKUP | _OFFICES | _PDFS
