"""How right each cleaner was on pages with gold of the reader's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import altair as alt

from reader.charts.theme import OUTLETS, empty, finish

TITLE = "Which cleaner is right most often on your own pages?"


def leaderboard_chart(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    """Bars of F1 with 95% intervals, best first, with speed and memory at the end of each bar.

    Rows have ``cleaner``, ``f1``, ``low``, ``high``, ``pages``, ``precision``, ``recall``, ``seconds`` and
    ``peak_bytes`` (either may be None).
    """
    if not rows:
        return empty(TITLE, "Mark a page's blocks as kept or dropped: that is your truth.")
    order = [str(r["cleaner"]) for r in rows]
    pages = max(int(str(r["pages"])) for r in rows)
    base = alt.Chart(alt.Data(values=[{**r, "costs": _costs(r)} for r in rows]), height=max(80, 24 * len(rows))).encode(
        y=alt.Y("cleaner:N", sort=order, title=None),
        tooltip=[
            alt.Tooltip("cleaner:N"),
            alt.Tooltip("f1:Q", format=".3f", title="F1"),
            alt.Tooltip("low:Q", format=".3f", title="from"),
            alt.Tooltip("high:Q", format=".3f", title="to"),
            alt.Tooltip("precision:Q", format=".3f", title="kept that is article"),
            alt.Tooltip("recall:Q", format=".3f", title="article that was kept"),
            alt.Tooltip("costs:N", title="speed and memory"),
            alt.Tooltip("pages:Q", title="pages"),
        ],
    )
    bars = base.mark_bar(color=OUTLETS[0], opacity=0.8).encode(
        x=alt.X("f1:Q", title="F1 of four-word shingles", scale=alt.Scale(domain=[0, 1.3]), axis=_axis())
    )
    whiskers = base.mark_rule(strokeWidth=2, color="#D55E00").encode(x="low:Q", x2="high:Q")
    costs = base.mark_text(align="left", fontSize=11, dx=4, color="#7A828C").encode(x=alt.datum(1.0), text="costs:N")
    interval = f"Bars: F1 over {pages} pages. Lines: 95% interval over pages." if pages > 1 else "One page."
    layers = bars + whiskers + costs if pages > 1 else bars + costs
    return finish(layers, TITLE, f"{interval} Beside them: score, time a page, highest memory.")


def _axis() -> alt.Axis:
    return alt.Axis(values=[0, 0.2, 0.4, 0.6, 0.8, 1.0], format=".1f", grid=True)


def _costs(row: Mapping[str, object]) -> str:
    parts = [f"{float(str(row['f1'])):.3f}"]
    seconds, peak = row.get("seconds"), row.get("peak_bytes")
    if isinstance(seconds, (int, float)):
        parts.append(f"{1000 * seconds:.0f} ms" if seconds < 1 else f"{seconds:.1f} s")
    if isinstance(peak, (int, float)):
        parts.append(f"{peak / 1e6:.0f} MB")
    return " · ".join(parts)
