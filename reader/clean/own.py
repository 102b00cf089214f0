"""Our own cleaners on pages with mark-up: ``consensus`` and ``fast``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import compress

from reader.clean.assemble import blocks_of_page, join_paragraphs
from reader.clean.blockmodel import load_model
from reader.clean.bylines import is_byline
from reader.clean.certain import evidence_of, without_furniture
from reader.clean.features import lean_features, raw_features, sizes_of
from reader.clean.fitting import render_page
from reader.clean.headline import are_same, find_headline, lengths_of_same, plain_words, without_outlet
from reader.clean.lazy import LazyBlocks
from reader.clean.liveblog import entries_in_order
from reader.clean.mapping import map_paragraphs, words_of
from reader.clean.patience import OutOfPatience, Patience
from reader.clean.registry import adapters
from reader.clean.unspaced import spread
from reader.errors import CleanerFailed
from reader.load.render import Rendered
from reader.model import Article, Block, Page

#: Third-party cleaners whose choice of blocks the consensus weighs. (Three more, trafilatura for recall, boilerpy3
#: and BTE, were tried: 0.04 points of F1 in cross-validation for 30 ms a page.)
VOTERS = ("readability-lxml", "resiliparse", "trafilatura")
#: Seconds that they may compute together on one page.
VOTERS_S = 2.0
#: What helps where there is no article to be seen on a page.
NO_ARTICLE = "Paste the article’s text, upload the page as your browser saved it, or take the cleaner “all text”."
#: A page of so few blocks is no page as the model learned from: where nothing passes, or nothing that is at least
#: a little sure, sentences this likely do.
FEW_BLOCKS, LITTLE_SURE, SURE_OF_FEW = 12, 0.3, 0.1
#: A paragraph of at least this many words stands in an article once, unless the model is this sure of it again.
LEAST_REPEATED, SURE_OF_REPEATED = 8, 0.95
#: Behind this many characters of the article what is much like its headline, but not the same, heads a chapter.
HEADLINE_REACH = 1000


def clean_html(page: Page, name: str, balance: float = 0.5) -> Article:
    """The article of a page with mark-up. Raises ``CleanerFailed`` where no block looks like one."""
    model = load_model(name)
    rendered = render_page(page, quick=not model.voters)
    texts = rendered.columns.texts
    top, headline = headline_of(rendered, page.title)
    raw = raw_features(rendered) if model.voters else lean_features(rendered, top)
    sizes = sizes_of(raw)
    votes = vote(rendered, page, model.voters) if model.voters else []
    shares = {voter: [own.get(voter, 0.0) for own in votes] for voter in model.voters if any(voter in v for v in votes)}
    sure = model.probabilities(raw, sizes, shares)
    kept = model.keep(sure, sizes, balance)
    if len(kept) <= FEW_BLOCKS and not any(keep and p >= LITTLE_SURE for keep, p in zip(kept, sure, strict=True)):
        said = spread(rendered.columns).texts
        kept = [p >= SURE_OF_FEW and text.count(" ") >= 7 for p, text in zip(sure, said, strict=True)]
    certainty = sure.tolist()
    evidence = evidence_of(rendered, kept, certainty)
    kept = without_furniture(kept, certainty, sizes.tolist(), evidence)
    body = body_of(texts, kept, top, headline, certainty)
    if not body:
        raise CleanerFailed(f"{name} found no article on this page.", next_step=NO_ARTICLE)

    in_order = entries_in_order(page, body, rendered.blocks)
    if in_order is not None:
        body = in_order[0]

    head = head_of_page(texts, headline) if top is None else top

    def blocks() -> tuple[Block, ...]:
        chosen = {*body, head}
        of_others = votes or [{} for _ in texts]
        all_votes = [{**own, name: round(value, 3)} for own, value in zip(of_others, certainty, strict=True)]
        return blocks_of_page(render_page(page), [i in chosen for i in range(len(texts))], all_votes, headline=head)

    origins: list[int | None] = [head, *body] if headline else [*body]
    words = [texts[i] for i in body]
    text, paragraphs = join_paragraphs([headline, *words] if headline else words, origins)
    return Article(
        page_url=page.url,
        title=headline or None,
        authors=(),
        published=None,
        outlet=None,
        language=None,
        text=text,
        paragraphs=paragraphs,
        blocks=LazyBlocks(blocks),
        cleaner=name,
        notes=(*rendered.notes, *_without(votes, model.voters), *(in_order[1:] if in_order else ())),
    )


def vote(rendered: Rendered, page: Page, voters: Sequence[str]) -> list[dict[str, float]]:
    """For every block the share that each voter kept; a voter that fails or takes too long is left out."""
    votes: list[dict[str, float]] = [{} for _ in range(len(rendered.blocks))]
    words = [words_of(text) for text in rendered.columns.texts]
    patience = Patience(VOTERS_S)
    for voter in voters:
        extract = partial(adapters()[voter].extract, page.html or "", page.url, {})
        try:
            paragraphs = patience.spend(extract)
        except (Exception, OutOfPatience):  # whatever a third-party cleaner trips over, the others go on
            continue
        for shares, share in zip(votes, map_paragraphs(words, [words_of(p) for p in paragraphs]).shares, strict=True):
            shares[voter] = round(share, 3)
    return votes


def _without(votes: Sequence[Mapping[str, float]], voters: Sequence[str]) -> tuple[str, ...]:
    """A note on the voters that gave no vote."""
    missing = [voter for voter in voters if votes and voter not in votes[0]]
    return (f"Made without {' and '.join(missing)}: no answer in time, or none at all.",) if missing else ()


def headline_of(rendered: Rendered, title: str | None) -> tuple[int | None, str]:
    """Index of the headline's block, or None, and its words; empty where the page has none."""
    title = title or rendered.title
    top = find_headline(rendered.columns, [title] if title else [])
    return top, rendered.columns.texts[top] if top is not None else without_outlet(title or "")


def body_of(
    texts: Sequence[str], kept: Sequence[bool], top: int | None, headline: str, sure: Sequence[float] = ()
) -> list[int]:
    """Indexes of the kept blocks, without the headline and what repeats it or an earlier paragraph.

    ``sure`` (0–1) says how sure the model is of each block; without it no paragraph stands twice.
    """
    body, seen, chars = [], set[str](), 0
    wanted = plain_words(headline)
    least, most = lengths_of_same(wanted)
    for i in compress(range(len(texts)), kept):
        text = texts[i]
        if i == top or (text in seen and is_repeated(text, sure[i] if sure else 0.0)):
            continue
        if least <= len(text) <= most:
            words, is_near = plain_words(text), chars < HEADLINE_REACH or (top is not None and i < top)
            if words == wanted or (is_near and are_same(words, wanted)):
                continue
        if headline and len(text) < 300 and heads_page(text, headline):
            continue
        seen.add(text)
        body.append(i)
        chars += len(text)
    return body


def is_repeated(text: str, sure: float) -> bool:
    """Whether a text that stood before is a paragraph laid out twice, as for wide and narrow screens.

    A line of a list, or what the model is ``sure`` of here too, is said again.
    """
    return sure < SURE_OF_REPEATED and len(words_of(text)) >= LEAST_REPEATED


def head_of_page(texts: Sequence[str], headline: str) -> int | None:
    """Index of the block that says the headline and behind it only who wrote the article or when it appeared."""
    return next(
        (i for i, text in enumerate(texts) if headline and len(text) < 300 and heads_page(text, headline)), None
    )


def heads_page(text: str, headline: str) -> bool:
    """Whether a block says the headline and behind it only who wrote the article or when it appeared.

    Pages laid out in tables have all that in one cell, one under the other.
    """
    behind = text[len(headline) :]
    return text.lower().startswith(headline.lower()) and behind[:1].isspace() and is_byline(behind.strip(" |·•–—-"))
