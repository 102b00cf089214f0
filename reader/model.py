"""The language of the project: pages, articles and the spans found in them.

Every span is half-open, ``text[start:end]``, in Unicode code points of the text
its docstring names. All types are frozen; ``to_dict()`` gives plain JSON values
under the field names and ``from_dict()`` takes them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from reader.record import Record

#: How the note "Published: …" says that a page gives a day and no time.
DAY_ONLY = "day only"

Source = Literal["url", "file", "archive", "paste", "sample"]
BlockKind = Literal[
    "headline", "standfirst", "byline", "paragraph", "heading", "list", "quote", "table", "caption",
    "promo", "related", "share", "comments", "subscribe", "nav", "ad", "legal", "other",
]  # fmt: skip
FigureKind = Literal[
    "count", "measure", "money", "percent", "percentage_point", "ordinal", "ratio", "duration",
    "age", "score", "temperature", "date", "time",
]  # fmt: skip
Modifier = Literal["=", "~", "<", ">", "<=", ">="]
Change = Literal["up", "down"]
QuoteKind = Literal["direct", "mixed", "indirect", "term"]
Grain = Literal["time", "day", "week", "month", "quarter", "season", "year", "decade"]
Verdict = Literal["agrees", "rounding", "disagrees", "unverifiable"]
MentionState = Literal["reported", "possible"]
CellState = Literal["reported", "possible", "not found"]

#: Block kinds that are the article itself; every other kind is page furniture.
ARTICLE_KINDS: frozenset[str] = frozenset(
    ("headline", "standfirst", "byline", "paragraph", "heading", "list", "quote", "table", "caption")
)


@dataclass(frozen=True, slots=True)
class Span(Record):
    """A half-open stretch of some text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page(Record):
    """A page as it came in: its source, its mark-up if any, and its visible text."""

    #: Address the page was fetched from or says it has; None when unknown.
    url: str | None
    #: How it came in.
    source: Source
    #: Decoded mark-up; None for a plain-text page.
    html: str | None
    #: Visible text of the raw page, one block per line.
    text: str
    #: The document's own title (``<title>``), or None.
    title: str | None = None
    #: When it was fetched or read (aware), or None when built without I/O.
    fetched_at: datetime | None = None
    #: Character encoding it was decoded with, or None for text that came decoded.
    encoding: str | None = None
    #: Media type, such as ``text/html``.
    content_type: str | None = None
    #: Whatever was cut, repaired or guessed on the way in, a sentence each.
    notes: tuple[str, ...] = ()

    @classmethod
    def from_html(cls, html: str, url: str | None = None) -> Page:
        """A page from mark-up, without I/O. Raises ``UnreadablePage`` or ``TooLarge``."""
        from reader.load.build import page_from_html  # the one import upwards: Page.from_* is a contract

        return page_from_html(html, url=url)

    @classmethod
    def from_text(cls, text: str) -> Page:
        """A page from plain text, without I/O. Raises ``UnreadablePage`` when there is none."""
        from reader.load.build import page_from_text

        return page_from_text(text)

    def _repr_html_(self) -> str:
        from reader.export.rich import page_html

        return page_html(self)


@dataclass(frozen=True, slots=True)
class Block(Record):
    """A block of the raw page: a span of ``Page.text`` and what became of it."""

    start: int
    end: int
    #: Whether the cleaned article has it.
    kept: bool
    kind: BlockKind = "other"
    #: Path of the element in the document, such as ``/html/body/div[2]/p[1]``; None for plain text.
    html_path: str | None = None
    #: Cleaner name → share of this block (0–1) that it kept.
    votes: dict[str, float] = field(default_factory=dict, hash=False)
    #: Why it was kept or dropped, in a few words; empty where nothing but the vote speaks.
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph(Record):
    """A span of ``Article.text`` and the raw block it came from."""

    start: int
    end: int
    #: Index into ``Article.blocks``; None where no raw block is surely its origin.
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Article(Record):
    """What one cleaner made of a page."""

    page_url: str | None
    title: str | None
    authors: tuple[str, ...]
    #: Aware publish time, or None; how it is known stands in ``notes``.
    published: datetime | None
    outlet: str | None
    #: ISO 639-1 code, or None.
    language: str | None
    #: Cleaned text: headline first, paragraphs joined by one blank line.
    text: str
    #: Spans of ``text``, in order.
    paragraphs: tuple[Paragraph, ...]
    #: Every block of the raw page, in order: spans of ``Page.text``. May be made when first looked at.
    blocks: Sequence[Block] = field(hash=False)
    #: Name of the cleaner that made it.
    cleaner: str
    notes: tuple[str, ...] = ()

    def text_of(self, span: Any) -> str:
        """The words of a span of ``text``: anything with ``start`` and ``end``."""
        return self.text[span.start : span.end]

    @property
    def day_only(self) -> bool:
        """Whether the page gives the day of publishing and no time: ``published`` is then that day's midnight."""
        return any(note.startswith("Published: ") and DAY_ONLY in note for note in self.notes)

    def _repr_html_(self) -> str:
        from reader.export.rich import article_html

        return article_html(self)


@dataclass(frozen=True, slots=True)
class Figure(Record):
    """A quantity in a text, as written at ``start:end``."""

    start: int
    end: int
    kind: FigureKind
    #: The number in ``unit``; None where only ``low``/``high`` are honest.
    value: float | None
    #: Lower and upper end of a range or of a vague number; None where exact.
    low: float | None = None
    high: float | None = None
    #: Singular English name of the unit ("square kilometre", "US dollar", "percentage"); None for counts.
    unit: str | None = None
    #: What is counted, as the head noun in the singular ("town"); None where the text does not say.
    what: str | None = None
    modifier: Modifier = "="
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Quote(Record):
    """Words someone said; the span is the content without its marks."""

    start: int
    end: int
    kind: QuoteKind
    #: The mention as written, with its span; None where the text does not say.
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    #: The word or words that attribute it ("said", "according to"), with their span.
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    #: Full name the mention resolves to.
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Name(Record):
    """A name in a text: a person, organisation or place."""

    start: int
    end: int
    kind: Literal["person", "organisation", "place", "other"]
    #: Fullest form of the name in this text.
    full: str


@dataclass(frozen=True, slots=True)
class DateMention(Record):
    """A date in a text; ``value`` is ISO ("2022-09-12", "2022-W36", "2022") or None with no anchor."""

    start: int
    end: int
    value: str | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Check(Record):
    """One thing a journalist should know about the article's figures or words."""

    #: "conversion", "headline", "total", "change", "rate", "multiple", "verbatim" …
    kind: str
    verdict: Verdict
    #: Spans of ``Article.text`` it is about.
    spans: tuple[Span, ...]
    #: One plain sentence a journalist can act on.
    message: str


@dataclass(frozen=True, slots=True)
class Mention(Record):
    """Where an article speaks of an event: a span of that article's text."""

    #: The article's id: ``Coverage.articles[i].id``.
    article_id: str
    start: int
    end: int
    state: MentionState
    #: The word of it that says what happened; None where a reader marked the passage.
    word_start: int | None = None
    word_end: int | None = None


@dataclass(frozen=True, slots=True)
class CoveredArticle(Record):
    """An article as a coverage names it."""

    id: str
    title: str | None
    outlet: str | None
    published: datetime | None
    url: str | None
    #: Characters in its cleaned text; mentions are spans of it.
    length: int
    #: Agency credited in byline or text ("Reuters"), or None.
    agency: str | None = None
    #: Whether the page gives the day of publishing and no time: ``published`` is then that day's midnight.
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class Story(Record):
    """A group of articles about the same running matter."""

    id: str
    label: str
    article_ids: tuple[str, ...]
    event_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event(Record):
    """One happening or one statement that a reader can pin."""

    id: str
    label: str
    #: ISO day or range ("2022-09-10", "2022-09-08/2022-09-10"), or None: day unknown.
    when: str | None
    #: How ``when`` is known ("stated", "from the sentence before", "published …", "pinned by you"), or None.
    when_from: str | None
    trigger: str
    who: tuple[str, ...]
    where: tuple[str, ...]
    mentions: tuple[Mention, ...]
    #: Whether it is told in passing, in sentences that are mainly of something else.
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Cell(Record):
    """What one article has of one event."""

    event_id: str
    article_id: str
    state: CellState
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy(Record):
    """A passage that several articles share nearly word for word: wire copy or a press release."""

    #: One span per article that has it.
    mentions: tuple[Mention, ...]
    #: Agency it is credited to, or None.
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage(Record):
    """Who covers what: a cell for every event and article."""

    articles: tuple[CoveredArticle, ...]
    stories: tuple[Story, ...]
    events: tuple[Event, ...]
    cells: tuple[Cell, ...]
    copies: tuple[Copy, ...] = ()
    notes: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        from reader.export.rich import coverage_html

        return coverage_html(self)


@dataclass(frozen=True, slots=True)
class CleanerInfo(Record):
    """What a cleaner is, whether it is installed or not."""

    name: str
    #: Version installed, or None.
    version: str | None
    licence: str
    home_page: str
    #: What it is good at, in a sentence.
    good_at: str
    installed: bool
    #: Command that installs it, where it is missing.
    install: str = ""
    #: Whether it is ours.
    own: bool = False
    #: Whether it takes pages without HTML.
    plain_text: bool = False
    #: Names of options and what they do.
    options: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class CleanerRun(Record):
    """What one run of a cleaner cost, and how it ended."""

    name: str
    seconds: float
    #: Peak memory it added, in bytes; None where it was not measured.
    peak_bytes: int | None = None
    #: Why there is no article, in a sentence; None where there is one.
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison(Record):
    """What many cleaners made of one page."""

    page: Page
    #: Cleaner name → its article; failed cleaners are missing here and explained in ``runs``.
    articles: dict[str, Article] = field(hash=False)
    #: Every raw block, with each cleaner's share of it in ``votes``.
    blocks: tuple[Block, ...]
    #: Cleaner × cleaner → similarity of their texts, 0–1 (RapidFuzz token similarity).
    agreement: dict[str, dict[str, float]] = field(hash=False)
    runs: dict[str, CleanerRun] = field(default_factory=dict, hash=False)

    def _repr_html_(self) -> str:
        from reader.export.rich import comparison_html

        return comparison_html(self)


@dataclass(frozen=True, slots=True)
class WordChange(Record):
    """A word-level change from one wording to another."""

    kind: Literal["dropped", "added", "altered", "elided", "inserted", "moved", "spliced"]
    #: Words before and after; empty where there are none.
    before: str
    after: str
    #: "number", "negation", "modal" or "name" where the change alters what is said; None else.
    flag: Literal["number", "negation", "modal", "name"] | None = None


@dataclass(frozen=True, slots=True)
class QuoteVariant(Record):
    """One outlet's wording of an utterance."""

    #: Index into the list of articles given.
    article: int
    quote: Quote
    text: str
    #: Changes from the family's fullest wording.
    changes: tuple[WordChange, ...] = ()
    #: Token similarity to it, 0–1.
    similarity: float = 1.0


@dataclass(frozen=True, slots=True)
class QuoteFamily(Record):
    """One utterance as several outlets have it; the first variant is the fullest."""

    person: str | None
    variants: tuple[QuoteVariant, ...]


@dataclass(frozen=True, slots=True)
class FigureVariant(Record):
    """One article's figure for a quantity, with the sentence it stands in."""

    article: int
    figure: Figure
    sentence: Span
    #: "as of" date in ISO, or None.
    as_of: str | None = None
    #: Lower and upper end in the family's unit; equal for an exact figure.
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class FigureFamily(Record):
    """The same quantity in several articles: same unit, counted noun and role."""

    #: Such as "square kilometres recaptured".
    label: str
    unit: str | None
    what: str | None
    role: str | None
    variants: tuple[FigureVariant, ...]


@dataclass(frozen=True, slots=True)
class Reading(Record):
    """Everything Reader knows of one page: what ``reader.read.read`` returns."""

    page: Page
    article: Article
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]
    checks: tuple[Check, ...]
