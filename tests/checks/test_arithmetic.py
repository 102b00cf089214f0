"""Sums inside a sentence: slips that must be found, and right sentences that must not be called wrong; all ours."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bench.headlines import article_of
from reader.checks import check
from reader.model import Article, Check


def checks(body: str) -> list[Check]:
    return check(article_of("A headline without numbers", body))


#: A sentence with a slip, and words of the message that says it.
SLIPS = [
    ("Ridership rose 12% to 340,000 from 280,000 a year earlier.", "a rise of 21.4% (340 ÷ 280 = 1.21)"),
    ("Burglaries fell 25% last year to 1,500, down from 1,800 in 2022.", "a fall of 16.7%"),
    ("The fare will go up from £2.00 to £3.00, an increase of 33 per cent.", "a rise of 50% (3 ÷ 2 = 1.5)"),
    ("The price of a loaf has gone from $2 to $3, a 30% rise.", "the text says a rise of 30%"),
    ("Visitor numbers were up 8% at 54,000, compared with 45,000 the year before.", "a rise of 20%"),
    ("Revenue increased 15% year on year to €2.6bn (2023: €2.0bn).", "From €2.0bn to €2.6bn is a rise of 30%"),
    ("Ticket sales rose from 9,400 to 8,100 over the season.", "is a fall, but the text calls it a rise"),
    ("The bank raised its key rate to 3.25% from 3.5%.", "is a fall, but the text calls it a rise"),
    ("The charity said donations were up from £4.1m to £3.6m.", "is a fall"),
    ("The number of deaths dropped to 312 from 287 the previous year.", "is a rise, but the text calls it a fall"),
    ("The budget doubled from 20 million to 50 million dollars.", "“doubled” (a rise of 100%)"),
    ("Membership has tripled, from 1,000 to 2,000, since then.", "From 1,000 to 2,000 is a rise of 100%"),
    ("Asylum claims almost doubled, rising from 12,000 to 15,000.", "a rise of 25%"),
    ("The fine was increased fivefold, from $200 to $500.", "a rise of 150%"),
    ("Support rose three percentage points, from 41% to 46%.", "is 5 percentage points"),
    ("The bank raised rates by 25 basis points, to 4.75% from 4.25%.", "is 0.5 percentage points"),
    ("The price was cut by £20, from £95 to £85.", "a difference of £10, but the text says £20"),
    ("Twelve people were on board: five men and six women.", "(5 + 6 = 11) do not add up to the total of twelve"),
    ("Police arrested 23 people, 15 men and nine women, on Friday.", "(15 + 9 = 24) are more than the total of 23"),
    ("The crew of eight (five Filipinos and four Greeks) was rescued.", "(5 + 4 = 9)"),
    ("Of the 40 passengers, 25 were Spanish and 20 were French.", "(25 + 20 = 45)"),
    ("The 11 dead included seven soldiers and five civilians.", "(7 + 5 = 12)"),
    ("A total of 31 people were hurt, 12 seriously and 20 slightly.", "(12 + 20 = 32)"),
    ("Three brothers and two sisters, six siblings in total, inherited it.", "3 + 2 is 5 siblings"),
    ("It gets $30 million from the state and $25 million from donors, for a total of $65 million.", "is $55 million"),
    ("Some 55% voted for the plan, 40% against it and 15% abstained.", "110%"),
    ("Only 30 of the 120 schools, or 35 percent, met the standard.", "30 of 120 is 25% (30 ÷ 120 = 0.25)"),
    ("Turnout was 48 per cent, with 24,000 of 40,000 voters casting ballots.", "is 60%"),
    ("More than half of the councillors, 18 of 40, backed it.", "not more than half"),
    ("Eight out of 10 patients (60%) recovered.", "eight out of 10 is 80%"),
    ("Membership dropped to 18,000 last year, a 40% decline from 24,000 in 2019.", "is a fall of 25%"),
    ("The price increased by more than 2,000% from $33 a vial to $680 a vial.", "a rise of more than 2,000%"),
    ("In a survey of 2,000 adults, 900 (54%) had cut back.", "900 of 2,000 is 45%"),
    ("Just 14 of the party's 56 MPs, or one in six, voted for it.", "14 of 56 is 25%"),
    ("Police held 17 people, 11 of them men and eight of them women.", "(11 + 8 = 19)"),
    ("The levy for admissions edged down to 1,310 from 1,280 the week before.", "is a rise, but"),
    ("Pay for nurses will climb from $31 an hour to $28 an hour.", "is a fall, but"),
    ("The shop, which has traded since 1950, will close in 2025 after 57 years.", "is 75 years"),
    ("Ms Ahmed, born in 1988, became the youngest judge at 34 in 2012.", "is 23 or 24 in 2012"),
    ("Winds of 150 mph (200 km/h) hit at dawn.", "150 mph is 241.4 kilometres per hour, not 200"),
    ("Debt, at €3.1bn at the end of June, was down from €2.8bn in March.", "is a rise, but the text calls it a fall"),
    ("Nurses rejected the offer by 61% to 49%.", "(61 + 49 = 110%) are more than 100%"),
    ("He was mayor from 2003 until 2015, a span of 22 years.", "2003 to 2015 is 12 years"),
    ("The painter, born in 1931, died in 2019 at the age of 78.", "is 87 or 88 at death in 2019, but the text says 78"),
    ("John Hale (1940-2010) died aged 80.", "69 or 70"),
    ("He led the union for 12 years, from 1998 to 2015.", "1998 to 2015 is 17 years"),
    ("The club was founded in 1924 and will mark its 90th anniversary in 2024.", "is 100 years"),
    (
        "It cost $120,000 (£96,000). The other made $50,000 (£4,000).",
        "would be about £40,000: one of the two is wrong",
    ),
]


@pytest.mark.parametrize(("body", "words"), SLIPS, ids=[row[0][:50] for row in SLIPS])
def test_slip_is_found_and_its_sum_shown(body: str, words: str) -> None:
    said = [c.message for c in checks(body) if c.verdict == "disagrees"]
    assert any(words in message for message in said), said


#: Right, or not for a machine to judge.
RIGHT = [
    "Ridership rose 21% to 340,000 from 280,000 a year earlier.",
    "The rate rose by 10 percent, or 0.4 percentage points, to 4.4% from 4%.",
    "Inflation fell to 3.1% in May from 3.4% in April.",
    "Growth slowed from 3% to 2.5%, while prices rose 4%.",
    "Prices rose 2% in June, from 3% in May.",
    "Shares fell 2.5% to close at $97.40, after rising from $90 to $100 last week.",
    "The fee, raised from $50 to $75 in May, will go up by a further 20% to $90.",
    "The work is broken down into small steps, from one to three weeks.",
    "She climbed from 9 to 3 in the ranking.",
    "Prices fell from 3 to 5 per cent.",
    "Rents roughly doubled, from 480 euros in 2010 to 930 euros.",
    "The toll rose by six to 27.",
    "Twelve people were on board: five men, six women and the pilot.",
    "There were 12 people in two cars, including a family of five, and six of them were women.",
    "Of the 40 passengers, 25 were Spanish and eight were French.",
    "Of 200 people polled, 120 own a car and 150 own a bicycle.",
    "The company employs 900 people, 300 of them in Leeds and 250 of them in sales.",
    "The result was four injuries (one American, one Aussie, one Brit and one Spaniard).",
    "Some 60% of voters said jobs mattered, 45% the climate and 30% crime.",
    "Nearly half of the 41 councillors, 20 of them new, voted no.",
    "Maria Lopez, 45, whose mother was born in 1952, was elected in 2024.",
    "John Hale, born in late 1940, died in early 2010 aged 69.",
    "Membership dropped to 18,000 last year, a 25% decline from 24,000 in 2019.",
    "Nurses rejected the offer by 61% to 39%, after a rise from 49% to 61%.",
    "In a survey of 2,000 adults, 900 (45%) said that they had cut back.",
    "The bus carried 41 people: 38 pupils, two teachers and the driver.",
    "Police held 17 people, 11 of them men and six of them women.",
    "The project's cost has ballooned fourfold, from £50m to £200m.",
    "Inflation eased to 2.9% from 3.2%, while food prices rose to 5% from 4.1%.",
    "In 2020 it cost 100 euros ($122). In 2022 it cost 100 euros ($105).",
]


@pytest.mark.parametrize("body", RIGHT, ids=[row[:50] for row in RIGHT])
def test_right_sentence_is_not_called_wrong(body: str) -> None:
    assert [c.message for c in checks(body) if c.verdict == "disagrees"] == []


def test_age_is_measured_on_the_day_of_publication() -> None:
    bare = article_of("A headline without numbers", "Maria Lopez, 45, who was born in 1962, was elected.")
    assert check(bare) == []
    dated = Article.from_dict({**bare.to_dict(), "published": datetime(2024, 5, 7, tzinfo=UTC).isoformat()})
    assert ["61 or 62 in 2024" in c.message for c in check(dated)] == [True]


WORDS = st.lists(
    st.sampled_from(
        "from to 5% 20 people 1,200 rose fell by half £3m (2023: ) , including men women of the or 12 born in 1950 "
        "aged 70 doubled double what a total of. – and up down".split()
    ),
    max_size=40,
).map(" ".join)


@given(WORDS)
def test_any_words_are_checked_inside_the_text(words: str) -> None:
    article = article_of("A headline without numbers", words or "nothing")
    for found in check(article):
        assert all(0 <= span.start < span.end <= len(article.text) for span in found.spans)
        assert found.message.endswith(".")
