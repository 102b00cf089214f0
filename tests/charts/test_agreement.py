"""How alike the cleaners' texts are, on a desk's page and a telephone's."""

from __future__ import annotations

from reader.charts.agreement import agreement_chart, agreement_rows, pair_rows
from reader.charts.theme import NARROW
from reader.model import Article, Comparison, Page

PAGE = Page(None, "paste", "<p>The board voted.</p>", "The board voted.")


def comparison(count: int) -> Comparison:
    names = [f"cleaner {i}" for i in range(count)]
    article = Article(
        page_url=None, title=None, authors=(), published=None, outlet=None, language=None, text="The board voted.",
        paragraphs=(), blocks=(), cleaner="",
    )  # fmt: skip
    alike = {a: {b: 1.0 if a == b else 0.8 for b in names} for a in names}
    return Comparison(PAGE, dict.fromkeys(names, article), (), alike)


def values_of(count: int) -> dict[str, str]:
    """How the values in the cells are drawn."""
    return agreement_chart(comparison(count)).to_dict()["layer"][1]["mark"]["opacity"]


def test_every_pair_is_a_row() -> None:
    assert len(agreement_rows(comparison(4))) == 16


def test_the_table_has_each_pair_once_and_the_least_alike_first() -> None:
    compared = comparison(3)
    compared.agreement["cleaner 1"]["cleaner 2"] = 0.4
    pairs = [(row["cleaner"], row["other"]) for row in pair_rows(compared)]
    assert pairs == [("cleaner 1", "cleaner 2"), ("cleaner 0", "cleaner 1"), ("cleaner 0", "cleaner 2")]


def test_values_of_many_cleaners_are_left_out_on_a_telephone_alone() -> None:
    assert values_of(16)["expr"] == f"{NARROW} && 16 > 5 ? 0 : 1"
    assert values_of(4)["expr"].endswith("4 > 5 ? 0 : 1")


def test_one_cleaner_alone_says_what_to_do() -> None:
    assert "install another" in str(agreement_chart(comparison(1)).to_dict())
