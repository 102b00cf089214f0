"""The conductor's steps in a worker process: what a page does there can be ended, and holds nobody else up.

Loading parses whatever came, cleaning runs third-party code on it, and extraction runs patterns over whatever text
that gives. Each is ended after ten seconds or a gibibyte (``reader.clean.pool``), all three of one page together
after :data:`PAGE_S` (:func:`one_page`), and the app's own process stays free for the people who read.
"""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any

from reader import errors
from reader.clean import pool
from reader.clean.pool import WALL_S, Task, cleaning_task, own_task, run_in_pool
from reader.clean.registry import OWN
from reader.clean.worker import WARM_PAGE, WARM_TEXT
from reader.errors import CleanerFailed, ReaderError, TooLarge
from reader.load.archive import Listed
from reader.load.given import Given, given_by, given_url, too_large
from reader.load.limits import MAX_BYTES
from reader.load.sniff import is_archive
from reader.model import Article, Coverage, Page, Reading

OWN_NAMES = tuple(info.name for info in OWN)
_WARM = Page(None, "paste", WARM_PAGE, WARM_TEXT)
_LOADING = "Reading in this page"
_LISTING = "Looking through this archive"
_FINDING = "Looking for figures, quotes and dates"
_TELLING = "Looking for events"
_FEWER = "Try again: the machine may be busy. Or choose fewer articles."
_PASTE = "Copy the article’s text in your browser and paste it."
#: Seconds that the workers may run for one page, all steps together.
PAGE_S = 8.0
#: Of them, what loading may take, and what is kept back for the steps after loading and after cleaning.
_LOADING_S = 5.0
_KEPT_BACK_S = 2.0
#: Seconds more in which a worker may look for events, for each article beside the first: twenty times what it takes on
#: an idle machine, as a busy one does not matter to who can leave at any time.
_ARTICLE_S = 1.0


class _Budget:
    """Seconds that the steps of one page have left."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds


_BUDGET: ContextVar[_Budget | None] = ContextVar("reader-budget", default=None)


@contextmanager
def one_page(seconds: float = PAGE_S) -> Iterator[None]:
    """The steps in this block are of one page and have ``seconds`` together, waiting for a worker left out."""
    before = _BUDGET.set(_Budget(seconds))
    try:
        yield
    finally:
        _BUDGET.reset(before)


def load_apart(given: Given) -> Page:
    """As ``reader.load.page_of``, in a worker. Raises as that does; ``TooLarge`` where it had to be ended."""
    return Page.from_dict(_answered(_LOADING, Task("reader.apart:loaded", (_plain(given),)), most=_LOADING_S))


def listed_apart(data: bytes) -> list[Listed]:
    """As ``reader.load.archive.pages_listed``, in a worker: empty for what is no web archive. Raises as that does."""
    if len(data) > MAX_BYTES:
        raise too_large(len(data))
    if not is_archive(data):
        return []
    packed = base64.b64encode(data).decode("ascii")
    return [Listed(*each) for each in _answered(_LISTING, Task("reader.apart:listed", (packed,)))["pages"]]


def load_url_apart(url: str) -> Page:
    """The page at ``url``: fetched here, read in a worker. Raises as :func:`load_apart`, or as fetching does."""
    return load_apart(given_url(url))


def clean_apart(page: Page, cleaner: str, balance: float = 0.5) -> Article:
    """As ``reader.clean``, in a worker. Raises ``CleanerFailed``, for one that had to be ended too."""
    return Article.from_dict(_done(cleaner, _cleaning(page, cleaner, balance), keep=_KEPT_BACK_S))


def analyse_apart(page: Page, article: Article) -> Reading:
    """As ``reader.read.analyse``, in a worker. Raises ``CleanerFailed`` where it had to be ended."""
    from reader.read import with_language_said

    article = with_language_said(article)
    found = _done(_FINDING, Task("reader.apart:findings", (article.to_dict(),), _everything("consensus")))
    return Reading.from_dict({**found, "page": page.to_dict(), "article": article.to_dict()})


def events_apart(articles: Sequence[Article]) -> Coverage:
    """As ``reader.find_events``, in one worker, which has longer the more articles they are.

    Raises ``CleanerFailed`` where it had to be ended.
    """
    task = Task("reader.apart:events", ([replace(article, blocks=()).to_dict() for article in articles],))
    try:
        found = _done(_TELLING, task, most=WALL_S + _ARTICLE_S * (len(articles) - 1))
    except CleanerFailed as error:
        raise CleanerFailed(str(error), next_step=_FEWER if len(articles) > 1 else _PASTE) from error
    return _with_cells(Coverage.from_dict(found))


def _with_cells(coverage: Coverage) -> Coverage:
    """The coverage with the cells that its events and stories make: most of what would have to be sent."""
    from reader.events.find import cells_of

    events = iter(coverage.events)
    told = [(list(islice(events, len(story.event_ids))), story.article_ids) for story in coverage.stories]
    return replace(coverage, cells=tuple(cell for each in told for cell in cells_of(*each)))


def read_apart(
    source: Any, cleaner: str = "consensus", published: datetime | None = None, content_type: str | None = None
) -> Reading:
    """As ``reader.read``, in a worker: what hangs ends as a ``ReaderError`` that says so, within ten seconds.

    ``source`` is a ``Page``, a ``Given``, or whatever ``reader.load`` takes.
    """
    if not isinstance(source, Page | Given):
        source = given_by(source, content_type)
    given = ("page", source.to_dict()) if isinstance(source, Page) else ("given", _plain(source))
    day = published.isoformat() if published else None
    with one_page():
        return Reading.from_dict(
            _answered(
                f"Reading this page with {cleaner}", _reading("reader.apart:read", (*given, cleaner, day), cleaner)
            )
        )


def plain_reading_apart(given: Given, cleaner: str) -> dict[str, Any]:
    """As :func:`read_apart`, as plain values and without the page's mark-up: what bulk runs keep."""
    with one_page():
        task = _reading("reader.apart:read_bare", (_plain(given), cleaner), cleaner)
        return _answered(f"Reading this page with {cleaner}", task)


def warm_up() -> threading.Thread:
    """Have every worker load all that pages need, what a first page needs first; returns at once with the thread."""
    first = {"a first page": _cleaning(_WARM, "consensus", 0.5), **{name: own_task(_WARM, name) for name in OWN_NAMES}}
    thread = threading.Thread(target=pool.warm_up, args=(first,), kwargs={"wait": True}, name="reader-start-workers")
    thread.daemon = True
    thread.start()
    return thread


def _cleaning(page: Page, cleaner: str, balance: float) -> Task:
    options = {"balance": balance} if balance != 0.5 else {}
    return replace(cleaning_task(page, cleaner, options), warm=_everything("consensus"))


def _reading(function: str, arguments: Sequence[Any], cleaner: str) -> Task:
    """A task that goes through everything; the seconds of a worker's first page are not spent on loading modules."""
    return Task(function, arguments, _everything(cleaner if cleaner in OWN_NAMES else "consensus"))


def _everything(cleaner: str) -> Task:
    """What loads all that a page needs that ``cleaner``, one of ours, cleans."""
    return Task("reader.apart:cleaned_and_read", (_WARM.to_dict(), cleaner))


def _done(name: str, task: Task, *, most: float = WALL_S, keep: float = 0.0) -> dict[str, Any]:
    """The task's result, within what the page has left but for ``keep`` seconds. Raises ``CleanerFailed``."""
    budget = _BUDGET.get()
    seconds = most if budget is None else min(most, budget.left - keep)
    if seconds <= 0:
        raise CleanerFailed(f"{name} was not begun: this page took too long before.", next_step=_PASTE)
    outcome = next(iter(run_in_pool({name: task}, wall_s=seconds)))
    if budget is not None:
        budget.left -= outcome.seconds
    if isinstance(outcome.result, CleanerFailed):
        raise outcome.result
    return outcome.result


def _answered(name: str, task: Task, *, most: float = WALL_S) -> dict[str, Any]:
    """As :func:`_done` for a task that answers with its own refusals: raises them, ``TooLarge`` where it was ended."""
    try:
        answer = _done(name, task, most=most)
    except CleanerFailed as error:
        raise TooLarge(str(error), next_step=_PASTE) from error
    if "refused" in answer:
        kind: type[ReaderError] = getattr(errors, answer["refused"])
        raise kind(answer["message"], next_step=answer["next_step"])
    return answer


def _plain(given: Given) -> dict[str, Any]:
    """``given`` as JSON values. Raises ``TooLarge`` before anything so large is sent to a worker."""
    if len(given.data) > MAX_BYTES:
        raise too_large(len(given.data))
    values: dict[str, Any] = given._asdict()
    if isinstance(given.data, bytes):
        values["data"] = {"base64": base64.b64encode(given.data).decode("ascii")}
    return {**values, "fetched_at": given.fetched_at.isoformat() if given.fetched_at else None}


def _given(values: dict[str, Any]) -> Given:
    """What :func:`_plain` made plain."""
    data, fetched_at = values["data"], values["fetched_at"]
    return Given(**{
        **values,
        "data": base64.b64decode(data["base64"]) if isinstance(data, dict) else data,
        "notes": tuple(values["notes"]),
        "fetched_at": datetime.fromisoformat(fetched_at) if fetched_at else None,
    })  # fmt: skip


def _or_refusal(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What ``work`` gives, or its error of ours in plain values."""
    try:
        return work()
    except ReaderError as error:
        return {"refused": type(error).__name__, "message": str(error), "next_step": error.next_step}


def loaded(given: dict[str, Any]) -> dict[str, Any]:
    """The task of :func:`load_apart`."""
    from reader.load import page_of

    return _or_refusal(lambda: page_of(_given(given)).to_dict())


def listed(packed: str) -> dict[str, Any]:
    """The task of :func:`listed_apart`."""
    from reader.load.archive import pages_listed

    return _or_refusal(lambda: {"pages": [list(each) for each in pages_listed(base64.b64decode(packed))]})


def read(kind: str, values: dict[str, Any], cleaner: str, published: str | None) -> dict[str, Any]:
    """The task of :func:`read_apart`: loading, cleaning and looking for findings in one go."""
    from reader.clean.run import run_cleaner
    from reader.load import page_of
    from reader.read import analyse, with_published

    def whole() -> dict[str, Any]:
        page = Page.from_dict(values) if kind == "page" else page_of(_given(values))
        article = run_cleaner(page, cleaner)
        if published is not None:
            article = with_published(article, datetime.fromisoformat(published))
        return analyse(page, article).to_dict()

    return _or_refusal(whole)


def read_bare(given: dict[str, Any], cleaner: str) -> dict[str, Any]:
    """The task of :func:`plain_reading_apart`."""
    found = read("given", given, cleaner, None)
    return found if "refused" in found else {**found, "page": {**found["page"], "html": None}}


def findings(article: dict[str, Any]) -> dict[str, Any]:
    """The task of :func:`analyse_apart`: all that a ``Reading`` has beside its page and article."""
    from reader.read import analyse

    kept = Article.from_dict(article)
    found = analyse(Page(url=None, source="paste", html=None, text=kept.text), kept).to_dict()
    return {name: value for name, value in found.items() if name not in ("page", "article")}


def events(articles: list[dict[str, Any]]) -> dict[str, Any]:
    """The task of :func:`events_apart`: all but the cells."""
    from reader.events.find import find_events

    found = find_events([Article.from_dict(article) for article in articles], processes=1)
    return replace(found, cells=()).to_dict()


def cleaned_and_read(page: dict[str, Any], cleaner: str) -> None:
    """A small page through everything, to load it all."""
    from reader.clean.run import run_cleaner
    from reader.read import analyse

    found = Page.from_dict(page)
    analyse(found, run_cleaner(found, cleaner))
