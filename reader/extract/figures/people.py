"""Who is told of by a number alone: "60 died", "hundreds gathered outside", "a team of 12", "home to 3,000"."""

from __future__ import annotations

import re

_ROUGHLY = (
    r"(?:about |around |some |nearly |almost |more than |over |just |only |at least |up to |as many as |fewer than |"
    r"less than |roughly |another |a further |an estimated |upwards of |close to |well over |no fewer than )*"
)
_CHILDREN = re.compile(
    r"\b(?:fathers?|mothers?|dads?|mums?|moms?|parents?|grandmothers?|grandfathers?) of $", re.IGNORECASE
)
#: Bodies made of persons, and what holds, employs or draws them.
_PERSONS_BEFORE = re.compile(
    r"\b(?:(?:family|group|party|crew|jury|crowds?|household|population|town|city|village|community|district|island|"
    r"congregation|staff|workforce|audience|team|squad|panel|cast|class|choir|mob|delegation|platoon|committee|cabinet|"
    r"electorate|attendance|gathering|queue|gang|army|turnout|enrolment|enrollment|capacity|toll) "
    r"of|(?:population|attendance|workforce|death toll|toll) (?:is|was|stands at|stood at|has reached|reached|hit)|"
    r"home to|(?:can|could|will|to|easily|comfortably) seat|seats (?:up to)?|employ(?:s|ed|ing)?|crowds? (?:is|"
    r"was|reached)|laid off|lays? off|laying off|let go|"
    r"[Pp]opulation:?|[Dd]eath toll:?|carrying|"
    r"(?:stadium|arena|hall|theatre|theater|venue|ground|church|prison|camp|hostel|shelter|bus|plane|boat|ferry) "
    r"(?:holds|held|seats|seated|houses|housed|can (?:hold|seat|take))) " + _ROUGHLY + "$",
    re.IGNORECASE,
)
#: "killed 12", "which left three".
_HARMING_BEFORE = re.compile(
    r"\b(?:kill|injur|wound|maim|hurt|arrest|evacuat|rescu|trapp|jail|left\b|leav)\w*(?: \w+)? $", re.IGNORECASE
)
#: "which killed 1,200 and", "murdered dozens".
_HARMING = re.compile(
    r"\b(?:kill|injur|wound|maim|murder|hurt|arrest|detain|evacuat|displac|imprison|execut|behead|jail|freed|freeing|"
    r"rescu|deport|abduct|kidnap|hospitali[sz]|infect)\w* " + _ROUGHLY + "$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r" (?:other people|others)\b")
#: "Morsi and 19 others".
_NAMED_AND = re.compile(r"[A-Z][\w’'-]+,? and (?:at least |about |nearly |some |more than |as many as )?$")
_AUX = (
    r"(?:more |others? |are |were |was |have been |had been |has been |have |had |remain(?:ed)? |still |also |"
    r"reported(?:ly)? |feared |confirmed |left |critically |seriously |badly |now |being |be |will be |could be |"
    r"later |"
    r"then |to be |already |since |so far |since )*"
)
#: Who is told of without a noun: "51 were taken to hospital", "dozens more injured".
_HARMED = re.compile(
    rf" {_AUX}(?:killed|injured|wounded|hurt|arrested|detained|taken (?:to|hostage)|rescued|evacuated|hospitali[sz]ed|"
    r"missing|trapped|displaced|convicted|jailed|freed|questioned|bailed|aboard|on board|"
    r"held (?:over|in|for|after|on suspicion|without)|found (?:alive|dead|safe|guilty|not guilty)|laid off|"
    r"released from|dead|beheaded|executed|imprisoned|treated (?:for|in|at)|"
    r"airlifted|deported|abducted|kidnapped|homeless|stranded|infected|unaccounted|in (?:hospital|custody|"
    r"intensive care|"
    r"critical condition|a critical condition)|charged with|sentenced to|acquitted|pardoned|granted bail|on bail|"
    r"buried)\b"
    r"(?! by\b)"
)
#: "and 900 who have waited for years".
_WHO = re.compile(
    r" (?:who|whose) (?:are|were|have|had|do|did|could|would|will|must|may|might|can|said|say|got|get|want(?:ed)?|"
    r"need(?:ed)?|live[ds]?|work(?:ed)?|died|[a-z]+ed) "
)
#: Clubs and firms are "who" too, where they have been named.
_NO_PERSONS = re.compile(r"\b(?:teams|clubs|sides|firms|companies|countries|nations|states)\b")
#: What only people, or what lives, does.
_DID = re.compile(
    rf" {_AUX}(?:died|(?:lay|lie) dead|flee(?= (?:[a-z]+|[A-Z]\w+)\b)|march|mourn|gather|rally|protest|riot|attend|"
    r"queue|recovered|die(?= (?:each|every|in|of|from|a year|annually))|dying|starved?|"
    r"drowned|perished|survived|fled|gathered|marched|protested|demonstrated|rallied|lined the|"
    r"took to the streets|turned out|turned up|showed up|attended|signed up|applied for|volunteered|enlisted|"
    r"pleaded (?:not )?guilty|(?:lost|losing) their|crowded|queued|flocked|poured into|packed into|mourned|voted|"
    r"face (?:hunger|starvation|charges|eviction|trial|jail)|live in|living in|work in|work for|joined the|resigned|"
    r"surrendered|defected|emigrated|crossed the|sheltered|camped)\b"
)


def who_counted(text: str, start: int, end: int, *, ends: bool) -> str | None:
    """ "person" or "child" where the words around a bare number at ``start:end`` tell that it counts them.

    ``ends``: its phrase ends behind the number.
    """
    before = text[max(0, start - 48) : start]
    if _CHILDREN.search(before):
        return "child"
    if (
        _PERSONS_BEFORE.search(before)
        or _OTHERS.match(text, end)
        and (_HARMING_BEFORE.search(before) or _NAMED_AND.search(before))
    ):
        return "person"
    if (
        _WHO.match(text, end)
        and not _NO_PERSONS.search(before)
        or _HARMED.match(text, end)
        or _DID.match(text, end)
        or ends
        and _HARMING.search(before)
    ):
        return "person"
    return None
