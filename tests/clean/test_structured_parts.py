"""What a page says of itself is read from its parts as from the whole page."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.clean.language import declared_language
from reader.clean.metadata import html_metadata
from reader.clean.structured import read_structured
from reader.clean.structured_parts import parsed_parts
from reader.load import load
from reader.load.quick import forget_quickly
from reader.load.render import forget, parse
from reader.model import Page

SAMPLES = sorted(Path(__file__).parents[2].glob("samples/*/*.html"))
DATA = '{"@type": "NewsArticle", "headline": "A > b", "author": {"name": "Ann Lee"}}'
JSON = f'<script type="application/ld+json">{DATA}</script>'
PIECES = {
    "meta tags": "<meta property=og:title content='A <b> > c'><META NAME='author' CONTENT=\"Bo O'Neill\"/>",
    "json": f"<title>T</title>{JSON}",
    "json in the body": f"</head><body><p>a</p>{JSON}<time datetime=2026-01-02 class=published>x</time>",
    "in a comment": f"<!-- <meta property=og:title content=no> {JSON} --><meta property=og:title content=yes>",
    "in another script": "<script>s = '<meta name=title content=no>'</script><meta name=title content=yes>",
    "in a title": "<title>Writing <meta name=title content=no></title><meta property=og:site_name content=S>",
    "microdata in an attribute": "<meta itemprop=author content=Ann><time itemprop=datePublished datetime=2026>",
    "spoken microdata": "</head><body><span itemprop='author'><b itemprop=name>Ann Lee</b></span>",
    "spoken microdata in spoken microdata": "</head><body><DIV itemprop=author><div itemprop=headline>A</div>B</DIV>C",
    "spoken microdata around parts": "</head><p itemprop=author><meta itemprop=name content=Ann> <time>x</time></p>",
    "spoken microdata in a comment": f"<!-- <p itemprop=author>No</p> --><b itemprop=author>Yes</b>{JSON}",
    "spoken microdata without an end": "</head><body><p itemprop=author>Ann<p itemprop=headline>A <b>b</b>",
    "type with an entity": JSON.replace("+", "&#43;"),
    "canonical link": "<link rel=canonical href='https://example.org/a?b=1&amp;c=2'><link rel=alternate href=x>",
    "nothing": "",
}


def same(html: str) -> None:
    whole, parts = parse(html), parsed_parts(html)
    assert read_structured(parts) == read_structured(whole)
    assert declared_language(parts) == declared_language(whole)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_parts_say_what_the_page_says(piece: str) -> None:
    same(f"<!doctype html><html lang='en-GB'><head>{piece}<p>Text</p></body></html>")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_parts_of_sample_pages_say_what_they_say(sample: Path) -> None:
    same(load(sample).html or "")


@pytest.mark.parametrize("sample", SAMPLES[:4], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_metadata_is_the_same_with_and_without_a_parser(sample: Path) -> None:
    page: Page = load(sample)
    parsed = html_metadata(page, quick=True)
    forget()
    forget_quickly()
    assert html_metadata(page, quick=True) == parsed


@pytest.mark.parametrize(
    "piece", ["<script ", "<!--", "<meta ", "<style>", "<title>", "itemprop=author ", "<script>", "<b itemprop=author>"]
)
def test_time_is_linear_in_a_hostile_page(piece: str) -> None:
    parsed_parts(f"<html><meta x>{piece * 60_000}</html>")
