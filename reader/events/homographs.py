"""Words that are written like a trigger and are none, or are of another class, by the words beside them.

A heart attack attacks nobody, a governing body is not a dead one, and who overturns a verdict crashes no car. From
general news English.
"""

from __future__ import annotations

from collections.abc import Sequence

#: Words on each side that are "near".
_REACH = 4
#: Class of the trigger: its forms; words right before it; right after it; near it, on either side; class it is then.
_ROWS = """
abandon: leave | annual compassionate maternity medical on paid parental paternity sick study unpaid | | |
abandon: leaves | autumn dead fallen green tea the their | | |
abandon: left | far hard | arm back bank ear eye flank foot hand knee leg shoulder side wing winger | |
appoint: picked | | apart off out through up | |
approve: passed | | along between down over through under | audition ball baton \
exam exams medical note test | |
attack: attack attacks | anxiety asthma heart panic | | |
breach: burst | | into onto out | |
charge: charge | free in of take takes taking took | card | |
charge: charged | | | admission customers extra fans fees interest rent | |
close: close | as came come comes so too very | aide aides allies ally associate associates attention by call contact \
contacts contest cooperation friend friends links look proximity quarters race range relationship relative relatives \
second ties to up watch | |
crash: overturn overturned overturning overturns | | | acquittal ban conviction decision judgement judgment law order \
result ruling sentence verdict veto | reverse
crash: smash smashed smashes | | hit hits | record records |
die: bodies | governing official professional public regional ruling sporting state student | | |
die: execution | | | code order orders plan plans programme warrant |
die: toll tolls | | booth booths bridge free gate road roads | |
fine: fine | absolutely are be doing feel feels felt is just looks perfectly quite was were | art arts day dust form \
line margin margins wine | |
fine: penalties penalty | on | area box kick kicks shoot-out shootout shootouts spot taker | convert converted goal \
miss missed saved score scored scoring |
fire-job: sack | | of | |
injure: wound | | up | |
land: landed | | a him her | contract job punch role |
land: landing | | craft gear page site strip zone | |
landslide: landslide | | defeat election majority victory win | |
meet: summit summits | | | climbed climber climbers everest mountain mountaineer mountaineers peak |
mourn: buried bury burying | | | avalanche debris landslide mud rubble snow |
order: order | and in law of pecking public | | |
protest: rallied rallies rally | | | bond bonds crude currencies currency dollar euro ftse futures index market \
markets oil pound prices share shares stock stocks wall yen | rise
recall: recall recalled recalling | | being hearing how seeing that when | |
rescue: save saved saves saving | | | goalkeeper header keeper penalty shot shots striker |
sink: sank sink sinking sinks sunk | | | bonds currency dollar euro ftse futures index lira market markets pound \
price prices profit profits rating ratings rouble rupee sales share shares spirits stock stocks yen | drop
sell: sale sales | for garage on | figures manager managers tax | |
shoot: shoot shooting shot shots | booster flu long mug | at-goal put putter wide | camera corner crossbar director \
film films footage goal goalkeeper keeper movie photo photographer photos scenes video yards |
"""
#: Class of a trigger that is of it only where one of these words stands before it, near: its forms; the words.
_NEEDED_ROWS = """
sink: go goes going gone went | boat boats dinghy ferries ferry freighter frigate ship ships steamer submarine tanker \
trawler trawlers tug vessel vessels warship yacht
crash: go goes going gone went | aircraft airliner airplane balloon glider helicopter helicopters jet jets plane planes
"""
#: Classes that such a form, where it lacks what it needs, may be of instead.
_INSTEAD = {"sink": "crash"}
#: Words before a trigger within which what it needs stands.
_BEFORE = 6
_Beside = tuple[frozenset[str], frozenset[str], frozenset[str], str | None]


def _read() -> dict[tuple[str, str], _Beside]:
    found: dict[tuple[str, str], _Beside] = {}
    for row in _ROWS.strip().splitlines():
        kind, _, rest = row.partition(": ")
        forms, before, after, near, *other = (part.strip() for part in rest.split("|"))
        words = frozenset(before.split()), frozenset(after.split()), frozenset(near.split())
        found |= {(kind, form): (*words, (other[0] if other else "") or None) for form in forms.split()}
    return found


HOMOGRAPHS = _read()
_NEEDED = {
    (kind.strip(), form): frozenset(words.split())
    for kind, _, rest in (row.partition(":") for row in _NEEDED_ROWS.strip().splitlines())
    for forms, _, words in (rest.partition("|"),)
    for form in forms.split()
}


def meant(kind: str, words: Sequence[str], at: int) -> str | None:
    """The class of ``words[at]``, a trigger of class ``kind`` by its form, by the words beside it; None for no act."""
    form = words[at].lower()
    if (kind, form) in _NEEDED:
        return _with_its_thing(kind, words, at)
    found = HOMOGRAPHS.get((kind, form))
    if found is None:
        return kind
    before, after, near, other = found
    if at and words[at - 1].lower() in before:
        return other
    if at + 1 < len(words) and words[at + 1].lower() in after:
        return other
    if near and any(w.lower() in near for w in (*words[max(0, at - _REACH) : at], *words[at + 1 : at + 1 + _REACH])):
        return other
    return kind


def _with_its_thing(kind: str, words: Sequence[str], at: int) -> str | None:
    """The class of a phrase by what did it: a boat that goes down sinks, a plane crashes, and prices do neither."""
    before = {word.lower() for word in words[max(0, at - _BEFORE) : at]}
    for one in (kind, _INSTEAD.get(kind)):
        if one and not before.isdisjoint(_NEEDED.get((one, words[at].lower()), ())):
            return one
    return None
