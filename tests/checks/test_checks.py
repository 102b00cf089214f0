"""Checks of articles: conversions, money, headline, sums, multiples; the same figure across articles."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest

from reader.bench.conversions import generated_pairs
from reader.bench.headlines import article_of
from reader.checks import check
from reader.checks.conversions import step_of
from reader.compare.figures import same_figures
from reader.model import Article, Check, Paragraph


def checks(body: str, headline: str = "A headline without numbers", kind: str | None = None) -> list[Check]:
    article = article_of(headline, body)
    return [c for c in check(article) if kind is None or c.kind == kind]


def only(body: str, kind: str) -> Check:
    found = checks(body, kind=kind)
    assert len(found) == 1, found
    return found[0]


CONVERSIONS = [
    ("It lies 74 km (46 miles) southeast.", "agrees"),
    ("They took 6,000 square km (2,400 square miles).", "rounding"),
    ("They took 6,000 square km (2,300 square miles).", "agrees"),
    ("They took 6,000 square km (24,000 square miles).", "disagrees"),
    ("They took 6,000 square km (2,400 miles).", "disagrees"),
    ("It is 100 km (160 miles) away.", "disagrees"),
    ("It is 100 km (62 km) away.", "disagrees"),
    ("It was 3C (37F) at dawn.", "agrees"),
    ("It was 30C (68F) at noon.", "disagrees"),
    ("He weighs 90 kg, or 198 pounds, now.", "agrees"),
    ("A 1.8 billion-mile (2.9bn km) journey.", "agrees"),
    ("It burned 350 hectares (8,650 acres).", "disagrees"),
    ("It pumps 2.4 million litres (630,000 gallons) a day.", "agrees"),
]


@pytest.mark.parametrize(("sentence", "verdict"), CONVERSIONS, ids=[row[0][:40] for row in CONVERSIONS])
def test_stated_conversion(sentence: str, verdict: str) -> None:
    assert only(sentence, "conversion").verdict == verdict


def test_tenfold_slip_is_named() -> None:
    assert "ten times too much" in only("They took 6,000 square km (24,000 square miles).", "conversion").message


def test_unit_that_would_be_right_is_named() -> None:
    assert "(98 feet would be right)" in only("The wreck lies 30 metres (98 miles) down.", "conversion").message


def test_figures_side_by_side_that_are_no_conversion_are_left_alone() -> None:
    assert checks("It rose from 5 km to 6 km, and 12 kg (30 bags) fell.") == []


def test_generated_pairs_are_told_apart() -> None:
    for pair in generated_pairs(60, Random(3)):
        red = [c.verdict for c in checks(pair.text, kind="conversion")] == ["disagrees"]
        assert red == (pair.kind != "true"), pair


def test_one_money_rate_for_an_article() -> None:
    text = "It cost $100 (£80). A second cost $50 (£40). The third cost $200 (£16)."
    assert [c.verdict for c in checks(text, kind="rate")] == ["agrees", "agrees", "disagrees"]


HEADLINES = [
    ("Fire kills 7 in Boston", "Seven people died in a fire, police said.", "agrees"),
    ("Tribes to get $1bn", "The tribes will share $1.023 billion.", "rounding"),
    ("Hike of 62 miles", "They walked 100 km through snow.", "rounding"),
    ("31 homes to go", "The city will buy 15 homes and 16 homes this year.", "rounding"),
    ("Half of voters stay away", "Only 50 percent of voters came.", "rounding"),
    ("Flat sold for $45 million", "The flat sold for $44 million.", "disagrees"),
    ("Storm kills 12", "The storm killed 21 people.", "disagrees"),
    ("3 Women Held", "Police hold two women and found three guns.", "unverifiable"),
    ("Search for MH97", "The jet, MH17, was shot down.", "disagrees"),
    ("No growth since 2009", "It is the worst year since 2008.", "disagrees"),
    ("22nd death confirmed", "A twenty-second death, the 22nd, was confirmed.", "agrees"),
    ("Mother Finds Son After 25 Years", "The two had been apart for a quarter-century.", "agrees"),
    ("Egypt Will Try Lahood, 42 Workers", "Judges referred 43 workers, Lahood among them, to court.", "rounding"),
    ("Circuit City to Close 150 Stores", "It may shut more than 10% of its nearly 1,500 stores.", "rounding"),
    ("US Pulls 2.2K Troops Out", "The force in Iraq falls this month from 5,200 to 3,000.", "rounding"),
    ("Man Called Her 22K Times", "He phoned and texted her 21,807 times over ten months.", "rounding"),
    ("Claims Continue a 16-Week Streak", "This marks the 16th straight week of it.", "agrees"),
    ("Parade Marks China’s 60th Birthday", "It came 60 years after the founding.", "agrees"),
    ("Actor Leaves Toy Story 4", "He will not stay for Toy Story 4 either.", "agrees"),
    ("Actor Leaves Toy Story 4", "He will not stay for Toy Story 3 either.", "disagrees"),
    ("Detroit’s Big 3 Plead Their Case", "The heads of the Big Three automakers came.", "agrees"),
    ("The Flintstones Turn 50", "Fifty years ago the cartoon was first shown.", "agrees"),
    ("75 Arrested in Ring Bust", "Police arrested 51 people in Spain and 24 in France.", "rounding"),
    ("75 Arrested in Ring Bust", "Police arrested 51 people in Spain and 23 in France.", "disagrees"),
    ("Petsitter Wants Up to $1M", "The new suit seeks between $200,000 and $1 million.", "rounding"),
]


@pytest.mark.parametrize(("headline", "body", "verdict"), HEADLINES, ids=[row[0] for row in HEADLINES])
def test_headline_against_body(headline: str, body: str, verdict: str) -> None:
    assert [c.verdict for c in checks(body, headline, kind="headline")] == [verdict]


def test_a_number_of_nothing_named_is_not_set_beside_another_such_number() -> None:
    body = "Seven people died when the dyke broke. Of the flooded homes 80 stand in the old town, and 30 at the quay."
    (found,) = checks(body, "Nine die as dyke breaks", kind="headline")
    assert found.message == "The headline's nine is not in the body."


def test_headline_check_points_at_both_places() -> None:
    article = article_of("Fire kills 7 in Boston", "Seven people died in a fire.")
    (found,) = check(article)
    assert [article.text_of(span) for span in found.spans] == ["7", "Seven"]


def test_percent_from_and_to_agree() -> None:
    assert only("Sales rose 20% from 100 units to 120 units.", "change").verdict == "agrees"


def test_percent_from_and_to_disagree() -> None:
    found = only("Sales rose 30% from $100 million to $120 million.", "change")
    assert found.verdict == "disagrees"
    assert "20%" in found.message


def test_percent_of_another_clause_is_no_check() -> None:
    assert checks("Sales rose 30%; profit went from $100 million to $120 million.", kind="change") == []


def test_parts_over_their_total_disagree() -> None:
    assert only("The blast killed 12 people, including 9 men and 5 women.", "total").verdict == "disagrees"


def test_parts_that_add_up_agree() -> None:
    assert only("The blast killed 12 people, including 7 men and 5 women.", "total").verdict == "agrees"


def test_double_says_what_it_implies() -> None:
    text = "Ukraine took 6,000 square km (2,400 square miles) of land, double what officials had cited on Sunday."
    found = only(text, "multiple")
    assert found.verdict == "unverifiable"
    assert "3,000 square kilometres" in found.message


def article(text: str, day: int) -> Article:
    published = datetime(2022, 9, day, tzinfo=UTC)
    return Article(
        None, None, (), published, None, "en", text, (Paragraph(0, len(text), 0),), (), "none", ()
    )  # fmt: skip


def test_same_figure_pairs_by_unit_noun_and_role() -> None:
    one = article("Ukraine recaptured 3,000 square kilometres. The bombing killed 12 people and injured 40.", 11)
    two = article("Ukraine recaptured 2,300 square miles. The bombing killed 14 civilians.", 12)
    families = {f.label: [v.figure.value for v in f.variants] for f in same_figures([one, two])}
    assert families["square kilometres recaptured"] == [3000.0, 2300.0]
    assert families["people killed"] == [12.0, 14.0]
    assert "people injured" not in families


def test_same_figure_carries_its_as_of_day() -> None:
    one = article("The bombing killed 12 people on Saturday.", 11)
    two = article("The bombing killed 14 people.", 12)
    (family,) = same_figures([one, two])
    assert [v.as_of for v in family.variants] == ["2022-09-10", "2022-09-12"]


@pytest.mark.parametrize(
    ("words", "value", "step"), [("6,000", 6000, 1000), ("46", 46, 1), ("2.35", 2.35, 0.01), ("1.2m", 1.2e6, 1e5)]
)
def test_precision_of_a_written_number(words: str, value: float, step: float) -> None:
    assert step_of(words, value) == pytest.approx(step)


def test_reading_looks_for_figures_once(monkeypatch: pytest.MonkeyPatch) -> None:
    import reader.extract.figures as figures_room
    from reader.extract.figures import find_figures
    from reader.model import Page
    from reader.read import analyse

    asked: list[str] = []

    def counted(text: str, published: datetime | None = None) -> object:
        asked.append(text)
        return find_figures(text, published=published)

    monkeypatch.setattr(figures_room, "find_figures", counted)
    article = article_of("A headline without numbers", "The beam is 5 km (6 miles) long.")
    found = analyse(Page.from_text(article.text), article)
    assert [c.verdict for c in found.checks] == ["disagrees"]
    assert asked == [article.text]
