"""The raw page, shown inert: in time that is linear in the page, its blocks named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.load.sandbox import rendered_document, sandbox_document
from reader.model import Page

WORDS = "<article><h1>Storm</h1><p>The storm passed at dawn.</p>{}</article>"


def page_with(mark_up: str) -> Page:
    return Page(None, "paste", f"<html><body>{WORDS.format(mark_up)}</body></html>", "Storm\nThe storm passed at dawn.")


@pytest.mark.parametrize(
    "piece", ["<!-- a -->x", "<script>a</script>x", "<iframe>x</iframe>y", "<form>x</form>", "<o:p>x</o:p>", "<?a?>x"]
)
def test_removing_is_linear(piece: str, cpu_seconds: Callable[[Callable[[], object]], float]) -> None:
    page = page_with(piece * 60_000)
    assert cpu_seconds(lambda: sandbox_document(page)) < 4
    assert "The storm passed at dawn." in sandbox_document(page)


def test_naming_blocks_is_linear(cpu_seconds: Callable[[Callable[[], object]], float]) -> None:
    page = page_with("<p>x</p>" * 20_000)
    paths = {n: f"/html/body/article/p[{n}]" for n in range(1, 20_001)}
    shown = rendered_document(page, paths, {1, 3})
    assert cpu_seconds(lambda: rendered_document(page, paths, {1, 3})) < 4
    assert '<p data-reader-block="1">The storm' in shown
    assert '<p data-reader-block="2" data-reader-dropped="">x' in shown
    assert '<p data-reader-block="3">x' in shown


def test_element_that_holds_a_kept_block_is_not_dimmed() -> None:
    shown = rendered_document(page_with(""), {1: "/html/body/article", 2: "/html/body/article/p[1]"}, {2})
    assert '<article data-reader-block="1">' in shown


def test_path_that_leads_nowhere_names_nothing() -> None:
    shown = rendered_document(page_with(""), {1: "/html/body/div[7]/p[1]", 2: "/svg"}, {1, 2})
    assert "data-reader-block" not in shown
