"""The page that is open in this session, its notebook, and what the reader does to them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime

import streamlit as st

from reader.clean.warnings import PageWarning
from reader.errors import ReaderError
from reader.library import Correction, SavedArticle
from reader.library.notebooks import Notebook, add_cell, edit_cell, new_notebook
from reader.model import Page, Reading
from reader.ui.analysis import page_hash, reading_of, warnings_of
from reader.ui.corrections import correction
from reader.ui.shelf import library

_STATE = "opened"


@dataclass
class Opened:
    """An open page; every change that is the reader's own work is saved at once."""

    page: Page
    notebook: Notebook
    cleaner: str = "consensus"
    balance: float = 0.5
    published: datetime | None = None
    choices: dict[int, bool] = field(default_factory=dict)
    article_id: str | None = None
    #: Notebooks before the last changes, newest last: what undo goes back to.
    earlier: list[Notebook] = field(default_factory=list)
    _ticks: int = 0

    def __post_init__(self) -> None:
        self.page_hash = page_hash(self.page)
        self.key = self.page_hash[:16]

    @property
    def reading(self) -> Reading:
        """Everything found with the present cleaner, date and choices. Raises ``CleanerFailed``."""
        choices = tuple(sorted(self.choices.items()))
        return reading_of(self.page_hash, self.cleaner, self.balance, self.published, choices, self.page)

    @property
    def warnings(self) -> list[PageWarning]:
        return warnings_of(self.page_hash, self.page, self.reading.article)

    @property
    def title(self) -> str:
        article = self.reading.article
        return article.title or self.page.title or article.text.split("\n", 1)[0][:120] or "Untitled page"

    @property
    def cleaner_words(self) -> str:
        """The cleaner and its version, in words."""
        from reader.clean import cleaners

        info = cleaners().get(self.cleaner)
        balance = f", balance {self.balance:.2f}" if self.balance != 0.5 else ""
        return f"{self.cleaner} {info.version or ''}{balance}".strip() if info else self.cleaner

    @property
    def published_how(self) -> str:
        """How the publish time is known, in words."""
        if self.published is not None:
            return "Set by you. Weekdays and “yesterday” in the text are read from this day."
        note = next((n for n in self.reading.article.notes if n.startswith("Published: ")), None)
        if self.reading.article.published is None:
            return "The page gives no date. Set it, so that weekdays in the text become days."
        return note or "As the page says."

    @property
    def proof(self) -> str:
        """Where copied words come from, for "copy with proof"."""
        article, page = self.reading.article, self.page
        lines = (
            article.title,
            article.outlet,
            page.url or article.page_url,
            f"published {article.published:%Y-%m-%d %H:%M %Z}" if article.published else "publish date unknown",
            f"read {page.fetched_at:%Y-%m-%d %H:%M %Z}" if page.fetched_at else None,
            f"SHA-256 of the page {self.page_hash}",
        )
        return "— " + " · ".join(line for line in lines if line)

    def tick(self) -> int:
        """A number never given before in this session."""
        self._ticks += 1
        return self._ticks

    # What the reader does

    def choose_block(self, block: int, keep: bool) -> None:
        """Restore or drop one raw block."""
        self.choices = {**self.choices, block: keep}
        self.save()

    def forget_choices(self) -> None:
        """Back to what the cleaner chose."""
        self.choices = {}
        self.save()

    def set_cleaner(self, cleaner: str, balance: float) -> None:
        """Another cleaner, or another balance of precision and recall; the reader's choices of blocks stay."""
        before = (self.cleaner, self.balance)
        self.cleaner, self.balance = cleaner, balance
        try:
            self.reading  # noqa: B018  a cleaner that fails on this page is not kept
        except ReaderError:
            self.cleaner, self.balance = before
            raise
        cell = next((cell for cell in self.notebook.cells if cell.kind == "clean"), None)
        if cell is not None:
            self.notebook = edit_cell(self.notebook, cell.id, json.dumps({"balance": balance}))
        self.save_if_saved()

    def set_published(self, published: datetime | None) -> None:
        """The reader's own publish time, or None for the page's."""
        self.published = published
        self.save()

    def add_note_about(self, words: str) -> None:
        """A new note cell under Raw and cleaned that cites ``words``."""
        after = next((cell.id for cell in self.notebook.cells if cell.kind == "clean"), None)
        cited = "\n".join(f"> {line}" for line in words.splitlines())
        self.change(add_cell(self.notebook, "note", after, f"{cited}\n\n"))

    def write_note(self, cell_id: str, source: str) -> None:
        """Keep a note as written."""
        self.change(edit_cell(self.notebook, cell_id, source))

    @property
    def corrections(self) -> list[Correction]:
        """The reader's own corrections of this article, oldest first."""
        return library().corrections(self.article_id) if self.article_id else []

    def correct(self, kind: str, start: int, end: int) -> None:
        """Keep that ``kind`` ("missed figure", "wrong quote") stands at a span of the cleaned text."""
        if self.article_id is None:
            self.save()
        text = self.reading.article.text
        library().add_correction(correction(kind, self.article_id or "", text, start, end))

    def take_back(self, correction_id: str) -> None:
        """Forget one correction."""
        library().delete_correction(correction_id)

    def change(self, notebook: Notebook) -> None:
        """Take another value of the notebook, keep the one before for undo, and save."""
        self.earlier = [*self.earlier[-19:], self.notebook]
        self.notebook = notebook
        self.save()

    def undo(self) -> None:
        """Back to the notebook before the last change."""
        if self.earlier:
            self.notebook = self.earlier.pop()
            self.save()

    def save_if_saved(self) -> None:
        """Keep a change of view: it saves what is in the library, and adds nothing to it."""
        if self.article_id is not None:
            self.save()

    def save(self) -> bool:
        """Save page, article and notebook; returns whether the article was in the library before."""
        reading = self.reading
        people = {quote.person for quote in reading.quotes if quote.person}
        choices = dict(self.choices)
        if self.article_id is None:
            saved = library().save(self.page, reading.article, people=people, published=self.published, choices=choices)
            self.article_id = saved.id
            duplicate = saved.duplicate
        else:
            library().update(self.article_id, reading.article, people=people, published=self.published, choices=choices)
            duplicate = True
        if self.article_id not in self.notebook.article_ids:
            self.notebook = type(self.notebook).from_dict(
                {**self.notebook.to_dict(), "article_ids": [self.article_id], "title": self.title}
            )
        library().save_notebook(self.notebook)
        return duplicate


def current() -> Opened | None:
    """What is open in this session, or None."""
    return st.session_state.get(_STATE)


def open_page(page: Page) -> Opened:
    """Open a page with a fresh notebook; where no article is found, with all its text. Raises ``ReaderError``."""
    opened = Opened(page, new_notebook(page.title or "Untitled page"))
    opened.reading  # noqa: B018  a page that cannot be cleaned is said before anything is drawn
    st.session_state[_STATE] = opened
    return opened


def open_saved(article_id: str) -> Opened:
    """Open a saved article with its notebook as it was. Raises ``LibraryError``."""
    saved: SavedArticle = library().get(article_id)
    notebook = library().notebook_of(article_id) or new_notebook(saved.article.title or "Untitled page", [article_id])
    opened = Opened(
        saved.page,
        notebook,
        cleaner=saved.article.cleaner,
        balance=_balance(notebook),
        published=saved.published,
        choices={int(block): keep for block, keep in saved.choices.items()},
        article_id=article_id,
    )
    st.session_state[_STATE] = opened
    return opened


def _balance(notebook: Notebook) -> float:
    """The balance kept in the notebook's clean cell; the middle where there is none."""
    for cell in notebook.cells:
        if cell.kind == "clean" and cell.source:
            try:
                return min(1.0, max(0.0, float(json.loads(cell.source)["balance"])))
            except (ValueError, KeyError, TypeError):
                break
    return 0.5


def close() -> None:
    """Back to the loading panel."""
    st.session_state.pop(_STATE, None)
