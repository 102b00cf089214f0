"""The Raw and cleaned cell: both texts side by side, every removal visible, every removal undoable."""

from __future__ import annotations

import streamlit as st

from reader.clean import cleaners
from reader.model import Article
from reader.ui.analysis import cleaned, events_of
from reader.ui.article_marks import own_marks_of
from reader.ui.article_view import side_by_side, text_version
from reader.ui.cells import findings
from reader.ui.cells.chosen import chosen_line, corrections_list, noted_line, take_event
from reader.ui.cells.provenance import provenance
from reader.ui.comparing.jobs import known_comparison
from reader.ui.corrections import placed
from reader.ui.guard import plain
from reader.ui.kept import payloads
from reader.ui.opened import Opened
from reader.ui.presses import pressed
from reader.ui.reading import own_marks, reading_view
from reader.ui.told import tell

TITLE = "Raw and cleaned"
_PANES = {"both": "Raw and cleaned", "cleaned": "Cleaned only", "raw": "Raw only", "three": "Three cleaners"}
_RAW = {"text": "Text", "page": "Page as it looked", "source": "Source"}


def draw(opened: Opened, cell_key: str) -> None:
    """The reading view with every layer; what is done in it is answered in the cell."""
    _take_address(opened)
    panes, raw, others = _choices(opened, cell_key)
    key = f"{cell_key}-view"
    article = opened.reading.article
    of = text_version(article)
    event = reading_view(_payload(opened, panes, raw, others, of), key=key)
    own = placed(article.text, opened.corrections)
    own_marks(key, own_marks_of(article, own), of)
    take_block(opened, event)
    take_event(opened, cell_key, event)
    chosen_line(opened, cell_key)
    noted_line(opened, cell_key)
    _undo_line(opened, cell_key)
    findings.draw(opened, cell_key)
    corrections_list(opened, cell_key, own)


def _choices(opened: Opened, cell_key: str) -> tuple[str, str, list[Article]]:
    """Which panes, how the raw page is shown, and the two cleaners beside ours, where three are."""
    raw = "text"
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        panes = _kept_choice("What to show", "panes", _PANES, cell_key)
        if opened.page.html and panes in ("both", "raw"):
            raw = _kept_choice("The raw page as", "raw", _RAW, cell_key)
        with st.container(horizontal=True, width="content"):
            provenance(opened)
            _cleaner(opened, cell_key)
    return panes, raw, _other_cleaners(opened, cell_key) if panes == "three" else []


def _kept_choice(label: str, name: str, options: dict[str, str], cell_key: str) -> str:
    """A choice that stands in the page's address, so that a colleague sees the same."""
    key = f"{cell_key}-{name}"

    def keep() -> None:
        chosen = st.session_state.get(key)
        if chosen == next(iter(options)):
            st.query_params.pop(name, None)
        elif chosen in options:
            st.query_params[name] = chosen

    linked = st.query_params.get(name, "")
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        default=linked if linked in options else next(iter(options)),
        required=True,
        key=key,
        on_change=keep,
        label_visibility="collapsed",
    )
    return chosen if chosen in options else next(iter(options))


def _usable(opened: Opened) -> list[str]:
    return [
        name
        for name, info in cleaners().items()
        if info.installed and (opened.page.html is not None or info.plain_text)
    ]


def _other_cleaners(opened: Opened, cell_key: str) -> list[Article]:
    """The articles of two cleaners to stand beside the present one. Raises ``CleanerFailed``."""
    names = [name for name in _usable(opened) if name != opened.cleaner]
    usual = [name for name in ("trafilatura", "readability-lxml") if name in names] + names
    picked = []
    for column, usual_one, which in zip(st.columns(2), usual[:2], ("First", "Second"), strict=False):
        name = column.selectbox(
            f"{which} cleaner", names, index=names.index(usual_one), key=f"{cell_key}-{which.lower()}-cleaner"
        )
        with st.spinner(f"Cleaning with {name}…"):
            picked.append(cleaned(opened.page_hash, name, 0.5, opened.page))
    return picked


def _payload(opened: Opened, panes: str, raw: str, others: list[Article], of: str) -> bytes:
    comparison = known_comparison(opened.page_hash)
    reading = opened.reading

    def make() -> bytes:
        return side_by_side(
            reading,
            opened.key,
            link=opened.key,
            proof=opened.proof,
            panes=panes,
            raw=raw,
            events=events_of(of, reading.article),
            votes=comparison.blocks if comparison else (),
            others=others,
            address=True,
        ).drawn()

    layout = (panes, raw, tuple(text_version(other) for other in others), comparison is not None)
    return payloads.get((opened.reading_id, "clean", *layout), make)


def _take_address(opened: Opened) -> None:
    """``?cleaner=`` in the address a page is opened with is the cleaner that its sender saw."""
    wanted = st.query_params.get("cleaner", "")
    if not wanted or st.session_state.get("cleaner-linked") == (opened.key, wanted):
        return
    st.session_state["cleaner-linked"] = (opened.key, wanted)
    if wanted in _usable(opened) and wanted != opened.cleaner:
        opened.set_cleaner(wanted, 0.5)


def _cleaner(opened: Opened, cell_key: str) -> None:
    """Which cleaner the article is made by, and how it weighs precision against recall; drawn when it is opened."""
    label = f"Cleaned by {opened.cleaner}"
    panel = st.popover(label, icon=":material/cleaning_services:", key=f"{cell_key}-cleaned-by", on_change="rerun")
    if not panel.open:
        return
    with panel:
        infos = cleaners()
        names = _usable(opened)
        name = st.selectbox(
            "Cleaner",
            names,
            index=names.index(opened.cleaner) if opened.cleaner in names else 0,
            key=f"{cell_key}-cleaner",
            help="Figures, quotes and checks are read from what this cleaner keeps.",
        )
        st.caption(plain(infos[name].good_at))
        balance = 0.5
        if "balance" in infos[name].options:
            balance = st.slider(
                "Keep less ↔ keep more",
                0.0,
                1.0,
                opened.balance,
                0.05,
                key=f"{cell_key}-balance",
                help="Left: only what is surely article. Right: also bylines, lists and captions.",
            )
        if (name, balance) != (opened.cleaner, opened.balance):
            opened.set_cleaner(name, balance)
            st.query_params["cleaner"] = name
            st.session_state["cleaner-linked"] = (opened.key, name)
            st.rerun()


def take_block(opened: Opened, event: dict[str, object] | None) -> None:
    """A press on a block's button restores or drops it; on a run's, restores all of it."""
    if not event or event.get("kind") not in ("block", "blocks"):
        return
    blocks = opened.reading.article.blocks
    named = event.get("blocks") if event["kind"] == "blocks" else [event.get("block")]
    wanted = [i for i in named if isinstance(i, int) and 0 <= i < len(blocks)] if isinstance(named, list) else []
    if not wanted:
        return
    keep = not blocks[wanted[0]].kept
    opened.choose_blocks(wanted, keep)
    some = "Block" if len(wanted) == 1 else f"{len(wanted)} blocks"
    tell(f"{some} {'restored' if keep else 'dropped'}. “Undo all” stands under the text.")
    st.rerun()


def _undo_line(opened: Opened, cell_key: str) -> None:
    if not opened.choices:
        return
    restored = sum(opened.choices.values())
    words = [f"{restored} restored"] if restored else []
    if len(opened.choices) > restored:
        words.append(f"{len(opened.choices) - restored} dropped")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"By you: {plain(', '.join(words))}.")
        if pressed("Undo all", key=f"{cell_key}-undo"):
            opened.forget_choices()
            st.rerun()
