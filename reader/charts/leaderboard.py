"""How right each cleaner was on pages with gold of the reader's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import altair as alt

from reader.charts.theme import GREY, OUTLETS, empty, finish

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
    told = [{**r, "costs": _costs(r), "at": 0 if float(str(r["f1"])) > 0.4 else r["f1"]} for r in rows]
    base = alt.Chart(alt.Data(values=told), height=max(80, 24 * len(rows))).encode(
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
    bars = base.mark_bar(color=OUTLETS[0], opacity=0.85).encode(
        x=alt.X(
            "f1:Q",
            title="F1 (1: all of the article kept, and nothing else)",
            scale=alt.Scale(domain=[0, 1]),
        )
    )
    whiskers = base.mark_rule(strokeWidth=2, color="#D55E00").encode(x="low:Q", x2="high:Q")
    costs = base.mark_text(align="left", fontSize=11, dx=6).encode(
        x="at:Q", text="costs:N", color=alt.condition("datum.at == 0", alt.value("white"), alt.value(GREY))
    )
    layers = bars + whiskers + costs if pages > 1 else bars + costs
    return finish(layers, TITLE, _subtitle(pages))


def _subtitle(pages: int) -> list[str]:
    said = [
        "F1: every four words in a row (a shingle) of what was kept are looked for in your truth, and the other way "
        "round; both shares in one number.",
        "On the bars: score, time a page, memory added at the highest.",
    ]
    if pages == 1:
        return ["One page only: no more than a first look.", *said]
    few = " Few pages: the order may be chance." if pages < 10 else ""
    return [f"F1 over {pages} pages; the lines are 95% intervals.{few}", *said]


def _costs(row: Mapping[str, object]) -> str:
    parts = [f"{float(str(row['f1'])):.3f}"]
    seconds, peak = row.get("seconds"), row.get("peak_bytes")
    if isinstance(seconds, (int, float)):
        parts.append(f"{max(1, round(1000 * seconds))} ms" if seconds < 1 else f"{seconds:.1f} s")
    if isinstance(peak, (int, float)):
        parts.append(f"{peak / 1e6:.0f} MB" if peak >= 1e6 else "< 1 MB")
    return " · ".join(parts)
