"""The subject a verb has from another: an infinitive, a second verb after "and", "…ing" after a comma or "for"."""

from __future__ import annotations

from abc import ABC, abstractmethod

from reader.extract.quotes.antecedents import Antecedents
from reader.extract.quotes.phrases import Phrase, owner_of, phrase_ending
from reader.extract.quotes.verb_words import BLAMING

#: How often a search may lead to another.
DEEPEST = 8


class Borrowed(Antecedents, ABC):
    """Verbs of a sentence whose subject is that of another verb."""

    @abstractmethod
    def subject(self, v: int, depth: int = 0) -> Phrase | None:
        """The subject of the verb at ``v``."""

    @abstractmethod
    def _left(self, j: int, v: int, depth: int) -> Phrase | None:
        """The subject of the verb at ``v``, looked for from item ``j`` leftward."""

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
            return self._left(k, v, depth + 1) if depth < DEEPEST else None
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
            return self._left(b, v, depth + 1) if b >= low and depth < DEEPEST else phrase
        verb = self._verb_before(k, finite=True)
        return self._surface(verb, depth) if verb is not None else None

    def _coordinated(self, c: int, v: int, depth: int) -> Phrase | None:
        """The subject of a second verb ("… and said"): that of the verb before it of the same form."""
        if depth >= DEEPEST:
            return None
        items = self.items
        speaks = bool(set(self.frames(v)) & set("st"))
        same: int | None = None
        anything: int | None = None
        scene: int | None = None
        told: int | None = None
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
                told = j if told is None and "s" in self.frames(j) else told
            elif item.tag in ("V", "A") and (anything is None or self.embedded(anything)) and self._finite(j):
                anything = j  # "would not confirm whether the town is aware and only said"
            j -= 1
        k = same if same is not None else anything
        found = self._surface(k, depth + 1) if k is not None else self.first_phrase()
        if told not in (None, same) and found is not None and found.head in ("he", "she") and "f" in self.frames(v):
            found = self._surface(told, depth + 1) or found  # "Lee says she likes him and calls him “…”"
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
        adds = self.items[comma].tag == "," and self.items[comma + 1].lower == "adding"
        j = comma - 1
        while j >= self.low:
            item = items[j]
            if item.tag == ")":
                j = self._bracket(j)
            elif adds and item.tag == "V" and "s" in self.frames(j) and self._in_relative(j) and self._finite(j):
                said = self.subject(j, depth + 1)  # "a plea from Ann Lee, who said so, adding …"
                if said is not None and said.head == "who":
                    return said.stands_for or said
            elif item.tag == "V" and self._finite(j) and not self._in_relative(j) and not self.names_thing(j):
                contacts = nearest is None and self._contacts(j)
                says = "s" in self.frames(j) and not (self._progressive(j) and "t" not in self.frames(j))
                said = self.subject(j, depth + 1) if says or contacts else None
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

    def _progressive(self, v: int) -> bool:
        """Whether the verb at ``v`` goes on while something is said: "said people were screaming, calling it …"."""
        return self.items[v].form == "ing" and self.items[v - 1].tag in "AR" and v > self.low

    def subject_before(self, at: int) -> Phrase | None:
        """The subject of the nearest finite verb before item ``at``."""
        verb = self._verb_before(at, finite=True)
        return self._surface(verb, 0) if verb is not None else None

    def _surface(self, v: int, depth: int) -> Phrase | None:
        """What stands as subject of the verb at ``v``, passive or not: "Trump is expected to say"."""
        if depth >= DEEPEST:
            return None
        if self.passive(v):
            return self._left(v - 1, v, depth + 1)
        return self.subject(v, depth + 1)
