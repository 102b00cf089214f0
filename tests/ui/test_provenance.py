"""Where an article comes from."""

from __future__ import annotations

from hashlib import sha256

from reader.ui.cells.provenance import in_groups


def test_hash_is_whole_and_breaks_over_lines() -> None:
    digits = sha256(b"page").hexdigest()
    groups = in_groups(digits).split(" ")
    assert "".join(groups) == digits
    assert {len(group) for group in groups} == {8}
