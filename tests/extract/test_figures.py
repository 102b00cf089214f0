"""Figures of news sentences: developed on these; the marked articles of figures_gold/ measure them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.figures import find_figures
from reader.extract.figures.currencies import CURRENCIES
from reader.extract.figures.plurals import singular
from reader.extract.figures.units import BY_NAME, UNITS, unit_of
from reader.model import Figure


def only(text: str) -> Figure:
    figures = find_figures(text)
    assert len(figures) == 1, [text[f.start : f.end] for f in figures]
    return figures[0]


#: Sentence, the words of its one figure, and what is known of it.
ONE: list[tuple[str, str, dict[str, Any]]] = [
    ("It sold 1.2m tons of grain.", "1.2m tons", {"kind": "measure", "value": 1.2e6, "unit": "ton"}),
    ("The tower is 74m high.", "74m", {"kind": "measure", "value": 74, "unit": "metre"}),
    ("It cost £74m.", "£74m", {"kind": "money", "value": 74e6, "unit": "pound sterling"}),
    ("It cost US$1.3bn.", "US$1.3bn", {"value": 1.3e9, "unit": "US dollar"}),
    ("It cost HK $5.4m.", "HK $5.4m", {"value": 5.4e6, "unit": "Hong Kong dollar"}),
    ("They paid 500 rupees.", "500 rupees", {"value": 500, "unit": "Indian rupee"}),
    ("They paid RM23.50 for it.", "RM23.50", {"value": 23.5, "unit": "Malaysian ringgit"}),
    ("Oslo gave 2 billion kroner.", "2 billion kroner", {"unit": "Norwegian krone"}),
    ("Oil cost $58.24 a barrel.", "$58.24 a barrel", {"unit": "US dollar per barrel"}),
    ("Two dozen villages burned.", "Two dozen", {"kind": "count", "value": 24, "what": "village"}),
    ("It has half a million users.", "half a million", {"value": 5e5, "what": "user"}),
    ("Four to five thousand people came.", "Four to five thousand", {"low": 4000, "high": 5000, "what": "person"}),
    ("A hundred and twenty houses fell.", "A hundred and twenty", {"value": 120, "what": "house"}),
    ("They took dozens of towns.", "dozens", {"value": None, "low": 12, "high": 120, "what": "town"}),
    ("It won billions of dollars.", "billions of dollars", {"kind": "money", "low": 1e9, "high": 1e10}),
    ("Several hundred soldiers fled.", "Several hundred", {"low": 300, "high": 900, "what": "soldier"}),
    ("They hold a fifth of the country.", "a fifth", {"kind": "ratio", "value": 0.2, "what": "country"}),
    ("Two-thirds of the voters stayed away.", "Two-thirds", {"kind": "ratio", "what": "voter"}),
    ("Half the flats are empty.", "Half", {"kind": "ratio", "value": 0.5, "what": "flat"}),
    ("One in seven households went without.", "One in seven", {"kind": "ratio", "value": 1 / 7}),
    ("Output rose tenfold.", "tenfold", {"kind": "ratio", "value": 10}),
    ("A tunnel costs three times as much.", "three times", {"kind": "ratio", "value": 3}),
    ("Estimates range from 3 to 5 per cent.", "3 to 5 per cent", {"kind": "percent", "low": 3, "high": 5}),
    ("A walk of 10-12 km.", "10-12 km", {"low": 10, "high": 12, "unit": "kilometre"}),
    ("It will cost £3m–£4m.", "£3m–£4m", {"low": 3e6, "high": 4e6, "unit": "pound sterling"}),
    ("It costs between $62 and $68 per share.", "$62 and $68 per share", {"low": 62, "high": 68}),
    ("It has a fine 0-to-60-mph time.", "0-to-60-mph", {"low": 0, "high": 60, "unit": "mile per hour"}),
    ("Over the past three or four years.", "three or four years", {"low": 3, "high": 4, "unit": "year"}),
    ("Growth slowed by 0.3 percentage points.", "0.3 percentage points", {"kind": "percentage_point"}),
    ("Winds of 120 km/h hit the coast.", "120 km/h", {"unit": "kilometre per hour"}),
    ("It pumps 500,000 barrels a day.", "500,000 barrels a day", {"unit": "barrel per day"}),
    ("It burns 40 tonnes a day.", "40 tonnes a day", {"unit": "tonne per day"}),
    ("It was -5C at dawn.", "-5C", {"kind": "temperature", "value": -5, "unit": "degree Celsius"}),
    ("The water was three degrees.", "three degrees", {"kind": "temperature", "unit": "degree Celsius"}),
    ("The 34-year-old ran.", "34-year-old", {"kind": "age", "value": 34, "unit": "year"}),
    ("Karin Voss, 67, sells yarn.", "67", {"kind": "age", "value": 67}),
    ("My deckhand is 19.", "19", {"kind": "age", "value": 19}),
    ("City beat Charlton 2-1.", "2-1", {"kind": "score", "low": 2, "high": 1}),
    ("It is Ukraine’s second-largest city.", "second", {"kind": "ordinal", "value": 2}),
    ("About 2,000 Ukrainian infantry troops left.", "2,000", {"what": "troop", "modifier": "~"}),
    ("Up to 400 people may work there.", "400", {"what": "person", "modifier": "<=", "change": None}),
    ("At least 36,000 staff are off.", "36,000", {"what": "staff", "modifier": ">="}),
    ("More than 50 injured passengers waited.", "50", {"what": "passenger", "modifier": ">"}),
    ("Seven European countries took part.", "Seven", {"what": "country"}),
    ("They won four FA Cup finals.", "four", {"what": "final"}),
    ("It sold 4.3M digital and physical copies.", "4.3M", {"value": 4.3e6, "what": "copy"}),
    ("We started with one van and no idea.", "one", {"what": "van"}),
    ("It is one of the best wireless speakers around.", "one", {"what": "speaker"}),
    ("He weighs 200 pounds.", "200 pounds", {"kind": "measure", "unit": "pound"}),
    ("He owes 200 pounds.", "200 pounds", {"kind": "money", "unit": "pound sterling"}),
    ("Shares fell 3%.", "3%", {"change": "down"}),
    ("Profit was up 14 percent.", "14 percent", {"change": "up"}),
    ("They cut their workforce by 12%.", "12%", {"change": "down"}),
    ("They announced a 5% pay rise.", "5%", {"change": "up"}),
    ("It saw a fall of two percentage points.", "two percentage points", {"change": "down"}),
    ("Light of 1.5×10^6 hertz.", "1.5×10^6 hertz", {"value": 1.5e6, "unit": "hertz"}),
    ("It is minus 12 degrees Celsius.", "minus 12 degrees Celsius", {"value": -12}),
    ("She is 6ft 2in tall.", "6ft 2in", {"unit": "foot", "value": 6 + 2 / 12}),
    ("It took two and a half hours.", "two and a half hours", {"value": 2.5, "kind": "duration"}),
    ("They will know within a week.", "a week", {"kind": "duration", "value": 1, "unit": "week"}),
    ("A 212-page report lies here.", "212", {"kind": "count", "what": "page"}),
    ("It got two years' probation.", "two years", {"kind": "duration", "value": 2}),
    ("Some 34,570 U.S. citizens voted.", "34,570", {"what": "citizen", "modifier": "~"}),
    ("All 53 regular-season games he’s played were won.", "53", {"what": "game"}),
    ("The two organizations’ work goes on.", "two", {"what": "organization"}),
    ("It is one of the worlds largest banks.", "one", {"what": "bank"}),
    ("It is one of the world’s largest banks.", "one", {"what": "bank"}),
    ("Two of the citys schools closed.", "Two", {"what": "school"}),
    ("They won in 10 thrilling, nervous innings.", "10", {"what": "inning"}),
    ("It keeps one construction crew busy.", "one", {"what": "crew"}),
    ("He has zero knowledge of it.", "zero", {"value": 0, "what": "knowledge"}),
    ("There were 30 of us on the tram.", "30", {"what": "person"}),
    ("She is a mother of four.", "four", {"what": "child"}),
    ("The blast killed 22 others.", "22", {"what": "person"}),
    ("Rent averages $1507 there.", "$1507", {"kind": "money", "value": 1507}),
    ("It is worth exactly $2000.", "$2000", {"kind": "money", "value": 2000}),
    ("More than 2000 job openings were found.", "2000", {"what": "opening", "modifier": ">"}),
    ("They tested 1500 plants.", "1500", {"what": "plant"}),
    ("The average age of the viewers was 44.", "44", {"kind": "age", "value": 44}),
    ("Mattie Thomas 66 a retired cook spoke.", "66", {"kind": "age"}),
    ("It shows 60 frames per second.", "60 frames per second", {"unit": "frame per second"}),
    ("That game five players were sent off.", "five", {"what": "player"}),
    ("It weighed some 4.4 pounds.", "4.4 pounds", {"kind": "measure", "unit": "pound"}),
    ("It was rated at 118 MPGe.", "118 MPGe", {"unit": "mile per gallon"}),
    ("It took 16 Turnberry Lane homes.", "16", {"what": "home"}),
    ("It only cost 3 dollars 50 cents.", "3 dollars 50 cents", {"kind": "money", "value": 3.5}),
    ("A plot of 24703m2 is for sale.", "24703m2", {"value": 24703, "unit": "square metre"}),
    ("About five hundred or more people came.", "five hundred", {"modifier": ">="}),
    ("It is the norm 99.9 percent of the time its done.", "99.9 percent", {"what": "time"}),
    ("The margin is plus or minus 4.1 percentage points.", "4.1 percentage points", {"value": 4.1}),
    ("It will cut a half-billion dollars in costs.", "half-billion dollars", {"value": 5e8, "kind": "money"}),
    ("Roughly a quarter have closed.", "a quarter", {"value": 0.25, "modifier": "~"}),
    ("Australia will cut emissions 42.6 per cent.", "42.6 per cent", {"change": "down"}),
    ("Rates rose by 25% to 60%.", "25% to 60%", {"low": 25, "high": 60, "change": "up"}),
    ("They rose by $43.6 billion.", "$43.6 billion", {"change": "up"}),
    ("It trains two or more days per week.", "two or more days per week", {"modifier": ">=", "value": 2}),
    ("Millions of Chinese flee.", "Millions", {"what": "person"}),
    ("It is twice as loud.", "twice", {"kind": "ratio", "value": 2}),
    ("Sales will double in a year.", "double", {"kind": "ratio", "value": 2}),
    ("They shot down five jets.", "five", {"what": "jet", "change": None}),
    ("She was growing just four tomato plants.", "four", {"change": None}),
    ("It takes the lower 30% of them.", "30%", {"change": None}),
    ("Those who score 80% or higher pass.", "80%", {"change": None, "modifier": ">="}),
    ("Shares closed down $3.", "$3", {"change": "down"}),
    ("It saw a decline in sales of about 20%.", "20%", {"change": "down", "modifier": "~"}),
]


@pytest.mark.parametrize(("text", "surface", "known"), ONE, ids=[row[0][:40] for row in ONE])
def test_sentence_has_one_figure(text: str, surface: str, known: dict[str, Any]) -> None:
    figure = only(text)
    assert text[figure.start : figure.end] == surface
    got = {name: getattr(figure, name) for name in known}
    assert got == pytest.approx(known) if all(isinstance(v, float) for v in known.values()) else got == known


NONE = [
    "Call 020 7946 0958 today.", "Call 555-0134 for help.", "The 737 Max is back.", "The S&P 500 closed.",
    "COVID-19 is back.", "The G7 met in Bari.", "They lined up in a 4-4-2.", "Doors open at 7:30 pm.",
    "It began at 7.52 on Tuesday.", "It opened in 1968.", "See section 12 of the act.", "No one came.",
    "They went one by one.", "He lives at 12 Baker Street.", "The old one is gone.", "Line 4 is closed.",
    "The V-12 roared.", "North Korea fired a Hwasong-12 missile.", "He crashed on lap eight in game five.",
    "It fell back to 2022 levels.", "He gave in the first half of 2015.",
    "A 1080p display and 4K video.", "She hit an RBI double off the wall.", "He won by double digits.",
    "He voted twice.",
    "The island doubled as a table.", "A triple world champion has double vision.",
    "Happy hour runs from 2 to 5pm.", "It was shown in rats [ 26 ] and mice [58, 59].",
    "The Coros Pace 4 takes the title.", "Take the PS4 version.", "A zero-emission car in a three-dimensional view.",
    "The story is one steeped in legend.", "Post 667777348029292544 was deleted.",
    "On 12 September 2022 it fell.", "Taps run from six to nine in the morning.",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_names_times_and_dates_are_no_figures(text: str) -> None:
    assert find_figures(text) == []


def values(text: str) -> list[tuple[float | None, str | None, str | None, str | None]]:
    return [(f.value, f.unit, f.what, f.change) for f in find_figures(text)]


def test_from_and_to_with_a_verb_are_two_figures_with_a_change() -> None:
    assert values("The rate rose to 5% from 3%.") == [
        (5.0, "percentage", None, "up"),
        (3.0, "percentage", None, None),
    ]


def test_bracketed_money_is_not_negative() -> None:
    assert values("He paid $1000 (£813) for it.") == [
        (1000.0, "US dollar", None, None),
        (813.0, "pound sterling", None, None),
    ]


def test_members_of_a_list_share_the_unit() -> None:
    assert values("They won by 4, 5 and 6 points.") == [(v, None, "point", None) for v in (4.0, 5.0, 6.0)]


def test_part_takes_the_noun_of_its_whole() -> None:
    assert values("Fourteen of 96 cables had rusted.") == [(14.0, None, "cable", None), (96.0, None, "cable", None)]


def test_bare_count_takes_the_noun_before_it() -> None:
    assert values("Sales rose to 3.9 million headsets from 2.4 million.") == [
        (3.9e6, None, "headset", "up"),
        (2.4e6, None, "headset", None),
    ]


def test_conversion_in_brackets_is_as_sure_as_what_it_restates() -> None:
    first, second = find_figures("Moths fly more than 100 kilometres (60 miles).")
    assert (first.modifier, second.modifier) == (">", ">")


def test_points_and_their_share_are_two_kinds() -> None:
    assert [f.kind for f in find_figures("The Dow was up 257.62, or 3.1%, to 8,616.21.")] == [
        "count",
        "percent",
        "count",
    ]


def test_same_preposition_behind_both_gives_the_second_its_noun() -> None:
    assert [f.what for f in find_figures("They held 51 people in Spain and 24 in France.")] == ["person", "person"]


def test_vague_figure_has_both_ends_and_no_value() -> None:
    figure = only("Tens of thousands of students study there.")
    assert (figure.value, figure.low, figure.high, figure.what) == (None, 1e4, 1e5, "student")


@pytest.mark.parametrize("unit", UNITS, ids=lambda u: u.name)
def test_every_unit_is_found_by_its_name(unit: Any) -> None:
    assert unit_of(unit.name) is unit
    assert only(f"It had 7 {unit.spellings[-1] if len(unit.spellings) == 1 else unit.spellings[1]} of it.").unit in (
        unit.name, *(u.name for u in UNITS if set(u.spellings) & set(unit.spellings)),
    ) or unit.name in ("ampere", "bar", "bit", "tonne", "hertz", "stone")  # fmt: skip


def test_unit_names_and_factors_are_sound() -> None:
    assert len(BY_NAME) == len(UNITS)
    assert all(u.factor > 0 or u.dimension == "temperature" for u in UNITS)


@pytest.mark.parametrize("currency", CURRENCIES, ids=lambda c: c.name)
def test_every_currency_is_found_by_a_word(currency: Any) -> None:
    figure = only(f"They paid 5,000 {currency.words[-1]} then.")
    assert figure.kind == "money"
    assert figure.unit == currency.name or currency.name == "krone"


@pytest.mark.parametrize(
    ("plural", "single"),
    [("towns", "town"), ("people", "person"), ("cities", "city"), ("crashes", "crash"), ("policewomen", "policewoman"),
     ("grandchildren", "grandchild"), ("lives", "life"), ("series", "series"), ("gas", "gas"), ("bosses", "boss"),
     ("news", "news"), ("ties", "tie"), ("houses", "house")],
)  # fmt: skip
def test_singular_of_nouns(plural: str, single: str) -> None:
    assert singular(plural) == single


#: Words that figures are made of, to reach deeper than random letters do.
PIECES = st.sampled_from(
    "a an one two dozen hundred million half third of and to from between - – % ( ) $ £ € km kg m per day years "
    "old up rose fell , . 5 1,000 3.5 2022 1/2 ½ -7 nearly more than people towns degrees C the Big “ ” th bn RM "
    "× 10 ^".split()
)


@settings(max_examples=250, deadline=None)
@given(
    st.one_of(st.text(max_size=80), *(st.lists(PIECES, max_size=25).map(joint.join) for joint in (" ", "", "\n", "-")))
)
def test_offsets_are_exact_and_figures_never_overlap(text: str) -> None:
    figures = find_figures(text)
    assert all(0 <= f.start < f.end <= len(text) for f in figures)
    assert all(a.end <= b.start for a, b in zip(figures, figures[1:], strict=False))
    assert all(text[f.start : f.end].strip() == text[f.start : f.end] for f in figures)
    assert all(f.value is not None or (f.low is not None and f.high is not None) for f in figures)


READ_BY_THEIR_SENTENCE = {
    "74m",
    "twice",
    "double",
    "three degrees",
    "a week",
    "200 pounds",
    "2 billion kroner",
    "$62 and $68 per share",
}


@pytest.mark.parametrize("row", ONE, ids=[row[0][:40] for row in ONE])
def test_figure_is_found_again_in_its_own_words(row: tuple[str, str, dict[str, Any]]) -> None:
    text, surface, _ = row
    once = only(text)
    if once.kind in ("age", "score", "count", "ordinal") or surface in READ_BY_THEIR_SENTENCE:
        return
    again = find_figures(surface)
    assert [(f.start, f.end) for f in again] == [(0, len(surface))]
    assert (again[0].value, again[0].low, again[0].high) == (once.value, once.low, once.high)


@pytest.mark.parametrize(
    "piece", ["7", "and ", "(", "1,", "one ", "$", "5-", "half a ", "2022-", "Monday ", "a ", "%", "up 5% to 4, "]
)
def test_one_thing_without_end_takes_linear_time(
    piece: str, cpu_seconds: Callable[[Callable[[], object]], float]
) -> None:
    def took(size: int) -> float:
        text = piece * (size // len(piece))
        return cpu_seconds(lambda: find_figures(text))

    small, large = took(5_000), took(40_000)
    assert large < 16 * max(small, 0.02)  # eight times the text, not sixty-four times the work


@pytest.mark.parametrize(
    ("text", "kind", "value", "what"),
    [
        ("The two 17-year-old boys were arrested.", "count", 2, "boy"),
        ("It delivered 63000 Model 3 sedans in May.", "count", 63000, "sedan"),
        ("Keate had 7 wives reports AP.", "count", 7, "wife"),
        ("More than 10 people Reuters reports were held.", "count", 10, "person"),
        ("The first seven Star Wars films took 38 years.", "count", 7, "film"),
        ("One of the hardest hit countries is Syria.", "count", 1, "country"),
        ("Visit one of America's biggest food festivals.", "count", 1, "festival"),
        ("It has 98 graduate and 12 undergraduate programs.", "count", 98, "program"),
        ("A population that grew to 100,000 thanks to a lack of predators.", "count", 100000, None),
        ("The fire began in an 11-story building.", "count", 11, "story"),
        ("Nick Hague 44 has spent the night in space.", "age", 44, None),
        ("Sayoc 57 pleaded guilty.", "age", 57, None),
        ("Some 35% of Americans over 20 are obese.", "age", 20, None),
        ("Those 65 or older made up a tenth.", "age", 65, None),
        ("The index rose 4 points or 0.2% to 2,480.", "count", 2480, "point"),
    ],
)
def test_what_is_counted_in_text_without_commas(text: str, kind: str, value: float, what: str | None) -> None:
    found = [f for f in find_figures(text) if f.value == value]
    assert [(f.kind, f.what) for f in found] == [(kind, what)]


@pytest.mark.parametrize(
    "text",
    [
        "As shown before [30].",
        "Use 8.8.8.8 for names.",
        "A one-size-fits-all plan is a one-on-one with an all-in-one tool.",
        "The firm doubles down on coal.",
        "The team moved to Rails 8.1 in October and is happy.",
    ],
)
def test_references_versions_and_idioms_are_no_figures(text: str) -> None:
    assert find_figures(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost 500€ then.", "euro"),
        ("A 5′ wall stood there.", "foot"),
        ("It has 400 nits.", "nit"),
        ("For 30+ years nothing moved.", "year"),
    ],
)
def test_units_glued_to_signs(text: str, unit: str) -> None:
    assert [f.unit for f in find_figures(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The Nasdaq gained 26.79 to close higher.", "up"),
        ("The court struck down two districts.", None),
        ("An abortion at 14 drop out of school.", None),
        ("The index posted a 10,000 gain.", "up"),
    ],
)
def test_directions_keep_to_their_figure(text: str, change: str | None) -> None:
    assert [f.change for f in find_figures(text)] == [change]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("He sent about 200 more US troops there.", "troop"),
        ("It put seven US companies on notice.", "company"),
        ("Then 12 Israelis were airlifted.", "Israeli"),
    ],
)
def test_nouns_behind_acronyms_and_peoples(text: str, what: str) -> None:
    assert [f.what for f in find_figures(text)] == [what]
