"""The damage line: what was lost and kept, in a journalist's terms."""

from __future__ import annotations

from collections import Counter

import pytest

from reader.clean.assemble import join_paragraphs
from reader.compare.damage import damage, damage_phrases
from reader.model import Article, Block, BlockKind

HEADLINE = "East quay to close for the winter"
LEAD = "The harbour board voted on Tuesday to close the east quay, used by 14 boats, for the winter."
COST = "“Repairs cannot wait for another spring,” said Ann Moyle, who put their cost at $1.2 million."
FERRIES = "Ferries will use the fish dock until the work is done."
PROMO = "Read more: six boats lost in the autumn storm"


def article(*paragraphs: str, cleaner: str = "consensus", blocks: tuple[Block, ...] = ()) -> Article:
    text, spans = join_paragraphs(paragraphs, [None] * len(paragraphs))
    return Article(None, HEADLINE, (), None, None, None, text, spans, blocks, cleaner)


def block(kept: bool, kind: BlockKind, **votes: float) -> Block:
    return Block(0, 1, kept, kind, votes=votes)


REFERENCE = article(HEADLINE, LEAD, COST, FERRIES)


@pytest.mark.parametrize(
    ("counts", "furniture", "sentence"),
    [
        ((False, 0, 2, 1), {"promo": 3}, "lost 2 figures and 1 quote of the body, kept 3 promotions"),
        ((False, 0, 0, 0), {}, "lost nothing of the body, kept no furniture"),
        ((True, 0, 0, 0), {"ad": 1}, "lost the headline, kept 1 advertisement"),
        ((True, 1, 1, 0), {}, "lost the headline, 1 paragraph and 1 figure of the body, kept no furniture"),
        (
            (False, 0, 0, 0),
            {"nav": 9, "ad": 5, "share": 4, "legal": 2, "promo": 1},
            "lost nothing of the body, kept 9 navigation lines, 5 advertisements, 4 share lines and 3 other pieces",
        ),
    ],
    ids=["both", "nothing", "headline", "all", "many kinds"],
)
def test_sentence_reads_as_a_person_would_say_it(
    counts: tuple[bool, int, int, int], furniture: dict[str, int], sentence: str
) -> None:
    assert "".join(phrase.text for phrase in damage_phrases(*counts, Counter(furniture))) == sentence


def test_lost_paragraph_takes_its_figure_and_quote_with_it() -> None:
    found = damage(article(HEADLINE, LEAD, FERRIES, cleaner="goose3"), REFERENCE, ())
    assert [REFERENCE.text[q.start : q.end] for q in found.quotes] == ["Repairs cannot wait for another spring,"]
    assert [REFERENCE.text_of(f) for f in found.figures] == ["$1.2 million"]
    assert [REFERENCE.text_of(p) for p in found.paragraphs] == [COST]


def test_passage_that_stands_elsewhere_is_not_lost() -> None:
    found = damage(article(HEADLINE, COST, LEAD, FERRIES, cleaner="goose3"), REFERENCE, ())
    assert found.sentence == "lost nothing of the body, kept no furniture"


def test_headline_is_named_and_not_counted_as_a_paragraph() -> None:
    found = damage(article(LEAD, COST, FERRIES, cleaner="goose3"), REFERENCE, ())
    assert (found.headline, found.paragraphs) == (True, ())


def test_furniture_the_cleaner_kept_can_be_found_by_kind() -> None:
    blocks = (block(True, "paragraph", goose3=1.0), block(False, "promo", goose3=0.9), block(False, "ad", goose3=0.8))
    found = damage(article(HEADLINE, LEAD, COST, FERRIES, PROMO, cleaner="goose3"), REFERENCE, blocks)
    assert found.sentence.endswith("kept 1 advertisement and 1 promotion")
    assert found.furniture_of("furniture:promo") == (1,)
    assert found.furniture_of("furniture") == (1, 2)
