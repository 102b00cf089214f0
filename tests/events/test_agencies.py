"""Agency credits: where they stand, and what is none."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.events.agencies import FORMS, agency_of
from reader.model import Article, Paragraph

FELL = "The bridge fell.\n\n"


def article(body: str, *authors: str) -> Article:
    text = f"A headline stands here\n\n{body}"
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return Article(None, None, authors, None, None, "en", text, spans, (), "gold")


@pytest.mark.parametrize(
    ("body", "agency"),
    [
        ("KYIV, Sept 12 (Reuters) - Troops entered the town.", "Reuters"),
        ("KYIV, Ukraine (AP) — Troops entered the town.", "AP"),
        ("LONDON — (Reuters) Women marched through the town.", "Reuters"),
        ("By ANN LEE Associated Press", "AP"),
        ("Troops entered the town at dawn on Monday. — AFP", "AFP"),
        ("Bloomberg News contributed.", "Bloomberg"),
        ("LONDON (Thomson Reuters Foundation) - Women marched.", "Reuters"),
        ("(ANSA) - ROME, SEP 12 - The bridge fell.", "ANSA"),
        ("Kyiv, Sep 12 (EFE).- Troops entered the town.", "EFE"),
        ("NEW DELHI: (PTI) The bridge is shut.", "PTI"),
        ("MOSCOW. September 12. INTERFAX - The bridge fell.", "Interfax"),
        ("Sydney, AAP - The bridge fell.", "AAP"),
        ("By Ann Lee, Associated Press\n\nThe bridge fell.", "AP"),
        ("By Reuters\n\nThe bridge fell.", "Reuters"),
        (FELL + "With additional reporting by Reuters and AP", "Reuters"),
        (FELL + "Agence France-Presse contributed to this report.", "AFP"),
        (FELL + "Norda Wire contributed to this report.", "Norda Wire"),
        (FELL + "Associated Press writer Ann Lee contributed to this report from Kyiv.", "AP"),
        (FELL + "Copyright 2022 The Associated Press. All rights reserved.", "AP"),
        (FELL + "© 2022 Reuters", "Reuters"),
        (FELL + "– with files from The Canadian Press", "Canadian Press"),
        (FELL + "This report by The Canadian Press was first published Sept. 12, 2022.", "Canadian Press"),
        (FELL + "AFP/AP", "AFP"),
        (FELL + "— AFP", "AFP"),
        (FELL + "Source: Xinhua", "Xinhua"),
        ("The bridge fell. (Xinhua)", "Xinhua"),
    ],
)
def test_a_dateline_a_byline_or_a_line_of_its_own_credits(body: str, agency: str) -> None:
    assert agency_of(article(body)) == agency


@pytest.mark.parametrize(
    "body",
    [
        "The mayor told Reuters that the bridge fell.",
        "The mayor said in an interview with Reuters that it fell.",
        "The mayor, speaking with AFP by telephone, said it fell.",
        "In an email to AFP, the mayor said it fell.",
        "A document seen by Reuters shows it fell.",
        "A letter obtained by the Associated Press shows it.",
        "The mayor was quoted by Interfax as saying it fell.",
        "Data compiled by Bloomberg show prices rose.",
        "Economists polled by Reuters had expected a rise.",
        "A tally by AFP puts the dead at 40.",
        "The report from Reuters was denied by the ministry.",
        "It fell, Reuters reported.",
        "The Associated Press (AP) was sued by the city.",
        "The Palestinian Authority (PA) said it would sue.",
        "Bloomberg - the former mayor - spoke.",
        "By AFP standards this was quick.",
        "Copyright law was at issue, the AP said.",
        "A bus stands in the rain. (Photo: Ann Lee/AFP)\n\nThe bridge fell.",
        "REUTERS/Ann Lee",
        "© REUTERS/ Stringer A rocket takes off in Wenchang.",
        "A truck after the attack ©Ann Lee (AFP)",
        FELL + "The AP's report contributed to the debate.",
        FELL + "An inquiry based on reporting by Reuters showed that.",
        FELL + "The files from the AP were leaked.",
        FELL + "Follow Reuters on its own site.",
    ],
)
def test_where_a_fact_or_a_picture_comes_from_credits_nobody(body: str) -> None:
    assert agency_of(article(body)) is None


@pytest.mark.parametrize(
    ("author", "agency"),
    [
        ("Reuters", "Reuters"),
        ("By Ann Lee, AP Business Writer", "AP"),
        ("By The Associated Press", "AP"),
        ("Ann Lee, Associated Press", "AP"),
        ("Staff and Reuters", "Reuters"),
        ("Agence France-Presse in Kyiv", "AFP"),
        ("PA Reporter", "PA"),
        ("Norda Press Agency", "Norda Press Agency"),
        ("Mail reporters, Norda Press", "Norda Press"),
        ("AP Smith", None),
        ("Ann Bloomberg", None),
        ("Guardian staff and agencies", None),
    ],
)
def test_an_agency_is_a_whole_part_of_a_byline(author: str, agency: str | None) -> None:
    assert agency_of(article("The bridge fell.", author)) == agency


def test_an_outlet_is_no_agency_in_its_own_byline() -> None:
    assert agency_of(replace(article("The bridge fell.", "Norda Press"), outlet="Norda Press")) is None


def test_no_form_is_signed_by_two_agencies() -> None:
    names: dict[str, set[str]] = {}
    for form, name in FORMS.items():
        names.setdefault(form.lower(), set()).add(name)
    assert all(len(who) == 1 for who in names.values())
