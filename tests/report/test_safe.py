"""Nothing that comes from an article or a page acts on a terminal, a build server or a Markdown renderer."""

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from citecheck.report import safe
from citecheck.report.tables import table

NASTY = [
    "\x1b]8;;https://evil.example\x07click\x1b]8;;\x07",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x9b31mred",
    "line\nbreak\r\nand\u2028more\x85still",
    "\u202egnp.exe",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "![pixel](https://evil.example/p.png)",
    "[click](javascript:alert(1))",
    "https://evil.example www.evil.example a@evil.example mailto:a@evil.example",
    "`a` ``b`` | c \\| d \\",
    "@everyone closes #12",
    "# heading",
    "1. item",
    "- item",
    "| --- |",
    "&lt;b&gt; &#106;avascript",
    "$x$ ~~gone~~ **loud** __loud__",
    "::error file=x::y",
    "##vso[task.complete] ##[command] ##teamcity[x]",
    "\ud800 lone",
    "a\u200bb\ufeffc",
    "\U000e0041tag",
]
texts = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=40), st.text("\\`*_[]<>&|~$@#:/.-+=()! \nwhtps1a", max_size=30)
)


def markdown_tokens(text: str) -> list[object]:
    parser = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
    return [child for token in parser.parse(text) for child in [token, *(token.children or [])]]


def shown(text: str) -> str:
    """What a reader sees of Markdown."""
    kept = [
        str(token.content)  # type: ignore[attr-defined]  # markdown-it's Token
        for token in markdown_tokens(text)
        if token.type in ("text", "code_inline", "text_special")  # type: ignore[attr-defined]  # the same
    ]
    return "".join(kept)


def kinds(text: str) -> set[str]:
    return {str(token.type) for token in markdown_tokens(text)}  # type: ignore[attr-defined]  # markdown-it's Token


def is_invisible(character: str) -> bool:
    code = ord(character)
    return code < 0x20 or 0x7F <= code < 0xA0 or character in "\u061c\u200e\u200f\u2028\u2029\ufeff" or (
        0x202A <= code <= 0x202E or 0x2066 <= code <= 0x206F or 0xD800 <= code <= 0xDFFF or 0xE0000 <= code <= 0xE007F
    )  # fmt: skip


@given(texts)
def test_one_line_without_a_control_comes_of_every_text(text: str) -> None:
    for out in (safe.plain(text), safe.terminal(text), safe.markdown(text), safe.code(text), safe.url(text)):
        assert not any(is_invisible(character) for character in out)
        assert out.encode("utf-8") is not None


def test_a_password_in_an_address_is_not_shown() -> None:
    for escape in (safe.plain, safe.terminal, safe.markdown, safe.code, safe.url):
        out = escape("http://ines:q%40r:st@x.example/a")
        assert "st@" not in out
        assert "ines" in out
    assert safe.plain("see https://x.example/@ines: a@b, 10:30@noon") == "see https://x.example/@ines: a@b, 10:30@noon"


@given(texts)
def test_markdown_shows_the_text_and_makes_nothing_of_it(text: str) -> None:
    out = safe.markdown(text)
    assert kinds(out) <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "code_inline"}
    seen = shown(out).replace("\u2060", "")
    assert re.sub(r"\s+", " ", seen).strip() == re.sub(r"\s+", " ", safe.plain(text).replace("\u2060", "")).strip()


@pytest.mark.parametrize("address", ["http://a.example/a_b*c?d=[e]~f#g", "https://b.example/@c/(d)"])
def test_an_address_in_a_sentence_reads_the_same_raw(address: str) -> None:
    assert (
        safe.markdown(f"See “{address}”, *now*.")
        == f"See “`{address.rstrip(')')}`{')' * address.endswith(')')}”, \\*now\\*."
    )


@given(texts)
@example("\\`")
@example("`` ` ``")
def test_code_shows_the_text_as_it_is(text: str) -> None:
    out = safe.code(text)
    assert kinds(out) <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "code_inline"}


@given(texts, texts)
def test_a_cell_never_breaks_its_table(left: str, right: str) -> None:
    made = table(["a", "b"], [[safe.markdown(left), safe.code(right)], ["x", safe.url(right)]])
    assert len(made.split("\n")) == 4
    tokens = [str(token.type) for token in markdown_tokens(made)]  # type: ignore[attr-defined]  # markdown-it's Token
    assert tokens.count("td_open") == 4
    assert not {"html_inline", "html_block", "image"} & set(tokens)


@given(texts)
def test_no_text_becomes_a_link(text: str) -> None:
    assert not kinds(safe.markdown(text)) & {"link_open", "image", "html_inline", "html_block"}


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://127.0.0.1/", "https://u:p@a.example/",
     "https://a.example/\u202egnp", "https://a.example/<b>", "//a.example", "https:///x"],
)  # fmt: skip
def test_an_address_that_is_not_safe_to_follow_is_no_link(address: str) -> None:
    assert "link_open" not in kinds(safe.url(address))


def test_a_web_address_is_a_link_to_itself() -> None:
    assert safe.url("https://a.example/b?c=d&e=(f)") == "<https://a.example/b?c=d&e=(f)>"
    assert safe.url("https://a.example/a|b") == "<https://a.example/a%7Cb>"


@pytest.mark.parametrize("order", ["::error::x", "  ::set-output name=x::y", "\t::warning::"])
def test_no_line_of_an_output_speaks_to_a_build_server(order: str) -> None:
    for out in (safe.stdout(f"a\n{order}\n"), safe.terminal(order)):
        assert not any(line.lstrip().startswith("::") for line in out.split("\n"))


@given(texts)
def test_no_marker_of_a_build_server_survives(text: str) -> None:
    out = safe.stdout(text)
    assert not re.search(r"##(\[|vso\[|teamcity\[)", out, re.IGNORECASE)
    assert not any(line.lstrip(" \t").startswith("::") for line in out.split("\n"))


@given(texts)
def test_json_text_means_the_same_with_its_escapes(text: str) -> None:
    out = safe.json(json.dumps({"x": text}, ensure_ascii=False))
    assert json.loads(out) == {"x": text}
    assert not any(is_invisible(character) for character in out)


@given(st.text("`\na", max_size=40))
def test_a_fence_is_longer_than_any_in_the_text(text: str) -> None:
    tokens = [str(token.type) for token in markdown_tokens(safe.fenced(text))]  # type: ignore[attr-defined]  # Token
    assert tokens == ["fence"]


def test_joiners_that_scripts_need_stay() -> None:
    assert safe.plain("می\u200cخواهم") == "می\u200cخواهم"


def test_ordinary_prose_is_left_alone() -> None:
    text = "“a gift”, said the mayor (2 days later); 12.5% of $240 billion — Müller, Beijing’s"
    assert safe.markdown(text) == text
