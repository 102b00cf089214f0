"""Whose verb it is: the subject of a verb, found by walking left through the clause.

The walk steps over auxiliaries, adverbs, times, parentheses and prepositional phrases, goes through relative pronouns
to what they stand for, and through infinitives, participles and second verbs to the verb that has the subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.borrowed import DEEPEST, Borrowed
from reader.extract.quotes.cue_nouns import SPEECH_NOUNS
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import INDEFINITE, ISSUED, ISSUING, PIECES, PLATFORMS
from reader.extract.quotes.phrases import Phrase, is_time, phrase_ending, relative

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
#: What opens a clause that has a subject of its own and belongs to what stands before it.
_CLAUSES_OF = frozenset("where which that whom".split())
#: What tells when, before something that cannot speak: "shortly after the launch said".
_TIMING = frozenset("after before since until".split())


class Clauses(Borrowed):
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
        if depth <= DEEPEST:
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
        if form == "ing" and j - 1 > low and items[j].lower == "of" and items[j - 1].lower == "act":
            return None  # "The first step to reducing waste is the act of saying “…”"
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
            elif tag == "W" and item.lower == "whom" and j - 2 > low and items[j - 1].lower == "of":
                k = j - 2
                while k > low and items[k].tag in "DNZXR":
                    k -= 1
                both = items[k].tag == "," and items[k - 1].tag in "MNX"  # "two members, both of whom opposed it"
                return relative(items, j, phrase_ending(items, k - 1)) if both else None
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
                to_be = phrase.first - 2
                if to_be - 2 > low and items[to_be + 1].lower == "be" and items[to_be].tag == "T":
                    j = to_be - 1  # "The maker of a drug found to be a threat says"
                    continue
                if is_time(items, phrase):
                    j = phrase.first - 1
                    if j >= low and items[j].tag == "P":
                        j -= 1
                    continue
                b = phrase.first - 1
                if b < low:
                    return phrase
                if passed_verb and items[b].tag in "WS" and items[b].lower in _CLAUSES_OF:
                    found = self._relative(b)  # "A man at the club where two girls were hurt has called it “…”"
                    if found is not None and found.stands_for is not None:
                        return self._climbed(found.stands_for)
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
                    speaks = self._may_speak(phrase) or phrase.head in INDEFINITE
                    if items[b].lower in g.CLAUSE_OPENERS and not bare and speaks:
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
            if found is None or found.stands_for is None:
                return found
            return self._climbed(found.stands_for)  # "the woman who led it said"
        if k >= self.low and items[k].tag in "MN" and items[b].form == "ing" and k == b - 1:
            return phrase_ending(items, k)
        return self._of_relative(b) or phrase
