"""What was made for one person is kept for the next."""

from __future__ import annotations

from reader.ui.kept import KeptBytes


def test_payloads_are_made_once_and_the_oldest_are_let_go() -> None:
    kept, made = KeptBytes(most_bytes=250), []

    def payload(name: str) -> bytes:
        def make() -> bytes:
            made.append(name)
            return name.encode() * 100

        return kept.get(name, make)

    for name in ("a", "b", "a", "c", "a", "b"):
        assert payload(name) == name.encode() * 100
    assert made == ["a", "b", "c", "b"]
