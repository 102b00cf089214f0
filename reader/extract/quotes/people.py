"""Who a mention means: names, offices, descriptions and ages resolve to people named before; pronouns too."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from reader.extract.names.tables import OFFICES, TITLES
from reader.extract.quotes.cue_nouns import SPEECH_NOUNS
from reader.extract.quotes.grammar import DETERMINERS
from reader.extract.quotes.phrases import Phrase, can_speak
from reader.extract.quotes.pronouns import Mentioned
from reader.model import Name

#: What may stand between a description and the name it describes.
_TITLED = (", Mr ", ", Mrs ", ", Ms ", ", Dr ", ", Mr. ", ", Mrs. ", ", Ms. ", ", Dr. ")
#: What may belong to a description before the name in apposition: "the head of the Labor Party, Ann Lee, said".
_BELONGS = re.compile(r" (?:of|for|at|from|in|to|with|on) [^,;.:\n“”\"]{2,80}(?=, )")
#: What may stand between an office and the name of who holds it: "Secretary of State Rex Hill".
_OFFICE_OF = re.compile(r" (?:of|for|to) (?:the )?(?:[A-Z][\w’'-]+ )*([A-Z][\w’'-]+) ")
#: Two fields of one person: "Bitcoin and blockchain expert".
_TWO_FIELDS = re.compile(r"([A-Z]\w+) and (?:[a-z][\w-]+ )+(?=[A-Z])")
#: Two offices of one person, without an article: "Retired historian and Oldtown curator".
_TWO_OFFICES = re.compile(r"(?!(?:The|A|An|Some|Two) )[A-Z](?:[\w.-]+ )+[a-z]+[^s\W] and [A-Za-z]")
#: What a person told of before is called next, and whether that is a man or a woman.
_KIN = {
    **dict.fromkeys("dad father grandad grandfather widower".split(), "m"),
    **dict.fromkeys("gran grandma grandmother mother mum nan widow".split(), "f"),
    "pensioner": "",
}
#: Where one person is from, as sports reports have it.
_FROM = frozenset(
    """
    american argentine argentinian australian austrian belgian brazilian canadian chilean colombian croat croatian dane
    dutchman egyptian englishman finn frenchman german ghanaian irishman italian ivorian kenyan korean mexican moroccan
    nigerian norwegian pole portuguese scot scotsman senegalese serb slovak spaniard swede swiss turk ukrainian
    uruguayan
    welshman
    """.split()
)


class People(Mentioned):
    """The people of a text, in the order they are met."""

    def person_of(self, phrase: Phrase) -> str | None:
        """The full name ``phrase`` means, or None where the text does not say or it is no person."""
        if phrase.several:
            return self._described_by_two(phrase)
        if phrase.stands_for is not None:
            return self.person_of(phrase.stands_for)
        if phrase.pronoun:
            return self.meant(self.text[phrase.start : phrase.end].lower(), phrase.start)
        label = self._in_capitals(phrase)
        if label is not None:
            return label
        name = self._name_in(phrase)
        if name is not None and name.kind == "person":
            return name.full.title() if name.full.isupper() else name.full
        if name is not None and name.full.split()[-1].lower() not in OFFICES | TITLES and not self._is_demonym(phrase):
            return self._in_local_office(phrase)
        return self._apposed(phrase) or self._before(phrase) or self._in_office(phrase) or self._by_age(phrase)

    def _in_local_office(self, phrase: Phrase) -> str | None:
        """Who holds an office no table has: "The Taoiseach, Ann Lee, said"."""
        words = self.text[phrase.start : phrase.end].split()
        return self._named_at(phrase.end, True) if len(words) == 2 and words[0].lower() == "the" else None

    def _in_capitals(self, phrase: Phrase) -> str | None:
        """Who the label of a transcript means: "MR. HILL", "HILL" or "HUGH HILL"; None where the text names no Hill."""
        words = [word.strip(".,") for word in self.text[phrase.start : phrase.end].split()]
        if not words[-1].isupper() or len(words[-1]) < 3 or self.text[phrase.end : phrase.end + 1] != ":":
            return None
        met = self._by_surname.get(words[-1], set())
        return next(iter(met)) if len(met) == 1 else None

    @cached_property
    def _by_surname(self) -> dict[str, set[str]]:
        """The full names of people by their surname in capitals."""
        found: dict[str, set[str]] = {}
        for name in self.names:
            full = name.full.title() if name.full.isupper() else name.full
            if name.kind == "person" and " " in full:
                found.setdefault(full.split()[-1].upper(), set()).add(full)
        return found

    def _described_by_two(self, phrase: Phrase) -> str | None:
        """Who is described by two words joined by "and": "Bitcoin and blockchain expert Ann Lee"; else None."""
        joined = _TWO_FIELDS.match(self.text, phrase.start, phrase.end)
        fields = joined is not None and not can_speak(joined[1].lower())
        named = self._name_in(phrase)
        if named is not None and self._one_office(phrase, named):
            fields = True
        name = named if fields or _TWO_OFFICES.match(self.text, phrase.start, phrase.end) else None
        inside = [n for n in self.names if phrase.start <= n.start < phrase.end and n.kind == "person"]
        return name.full if name is not None and inside == [name] else None

    def _one_office(self, phrase: Phrase, name: Name) -> bool:
        """Whether "and" stands inside one office: "Health and Housing Secretary Ann Lee"."""
        before, _, office = self.text[phrase.start : name.start].partition(" and ")
        words = office.split()
        if len(words) < 2 or not all(word[0].isupper() for word in words) or not before.split()[-1][0].isupper():
            return False
        field = before.split()[-1].lower()
        return words[-1].lower() in OFFICES | TITLES and (not can_speak(field) or words[0] == "Crime")

    def _in_office(self, phrase: Phrase) -> str | None:
        """Who "the senator" is: the one person a text has given that office before, where it is one."""
        words = self.text[phrase.start : phrase.end].lower().split()
        if words[0] != "the" or words[-1] not in self._offices or set(words) & {"former", "vice", "then", "deputy"}:
            return None
        if self.text[phrase.end : phrase.end + 4] == " of ":
            return None
        held = {full for at, full in self._offices[words[-1]] if at < phrase.start}
        if len(held) != 1:
            return None
        last = bisect_left(self._mentions, phrase.start, key=lambda mention: mention.at)
        near = {mention.full for mention in self._mentions[max(0, last - 2) : last]}
        return held.pop() if words[-1] == "president" or held <= near else None

    def _by_age(self, phrase: Phrase) -> str | None:
        """Who "the 80-year-old", "the grandad" or "the Norwegian" is: the person last told of, or who spoke last."""
        kin = _KIN.get(phrase.head)
        if kin is not None:
            return self.spoke_last(kin, phrase.start)
        if self._is_demonym(phrase):
            return self.likeliest("", bisect_right(self._lines, phrase.start), phrase.start)
        aged = phrase.head == "teenager" or phrase.head.endswith("-year-old")
        if not aged or self.text[phrase.start : phrase.start + 4].lower() != "the ":
            return None
        return self.likeliest("", bisect_right(self._lines, phrase.start), phrase.start)

    def _is_demonym(self, phrase: Phrase) -> bool:
        """Whether a phrase is "the" and where one person is from: "the Norwegian"."""
        words = self.text[phrase.start : phrase.end].split()
        return len(words) == 2 and words[0].lower() == "the" and words[1][0].isupper() and words[1].lower() in _FROM

    def _name_in(self, phrase: Phrase) -> Name | None:
        """The name that heads a phrase: the one it ends with."""
        i = bisect_left(self._starts, phrase.end) - 1
        if i >= 0 and self.names[i].start >= phrase.start and self.names[i].end >= phrase.end:
            return self.names[i]
        return None

    def _apposed(self, phrase: Phrase) -> str | None:
        """The name right after a description: "Mr Zelensky’s adviser, Mykhailo Podolyak, …"."""
        if phrase.head in SPEECH_NOUNS or phrase.head.endswith("s") and can_speak(phrase.head.removesuffix("s")):
            return None  # "According to reports, Ann Lee …"
        belongs = _BELONGS.match(self.text, phrase.end)
        return (self._named_at(belongs.end(), True) if belongs is not None else None) or self._named_after(phrase)

    def _before(self, phrase: Phrase) -> str | None:
        """Whom a description without an article is in apposition to: "Ann Lee, founder of the Fund, a charity"."""
        i = bisect_left(self._starts, phrase.start) - 1
        if i < 0 or self.names[i].kind != "person" or self.text[self.names[i].end : phrase.start] != ", ":
            return None
        first = self.text[phrase.start : phrase.end].split()[0]
        plain = first.islower() and first not in DETERMINERS  # not "In Chelsea, the mayor"
        return self.names[i].full if plain and can_speak(phrase.head) else None

    def _named_after(self, phrase: Phrase) -> str | None:
        """The name after a description, with nothing or an office's field between: "Secretary of State Rex Hill"."""
        i = bisect_left(self._starts, phrase.end)
        name = self.names[i] if i < len(self.names) else None
        office = _OFFICE_OF.fullmatch(self.text, phrase.end, name.start) if name is not None else None
        of_place = name is not None and self.text[phrase.end : name.start] in (" of ", " for ")
        if name is not None and of_place and name.full != self.text[name.start : name.end]:
            return name.full if name.kind == "person" else None  # "Mayor of London Ann Lee"
        if name is not None and office is not None and office[1].lower() not in OFFICES | TITLES:
            return name.full if name.kind == "person" else None
        return self._named_at(phrase.end, False)

    def _named_at(self, at: int, belongs: bool) -> str | None:
        """The name of a person in apposition at offset ``at``; ``belongs``: after what belongs to the description."""
        i = bisect_left(self._starts, at)
        if i >= len(self.names) or self.names[i].kind != "person":
            return None
        name = self.names[i]
        between = self.text[at : name.start]
        apposed = between == ", " or not belongs and between == " "
        if not (apposed or between in _TITLED):
            return None
        return name.full if not belongs or self.text[name.end : name.end + 1] in ",;.)" else None
