"""Pages, articles, comparisons and coverages show themselves in Jupyter, and hostile text stays text."""

from __future__ import annotations

import html
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.marks import Mark, marked
from reader.model import (
    Article,
    Block,
    Cell,
    CleanerRun,
    Comparison,
    Coverage,
    CoveredArticle,
    Event,
    Page,
    Paragraph,
)

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover='alert(3)' \u202egnp.exe"


def hostile_article() -> Article:
    return Article(
        page_url="javascript:alert(1)",
        title=HOSTILE,
        authors=(HOSTILE,),
        published=None,
        outlet=HOSTILE,
        language="en",
        text=HOSTILE,
        paragraphs=(Paragraph(0, len(HOSTILE), 0),),
        blocks=(Block(0, len(HOSTILE), True, "paragraph", votes={HOSTILE: 1.0}),),
        cleaner="consensus",
        notes=(HOSTILE,),
    )


def hostile_values() -> list[object]:
    page = Page(url=HOSTILE, source="paste", html=None, text=HOSTILE, title=HOSTILE, notes=(HOSTILE,))
    article = hostile_article()
    comparison = Comparison(
        page=page,
        articles={HOSTILE: article, "fast": article},
        blocks=article.blocks,
        agreement={HOSTILE: {HOSTILE: 1.0, "fast": 0.5}, "fast": {HOSTILE: 0.5, "fast": 1.0}},
        runs={HOSTILE: CleanerRun(HOSTILE, 0.1, error=HOSTILE)},
    )
    coverage = Coverage(
        articles=(CoveredArticle("a", HOSTILE, HOSTILE, None, HOSTILE, 10),),
        stories=(),
        events=(Event("e", HOSTILE, None, None, HOSTILE, (), (), ()),),
        cells=(Cell("e", "a", "reported"),),
        notes=(HOSTILE,),
    )
    return [page, article, comparison, coverage]


class Collector(HTMLParser):
    """Every tag and attribute of a fragment, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("value", hostile_values(), ids=lambda value: type(value).__name__)
def test_hostile_words_stay_words(value: object) -> None:
    seen = Collector()
    seen.feed(value._repr_html_())  # type: ignore[attr-defined]
    assert not seen.tags & {"script", "img", "a", "iframe", "link"}
    assert seen.attributes <= {"class", "title", "scope"}
    assert "alert(1)</script>" in "".join(seen.words)


@pytest.mark.parametrize("value", hostile_values(), ids=lambda value: type(value).__name__)
def test_turning_characters_are_made_visible(value: object) -> None:
    fragment = value._repr_html_()  # type: ignore[attr-defined]
    assert "\u202e" not in fragment
    assert "⟦RLO⟧" in fragment


def test_coverage_says_its_states_in_words() -> None:
    coverage = hostile_values()[3]
    fragment = coverage._repr_html_()  # type: ignore[attr-defined]
    assert "● reported</td>" in fragment
    assert "day unknown" in fragment


def test_overlapping_marks_are_cut_at_each_others_borders() -> None:
    text = "about 6,000 square kilometres, she said"
    drawn = marked(text, [Mark(6, 11, "figure"), Mark(0, 29, "quote", "Malyar")])
    assert drawn == (
        '<mark class="quote" title="Malyar">about </mark><mark class="quote figure" title="Malyar">6,000</mark>'
        '<mark class="quote" title="Malyar"> square kilometres</mark>, she said'
    )


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12)


@given(st.text(alphabet="ab<>&\"' \n", max_size=40), SPANS)
def test_marks_never_change_the_words(text: str, spans: list[tuple[int, int]]) -> None:
    drawn = marked(text, [Mark(a, b, "figure", text) for a, b in spans])
    seen = Collector()
    seen.feed(drawn)
    seen.close()
    assert "".join(seen.words) == text
    assert html.unescape(drawn).count("<mark") >= (1 if any(a < b and a < len(text) for a, b in spans) else 0)
