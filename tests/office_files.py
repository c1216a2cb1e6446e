"""Word, OpenDocument and EPUB files made on the spot from the markup that programs write."""

import io
import zipfile
from collections.abc import Mapping

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARED = (
    f'xmlns:w="{W_NAMESPACE}" xmlns:r="{R_NAMESPACE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name}"/>{more}</w:style>'
    for kind, identity, name, more in (
        ("paragraph", "Titel", "Title", ""), ("paragraph", "berschrift1", "heading 1", ""),
        ("paragraph", "Sub", "My Heading", '<w:basedOn w:val="berschrift1"/>'),
        ("paragraph", "Outlined", "Chapter", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("paragraph", "Zitat", "Quote", ""), ("paragraph", "Toc1", "toc 1", ""),
        ("paragraph", "Secret", "Secret", '<w:rPr><w:vanish/></w:rPr>'),
        ("character", "Mark", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
        ("character", "Gone", "gone", '<w:rPr><w:vanish/></w:rPr>'),
    )
)  # fmt: skip


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of named parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return held.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of text of a Word file."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner: str, properties: str = "") -> str:
    """A paragraph of a Word file; what is no markup becomes a run."""
    said = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{said}{''.join(one if one.startswith('<') else run(one) for one in inner)}</w:p>"


def styled(style: str, *inner: str) -> str:
    """A paragraph in a style."""
    return paragraph(*inner, properties=f'<w:pStyle w:val="{style}"/>')


def mark(identity: int, kind: str = "footnote") -> str:
    """The place where a Word file refers to a note."""
    return f'<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:{kind}Reference w:id="{identity}"/></w:r>'


def note(identity: int, *paragraphs: str, kind: str = "footnote") -> str:
    """A note of a Word file, with its own mark before its text."""
    own = f'<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:{kind}Ref/></w:r>'
    first, *rest = paragraphs
    text = "".join([paragraph(own, " ", first), *(paragraph(one) for one in rest)])
    return f'<w:{kind} w:id="{identity}">{text}</w:{kind}>'


def field(code: str, *result: str) -> str:
    """A field of a Word file: its code, then its result."""
    shown = "".join(one if one.startswith("<") else run(one) for one in result)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def docx(
    *body: str, footnotes: str = "", endnotes: str = "", links: Mapping[str, str] | None = None,
    note_links: Mapping[str, str] | None = None, settings: str = "", numbering: str = "", styles: str = STYLES,
    core: str = "", strict: bool = False, main: str = "word/document.xml", more: Mapping[str, bytes] | None = None,
) -> bytes:  # fmt: skip
    """A Word file; `links` and `note_links` are the targets of hyperlinks by identifier."""
    separators = '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'
    given = {
        "footnotes": footnotes and separators.format("footnote") + footnotes,
        "endnotes": endnotes and separators.format("endnote") + endnotes,
        "settings": settings, "numbering": numbering, "styles": styles,
    }  # fmt: skip
    kinds = [kind for kind, text in given.items() if text]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations(
            [(R_NAMESPACE + "/officeDocument", main), (_RELATIONS + "/metadata/core-properties", "docProps/core.xml")]
        ),
        main: f"<w:document {_DECLARED}><w:body>{''.join(body)}</w:body></w:document>",
        main.replace("word/", "word/_rels/") + ".rels": _relations(
            [(f"{R_NAMESPACE}/{kind}", f"{kind}.xml") for kind in kinds], links
        ),
        "docProps/core.xml": '<p:coreProperties xmlns:p="x" xmlns:dc="http://purl.org/dc/elements/1.1/" '
                             f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</p:coreProperties>',
        **{f"word/{kind}.xml": f"<w:{kind} {_DECLARED}>{given[kind]}</w:{kind}>" for kind in kinds},
        "word/_rels/footnotes.xml.rels": _relations([], note_links),
        "word/_rels/endnotes.xml.rels": _relations([], note_links),
        **(more or {}),
    }  # fmt: skip
    if strict:
        ooxml = "http://purl.oclc.org/ooxml/"
        parts = {
            name: text.replace(W_NAMESPACE, ooxml + "wordprocessingml/main").replace(
                R_NAMESPACE, ooxml + "officeDocument/relationships"
            )
            if isinstance(text, str) else text
            for name, text in parts.items()
        }  # fmt: skip
    return packed(parts)


def _relations(parts: list[tuple[str, str]], links: Mapping[str, str] | None = None) -> str:
    listed = "".join(
        f'<Relationship Id="p{at}" Type="{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(parts)
    )
    listed += "".join(
        f'<Relationship Id="{identity}" Type="{R_NAMESPACE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for identity, target in (links or {}).items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'


_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
)  # fmt: skip
_ODF += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
ODT_STYLES = (
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/>'
    '</style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>'
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="Quotations" style:family="paragraph"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." '
    'style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>'
    '</text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="•"/></text:list-style>'
)


def odt_note(label: str, *paragraphs: str, kind: str = "footnote") -> str:
    """A note of an OpenDocument text, where it is cited."""
    text = "".join(f'<text:p text:style-name="Footnote">{one}</text:p>' for one in paragraphs)
    return (
        f'<text:note text:id="n" text:note-class="{kind}"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body>{text}</text:note-body></text:note>"
    )


def odt(*body: str, meta: str = "", manifest: str = "<m/>", styles: str = "", flat: bool = False) -> bytes:
    """An OpenDocument text, packed or flat; what is no markup becomes a paragraph."""
    text = "".join(one if one.startswith("<") else f"<text:p>{one}</text:p>" for one in body)
    content = (
        f"<office:automatic-styles>{ODT_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body>"
    )
    said = f"<office:meta>{meta}</office:meta>"
    if flat:
        return f'<?xml version="1.0"?><office:document {_ODF}>{said}{content}</office:document>'.encode()
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}>{content}</office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF}><office:styles>{styles}</office:styles>"
                          "</office:document-styles>",
            "meta.xml": f"<office:document-meta {_ODF}>{said}</office:document-meta>",
            "META-INF/manifest.xml": manifest,
        }
    )  # fmt: skip


def epub(
    pages: Mapping[str, str], *, meta: str = "", linear: Mapping[str, str] | None = None,
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:  # fmt: skip
    """A book of pages by file name, each the inside of its body; `meta` is what it says of itself."""
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"/>' for at, name in enumerate(pages)
    )
    spine = "".join(
        f'<itemref idref="i{at}" linear="{(linear or {}).get(name, "yes")}"/>' for at, name in enumerate(pages)
    )
    head = (
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>page</title></head><body>'
    )
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
                                      '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf">'
                              f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{meta}</metadata>'
                              f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{"OEBPS/" + name: head + body + "</body></html>" for name, body in pages.items()},
            **(more or {}),
        }
    )  # fmt: skip
