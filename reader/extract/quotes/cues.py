"""Cue words: verbs and phrases that say whose words, beliefs or intentions these are. One row a verb.

Gathered by hand from grammars of reported speech (Quirk et al., 1985, 16.31–16.33 and 16.58–16.63) and from reading
news. A row is a lemma, what the verb can do, and the prepositions before what is said. The letters:

s  opens a statement in quotation marks ("he said, “…”")
c  stands after the statement ("…, she said")
t  takes a that-clause, with or without "that"
w  takes an indirect question ("asked whether")
i  takes an infinitive ("vowed to win")
o  takes an object and an infinitive ("urged them to vote")
g  takes a gerund ("denies targeting")
n  takes a thing, which is then what is said of or thought ("criticised the plan")
f  takes a fragment in quotation marks ("called it “a joke”")
a  addresses someone first ("told reporters that")
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.extract.quotes.inflect import forms_of
from reader.extract.quotes.judging import JUDGING
from reader.extract.quotes.manner import MANNER
from reader.extract.quotes.saying import SAYING


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb: its lemma, what it can do, and the prepositions before what is said."""

    lemma: str
    frames: str
    prepositions: frozenset[str] = frozenset()


#: Verbs of thinking, wanting and showing, that stand in no tag; others are in ``saying``, ``manner`` and ``judging``.
_ROWS = """
advocate gnf for
aim i at
anticipate tng
assess tnw
assume t
attest t to
bet t
brief a on
call of for on
cast
certify t
challenge nof
conjecture t
consider gnf
contemplate gnw
convey tf
convince ta
debate nw
decide tiw
decline i
deduce t
deny tgnf
describe gnwf
desire ni
detail nwf
dictate t
direct o
disclose tnwf
discover tw
discuss ngwf
dispute ntf
divulge tnw
doubt tn
dread gn
dream t of
elucidate nw
encourage onf
envisage gn
envision gnf
expect tion
flag ntf
favor gn
favour gn
forecast tn
foresee tn
foretell tn
forewarn ta
gauge nw
grant t
guarantee tn
hear tw about
highlight ntf
hint t at
imagine tgn
imply tn
intend ig
intimate t
invite o
judge tnf
leak tn
mention tngf
mull ng
notice tw
oppose gnf
order onf
outline nwf
plan itg on for
ponder nwg
postulate t
pray ti for
prefer ingn
press of for about on
presume t
prod of
profess tif
prognosticate t
push of for back on against
question nwf
realise tw
realize tw
recognise tnwf
recognize tnwf
refuse i
regret tng
request toinf
rule t
see
seek i
sense tn
signal tnf
stipulate t
support gnf
threaten tinf
tout nwf
underline ntf
underscore ntwf
understand twn
verify tn
wager t
want ion
weigh ngw on
wish ti for
"""


def _table() -> dict[str, tuple[Cue, str]]:
    table: dict[str, tuple[Cue, str]] = {}
    for row in "\n".join(rows.strip() for rows in (SAYING, MANNER, _ROWS, JUDGING)).splitlines():
        lemma, *rest = row.split()
        cue = Cue(lemma, rest[0] if rest else "", frozenset(rest[1:]))
        if lemma in table:
            cue = Cue(lemma, table[lemma][0].frames + cue.frames, table[lemma][0].prepositions | cue.prepositions)
        for form, kind in forms_of(lemma):
            table[form] = (cue, kind)
    return table


#: Word form (lower case) → its verb and the form: "base", "s", "past", "pp" (participle only) or "ing".
CUES: dict[str, tuple[Cue, str]] = _table()
