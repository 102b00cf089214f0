"""Reports by nouns ("his claim that"), adjectives ("sure that") and "made clear"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.quotes.cue_nouns import ADJECTIVES, AT_LARGE, CUE_NOUNS, SPEECH_NOUNS
from reader.extract.quotes.label_reports import LabelReports
from reader.extract.quotes.phrases import Phrase, is_time, owner_of, phrase_ending, phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.things import OCCASIONS

#: Nouns that say something only with a clause: "made the point that".
_ONLY_THAT = frozenset("case point".split())
#: Nouns that say something only as somebody's own: "her sense that", not "makes sense to".
_OWNED = frozenset("knowledge sense support understanding".split())
#: What a noun of speaking has before what it is about.
_ABOUT = frozenset("about against at for of on over with".split())
#: Nouns that have "to" there.
_OPPOSED = frozenset("objection opposition resistance".split())
#: How much of a feeling: "more upbeat about".
_DEGREES = frozenset("less more most so very".split())
#: Nouns that tell what is said against somebody, whoever says it.
_ACCUSING = frozenset("accusation allegation".split())


class Sources(LabelReports):
    """The sources of one sentence that are named without a verb of speaking."""

    def _of_noun(self, n: int) -> Iterator[Report]:
        items = self.items
        lower = items[n].lower
        singular = lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")
        if n + 1 >= self.stop:
            return
        if lower in ADJECTIVES:
            yield from self._of_adjective(n)
            return
        taken = self._side_of(n, lower, singular)
        if taken is not None:
            yield taken
            return
        if lower not in CUE_NOUNS and singular not in CUE_NOUNS:
            if items[n + 1].lower == "about" and lower in SPEECH_NOUNS:
                yield from self._on_subject(n)
            return
        phrase = phrase_ending(items, n)
        if phrase.first < self.low or lower == "order" and n > self.low and items[n - 1].lower == "in":
            return  # "in order to"
        said = self._said_next(n, phrase, singular) or self._said_far(n, phrase) or self._own(n, phrase, singular)
        if said is not None and said.last > said.first:
            yield said

    def _said_next(self, n: int, phrase: Phrase, singular: str) -> Report | None:
        """What a noun says after a colon, after "is that", or in a clause without "that": "there are fears it …"."""
        items, after = self.items, self.items[n + 1]
        if after.tag == ":" and phrase.first == self.low and n + 3 < self.stop:
            owner = owner_of(items, phrase)  # "Ann Lee’s message: moving is no way out"
            if owner is not None and items[n + 2].tag != "Q":
                end = self.stop if owner.head != "editor" else n + 2  # "Editor’s note: …"
                return Report(n, items[n].start, items[n].end, owner, n + 2, end, "clause", "")
        if after.lower in ("is", "was") and n + 3 < self.stop and items[n + 2].lower == "that":
            source = owner_of(items, phrase)  # "Their claim is that …"
            return Report(n, items[n].start, items[n].end, source, n + 2, self._end(n, n + 2), "clause", "")
        if singular in AT_LARGE and self._there_is(phrase.first) and self._clause_at(n + 1) and after.lower != "that":
            return Report(n, items[n].start, items[n].end, None, n + 1, self._end(n, n + 1), "clause", "")
        return None

    def _said_far(self, n: int, phrase: Phrase) -> Report | None:
        """What a noun says past a time or an author: "his pledge last month to", "a claim by Ann Lee that"."""
        items, after = self.items, self.items[n + 1]
        far = None if self._opens(n) or after.tag == "T" else self._far_that(n)
        if far is None:
            return None
        authored = phrase_from(items, n + 2, far) if after.lower in ("by", "from") else None
        source = owner_of(items, phrase) or authored or self._lender(phrase)
        if source is None:
            return None
        end = self._before_main(far, self._end(n, far)) if self._in_subject(phrase.first) else self._end(n, far)
        return Report(n, items[n].start, items[n].end, source, far, end, "clause", "")

    def _opens(self, n: int) -> bool:
        """Whether "that" right after the noun opens what it says."""
        after = self.items[n + 1]
        return after.lower == "that" and after.tag in "SW" and not self._own_clause(n + 1) and not self._gap(n + 2)

    def _own(self, n: int, phrase: Phrase, singular: str) -> Report | None:
        """What a noun says or is about right after it, where it is somebody's: "his claim that", "fears of rain"."""
        items, after, lower = self.items, self.items[n + 1], self.items[n].lower
        opens, to = self._opens(n), after.tag == "T"
        of = after.tag == "P" and after.lower in _ABOUT or after.lower == "to" and singular in _OPPOSED
        if not (opens or to or of) or n + 2 >= self.stop or after.lower == "on" and self._is_place_of_talk(n + 2):
            return None
        source = owner_of(items, phrase)
        if lower in _ONLY_THAT and not opens and (source is None or after.lower != "for"):
            return None
        if source is not None and source.head == "your":
            return None  # "share your thoughts on it"
        if source is None:
            verb = phrase.first - 1
            if verb >= self.low and items[verb].tag == "V" and "n" in self.clauses.frames(verb):
                return None  # the verb's own report has it
            source = self._lender(phrase) if singular not in _OWNED else None
        first = n + 1 if opens or to else n + 2
        asks = of and self._asks(first)  # "the question of whether it is so"
        end = self._end(n, first) if opens or to or asks else self._thing_end(first)
        if self._in_subject(phrase.first):
            end = self._before_main(first, end) if opens or asks else self._before_verb(first, end)
        if opens and items[self.low].tag == "P":
            end = self._before_scene_ends(n, first, end)
        if source is None and after.lower == "for":
            source, end = self._asked_by(first, end)
        if source is None and (singular in _OWNED or not (opens or self._at_large(n, singular, first, end))):
            return None  # "in the sense that", "get support for"
        return Report(
            n,
            items[n].start,
            items[n].end if not of else after.end,
            source,
            first,
            end,
            "thing" if of else "clause",
            "",
        )

    def _at_large(self, n: int, singular: str, first: int, end: int) -> bool:
        """Whether a noun without an owner tells what is said at large: "speculation about whether", "accused of"."""
        marked = any(item.tag == "Q" for item in self.items[first : min(end, first + 5)])
        asks = singular in AT_LARGE and self._asks(first)
        return marked or asks or singular in _ACCUSING and self.items[n + 1].lower == "of"

    def _is_place_of_talk(self, i: int) -> bool:
        """Whether a day or a place to say something begins at ``i``: "her remarks on Monday", "… on Twitter"."""
        phrase = phrase_from(self.items, i, self.stop)
        return phrase is not None and (is_time(self.items, phrase) or phrase.head in OCCASIONS)

    def _gap(self, i: int) -> bool:
        """Whether a clause at ``i`` lacks its object, so that it is relative: "the plan that she praised failed"."""
        subject = phrase_from(self.items, i, self.stop)
        if subject is None:
            return False
        k = subject.last
        while k < self.stop and self.items[k].tag in "AR":
            k += 1
        if k + 1 >= self.stop or "n" not in self.clauses.frames(k):
            return False
        after = self.items[k + 1]
        return after.tag == "A" or after.tag == "V" and after.form in ("past", "s")

    def _far_that(self, n: int) -> int | None:
        """Where "that" or "to" opens what a noun says past a time or an author: "his pledge last month to"."""
        at = self._over_settings(n + 1)
        if at <= n + 1 or at + 1 >= self.stop:
            return None
        opens = self.items[at].lower == "that" and self.items[at].tag in "SW" and not self._own_clause(at)
        return at if opens or self.items[at].tag == "T" else None

    def _of_adjective(self, n: int) -> Iterator[Report]:
        items = self.items
        if n + 1 >= self.stop or n <= self.low:
            return
        j = n - 1
        while j > self.low and (items[j].tag == "R" or items[j].lower in _DEGREES):
            j -= 1
        apposed = items[j].tag == "," and j > self.low and items[j - 1].tag in "MN" and items[n].text.islower()
        if (
            not apposed
            and items[j].tag != "A"
            and items[j].lower
            not in (
                "remain",
                "remains",
                "remained",
                "feel",
                "feels",
                "felt",
                "seem",
                "seems",
            )
        ):
            return
        i = n + 1
        after = items[i]
        clause = after.tag in "SW" and after.lower in ("that", "whether", "how", "what", "if") or after.tag == "T"
        if (
            not clause
            and after.tag == "P"
            and after.lower in ("about", "at", "of", "with", "by", "for", "over")
            and not (items[n].lower == "concerned" and after.lower == "with")  # "The office is concerned with pay"
            and i + 1 < self.stop
        ):
            i += 1
        elif not clause and not (after.tag in "DMNX" and self._clause_at(i)):
            return
        subject = self._described(j) if apposed else self.clauses._left(j, n, 0)
        if subject is None or subject.head in ("it", "there"):
            return
        end = self._end(n, i) if i == n + 1 else self._thing_end(i)
        yield Report(n, items[n].start, items[i - 1].end, subject, i, end, "clause", "")

    def _described(self, comma: int) -> Phrase | None:
        """Whom an adjective after a comma describes: "Republicans, worried about it, …", "She left, sure that …"."""
        verb = self.clauses._verb_before(comma, finite=True)
        return phrase_ending(self.items, comma - 1) if verb is None else self.clauses.subject(verb)

    def _made_clear(self, n: int) -> Iterator[Report]:
        """ "She made it clear to them on Monday that the plan was dead", "made clear his aim to leave"."""
        items = self.items
        v = n - 1
        while v > self.low and items[v].lower in ("it", "very", "abundantly", "perfectly", "quite"):
            v -= 1
        if items[v].lower not in ("make", "makes", "made", "making"):
            return
        at = self._over_settings(n + 1)
        if at >= self.stop:
            return
        if items[at].tag in "SW" or self._clause_at(at):
            yield Report(v, items[v].start, items[n].end, self.clauses.subject(v), at, self._end(v, at), "clause", "s")
        elif v == n - 1 and items[n + 1].tag in "D":
            end = self._thing_end(n + 1)
            yield Report(v, items[v].start, items[n].end, self.clauses.subject(v), n + 1, end, "thing", "")
