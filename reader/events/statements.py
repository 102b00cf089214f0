"""What one article has people say: statements of named speakers, each under a label that says whose words it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.events.acts import acts_of, main_act
from reader.events.days import Told, told_days
from reader.events.labels import LONGEST, bare, finished, is_headline, within
from reader.events.plain import is_done, is_plain_speech
from reader.events.triggers import CLASSES, SPEECH
from reader.events.unheard import is_credit, is_polls_in_general, says_no_comment
from reader.events.unsaid import reports_nothing
from reader.extract.quotes import find_quotes
from reader.model import DateMention, Name, Quote, Span

#: Longest mention of a speaker without a person's name, in characters; and longest passage of words.
_SPEAKER, _PASSAGE = 50, 600
#: Characters behind a word of speech that say for whom a reporter reports.
_CREDIT = 20
#: Fewest words of what is said, and behind words of speech that say a good deal themselves.
_FEWEST, _FEW = 4, 2
_ALONE = re.compile(r"(?:den(?:y|ies|ied)|reject|accuse|blame|condemn|dismiss|demand)", re.I)
#: What parts a date from a word of speech.
_PARTS = re.compile(r"[,;:–—“”]|\b(?:who|which|that|where|when|after|before|since|by)\s")
#: What explains a figure; and "she said" amid or behind what she said.
_ASIDE = re.compile(r"\s\([^()]{1,40}\)")
_SHE_SAID = re.compile(r",\s(?:he|she|they|it)\s(?:has\s)?\w+(?:,.*|\s.*)?$")
#: Helping words of a word of speech.
_HELPS = re.compile(
    r"(?:(?:has|have|had|did|does|do|will|would|also|not|never|later|then|again|repeatedly|is|was)\s?)+"
)
#: Houses that report, and so are no speakers of what they report.
_AGENCY = re.compile(r"\b(?:Press|Wire|News|Agency|Newspapers?|Service|Reuters|Times|Post|BBC|CNN|AFP|AP|PA|dpa)$")
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|you|who|which|that|one)\b", re.I)


class Statement(NamedTuple):
    """Words of a named speaker: where they stand, and when they were said or what they tell was."""

    speaker: str
    label: str
    told: Told
    trigger: str
    passage: Span
    #: Where the word of speech stands.
    cue: tuple[int, int]
    #: What is said.
    content: Span


def statements(
    text: str, spans: Sequence[Span], names: Sequence[Name], dates: Sequence[DateMention], today: date | None
) -> list[Statement]:
    """The statements of a text, in its order, one a sentence; ``spans`` are its sentences, ``today`` its day."""
    starts = [span.start for span in spans]
    found: list[Statement] = []
    taken = -1
    for quote in find_quotes(text):
        if quote.kind == "term" or quote.cue_start is None or quote.cue_end is None:
            continue
        speaker = _speaker(quote, names)
        first, last = (bisect_right(starts, at) - 1 for at in (quote.start, max(quote.cue_start, quote.start)))
        if speaker is None or first < 0 or first <= taken:
            continue
        sentence = text[spans[first].start : spans[first].end]
        if reports_nothing(sentence) or is_polls_in_general(speaker, sentence):
            continue
        if is_credit(text[quote.cue_start : quote.cue_end + _CREDIT], bool(quote.person)):
            continue
        passage = Span(spans[first].start, spans[last].end if last > first else spans[first].end)
        label = _label(text, quote, speaker, spans[first], passage)
        if label is None or len(label) < len(speaker) + 18 or not is_headline(label, "speak"):
            continue
        if says_no_comment(label, speaker):
            continue
        if passage.end - passage.start > _PASSAGE:
            passage = spans[first]
        trigger, told = _when(text, quote, passage, dates, today)
        taken = max(first, last)
        content = Span(quote.start, quote.end)
        found.append(Statement(speaker, label, told, trigger, passage, (quote.cue_start, quote.cue_end), content))
    return found


def _speaker(quote: Quote, names: Sequence[Name]) -> str | None:
    """Whose words they are: a person's full name, else a mention with a name in it; None where nobody is named."""
    if quote.person:
        return quote.person if " " in quote.person or not _PRONOUN.match(quote.person) else None
    said, start, end = quote.speaker, quote.speaker_start, quote.speaker_end
    if said is None or start is None or end is None or len(said) > _SPEAKER or _PRONOUN.match(said):
        return None
    if _AGENCY.search(said) or not any(start <= name.start < end for name in names):
        return None
    return said[:1].upper() + said[1:]


def _label(text: str, quote: Quote, speaker: str, sentence: Span, passage: Span) -> str | None:
    """Who says what, short; None where the words do not stand by themselves."""
    cue_start, cue_end = quote.cue_start or 0, quote.cue_end or 0
    marked = quote.kind in ("direct", "mixed")
    if marked and text[quote.start : quote.start + 1].isupper():
        words = bare(" ".join(text[quote.start : min(quote.end, sentence.end)].split()))
        words = within(words.strip(" ,;:–—.”"), LONGEST - len(speaker) - 4, 0)
        return f"{speaker}: “{words}”" if is_plain_speech(words) else None
    if sentence.start <= cue_start < cue_end <= quote.start and quote.start - cue_end < _SPEAKER:
        said = " ".join(_ASIDE.sub("", text[cue_end : sentence.end]).split())
        content = " ".join(text[quote.start : quote.end].split())
        cue = text[cue_start:cue_end]
        least = _FEW if _ALONE.match(cue) else _FEWEST
        if cue.lower().endswith("ing") or not is_plain_speech(content, least):
            return None
        if cue.lower().startswith(("according", "as ")):
            return finished(f"{speaker}: {content[:1].upper()}{content[1:]}")
        between = _between(text, quote)
        label = finished(f"{speaker} {between}{cue} {said}", content[:12].lower())
        return label if is_plain_speech(label[len(speaker) + len(between) + len(cue) + 2 :], least) else None
    content = " ".join(_SHE_SAID.sub("", _ASIDE.sub("", text[quote.start : quote.end])).split())
    if quote.kind == "indirect" and content[:1].isupper() and is_plain_speech(content):
        return finished(f"{speaker}: {bare(content)}")
    return None


def _between(text: str, quote: Quote) -> str:
    """Words between a speaker and a word of speech that belong to it: "did not " blame, "has " said."""
    if quote.speaker_end is None or quote.cue_start is None or quote.speaker_end > quote.cue_start:
        return ""
    between = text[quote.speaker_end : quote.cue_start].strip()
    return f"{between} " if _HELPS.fullmatch(between) else ""


def _when(text: str, quote: Quote, passage: Span, dates: Sequence[DateMention], today: date | None) -> tuple[str, Told]:
    """What a statement is of, and its day: when it was said, else when what it tells as done was."""
    own = text[passage.start : passage.end]
    inside = [
        DateMention(m.start - passage.start, m.end - passage.start, m.value, m.grain)
        for m in dates
        if passage.start <= m.start and m.end <= passage.end
    ]
    start, end = quote.start - passage.start, quote.end - passage.start
    content = " " * start + own[start:end]
    acts = [act for act in acts_of(content) if act.kind not in SPEECH and is_done(content, act.start, act.word)]
    cue = (quote.cue_start or 0) - passage.start
    told = [m for m in inside if not start <= m.start < end and _is_of_cue(own, m, cue)]
    hidden = own[:start] + " " * (end - start) + own[end:]
    said = told_days(hidden, told, [], cue, today, None)
    act = main_act(acts) if acts else None
    if said.when or act is None or act.kind not in CLASSES or quote.kind != "indirect":
        return "speak", said
    done = told_days(content, [m for m in inside if start <= m.start < end], [], act.start, today, None)
    return (act.kind, done) if done.days else ("speak", said)


def _is_of_cue(sentence: str, mention: DateMention, cue: int) -> bool:
    """Whether a date stands with the word of speech, or opens the sentence: nothing explains another thing between."""
    between = sentence[cue : mention.start] if mention.start > cue else sentence[: mention.start]
    return not _PARTS.search(between)
