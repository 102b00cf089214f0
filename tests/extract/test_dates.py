"""Dates of news sentences, resolved against the publish date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.dates import find_dates
from reader.extract.dates.calendar_words import easter
from reader.extract.figures import find_figures

#: A Tuesday.
PUBLISHED = datetime(2022, 9, 13, tzinfo=UTC)

#: A Thursday evening, and a Sunday's.
EVENING, SUNDAY = datetime(2022, 9, 15, 21, 30, tzinfo=UTC), datetime(2022, 9, 18, 21, 30, tzinfo=UTC)

CASES = [
    ("It fell on Saturday.", "Saturday", "2022-09-10"),
    ("It fell on Tuesday.", "Tuesday", "2022-09-13"),
    ("They will meet on Friday.", "Friday", "2022-09-16"),
    ("A vote is scheduled for Thursday.", "Thursday", "2022-09-15"),
    ("The ruling on Monday’s ban came late.", "Monday", "2022-09-12"),
    ("He was held until Sunday.", "Sunday", "2022-09-11"),
    ("The hub was retaken late last week.", "late last week", "2022-W36"),
    ("Sales rose last month.", "last month", "2022-08"),
    ("It starts next year.", "next year", "2023"),
    ("Her deputy takes over on Friday.", "Friday", "2022-09-16"),
    ("Her deputy took over on Friday.", "Friday", "2022-09-09"),
    ("It came two days ago.", "two days ago", "2022-09-11"),
    ("He spoke late on Monday.", "Monday", "2022-09-12"),
    ("Since February 24 it has burned.", "February 24", "2022-02-24"),
    ("It opens on 1 December.", "1 December", "2022-12-01"),
    ("On 5 May 2019 it closed.", "5 May 2019", "2019-05-05"),
    ("The deed is of 05-Aug-2016.", "05-Aug-2016", "2016-08-05"),
    ("It was annexed in 2014.", "2014", "2014"),
    ("A 1996 law allows it.", "1996", "1996"),
    ("It is planned for early March.", "early March", "2023-03"),
    ("In August prices fell.", "August", "2022-08"),
    ("The July vote was close.", "July", "2022-07"),
    ("In the summer of 2021 it burned.", "the summer of 2021", "2021-SU"),
    ("Profit fell in the third quarter of 2021.", "the third quarter of 2021", "2021-Q3"),
    ("It snowed on Christmas Eve.", "Christmas Eve", "2021-12-24"),
    ("It snowed on Christmas Day.", "Christmas Day", "2021-12-25"),
    ("They came home on New Year’s Day.", "New Year’s Day", "2022-01-01"),
    ("The two met a decade ago.", "a decade ago", "201"),
    ("It was built in the 1970s.", "the 1970s", "197"),
    ("On 2022-09-01 it began.", "2022-09-01", "2022-09-01"),
    ("He left yesterday.", "yesterday", "2022-09-12"),
    ("He told Deadline Monday that it was over.", "Monday", "2022-09-12"),
    ("The deadline is Monday.", "Monday", "2022-09-19"),
    ("They killed ten people on Jan. 8, the worst of the attacks.", "Jan. 8", "2022-01-08"),
    ("They will meet on Jan. 8.", "Jan. 8", "2023-01-08"),
    ("Rain fell until they announced a vote on Oct. 3.", "Oct. 3", "2022-10-03"),
    ("Last October it rained.", "Last October", "2021-10"),
    ("He is out, she said on Friday. Nobody asked.", "Friday", "2022-09-09"),
    ("The so-called summit on Tuesday will be short.", "Tuesday", "2022-09-13"),
    ("The so-called summit on Thursday will be short.", "Thursday", "2022-09-15"),
    ("She would skip Saturday's slalom.", "Saturday", "2022-09-17"),
    ("It did not go as planned on Thursday.", "Thursday", "2022-09-08"),
    ("In March, judges will rule.", "March", "2023-03"),
    ("It may harm her chances against him in February.", "February", "2023-02"),
    ("After the November results, the party split.", "November", "2021-11"),
    ("The party split after the November results.", "November", "2021-11"),
    ("After the November vote, the party will split.", "November", "2022-11"),
    ("He will leave after the November vote.", "November", "2022-11"),
    ("That one Tuesday was a blast.", "Tuesday", "2022-09-13"),
    ("It was a Friday interview.", "Friday", "2022-09-09"),
]


#: Four digits that count or measure.
AMOUNTS = [
    "Traffic rose by 1650% then.",
    "Its library has 2000+ courses.",
    "The 1500 of the 2200 homes are let.",
    "Sales of 2000 units were booked.",
    "They came from 2000 towns.",
    "The 2000 employees left.",
    "It has between 1900 and 2500 people.",
    "Prices fell to 1600 dollars.",
]


@pytest.mark.parametrize("sentence", AMOUNTS)
def test_an_amount_of_four_digits_is_no_year(sentence: str) -> None:
    assert find_dates(sentence, PUBLISHED) == []


AROUND_YEARS = st.sampled_from(
    "in since of the by to from and over about between rose fell 1500 1650 1900 1987 2000 2016 2200 % + people homes "
    "elections courses of the British civil servants results per km dollars , . - (".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(AROUND_YEARS, max_size=16), st.sampled_from(["", " "]))
def test_no_four_digits_are_a_date_and_a_figure(words: list[str], joint: str) -> None:
    text = " ".join(words).replace(" %", joint + "%").replace(" +", joint + "+")
    figures = find_figures(text, PUBLISHED)
    assert not [
        text[d.start : d.end]
        for d in find_dates(text, PUBLISHED)
        for f in figures
        if d.end - d.start == 4 and d.start < f.end and f.start < d.end
    ]


#: No day of any week, the name of a paper, thousands of years.
UNDATED = [
    "It is held on a Saturday.",
    "It opens every Friday.",
    "It was in USA Today.",
    "A girl lived 150,000 years ago.",
]


@pytest.mark.parametrize("sentence", UNDATED)
def test_no_value_is_given(sentence: str) -> None:
    assert [d.value for d in find_dates(sentence, PUBLISHED) if d.value] == []


@pytest.mark.parametrize(("sentence", "words", "value"), CASES, ids=[row[0] for row in CASES])
def test_date_of_a_sentence(sentence: str, words: str, value: str) -> None:
    found = [(sentence[d.start : d.end], d.value) for d in find_dates(sentence, PUBLISHED)]
    assert found == [(words, value)]


@pytest.mark.parametrize(
    ("sentence", "published", "value"),
    [
        ("Rebels shelled the port early on Friday.", EVENING, "2022-09-16"),
        ("He said on Friday that the port was shelled.", EVENING, "2022-09-16"),
        ("The port was shelled last Friday.", EVENING, "2022-09-09"),
        ("On Friday, hours after the fall, she had told the city to wait.", EVENING, "2022-09-09"),
        ("He said on Friday that the port was shelled.", EVENING.replace(hour=9), "2022-09-09"),
        ("Rebels shelled the port on Wednesday.", EVENING, "2022-09-14"),
        ("Rebels shelled the port early on Monday.", SUNDAY, "2022-09-19"),
        ("On Monday rebels shelled the port.", SUNDAY, "2022-09-12"),
    ],
)
def test_a_weekday_after_an_evenings_article_has_begun_further_east(
    sentence: str, published: datetime, value: str
) -> None:
    assert [mention.value for mention in find_dates(sentence, published)] == [value]


@pytest.mark.parametrize("sentence", ["It may rain.", "They march on.", "He sat in the sun.", "Jan Kavan spoke.",
                                      "Pay on Mondays.", "It has 2014 seats."])  # fmt: skip
def test_words_like_dates_are_none(sentence: str) -> None:
    assert find_dates(sentence, PUBLISHED) == []


def test_same_year_is_the_year_just_mentioned() -> None:
    text = "It annexed Crimea in 2014, and rebels claimed Donetsk the same year."
    assert [d.value for d in find_dates(text, PUBLISHED)] == ["2014", "2014"]


def test_second_day_of_a_list_takes_the_month() -> None:
    assert [d.value for d in find_dates("They meet on September 20 and 21.", PUBLISHED)] == ["2022-09-20", "2022-09-21"]


def test_without_a_publish_date_the_grain_is_kept_and_the_value_unknown() -> None:
    assert [(d.value, d.grain) for d in find_dates("It fell late last week, on Saturday.")] == [
        (None, "week"),
        (None, "day"),
    ]


def test_easter_of_known_years() -> None:
    assert [easter(y).isoformat() for y in (1961, 2022, 2024, 2038)] == [
        "1961-04-02",
        "2022-04-17",
        "2024-03-31",
        "2038-04-25",
    ]


WORDS = st.sampled_from(
    "on in the last next Monday May 5 2022 year week of and , . - / 12 the same quarter Christmas Day ago two".split()
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=20).map(" ".join)))
def test_dates_never_overlap_and_stay_inside(text: str) -> None:
    dates = find_dates(text, PUBLISHED)
    assert all(0 <= d.start < d.end <= len(text) for d in dates)
    assert all(a.end <= b.start for a, b in zip(dates, dates[1:], strict=False))


@pytest.mark.parametrize("piece", ["Monday ", "2022 ", "last ", "1/", "May 5 ", "the same year "])
def test_time_is_linear(piece: str, cpu_seconds: Callable[[Callable[[], object]], float]) -> None:
    def took(size: int) -> float:
        text = piece * (size // len(piece))
        return cpu_seconds(lambda: find_dates(text, PUBLISHED))

    small, large = took(4_000), took(32_000)
    assert large < 16 * max(small, 0.02)


@pytest.mark.parametrize(
    "text",
    [
        "Shops opened on Black Friday.",
        "He won on Super Tuesday.",
        "The Sunday Times said so.",
        "Sheffield Wednesday won.",
    ],
)
def test_days_papers_and_teams_with_names_are_no_weekdays(text: str) -> None:
    assert find_dates(text, published=PUBLISHED) == []


#: Days behind "until" and "by": ahead where that is told of what holds or was to be done, else behind.
UNTIL = [
    ("The railway suspended services between Ostrand and Varno until Friday.", "Friday", "2022-09-16"),
    ("Services have been suspended until Friday.", "Friday", "2022-09-16"),
    ("Trains were suspended until at least Friday.", "Friday", "2022-09-16"),
    ("The bridge at Ostrand will remain shut until Monday.", "Monday", "2022-09-19"),
    ("The bridge will stay closed to all traffic in both directions till Monday.", "Monday", "2022-09-19"),
    ("The bridge at Ostrand had been closed until Monday.", "Monday", "2022-09-12"),
    ("The bridge was closed until Monday, when engineers reopened it.", "Monday", "2022-09-12"),
    ("The school has been closed until Monday.", "Monday", "2022-09-19"),
    ("Police closed the road through Varno until Thursday.", "Thursday", "2022-09-15"),
    ("The judge adjourned the hearing until Thursday.", "Thursday", "2022-09-15"),
    ("The trial was postponed until Wednesday because a juror fell ill.", "Wednesday", "2022-09-14"),
    ("He was remanded in custody until Friday.", "Friday", "2022-09-16"),
    ("Residents of Ostrand were told to leave by Friday.", "Friday", "2022-09-16"),
    ("The ministry ordered all 300 families to leave their homes by Thursday.", "Thursday", "2022-09-15"),
    ("Officials said power would be back in most homes by Thursday.", "Thursday", "2022-09-15"),
    ("The council gave the company until Friday to answer.", "Friday", "2022-09-16"),
    ("The company has until Friday to answer.", "Friday", "2022-09-16"),
    ("All must leave by Friday.", "Friday", "2022-09-16"),
    ("About 300 people had left by Friday.", "Friday", "2022-09-09"),
    ("By Friday the toll had risen to 30.", "Friday", "2022-09-09"),
    ("The toll rose to 30 by Friday.", "Friday", "2022-09-09"),
    ("The water rose to the windows by Sunday.", "Sunday", "2022-09-11"),
    ("He was held until Sunday.", "Sunday", "2022-09-11"),
    ("They stayed in the hall until Sunday.", "Sunday", "2022-09-11"),
    ("The curfew was extended through Saturday.", "Saturday", "2022-09-17"),
    ("The airline has grounded its fleet through Saturday.", "Saturday", "2022-09-17"),
    ("The party went on until Sunday.", "Sunday", "2022-09-11"),
    ("Firefighters managed to put out the fire by Sunday.", "Sunday", "2022-09-11"),
]


@pytest.mark.parametrize(("text", "words", "value"), UNTIL, ids=[text for text, _, _ in UNTIL])
def test_a_day_behind_until_or_by_lies_ahead_of_what_holds_or_was_to_be_done(text: str, words: str, value: str) -> None:
    (mention,) = find_dates(text, PUBLISHED)
    assert (text[mention.start : mention.end], mention.value) == (words, value)


@pytest.mark.parametrize(
    ("published", "value"),
    [("2024-03-10", "2024-03-09"), ("2024-03-07", "2024-03-09"), ("2024-03-09", "2024-03-09")],
)
def test_what_was_called_off_was_planned_for_the_nearer_day(published: str, value: str) -> None:
    text = "A service planned at the university for Saturday was canceled after its plans were leaked."
    assert [d.value for d in find_dates(text, published=datetime.fromisoformat(published))] == [value]
    held = "A service planned at the university for Saturday has been canceled."
    later = "2024-03-16" if published == "2024-03-10" else value
    assert [d.value for d in find_dates(held, published=datetime.fromisoformat(published))] == [later]
