"""The page that is open in this session, its notebook, and what the reader does to them."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import streamlit as st

from reader import __version__
from reader.clean.warnings import PageWarning
from reader.errors import CleanerFailed, LibraryError, ReaderError, UnreadablePage
from reader.export.citations import escape_markdown, passage_address
from reader.library import Correction, Findings, SavedArticle
from reader.library.notebooks import Notebook, add_cell, edit_cell, merged, new_notebook, with_source
from reader.model import DAY_ONLY, Page, Reading
from reader.read import people_quoted
from reader.ui.analysis import events_of, page_hash, reading_of, warnings_of
from reader.ui.article_view import text_version
from reader.ui.corrections import correction
from reader.ui.noting import Written
from reader.ui.shelf import library

_STATE = "opened"
#: The cleaner that keeps a page as it is: for pages without an article.
EVERYTHING = "all text"
#: How the note goes on that says which cleaner took the usual one's place.
_TAKEN = "So it was read by "


#: Cleaner, balance, publish time set by the reader, blocks chosen by hand.
Settings = tuple[str, float, datetime | None, tuple[tuple[int, bool], ...]]


@dataclass(frozen=True, slots=True)
class Kept:
    """An analysis as it was saved: the reading, by what it was made, and of which settings."""

    reading: Reading
    cleaner: str
    reader: str
    settings: Settings


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
    #: What the editor of each note sent last.
    written: dict[str, Written] = field(default_factory=dict)
    #: The analysis as it was saved; shown until cleaner, date or choices change, or it is run again.
    kept: Kept | None = None
    #: The saved capture of the same address before this one, or None.
    before: str | None = None
    #: That capture as it was last read: it is an article's whole page, and the same in every run.
    _before: SavedArticle | None = None
    #: Why the page was not read by the usual cleaner, and which took its place; empty where it was. The article's
    #: last note, so that it is saved and said again.
    instead: str = ""
    #: The notebook as the library last had it for us.
    _synced: Notebook | None = None
    _ticks: int = 0
    #: The last analysis made here with its settings, and the last one shown with what identifies it.
    _fresh: tuple[Settings, Reading] | None = None
    _named: tuple[Reading, str] | None = None
    _warned: tuple[Reading, list[PageWarning]] | None = None

    def __post_init__(self) -> None:
        self.page_hash = page_hash(self.page)
        self.key = self.page_hash[:16]

    @property
    def reading(self) -> Reading:
        """Everything found with the present cleaner, date and choices. Raises ``CleanerFailed``."""
        if self.kept is not None and self.kept.settings == self.settings:
            return self.kept.reading
        return self.fresh_reading

    @property
    def fresh_reading(self) -> Reading:
        """The same, by the cleaners and extractors that are here now. Raises ``CleanerFailed``."""
        settings = self.settings
        if self._fresh is None or self._fresh[0] != settings:
            reading = reading_of(self.page_hash, *settings, self.page)
            self._fresh = settings, _with_note(reading, self.instead) if self.instead else reading
        return self._fresh[1]

    @property
    def reading_id(self) -> str:
        """Identifies all that is drawn of the page: its text, what was dropped, every finding, the proof."""
        reading = self.reading
        if self._named is None or self._named[0] is not reading:
            article = reading.article
            blocks = [(block.kept, block.kind, block.reason) for block in article.blocks]
            found = (reading.figures, reading.quotes, reading.dates, reading.names, reading.checks)
            said = repr((self.page_hash, self.settings, self.proof, article.text, blocks, found))
            self._named = reading, hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()
        return self._named[1]

    @property
    def settings(self) -> Settings:
        """What the reading depends on, beside the page."""
        return self.cleaner, self.balance, self.published, tuple(sorted(self.choices.items()))

    @property
    def capture_before(self) -> SavedArticle | None:
        """The saved capture before this one, read again only when it changed; None where there is none any more.

        Raises ``LibraryError`` where it is damaged.
        """
        if self.before is None or (changed := library().changed(self.before)) is None:
            return None
        if self._before is None or (self._before.id, self._before.updated_at) != (self.before, changed):
            self._before = library().get(self.before)
        return self._before

    @property
    def warnings(self) -> list[PageWarning]:
        """What makes the page itself short."""
        reading = self.reading
        if self._warned is None or self._warned[0] is not reading:
            self._warned = reading, warnings_of(self.page_hash, self.page, reading.article)
        return self._warned[1]

    @property
    def title(self) -> str:
        article = self.reading.article
        return article.title or self.page.title or article.text.split("\n", 1)[0][:120] or "Untitled page"

    @property
    def cleaner_words(self) -> str:
        """The cleaner that made what is shown, and its version, in words."""
        if self.kept is not None and self.kept.settings == self.settings:
            return self.kept.cleaner
        return self.cleaner_now

    @property
    def cleaner_now(self) -> str:
        """The chosen cleaner and the version that is installed, in words."""
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
        how = note.removeprefix("Published: ") if note else ""
        if self.reading.article.day_only:
            where = how.partition(f" ({DAY_ONLY}")[0]
            return f"The page gives the day only ({where}): its time is unknown."
        return f"As the page says{f' ({how})' if how else ''}, in {self.reading.article.published:%Z}."

    @property
    def published_words(self) -> str:
        """The publish time as far as it is known, as a machine reads it too."""
        article = self.reading.article
        if article.published is None:
            return "publish date unknown"
        if article.day_only:
            return f"published {article.published:%Y-%m-%d}, time unknown"
        return f"published {article.published:%Y-%m-%d %H:%M %Z}"

    @property
    def proof(self) -> str:
        """Where copied words come from, for "copy with proof"."""
        article, page = self.reading.article, self.page
        lines = (
            article.title,
            article.outlet,
            page.url or article.page_url,
            self.published_words,
            f"read {page.fetched_at:%Y-%m-%d %H:%M %Z}" if page.fetched_at else None,
            f"SHA-256 of the page {self.page_hash}",
        )
        return "— " + " · ".join(line for line in lines if line)

    def tick(self) -> int:
        """A number never given before in this session."""
        self._ticks += 1
        return self._ticks

    # What the reader does

    def choose_blocks(self, blocks: Iterable[int], keep: bool) -> None:
        """Restore or drop some raw blocks."""
        self.choices = {**self.choices, **dict.fromkeys(blocks, keep)}
        self.save()

    def forget_choices(self) -> None:
        """Back to what the cleaner chose."""
        self.choices = {}
        self.save()

    def set_cleaner(self, cleaner: str, balance: float) -> None:
        """Another cleaner, or another balance of precision and recall; the reader's choices of blocks stay."""
        before = (self.cleaner, self.balance, self.instead)
        self.cleaner, self.balance, self.instead = cleaner, balance, ""
        try:
            self.reading  # noqa: B018  a cleaner that fails on this page is not kept
        except ReaderError:
            self.cleaner, self.balance, self.instead = before
            raise
        cell = next((cell for cell in self.notebook.cells if cell.kind == "clean"), None)
        if cell is not None:
            self.notebook = edit_cell(self.notebook, cell.id, json.dumps({"balance": balance}))
        self.save_if_saved()

    def set_published(self, published: datetime | None) -> None:
        """The reader's own publish time, or None for the page's."""
        self.published = published
        self.save()

    def add_note_about(self, words: str, span: tuple[int, int] | None = None) -> str:
        """The id of a new note cell that cites ``words``, with a link to their span where it is known.

        It stands under Raw and cleaned, below the notes that are there already: passages stay in the order taken.
        """
        if self.article_id is None:
            self.save()
        after = None
        for cell in self.notebook.cells:
            if cell.kind == "clean" or (after and cell.kind == "note"):
                after = cell.id
            elif after:
                break
        cited = "\n".join(f"> {escape_markdown(line)}" for line in words.splitlines())
        known = {cell.id for cell in self.notebook.cells}
        added = add_cell(self.notebook, "note", after, f"{cited}\n{self._citation(span)}\n\n")
        self.change(added)
        return next(cell.id for cell in added.cells if cell.id not in known)

    def _citation(self, span: tuple[int, int] | None) -> str:
        """A line that says whose article the words are of, linked to their place where that is known."""
        name = self.reading.article.outlet or self.title
        if span is None:
            return f">\n> — {escape_markdown(name)}"
        place = passage_address(self.article_id or "", self.reading.article.text, *span)
        return f">\n> — [{escape_markdown(name)}, in its place]({place})"

    def write_note(self, cell_id: str, source: str) -> None:
        """Keep a note as written; what is typed in one go is one step of undo."""
        typing = self.earlier and with_source(self.earlier[-1], cell_id, "") == with_source(self.notebook, cell_id, "")
        earlier = self.earlier if typing else [*self.earlier, self.notebook]
        self._change_to(edit_cell(self.notebook, cell_id, source), earlier)

    def rename(self, title: str) -> None:
        """Another name for the notebook."""
        if title.strip() and title.strip() != self.notebook.title:
            self.change(dataclasses.replace(self.notebook, title=title.strip()[:200], updated=datetime.now(UTC)))

    def take_up(self) -> None:
        """Take what another window or a colleague saved since; called before the page is drawn."""
        if self.article_id is None:
            return
        try:
            newer = library().newer_notebook(self.notebook)
        except LibraryError:  # what is here is shown, and the next change says what is wrong
            return
        if newer is not None:
            self.notebook = self._synced = newer
            self.earlier = []

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
        self._change_to(notebook, [*self.earlier, self.notebook])

    def _change_to(self, notebook: Notebook, earlier: list[Notebook]) -> None:
        self.notebook, self.earlier = notebook, earlier[-20:]
        self._save_notebook()

    def undo(self) -> None:
        """Back to the notebook before the last change."""
        if self.earlier:
            self.notebook = dataclasses.replace(self.earlier.pop(), updated=datetime.now(UTC))
            self._save_notebook()

    def _save_notebook(self) -> None:
        """Save the cells alone; the article with them where it is not saved yet."""
        if self.article_id is None:
            self.save()
        else:
            self._store()

    def _store(self) -> None:
        """Write the notebook; what another window wrote since ours was read goes in with it, and stays at undo."""
        ours = self.notebook
        self.notebook = self._synced = library().save_notebook(ours, self._synced)
        if self.notebook is not ours:
            self.earlier = [merged(ours, before, self.notebook) for before in self.earlier]

    def save_if_saved(self) -> None:
        """Keep a change of view: it saves what is in the library, and adds nothing to it."""
        if self.article_id is not None:
            self.save()

    def save_view(self) -> None:
        """Keep how cells are looked at, where the notebook is saved; it is no step of undo."""
        if self.article_id is not None:
            self._store()

    def save(self) -> bool:
        """Save page, article and notebook; returns whether the article was in the library before."""
        reading = self.reading
        people = people_quoted(reading)
        choices = dict(self.choices)
        if self.article_id is None:
            saved = library().save(self.page, reading.article, people=people, published=self.published, choices=choices)
            self.article_id = saved.id
            duplicate = saved.duplicate
        else:
            library().update(self.article_id, reading.article, people=people, published=self.published, choices=choices)
            duplicate = True
        if self.article_id not in self.notebook.article_ids:
            self.notebook = dataclasses.replace(self.notebook, article_ids=(self.article_id,))
        self._store()
        self._keep_findings(reading)
        return duplicate

    def _keep_findings(self, reading: Reading) -> None:
        """Keep what is shown, so that reopening shows the same."""
        if self.kept is not None and self.kept.reading is reading:
            return
        self.kept = Kept(reading, self.cleaner_now, __version__, self.settings)
        library().save_findings(
            Findings.of(
                reading,
                self.article_id or "",
                cleaner=self.kept.cleaner,
                reader=self.kept.reader,
                events=(event.label for event in events_of(text_version(reading.article), reading.article).events),
            )
        )


def current() -> Opened | None:
    """What is open in this session, or None."""
    return st.session_state.get(_STATE)


def open_page(page: Page) -> Opened:
    """Open a page with a fresh notebook, by the first cleaner that makes something of it. Raises ``ReaderError``.

    A page that is too much for the consensus is read by the fast cleaner; one without an article, with all its text.
    """
    opened = Opened(page, new_notebook(""))
    _read_somehow(opened)
    opened.notebook = dataclasses.replace(opened.notebook, title=opened.title)
    st.session_state[_STATE] = opened
    return opened


def _read_somehow(opened: Opened) -> None:
    """Choose the cleaner and read the page, before anything is drawn. Raises ``ReaderError`` where none can."""
    failed: CleanerFailed | None = None
    for cleaner in (opened.cleaner, "fast", EVERYTHING) if opened.page.html is not None else (opened.cleaner, "fast"):
        opened.cleaner = cleaner
        said = str(failed or "")
        opened.instead = f"{said[:1].upper()}{said[1:]} {_TAKEN}“{cleaner}”." if failed else ""
        try:
            opened.reading  # noqa: B018  made here, kept for whoever draws it
        except CleanerFailed as error:
            failed = failed or error
            continue
        return
    if opened.page.html is None and failed and "found no article" in str(failed):
        raise UnreadablePage(
            "There is no article in this text.", next_step="Check that this is the page you meant, or load another."
        ) from failed
    raise failed or UnreadablePage("This page cannot be read.")


def open_saved(article_id: str, notebook: Notebook | None = None) -> Opened:
    """Open a saved article as it was, with the notebook given or the one last worked on. Raises ``LibraryError``."""
    saved: SavedArticle = library().get(article_id)
    notebook = notebook or library().notebook_of(article_id)
    notebook = notebook or new_notebook(saved.article.title or "Untitled page", [article_id])
    opened = Opened(
        saved.page,
        notebook,
        cleaner=saved.article.cleaner,
        balance=_balance(notebook),
        published=saved.published,
        choices={int(block): keep for block, keep in saved.choices.items()},
        article_id=article_id,
        before=saved.earlier,
        instead=next((note for note in saved.article.notes if _TAKEN in note), ""),
    )
    opened._synced = notebook
    opened.kept = _kept(saved, library().findings(article_id), opened.settings)
    st.session_state[_STATE] = opened
    return opened


def _with_note(reading: Reading, note: str) -> Reading:
    """``reading`` with one more note on how its article was made."""
    article = dataclasses.replace(reading.article, notes=(*reading.article.notes, note))
    return dataclasses.replace(reading, article=article)


def _kept(saved: SavedArticle, found: Findings | None, settings: Settings) -> Kept | None:
    """The analysis as it was saved; None for an article that was saved without one, from the command line."""
    if found is None:
        return None
    lists = (found.figures, found.quotes, found.dates, found.names, found.checks)
    return Kept(Reading(saved.page, saved.article, *lists), found.cleaner, found.reader, settings)


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
