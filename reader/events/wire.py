"""Wire copy: passages that several articles share nearly word for word.

Sentences that share word 4-grams are compared by RapidFuzz's Indel on words, and what goes on alike behind and before
them is taken along, to the end of the paragraph. Quotations alone are not wire copy, since two reporters can hear the
same words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.events.agencies import agency_of
from reader.events.linkage import components
from reader.events.runs import nearly_same
from reader.model import Article, Copy, Coverage, Mention, Span
from reader.text.align import similarity
from reader.text.sentences import sentences

#: Similarity of words at which a sentence is copied, fewest words of the reporter's own, and the similarity at which
#: the sentence beside a copied one belongs to it.
COPIED, FEWEST, ALONG = 0.77, 11, 0.5
#: What two reporters can hear alike, or write by habit: quotations, to the paragraph's end where none closes them, and
#: stock phrases.
_HEARD = re.compile(
    r"[“\"][^”\"\n]*(?:[”\"]|$)|(?<!\w)[‘'][^‘\n]{20,600}?[.,!?][’'](?!\w)|"
    r"(?:did|had|has|have|could) not (?:immediately |yet )?(?:be reached|respond|return|reply)[^.\n]{0,60}\bcomment\b|"
    r"(?:spoke|speaking) on (?:the )?condition of anonymity[^.\n]*"
)
#: What any of it has.
_MAY_BE_HEARD = re.compile(r"[“\"‘]|'(?<!\w')|comment|anonymity")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Sentence:
    article: int
    paragraph: int
    start: int
    end: int
    words: list[str]
    #: Words that are the reporter's own.
    own: list[str]


def copied_passages(
    articles: Sequence[Article],
    ids: Sequence[str],
    spans: Sequence[Sequence[Span]] | None = None,
    agencies: Sequence[str | None] | None = None,
) -> list[Copy]:
    """Passages of a paragraph that two or more articles share nearly word for word, one span in each that has it.

    ``spans`` are the sentences and ``agencies`` the agencies of each article, where they are known already.
    """
    if spans is None:
        spans = [sentences(article.text) for article in articles]
    if agencies is None:
        agencies = [agency_of(article) for article in articles]
    told = [
        sentence
        for i, (article, own) in enumerate(zip(articles, spans, strict=True))
        for sentence in _sentences(i, article, own)
    ]
    long = [k for k, sentence in enumerate(told) if len(sentence.own) >= FEWEST]
    copies: list[Copy] = []
    taken: set[tuple[int, ...]] = set()
    for group in nearly_same([(told[k].article, told[k].own) for k in long], COPIED):
        first: dict[int, int] = {}
        for k in group:
            first.setdefault(told[long[k]].article, long[k])
        places = tuple(first[i] for i in sorted(first))
        if len(places) < 2 or places in taken:
            continue
        before, behind = _reach(told, places, -1), _reach(told, places, 1)
        taken |= {tuple(k + step for k in places) for step in range(-before, behind + 1)}
        mentions = tuple(
            Mention(ids[told[k].article], told[k - before].start, told[k + behind].end, "reported") for k in places
        )
        copies.append(
            Copy(mentions, next((agencies[told[k].article] for k in places if agencies[told[k].article]), None))
        )
    return copies


def _sentences(number: int, article: Article, spans: Sequence[Span]) -> list[_Sentence]:
    """The sentences of an article, its headline left out; a paragraph's end always ends one."""
    found = []
    starts = [span.start for span in spans]
    for place, paragraph in enumerate(article.paragraphs[1:]):
        text = article.text[paragraph.start : paragraph.end]
        unheard = _HEARD.sub(lambda match: " " * len(match[0]), text) if _MAY_BE_HEARD.search(text) else text
        for span in spans[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]:
            start, end = span.start - paragraph.start, span.end - paragraph.start
            words = _words(text[start:end])
            heard = unheard is not text and unheard[start:end] != text[start:end]
            own = words if not heard else _words(unheard[start:end])
            found.append(_Sentence(number, place, span.start, span.end, words, own))
    return found


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _reach(told: Sequence[_Sentence], places: Sequence[int], way: int) -> int:
    """How many sentences beside ``places``, within their paragraphs, are alike in all of the articles."""
    reach = 0
    while _go_on(told, places, way * (reach + 1)):
        reach += 1
    return reach


def _go_on(told: Sequence[_Sentence], places: Sequence[int], step: int) -> bool:
    beside = [k + step for k in places]
    if min(beside) < 0 or max(beside) >= len(told):
        return False
    if any(
        (told[k].article, told[k].paragraph) != (told[j].article, told[j].paragraph)
        for k, j in zip(places, beside, strict=True)
    ):
        return False
    words = told[beside[0]].words
    return all(similarity(words, told[k].words) >= ALONG for k in beside[1:])


def sources_of(ids: Sequence[str], copies: Sequence[Copy], spans: Mapping[str, list[tuple[int, int]]]) -> int:
    """How many independent sources stand behind an event: articles that only copy one another count once.

    ``spans`` gives each article's mentions of the event.
    """
    place = {article: i for i, article in enumerate(ids)}
    edges = []
    for copy in copies:
        inside = [
            place[m.article_id]
            for m in copy.mentions
            if m.article_id in place
            and all(m.start <= start and end <= m.end for start, end in spans.get(m.article_id, []))
        ]
        edges += list(combinations(inside, 2))
    return len(components(len(ids), edges))


def independent_sources(coverage: Coverage) -> dict[str, int]:
    """Event id → how many sources stand behind it when articles that only copy one another count once."""
    counts = {}
    for event in coverage.events:
        ids = list(dict.fromkeys(m.article_id for m in event.mentions if m.state == "reported"))
        spans = {i: [(m.start, m.end) for m in event.mentions if m.article_id == i] for i in ids}
        counts[event.id] = sources_of(ids, coverage.copies, spans)
    return counts
