"""A bulk run waits as each site wants, and asks nothing that robots.txt closes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.errors import FetchRefused
from reader.load.fetch import shared_turns
from reader.load.given import Given
from reader.load.polite import Politeness
from reader.load.robots import LONGEST_DELAY_S, Robots

STORM = Given("The storm passed at dawn.")


def polite(delay_s: float, pauses: list[float]) -> Politeness:
    def check(url: str) -> Robots:
        if "closed" in url:
            raise FetchRefused("Closed.")
        return Robots(delay_s=delay_s)

    return Politeness(check, lambda url, before_redirect: STORM, pauses.append)


def test_the_second_page_of_a_site_waits_and_another_site_does_not() -> None:
    pauses: list[float] = []
    run = polite(5.0, pauses)
    assert [run.fetch(f"https://{host}.example/{n}") for host, n in (("paper", 1), ("post", 1), ("paper", 2))] == [
        STORM, STORM, STORM
    ]  # fmt: skip
    assert pauses == [pytest.approx(5.0, abs=0.5)]


def test_what_robots_close_is_not_fetched() -> None:
    pauses: list[float] = []
    with pytest.raises(FetchRefused, match="Closed"):
        polite(5.0, pauses).fetch("https://paper.example/closed")
    assert not pauses


def test_retry_after_is_waited_for_within_reason() -> None:
    pauses: list[float] = []
    shared_turns().leave_alone("patient.example", 7)
    shared_turns().leave_alone("endless.example", 3000)
    run = polite(0.0, pauses)
    run.fetch("https://patient.example/")
    run.fetch("https://endless.example/")
    assert pauses == [pytest.approx(7, abs=0.5), LONGEST_DELAY_S]


def test_robots_of_where_a_page_is_redirected_to_are_asked() -> None:
    def fetch(url: str, before_redirect: Callable[[str], object]) -> Given:
        before_redirect("https://other.example/closed")
        return STORM

    with pytest.raises(FetchRefused, match="Closed"):
        Politeness(polite(0, [])._check, fetch).fetch("https://paper.example/open")
