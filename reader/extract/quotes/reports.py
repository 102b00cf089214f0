"""What a sentence reports: each cue with its subject and the stretch of words that is said, believed or meant.

The stretch is the complement of the cue: a that-clause or bare clause, an indirect question, an infinitive, a gerund,
a phrase after its preposition, or the clause before a tag ("…, officials said").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cues import ADJECTIVES, CUE_NOUNS, CUES
from reader.extract.quotes.phrases import Phrase, is_time, owner_of, phrase_ending, phrase_from
from reader.extract.quotes.stretches import SETTING, Stretches

#: How far after a cue its clause may begin, in items; how far a clause's verb may be from its start.
_REACH, _TO_VERB = 16, 18
#: Characters of a quotation that is likely a clause.
_SENTENCE = 24
_PARTICLES = frozenset("out up back off".split())
#: Verbs that lend their subject to a noun of speaking: "made a claim that".
_LENDING = frozenset(
    """
    cast deliver draw express find get give has have had hold issue keep lack launch made make offer post raise reach
    repeat send share show take took voice
    """.split()
)


@dataclass(frozen=True, slots=True)
class Report:
    """A cue (characters ``cue_start:cue_end``), its subject, and the items ``first:last`` that are said."""

    cue: int
    cue_start: int
    cue_end: int
    subject: Phrase | None
    first: int
    last: int
    #: "clause" for a statement or intention, "thing" for what is spoken of, "fragment" for marks only.
    kind: str
    frames: str


class Reports(Stretches):
    """The reports of one sentence."""

    def all(self) -> list[Report]:
        """Every report of the sentence, in the order of their cues."""
        found: list[Report] = []
        for i in range(self.low, self.stop):
            item = self.items[i]
            if item.tag == "V" and item.lower in CUES:
                found.extend(self._of_verb(i))
            elif item.tag == "N":
                found.extend(self._of_noun(i))
            elif item.lower == "according" and i + 1 < self.stop and self.items[i + 1].lower == "to":
                found.extend(self._according(i))
            elif item.tag == "V" and item.lower in ADJECTIVES:
                found.extend(self._of_adjective(i))
            if item.lower in ("clear", "plain") and i + 1 < self.stop:
                found.extend(self._made_clear(i))
        label = self._label()
        return [label, *found] if label is not None else found

    # verbs

    def _of_verb(self, v: int) -> Iterator[Report]:
        items = self.items
        cue = CUES[items[v].lower][0]
        passive = self.clauses.passive(v)
        subject = self.clauses.subject(v)
        if passive and subject is None and not set(cue.frames) & set("tafn"):
            return
        after = self._after(v, passive) if not self._tagged(v, subject) else None
        after = after or self._cleft(v, subject)
        if after is not None:
            start, end, kind = after
            if subject is None and kind == "thing" and not passive and not self._quotes(start, end):
                return
            cue_end = items[start - 1].end if items[start - 1].tag == "P" and start - 1 > v else items[v].end
            yield Report(v, items[v].start, cue_end, subject, start, end, kind, cue.frames)
            return
        if "c" not in cue.frames or subject is None:
            return
        before = self._before(v, subject)
        if before is not None:
            yield Report(v, items[v].start, items[v].end, subject, *before, "clause", cue.frames)
            rest = self._goes_on(v, before)
            if rest is not None:
                yield Report(v, items[v].start, items[v].end, subject, rest, self._end(v, rest), "clause", cue.frames)

    def _cleft(self, v: int, subject: Phrase | None) -> tuple[int, int, str] | None:
        """What "was that …" says after "What she said in full"."""
        items = self.items
        if subject is None or subject.first <= self.low or items[subject.first - 1].lower != "what":
            return None
        for j in range(v + 1, min(self.stop - 2, v + 6)):
            if items[j].lower in ("is", "was") and items[j + 1].lower == "that":
                return j + 1, self._end(v, j + 1), "clause"
        return None

    def _quotes(self, first: int, last: int) -> bool:
        return any(item.tag == "Q" for item in self.items[first:last])

    def _tagged(self, v: int, subject: Phrase | None) -> bool:
        """Whether the verb stands in a tag, so that what follows is no object."""
        return subject is not None and subject.first > v

    def _after(self, v: int, passive: bool) -> tuple[int, int, str] | None:
        """Items of the complement after the verb at ``v``, and its kind."""
        items, stop = self.items, self.stop
        cue = CUES[items[v].lower][0]
        frames = cue.frames
        i = v + 1
        while i < stop and (
            items[i].tag == "R"
            or items[i].lower in _PARTICLES
            and items[i].tag == "P"
            and not (items[i].lower in cue.prepositions and items[i].lower in ("of", "on"))
        ):
            i += 1
        if i >= stop:
            return None
        if passive:
            return self._after_passive(v, i, frames)
        if items[i].tag == "V" and items[i].form == "ing" and "g" in frames:
            return i, self._end(v, i), "clause"
        if "t" in frames:
            that = self._that(i)
            if that is not None:
                return that, self._end(v, that), "clause"
        if items[i].tag == "T" and set("io") & set(frames):
            return i, self._end(v, i), "clause"
        tag = items[i].lower in ("when", "if") and any(item.tag == "Q" for item in items[self.low : v])
        if self._asks(i) and "w" in frames and not tag:  # "“…,” he said when asked"
            return i, self._end(v, i), "clause"
        if items[i].tag in "PT" and items[i].lower in cue.prepositions and i + 1 < stop:
            return self._after_preposition(v, i)
        at = i
        if set("ao") & set(frames):
            addressee = phrase_from(items, i, stop)
            if addressee is not None:
                at = self._over_settings(addressee.last)
                if at < stop and items[at].tag == "T":
                    return (at if "a" in frames else i), self._end(v, at), "clause"
                if at < stop and self._asks(at):
                    return at, self._end(v, at), "clause"
                if at < stop and items[at].tag in "PT" and items[at].lower in cue.prepositions:
                    return self._after_preposition(v, at)
                if "t" in frames and at < stop and self._clause_at(at):
                    return at, self._end(v, at), "clause"
                if at < stop and items[at].tag == "Q":
                    return at, at + 1, "fragment"
        if "t" in frames:
            at = self._over_settings(i)
            if at < stop and self._clause_at(at):
                return at, self._end(v, at), "clause"
        if set("nf") & set(frames) and items[i].tag in "DMNZXQR(":
            end = self._thing_end(i)
            if "n" in frames or any(item.tag == "Q" for item in items[i:end]):
                return i, end, "thing" if "n" in frames else "fragment"
        at = self._over_settings(i)
        if at < stop and items[at].tag == "Q" and set("sf") & set(frames):
            return at, at + 1, "fragment"
        return None

    def _after_passive(self, v: int, i: int, frames: str) -> tuple[int, int, str] | None:
        items = self.items
        if "a" in frames and "t" in frames:
            that = self._that(i)
            if that is not None:
                return that, self._end(v, that), "clause"
        at = self._over_settings(i) if items[i].lower not in ("as", "by") else i
        if at < self.stop and items[at].lower == "as":
            i = at
        if items[i].tag == "Q" or items[i].lower in ("as", "a", "an", "the"):
            return i, self._thing_end(i), "fragment"
        if items[i].lower == "by" and self.clauses.subject(v) is not None:
            agent = self.clauses.subject(v)
            if agent is not None and agent.last < self.stop and items[agent.last].lower in ("as", "to", "for", "that"):
                return agent.last, self._end(v, agent.last), "fragment"
        if items[i].tag == "T" and "o" in frames:
            return i, self._end(v, i), "clause"
        return None

    def _after_preposition(self, v: int, p: int) -> tuple[int, int, str] | None:
        items = self.items
        i = p + 1
        if items[i].tag in "WS" or items[i].tag == "V" or self._clause_at(i) and items[i].tag != "X":
            return i, self._end(v, i), "clause"
        phrase = phrase_from(items, i, self.stop)
        if phrase is not None and phrase.last + 1 < self.stop and items[phrase.last].tag == "T":
            return i, self._end(v, phrase.last), "clause"
        if phrase is None and items[i].tag not in "QR(":
            return None
        return i, self._thing_end(i), "thing"

    def _that(self, i: int) -> int | None:
        """Where "that" opens the verb's clause: at once, or after an addressee, a time or a place."""
        items = self.items
        for j in range(i, min(self.stop, i + _REACH)):
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
            since = tag == "S" and items[j].lower in ("before", "after", "since")
            if tag not in "DMNZGPXR,A" and not participle and not (since and j > i):
                return None
            if tag == "A" and items[j].lower not in ("’s",):
                return None
        return None

    def _own_clause(self, w: int) -> bool:
        """Whether a relative "that" at ``w`` has no subject of its own: "a bill that passed"."""
        after = self.items[w + 1] if w + 1 < self.stop else None
        return after is None or after.tag in "VA"

    def _asks(self, i: int) -> bool:
        return self.items[i].lower in g.WH and self.items[i].tag in "WS"

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
                phrase = phrase_from(items, at + 1, stop)
                if phrase is None or phrase.pronoun and phrase.last < stop and items[phrase.last].tag in "VA":
                    break
                at = phrase.last
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

    def _clause_at(self, i: int) -> bool:
        """Whether a clause begins at ``i``: a phrase, and a finite verb before the next stop."""
        items = self.items
        if items[i].tag == "C":
            i += 1
        if i >= self.stop or items[i].tag not in "DMNZXQRWS(" or items[i].lower in ("as", "so", "than"):
            return False
        if items[i].tag in "WS" and items[i].lower not in ("if", "when", "because", "what", "while", "since", "unless"):
            return False
        for j in range(i, min(self.stop, i + _TO_VERB)):
            item = items[j]
            if j == self.setting and j:
                return False
            if item.tag == "," and items[j + 1 : j + 2] and items[j + 1].form == "ing" and j <= i + 6:
                return False
            if item.tag in ".;:" or item.tag == "C" and j > i and items[j + 1 : j + 2] and items[j + 1].tag == "V":
                return False
            if item.tag == "A" and j > i:
                return True
            if item.tag == "V" and j > i and item.form in ("past", "s", "base", "pp") and items[j - 1].tag != "T":
                if (
                    item.form == "past"
                    and items[j - 1].tag in ("M", "N", "Z", "X", "R", ",", ")")
                    and not self._reduced(j)
                ):
                    return True
                if item.form in ("s", "base"):
                    return True
        return False

    def _reduced(self, v: int) -> bool:
        """Whether a past form is a participle: "troops stationed in", with another verb to come."""
        after = self.items[v + 1] if v + 1 < self.stop else None
        return (
            after is not None
            and after.lower in ("by", "in", "at", "on", "with", "from")
            and not any(item.tag == "A" for item in self.items[v - 4 : v])
            and any(
                item.tag in "A" or item.form in ("past", "s") for item in self.items[v + 1 : min(self.stop, v + 12)]
            )
        )

    # tags

    def _before(self, v: int, subject: Phrase) -> tuple[int, int] | None:
        """The clause before a tag: "…, officials said on Monday"; its items, or None."""
        items = self.items
        at = subject.first if subject.first < v else v
        while at > self.low and items[at - 1].tag in "R":
            at -= 1
        comma = at - 1
        if comma <= self.low or items[comma].tag not in (",", "Q", "-"):
            return None
        last = comma + 1 if items[comma].tag == "Q" else comma
        if not self._says(self.low, last):
            return self._around(v)
        first = self.low
        semicolon = next((j for j in range(last - 1, self.low, -1) if items[j].tag == ";"), None)
        if semicolon is not None and self._says(semicolon + 1, last):
            first = semicolon + 1
        while first < last and items[first].tag in ",-":
            first += 1
        return first, last

    def _goes_on(self, v: int, before: tuple[int, int]) -> int | None:
        """Where what is said goes on after a tag: "Progress was good, she said, because the troops were rested"."""
        comma = next((j for j in range(v + 1, min(self.stop, v + 8)) if self.items[j].tag == ","), None)
        if comma is None or comma + 2 >= self.stop or before[1] > v:
            return None
        opens = self.items[comma + 1].lower
        if opens in ("because", "unless") or opens == "and" and self._clause_at(comma + 2):
            return comma + 1
        return None

    def _around(self, v: int) -> tuple[int, int] | None:
        """What goes on after a tag inside a clause: "The party, he said, should …"."""
        for j in range(v + 1, min(self.stop, v + 10)):
            if self.items[j].tag == ",":
                rest = self.items[j + 1 : self.stop]
                if len(rest) > 3 and rest[0].tag in "AVPSDMNXRT":
                    return j + 1, self.stop
                return None
        return None

    def _says(self, low: int, high: int) -> bool:
        """Whether items ``low:high`` are a clause of their own, not only its setting."""
        items = self.items
        first = items[low]
        if any(item.tag == "Q" and (high - low <= 3 or item.end - item.start > _SENTENCE) for item in items[low:high]):
            return True
        if first.tag in "PST" or first.form == "ing" or first.lower in SETTING:
            comma = next((j for j in range(low + 1, high) if items[j].tag == ","), None)
            if comma is None:
                return first.tag == "P" and self._finite_in(low, high) > 0
            low = comma + 1
        return self._finite_in(low, high) > 0

    def _finite_in(self, low: int, high: int) -> int:
        items = self.items
        return sum(
            item.tag == "A" or item.tag == "V" and item.form in ("past", "s", "base") and items[j - 1].tag != "T"
            for j, item in enumerate(items[low:high], low)
        )

    # according to, nouns, adjectives, labels

    def _according(self, i: int) -> Iterator[Report]:
        items = self.items
        source = phrase_from(items, i + 2, self.stop)
        if source is None:
            return
        opens = i > self.low and items[i - 1].tag in "SC" and self._source_end(source.last) is not None
        after_quote = i == self.low + 1 and items[self.low].tag == "Q"
        if (i > self.low + 1 or after_quote) and not opens:
            first = self._main_start(i)
            last = i - 1 if items[i - 1].tag in ",-" else i
            if last - first >= (1 if after_quote else 2):
                yield Report(i, items[i].start, items[i + 1].end, source, first, last, "clause", "c")
            return
        comma = self._source_end(source.last)
        if comma is not None and comma + 1 < self.stop:
            yield Report(i, items[i].start, items[i + 1].end, source, comma + 1, self.stop, "clause", "c")

    def _main_start(self, i: int) -> int:
        """Where the clause that "according to" at ``i`` belongs to begins: after a semicolon, or with the sentence."""
        for j in range(i - 1, self.low, -1):
            if self.items[j].tag in ";":
                return j + 1
        return self.low + 1 if self.items[self.low].tag == "C" and i - self.low > 3 else self.low

    def _source_end(self, at: int) -> int | None:
        """The comma after a source that opens a sentence, its appositions passed."""
        commas = [j for j in range(at, min(self.stop, at + 25)) if self.items[j].tag == ","]
        for comma in commas:
            if comma + 1 < self.stop and self._clause_at(comma + 1):
                return comma
        return commas[0] if commas else None

    def _of_noun(self, n: int) -> Iterator[Report]:
        items = self.items
        lower = items[n].lower
        singular = lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")
        if n + 1 >= self.stop:
            return
        after = items[n + 1]
        if lower in ADJECTIVES:
            yield from self._of_adjective(n)
            return
        if lower not in CUE_NOUNS and singular not in CUE_NOUNS:
            return
        phrase = phrase_ending(items, n)
        if phrase.first < self.low:
            return
        opens = after.lower == "that" and after.tag in "SW" and not self._own_clause(n + 1)
        to = after.tag == "T"
        of = after.tag == "P" and after.lower in ("of", "for", "about", "against", "on", "with")
        if not (opens or to or of) or n + 2 >= self.stop:
            return
        source = owner_of(items, phrase)
        if source is None:
            verb = self.clauses._verb_before(phrase.first)
            if verb is not None and verb == phrase.first - 1 and items[verb].lower not in CUES and self._lends(verb):
                source = self.clauses.subject(verb)
            elif verb is not None and phrase.first - 1 == verb and "n" in self.clauses.frames(verb):
                return  # the verb's own report has it
            elif (
                verb is not None and phrase.first - 2 == verb and items[phrase.first - 1].lower in ("with", "in", "by")
            ):
                source = self.clauses.subject(verb)
        first = n + 1 if opens or to else n + 2
        end = self._end(n, first) if opens or to else self._thing_end(first)
        if source is None and not opens and not any(item.tag == "Q" for item in items[first : min(end, first + 5)]):
            return
        yield Report(n, items[n].start, items[n].end if not of else after.end, source, first, end, "clause", "")

    def _lends(self, v: int) -> bool:
        word = self.items[v].lower
        return word in _LENDING or any(
            word.startswith(stem) for stem in ("mak", "giv", "issu", "express", "rais", "offer", "voic")
        )

    def _of_adjective(self, n: int) -> Iterator[Report]:
        items = self.items
        if n + 1 >= self.stop or n <= self.low:
            return
        j = n - 1
        while j > self.low and items[j].tag == "R":
            j -= 1
        if items[j].tag != "A" and items[j].lower not in (
            "remain",
            "remains",
            "remained",
            "feel",
            "feels",
            "felt",
            "seem",
            "seems",
        ):
            return
        i = n + 1
        after = items[i]
        clause = after.tag in "SW" and after.lower in ("that", "whether", "how", "what", "if") or after.tag == "T"
        if (
            not clause
            and after.tag == "P"
            and after.lower in ("about", "of", "with", "by", "for", "over")
            and i + 1 < self.stop
        ):
            i += 1
        elif not clause and not (after.tag in "DMNX" and self._clause_at(i)):
            return
        subject = self.clauses._left(j, n, 0)
        if subject is None or subject.head in ("it", "there"):
            return
        end = self._end(n, i) if i == n + 1 else self._thing_end(i)
        yield Report(n, items[n].start, items[i - 1].end, subject, i, end, "clause", "")

    def _made_clear(self, n: int) -> Iterator[Report]:
        """ "She made it clear that the plan was dead"."""
        items = self.items
        v = n - 1
        while v > self.low and items[v].lower in ("it", "very", "abundantly", "perfectly", "quite"):
            v -= 1
        i = n + 1
        if items[v].lower not in ("make", "makes", "made", "making") or items[i].tag not in "SW":
            return
        yield Report(v, items[v].start, items[n].end, self.clauses.subject(v), i, self._end(v, i), "clause", "s")

    def _label(self) -> Report | None:
        """A name and a colon that open a line: "Insiders: Trump will rebound", "TAPPER: Do you think …?"."""
        items = self.items
        phrase = phrase_from(items, self.low, self.stop)
        if (
            phrase is None
            or phrase.last >= self.stop
            or items[phrase.last].tag != ":"
            or phrase.last - phrase.first > 4
        ):
            return None
        first = phrase.last + 1
        if items[phrase.last].text != ":" or items[phrase.last - 1].tag not in "M":
            return None
        if first >= self.stop or items[first].start == items[phrase.last].end:  # "AP:Associated Press"
            return None
        quoted = items[first].tag == "Q"
        if not quoted and (self.stop - first < 2 or not (items[phrase.last - 1].text.isupper() or self.low == 0)):
            return None
        sign = items[phrase.last]
        return Report(phrase.last, sign.start, sign.end, phrase, first, self.stop, "clause", "s")
