"""Classes of error found by reading fresh news of many kinds, each in sentences of our own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.export.figure_words import figure_words
from reader.extract.dates import find_dates
from reader.extract.figures import find_figures
from reader.model import Figure

#: A sentence | the words of one figure | its value | its unit, or "#" and what is counted | its change, or nothing.
_CASES = """
It employs a quarter million people. | a quarter million | 250000 | #person |
Nearly a quarter-billion dollars went missing. | a quarter-billion dollars | 2.5e8 | US dollar |
The firm trades at 15 times forward earnings. | 15 times | 15 | |
It was sold for 8 times EBITDA. | 8 times | 8 | |
It failed 15 times last year. | 15 | 15 | #time |
Kerr ran the 1,500m in record time. | 1,500m | 1500 | metre |
Kerr ran the 1,500m in 3:27.65. | 3:27.65 | 207.65 | second |
She won the marathon in 2:03:59 on Sunday. | 2:03:59 | 7439 | second |
He clocked 9.81sec over 100m in Rome. | 100m | 100 | metre |
She holds the 100m and 200m titles. | 200m | 200 | metre |
The app has 100m users. | 100m | 1e8 | #user |
Prices in Berlin rose 3,5 % last year. | 3,5 % | 3.5 | percentage | up
Profit was 1 234,5 million euros. | 1 234,5 million euros | 1.2345e9 | euro |
Profit was 1.234,5 million euros. | 1.234,5 million euros | 1.2345e9 | euro |
The town's population fell by 12 500. | 12 500 | 12500 | #person | down
The room is 3m × 4m. | 3m | 3 | metre |
The shed measures 12’x15’ inside. | 15’ | 15 | foot |
The rate was 12.4 per 100,000 people. | 12.4 per 100,000 | 12.4 | per 100,000 people |
The rates were 3.3 and 2.8 per 100,000. | 3.3 | 3.3 | per 100,000 |
There were 5 deaths per 1,000 births. | 5 | 5 | per 1,000 births |
It has a 6-10 record. | 6-10 | None | |
It was its sixth-consecutive year of growth. | sixth | 6 | #year |
It was the 11th-most in league history. | 11th | 11 | |
Last year 19% of teenagers (or 4.8 million) smoked. | 4.8 million | 4.8e6 | #teenager |
Labour won 145 seats, 12 short of a majority. | 12 | 12 | #seat |
Nearly three-quarters (73%) of users agree. | three-quarters | 0.75 | #user |
Nearly three-quarters (73%) of users agree. | 73% | 73 | #user |
In all, 12 (8%) of the patients died. | 12 | 12 | #patient |
A 69% majority of Republicans back it. | 69% | 69 | #Republican |
He said "thousands" of mourners came. | thousands | None | #mourner |
The Dow rose 14 points, or 0.1%, to 17,230 Monday. | 17,230 | 17230 | #point |
It costs $39/mo. | $39/mo | 39 | US dollar per month |
Plans cost $9 plus sales tax. | $9 | 9 | US dollar |
Cut it with a 1/16 inch cut. | 1/16 inch | 0.0625 | inch |
If you're 45, save more. | 45 | 45 | year |
The van can seat five comfortably. | five | 5 | #person |
Some 55% of the public see it as a crisis. | 55% | 55 | #public |
Ohio had 278 floods and Texas had 243. | 243 | 243 | #flood |
She owns two firearms licences. | two | 2 | #licence |
It opened a 12 point lead. | 12 | 12 | #point |
They walked in 97-degree heat. | 97-degree | 97 | degree Fahrenheit |
They walked in 30-degree heat. | 30-degree | 30 | degree Celsius |
It shot five Dallas police officers. | five | 5 | #officer |
Justice Ann Hall will be 78, and he is not. | 78 | 78 | year |
The flat has two bedroom, three bathroom plans. | two | 2 | #bedroom |
It wants 20-30% down payments. | 20-30% | None | percentage |
It costs one third that of last year. | one third | 0.3333333333 | |
It takes four working days. | four working days | 4 | day |
It read 97 earlier research reviews. | 97 | 97 | #review |
We paid about $410 Canadian/night. | $410 Canadian/night | 410 | Canadian dollar per night |
We paid $100-$160 Canadian a night. | $100-$160 Canadian a night | None | Canadian dollar per night |
It is the second-most-visited park. | second | 2 | #park |
It opened 80 new shops for a total of about 270. | 270 | 270 | #shop |
It takes 45 minutes to an hour. | an hour | 1 | hour |
He homered in the 10th inning beating the Reds. | 10th | 10 | #inning |
It ran for nearly a quarter-century. | a quarter-century | 0.25 | century |
A “couple hundred” people came. | couple hundred | 200 | #person |
She said, "Ninety-three percent of it is new." | Ninety-three percent | 93 | percentage |
The Dow, heavy with the shares of makers, fell 269 points, or 3.4%, to 7,647, its low. | 7,647 | 7647 | #point |
It will grow from 24.2 to 33-35 billion euros. | 24.2 | 24.2e9 | euro |
About half the coral lost in May died. | half | 0.5 | #coral |
It left town after maiming dozens. | dozens | None | #person |
They fell short of the 50,000 votes needed. | 50,000 | 50000 | #vote |
"""

#: What holds no figure.
_NONE = """
It was a first-quarter profit.
She was a first-term senator.
He scaled the shop to eight figures.
The Group of 20 summit opened in Rome.
This is the same one Ford drove.
We share an 80/20 approach.
Sections 21, 24 and 26 of the bill are vague.
You must file your own 2025 tax returns.
The scans are marked DIY.
The model (# 29882) is sold out.
They sell a 2K PoE camera.
It has Ford 40-series cars.
It was built 600-500 BC.
They lead the best-of-seven series.
They run the 501 c3 body.
Photos 13 of 25 Photos: a storm hits.
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]


def _figure(sentence: str, words: str) -> Figure:
    found = {sentence[f.start : f.end]: f for f in find_figures(sentence)}
    assert words in found, found
    return found[words]


@pytest.mark.parametrize("case", _rows(_CASES), ids=lambda case: f"{case[0]}|{case[1]}")
def test_figure_has_value_and_unit(case: tuple[str, ...]) -> None:
    sentence, words, value, unit, *change = case
    figure = _figure(sentence, words)

    assert figure.value == (None if value == "None" else pytest.approx(float(value)))
    counted = f"#{figure.what}" if figure.what else ""
    assert unit in (figure.unit or "", counted)
    if change:
        assert (figure.change or "") == change[0]


@pytest.mark.parametrize("sentence", [row[0] for row in _rows(_NONE)])
def test_names_labels_and_idioms_are_no_figures(sentence: str) -> None:
    assert find_figures(sentence) == []


def test_scores_of_people_are_vague_and_scores_of_points_are_none() -> None:
    assert [(f.low, f.high) for f in find_figures("Scores of people came.")] == [(20, 200)]
    assert [f.value for f in find_figures("It had scores of 97.5 in tests.")] == [97.5]


def test_exact_amount_plus_more_is_no_lower_bound() -> None:
    assert _figure("It costs $9 plus sales tax.", "$9").modifier == "="
    assert _figure("It costs $500 plus.", "$500").modifier == ">="
    assert _figure("They fell short of the 50,000 votes.", "50,000").modifier == "="


def test_rate_per_thousands_reads_as_people_say_it() -> None:
    assert figure_words(_figure("It saw 5 deaths per 1,000 births.", "5")) == "5 deaths per 1,000 births"


def test_numbers_of_a_list_in_brackets_are_none() -> None:
    sentence = "They had to be (1) at least 18 years old, (2) well and (3) willing."
    assert [(f.value, f.kind) for f in find_figures(sentence)] == [(18, "age")]


def test_dose_of_two_drugs_is_no_fraction() -> None:
    assert [f.value for f in find_figures("Take the 8/90 mg tablet a day.")] == [8]


def test_following_year_is_that_after_the_last_told() -> None:
    published = datetime(2025, 11, 20, tzinfo=UTC)
    found = find_dates("He was shot in February 2012 and she left the following year.", published=published)
    assert [d.value for d in found] == ["2012-02", "2013"]


def test_years_ago_are_counted_in_words() -> None:
    published = datetime(2025, 11, 20, tzinfo=UTC)
    found = find_dates("Forty-five years ago she sang on the Fourth of July.", published=published)
    assert [d.value for d in found] == ["1980", "2025-07-04"]


def test_year_of_what__is_ones_own_is_a_date() -> None:
    published = datetime(2025, 11, 20, tzinfo=UTC)
    assert [d.value for d in find_dates("File your own 2025 tax returns.", published=published)] == ["2025"]
