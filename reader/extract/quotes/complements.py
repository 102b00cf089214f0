"""What a verb of speaking takes after it: a clause, a question, an infinitive, a thing, or words in marks."""

from __future__ import annotations

from reader.extract.quotes import grammar as g
from reader.extract.quotes.between import Between
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import Phrase, is_time, phrase_from
from reader.extract.quotes.verb_words import EVIDENCE, ONE_PIECE

#: What somebody speaks on that is no subject of talk: "on the condition of anonymity", "on the road".
_TERMS_OF_TALK = frozenset(
    """
    airwaves background behalf camera condition conditions floor phone record road sidelines stage steps street streets
    telephone
    """.split()
)
#: Words that open a time: "said late on Monday that".
_LATE = frozenset("earlier early late later".split())
#: Adverbs of what follows them: "said nearly half had left".
_MEASURING = frozenset(
    "about almost around at even just least less more most nearly not only over roughly than".split()
)
#: Verbs that speak of a thing with their particle.
PHRASAL = frozenset(
    f"{verb} {particle}"
    for verb, particle in (
        ("call", "out"),
        ("rule", "out"),
        ("single", "out"),
        ("sum", "up"),
        ("talk", "up"),
    )
)
#: Verbs that say nothing with their particle: "put on a show", "backed away".
_OTHER_VERBS = frozenset(
    f"{verb} {particle}"
    for verb, particle in (
        ("back", "away"),
        ("back", "down"),
        ("back", "out"),
        ("put", "down"),
        ("put", "off"),
        ("put", "on"),
        ("put", "out"),
    )
)
_PARTICLES = frozenset("out up back off".split())


class Complements(Between):
    """What the verbs of one sentence take."""

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
        if i + 2 < stop and items[i].tag == "C" and items[i + 1].form == items[v].form and set("nf") & set(frames):
            i += 2 if items[i + 2].tag == "Q" else 0  # "derided and insulted “…”"
        if i >= stop or items[i].tag == "C" and i + 1 < stop and items[i + 1].tag in "VR":
            return None  # "she said and quickly hung up"
        if passive:
            return self._after_passive(v, i, frames)
        if f"{cue.lemma} {items[v + 1].lower}" in _OTHER_VERBS:
            return None
        i = self._past_aside(v, i)
        led = self._past_times(v, i)
        if led is not None and items[led].lower in cue.prepositions:
            return self._after_preposition(v, led)  # "spoke out on Tuesday about"
        if f"{cue.lemma} {items[v + 1].lower}" in PHRASAL and items[i].tag in "DMNZXQ":
            return i, self._thing_end(i), "thing"  # "called out the paper"
        reporting = items[v].lower == "reporting"  # "a start in local reporting covering K Street"
        if (
            "g" in frames
            and not reporting
            and (items[i].tag == "V" and items[i].form == "ing" or items[i].lower in ("being", "having"))
        ):
            return i, self._end(v, i), "clause"
        if "t" in frames:
            thing = phrase_from(items, i, stop)
            timed = thing is not None and (is_time(items, thing) or thing.head in _LATE)
            acts = thing is not None and not thing.pronoun and not timed and "a" not in frames
            that = self._that(i) if not acts else None
            if that is not None:
                return that, self._end(v, that), "clause"
        if items[i].tag == "T" and set("io") & set(frames):
            return i - (items[i - 1].lower == "not"), self._end(v, i), "clause"
        tag = items[i].lower in ("when", "if") and any(item.tag == "Q" for item in items[self.low : v])
        if self._asks(i) and "w" in frames and not tag:  # "“…,” he said when asked"
            return i, self._end(v, i), "clause"
        at = self._over_settings(i)
        timed = items[i].lower not in cue.prepositions and all(item.lower != "to" for item in items[i:at])
        if i < at < stop and items[at].tag == "T" and timed and "i" in frames and "o" not in frames:
            return at, self._end(v, at), "clause"  # "vowed on Tuesday to stay"
        if i < at < stop and "w" in frames and self._asks(at) and items[i].tag == "P" and not tag:
            return at, self._end(v, at), "clause"  # "asked in recent days whether"
        if items[i].tag in "PT" and items[i].lower in cue.prepositions and i + 1 < stop:
            return self._after_preposition(v, i)
        far = self._far_about(i, cue.prepositions)
        if far is not None:
            return self._after_preposition(v, far)  # "spoke at length about", "spoke in Oldtown on Tuesday about"
        if items[i].lower in ("to", "with") and items[i].tag == "P":
            crowd = phrase_from(items, i + 1, stop)  # "spoke to a small crowd about"
            if crowd is not None and crowd.last + 1 < stop and items[crowd.last].lower in cue.prepositions:
                return self._after_preposition(v, crowd.last)
        at = i
        if set("ao") & set(frames):
            addressee = phrase_from(items, i, stop)
            if addressee is not None:
                alone = (
                    items[i].lower == "her" and items[i + 1 : i + 2] and items[i + 1].tag == "Z"
                )  # "told her 80% of"
                heard = i + 1 if alone else addressee.last
                far = self._past_relative(heard) if "o" in frames else None
                if far is not None:
                    return far, self._end(v, far), "clause"
                if heard + 1 < stop and items[heard].tag == "P" and items[heard].lower in cue.prepositions:
                    return self._after_preposition(v, heard)  # "asked Lee about the plan"
                at = self._over_settings(heard)
                if at < stop and items[at].tag == "T":
                    return (at if "a" in frames else i), self._end(v, at), "clause"
                if at < stop and self._asks(at):
                    return at, self._end(v, at), "clause"
                if at < stop and items[at].tag in "PT" and items[at].lower in cue.prepositions:
                    return self._after_preposition(v, at)
                if "t" in frames and at < stop and items[at].tag != "C" and self._clause_at(at):
                    return at, self._end(v, at), "clause"
                if at < stop and items[at].tag == "Q" and set("as") & set(frames):
                    return at, at + 1, "fragment"  # not "called the vote “a farce” in a post"
        at = self._over_settings(i)
        if "t" in frames and at < stop and self._bare_clause(cue.lemma, at):
            while at - 1 > v and items[at - 1].lower in _MEASURING:
                at -= 1
            return at, self._end(v, at), "clause"
        if self._small_clause(cue.lemma, i) or self._seen_as(cue.lemma, i):
            return i, self._thing_end(i), "clause"
        thing = phrase_from(items, i, stop)
        timed = thing is not None and is_time(items, thing)
        if cue.lemma in ("find", "show") and thing is not None and self._is_evidence(v):
            return i, self._thing_end(i), "clause"  # "a study found 31 cases"
        if set("nf") & set(frames) and items[i].tag in "DMNZXQR(" and not timed:
            end = self._thing_end(i)
            bare = "f" in frames and i < end < stop and not any(item.tag == "V" for item in items[i:end])
            at = self._over_settings(end) if bare else end
            if at < stop and at > end and items[at].tag == "Q" and items[end].tag != ",":
                end = at + 1  # "called his remarks on Monday “a bitter pill”"
            if "n" in frames or self._fragment_in(i, end):
                i -= items[i].tag == "N" and items[i].lower.endswith("ed") and items[i - 1].tag == "R"
                return i, end, "thing" if "n" in frames else "fragment"
        if "n" in frames and items[i].lower == "what" and i + 1 < stop and items[i + 1].tag == "X":
            return i, self._thing_end(i), "thing"  # "condemned what he called a “land grab”"
        at = self._over_settings(i)
        if at < stop and items[at].tag == "Q" and set("sf") & set(frames):
            return at, at + 1, "fragment"
        if "t" in frames and self._gapped(v, i):
            return i, self._gapped_end(i, self._end(v, i)), "clause"
        return None

    def _fragment_in(self, i: int, end: int) -> bool:
        """Whether words in marks stand in items ``i:end`` that no other verb of saying takes."""
        for j in range(i, end):
            item = self.items[j]
            if item.tag == "Q":
                return True
            if item.tag == "V" and item.form == "past" and "s" in self.clauses.frames(j):
                return False  # "a show that draws many people said the “…” was its own"
        return False

    def _is_evidence(self, v: int) -> bool:
        """Whether the subject of the verb at ``v`` is a study, a poll or other evidence."""
        subject = self.clauses.subject(v)
        return subject is not None and (subject.head in EVIDENCE or subject.head in ONE_PIECE)

    def _after_passive(self, v: int, i: int, frames: str) -> tuple[int, int, str] | None:
        items = self.items
        if "t" in frames and items[i].lower == "that" and self._it_is(v):
            return i, self._end(v, i), "clause"
        if "a" in frames and "t" in frames:
            that = self._that(i)
            if that is not None:
                return that, self._end(v, that), "clause"
        if items[i].lower == "to" and i + 1 < self.stop and items[i + 1].lower == "as":
            i += 1  # "is referred to as"
        at = self._over_settings(i) if items[i].lower not in ("as", "by") else i
        if at < self.stop and items[at].lower == "as":
            i = at
        if items[i].tag == "Q" or items[i].lower in ("as", "a", "an", "the"):
            return i, self._thing_end(i), "fragment"
        if items[i].lower == "by" and self.clauses.subject(v) is not None:
            agent = self.clauses.subject(v)
            if agent is not None and agent.last < self.stop and items[agent.last].lower in ("as", "to", "for", "that"):
                return agent.last, self._end(v, agent.last), "fragment"
        if items[i].tag == "T" and ("o" in frames or self.clauses.lemma(v) == "say"):
            return i, self._end(v, i), "clause"
        return None

    def _it_is(self, v: int) -> bool:
        """Whether "it was" or "it has been" stands before the verb at ``v``."""
        j = v - 1
        while j > self.low and self.items[j].tag in "AR":
            j -= 1
        return j < v - 1 and self.items[j].lower == "it"

    def _after_preposition(self, v: int, p: int) -> tuple[int, int, str] | None:
        items = self.items
        i = p + 1
        if i >= self.stop:
            return None
        led = phrase_from(items, i, self.stop)
        if led is not None and items[p].lower == "on" and (led.head in _TERMS_OF_TALK or is_time(items, led)):
            return None
        if items[i].tag in "WS" or items[i].tag == "V":
            return i, self._end(v, i), "clause"
        if led is not None and led.last + 1 < self.stop and items[led.last].tag == "T":
            return i, self._end(v, led.last), "clause"
        if led is None and items[i].tag not in "QR(":
            return None
        return i, self._thing_end(i), "thing"

    def _cleft(self, v: int, subject: Phrase | None) -> tuple[int, int, str] | None:
        """What "was that …" says after "What she said in full"."""
        items = self.items
        if subject is None or subject.first <= self.low or items[subject.first - 1].lower != "what":
            return None
        for j in range(v + 1, min(self.stop - 2, v + 6)):
            if items[j].lower in ("is", "was") and items[j + 1].lower == "that":
                return j + 1, self._end(v, j + 1), "clause"
        return None

    def _asks(self, i: int) -> bool:
        return self.items[i].lower in g.WH and self.items[i].tag in "WS"
