"""Seeds of events: sentences that say what happened, and to whom, when, how much or in which words."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from reader.events.acts import QUOTED, Act, acts_of, is_labour, is_space, quotations_at, unquoted, words_of
from reader.events.befell import fate_in
from reader.events.body import body_start
from reader.events.clauses import clause_at
from reader.events.counted import SPELLED, counts_in
from reader.events.credits import is_reporter, without_credits, written_at
from reader.events.days import Told
from reader.events.elsewhere import sites_in
from reader.events.lemmas import base, is_past
from reader.events.negated import says_not
from reader.events.nouns import things
from reader.events.parts import Before, Part, goes_on_saying, parts_of
from reader.events.peoples import COUNTRY_OF
from reader.events.seed import Seed
from reader.events.signs import CALL, HE, IT, MAYBE, NOT, NUMBER, signs_of
from reader.events.triggers import CLASSES, SPEECH, WEAK
from reader.events.unheard import tells_nothing
from reader.events.unsaid import reports_nothing, tells_of_oneself
from reader.events.utterances import is_uttered, quoted_runs
from reader.events.whom import Whom, is_his
from reader.events.words import words_in
from reader.extract.dates import find_dates
from reader.extract.dates.calendar_words import WEEKDAYS
from reader.extract.names import find_names
from reader.model import Article, DateMention, Name, Span
from reader.text.sentences import sentences

__all__ = ["Seed", "seeds_of"]

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_SPELLED_OUT = re.compile(rf"\b(?=[tfsend])(?:{'|'.join(SPELLED)})\b", re.I)
_PERCENT = re.compile(r"(\d[\d.]*|[a-z]+)(?:\s?%|[\s-]per\s?cent)", re.I)
#: Classes that make a sentence a report of words, even where the words are of what may come.
_SAYING = SPEECH | {"estimate", "agree"}
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_HYPOTHETICAL = re.compile(
    r"\b(?=[wcmiuphasetd])(?:will|would|could|might|(?-i:may)|if|unless|plans? to|planned|hopes? to|wants? to|aims? to|"
    r"should|expects?|expected to|is to|are to|calls? for|called (?:a|for)|threatens?|due to)\b",
    re.I,
)
#: Bodies and works whose names have a happening in them: "Rail Accident Investigation Branch".
_BODY = re.compile(
    r"\s(?:Act|Administration|Agency|Association|Authority|Board|Branch|Brigade|Bureau|Cent(?:er|re)|Club|Commission|"
    r"Committee|Company|Corporation|Corps|Council|Department|Force|Foundation|Fund|Group|Hospital|Institute|League|"
    r"Ministry|Museum|Office|Organi[sz]ation|Party|Police|Programme|Program|Project|Service|Services|Society|Squad|System|"
    r"Team|Trust|Union|Unit|University)$"
)
#: A word in lower case, within a sentence.
_LOWER = re.compile(r"(?<=\s)[a-z]+")
#: Called for, and so not yet done, though "called" is a word of speech.
_CALLED = re.compile(r"\bcall(?:s|ed|ing)? (?:an?|for an?) \w+", re.I)
#: "had said", "had been told": told of a time before the one the text is at.
_EARLIER = re.compile(r"\bhad (?:\w+ly )?(?:been |\w+(?:ed|en|wn|ld|nt|ut|id|de|ne|me)\b|\w+ed\b)")
#: What refers to a thing named before.
_IT = re.compile(r"\b(?:it|its)\b", re.I)
_MONTH = timedelta(days=31)
#: Hour of publication from which on it may be the next day where something happened.
_LATE = 12
#: So many names of its own leave no doubt what a sentence is about.
_FEW = 2
#: What only says when, by another happening: "an hour after the verdict", "until the members have voted".
_ANCHOR = re.compile(
    r"\b(?:after|before|since|following) (?:the|his|her|its|their) $|\buntil\b[^,;]*$"
    r"|\b(?:days?|weeks|months|years?) (?:after|before) [^,;]*$",
    re.I,
)
#: Characters before an act within which its article stands.
_CLOSE = 24
#: Before a year in which something was.
_IN = re.compile(r"\b[Ii]n $")
#: What makes a noun of an act that was told before: "the withdrawal".
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|its|his|her|their)\s(?:\w+\s)?$", re.I)
#: What ties a date to what comes behind it: "a day after" the vote.
_TIE = re.compile(r"\s(?:after|before)$")
#: Characters within which one speaker's sentences of a paragraph are one utterance.
_NEARBY = 700


def seeds_of(number: int, article: Article, spans: Sequence[Span] | None = None) -> list[Seed]:
    """The seeds of one article, in text order; its headline is none. ``spans`` are its sentences, where known."""
    text = article.text
    names = find_names(text)
    named = frozenset(name.full.split()[-1].lower() for name in names)
    starts = [name.start for name in names]
    dates = find_dates(text, published=article.published)
    date_starts = [mention.start for mention in dates]
    begin = body_start(article)
    today = article.published.date() if article.published else None
    labour, space = is_labour(text), is_space(text)
    found: list[Seed] = []
    last: frozenset[str] = frozenset()
    before = Before()
    whom = Whom(text, names)
    for span in sentences(text) if spans is None else spans:
        if span.start < begin:
            continue
        inside = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        own = dates[bisect_left(date_starts, span.start) : bisect_left(date_starts, span.end)]
        sentence = text[span.start : span.end]
        he = whom.of(span)
        if reports_nothing(sentence):
            continue
        quotes, running = quotations_at(text, span.start, span.end)
        people = frozenset(
            n.full.split()[-1].lower()
            for n in inside
            if n.kind == "person" and not any(m.start() <= n.start - span.start < m.end() for m in quotes)
        )
        undated = _without(sentence, span.start, own)
        plain = unquoted(undated, quotes) if quotes else undated
        words = words_of(undated)
        signs = signs_of(words.texts)
        if not people and signs & HE and _PRONOUN.search(plain):
            people = last
        before = before.at(text, span)
        acts = acts_of(undated, labour, quotes, words, space, bool(own))
        if inside:
            acts = _without_names(acts, sentence, span.start, inside)
        if running and all(act.start < quotes[0].end() for act in acts):
            acts = []
        if not acts and before.speakers and is_uttered(quotes):
            acts, people = [goes_on_saying(sentence)], before.speakers
        if acts and (tells_of_oneself(plain) or tells_nothing(plain)):
            acts = []
        read = Part(span, sentence, undated, plain, quotes, inside, own, people, acts, words.texts, signs, he=he)
        parts = parts_of(read, today, before) if acts else []
        seeds = [seed for seed in (_seed(number, article, part, before, named) for part in parts) if seed]
        found += seeds
        if seeds or not (quotes and before.speakers):  # a short quotation goes on with their words
            before = before.after(seeds[0] if seeds else None, inside)
        last = people or last
    return _said_together(found, text)


def _without_names(acts: list[Act], sentence: str, start: int, names: Sequence[Name]) -> list[Act]:
    """The acts but those that only say more of a name, save in a headline: the "London Fire Brigade" is no fire."""
    if all(act.word.islower() for act in acts) or 2 * len(_LOWER.findall(sentence)) < sentence.count(" "):
        return acts
    spans = [(n.start - start, n.end - start) for n in names if _BODY.search(sentence, n.start - start, n.end - start)]
    return [a for a in acts if not any(a.word[:1].isupper() and x <= a.start < y - len(a.word) for x, y in spans)]


def _seed(number: int, article: Article, part: Part, before: Before, named: frozenset[str]) -> Seed | None:
    """The seed of a sentence, or of a clause, that says what was done; None where it says too little."""
    start, names, own, acts, main, when = part.span.start, part.names, part.dates, part.acts, part.main, part.told
    today = article.published.date() if article.published else None
    numbers = _numbers(part.text, bool(own or part.signs & NUMBER))
    anchored = own or numbers or when.when
    speaks = any(a.kind in SPEECH for a in acts) or is_uttered(part.quotes)
    known = names or (speaks and part.people) or (main.kind in CLASSES and main.kind not in SPEECH)
    if not (known or anchored) or (main.kind in WEAK and not anchored):
        return None
    sayers = _sayers(names, acts, main, start)
    clause_names = names
    he = part.he if part.clause is None and main.kind not in SPEECH and is_his(part.text, main.start) else None
    names = [he, *names] if he else names
    if len(names) < _FEW and before.subject and part.signs & IT and _IT.search(part.plain):
        names = [*names, before.subject]
    acted = [
        a
        for a in acts
        if a.kind not in SPEECH and (a is main or not (a.aside and _ANCHOR.search(part.text[: a.start])))
    ]
    if main.kind in _SAYING and when.when and not when.days and today and _ends(when.when) > today:
        when = Told()
    says = any(a.kind in _SAYING for a in acts) and not (part.signs & CALL and _CALLED.search(part.text))
    earlier = "had " in part.plain and bool(_EARLIER.search(part.plain))
    latest = _latest(article, main)
    if main.kind in SPEECH and latest and when.days and min(when.days) > latest:
        when = Told()  # nobody has said it then: it is of what was said
    ahead = bool(latest and when.days and all(day > latest for day in when.days))
    dated = written_at(part.text)
    quoted, denied = quoted_runs(part.quotes) if part.quotes else (frozenset(), frozenset())
    return Seed(
        number,
        start,
        part.span.end,
        main.kind,
        main.word,
        frozenset(base(a.word) for a in acted),
        frozenset(a.kind for a in acted),
        frozenset(_key(n) for n in names),
        tuple(
            dict.fromkeys(
                [*_places(names, start, dated), *_written_in((n for n in names if n is not he), start, dated)]
            )
        ),
        tuple(
            dict.fromkeys(
                n.full
                for n in names
                if n.kind in ("person", "organisation")
                and (n is he or n.start - start >= dated)
                and (main.kind in SPEECH or not is_reporter(n.full, article.text, n.start, n.end, article.authors))
            )
        ),
        part.people if speaks else frozenset(),
        when.days,
        _weekday(article.text, own) if today is None else None,
        when.when,
        bool(when.when and today and _first_day(when.when) < today - _MONTH),
        before.here if when.when is None and not earlier else None,
        sayers,
        not is_past(main.word) and bool(_DEFINITE.search(part.text[max(0, main.start - _CLOSE) : main.start])),
        numbers,
        quoted,
        denied,
        Counter(
            things(
                [
                    *part.words,
                    *words_in(" ".join((part.around, *(n.full.split()[-1] if n is he else n.full for n in names)))),
                ]
            )
        ),
        ahead or (not says and bool(part.signs & MAYBE and _HYPOTHETICAL.search(_main_clause(part)))),
        bool(part.signs & NOT) and says_not(part.text, main.start),
        earlier or any(m.value and m.grain not in ("day", "time", "week", "month") for m in own),
        start / max(1, len(article.text)),
        part.clause,
        tuple((start + a.start, start + a.start + len(a.word), a.kind) for a in (main, *acted)),
        today,
        counts_in(part.undated) if numbers else frozenset(),
        sites_in((n for n in clause_names if n.start - start >= dated), part.text, start) if numbers else frozenset(),
        named,
        None if when.when else _year(part, today),
        when.said,
        fate_in(part.text, main.start, main.word, main.kind),
        he.full if he else None,
    )


def _year(part: Part, today: date | None) -> int | None:
    """The year before that of publishing in which a sentence says that something was: "in 2019"."""
    for mention in part.dates:
        inside = mention.grain == "year" and mention.value and _IN.search(part.text, 0, mention.start - part.span.start)
        if inside and mention.value and today and mention.value.isdigit() and int(mention.value) < today.year:
            return int(mention.value)
    return None


def _places(names: Sequence[Name], start: int, dated: int) -> Iterator[str]:
    """The places among names; one in the capitals of a dateline is written as elsewhere: "KOROU BAY" is Korou Bay."""
    for name in names:
        if name.kind == "place":
            yield (
                name.full.title()
                if name.full.isupper() and " " in name.full and name.start - start < dated
                else name.full
            )


def _written_in(names: Iterable[Name], start: int, dated: int) -> Iterator[str]:
    """The towns of a dateline that ends ``dated`` behind ``start``, no longer in capitals: "VARNO" is Varno."""
    for name in without_credits(n.full for n in names if n.start - start < dated and n.kind != "place"):
        yield name.title() if name.isupper() else name


def _latest(article: Article, main: Act) -> date | None:
    """The last day that something told as done can have been on: late in the day, the next one, further east."""
    if article.published is None:
        return None
    return article.published.date() + timedelta(days=article.published.hour >= _LATE and is_past(main.word))


def _main_clause(part: Part) -> str:
    """The words of the clause that the main act stands in, outside quotation marks."""
    start, end = clause_at(part.text, part.main.start, [act.start for act in part.acts])
    return QUOTED.sub(" ", part.text[start:end]) if part.quotes else part.text[start:end]


def _sayers(names: Sequence[Name], acts: Sequence[Act], main: Act, start: int) -> frozenset[str]:
    """Last names of those who say what the main act was: named before the word of speech that stands before it."""
    if main.kind in SPEECH:
        return frozenset()
    said = max((act.start for act in acts if act.kind in SPEECH and act.start < main.start), default=0)
    return frozenset(_key(n) for n in names if n.start - start < said) if said else frozenset()


def _key(name: Name) -> str:
    """What names are compared by: the last word, a people's that of its country."""
    word = name.full.split()[-1].lower()
    return COUNTRY_OF.get(word, word)


def _ends(period: str) -> date:
    """The last day of an ISO week or month."""
    if "W" in period:
        return date.fromisocalendar(int(period[:4]), int(period[-2:]), 7)
    year, month = int(period[:4]), int(period[5:7])
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _first_day(when: str) -> date:
    """The first day of an ISO day, range, week or month."""
    if "W" in when:
        return date.fromisocalendar(int(when[:4]), int(when[-2:]), 1)
    return date.fromisoformat(when[:10] if len(when) >= 10 else f"{when[:7]}-01")


def _weekday(text: str, own: Sequence[DateMention]) -> int | None:
    """The first weekday a sentence names without a value."""
    named = (
        text[m.start : m.end].split()[0].lower()
        for m in own
        if m.value is None and m.grain == "day" and not text[: m.start].endswith("ince ")
    )
    return next((WEEKDAYS[word] for word in named if word in WEEKDAYS), None)


def _said_together(seeds: list[Seed], text: str) -> list[Seed]:
    """The seeds, words without a day given that of other words of the same speaker in their paragraph."""
    dated = [seed for seed in seeds if seed.speakers and seed.day]
    found = []
    for seed in seeds:
        near = [other for other in dated if other.speakers & seed.speakers and _is_near(seed, other, text)]
        if near and seed.when is None:
            nearest = min(near, key=lambda other: abs(other.start - seed.start))
            seed = dataclasses.replace(seed, carried=nearest.day)
        found.append(seed)
    return found


def _is_near(a: Seed, b: Seed, text: str) -> bool:
    """Whether two seeds stand in one paragraph, not far apart."""
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return "\n" not in between and len(between) < _NEARBY


def _numbers(sentence: str, in_words: bool) -> frozenset[str]:
    """The numbers of a sentence, without their commas; those in words, where there may be any, as digits; "6%"."""
    digits = [n.replace(",", "") for n in _NUMBER.findall(sentence)]
    spelled = [SPELLED[word.lower()] for word in _SPELLED_OUT.findall(sentence)] if in_words else []
    shares = [number.lower() for number in _PERCENT.findall(sentence)] if "%" in sentence or "cent" in sentence else []
    return frozenset([*digits, *spelled, *(SPELLED.get(number, number) + "%" for number in shares)])


def _without(sentence: str, start: int, own: Sequence[DateMention]) -> str:
    """The sentence without its dates: they say when, and are compared as days; of "a day after" the "after" stays."""
    for mention in own:
        a, b = mention.start - start, mention.end - start
        tie = _TIE.search(sentence, a, b)
        b = tie.start() if tie else b
        sentence = sentence[:a] + " " * (b - a) + sentence[b:]
    return sentence
