from __future__ import annotations

from reader.charts.spread import TITLE, Tick, spread_spec, spread_strips

TICKS = [Tick("figure-0", 0.1, "count", "3,000 people"), Tick("figure-1", 0.9, "money", "$4 million")]


def test_a_tick_stands_at_its_place_under_its_kind() -> None:
    spec = spread_strips(TICKS).to_dict()
    assert spec["title"]["text"] == TITLE
    assert [(row["id"], row["place"], row["row"]) for row in spec["data"]["values"]] == [
        ("figure-0", 0.1, "count"),
        ("figure-1", 0.9, "money"),
    ]


def test_the_chosen_finding_is_drawn_over_the_others() -> None:
    spec = spread_strips(TICKS, "figure-1").to_dict()
    assert len(spec["layer"]) == 2 and "figure-1" in str(spec["layer"][1]["transform"])


def test_a_finding_that_is_not_there_is_not_drawn_as_chosen() -> None:
    assert "layer" not in spread_strips(TICKS, "figure-9").to_dict()


def test_no_findings_say_so() -> None:
    assert "Nothing found" in str(spread_strips([]).to_dict())


def test_a_remembered_chart_is_the_same_and_nobody_can_change_it() -> None:
    first = spread_spec(TICKS, "figure-1")
    drawn = spread_strips(TICKS, "figure-1").to_dict()
    assert first["layer"] == drawn["layer"] and "view" not in first["config"]
    first["layer"].clear()
    assert spread_spec(TICKS, "figure-1")["layer"]


def test_what_stands_for_a_speaker_who_is_not_named_is_not_cut_off() -> None:
    rows = ("Speaker not named in this text", "In quotation marks, said by nobody")
    drawn = str(spread_strips([Tick(row, 0.5, row, "words") for row in rows]).to_dict())
    assert all(f"'{row}'" in drawn for row in rows)
