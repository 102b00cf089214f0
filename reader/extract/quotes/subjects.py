"""Whose verb it is: the subject of a verb, found by walking left through the clause.

The walk steps over auxiliaries, adverbs, times, parentheses and prepositional phrases, goes through relative pronouns
to what they stand for, and through infinitives, participles and second verbs to the verb that has the subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.antecedents import Antecedents
from reader.extract.quotes.cue_nouns import SPEECH_NOUNS
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import ISSUED, ISSUING, PIECES, PLATFORMS
from reader.extract.quotes.phrases import Phrase, is_time, owner_of, phrase_ending
from reader.extract.quotes.verbs import BLAMING

#: What stands with a subject: "Ann Lee herself said", "Lee and Ray both said".
_WITH_SUBJECT = g.REFLEXIVES | {"all", "both", "each"}
#: What shows somebody speaking: "footage of Ann Lee saying".
_SHOWING = frozenset(
    """
    audio clip clips film footage image images photo photos picture pictures recording recordings tape video videos
    """.split()
)
#: How many of what somebody puts out: "posted a series of messages saying".
_SERIES = frozenset("barrage couple flurry handful number pair series set slew spate stream string volley".split())
#: What tells when, before something that cannot speak: "shortly after the launch said".
_TIMING = frozenset("after before since until".split())
#: How often a search may lead to another.
_DEEPEST = 8


class Clauses(Antecedents):
    """The verbs of a stretch of items (a sentence, ``low:high``) and their subjects."""

    def __init__(self, items: Sequence[Item], low: int, high: int) -> None:
        super().__init__(items, low, high)
        self._found: dict[int, Phrase | None] = {}

    def subject(self, v: int, depth: int = 0) -> Phrase | None:
        """The subject of the verb at ``v``; for a passive, who does it; None where the sentence does not say."""
        if v in self._found:
            return self._found[v]
        self._found[v] = None
        found = None
        if depth <= _DEEPEST:
            inverted = self.inverted(v)
            if inverted is not None:
                found = inverted
            elif self.passive(v):
                found = self._agent(v)
                if found is None and v + 2 < self.high and self.items[v + 1].lower == "as":
                    found = self._left(v - 1, v, 0) if self.items[v + 2].form == "ing" else None  # "quoted as saying"
            else:
                found = self._left(v - 1, v, depth)
        self._found[v] = found
        return found

    def _left(self, j: int, v: int, depth: int) -> Phrase | None:
        items, low = self.items, self.low
        form = items[v].form
        while j >= low and items[j].tag == "R":
            j -= 1
        whose = self._after_whose(j, v) if form in ("past", "s") else None
        if whose is not None:
            return whose
        bare = form == "ing" and not (j >= low and items[j].tag == "A")
        passed_phrase = passed_verb = closed = False
        while j >= low:
            item = items[j]
            tag = item.tag
            if tag in ("A", "R"):
                j -= 1
            elif item.lower == "so" and j > low and items[j - 1].tag == "C":
                j -= 1  # "he went there and so claims to know it"
            elif tag in "XD" and item.lower in _WITH_SUBJECT and j > low and items[j - 1].tag in "MN":
                j -= 1  # "Mr Lee himself said"
            elif tag == "T":
                return self._controller(j, v, depth)
            elif tag == "C":
                return self._coordinated(j, v, depth)
            elif tag == "W":
                found = self._relative(j) if item.lower in g.RELATIVES else None
                if found is None or found.stands_for is None or not (closed or passed_verb):
                    return found
                return self._apposed_to(found.stands_for) or found.stands_for
            elif tag == ")":
                j = self._bracket(j) - 1
            elif tag == "," and self._party(j - 1):
                j = self._bracket(j - 1) - 1  # "Gov. Ann Lee (R-Ohio), said"
            elif tag in (",", "-") or tag == "Q" and j == v - 1 and not bare:
                if j > low and items[j - 1].tag == "C":
                    j -= 1
                    continue
                if bare:
                    return self._with_examples(j) or self._participle(j, depth)
                opened = self._opening(j)
                if opened is None:
                    return self._coordinated(j, v, depth) if not passed_phrase else self.first_phrase()
                listed = self._list_after(j, opened)
                if listed is not None:
                    j = listed - 1
                    continue
                closed = True
                j = opened - 1
                if items[j].tag not in "MNZX)G" and items[j].tag != "Q":
                    continue
            elif tag in "MNZXDG":
                phrase = phrase_ending(items, j)
                if phrase.first < low:
                    return None
                passed_phrase = True
                if is_time(items, phrase):
                    j = phrase.first - 1
                    if j >= low and items[j].tag == "P":
                        j -= 1
                    continue
                b = phrase.first - 1
                if b < low:
                    return phrase
                if bare and items[b].lower in ("out", "up") and b - 1 >= low and items[b - 1].tag == "V":
                    return self._after_verb(phrase, b - 1, bare, depth)
                after_it = items[b].tag == "S" and items[b].lower in _TIMING and not self._may_speak(phrase)
                if items[b].tag == "P" or after_it:
                    issued = b - 1 >= low and (items[b - 1].lower in ISSUED or items[b - 1].lower in PIECES)
                    if bare and issued and items[b].lower in ("to", "about", "on", "in", "for", "with"):
                        j = b - 1  # "a message to supporters saying"
                        continue
                    if bare and phrase.head in PLATFORMS:
                        return self.subject_before(b)
                    shown = b > low and items[b - 1].lower in _SHOWING and items[j].tag == "M"
                    if bare and (items[b].lower != "of" or shown):
                        return phrase if shown else self._said_by(phrase, depth)
                    if closed and b - 2 >= low and items[b - 1].tag == "," and items[b - 2].tag == "W":
                        found = self._relative(b - 2)  # "Ann Lee, who, as the leader of the party, led it, said"
                        return found.stands_for or found if found is not None else None
                    if items[b].lower in g.CLAUSE_OPENERS and not bare and self._may_speak(phrase):
                        return phrase  # "as Archbishop Lee of Oldtown told the paper"
                    j = b - 1
                    while j >= low and items[j].tag == "P":
                        j -= 1
                    if j < low:
                        return phrase
                    continue
                if closed and items[b].tag == "," and self._aside(phrase):
                    j = b - 1  # "Smith, 45, of Boston, said"
                    continue
                apposed = self._apposed_to(phrase) if closed else None
                if apposed is not None:
                    return apposed
                unclosed = phrase.last < v - 1 and v + 1 < self.high and items[v + 1].tag != "," and b - 2 >= low
                unclosed = unclosed and items[b - 2].tag == "M"  # "Ann Lee, a fellow at the center told CNN"
                described = (
                    (closed or unclosed) and items[b].tag == "," and items[phrase.first].lower in ("the", "a", "an")
                )
                if (
                    described
                    and items[b - 1].tag == "M"
                    and phrase_ending(items, b - 1).first == low
                    and not is_time(items, phrase_ending(items, b - 1))
                ):  # "Ann Lee, the editor of the paper, The Gazette, said"
                    return phrase_ending(items, b - 1)
                if items[b].tag == "V":
                    return self._after_verb(phrase, b, bare, depth)
                return self._said_by(phrase, depth) if bare else phrase
            elif tag == ";" and j == v - 1:
                return self._coordinated(j, v, depth)
            elif tag in ("P", "S"):
                if bare or tag == "S" and form == "ing":
                    return self._after_preposition(j, v, depth)
                return None
            elif tag == "V":
                passed_verb = passed_verb or item.form in ("past", "s")
                j -= 1
            else:
                return self._participle(j + 1, depth) if tag == "Q" and bare else None
        return self._main_after(v) if bare else None

    def _after_verb(self, phrase: Phrase, b: int, bare: bool, depth: int) -> Phrase | None:
        """The subject when the phrase before the verb follows another verb at ``b``."""
        items = self.items
        frames = self.frames(b)
        if not bare and ("t" in frames or phrase.pronoun and set("cn") & set(frames) and items[b].form != "ing"):
            return phrase
        if bare:
            if "a" in self.frames(b) and items[b].form != "ing":
                return self._surface(b, depth)  # "emailed supporters saying"
            noun = phrase.head in SPEECH_NOUNS or phrase.head.removesuffix("s") in SPEECH_NOUNS
            issued = (noun or phrase.head in _SERIES) and items[b].lower.startswith(ISSUING)
            if issued or phrase.head in ISSUED and "o" not in self.frames(b):
                return self._surface(b, depth)
            return self._said_by(phrase, depth)
        k = b - 1
        while k >= self.low and items[k].tag in ("A", "R"):
            k -= 1
        if k >= self.low and items[k].tag == "W":
            found = self._relative(k) if items[k].lower in g.RELATIVES else phrase
            return found.stands_for or found if found is not None else None  # "the woman who led it said"
        if k >= self.low and items[k].tag in "MN" and items[b].form == "ing" and k == b - 1:
            return phrase_ending(items, k)
        return self._of_relative(b) or phrase

    def _controller(self, t: int, v: int, depth: int) -> Phrase | None:
        """The subject of an infinitive whose "to" is at ``t``."""
        items, low = self.items, self.low
        k = t - 1
        while k >= low and items[k].tag == "R":
            k -= 1
        if k < low:
            return self._main_after(v)
        if items[k].tag == "V":
            return self._surface(k, depth)
        if items[k].tag in (",", "-", "C", "S", "W"):
            verb = self._verb_before(k, finite=True)
            return self._surface(verb, depth) if verb is not None else None
        if items[k].tag == "A":
            return self._left(k, v, depth + 1) if depth < _DEEPEST else None
        if items[k].tag in "MNZX":
            phrase = phrase_ending(items, k)
            b = phrase.first - 1
            if b >= low and items[b].tag == "V" and "o" in self.frames(b):
                return phrase
            if (
                b >= low
                and items[b].tag == "P"
                and b - 1 >= low
                and items[b - 1].tag == "V"
                and "o" in self.frames(b - 1)
            ):
                return phrase
            caused = self._caused(phrase)
            if caused is not None:
                return caused
            nearest = self._verb_before(phrase.first)
            if nearest is not None and items[nearest].form == "ing" and self._with_name(nearest):
                return phrase_ending(items, nearest - 1)  # "with Ann Lee taking to the stage to call it"
            owner = owner_of(items, phrase)
            if owner is not None and not (owner.pronoun and phrase.last - phrase.first > 1):
                return owner
            verb = self._verb_before(phrase.first, finite=True)
            if verb is not None:
                return self._surface(verb, depth)
            return self._left(b, v, depth + 1) if b >= low and depth < _DEEPEST else phrase
        verb = self._verb_before(k, finite=True)
        return self._surface(verb, depth) if verb is not None else None

    def _coordinated(self, c: int, v: int, depth: int) -> Phrase | None:
        """The subject of a second verb ("… and said"): that of the verb before it of the same form."""
        if depth >= _DEEPEST:
            return None
        items = self.items
        speaks = bool(set(self.frames(v)) & set("st"))
        same: int | None = None
        anything: int | None = None
        scene: int | None = None
        j = c - 1
        if items[j].tag == "-":
            opened = self._opening(j)  # "Lee said it – a thing that has led to chaos – and called it “…”"
            j = opened - 1 if opened is not None else j
        while j >= self.low:
            item = items[j]
            if item.tag == ")":
                j = self._bracket(j)
            elif item.tag == ";" and anything is not None:
                break
            elif item.tag == "V" and speaks and anything is None and self._sets_scene(j) and self._goes_before(j):
                scene = j if scene is None else scene  # "Lee was quick to act after he won and said this week"
            elif item.tag == "V" and self._matches(j, v):
                if same is None and self._heads_clause(j):
                    same = j
                    break
                if speaks and "s" in self.frames(j) and not self._in_question(j):
                    same = j
                    break
                same = j if same is None else same
            elif item.tag in ("V", "A") and (anything is None or self.embedded(anything)) and self._finite(j):
                anything = j  # "would not confirm whether the town is aware and only said"
            j -= 1
        k = same if same is not None else anything
        found = self._surface(k, depth + 1) if k is not None else self.first_phrase()
        if scene is not None and found is not None and found.head == "it" and speaks:
            return self._surface(scene, depth + 1)  # "it was an hour before the captain came back and said"
        return found

    def _after_preposition(self, p: int, v: int, depth: int) -> Phrase | None:
        """The subject of "-ing" after a preposition: "criticised Obama for saying", "after saying"."""
        items = self.items
        opened = self._opening(p - 1) if p - 1 > self.low and items[p - 1].tag == "-" else None
        # "Lee spoke – it was noon – while saying": not the verb between the dashes
        verb = self._verb_before(p if opened is None else opened, finite=True)
        if verb is None:
            first = self.first_phrase() if items[p - 1].tag == "," else None  # "Ann Lee, despite saying so, left"
            return first if first is not None and first.last < p and self._may_speak(first) else self._main_after(v)
        nearest = self._verb_before(p)
        quoted = nearest is not None and items[p].lower == "as" and self.lemma(nearest) in ("cite", "quote")
        if quoted and p - 1 > self.low and items[p - 1].tag in "MNX":
            return phrase_ending(items, p - 1)  # "the paper quoted him as saying"
        if nearest is not None and self.lemma(nearest) in BLAMING and p - 1 >= self.low and items[p - 1].tag in "MNX":
            return phrase_ending(items, p - 1)
        return self._surface(verb, depth)

    def _participle(self, comma: int, depth: int) -> Phrase | None:
        """The subject of ", saying …": that of the nearest finite verb, one of saying before others."""
        items = self.items
        main: int | None = None
        nearest: int | None = None
        j = comma - 1
        while j >= self.low:
            item = items[j]
            if item.tag == ")":
                j = self._bracket(j)
            elif item.tag == "V" and self._finite(j) and not self._in_relative(j) and not self.names_thing(j):
                contacts = nearest is None and self._contacts(j)
                said = self.subject(j, depth + 1) if "s" in self.frames(j) or contacts else None
                if said is not None and self._may_speak(said):
                    return said
                if main is None and not self.embedded(j) and not self._of_object(j):
                    main = j
                nearest = j if nearest is None else nearest
            elif item.tag == "A" and nearest is None and item.lower not in ("be", "been", "being"):
                nearest = j
            j -= 1
        found = self._surface(main, depth) if main is not None else None
        if found is not None:
            return found
        return self.first_phrase() if nearest is None else self._surface(nearest, depth)

    def subject_before(self, at: int) -> Phrase | None:
        """The subject of the nearest finite verb before item ``at``."""
        verb = self._verb_before(at, finite=True)
        return self._surface(verb, 0) if verb is not None else None

    def _surface(self, v: int, depth: int) -> Phrase | None:
        """What stands as subject of the verb at ``v``, passive or not: "Trump is expected to say"."""
        if depth >= _DEEPEST:
            return None
        if self.passive(v):
            return self._left(v - 1, v, depth + 1)
        return self.subject(v, depth + 1)
