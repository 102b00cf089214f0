"""Whether a clause begins at a word: one with a tense, one without "that", or a thing and what it is called."""

from __future__ import annotations

from reader.extract.quotes.cues import CUES
from reader.extract.quotes.grammar import SUBJECT_PRONOUNS
from reader.extract.quotes.phrases import is_time, phrase_from
from reader.extract.quotes.predicates import Predicates

#: Verbs that name whom they address before a clause: "told us he left", never "told he left".
_ADDRESSING = frozenset("advise assure brief convince forewarn inform message remind reassure tell".split())
#: Verbs that far oftener take a thing than a clause without "that".
_WITH_THAT = frozenset(
    """
    accept add answer calculate certify charge confirm deadpan decide demand determine discover enthuse exclaim find
    flag forecast fume grant grumble guarantee gush hear highlight imagine leak learn maintain mumble murmur mutter note
    notice observe offer pledge post project promise propose quip recall record repeat reveal rule sense share show
    signal submit support thunder tweet verify write
    """.split()
)
#: Verbs that say something whatever follows them.
_ALWAYS_SAYING = frozenset("believe say think".split())
#: Verbs that say what something is taken for.
_SEEING = frozenset(
    """
    bill brand caricature cast characterise characterize construe define designate frame paint position rank see tag
    treat view
    """.split()
)
#: Verbs that say what somebody or something is.
_JUDGING = frozenset("brand call consider declare deem dub find label pronounce proclaim think".split())
_ADJECTIVE_ENDS = ("able", "ful", "ible", "ical", "ious", "ish", "ive", "less", "ous")
#: Fewest words after "said" that are what is said though no verb of theirs is known.
_TO_SAY = 3
#: How far a clause's verb may be from its start, in items.
_TO_VERB = 18


class Openers(Predicates):
    """The clauses of one sentence, by how they begin."""

    def _bare_clause(self, lemma: str, i: int) -> bool:
        """Whether a clause without "that" begins at ``i``, after a verb that takes one there."""
        if lemma in _ADDRESSING and self.items[i].tag != "Q":
            return False
        if not self._clause_at(i):
            return lemma in _ALWAYS_SAYING and (self._tensed(i) or lemma == "say" and self._several_words(i))
        return lemma not in _WITH_THAT or self._plain_clause_at(i)

    def _several_words(self, i: int) -> bool:
        """Whether a phrase and more of its sentence begin at ``i``, after "said": "said the two raised a loan"."""
        words = 0
        for item in self.items[i : self.stop]:
            if item.tag in ",;:-Q(":
                break
            words += 1
        opens = self.items[i].tag in "DMNZ" or self.items[i].lower in SUBJECT_PRONOUNS
        return opens and words >= _TO_SAY

    def _tensed(self, i: int) -> bool:
        """Whether what begins at ``i`` has a verb with a tense: "seeing so many people there was a joy"."""
        items = self.items
        gerund = items[i].lower == "having"
        if not gerund and (items[i].tag not in "DMNZXVR" or items[i].tag == "V" and items[i].form != "ing"):
            return False
        for j in range(i + 1, self.stop):
            if items[j].tag in ",;:Q-(" or items[j].tag == "S" and j > i + 1:
                return False
            if (
                items[j].tag == "A"
                or items[j].tag == "V"
                and items[j].form in ("past", "s")
                and items[j - 1].tag != "T"
            ):
                return j + 1 < self.stop
        return False

    def _plain_clause_at(self, i: int) -> bool:
        """Whether a clause at ``i`` has its verb right after its subject: "wrote he was ill", not "a book that"."""
        while i < self.stop and self.items[i].tag == "R":
            i += 1
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None:
            return False
        k = phrase.last
        if k + 1 < self.stop and self.items[k].lower == "of":
            whole = phrase_from(self.items, k + 1, self.stop)
            k = whole.last if whole is not None else k
        if k + 1 < self.stop and self.items[k].lower == "and":
            second = phrase_from(self.items, k + 1, self.stop)  # "Latinos and Blacks have"
            k = second.last if second is not None else k
        while k < self.stop and self.items[k].tag == "R":
            k += 1
        helped = self._past_places(k)
        if helped is not None:
            return True
        verb = self.items[k] if k < self.stop else None
        if verb is None or verb.tag not in "AV" or verb.form == "past" and self._reduced(k):
            return False
        return verb.tag == "A" or verb.form in ("past", "s", "base")

    def _past_places(self, k: int) -> int | None:
        """The auxiliary after prepositions and their phrases at ``k``: "a man in his 60s has died"; None without."""
        at = k
        while at < self.stop and self.items[at].tag == "P":
            phrase = phrase_from(self.items, at + 1, self.stop)
            if phrase is None:
                return None
            at = phrase.last
        return at if k < at < self.stop and self.items[at].tag == "A" else None

    def _small_clause(self, lemma: str, i: int) -> bool:
        """Whether somebody and what he is called begin at ``i``: "called him a traitor", "calls the act lawful"."""
        items = self.items
        thing = phrase_from(items, i, self.stop) if lemma in _JUDGING else None
        if thing is None or thing.last >= self.stop and thing.last - i < 2:
            return False
        after = items[thing.last] if thing.last < self.stop else None
        if after is not None and after.tag == "D" and after.lower not in ("this", "that", "every", "each"):
            return not is_time(items, phrase_from(items, thing.last, self.stop) or thing)
        if after is not None and after.form == "ing" and lemma == "find":
            return True
        if after is not None and after.tag == "R" and after.lower.endswith("ly") and lemma != "find":
            return True  # "called the acts racially motivated"
        if thing.pronoun:
            if lemma == "find" and thing.head == "it":
                return False  # "found it hard to go"
            return after is not None and (after.tag == "N" or after.tag == "R" and after.lower.endswith("ly"))
        ends = items[thing.last - 1]
        return thing.last - i > 1 and ends.tag == "N" and ends.lower.endswith(_ADJECTIVE_ENDS)

    def _seen_as(self, lemma: str, i: int) -> bool:
        """Whether a thing and what it is taken for begin at ``i``: "sees the vote as a test"."""
        if lemma not in _SEEING:
            return False
        end = self._thing_end(i)
        return any(item.lower == "as" for item in self.items[i + 1 : end - 1]) and self.items[i].tag in "DMNZX"

    def _gapped(self, v: int, i: int) -> bool:
        """Whether what is said lacks its subject, which stands before: "a step they believe could help"."""
        items = self.items
        if items[i].tag != "A" and not (items[i].tag == "V" and items[i].form == "s") or i + 1 >= self.stop:
            return False
        subject = self.clauses.subject(v)
        if subject is None or subject.last > v or subject.first - 1 < self.low:
            return False
        named = items[subject.last - 1].tag == "M" and items[subject.first].lower in (
            "a",
            "an",
        )  # "a trend Hill said could"
        return (named or items[subject.first - 1].tag in "MNW,") and items[v - 1].tag in "XMNRA"

    def _gapped_end(self, i: int, end: int) -> int:
        """Where a clause that lacks its subject ends before the main verb: "which she said was wrong, | was …"."""
        goes_on = (j for j in range(i + 1, end - 1) if self.items[j].tag == "," and self.items[j + 1].tag in "AVC")
        return next((j for j in goes_on if self.items[j + 1].form not in ("ing", "base")), end)

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
            aside = item.tag == "," and j <= i + 6 and j + 1 < self.stop and items[j + 1].form == "ing"
            if aside and (items[j + 1].lower in CUES or j <= i + 1 and not items[i].text[0].isupper()):
                return False
            if item.tag == "C" and items[j - 1].tag == "," and (item.lower == "but" or not self._listed(i, j - 1)):
                return False  # "any questions, but a dozen members said"
            if item.tag in ".;:" or item.tag == "C" and j > i and items[j + 1 : j + 2] and items[j + 1].tag in "VA":
                return False
            if item.tag == "S" and j > i and item.lower in ("when", "while", "because", "although"):
                return False
            if item.tag == "A" and j > i:
                return True
            if item.tag == "V" and j > i and item.form in ("past", "s", "base", "pp") and items[j - 1].tag != "T":
                k = j - 1
                while k > i and items[k].tag == "R":
                    k -= 1
                k = k if items[k].tag == "," else j - 1  # "the price, repeatedly failed"
                if (
                    item.form == "past"
                    and (items[k].tag in "MNZXR)" or items[k].tag == "," and self._paired(i, k))
                    and not self._reduced(j)
                ):
                    return True
                if item.form in ("s", "base"):
                    return True
        return False

    def _listed(self, i: int, comma: int) -> bool:
        """Whether the comma before "and" ends a list or an aside begun before: "the mayor, the council, and …"."""
        return any(item.tag == "," for item in self.items[i:comma])

    def _paired(self, i: int, comma: int) -> bool:
        """Whether a comma before the one at ``comma`` opens what it closes: "the plan, he said, failed"."""
        return any(item.tag == "," for item in self.items[i:comma])

    def _reduced(self, v: int) -> bool:
        """Whether a past form is a participle: "troops stationed in", with another verb to come."""
        after = self.items[v + 1] if v + 1 < self.stop else None
        if after is not None and after.lower == "by" and self.items[v - 1].tag in "MN":
            return True  # "a plea filed by Ann Lee"
        return (
            after is not None
            and after.lower in ("by", "in", "at", "on", "with", "from")
            and not any(item.tag == "A" for item in self.items[v - 4 : v])
            and any(
                item.tag in "A" or item.form in ("past", "s") for item in self.items[v + 1 : min(self.stop, v + 12)]
            )
        )
