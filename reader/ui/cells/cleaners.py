"""The Cleaners cell: what each cleaner made of the page, block by block and word by word, and your own truth of it."""

from __future__ import annotations

import streamlit as st

from reader.clean import cleaners
from reader.compare.cleaners import REFERENCE
from reader.compare.damage import Damage
from reader.compare.diff import three_way
from reader.compare.gold import gold_of_article, gold_of_blocks, to_json_lines
from reader.compare.stream import Compared, damages
from reader.model import Article, CleanerInfo, Comparison
from reader.ui.analysis import difference
from reader.ui.cells.clean import take_block
from reader.ui.comparing import truth
from reader.ui.comparing.jobs import comparison_job, in_order
from reader.ui.comparing.payloads import cost_data, diff_data, three_data, vote_data
from reader.ui.comparing.places import damage_view, raw_view, targets_of
from reader.ui.comparing.widgets import clock, cost_table, text_diff, versioned, vote_strip
from reader.ui.coverage.charted import chart_with_data
from reader.ui.fragments import rerun_scope
from reader.ui.guard import plain
from reader.ui.kept import payloads
from reader.ui.opened import Opened
from reader.ui.presses import pressed
from reader.ui.reading import focus_reading_view, reading_view
from reader.ui.short_page import short_line

TITLE = "Cleaners"
_VIEWS = ("What each lost", "Votes", "Differences", "Agreement", "Your truth")
#: What stands below the table of cleaners: without, and with something to measure losses against.
_HINTS = (
    "Losses are said once the consensus is there to measure against.",
    "Press what a cleaner lost or kept to see it in its place; press again for the next one.",
)
#: Seconds the cell waits for the last cleaner before it is drawn with what there is.
_FIRST_LOOK_S = 0.12


def begin_cleaners(opened: Opened) -> None:
    """Begin every cleaner before the cells are drawn, where the notebook has an open cell of them."""
    if any(cell.kind == "cleaners" and not cell.folded for cell in opened.notebook.cells):
        comparison_job(opened.page_hash, opened.page)


def draw(opened: Opened, cell_key: str) -> None:
    """Begin every cleaner, and show what is there; the rest comes as it is done."""
    job = comparison_job(opened.page_hash, opened.page)
    found, done = job.wait(_FIRST_LOOK_S)
    comparison = found.comparison if found else None
    _progress(opened, comparison, done)
    short_line(opened.warnings)
    if found and found.comparison.articles:
        _views(opened, found._replace(comparison=in_order(found.comparison)), cell_key)
    elif done:
        st.info("No cleaner found an article on this page.")
    if not done:
        clock(f"{cell_key}-clock")


def _fitting(opened: Opened) -> dict[str, CleanerInfo]:
    """The cleaners that take such a page at all: plain text is for ours only."""
    return {name: info for name, info in cleaners().items() if opened.page.html is not None or info.plain_text}


def _progress(opened: Opened, comparison: Comparison | None, done: bool) -> None:
    fitting = _fitting(opened)
    runs = {name: run for name, run in comparison.runs.items() if name in fitting} if comparison else {}
    if done:
        failed = sum(name not in comparison.articles for name in runs) if comparison else 0
        slow = max(runs.values(), key=lambda run: run.seconds, default=None)
        if slow is not None:
            left = f"; {failed} found nothing" if failed else ""
            st.caption(f"{len(runs)} cleaners ran{left}. The slowest, {slow.name}, took {1000 * slow.seconds:,.0f} ms.")
        return
    waiting = [name for name, info in fitting.items() if info.installed and name not in runs]
    st.caption(f"{len(runs)} cleaners done; still at work: {', '.join(waiting[:4])}{'…' if len(waiting) > 4 else ''}")


def _views(opened: Opened, found: Compared, cell_key: str) -> None:
    if opened.page.html is None:
        st.caption("This page is plain text, which only our own cleaners take. Upload the saved page to compare all.")
    view = st.segmented_control(
        "What to see", _VIEWS, default=_VIEWS[0], required=True, key=f"{cell_key}-view", label_visibility="collapsed"
    )
    shown = {
        "Votes": _votes,
        "Differences": _differences,
        "Agreement": _agreement,
        "Your truth": _truth,
    }.get(str(view))
    if shown is None:
        _costs(opened, found, cell_key)
    else:
        shown(opened, found.comparison, cell_key)


def _costs(opened: Opened, found: Compared, cell_key: str) -> None:
    comparison = found.comparison
    blocks = truth.truth_of(opened)
    reference, harm = _measured(opened, found, blocks)
    chosen = st.session_state.get(f"{cell_key}-damage", {})
    against, panel = reference.cleaner if reference else "", f"{cell_key}-in-place"
    ran = tuple((run.name, run.seconds) for run in comparison.runs.values())
    drawn = payloads.get(
        (opened.page_hash, "costs", ran, tuple(harm), tuple(found.unmeasured), against, tuple(blocks or ())),
        lambda: versioned(cost_data(found._replace(harm=harm), _fitting(opened), against)),
    )
    shown = str(chosen.get("cleaner", ""))
    event = cost_table(
        drawn, key=f"{cell_key}-costs", chosen=shown if shown in harm else "", panel=panel, hint=_HINTS[bool(reference)]
    )
    if event and event.get("kind") == "damage" and str(event.get("cleaner")) in harm:
        same = (chosen.get("cleaner"), chosen.get("what")) == (event["cleaner"], event.get("what"))
        chosen = {"cleaner": event["cleaner"], "what": str(event.get("what")), "at": chosen["at"] + 1 if same else 0}
        st.session_state[f"{cell_key}-damage"] = chosen
        st.rerun(scope=rerun_scope())
    if reference is not None and chosen.get("cleaner") in harm:
        with st.container(key=panel):
            _loss_in_place(opened, comparison, harm[chosen["cleaner"]], reference, cell_key)


def _measured(opened: Opened, found: Compared, blocks: list[int] | None) -> tuple[Article | None, dict[str, Damage]]:
    """What losses are measured against, your truth before the consensus, and each cleaner's damage."""
    if blocks is None:
        return found.comparison.articles.get(REFERENCE), found.harm
    reference = truth.truth_article(opened, found.comparison, blocks)
    known = (opened.page_hash, tuple(found.comparison.runs), tuple(blocks))
    return reference, _damages(known, found.comparison, reference)


@st.cache_resource(max_entries=64, show_spinner=False)
def _damages(known: object, _comparison: Comparison, _reference: Article) -> dict[str, Damage]:
    return damages(_comparison, _reference)


def _loss_in_place(opened: Opened, comparison: Comparison, harm: Damage, reference: Article, cell_key: str) -> None:
    chosen = st.session_state[f"{cell_key}-damage"]
    targets = targets_of(harm, str(chosen["what"]))
    name, key = harm.cleaner, f"{cell_key}-loss"
    with st.container(horizontal=True, vertical_alignment="center"):
        at = f" Place {chosen['at'] % len(targets) + 1} of {len(targets)}." if len(targets) > 1 else ""
        st.markdown(f"**{plain(name)}** {plain(harm.sentence)}\\.{plain(at)}", width="stretch")
        if len(targets) > 1:
            st.button("Next place", key=f"{cell_key}-next", on_click=_next_place, args=(cell_key,))
        st.button(
            "Word by word", key=f"{cell_key}-to-diff", on_click=_word_by_word, args=(cell_key, reference.cleaner, name)
        )
        if name != opened.cleaner and pressed(f"Clean the page with {name}", key=f"{cell_key}-use"):
            opened.set_cleaner(name, 0.5)
            st.rerun()
    reading_view(damage_view(comparison, harm, reference, cell_key), key=key, height="460px")
    if targets:
        target = targets[chosen["at"] % len(targets)]
        focus_reading_view(key, target, nonce=f"{name}-{chosen['what']}-{chosen['at']}")


def _next_place(cell_key: str) -> None:
    chosen = st.session_state[f"{cell_key}-damage"]
    st.session_state[f"{cell_key}-damage"] = {**chosen, "at": chosen["at"] + 1}


def _word_by_word(cell_key: str, one: str, other: str) -> None:
    """Go on to the differences of these two."""
    st.session_state[f"{cell_key}-one"] = one
    st.session_state[f"{cell_key}-other"] = other
    st.session_state[f"{cell_key}-view"] = "Differences"


def _votes(opened: Opened, comparison: Comparison, cell_key: str) -> None:
    st.caption(
        "The raw page, a row a block; each column is a cleaner, filled by how much of the block it kept. "
        "Choose a row to see it in place, and restore it there."
    )
    _strip_beside_page(opened, comparison, cell_key, None)


def _strip_beside_page(opened: Opened, comparison: Comparison, cell_key: str, gold: list[int] | None) -> None:
    rev_key, target = f"{cell_key}-rev", f"{cell_key}-place"
    left, right = st.columns([3, 2], gap="medium")
    with left:
        data = vote_data(comparison, target, gold, st.session_state.setdefault(rev_key, 0))
        event = vote_strip(data, key=f"{cell_key}-{'truth' if gold is not None else 'votes'}")
        if gold is not None:
            truth.take_truth(opened, event, len(comparison.blocks), rev_key)
    with right:
        article = opened.reading.article
        if len(article.blocks) != len(comparison.blocks):
            article = comparison.articles[REFERENCE]
        view = raw_view(comparison, article, f"{cell_key}-raw", editable=gold is None)
        take_block(opened, reading_view(view, key=target, height="min(72vh, 660px)"))


def _differences(opened: Opened, comparison: Comparison, cell_key: str) -> None:
    texts = {name: article.text for name, article in comparison.articles.items()}
    blocks = truth.truth_of(opened)
    if blocks is not None:
        texts[truth.NAME] = truth.truth_article(opened, comparison, blocks).text
    names = list(texts)
    left, right, third = st.columns(3, gap="small", vertical_alignment="bottom")
    one = left.selectbox("Cleaner at the left", names, index=0, key=f"{cell_key}-one")
    other = right.selectbox("Cleaner at the right", names, index=_second(names), key=f"{cell_key}-other")
    against = third.selectbox(
        "Both against", names, index=None, key=f"{cell_key}-third", placeholder="nothing: just the two"
    )
    a, b = texts[one], texts[other]
    if against:
        found = three_way(a, b, texts[against])
        st.caption(f"The text of {plain(against)}, and who of {plain(one)} and {plain(other)} has each part of it.")
        text_diff(three_data(found, a, b, texts[against], (one, other, against)), key=f"{cell_key}-three")
        return
    diff = difference(a, b)
    if diff.changes == 0:
        st.success(f"{plain(one)} and {plain(other)} made the same text of this page.", icon=":material/check:")
    else:
        st.caption(
            f"{diff.words_removed:,} words only at the left, {diff.words_added:,} only at the right, "
            f"{diff.words_moved:,} moved; {diff.similarity:.0%} of all words in both. "
            "With the text in focus, n and p go to the next and previous difference."
        )
    text_diff(diff_data(diff, a, b, (one, other)), key=f"{cell_key}-diff")


def _second(names: list[str]) -> int:
    """The cleaner most people know, else the first that is not ours."""
    if "trafilatura" in names:
        return names.index("trafilatura")
    return next((i for i, name in enumerate(names) if name not in ("consensus", "fast")), len(names) - 1)


def _agreement(opened: Opened, comparison: Comparison, cell_key: str) -> None:
    from reader.charts.agreement import agreement_chart, pair_rows

    chart_with_data(
        agreement_chart(comparison),
        pair_rows(comparison),
        f"{cell_key}-agreement",
        alt="How alike the cleaners' texts are",
        file="agreement",
    )


def _truth(opened: Opened, comparison: Comparison, cell_key: str) -> None:
    blocks = truth.truth_of(opened)
    if blocks is None:
        _begin_truth(opened, comparison, cell_key)
        return
    st.caption(
        "Press Keep or Drop at each block; with Shift, all blocks from the one pressed before. "
        "It is saved with the article as you go."
    )
    _strip_beside_page(opened, comparison, cell_key, blocks)
    blocks = truth.truth_of(opened) or []
    with st.container(horizontal=True):
        gold = gold_of_blocks(opened.page, blocks)
        st.download_button(
            "Save as JSON lines",
            to_json_lines([gold]),
            file_name="truth.jsonl",
            mime="application/jsonl",
            key=f"{cell_key}-jsonl",
            on_click="ignore",
            icon=":material/download:",
            help="html, url and text: the format of the extraction benchmark.",
        )
        if pressed("Clean the page this way", key=f"{cell_key}-apply", icon=":material/cleaning_services:"):
            truth.clean_by_truth(opened, blocks)
            st.rerun()
        if pressed("Forget my truth of this page", key=f"{cell_key}-forget", icon=":material/delete:"):
            truth.set_truth(opened, None)
            st.rerun(scope=rerun_scope())
    if blocks:
        truth.draw_leaderboard(truth.page_leaderboard(opened, comparison, blocks), f"{cell_key}-board")
    st.page_link(
        st.session_state["pages"]["cleaners"], label="All pages with your truth", icon=":material/leaderboard:"
    )


def _begin_truth(opened: Opened, comparison: Comparison, cell_key: str) -> None:
    st.markdown(
        "Say yourself which blocks are the article. Every cleaner is then scored on this page, "
        "and on all pages of your library that you did this for."
    )
    names = list(comparison.articles)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        start = st.selectbox("Start from what this cleaner kept", names, key=f"{cell_key}-start", width=260)
        begun: list[int] | None = None
        if pressed("Start marking", type="primary", key=f"{cell_key}-begin"):
            begun = list(gold_of_article(opened.page, comparison.articles[start]).blocks)
        if pressed("Start from nothing", key=f"{cell_key}-begin-empty"):
            begun = []
    if begun is not None:
        st.session_state[f"{cell_key}-rev"] = st.session_state.get(f"{cell_key}-rev", 0) + 1000
        truth.set_truth(opened, begun)
        st.rerun()
