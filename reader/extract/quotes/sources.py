"""Reports without a verb of speaking: "according to", nouns ("his claim that"), adjectives, labels ("Ann Lee: …")."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.names.common import NO_PERSONS
from reader.extract.names.tables import FIRST_NAMES, PLACES, TITLES
from reader.extract.quotes.cue_nouns import ADJECTIVES, AT_LARGE, CUE_NOUNS, SPEECH_NOUNS
from reader.extract.quotes.inflect import forms_of
from reader.extract.quotes.phrases import Phrase, is_time, owner_of, phrase_ending, phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.tags import Tags

#: Verbs that lend their subject to a noun of speaking: "made a claim that".
_LENDING = frozenset(
    """
    cast deliver draw express find get give have hold issue keep lack lay launch make mount offer post raise reach
    release repeat roll send share show sound strike take unveil voice
    """.split()
)
_LENDING_FORMS = frozenset(form for lemma in _LENDING for form, _ in forms_of(lemma))
#: Nouns that say something only with a clause: "made the point that".
_ONLY_THAT = frozenset("case point".split())
#: Nouns that say something only as somebody's own: "her sense that", not "makes sense to".
_OWNED = frozenset("knowledge sense support understanding".split())
#: What a noun of speaking has before what it is about.
_ABOUT = frozenset("about against at for of on over with".split())
#: Nouns that have "to" there.
_OPPOSED = frozenset("objection opposition resistance".split())
#: What something goes by, and nobody says: "all went according to plan".
_MEASURES = frozenset(
    """
    age custom direction directions instruction instructions need needs plan plans preference preferences rank
    requirement requirements schedule size specification specifications taste type
    """.split()
)
#: What stands between such a verb and its noun: "launched into a lament for".
_WITH = frozenset("by in into with".split())
#: First words of a label that is nobody: "READ MORE: …".
_POINTERS = frozenset(
    """
    also analysis author breaking byline click contributing contributors copyright correction exclusive explained
    cons cost date details gallery join latest listen live more news note opinion photo photos pictured price prices
    pros quiz rating read related see size specs subscribe time tip tips update updated updates verdict video warning
    watch weight when where
    """.split()
)


class Sources(Tags):
    """The sources of one sentence that are named without a verb of speaking."""

    def _according(self, i: int) -> Iterator[Report]:
        items = self.items
        source = phrase_from(items, i + 2, self.stop)
        if source is None or source.head in _MEASURES:
            return
        if i == self.low and source.last + 1 < self.stop and items[source.last].tag == ":":
            yield Report(i, items[i].start, items[i + 1].end, source, source.last + 1, self.stop, "clause", "c")
            return
        author = phrase_from(items, source.last + 1, self.stop) if self._authored(source) else None
        source = author or source
        scene = items[i - 1].tag == "," and not any(self._tells(j) for j in range(self.low + 1, i - 1))
        quoted = any(item.tag == "Q" for item in items[self.low : i])
        opens = i > self.low and (items[i - 1].tag in "SC" or scene and not quoted or self._inside_which(i))
        opens = opens and self._source_end(source.last) is not None  # "A year before, according to Lee, they left"
        after_quote = i == self.low + 1 and items[self.low].tag == "Q"
        if (i > self.low + 1 or after_quote) and not opens and not self._inside_that(i):
            first = self._main_start(i)
            last = i - 1 if items[i - 1].tag in ",-" else i
            if last - first >= (1 if after_quote else 2):
                yield Report(i, items[i].start, items[i + 1].end, source, first, last, "clause", "c")
            return
        comma = self._source_end(source.last)
        if comma is not None and comma + 1 < self.stop and not self._inside_that(i):
            yield Report(i, items[i].start, items[i + 1].end, source, comma + 1, self.stop, "clause", "c")

    def _inside_that(self, i: int) -> bool:
        """Whether "according to" stands between commas at the head of a clause: "said that, according to Lee, …"."""
        return i - 2 > self.low and self.items[i - 1].tag == "," and self.items[i - 2].lower == "that"

    def _inside_which(self, i: int) -> bool:
        """Whether it stands so in a relative clause: "groups which, according to Ann Lee, were made for it"."""
        return i - 2 > self.low and self.items[i - 1].tag == "," and self.items[i - 2].lower in ("which", "who")

    def _authored(self, source: Phrase) -> bool:
        """Whether "by" or "from" and who wrote it follow a document: "according to a statement by Ann Lee"."""
        at = source.last
        return source.head in SPEECH_NOUNS and at + 1 < self.stop and self.items[at].lower in ("by", "from")

    def _main_start(self, i: int) -> int:
        """Where the clause that "according to" at ``i`` belongs to begins: after a semicolon, or with the sentence."""
        for j in range(i - 1, self.low, -1):
            if self.items[j].tag in ";":
                return j + 1
        return self.low + 1 if self.items[self.low].tag == "C" and i - self.low > 3 else self.low

    def _source_end(self, at: int) -> int | None:
        """The comma after a source that opens a sentence, its appositions passed."""
        commas = [j for j in range(at, min(self.stop, at + 25)) if self.items[j].tag == ","]
        if len(commas) > 1 and commas[1] + 1 < self.stop and self.items[commas[0] + 1].lower in ("a", "an"):
            described = phrase_from(self.items, commas[0] + 1, commas[1])  # "Ann Lee, a surveyor, two of …"
            if described is not None and described.last == commas[1]:
                return commas[1]
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
        if lower == "order" and n > self.low and items[n - 1].lower == "in":
            return  # "in order to"
        phrase = phrase_ending(items, n)
        if phrase.first < self.low:
            return
        if after.tag == ":" and phrase.first == self.low and n + 3 < self.stop:
            owner = owner_of(items, phrase)  # "Ann Lee’s message: moving is no way out"
            if owner is not None and items[n + 2].tag != "Q":
                yield Report(n, items[n].start, items[n].end, owner, n + 2, self.stop, "clause", "")
                return
        if after.lower in ("is", "was") and n + 3 < self.stop and items[n + 2].lower == "that":
            source = owner_of(items, phrase)  # "Their claim is that …"
            yield Report(n, items[n].start, items[n].end, source, n + 2, self._end(n, n + 2), "clause", "")
            return
        opens = after.lower == "that" and after.tag in "SW" and not self._own_clause(n + 1) and not self._gap(n + 2)
        to = after.tag == "T"
        far = None if opens or to else self._far_that(n)
        if far is not None:
            authored = phrase_from(items, n + 2, far) if after.lower in ("by", "from") else None
            source = owner_of(items, phrase) or authored or self._lender(phrase)
            if source is not None:
                end = self._before_main(far, self._end(n, far)) if self._in_subject(phrase.first) else self._end(n, far)
                yield Report(n, items[n].start, items[n].end, source, far, end, "clause", "")
                return
        if after.lower == "on" and n + 2 < self.stop:
            day = phrase_from(items, n + 2, self.stop)
            if day is not None and is_time(items, day):
                return  # "her remarks on Monday"
        of = after.tag == "P" and after.lower in _ABOUT or after.lower == "to" and singular in _OPPOSED
        if not (opens or to or of) or n + 2 >= self.stop or lower in _ONLY_THAT and not opens:
            return
        source = owner_of(items, phrase)
        if source is not None and source.head == "your":
            return  # "share your thoughts on it"
        if source is None:
            verb = phrase.first - 1
            if verb >= self.low and items[verb].tag == "V" and "n" in self.clauses.frames(verb):
                return  # the verb's own report has it
            source = self._lender(phrase) if singular not in _OWNED else None
        first = n + 1 if opens or to else n + 2
        end = self._end(n, first) if opens or to else self._thing_end(first)
        if self._in_subject(phrase.first):
            end = self._before_main(first, end) if opens else self._before_verb(first, end)
        if source is None and after.lower == "for":
            source, end = self._asked_by(first, end)
        marked = any(item.tag == "Q" for item in items[first : min(end, first + 5)])
        asks = singular in AT_LARGE and self._asks(first)  # "speculation about whether the club will move"
        if source is None and not opens and not marked and not asks:
            return
        if source is None and singular in _OWNED:
            return  # "in the sense that", "get support for"
        kind = "thing" if of else "clause"
        yield Report(n, items[n].start, items[n].end if not of else after.end, source, first, end, kind, "")

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

    def _lender(self, phrase: Phrase) -> Phrase | None:
        """Whose a noun of speaking is by its verb: "made a claim that", "left with plans to"."""
        items, before = self.items, phrase.first - 1
        if before - 1 > self.low and items[before].lower == "but" and items[before - 1].lower == "nothing":
            before -= 2  # "had nothing but praise for"
        verb = self.clauses._verb_before(before + 1, True) if before < phrase.first - 1 else None
        verb = self.clauses._verb_before(phrase.first) if verb is None else verb
        if verb is None or before <= self.low:
            return None
        if verb == before:
            return self.clauses.subject(verb) if self._lends(verb) else None
        if verb == before - 1 and items[before].lower in _WITH:
            return self.clauses.subject(verb)
        return self.clauses.subject_before(before) if items[before].lower == "with" else None

    def _far_that(self, n: int) -> int | None:
        """Where "that" or "to" opens what a noun says past a time or an author: "his pledge last month to"."""
        at = self._over_settings(n + 1)
        if at <= n + 1 or at + 1 >= self.stop:
            return None
        opens = self.items[at].lower == "that" and self.items[at].tag in "SW" and not self._own_clause(at)
        return at if opens or self.items[at].tag == "T" else None

    def _asked_by(self, first: int, end: int) -> tuple[Phrase | None, int]:
        """Who asks, and where the thing asked for ends: "a request for “a favour” from an aide"."""
        for j in range(first + 1, end - 1):
            if self.items[j].lower == "from" and self.items[j - 1].tag == "Q":
                return phrase_from(self.items, j + 1, end), j
        return None, end

    def _lends(self, v: int) -> bool:
        return self.items[v].lower in _LENDING_FORMS

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
            and after.lower in ("about", "at", "of", "with", "by", "for", "over")
            and not (items[n].lower == "concerned" and after.lower == "with")  # "The office is concerned with pay"
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

    def _is_dateline(self, phrase: Phrase) -> bool:
        """Whether a label is the place a report comes from: "NEW DELHI: …"."""
        words = [item.text for item in self.items[phrase.first : phrase.last]]
        return all(word.isupper() for word in words) and words[-1].title() in PLACES

    def _is_heading(self, phrase: Phrase, first: int) -> bool:
        """Whether words in capitals only head a sentence with a source of its own: "BORDER ROW: Lee called it “…”"."""
        words = [item.text for item in self.items[phrase.first : phrase.last]]
        if len(words) < 2 or not all(word.isupper() for word in words) or words[0].lower() in FIRST_NAMES | TITLES:
            return False
        cues = (v for v in range(first, self.stop) if self.items[v].tag == "V" and "n" in self.clauses.frames(v))
        return any(item.tag == "Q" for item in self.items[first : self.stop]) and any(cues)

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
        if (
            items[phrase.last].text != ":"
            or items[phrase.last - 1].tag not in "M"
            or items[self.low].lower in _POINTERS
            or self._is_dateline(phrase)
        ):
            return None
        if first >= self.stop or items[first].start == items[phrase.last].end:  # "AP:Associated Press"
            return None
        quoted = items[first].tag == "Q"
        label = items[phrase.last - 1]
        said = any(item.tag == "A" or item.tag == "V" and item.form != "base" for item in items[first : self.stop])
        if not quoted and not label.text.isupper() and (not said or label.lower in NO_PERSONS):
            return None  # "Wine Guy: three bottles for a sunny day", a line of another language
        if not quoted and self._is_heading(phrase, first):
            return None
        if not quoted and (self.stop - first < 2 or not (items[phrase.last - 1].text.isupper() or self.low == 0)):
            return None
        sign = items[phrase.last]
        return Report(phrase.last, sign.start, sign.end, phrase, first, self.stop, "clause", "s")
