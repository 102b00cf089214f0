"""The Cleaners page: how right each cleaner was on your own pages, many pages at once, and which cleaners there are."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from reader.clean import cleaners
from reader.compare.batch import BatchPage, PageOutcome, cost_sums
from reader.compare.gold import Gold, leaderboard, to_json_lines
from reader.load.limits import MAX_MB
from reader.ui.comparing.batches import (
    MORE,
    MOST_PAGES,
    Progress,
    batch_steps,
    gold_pages,
    save_pages,
    saved_pages,
    uploaded_pages,
)
from reader.ui.comparing.begun import Batch, batch_named, begin
from reader.ui.comparing.jobs import Job
from reader.ui.comparing.truth import draw_leaderboard
from reader.ui.comparing.widgets import clock
from reader.ui.guard import guarded, plain
from reader.ui.loader import FILE_TYPES
from reader.ui.presses import pressed, presses
from reader.ui.shelf import library

#: Pages of a batch shown without scrolling within their table.
_PAGES_SHOWN = 25
_BATCH = "cleaners-batch"
_OWN, _MANY, _ALL = "Your pages", "Many pages at once", "The cleaners"


def page() -> None:
    """One of three sections."""
    st.title("Cleaners", anchor=False)
    section = st.segmented_control(
        "Section",
        (_OWN, _MANY, _ALL),
        default=_OWN,
        required=True,
        key="cleaners-section",
        label_visibility="collapsed",
        bind="query-params",
    )
    {_MANY: _many, _ALL: _facts}.get(str(section), _own)()


def _own() -> None:
    pages = gold_pages(library())
    if not pages:
        st.info(
            "No page has your truth yet. Open a page, go to its Cleaners cell, choose “Your truth” and mark the "
            "blocks that are the article: every cleaner is then scored here on all such pages.",
            icon=":material/info:",
        )
        st.page_link(st.session_state["pages"]["read"], label="Read a page", icon=":material/menu_book:")
        return
    count = f"{len(pages)} page{'s' if len(pages) > 1 else ''} of your library"
    st.markdown(f"{count} {'have' if len(pages) > 1 else 'has'} your own truth.")
    golds = [item.gold for item in pages if item.gold is not None]
    _export(golds, "cleaners-export")
    _run(pages, "cleaners-own")


def _export(golds: Sequence[Gold], key: str) -> None:
    st.download_button(
        "Save all as JSON lines",
        lambda: to_json_lines(golds),
        file_name="truth.jsonl",
        mime="application/jsonl",
        key=key,
        on_click="ignore",
        icon=":material/download:",
        help="html, url and text, one page a line: the format of the extraction benchmark.",
    )


def _many() -> None:
    st.markdown(
        "Run every cleaner on many saved pages. Pages with a truth of yours, and lines of a JSON-lines file with "
        "their text, are scored; of the others you see what each cleaner cost, lost and kept, and no score."
    )
    rows = library().all()
    left, right = st.columns(2, gap="medium")
    with left:
        files = st.file_uploader(
            "Saved pages, or JSON lines with html, url and text (.jsonl, .jsonl.gz)",
            type=[*FILE_TYPES, "jsonl", "ndjson"],
            accept_multiple_files=True,
            key="cleaners-files",
        )
        st.caption(f"Up to {MAX_MB} MB a file and {MOST_PAGES} pages. {MORE}")
        begin_files = pressed(
            "Run on these files", type="primary", disabled=not files, key="cleaners-run-files", at_work=True
        )
    with right:
        chosen = st.multiselect(
            "Saved articles of your library",
            rows,
            format_func=lambda row: f"{row.title} ({row.outlet})" if row.outlet else row.title,
            placeholder=f"All {len(rows)}" if rows else "Nothing saved yet",
            key="cleaners-chosen",
            disabled=not rows,
        )
        begin_saved = pressed(
            "Run on these" if chosen else "Run on all",
            type="primary",
            disabled=not rows,
            key="cleaners-run-saved",
            at_work=True,
        )
    if begin_files:
        _begin(*uploaded_pages((file.name, file.getvalue()) for file in files or ()))
    elif begin_saved:
        _begin(*saved_pages(library(), chosen or rows))
    batch = _batch()
    if batch is None:
        return
    for problem in batch.problems:
        st.warning(plain(problem), icon=":material/warning:")
    if batch.pages:
        _progress("cleaners-many")
        _save_uploads(batch.pages)


def _save_uploads(pages: Sequence[BatchPage]) -> None:
    new = [item for item in pages if item.article_id is None]
    if not new:
        return
    words = f"Save {len(new)} pages to the library" if len(new) > 1 else "Save the page to the library"
    told = "Then you can mark your truth of them."
    if pressed(words, icon=":material/save:", key="cleaners-save", help=told, at_work=True):
        with st.spinner("Saving…"):
            saved = save_pages(library(), new)
        presses().answered()
        st.toast(f"{saved} of {len(new)} saved.")


def _begin(pages: list[BatchPage], problems: list[str]) -> None:
    batch = begin(pages, problems)
    presses().answered()
    _stop("cleaners-many")
    _show(batch)


def _show(batch: Batch) -> None:
    st.session_state[_BATCH] = batch
    st.session_state["cleaners-many-job"] = (batch.name, batch.job)


def _batch() -> Batch | None:
    """The batch of this session, else the one that the address names: the page's own before a reload."""
    wanted = st.query_params.get("batch", "")
    if _BATCH not in st.session_state and wanted:
        found = batch_named(wanted)
        if found is None:
            st.info("The pages that were run here are no longer at hand. Choose them again.", icon=":material/history:")
            return None
        _show(found)
    batch: Batch | None = st.session_state.get(_BATCH)
    if batch is not None and wanted != batch.name:
        st.query_params["batch"] = batch.name
    return batch


def _run(pages: Sequence[BatchPage], key: str) -> None:
    """The batch of these pages, begun once, shown as it goes."""
    wanted = tuple((item.name, hash(item.page.text), hash(item.gold.text) if item.gold else None) for item in pages)
    begun = st.session_state.get(f"{key}-job")
    if begun is None or begun[0] != wanted:
        _stop(key)
        st.session_state[f"{key}-job"] = (wanted, Job(batch_steps(pages)))
    _progress(key)


def _stop(key: str) -> None:
    begun = st.session_state.pop(f"{key}-job", None)
    if begun is not None:
        begun[1].stop()


@st.fragment
def _progress(key: str) -> None:
    guarded(lambda: _draw_progress(key))()


def _draw_progress(key: str) -> None:
    begun = st.session_state.get(f"{key}-job")
    if begun is None:
        return
    job: Job[Progress] = begun[1]
    progress, finished = job.wait(0.3)
    if progress is None:
        clock(f"{key}-clock")
        return
    if not finished:
        done = len(progress.outcomes)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.progress(done / max(1, progress.total), text=f"{done} of {progress.total} pages done", width="stretch")
            if pressed("Stop", key=f"{key}-stop"):
                job.stop()
        clock(f"{key}-clock", 500)
    elif len(progress.outcomes) < progress.total:
        st.caption(f"Stopped after {len(progress.outcomes)} of {progress.total} pages.")
    if progress.outcomes:
        _outcomes(progress.outcomes, key)


def _outcomes(outcomes: Sequence[PageOutcome], key: str) -> None:
    results = [result for outcome in outcomes for result in outcome.results]
    if results:
        draw_leaderboard(leaderboard(results), key)
    unscored = sum(not outcome.results for outcome in outcomes)
    if unscored:
        st.header("What each cost, lost and kept", anchor=False)
        have, get = ("has", "it gets") if unscored == 1 else ("have", "they get")
        st.caption(
            f"{unscored} of {len(outcomes)} pages {have} no truth of yours, so {get} no score: "
            "what is lost and kept is counted against the consensus."
        )
        st.dataframe(
            costs_frame(outcomes),
            hide_index=True,
            height="content",
            key=f"{key}-costs",
            alt="What each cleaner cost, lost and kept",
        )
    st.header("The pages", anchor=False)
    st.dataframe(
        pages_frame(outcomes),
        hide_index=True,
        column_config={
            "Cleaners agree": st.column_config.ProgressColumn(format="%d%%", min_value=0, max_value=100),
            "Open": st.column_config.LinkColumn(display_text="Open"),
        },
        height="content" if len(outcomes) <= _PAGES_SHOWN else "auto",
        key=f"{key}-pages",
        alt="The pages of this batch",
    )


def costs_frame(outcomes: Sequence[PageOutcome]) -> pd.DataFrame:
    """One row a cleaner, over all pages."""
    sums = sorted(cost_sums(outcomes), key=lambda item: list(cleaners()).index(item.cleaner))
    return pd.DataFrame(
        {
            "Cleaner": [s.cleaner for s in sums],
            "Pages": [s.pages for s in sums],
            "Found nothing": [s.empties for s in sums],
            "Figures lost": [s.figures_lost for s in sums],
            "Quotes lost": [s.quotes_lost for s in sums],
            "Furniture kept": [s.furniture_kept for s in sums],
            "ms a page": [round(1000 * s.seconds, 1) for s in sums],
            "Memory (MB)": [round(s.peak_bytes / 1e6, 1) if s.peak_bytes is not None else None for s in sums],
        }
    )


def pages_frame(outcomes: Sequence[PageOutcome]) -> pd.DataFrame:
    """One row a page, those the cleaners agree on least first."""
    ordered = sorted(outcomes, key=lambda outcome: outcome.agreement if outcome.agreement is not None else -1.0)
    frame = pd.DataFrame(
        {
            "Open": [f"/?article={o.article_id}" if o.article_id else None for o in ordered],
            "Page": [o.name for o in ordered],
            "Cleaners agree": [None if o.agreement is None else round(100 * o.agreement) for o in ordered],
            "Consensus words": [next((c.words for c in o.costs if c.cleaner == "consensus"), 0) for o in ordered],
            "Has your truth": ["yes" if o.results else "no" for o in ordered],
            "What the page lacks": [" ".join(o.warnings) for o in ordered],
            "Found nothing": [", ".join(c.cleaner for c in o.costs if not c.words) for o in ordered],
        }
    )
    return frame if any(o.article_id for o in ordered) else frame.drop(columns="Open")


def _facts() -> None:
    st.markdown("What cleans a page down to its article. *consensus*, our own, is the default everywhere.")
    infos = list(cleaners().values())
    st.dataframe(
        pd.DataFrame(
            {
                "Cleaner": [info.name for info in infos],
                "Version": [info.version or ("ours" if info.own else "not installed") for info in infos],
                "Good at": [info.good_at for info in infos],
                "Licence": [info.licence for info in infos],
                "Install with": [info.install for info in infos],
                "Takes plain text": [info.plain_text for info in infos],
                "Home page": [info.home_page for info in infos],
            }
        ),
        hide_index=True,
        height=36 * (len(infos) + 1),
        column_config={"Home page": st.column_config.LinkColumn(), "Version": st.column_config.Column(width=110)},
        alt="Cleaners, their versions and what each is good at",
    )
