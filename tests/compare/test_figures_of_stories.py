"""Three small stories of our own, each told by three newsrooms: every family, whole, and nothing joined beside them.

Written while the rules were made; none of them comes from a page.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.bench.samples_events import family_rows
from reader.bench.samples_gold import all_samples
from reader.compare.figures import same_figures
from reader.compare.found_figures import found_figures
from reader.model import Article, Paragraph


def article(text: str, day: int) -> Article:
    published = datetime(2025, 8, day, tzinfo=UTC)
    return Article(None, None, (), published, None, "en", text, (Paragraph(0, len(text), 0),), (), "none", ())


def told(*texts: str) -> list[Article]:
    """Articles of one story, one a day from Thursday 7 August 2025."""
    return [article(text, 7 + number) for number, text in enumerate(texts)]


def families(*texts: str) -> list[str]:
    """Each family as one line: "0: 48.2 percent, 1: 48.2 percent"."""
    found = same_figures(told(*texts))
    return sorted(
        ", ".join(f"{v.article}: {texts[v.article][v.figure.start : v.figure.end]}" for v in family.variants)
        for family in found
    )


OUTBREAK = (
    "Cholera spreads in Tamboura as vaccine arrives\n\n"
    "About 80,000 doses of vaccine reached the port of Tamboura on Monday. By Thursday 12,400 had been given, said Awa "
    "Keita of the health ministry. The number of cases rose to 214 on Thursday, and 9 people have died.\n\n"
    "The Saint Luke clinic in Tamboura is full to 95 percent of its capacity.",
    "Tamboura races to vaccinate\n\n"
    "Nurses in Tamboura have given 12,400 doses against cholera, Awa Keita told reporters. There are 214 confirmed "
    "cases in the city and the death toll stands at nine. On Monday there were 160 cases.\n\n"
    "The wards of Saint Luke are 95 percent full, and the Tamboura reservoir holds 90 percent of its capacity.",
    "Cholera: what we know\n\n"
    "The outbreak in Tamboura began with a broken pipe. How many cases are there? On Thursday 214, said Awa Keita. "
    "She said 80,000 doses had come by sea.",
)
BUDGET = (
    "Town votes for its budget\n\n"
    "The council of Ledbrook passed a budget of £48 million on Tuesday, said its treasurer, Joan Pell. Schools get £19 "
    "million and roads £6 million. The town employs 1,150 people.\n\n"
    "The deficit is 4.2 percent of income; council tax rises by 3.9 percent.",
    "Ledbrook passes its budget\n\n"
    "Joan Pell, the treasurer of Ledbrook, said that schools would get £19m and roads £6m of the £48m. All 1,150 of "
    "its workers keep their posts.\n\n"
    "Council tax goes up by 3.9 per cent. The deficit stood at 4.2 per cent, after 5.1 per cent a year earlier.",
    "Pell: Ledbrook can pay\n\n"
    "The roads of Ledbrook will have £6 million, Joan Pell promised. Last year they had £5.5 million. Tax goes up by "
    "3.9 percent.",
)
ELECTION = (
    "Harju leads in Norvik\n\n"
    "Lena Harju had 48.2 percent and Piet Mertens 46.9 percent with 80 percent of the ballots counted in Norvik on "
    "Sunday night. Turnout was 61 percent. Harju had 31,400 votes.",
    "Narrow race in Norvik\n\n"
    "Piet Mertens took 46.9 percent in Norvik, the election office said. Lena Harju came to 48.2 percent. On Sunday "
    "night 80 percent of ballots had been counted; turnout was 61 percent. Mertens had 30,550 votes, Harju 31,400.",
    "Norvik counts on\n\n"
    "On Monday 95 percent of the ballots in Norvik had been counted. Lena Harju stood at 47.8 percent, Piet Mertens at "
    "47.1.",
)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            OUTBREAK,
            [
                "0: 12,400, 1: 12,400",
                "0: 214, 1: 214, 2: 214",
                "0: 80,000, 2: 80,000",
                "0: 9, 1: nine",
                "0: 95 percent, 1: 95 percent",
            ],
            id="outbreak",
        ),
        pytest.param(
            BUDGET,
            [
                "0: 1,150, 1: 1,150",
                "0: 3.9 percent, 1: 3.9 per cent, 2: 3.9 percent",
                "0: 4.2 percent, 1: 4.2 per cent",
                "0: £19 million, 1: £19m",
                "0: £48 million, 1: £48m",
                "0: £6 million, 1: £6m, 2: £6 million",
            ],
            id="budget",
        ),
        pytest.param(
            ELECTION,
            [
                "0: 31,400, 1: 31,400",
                "0: 46.9 percent, 1: 46.9 percent, 2: 47.1",
                "0: 48.2 percent, 1: 48.2 percent, 2: 47.8 percent",
                "0: 61 percent, 1: 61 percent",
                "0: 80 percent, 1: 80 percent",
            ],
            id="election",
        ),
    ],
)
def test_every_quantity_of_a_story_is_one_family(texts: tuple[str, ...], expected: list[str]) -> None:
    assert families(*texts) == expected


def test_two_lakes_and_a_hospital_are_three() -> None:
    assert families(
        "Drought in Verrin\n\nLake Osk, said Mira Tolan in Verrin, holds 42 percent of its capacity and Lake Brun 31 "
        "percent. In Verrin the hospital is 42 percent full. At this time last year Lake Osk was at 80 percent of "
        "capacity.",
        "Verrin runs dry\n\nMira Tolan told Verrin that Lake Brun stood at 31 percent of its capacity. Lake Osk is at "
        "42 percent of capacity. Wards in Verrin are 42 percent full, and the plant works at 40 percent capacity.",
    ) == ["0: 31 percent, 1: 31 percent", "0: 42 percent, 1: 42 percent", "0: 42 percent, 1: 42 percent"]


def test_workers_of_two_firms_are_two_quantities() -> None:
    assert families(
        "Mills of Harde merge\n\nAlmar employs 2,300 people in Harde, said Ines Faro in Harde on Monday.",
        "Merger in Harde\n\nIn Harde, said Ines Faro, Borga employs 1,900 people.",
    ) == []  # fmt: skip


def test_equal_shares_of_two_parties_or_of_another_thing_are_kept_apart() -> None:
    assert families(
        "Blue Party\n\nOn Monday the Blue Party in Lund stood at 31 percent, said Ida Krok.",
        "Lund\n\nThe Green Party in Lund stood at 31 percent on Monday, said Ida Krok. In Lund 31 percent of pupils "
        "are absent.",
    ) == []  # fmt: skip


def test_a_level_has_the_day_of_its_own_clause() -> None:
    (found,) = told("The reservoir stood at 16 percent of its capacity on Thursday, down from 18 percent on Monday.")
    levels = [(f.role, f.as_of) for f in found_figures(0, found)]
    assert levels == [("filled", "2025-08-07"), ("filled", "2025-08-04")]


def test_a_level_before_the_storm_has_no_day_of_its_own() -> None:
    (found,) = told("How full is the lake? Nineteen percent. Before the storm it was 15.2 percent, said the mayor.")
    assert [(f.role, f.as_of) for f in found_figures(0, found)] == [("filled", "2025-08-07"), ("filled", None)]


def test_the_level_at_which_pumps_stop_is_not_the_level_of_the_lake() -> None:
    assert families(
        "The lake holds 18 percent of what it can hold, said Marko Delić. At 15 percent the pumps stop.",
        "Lake Ostra has fallen to 15 percent of its capacity, said Marko Delić, and the pumps draw mud.",
    ) == ["0: 18 percent, 1: 15 percent"]


def test_a_width_that_two_articles_give_in_two_units_is_one() -> None:
    assert families(
        "Rescue at Oum\n\nThe shaft at Oum is only 12 inches wide, said Idris Lahm. At Oum crowds watched the men dig. "
        "The shaft at Oum is 30 centimetres wide (11.8 inches), Idris Lahm said.",
        "Oum\n\nThe shaft is just 12 inches wide, said Idris Lahm of Oum. The shaft is 30 centimetres wide (11.8 "
        "inches), said Idris Lahm.",
    ) == ["0: 12 inches, 0: 30 centimetres, 0: 11.8 inches, 1: 12 inches, 1: 30 centimetres, 1: 11.8 inches"]


def test_a_share_pairs_where_the_other_sentence_names_its_whole() -> None:
    assert families(
        "Users in Lund\n\nA new study that Ida Krok made for the town found that users who watch much every evening "
        "were 56 percent more often tired.",
        "Sleep\n\nIda Krok, who has asked for a ban on phones at table, in buses and in class, says in her study that "
        "56 percent of users slept badly.",
    ) == ["0: 56 percent, 1: 56 percent"]


def test_cases_of_two_days_are_kept_apart() -> None:
    assert families(
        "On Monday there were 160 cases of cholera in Tamboura, said Awa Keita.",
        "On Thursday there were 214 cases of cholera in Tamboura, said Awa Keita.",
    ) == []  # fmt: skip


@pytest.mark.parametrize("story", ["harbour-bridge", "varno-water"])
def test_families_marked_by_hand_are_found_whole(story: str) -> None:
    lost: list[str] = []
    rows = family_rows(all_samples(), lost.append)
    (row,) = [row for row in rows if row[:2] == (story, "figures")]
    assert row[2] == row[3], lost
