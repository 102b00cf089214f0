"""What a sentence says was done: its triggers where they stand, read in their context."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from reader.events.homographs import meant
from reader.events.lemmas import LIGHT, base, is_participle, is_past
from reader.events.named import only_names
from reader.events.triggers import CLASSES, REACH, SPEECH, WEAK, class_in, class_of_base, may_act
from reader.events.words import Known

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
QUOTED = re.compile(r"[“\"]([^”\"\n]*)(?:[”\"]|$)")
#: The end of a quotation that a sentence before opened.
_RUN_ON = re.compile(r"([^“”\"\n]*)(?:[”\"]|$)")
#: "defence minister", "fire service", "polling station", "riot gear": a happening's name as part of another's.
OFFICE = frozenset(
    "agency chief commission company department driver drivers gear head leader leaders minister ministers "
    "ministry office officer officers official officials operation operations police secretary service services "
    "squad station stations team teams".split()
)
#: Words before which a clause ends and behind which another thing is told: when, or by what, it happened.
_ASIDE = frozenset("after before since following during despite amid until when while as because over".split())
#: Words that open a sentence with where or when, up to its comma.
_OPENING = frozenset(
    "in on at by beyond across along amid among behind below beside between near outside under with".split()
)
#: Words of a labour dispute, and of a war: what a strike is.
_LABOUR = re.compile(
    r"\b(?:unions?|walkouts?|pickets?|employers?|wages?|pay (?:rise|deal|offer|claim)s?|dockers|stoppages?|"
    r"strikers|industrial action|on strike|jobs|strikes? (?:\w+ ){0,3}(?:begins?|began|ends?|ended))\b",
    re.I,
)
_WAR = re.compile(
    r"\b(?:missiles?|troops|soldiers|army|armies|drones?|rockets?|air ?strikes?|shelling|forces|bomb(?:s|ing)?)\b", re.I
)
#: Verbs that tell nothing by themselves.
EMPTY = frozenset(
    base(word)
    for word in "see know want need seem think look live remain stay become include hope feel mean hear keep let try "
    "expect like believe wait show lead use follow base bear name call stand sit lie hold own".split()
)
#: Verbs that are no act as the only verb of a sentence: empty ones, and triggers that are none where they stand.
_NOT_PLAIN = EMPTY | {kind for kind in CLASSES if class_of_base(kind) == kind}
#: Words before a form in -ed that make an adjective of it.
_BEFORE_ADJECTIVE = frozenset("a an the of its his her their our my this that these those some many no".split())
#: Words of a verb's own before its participle, and how many words before it they may stand.
_HELPING = frozenset(
    "am are be been being is was were has have had having get gets getting got gotten isn't aren't wasn't weren't "
    "hasn't haven't hadn't".split()
)
_HELPED = 4
#: What opens a clause that says of whom, or of which thing, more is told.
_WHO = frozenset(("that", "which", "who"))
#: Services at which somebody is mourned: no office.
_MOURNED = frozenset(("funeral", "memorial"))
#: What makes a thing of the noun behind it.
_A = re.compile(r"\b(?:an?|no|any|every|some|another)\s(?:\w+\s)?$", re.I)
#: Fewest words of a sentence that tells something; of one that states a day beside them: "The vessel sank".
_FEWEST, _FEWEST_DATED = 4, 3
#: Characters within which an opening "Beyond the ruined bridge," ends.
_OPENED = 80
#: What follows shells that are but things: "shells for the guns", "shells had run short".
_OF_STOCK = frozenset("a and are for had has have in of or per than to were".split())
_PROBE = base("probe")
#: Words of spaceflight, and how many of them make a probe a craft.
_SPACE = re.compile(
    r"\b(?:asteroid|comet|lander|lunar|Mars|moon|orbit(?:s|ed|ing|er)?|rockets?|satellites?|space(?:craft|flight)?)\b"
)
_MANY = 3
_STRIKE, _STRIKES = base("strike"), re.compile(r"[Ss](?i:tr(?:ik|uck|ick))")


class Words(NamedTuple):
    """The words of a sentence: where they stand, and as they are written."""

    matches: list[re.Match[str]]
    texts: list[str]


class Act(NamedTuple):
    """A trigger where it stands in its sentence."""

    start: int
    word: str
    kind: str
    #: Whether it only tells when or by what the rest happened: "after the blast".
    aside: bool = False


def is_labour(text: str) -> bool:
    """Whether a strike in this article is a walkout, not an attack."""
    return bool(_STRIKES.search(text)) and len(_LABOUR.findall(text)) > len(_WAR.findall(text))


def is_space(text: str) -> bool:
    """Whether a probe in this article is a spacecraft, not an inquiry."""
    return ("probe" in text or "Probe" in text) and len(_SPACE.findall(text)) >= _MANY


def struck(form: str, kind: str, labour: bool, space: bool = False) -> str | None:
    """The class of a word of class ``kind`` and base ``form``, None where it is no act.

    With ``labour`` a strike is a walkout, no attack, and in ``space`` a probe is no inquiry.
    """
    if space and kind == "investigate" and form == _PROBE:
        return None
    return "protest" if labour and kind == "attack" and form == _STRIKE else kind


def quotations(sentence: str) -> list[re.Match[str]]:
    """What stands between quotation marks in a sentence, one match each, whose group 1 is the words."""
    return list(QUOTED.finditer(sentence)) if "“" in sentence or '"' in sentence else []


def quotations_at(text: str, start: int, end: int) -> tuple[list[re.Match[str]], bool]:
    """The quotations of the sentence ``text[start:end]``, and whether it begins within one its paragraph opened."""
    sentence = text[start:end]
    first = _RUN_ON.match(sentence) if _is_quoted(text, start) else None
    if first is None:
        return quotations(sentence), False
    return [first, *QUOTED.finditer(sentence, first.end())], True


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place in a text stands in a quotation that its paragraph opened before."""
    begin = text.rfind("\n", 0, at) + 1
    if begin == at:
        return False
    if text.rfind("“", begin, at) > text.rfind("”", begin, at):
        return True
    return text.count('"', begin, at) % 2 == 1


def unquoted(sentence: str, quotes: Sequence[re.Match[str]]) -> str:
    """A sentence with its quotations blank, as long as before."""
    for match in quotes:
        sentence = sentence[: match.start()] + " " * (match.end() - match.start()) + sentence[match.end() :]
    return sentence


def words_of(sentence: str) -> Words:
    """The words of a sentence."""
    matches = list(_WORD.finditer(sentence))
    return Words(matches, [match.group() for match in matches])


def acts_of(
    sentence: str,
    labour: bool = False,
    quotes: Sequence[re.Match[str]] | None = None,
    read: Words | None = None,
    space: bool = False,
    dated: bool = False,
) -> list[Act]:
    """The triggers of a sentence; those within quotation marks only where nothing else says what happened.

    With ``labour`` a strike is a walkout, in ``space`` a probe a craft; ``quotes`` are the sentence's quotations and
    ``read`` its words, where known; ``dated`` where a day was taken out of it.
    A sentence without any known trigger has the verb of its first clause, of a class of its own.
    """
    matches, words = read or words_of(sentence)
    if len(words) < (_FEWEST_DATED if dated else _FEWEST) or not any(map(str.islower, words)):
        return []
    spans = [match.span() for match in (quotations(sentence) if quotes is None else quotes)]
    outside: list[Act] = []
    inside: list[Act] = []
    first = words[0].lower()
    opened = first in _ASIDE
    aside = first in _OPENING and "," in sentence[:_OPENED]
    comma = sentence.find(",")
    for i in compress(range(len(words)), map(_TELLS.__getitem__, words)):
        word, start = words[i], matches[i].start()
        if 0 <= comma < start:
            aside, comma = False, sentence.find(",", start)
        aside = aside or word.lower() in _ASIDE
        if not may_act(word):
            continue
        following = words[i + 1 : i + 1 + REACH]
        kind = class_in(word, following)
        if (
            kind is None
            or (following and following[0].lower() in OFFICE and word.lower() not in _MOURNED)
            or _is_no_act(word, sentence, start, following)
            or only_names(words, i)
        ):
            continue
        kind = struck(base(word), kind, labour, space)
        kind = meant(kind, words, i) if kind else None
        if kind is None:
            continue
        quoted = any(begin <= start < end for begin, end in spans)
        (inside if quoted else outside).append(
            Act(start, word, kind, aside or describes(words, i) or _is_of_whom(words, i))
        )
        aside = aside and not opened
    if outside and any(act.aside for act in outside) and all(act.aside or act.kind in SPEECH for act in outside):
        end = len(sentence) if any(is_participle(act.word) for act in outside) else 0
        said = min((act.start for act in outside if act.kind in SPEECH), default=end)
        outside += [act for act in _plain_verb(matches, spans) if act.start < said]
    return outside or inside or _plain_verb(matches, spans)


def describes(words: Sequence[str], at: int) -> bool:
    """Whether ``words[at]`` is a participle that says of which thing more is told: "paintings stolen in May were"."""
    if not is_participle(words[at]) or at == 0:
        return False
    return _HELPING.isdisjoint(word.lower() for word in words[max(0, at - _HELPED) : at])


def _is_of_whom(words: Sequence[str], at: int) -> bool:
    """Whether ``words[at]`` says of whom more is told: "the driver who rammed the gate was charged"."""
    if at < 2 or not is_past(words[at]):
        return False
    before = words[at - 1].lower()
    if before in _HELPING:
        before = words[at - 2].lower()
    return before in _WHO


def _tells(word: str) -> bool:
    """Whether a word may be a trigger, or begins an aside."""
    return may_act(word) or word.lower() in _ASIDE


_TELLS = Known(_tells)


def main_act(acts: Sequence[Act]) -> Act:
    """What the sentence is about: a happening rather than speech, of its main clause rather than an aside."""
    return min(acts, key=lambda act: (act.aside, act.kind in SPEECH, act.kind in WEAK, act.start))


def _is_no_act(word: str, sentence: str, start: int, following: Sequence[str]) -> bool:
    """ "14 votes" are a figure, no ballot, shells for a gun are no shelling, and a sign that it is so no signature."""
    lower = word.lower()
    if is_stock(lower, following):
        return True
    if lower == "votes":
        return sentence[:start].rstrip()[-1:].isdigit()
    if lower in ("sign", "signs"):
        return bool(following and following[0].lower() in ("that", "of")) or bool(_A.search(sentence, 0, start))
    return False


def is_stock(lower: str, following: Sequence[str]) -> bool:
    """Whether "shells" are things that are had, carried or counted, not what somebody does to a town."""
    return lower == "shells" and bool(following) and following[0].lower() in _OF_STOCK


def _plain_verb(words: list[re.Match[str]], quotes: list[tuple[int, int]]) -> list[Act]:
    """The first past tense of a sentence, outside quotation marks."""
    texts = [match.group() for match in words]
    for i, (before, match) in enumerate(zip(words, words[1:], strict=False), 1):
        word = match.group()
        form = base(word)
        if not word.islower() or not is_past(word) or word in LIGHT or form in _NOT_PLAIN or describes(texts, i):
            continue
        if before.group().lower() in _BEFORE_ADJECTIVE or any(a <= match.start() < b for a, b in quotes):
            continue
        return [Act(match.start(), word, form)]
    return []
