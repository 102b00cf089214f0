"""A page on which all parsers agree is read without any, and gives what the longer way gives; any doubt leaves it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.clean.raw import raw_blocks
from reader.load import load
from reader.load.build import _read_in_full
from reader.load.implied import EMPTY_TAGS, ENDS
from reader.load.render import forget, render
from reader.load.script_text import SHOWN_CHARS
from reader.load.sure import read_surely
from reader.load.tokens import TAGS, UNREAD
from reader.model import Page

SAMPLES = sorted(Path(__file__).parents[2].glob("samples/*/*.html"))
PROSE = f"<p>{'The harbour opens again on Monday after a week of storms, said the town. ' * 5}</p>"


def page(body: str, head: str = "", end: str = "</body></html>") -> str:
    return f"<!doctype html><html lang=en><head><title>T &amp; U</title>{head}</head><body class=page>{body}{end}"


def is_sure(html: str) -> bool:
    return read_surely(html, SHOWN_CHARS) is not None


def assert_read_as_in_full(html: str) -> None:
    found = read_surely(html, SHOWN_CHARS)
    if found is None:
        return
    forget()
    same, rendered, notes = _read_in_full(html)
    assert (same, notes, rendered.notes) == (html, (), ())
    assert found.text == rendered.text
    assert found.title == rendered.title
    for mine, theirs in zip(found.blocks, rendered.blocks, strict=True):
        assert (mine.start, mine.end, mine.links) == (theirs.start, theirs.end, theirs.links)


SURE = {
    "paragraphs": "<p>One <b>two</b> three</p><p>Four",
    "implied ends": "<ul><li>a<li>b</ul><dl><dt>d<dd>e</dl><table><tr><td>g<td>h<tr><td>i</table>",
    "misnested": "<b><p>x</b>y</p></section><i>c</i>",
    "picture": '<p>a <svg viewBox="0 0 1 1"><title>Logo</title><path d="M0 0"/><g><path d="M1"></g></svg> b</p>',
    "pixel": "<noscript><img src=x><iframe src=y></iframe></noscript><p>a</p>",
    "noscript in a division": "<div><noscript><p>Turn scripts on.</p></noscript></div>",
    "template": "<template><p>no<button>b</button><li>l</template><p>yes</p>",
    "hidden": "<div hidden><ul><li>a<li>b</ul><script>x < y</script></div><p style='display: none'>no</p>",
    "choices": "<select><optgroup label=x><option>a<option>b</select>",
    "address without quotes": "<p><a href=https://example.org/>a</a> b</p>",
    "single quotes": """<p data-x='{"a": "<b>"}' title='x'>a</p>""",
    "sign in a value": '<p title="a > b">c</p>',
    "references": "<p>Fish &amp; chips &hellip; &#8217; &#x1F600; &nbsp; S&P &copy 2026 &1</p>",
    "comments": "<p>a<!-- <p>no</p> -->b</p><!--[if IE]><p>no</p><![endif]--><p>c</p>",
    "code": "<pre>one\n<!-- -->\ntwo</pre>",
    "formula": "<p>so <math><mi>x</mi><mo>=</mo><mn>1</mn></math></p>",
    "less than": "<p>1 < 2 and <3</p>",
    "end in the middle": f"</body></html>{PROSE}",
    "more quotes than values": """<p class="a"" title="b "c" d">e</p>""",
    "hidden by a slash": "<span hidden/>a",
    "less than in a tag": '<p class="a" <b>c</p <i>d</p>',
    "sign in a value without quotes": "<p title=a<b'c`d=>e</p>",
    "value left out": "<p data-x=>a</p>",
    "head in the body": "<div><head><meta name=a></head>b</div>",
    "title in the body": "<div><title>no</title>a</div>",
    "tag in a tag": '<p <b class="x">a</p>',
    "a script is hidden": f"<div hidden><script>{PROSE * 3}</script></div>",
    "scripts behind comments in a script": "<script>'<!-- a --><script><!-->' + '<script src=x>'</script><p>a</p>",
    "script in a comment that ends": "<script><!-- <script> --> b</script><p>a</p>",
    "more hidden than shown": f"<div hidden>{'<a href=x>Menu, or so</a>' * 400}</div>",
    "sources without ends": "<picture><source srcset=a><source srcset=b></picture>" * 60,
    "paragraphs without ends": "<ul><li><p>a</ul>" * 60,
    "long attributes": f"<p style='{'a: b; ' * 400}'>a</p>" * 90,
}


@pytest.mark.parametrize("body", SURE.values(), ids=SURE)
def test_usual_mark_up_is_read_without_a_parser_and_as_with_one(body: str) -> None:
    assert is_sure(page(PROSE + body))
    assert_read_as_in_full(page(PROSE + body))


DOUBTFUL = {
    "paragraph ends a noscript": "<p>a<noscript><div>b</div></noscript></p>",
    "breakout from a picture": "<svg><p>a</p></svg>",
    "picture without an end": "<svg><path/>",
    "slash that ends nothing": "<video/>a",
    "quote without an end": "<p title='a>b</p>",
    "choice of other things": "<select><option>a</option><div>b</div></select>",
    "words behind the end": "</body>word",
    "text that is no mark-up": "<xmp><p>a</xmp>",
    "title in a paragraph": "<p>a<title>b</title>c</p>",
    "formula with a script": "<math><script><p>a</script></math>",
    "formula with a section of data": "<math><![CDATA[ x ]]></math>",
    "reference without an end": "<p>&ampa &#241ol</p>",
    "script in a second comment in a script": "<script><!-- --> <!-- --><!--<script></script>--></script><p>a</p>",
    "script in a comment in a script": "<script><!-- <script></script>--></script><p>a</p>",
    "unknown reference": "<p>&harbour;</p>",
    "reference to no character": "<p>&#128;&#0;&#xD800;</p>",
    "streamed pieces": '<div hidden id="S:1"><p>a</p></div>',
    "most is hidden": f"<div hidden>{PROSE * 3}</div>",
    "too many attributes": f"<p {'a ' * 600}>b</p>",
    "too many choices": f"<select>{'<option>a' * 2100}</select>",
    "too deep": f"{'<div>' * 250}a",
    "too many font elements left open": "<div><b></div>" * 60,
}  # fmt: skip


@pytest.mark.parametrize("body", DOUBTFUL.values(), ids=DOUBTFUL)
def test_any_doubt_leaves_the_page_to_a_parser(body: str) -> None:
    assert not is_sure(page(PROSE + body))


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        ("<meta name=a><link rel=b></link><style>p > a {}</style><script>'<body>'</script>", True),
        ("<noscript><img src=x></noscript><template><div>a</div></template>", True),
        ("words", False),
        ("<div>", False),
        ("<noscript><p>Turn scripts on.</p></noscript>", False),
        ("<noscript><div><img></div></noscript><div><a href=x></a></div>", True),
        ("<noscript><img>", False),
        ("<script>'<title>'</script>", True),
        ("<title>V</title></div></noscript><aside></aside>", True),
        ("<div></span></div>", True),
        ("</p>", False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_head_is_sure_where_it_has_nothing_of_the_body(head: str, sure: bool) -> None:
    html = page(PROSE, head)
    assert is_sure(html) is sure
    assert_read_as_in_full(html)


def test_a_tag_that_the_end_of_the_page_cuts_is_doubtful() -> None:
    assert is_sure(page(PROSE, end=""))
    assert not is_sure(page(PROSE, end="</"))
    assert not is_sure(page(PROSE, end='<p class="'))
    assert_read_as_in_full(page(PROSE, end="<p class="))


def test_a_page_with_little_text_is_left_to_the_longer_way() -> None:
    assert not is_sure(page("<p>Short.</p>"))
    assert not is_sure(page(f"<a href=x>{PROSE}</a>"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_sample_pages_are_sure(sample: Path) -> None:
    html = load(sample).html or ""
    assert is_sure(html)
    assert_read_as_in_full(html)


def test_blocks_stand_where_the_text_has_them() -> None:
    read = Page.from_html(page(f"<h1>Head</h1>{PROSE}<p>a<!-- -->b <b>c</b></p>"))
    forget()
    assert "\n".join(read.text[block.start : block.end] for block in raw_blocks(read)) == read.text


def test_what_libxml2_ends_at_a_start_tag_is_known_of_every_pair() -> None:
    names = sorted(name for name, tag in TAGS.items() if name and name[0] != "/" and tag[0] != UNREAD)
    for around in filter(lambda name: name not in EMPTY_TAGS, names):
        for started in names:
            root = etree.fromstring(f"<html><body><section><{around}>a<{started}>b", etree.HTMLParser())
            (first, *_) = root.find("body/section")
            nested = any(element is not first for element in first.iter(started))
            assert nested is (around not in ENDS.get(started, ())), (around, started)


PIECES = st.sampled_from(
    "<p> </p> <div> </div> <li> <ul> </ul> <a\thref=x/> </a> <b> </b> <i> <br> </br> <td> <tr> <table> </table> <h2> "
    "</h2> <pre> </pre> <span\thidden> </span> <div\thidden> <script> </script> <template> </template> <!--\t--> < > "
    "& &amp; &nbsp; &P ' \" = word two. </body> <body> <dd> <dt> <form> <section> </section> <svg> </svg> <path> "
    "<path/> <p\ttitle=' <x/> <style> </style> \ufeff é <noscript> </noscript> <img> <select> </select> <option> "
    "<button> </button> <video> </video> <title>u</title> <math> </math> <object> </object> <textarea> </textarea> "
    "<![CDATA[ ]]> <iframe></iframe> <P> </P> <font> </font> <caption> <hr> <dialog> </dialog> <image> <xmp> <head> "
    "</head> <p\t<b> </p\t<i> <p\ta=> <source> <source/> <picture> </picture>".split(" ")
).map(lambda piece: piece.replace("\t", " "))
SOME = st.lists(st.one_of(PIECES, st.sampled_from((" ", "\n\n"))), max_size=30).map("".join)


@given(
    SOME,
    st.sampled_from(("", "<noscript>", "</noscript>", "<img>", "<meta>", "<template>", "a", "</a>", "<nav></nav></i>")),
    st.booleans(),
)
@settings(max_examples=400, deadline=None)
def test_what_is_surely_read_is_what_parsers_read(body: str, head: str, first: bool) -> None:
    assert_read_as_in_full(page(PROSE + body if first else body + PROSE, head))


@pytest.mark.parametrize(
    "piece",
    ["<svg>", "<!--", "<a ", "<p x='", "<!", "<script>", "<i><", "</x", "<dd>", "</q>", "<!-- -->a", "<div hidden>",
     "<noscript></q>", "<template><div>", "<select><option>", "<a href=x/", "&amp", "<math>", "<title>", "<p a=\"<\">"],
)  # fmt: skip
def test_time_is_linear_in_a_hostile_page(piece: str) -> None:
    read_surely(page(PROSE + piece * 29_000), SHOWN_CHARS)  # seconds each, were it quadratic: the suite's limit ends it


def test_a_page_read_in_full_later_has_the_same_text() -> None:
    html = page(f"{PROSE}<p>a <a href=b>c</a></p>")
    assert Page.from_html(html).text == render(html).text
