"""What checks must leave alone and what they must still flag: sentences of ours built to raise false alarms.

A false alarm costs more than silence: of the pages and articles read while these were written, 52 alarms of conversions
and totals were false.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.bench.headlines import article_of
from reader.checks import check
from reader.model import Article

#: A sentence and the kinds and verdicts of its checks.
SENTENCES: list[tuple[str, list[tuple[str, str]]]] = [
    ("It is sold as a 15 mg or 30 mg capsule.", []),
    ("Laptops with a 13-inch or 14-inch screen sell.", []),
    ("The decade was close to 2°F (1.1°C) warmer than before.", [("conversion", "agrees")]),
    ("The decade was close to 2°F (3.1°C) warmer than before.", [("conversion", "disagrees")]),
    (
        "Warming is limited to well below 2 degrees Celsius (3.6 degrees Fahrenheit) above the average.",
        [("conversion", "agrees")],
    ),
    ("It was 20 degrees Celsius (68 degrees Fahrenheit) at noon.", [("conversion", "agrees")]),
    ("It was 20 degrees Celsius (86 degrees Fahrenheit) at noon.", [("conversion", "disagrees")]),
    ("Sales fell by 25 per cent, from 100 to 75.", [("change", "agrees")]),
    ("Exports fell by a fifth, from 51,300 tonnes to 41,040 tonnes.", [("change", "agrees")]),
    ("Exports fell by a quarter, from 51,300 tonnes to 41,040 tonnes.", [("change", "disagrees")]),
    ("Takings doubled from £5.2m to £10.3m.", [("change", "agrees")]),
    ("Takings doubled from £5.2m to £16.3m.", [("change", "disagrees")]),
    ("The herd halved from 412 to 205.", [("change", "agrees")]),
    ("The herd more than doubled, from 205 to 511.", [("change", "agrees")]),
    ("The rent nearly doubled, from $412 to $803.", [("change", "agrees")]),
    ("Profit rose 15% to $112m, from $100m.", [("change", "rounding")]),
    ("Sales fell by 25 per cent, from 100 to 57.", [("change", "disagrees")]),
    ("Sales rose 20% in May, from 90 to 180.", [("change", "disagrees")]),
    ("Sales fell by 25 per cent to 75 from 100.", [("change", "agrees")]),
    ("Profits fell 40% from 200 in May to 102 in June.", [("change", "disagrees")]),
    ("Unemployment fell 5% to 40 from 45.", []),
    ("Support rose 5% from 40 to 45.", []),
    ("The hammock weighs 1 lb. 5 oz. in its sack.", []),
    ("The boy weighed 7 pounds, 12 ounces.", []),
    ("A 7-pound, 12-ounce newborn was found.", []),
    ("He weighs 11 stone 4lb now.", []),
    ("He weighs 11 stone 4lb (72kg) now.", [("conversion", "agrees")]),
    ("The boy weighed 7 pounds, 12 ounces (3.5 kg).", [("conversion", "agrees")]),
    ("The boy weighed 7 pounds, 12 ounces (35 kg).", [("conversion", "disagrees")]),
    ("Add 4 cups plus 3 tablespoons (500g) of flour.", []),
    ("Take 1 tablespoon (12g) of salt.", []),
    (
        'It measures 12.87" x 5.55" (327 mm x 141 mm) and is heavy.',
        [("conversion", "agrees"), ("conversion", "agrees")],
    ),
    (
        'It measures 12.87" x 5.55" (327 mm x 241 mm) and is heavy.',
        [("conversion", "agrees"), ("conversion", "disagrees")],
    ),
    (
        "It shrank from 400 grams to 360 grams (about 14 oz to about 12.7 oz).",
        [("conversion", "agrees"), ("conversion", "agrees")],
    ),
    ("Bags of 1, 1.5, or 2 pounds sell.", []),
    ("Lawns of 300 or 2,000 m² need care.", []),
    ("It weighs 51g (or 53g in the EU).", []),
    ("It is 100 km (62 km) away.", [("conversion", "disagrees")]),
    ("It is 100 km, or 62 km, away.", [("conversion", "disagrees")]),
    ("Once you get past a thousand feet or two, it gets dark.", []),
    ("The tank takes 20 litres (44 pounds) of water.", []),
    ("The tank takes 20 litres (4.4 pounds) of water.", [("conversion", "disagrees")]),
    ("Half of humanity (3.5 billion people), including Amina, lives in towns and 5 billion people will.", []),
    ("A review of 14 studies (including more than 1,100 participants) was made.", []),
    ("It treated 20 people, four of whom were badly hurt and 16 who could walk.", []),
    ("She had 11 wins, four of which came in her seven races.", []),
    ("He had six catches and three touchdowns, including a 69-yarder.", []),
    ("It reported four dead, including a 12-year-old boy, and 15 wounded.", []),
    ("It killed 12 people, including 17 children.", [("total", "disagrees")]),
    ("It killed 12 people, including nine men and five women.", [("total", "disagrees")]),
    ("It killed 12 people, including seven men and five women.", [("total", "agrees")]),
    ("The jury, 12 people comprising seven men and six women, met.", [("total", "disagrees")]),
    ("It will free four detained Americans, including a reporter, in exchange for seven Iranians.", []),
    ("He got 73 calls per day, including 100 during one hour.", []),
    ("Iran freed four people, including an editor, for seven Iranians.", []),
    ("The price rose 20% from $100 to $120.", [("change", "agrees")]),
    ("The price rose 20% from $100 to $140.", [("change", "disagrees")]),
    ("The price fell 20% from $100 to $90.", [("change", "disagrees")]),
    ("Sales fell by 25 per cent to 75 cars from 100 cars.", [("change", "agrees")]),
    ("Sales rose 5% to 300 cars from 12 branches.", []),
    ("Profit rose 20% to $120m and the firm cut jobs from 300 to 200.", []),
    ("The rate rose 0.2% from 4% to 4.2%.", []),
    ("The share price rose 20% in the year from 2010 to 2014.", []),
    ("Tickets rose 10%, from $5 for children to $9 for adults.", []),
    ("The team grew 50% in size, moving from 2 offices to 5 cities.", []),
    ("Shipments rose 12% in the year to June 30 from 200 sites to 300 stores.", []),
    ("They walked 3 km (2 hours) to school.", []),
    ("It fell 3 feet (0.5 per cent) short.", []),
    ("The river is 5 ft 10 in (1.78 m) deep.", [("conversion", "agrees")]),
    ("It is a 5-mile (8-km) walk.", [("conversion", "agrees")]),
    ("It runs 26.2 miles/42.2 km.", [("conversion", "agrees")]),
    ("It covers 2.5 acres (1 hectare).", [("conversion", "agrees")]),
    ("It covers 300 sq ft (28 sq m).", [("conversion", "agrees")]),
    ("Use 100 grams of flour, 50 ounces of milk.", []),
    ("It is 5 miles, 3 km of it uphill.", []),
    ("A 30-mile, 5-km-wide zone was shut.", []),
    ("It is 40 miles long and 30 km wide.", []),
    ("Runners choose 5 km, 10 miles or 26 miles.", []),
    ("The races are 5km, 10 miles and 42km long.", []),
    ("Winds of 120 mph (193 kph) hit.", [("conversion", "agrees")]),
    ("Winds of 120 mph (139 kph) hit.", [("conversion", "disagrees")]),
    ("A depth of 10 kilometres (six miles) was measured.", [("conversion", "rounding")]),
    ("A depth of 10 kilometres (7 miles) was measured.", [("conversion", "rounding")]),
]


@pytest.mark.parametrize(("text", "verdicts"), SENTENCES, ids=[row[0][:50] for row in SENTENCES])
def test_verdicts_of_the_sentence(text: str, verdicts: list[tuple[str, str]]) -> None:
    found = check(article_of("A headline without numbers", text))
    assert [(c.kind, c.verdict) for c in found] == verdicts


def test_year_of_publication_need_not_stand_in_the_body() -> None:
    article = article_of("US election 2016: who leads?", "The race is close, polls say.")
    assert [c.verdict for c in check(article)] == ["disagrees"]
    dated = Article.from_dict({**article.to_dict(), "published": datetime(2016, 11, 7, tzinfo=UTC).isoformat()})
    assert check(dated) == []


#: A headline, a body and the verdict on the headline's label.
LABELS = [
    ("Truthers doubt 9/11", "They doubt what befell New York on Sept. 11, 2001.", "agrees"),
    ("Truthers doubt 9/11", "They doubt what is told of 9/11.", "agrees"),
    ("Truthers doubt 9/17", "They doubt what is told of 9/11.", "disagrees"),
    ("Shop opens 24/7", "The shop is open around the clock.", "agrees"),
    ("Shop opens 54/7", "The shop is open 24/7.", "disagrees"),
    ("Actress sues over '80s poster", "The poster was printed in 1983.", "agrees"),
    ("Actress sues over ’80s poster", "The poster is of the eighties.", "agrees"),
    ("Actress sues over '80s poster", "The poster was printed in the 1970s.", "disagrees"),
]


@pytest.mark.parametrize(("headline", "body", "verdict"), LABELS)
def test_label_of_a_headline_is_looked_for_in_the_body(headline: str, body: str, verdict: str) -> None:
    assert [c.verdict for c in check(article_of(headline, body)) if c.kind == "headline"] == [verdict]


def test_hundreds_written_in_digits_are_no_hundred() -> None:
    assert check(article_of("Man behind 100s of scam emails held", "Police say he sent many emails.")) == []


#: A headline, its body, and the verdicts of its numbers.
_LISTS = [
    ("7 tips for gardeners", "Water plants at dawn.", ["unverifiable"]),
    ("The 10 best laptops", "We like light ones.", ["unverifiable"]),
    ("7 dead in Leeds fire", "A fire broke out at dawn.", ["disagrees"]),
    ("The best laptops of 2026", "We like light ones.", ["unverifiable"]),
    ("Harbour bridge shut since 2019", "It is closed to lorries.", ["disagrees"]),
    ("Tax 101: what to know", "Rates rise with income.", []),
    ("Winter of code, day 15: the parser", "It was hard.", []),
    ("Compiler progress report #39", "It compiles.", []),
    ("24 sustainable brands leading the way in 2026", "We like Acme for its wool.", ["unverifiable"] * 2),
    ("4 emerging technologies that could help farmers", "Sensors are cheap now.", ["unverifiable"]),
    ("Seven MPs who could lose their seats", "Smith holds the north by 40 votes.", ["unverifiable"]),
    ("A deep dive into 7 trends", "Colour is back.", ["unverifiable"]),
    ("Home solar: a 5-step expert guide", "Call an electrician.", ["unverifiable"]),
    ("31 voters share their thoughts", "“I am tired,” said Ms Holm.", ["unverifiable"]),
    ("Minister sends 5-word answer to critics", "“I will not resign today,” she said.", ["unverifiable"]),
    ("61 cafe workers lose jobs", "The chain let 21 workers go.", ["disagrees"]),
    ("14 dead in flash floods", "The floods killed 19 people.", ["disagrees"]),
]


#: A headline, its body, the year of publication, and the verdicts of its numbers.
_REWORDED = [
    ("Toll passes 40 after floods", "At least 43 people have died, the agency said.", None, ["rounding"]),
    ("Toll passes 40 after floods", "At least 34 people have died, the agency said.", None, ["disagrees"]),
    ("Family of five found safe", "A couple and their three children were found by a walker.", None, ["agrees"]),
    ("Family of six found safe", "A couple and their three children were found by a walker.", None, ["disagrees"]),
    ("Two held over theft", "A man and a woman were arrested.", None, ["agrees"]),
    ("12 die in crash", "The crash killed 10 US citizens and two local crew members.", None, ["rounding"]),
    ("Coin at three-month low", "The coin plunged to a 12-week low on Tuesday.", None, ["rounding"]),
    ("As singer turns 70, a look back", "The singer celebrated his 70th birthday.", None, ["agrees"]),
    ("Cubs win first title since 1908", "It ended a 108-year wait.", 2016, ["agrees"]),
    ("Couple split after 4 years", "The two had been together since 2014.", 2018, ["agrees"]),
    ("Falling deficit to rise in '16", "The deficit will rise.", 2016, []),
    ("Plan cut from two weeks to two days", "It took a couple of hours.", None, ["disagrees"] * 2),
    ("10 held over riots", "It was the worst riot in a decade.", None, ["disagrees"]),
    ("Rovers beaten 3-2 at home", "The team lost 3-1 at home.", None, ["disagrees"]),
    ("Rovers beaten 3-2 at home", "City won 2-3 away.", None, ["agrees"]),
    ("Retailer's sales fall 6%", "The firm said that sales rose 6 per cent.", None, ["disagrees"]),
    ("Briefing for October 2, 2017", "Good morning to all who read us.", None, []),
    ("Poet Maria Lund Dead at 102", "The poet has died. She was 102.", None, ["agrees"]),
    ("Poet Maria Lund Dead at 104", "The poet has died. She was 102.", None, ["disagrees"]),
    ("145K Pounds of Frozen Peas Recalled", "It recalled more than 145,000 pounds of frozen peas.", None, ["agrees"]),
    ("Two Hikers Die in 115-Degree Heat", "Two hikers died in the 115-degree heat.", None, ["agrees"] * 2),
    ("Port Marks 3 Years Since the Blast", "The port marked the third anniversary of the blast.", None, ["agrees"]),
    ("Berg Takes 7-Point Lead", "Berg leads Holm 41% to 34% in the north.", None, ["rounding"]),
    ("Berg Takes 9-Point Lead", "Berg leads Holm 41% to 34% in the north.", None, ["disagrees"]),
    ("Tanker Spilled 500K Gallons", "It spilled a half million gallons.", None, ["agrees"]),
    ("Clinic raided over COVID-59 tests", "The tests were for COVID-19.", None, ["disagrees"]),
]


@pytest.mark.parametrize(("headline", "body", "year", "verdicts"), _REWORDED, ids=[row[0][:40] for row in _REWORDED])
def test_headline_that_the_body_says_otherwise(headline: str, body: str, year: int | None, verdicts: list[str]) -> None:
    made = article_of(headline, body)
    published = datetime(year, 2, 1, tzinfo=UTC).isoformat() if year else None
    found = check(Article.from_dict({**made.to_dict(), "published": published}))
    assert [c.verdict for c in found if c.kind == "headline"] == verdicts


def test_body_cut_off_cannot_contradict_its_headline() -> None:
    body = (
        "Sorry, this postcode is outside our delivery area. Please enter another postcode, or sign up for full digital "
        "access to everything that our newsroom writes, with puzzles, recipes and newsletters."
    )
    assert [c.verdict for c in check(article_of("Floats and marching bands in 129th Rose Parade", body))] == [
        "unverifiable"
    ]


def test_article_in_another_language_is_not_checked() -> None:
    made = article_of("Razzia binnen 48 Stunden", "Zum zweiten Mal griff die Polizei in Palma ein.")
    assert [c.verdict for c in check(made)] == ["disagrees"]
    assert check(Article.from_dict({**made.to_dict(), "language": "de"})) == []


@pytest.mark.parametrize(("headline", "body", "verdicts"), _LISTS, ids=[row[0] for row in _LISTS])
def test_headline_counts_what_its_article_lists(headline: str, body: str, verdicts: list[str]) -> None:
    assert [c.verdict for c in check(article_of(headline, body))] == verdicts


def test_rates_and_sums_of_one_money_are_no_conversion() -> None:
    text = "It pays $150 per day ($600 in all). It pays $250 per day ($2,000 in all)."
    assert [c for c in check(article_of("It pays", text)) if c.kind == "rate"] == []


def _on(headline: str, body: str) -> list[tuple[str, str]]:
    article = replace(article_of(headline, body), published=datetime(2017, 9, 28, tzinfo=UTC))
    return [(c.kind, c.verdict) for c in check(article)]


def test_weeks_that_the_dates_of_the_body_tell_are_no_error() -> None:
    body = "Credit bureau Aldvane said on Sept. 7 that it had been hacked. It will now offer peace to customers."
    assert _on("3 Weeks Later, Aldvane Makes a Peace Offering", body) == [("headline", "rounding")]
    assert _on("6 Weeks Later, Aldvane Makes a Peace Offering", body) == [("headline", "disagrees")]


def test_a_product_that_the_body_calls_without_its_number_is_no_error() -> None:
    assert _on("Use Pixel 2 for better photos", "Owners of a Pixel can now edit photos in other apps.") == []
    assert _on("Use Pixel 2 for better photos", "Owners of a Pixel 3 can now edit photos.") == [
        ("headline", "disagrees")
    ]


def test_a_spelled_ordinal_of_the_headline_alone_is_no_error() -> None:
    assert _on("Fifth term for the mayor of Varno", "The mayor of Varno was elected again on Sunday.") == []
    assert _on("5th term for the mayor of Varno", "The mayor of Varno won a sixth term.") == [("headline", "disagrees")]
