"""Saved sets of articles on an open connection: put in, read, and changed as they are saved now."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import sqlalchemy as sa

from reader.library import schema as t
from reader.library.engine import alone
from reader.library.records import CoverageSet, json_text

_LAST_FIRST = sa.select(t.coverage_sets.c.data).order_by(t.coverage_sets.c.updated_at.desc())
_ONE = sa.select(t.coverage_sets.c.data).where(t.coverage_sets.c.id == sa.bindparam("of"))


def read_sets(connection: sa.Connection) -> list[CoverageSet]:
    """Every set, last changed first."""
    return [CoverageSet.from_dict(json.loads(row.data)) for row in connection.execute(_LAST_FIRST)]


def put_set(connection: sa.Connection, saved: CoverageSet) -> CoverageSet:
    """``saved`` in place of what had its id, stamped with the time; what is returned is what is read later."""
    alone(connection, f"set {saved.id}")
    text = json_text(replace(saved, updated=datetime.now(UTC)).to_dict())
    kept = CoverageSet.from_dict(json.loads(text))
    connection.execute(t.coverage_sets.delete().where(t.coverage_sets.c.id == kept.id))
    row = {"id": kept.id, "data": text, "updated_at": kept.updated.isoformat() if kept.updated else ""}
    connection.execute(t.coverage_sets.insert().values(**row))
    return kept


def change_set(
    connection: sa.Connection, set_id: str, change: Callable[[CoverageSet], CoverageSet]
) -> CoverageSet | None:
    """What ``change`` makes of the set as saved now, while nobody else can save it; None where there is no such set."""
    alone(connection, f"set {set_id}")
    row = connection.execute(_ONE, {"of": set_id}).first()
    return put_set(connection, change(CoverageSet.from_dict(json.loads(row.data)))) if row else None
