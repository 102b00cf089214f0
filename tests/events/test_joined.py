"""Events whose sentences are little alike."""

from __future__ import annotations

from datetime import datetime

from reader.events import find_events
from reader.events.minor import main_events
from reader.model import Article, Event, Paragraph


def article(outlet: str, *told: str, day: int = 8) -> Article:
    """An article of an outlet, headline first."""
    headline = "Court stops the Fontela pumps at Lake Ostra in Varno"
    text = "\n\n".join((headline, *told))
    ends = [text.index(part) for part in told]
    paragraphs = (Paragraph(0, len(headline)), *(Paragraph(a, a + len(p)) for a, p in zip(ends, told, strict=True)))
    return Article(None, headline, (), datetime(2025, 5, day, 9), outlet, "en", text, paragraphs, (), "x")


def events(*articles: Article) -> list[Event]:
    """The main events of the articles that two or more report."""
    found = main_events(find_events(articles)).events
    return [e for e in found if len({m.article_id for m in e.mentions if m.state == "reported"}) > 1]


def test_a_ruling_without_names_is_that_of_its_day() -> None:
    found = events(
        article("A", "A court in Varno ordered the bottler Fontela on Wednesday to stop pumping from Lake Ostra."),
        article("B", "A judge ruled on Wednesday that the pumps at the lake must stop for 90 days."),
    )
    assert [event.when for event in found] == ["2025-05-07"]


def test_two_arrests_of_one_day_that_share_nothing_else_are_two() -> None:
    found = events(
        article("A", "Police arrested two men on Wednesday after a chase across the bridge and through a market."),
        article("B", "A woman was arrested on Wednesday for selling permits that she had printed in her kitchen."),
    )
    assert not found


def test_two_quotations_of_one_speaker_are_two_events() -> None:
    found = events(
        article("A", "“They carried us like sacks of flour,” said Marit Oduya of the dockers' union in Varno."),
        article("B", "“It is a yes with its arms folded,” said Marit Oduya of the dockers' union in Varno."),
    )
    assert not found


def test_one_speakers_words_side_by_side_in_two_outlets_are_one_utterance() -> None:
    found = events(
        article(
            "A",
            "Anna Lind said on Wednesday that 3,000 hectares of forest were lost. “We need planes, and we need them "
            "before the wind turns,” Anna Lind said.",
        ),
        article(
            "B",
            "Some 3,000 hectares of forest were lost, Anna Lind said on Wednesday. “We need planes, and we need them "
            "before the wind turns,” said Anna Lind.",
        ),
    )
    assert len(found) == 1 and len(found[0].mentions) == 4


def test_words_nobody_dates_have_the_publish_day_said_as_such() -> None:
    found = events(
        article("A", "“We need planes, and we need them now,” Anna Lind said in Varno.", day=9),
        article("B", "“We need planes, and we need them now,” said Anna Lind, the fire chief of Varno."),
    )
    assert [(event.when, event.when_from) for event in found] == [("2025-05-08", "published 2025-05-08")]


def test_a_quotation_that_denies_the_other_is_another() -> None:
    found = events(
        article("A", "“I did not see the old report,” Jonas Lind said on Wednesday at the harbour of Varno."),
        article("B", "“I did see the old report,” Jonas Lind said on Wednesday at the harbour of Varno."),
    )
    assert not found


def test_a_deed_and_the_words_beside_it_in_two_outlets_are_one_event() -> None:
    found = events(
        article(
            "A", "Nils Halder apologised to the families on Wednesday. “We sent them to work that night,” Halder said."
        ),
        article("B", "Director Nils Halder has said sorry. “We sent them to work that night,” he told the crowd."),
    )
    assert len(found) == 1


def test_the_retreat_that_a_ministry_confirms_is_the_one_told_before() -> None:
    found = events(
        article("A", "Russian troops left Varno on Wednesday.", "The ministry in Moscow confirmed the retreat."),
        article(
            "B", "Russia abandoned Varno on Wednesday.", "The ministry has described the withdrawal as a regrouping."
        ),
    )
    assert len(found) == 1


def test_one_percentage_of_shares_and_of_the_stock_is_one_rise() -> None:
    found = events(
        article("A", "Shares in Fontela rose 6% in Varno.", "The judge spoke for an hour before the pumps were still."),
        article("B", "The stock jumped six per cent.", "A swimming teacher cheered outside and sang a song for all."),
    )
    assert [event.trigger for event in found] == ["rise"]


def test_words_that_an_article_reports_six_weeks_after_another_are_other_words() -> None:
    visit = article("A", "The chief executive, Sofia Lindqvist, visited the Fontela works on 7 May and promised jobs.")
    later = Article(
        None, "H", (), datetime(2025, 6, 20, 9), "B", "en", "H\n\nSofia Lindqvist said Fontela would appeal.",
        (Paragraph(0, 1), Paragraph(3, 43)), (), "x",
    )  # fmt: skip
    assert events(visit, later) == []


def test_what_a_relative_clause_says_would_come_leaves_its_sentence_news() -> None:
    found = find_events(
        [article("A", "The authority began an investigation on Wednesday into Fontela, which would cost it a year.")]
    ).events
    assert [event.trigger for event in found] == ["investigate"]


def test_an_article_from_before_a_day_does_not_report_what_happened_on_it() -> None:
    found = events(
        article("A", "Rebels shelled the port of Varno again, killing Anna Lind, the harbour master.", day=2),
        article(
            "B", "Rebels shelled the port of Varno again on Wednesday, killing Anna Lind, the harbour master.", day=8
        ),
    )
    assert not found


def test_what_was_announced_before_its_day_may_be_reported_from_it() -> None:
    announced = article("A", "The mayor will demolish the old lock of Varno on Wednesday, Anna Lind said.", day=2)
    told = article("B", "The mayor demolished the old lock of Varno on Wednesday, Anna Lind said.", day=8)
    found = [event for event in main_events(find_events([announced, told])).events if event.trigger == "pull-down"]
    assert [(event.when, [m.state for m in event.mentions]) for event in found] == [
        ("2025-05-07", ["possible", "reported"])
    ]
