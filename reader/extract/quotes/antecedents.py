"""What a phrase or a relative pronoun stands for: the one described, the antecedent, who speaks in a document."""

from __future__ import annotations

from reader.extract.quotes.attribution import is_speech
from reader.extract.quotes.inflect import forms_of
from reader.extract.quotes.inversion import Inversions
from reader.extract.quotes.nouns import INDEFINITE
from reader.extract.quotes.phrases import Phrase, can_speak, is_time, phrase_ending, phrase_from, relative
from reader.extract.quotes.verb_facts import LONGEST
from reader.extract.quotes.verb_words import CONTACTING

#: Verbs whose object does what an infinitive says: "leading her advisers to say".
_CAUSING = frozenset(
    form
    for lemma in "allow cause compel drive enable force get inspire lead prompt push require spur".split()
    for form, _ in forms_of(lemma)
)


class Antecedents(Inversions):
    """Phrases of a sentence that stand for others."""

    def _after_whose(self, comma: int, v: int) -> Phrase | None:
        """The first phrase, where its verb comes after a clause of "whose": "Ann Lee, whose town, …, is dry, says"."""
        items = self.items
        if comma <= self.low or items[comma].tag != ",":
            return None
        first = self.first_phrase()
        if first is None or first.last + 1 >= v or items[first.last].tag != ",":
            return None
        if items[first.last + 1].lower != "whose":
            return None
        told = [k for k in range(first.last + 2, v) if items[k].tag in "VA" and items[k].form != "ing"]
        mains = [k for k in told if items[k - 1].tag == "," and "s" in self.frames(k)]
        return first if told and not mains else None

    def _apposed_to(self, phrase: Phrase) -> Phrase | None:
        """What "a …" between commas describes, where that opens the sentence: "The mayor of Oldtown, a nurse who …"."""
        items = self.items
        if phrase.first - 2 < self.low or items[phrase.first - 1].tag != "," or items[phrase.first - 2].tag not in "MN":
            return None
        if items[phrase.first].lower not in ("a", "an"):
            return None
        found = phrase_ending(self.items, phrase.first - 2)
        while (
            found.first - 2 >= self.low
            and self.items[found.first - 1].tag == "P"
            and self.items[found.first - 2].tag in "MN"
        ):
            found = phrase_ending(self.items, found.first - 2)
        opens = found.first == self.low and not is_time(self.items, found)
        return found if opens and self._may_speak(found) else None

    def _said_by(self, phrase: Phrase, depth: int) -> Phrase | None:
        """Who speaks in "a statement saying": the document; nobody in "a poster saying"."""
        if self._may_speak(phrase):
            return phrase
        of = phrase.last < self.high and self.items[phrase.last].lower == "of" and phrase.head in INDEFINITE
        after = phrase_from(self.items, phrase.last + 1, self.high) if of else None
        return phrase if after is not None and self._may_speak(after) else None  # "one of her ads saying"

    def _with_examples(self, comma: int) -> Phrase | None:
        """Who speaks before "including": "with some drivers, including Ann Lee, claiming …"."""
        opened = self._opening(comma)
        if opened is None or opened - 1 < self.low or self.items[opened + 1].lower not in ("including", "like", "such"):
            return None
        return phrase_ending(self.items, opened - 1) if self.items[opened - 1].tag in "MN" else None

    def _of_relative(self, b: int) -> Phrase | None:
        """What the relative clause around the verb at ``b`` belongs to: "the official who came to discuss it said"."""
        for k in range(b - 1, max(self.low, b - LONGEST // 2), -1):
            tag = self.items[k].tag
            if tag in ",;:-Q":
                return None
            if tag == "W" and self.items[k].lower in ("who", "which", "that"):
                found = self._relative(k)
                return found.stands_for if found is not None else None
        return None

    def _relative(self, w: int) -> Phrase | None:
        """The relative pronoun at ``w``, standing for the phrase before it."""
        items = self.items
        k = w - 1
        while k >= self.low and items[k].tag in (",", "-", "R"):
            k -= 1
        if k >= self.low and items[k].tag == ")":
            k = self._bracket(k) - 1
        if k < self.low or items[k].tag not in "MNZX":
            return relative(items, w, None) if items[w].lower == "who" else None
        phrase = phrase_ending(items, k)
        b = phrase.first - 1
        while (
            b - 1 >= self.low and items[b].tag == "P" and items[w].lower == "who" and items[phrase.last - 1].tag == "M"
        ):
            if items[b - 1].tag not in "MN" or not can_speak(items[b - 1].lower) or is_speech(items[b - 1].lower):
                break  # not "criticism from Ann Lee, who said"
            phrase = phrase_ending(items, b - 1)
            b = phrase.first - 1
        if items[w].lower == "who" and items[w - 1].tag == "," and b >= self.low and items[b].tag == "P":
            phrase = self._climbed(phrase)  # "Ann Lee, the head of the Fund for Art, who"
            b = phrase.first - 1
        if b - 2 > self.low and items[b].tag == "C" and items[b - 1].tag == "N" and items[w - 1].tag == ",":
            both = phrase_ending(items, b - 1)  # "Ann Lee, a former army chief and mayor, who …"
            b = both.first - 1 if items[both.first].lower in ("a", "an", "another", "the") else b
        described = b - 1 >= self.low and items[b].tag == "," and items[phrase.first].tag in "DN"
        if described and items[b - 1].tag == "M" and items[w - 1].tag == ",":
            phrase = phrase_ending(items, b - 1)  # "Ann Lee, the mayor, who …"
        return relative(items, w, phrase)

    def _climbed(self, phrase: Phrase) -> Phrase:
        """What a phrase after prepositions belongs to, if that can speak; else the phrase."""
        top = phrase
        while (
            top.first - 2 >= self.low and self.items[top.first - 1].tag == "P" and self.items[top.first - 2].tag in "MN"
        ):
            top = phrase_ending(self.items, top.first - 2)
        return top if can_speak(top.head) or self.items[top.last - 1].tag == "M" else phrase

    def relative_at(self, w: int) -> Phrase | None:
        """The relative pronoun at item ``w``, standing for the phrase before it."""
        return self._relative(w)

    def _caused(self, phrase: Phrase) -> Phrase | None:
        """Who is led to do something, or "for" whom it is: "leading advisers like Bob Ray to say"."""
        items, top = self.items, phrase
        while top.first - 2 > self.low and items[top.first - 1].lower in ("like", "of", "including"):
            if items[top.first - 2].tag not in "MN":
                break
            top = phrase_ending(items, top.first - 2)
        b = top.first - 1
        causing = b >= self.low and (items[b].lower in _CAUSING or items[b].lower == "for")
        if not causing and b > self.low and items[b].lower == "and":  # "led Ann Lee to resign and Bob Ray to say"
            caused = [k for k in range(self.low, b) if items[k].lower in _CAUSING]
            causing = bool(caused) and any(item.tag == "T" for item in items[caused[-1] : b])
        return top if causing and self._may_speak(top) else None

    def _with_name(self, v: int) -> bool:
        """Whether "with" and a name stand right before the verb at ``v``."""
        if v - 2 < self.low or self.items[v - 1].tag != "M":
            return False
        first = phrase_ending(self.items, v - 1).first
        return first > self.low and self.items[first - 1].lower == "with"

    def _list_after(self, comma: int, opened: int) -> int | None:
        """The preposition before a list of names that ends at ``comma``: "The heads of Chad, Mali and Benin, met"."""
        last = self.items[opened + 1 : comma]
        if self.items[opened - 1].tag != "M" or {item.tag for item in last} != {"M", "C"}:
            return None
        k = comma - 1
        while k > self.low and (self.items[k].tag in ",M" or self.items[k].lower == "and"):
            k -= 1
        return k if k > self.low and self.items[k].tag == "P" else None

    def _contacts(self, v: int) -> bool:
        """Whether the verb at ``v`` reaches somebody, and a comma follows: "called 911, saying"."""
        reached = phrase_from(self.items, v + 1, self.high) if self.items[v].lower in CONTACTING else None
        return reached is not None and reached.last < self.high and self.items[reached.last].tag == ","

    def _main_after(self, v: int) -> Phrase | None:
        """The subject of the main clause after an opening "Citing …," or "To win, …"."""
        for j in range(v + 1, self.high):
            if self.items[j].tag == "," or self.items[j].tag == "Q" and self.items[j].form == ",":
                phrase = phrase_from(self.items, j + 1, self.high)
                if phrase is not None and not is_time(self.items, phrase):
                    return phrase
        return None
