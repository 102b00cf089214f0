"""Figures of fields newsrooms write about less often: technology, India's counting, sport, weather, kitchens, property.

The classes were found by drawing sentences of such pages that nobody had looked at; the sentences here are our own.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.figures import find_figures
from reader.model import Figure

#: A sentence | the words of one figure | its value, or two | its unit, or "#" and what is counted | its change.
_CASES = """
The phone starts at $999 in America. | $999 | 999 | US dollar |
Sony sold 8.2 million PS5s. | 8.2 million | 8200000 | #PS5 |
The watch is water resistant to 50m. | 50m | 50 | metre |
It stores hundreds of TBs of data. | hundreds of TBs | 100 1000 | terabyte |
It comes with 8GB + 128GB of memory. | 8GB | 8 | gigabyte |
It has a 10-day+ battery life. | 10-day | 10 | day |
It has a contrast ratio of 1,000,000:1. | 1,000,000:1 | 1000000 1 | |
It has two HDMI 2.1 ports. | two | 2 | #port |
Dimensions: 4 x 4 x 9.5 inches | 4 | 4 | inch |
A GPA of 4.0 and a 2.0 litre engine helped. | 4.0 | 4 | |
A Rs 2,000-3,000 crore package was announced. | Rs 2,000-3,000 crore | 2e10 3e10 | Indian rupee |
Its profit was Rs 450.3 cr, against Rs 390 cr. | Rs 450.3 cr | 4503000000 | Indian rupee |
The prize is ₹10L and a car. | ₹10L | 1000000 | Indian rupee |
Lakhs of devotees took a dip. | Lakhs | 100000 1000000 | #devotee |
It cost crores of rupees. | crores of rupees | 1e7 1e8 | Indian rupee |
A 72-yr-old man was held. | 72-yr-old | 72 | year |
India were 245 for 4 at stumps. | 245 for 4 | 245 4 | |
They made 183/9 in their 20 overs. | 183/9 | 183 9 | |
Lee took 5 for 27 as they lost ten wickets. | 5 for 27 | 5 27 | |
He smashed an unbeaten 87 off 45 balls. | 87 | 87 | #run |
They were bowled out for 183 on Sunday. | 183 | 183 | #run |
They took a 3-2 series lead. | 3-2 | 3 2 | |
She shot a four-under 68 on Friday. | 68 | 68 | |
She ran a local 5K in May. | 5K | 5 | kilometre |
They train for 5K or 10K events and marathons. | 10K | 10 | kilometre |
The firm has 5K workers. | 5K | 5000 | #worker |
He had two RBIs and lowered his ERA to 3.12. | 3.12 | 3.12 | | down
He shot 39% from three. | three | 3 | |
It was her third straight win. | third | 3 | #win |
He is the second largest holder. | second | 2 | #holder |
It is the fourth most visited site. | fourth | 4 | #site |
It was the 5th largest ever. | 5th | 5 | |
A magnitude 6.2 quake struck. | 6.2 | 6.2 | #magnitude |
Temperatures hit 104 degrees on Friday. | 104 degrees | 104 | degree Fahrenheit |
Snow fell at 2in an hour. | 2in an hour | 2 | inch per hour |
Heat the oven to 350 degrees and bake. | 350 degrees | 350 | degree Fahrenheit |
Bake at 180 degrees until golden. | 180 degrees | 180 | degree Celsius |
Preheat it to 180C/350F/gas 4 first. | 350F | 350 | degree Fahrenheit |
Drill two 3/8-inch holes. | two | 2 | #hole |
They hiked 10 miles. | 10 miles | 10 | mile |
In the 19th and early 20th centuries mills opened. | 20th | 20 | #century |
It rents for £2,400 pcm. | £2,400 pcm | 2400 | pound sterling per month |
Pay is £25,000 p.a. at most. | £25,000 p.a. | 25000 | pound sterling per year |
It starts at $15/core seat/month. | $15 | 15 | US dollar |
He paid with a ten-pound note. | ten-pound | 10 | pound sterling |
It fell a penny to $2.10. | a penny | 1 | penny | down
It is up a cent at $3. | a cent | 1 | cent | up
Most weigh 70+ pounds. | 70+ pounds | 70 | pound |
Growth will be from 2 to 3 percent. | 2 to 3 percent | 2 3 | percentage |
It has lower averages, ranging from $11 to $90. | $11 to $90 | 11 90 | US dollar |
He won 52 percent of the vote to her 48. | 48 | 48 | percentage |
It was 3.2 million against 2.8 million dollars. | 3.2 million | 3200000 | US dollar |
It cut the portfolio by half over a decade. | half | 0.5 | | down
Over half would have to borrow. | half | 0.5 | |
There are over 500 included designs. | 500 | 500 | #design |
The set costs 849,99 Euro. | 849,99 Euro | 849.99 | euro |
Over half (57%) of sellers agree. | half | 0.5 | #seller |
Costs were reduced by approximately half; the rest stayed. | half | 0.5 | | down
They offer a 5K to 10K plan for runners. | 5K to 10K | 5 10 | kilometre |
It has over 1,2K video courses. | 1,2K | 1200 | #course |
The firm has 4K workers. | 4K | 4000 | #worker |
Plants grow 2 to 4 feet tall. | 2 to 4 feet | 2 4 | foot |
The standard 29.5” desk is fine. | 29.5” | 29.5 | inch |
It takes a minimum 2.5 GPA to enter. | 2.5 | 2.5 | |
It is free for children (under 18). | 18 | 18 | year |
A share of 101.5 million was sold. | 101.5 million | 101500000 | |
It follows that 1 and 2 implies 3. | 2 | 2 | |
It shifts from warm 2700K to cool 6000K white. | 2700K | 2700 | kelvin |
We break down five popular builders. | five | 5 | #builder |
It has two bins. Hydration recognizes 3 users. | 3 | 3 | #user |
"""

#: What holds no figure.
_NONE = """
It runs on a Core i7-13700K.
Available on the GeForce GTX 1060 AMP Edition
Chrome 121 blocks cookies.
It supports DirectX 12 features.
Half-Life 2 sold well.
Hydration 2.0
The powerlifting bar 2.0 will exceed expectations.
AIVI 3D 2.0 technology recognizes rooms.
So I came up with version two.
They tested Mistral 7B, among others.
The byte is 0x 66 69 .
It has a 1/1.3-inch sensor.
They face a Level 3 out of 5 risk.
He was booked under Sections 420 and 120B of the code.
These are Sustainable Development Goals 7, 11
They follow the 50-30-20 rule.
He bought a 2BHK flat.
Cook at gas mark 6.
They sell four-poster beds.
It allows 4K exports.
Connect it to your ESP32 board.
The Atmos is a pack for a first-timer.
2 – Natural foods are best.
See pages 111-146 and Pages 20-25 of it.
They sell omega-3-rich salmon.
It uses 3rd party services.
Die größten Tester bestel\u00adten es.
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]


def _figure(sentence: str, words: str) -> Figure:
    found = {sentence[f.start : f.end]: f for f in reversed(find_figures(sentence))}
    assert words in found, found
    return found[words]


@pytest.mark.parametrize("case", _rows(_CASES), ids=lambda case: f"{case[0]}|{case[1]}")
def test_figure_has_value_unit_and_direction(case: tuple[str, ...]) -> None:
    sentence, words, value, unit, change = case
    figure = _figure(sentence, words)

    bounds = [figure.value] if figure.value is not None else [figure.low, figure.high]
    assert bounds == pytest.approx([float(part) for part in value.split()])
    counted = f"#{figure.what}" if figure.what else ""
    assert (figure.unit or counted) == unit
    assert (figure.change or "") == change


@pytest.mark.parametrize("sentence", [row[0] for row in _rows(_NONE)])
def test_codes_editions_and_labels_are_no_figures(sentence: str) -> None:
    assert find_figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("It lasts 24+ hours.", ">="),
        ("It is 20-plus years old news.", ">="),
        ("It costs $3 + tax of $4.", "="),
        ("It costs $70,000+ a year.", ">="),
        ("It trades near $75 today.", "~"),
        ("He lives near two schools.", "="),
    ],
)
def test_plus_and_near_bound_only_amounts(sentence: str, sign: str) -> None:
    assert find_figures(sentence)[0].modifier == sign


def test_number_of_a_named_thing_is_no_age() -> None:
    assert [f.kind for f in find_figures("The Atmos 65 is a pack.")] == []


@given(st.integers(1, 99_999), st.sampled_from(["k", "m", "bn", " million", " billion", " crore", " lakh"]))
def test_scaled_decimals_carry_no_dust_of_multiplication(hundredths: int, scale: str) -> None:
    digits = f"{hundredths / 100:.2f}"
    (figure,) = find_figures(f"They counted {digits}{scale} of them.")
    factor = {"k": 3, "m": 6, "bn": 9, " million": 6, " billion": 9, " crore": 7, " lakh": 5}[scale]
    assert figure.value == hundredths * 10 ** (factor - 2)
