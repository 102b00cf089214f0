"""What may stand between a verb of saying and what is said: times and places, asides, whom somebody speaks to."""

from __future__ import annotations

from reader.extract.quotes.openers import Openers
from reader.extract.quotes.phrases import is_time, phrase_from

#: How far after a cue its clause may begin, in items.
_REACH = 16
#: What leads to the subject of talk, however far, and what leads to a time, a place or a listener before it.
_SUBJECTS_OF_TALK = frozenset("about against".split())
_PLACING = frozenset("after at before during from in inside of on outside to with".split())
#: What opens an aside about a place or a paper: "said on CNN, where he is a guest, that".
_RELATIVES = frozenset("where which who whose".split())


class Between(Openers):
    """What stands between the verbs of one sentence and what they take."""

    def _past_aside(self, v: int, i: int) -> int:
        """The item after an aside between commas right after the verb: "described, in harsh terms, a lapse"."""
        items = self.items
        subject = self.clauses.subject(v)
        if items[i].tag != "," or i + 1 >= self.stop or items[i + 1].tag not in "PR" or subject is None:
            return i
        opens = subject.first == self.low or items[subject.first - 1].tag in "SC"
        close = next((j for j in range(i + 1, min(self.stop, i + 12)) if items[j].tag == ","), None)
        if not opens or subject.last > v or close is None or close + 1 >= self.stop:
            return i
        acts = any(item.tag in "AQ" or item.tag == "V" and item.form != "ing" for item in items[i:close])
        return i if acts else close + 1

    def _past_times(self, v: int, i: int) -> int | None:
        """The preposition after particles, adverbs and a day: "spoke out sharply Tuesday against"; None without."""
        items, at = self.items, i
        if items[i].lower == "in" and v + 1 == i and i + 1 < self.stop and items[i + 1].tag == "P":
            at = i + 1  # "weighed in on"
        day = phrase_from(items, at, self.stop)
        if day is not None and is_time(items, day):
            at = day.last
        return at if at + 1 < self.stop and at > v + 1 and items[at].tag == "P" else None

    def _past_relative(self, w: int) -> int | None:
        """The "to" after a relative clause at ``w``: "asked firms that deal with it to wait"; None without."""
        items = self.items
        if w >= self.stop or items[w].tag != "W" or items[w].lower not in ("that", "who", "which"):
            return None
        for j in range(w + 2, min(self.stop - 1, w + _REACH)):
            if items[j].tag in ",;:Q-SC":
                return None
            if items[j].tag == "T" and items[j - 1].tag in "MNX" and items[j + 1].tag == "V":
                return j
        return None

    def _far_about(self, i: int, prepositions: frozenset[str]) -> int | None:
        """The "about" or "against" of the verb after times and places at ``i``; None without."""
        items, at = self.items, i
        wanted = prepositions & _SUBJECTS_OF_TALK
        while wanted and at + 1 < self.stop and at - i < _REACH:
            if items[at].tag == "P" and items[at].lower in wanted:
                return at
            if items[at].tag == "R":
                at += 1
                continue
            led = items[at].tag == "P" and items[at].lower in _PLACING
            phrase = phrase_from(items, at + led, self.stop)
            if phrase is None or not led and not is_time(items, phrase):
                return None
            at = phrase.last
        return None

    def _that(self, i: int) -> int | None:
        """Where "that" opens the verb's clause: at once, or after an addressee, a time or a place."""
        items, past = self.items, i
        for j in range(i, min(self.stop, i + _REACH)):
            if j < past:
                continue
            past = self._past_relative_aside(j)
            if past > j:
                continue
            tag = items[j].tag
            if items[j].lower == "that" and tag in "SW":
                return j if tag == "S" or j == i or not self._own_clause(j) else None
            if tag == "," and j + 1 < self.stop and items[j + 1].form == "ing":
                return None
            if items[j].lower == "that" and j == i and tag == "D" and self._clause_at(j):
                return None
            participle = tag == "V" and (
                items[j].form == "ing" or items[j].form == "past" and items[j - 1].tag == "N" and j > i
            )
            joined = items[j].lower == "and" and all(item.tag == "M" for item in items[j - 1 : j + 2 : 2])
            since = tag == "S" and items[j].lower in ("before", "after", "since")
            if tag not in "DMNZGPXR,A" and not participle and not (since and j > i) and not joined:
                return None
            if tag == "A" and items[j].lower not in ("’s",):
                return None
        return None

    def _past_relative_aside(self, comma: int) -> int:
        """The item after "where he is a guest," that a comma opens right before a "that"; ``comma`` without one."""
        items = self.items
        if items[comma].tag != "," or comma + 2 >= self.stop or items[comma + 1].lower not in _RELATIVES:
            return comma
        close = next((j for j in range(comma + 2, min(self.stop, comma + _REACH)) if items[j].tag == ","), None)
        if close is None or close + 1 >= self.stop or items[close + 1].lower != "that":
            return comma
        return close + 1

    def _over_settings(self, i: int) -> int:
        """Past times and places after a verb: "on Tuesday", "in an interview with CNN", "Monday night"."""
        items, stop = self.items, self.stop
        at = i
        while at < stop:
            item = items[at]
            if item.tag == "R" or item.tag == "," and at + 1 < stop and items[at + 1].tag == "Q":
                at += 1
                continue
            if item.tag == "P":
                if item.lower == "as":
                    break
                phrase = phrase_from(items, at + 1, stop)
                if phrase is None or phrase.pronoun and phrase.last < stop and items[phrase.last].tag in "VA":
                    break
                at = phrase.last
                if at + 1 < stop and items[at].form == "past" and items[at + 1].lower in ("by", "on", "in", "after"):
                    at += 1  # "in a statement released by the campaign"
                continue
            phrase = phrase_from(items, at, stop)
            if (
                phrase is not None
                and is_time(items, phrase)
                and not (phrase.last < stop and items[phrase.last].tag in "VA")
            ):
                at = phrase.last
                continue
            break
        return at
