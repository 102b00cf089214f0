"""Labels of events: the shortest headline-like clause that holds trigger and name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.events.badness import MARKS, SUBJECTLESS, UTTERED, badness
from reader.events.credits import CREDIT
from reader.events.lemmas import is_past
from reader.events.openings import alone, first_clause, how_ends, point_of, without_aside
from reader.events.seed import Seed
from reader.events.triggers import SPEECH, trigger_class
from reader.events.whom import OPENS

#: Longest label, in characters.
LONGEST = 90
#: How much longer a label may be that could only be cut within a phrase.
_MORE = 25
#: Fewest characters of a label that is cut short.
_FEWEST = 18
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOUR = r"(?:\s(?:morning|afternoon|evening|night))?"
#: What stands before the clause, one thing after another: "KYIV, Ukraine — ", "On Thursday morning ", "The same day ",
#: "Three days earlier, ", "Overnight ", "Beyond the ruined bridge, ", "And ", "Second, ", "This: ".
_LEADS = (
    re.compile(r"[A-Z][A-Z’' ./]+(?:,\s[\w. ]+)?(?:\s\([\w ]+\))?\s[–—-]\s"),
    re.compile(r"\([A-Z][A-Z ]+\)\s(?:[–—-]\s)?"),
    CREDIT,
    re.compile(rf"(?:(?:Early|Late)\s)?(?:On|By|Since|on)\s{_DAY}{_HOUR},?\s+(?![a-z]+ing\b|and\b|or\b)"),
    re.compile(rf"(?:(?:Early|Late)\s)?{_DAY}{_HOUR},\s+"),
    re.compile(r"[A-Z]\w+ing\s(?![^,]*\b(?:is|was|has|will)\b)[^,“\"]{3,80},\s+(?=the\s|an?\s|[A-Z])"),
    re.compile(r"(?:The|That)\s(?:same|next|following)\s(?:day|morning|evening|night|week),?\s+"),
    re.compile(r"[A-Z][a-z]*\s(?:hour|day|week|month|year)s?\s(?:ago|earlier|later|before|after),?\s+"),
    re.compile(r"(?:Overnight|Yesterday|Meanwhile|Earlier|Later)(?:,\s+|\s+(?=[A-Z]))"),
    re.compile(
        r"(?:In|On|At|After|Before|During|Since|Earlier|Later|Meanwhile|However|But|And|Also|By|As|For|With|Then|"
        r"Overnight|Only|Beyond|Above|Across|Along|Amid|Among|Around|Behind|Below|Beside|Besides|Between|Despite|From|"
        r"Inside|Instead|Near|Outside|Over|Separately|Still|Through|Throughout|Under|Until|Within|Without|Yet)"
        r"\b[^,“\"]{0,60},\s+(?:(?<=\d,\s)\d{4},\s+)?"
    ),
    re.compile(
        r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},\s+(?:\d{4},\s+)?(?=[A-Za-z])"
    ),
    re.compile(r"[“\"]?(?:First|Second|Third|Finally|Next),\s+|(?:And|But|So|Then|Only|Yet)\s+|[A-Z][a-z]*:\s+"),
)
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}"
#: "The mayor, Elsa Rydberg, said" and "Hanna Malyar, the deputy defence minister, said": the name will do.
_NAME_AFTER = re.compile(rf"[^,“\"]{{3,60}},\s({_NAME}),\s(?=[a-z])(?!who\b|whose\b|and\b)")
_NAME_BEFORE = re.compile(
    rf"((?:[A-Z]\w+\s)?{_NAME}),\s(?:the|an?|its|his|her|their|who|whose|aged|\d+)\b[^,“\"]*,\s(?:who\b[^,“\"]*,\s)?"
    r"(?=[a-z])(?!who\b|whose\b|and\b)"
)
#: What ends a clause once its trigger has been said.
_END = re.compile(
    r",(?=\s)|;|:\s|\sUpdated:|\s[–—-]\s|\s\("
    r"|\s(?:(?:just|only|less than)\s)?\w+\s(?:hours?|minutes|days?|weeks?|months?|years?)\s(?:after|before)\s"
    r"|\s(?:which|who|where|while|whose|because|although|when|after|before|as well as|according to)\s"
)
#: Where a long clause may end early, its last words being no more than when, where or how.
_SHORTER = re.compile(
    r"\s(?:and|but|in|on|at|over|with|from|since|through|under|against|during|near|into|as|for|by|than|to|so|saying)\s"
)
#: The day or hour of a label, which is shown beside it: "on Friday", "late on Monday night", "this morning"; not where
#: a word before it makes more of it: "since Friday".
_KEPT = "".join(
    rf"(?<!\b{word})" for word in "last next every each until since by from for to and between of the".split()
)
_WHEN = re.compile(
    rf"{_KEPT}\s(?:(?:early|late|earlier)\s)?(?:on\s)?{_DAY}{_HOUR}\b(?![’'])"
    rf"|\s(?:last|this)\s{_DAY}{_HOUR}\b(?![’'])|\s(?:late\s)?last\snight\b"
    r"|\s(?:earlier\s)?(?:today|this\s(?:morning|afternoon|evening))\b"
)
#: What any such day or hour has.
_HOURS = re.compile(r"[dnmae](?:(?<=d)ay|(?<=n)ight|(?<=m)orning|(?<=a)fternoon|(?<=e)vening)")
#: What opens a clause whose main clause was cut away.
_WHILE = re.compile(r"^(?:When|While|Because|Although|Though)\s(?!\w+ing\b)")
#: Words that cannot end a label, and speech that nothing follows.
_DANGLING = re.compile(
    r"(?:,|\s(?:and|or|but|to|of|the|an?|in|on|at|with|from|that|as|for|by|than|their|its|his|her|late|early|also)"
    r"|\sand\s(?:said|told|says)(?:\sthere)?)$"
)
#: "Jim Steyer, chief executive of Common Sense, said": the name is enough. And "When reached for comment, a man …".
_WHO_IT_IS = re.compile(
    r"(?P<kept>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3}), (?:an?|the|one|[a-z’'-]+)\s[^,;“”\"]{3,90},"
    r"(?=\s[a-z]+(?:ed|s|d)\s)"
)
_OPENED = re.compile(
    r"(?P<kept>)(?:After|Already|Although|Amid|As|Because|Before|Despite|During|Earlier|Following|If|In|Since|Though|"
    r"When|While|With)\b[^,;“”\"]{0,90},\s(?=[A-Z]|an?\s|the\s)"
)
#: Characters at a label's end that hold the longest of these.
_LAST_WORDS = 24
#: What ties a clause to the rest of its sentence: "hours after Quayle was convicted", "when a tree fell".
_JOINED = re.compile(
    r"^(?:(?:(?:just|only|shortly|soon) )?(?:[\w ]{1,12} )?(?:hours?|minutes|moments|days?|weeks|months|years) )?"
    r"(?:after|before|when|while|as|since|because|although|though|until|where|despite|followed|follows)\s"
)
#: A sentence's subject, up to its verb or to what explains it.
_SUBJECT = re.compile(r"((?:The |An? )?[\w’'&-]+(?: [\w’'&-]+){0,4}?)(?:,| (?:was|were|is|are|has|have|had|\w+ed)\b)")
#: What explains a figure: "(1,160 square miles)".
_ASIDES = re.compile(r"(?<!\b[Tt]he)(?<!\b[Aa])\s\([^()]{1,40}\)")
_SPEAKING_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.I)
#: What opens no headline, and who tells of himself.
_UNHEADED = re.compile(
    r"(?:(?:he|she|it|they|this|that|these|those|we|i|you|my|our|your|his|her|their|there|but|and|well|however|so|"
    r"yet|or|if|then|also|whether|of|like|once|although|though)\b(?![’']s\b))",
    re.I,
)
_WE = re.compile(r"\b(?:I|my|we|our|us|me)\b(?!\.)")
_VERBS = frozenset(
    "am are be became been began brought came do does did get gets gave give gives go goes got had has have is made "
    "make makes may might must put puts said says take takes took was went were will would".split()
)
#: "Jonas Hedlund, the minister, who visited the harbour": told of him, where the trigger stands in what explains.
_RELATIVE = re.compile(
    rf"^(?:The\s[\w -]{{3,40}},\s)?((?:[A-Z]\w+\s)?{_NAME})(?:,\s(?:the|an?|its|his|her|their)\b[^,“\"]*)?,"
    r"\swho\s([a-z][^,]*)(?:,.*)?$"
)


def label_of(seeds: Sequence[Seed], texts: Sequence[str]) -> str:
    """The best clause of the seeds' sentences; ``texts[i]`` is of article ``i``."""
    kind = Counter(seed.trigger for seed in seeds).most_common(1)[0][0]
    called = dict(named for seed in seeds if (named := _named_speaker(seed, texts)))
    clauses = [
        (badness(clause, seed, kind), seed.position, clause)
        for seed in seeds
        for clause in _clauses(seed, texts, called)
    ]
    return min(clauses)[2]


def is_headline(label: str, trigger: str) -> bool:
    """Whether a label says by itself what happened: not somebody's "I" without marks, nor "She said it was late"."""
    if _WE.search(UTTERED.sub(" ", label)):
        return False
    return trigger not in SPEECH or not _UNHEADED.match(label)


def is_headless(label: str) -> bool:
    """Whether a label begins with its verb: whoever did it was cut away ("Said nobody had complained")."""
    first = label.split(" ", 1)[0].lower()
    return first in _VERBS or (is_past(first) and trigger_class(first) is not None)


def _clauses(seed: Seed, texts: Sequence[str], called: Mapping[str, str]) -> list[str]:
    """What a seed can be called: its clause, and who says what where it quotes; ``called`` are the speakers named."""
    start, end = seed.passage
    sentence = " ".join(texts[seed.article][start:end].split())
    if seed.he:
        sentence = OPENS.sub(lambda _: seed.he or "", sentence, count=1) if OPENS.match(sentence) else sentence
    if seed.clause:
        sentence = alone(sentence) if texts[seed.article][end : end + 1] == "," else sentence
        sentence = _with_subject(_JOINED.sub("", sentence), texts[seed.article][seed.start : seed.end], seed.word)
    speaker = called.get(next(iter(seed.speakers))) if len(seed.speakers) == 1 and _goes_on(sentence, seed) else None
    spoken = _spoken(sentence, seed, speaker)
    told = [] if spoken and (MARKS.match(sentence) or _goes_on(sentence, seed)) else [_clause(sentence, seed)]
    return [*told, *([spoken] if spoken else [])]


def _named_speaker(seed: Seed, texts: Sequence[str]) -> tuple[str, str] | None:
    """Last and full name of the one person whose words a sentence reports, where it names that one and no "she"."""
    plain = UTTERED.sub(" ", texts[seed.article][seed.start : seed.end])
    named = [name for name in seed.people if name.split()[-1].lower() in seed.speakers and name.split()[-1] in plain]
    if len(seed.speakers) != 1 or len(named) != 1 or _SPEAKING_PRONOUN.search(plain):
        return None
    return named[0].split()[-1].lower(), named[0]


def _goes_on(sentence: str, seed: Seed) -> bool:
    """Whether a sentence is but words, and the one before says whose."""
    return seed.trigger in SPEECH and sentence.lstrip('“"').startswith(seed.word)


def _with_subject(clause: str, sentence: str, word: str) -> str:
    """A clause whose subject stands before it ("and arrested two") with the sentence's."""
    if not (clause.startswith(word) or SUBJECTLESS.match(clause)):
        return clause
    subject = _SUBJECT.match(sentence)
    return f"{subject[1]} {clause}" if subject and subject.end() < sentence.find(clause) else clause


def _clause(sentence: str, seed: Seed) -> str:
    """The sentence from its subject to the end of the clause that its trigger stands in."""
    word = seed.word.lower()
    sentence = first_clause(point_of(sentence, word), word)
    sentence = without_aside(bare(_ASIDES.sub("", sentence), word), word)
    at = sentence.lower().find(seed.word.lower())
    if at < 0:
        return finished(sentence)
    opening = max(*_led(sentence), how_ends(sentence), 0)
    least = max(at + len(seed.word) + (8 if seed.trigger in SPEECH else 0), opening, _FEWEST)
    ends = [m.start() for m in _END.finditer(sentence) if m.start() >= least]
    return finished(sentence[: ends[0]] if ends else sentence, seed.word.lower())


def bare(sentence: str, trigger: str = "") -> str:
    """The sentence from its subject on, without what explains its name; nothing goes that holds the trigger."""
    for _ in range(4):
        cut = next((cut for cut in _led(sentence) if trigger in sentence[cut:].lower()), 0)
        if not cut:
            break
        sentence = sentence[cut:][:1].upper() + sentence[cut + 1 :]
    for explained in (_NAME_AFTER, _NAME_BEFORE):
        short = explained.sub(r"\1 ", sentence, count=1) if explained.match(sentence) else ""
        if short and trigger in short.lower():
            return short
    return _RELATIVE.sub(r"\1 \2", sentence)


@lru_cache(maxsize=8)
def _led(sentence: str) -> tuple[int, ...]:
    """Where what stands before the sentence's clause ends, for each kind of it that is there; asked twice of each."""
    return tuple(match.end() for match in (lead.match(sentence) for lead in _LEADS) if match)


def _spoken(sentence: str, seed: Seed, speaker: str | None) -> str | None:
    """Who says what: "Elsa Rydberg: “This bridge carried our parents”"; None where it is not plain whose words."""
    words = UTTERED.search(sentence)
    plain = UTTERED.sub(" ", sentence)
    said = words[1] if words else MARKS.sub("", sentence) if speaker else ""
    named = [name for name in seed.people if name.split()[-1].lower() in seed.speakers and name.split()[-1] in plain]
    name = speaker or (named[0] if len(named) == 1 and not _SPEAKING_PRONOUN.search(plain) else None)
    if name is None or not said[:1].isupper():
        return None
    return f"{name}: “{within(said.strip(' ,.;:–—'), LONGEST - len(name) - 4, 0)}”"


def within(clause: str, room: int, least: int) -> str:
    """A clause of at most ``room`` characters: cut where it may end, else after a whole word, with an ellipsis."""
    if len(clause) <= room:
        return clause
    for pattern in (_END, _SHORTER):
        ends = [m.start() for m in pattern.finditer(clause[: room + 8]) if max(least, _FEWEST) <= m.start() <= room]
        if ends:
            return _trimmed(clause[: max(ends)])
    if len(clause) <= room + _MORE:
        return clause
    return _trimmed(clause[:room].rsplit(" ", 1)[0]) + "…"


def _trimmed(clause: str) -> str:
    """A clause without words that cannot end it."""
    before = None
    while before != clause:
        before, clause = clause, clause.rstrip(" ,;:–—-")
        cut = _DANGLING.search(clause, max(0, len(clause) - _LAST_WORDS))
        clause = clause[: cut.start()] if cut else clause
    return clause


def finished(clause: str, trigger: str = "") -> str:
    """A clause as a label: without its day, not too long, with a capital; it keeps its trigger."""
    clause = _trimmed(clause.strip(" ,;:–—").lstrip("."))
    if "," not in clause:
        clause = _WHILE.sub("", clause)
    shorter = _WHEN.sub("", clause) if _HOURS.search(clause) else clause
    clause = shorter if len(shorter) >= _FEWEST else clause
    clause = _without_asides(clause, trigger) if len(clause) > LONGEST + _MORE else clause
    least = max(0, clause.lower().find(trigger)) + len(trigger)
    clause = _trimmed(within(clause, LONGEST, least).rstrip("."))
    if len(MARKS.findall(clause)) % 2:
        clause = MARKS.sub("", clause)
    return clause[:1].upper() + clause[1:]


def _without_asides(clause: str, trigger: str) -> str:
    """A long clause without who its subject is, or what opens it, where its trigger is told behind that."""
    for pattern in (_WHO_IT_IS, _OPENED):
        match = pattern.match(clause)
        if match and trigger in clause[match.end() :].lower():
            clause = match["kept"] + clause[match.end() :] if match["kept"] else clause[match.end() :]
    return clause
