"""What a number at the end of its clause counts by the subject of the clause: "the number of users rose to 3m"."""

from __future__ import annotations

import re

from reader.extract.figures.nouns import counted
from reader.extract.figures.plurals import is_plural, singular

#: Within the clause only.
_NUMBER_OF = re.compile(
    r"\b(?:[Nn]umbers?|[Tt]otal|[Cc]ount|[Tt]ally|[Vv]olume)(?= of (?!the\b)[A-Za-z])(?![^.;:]*[.;:] )"
)
#: What moves or sets the number of them.
_SET = re.compile(
    r"\b(?:rose|risen|ris(?:e|es|ing)|fell|fall(?:s|en|ing)?|grew|gr[eo]w(?:s|n|ing)?|climb\w*|increas\w+|decreas\w+|"
    r"drop\w*|declin\w+|jump\w*|surg\w+|soar\w*|doubl\w+|tripl\w+|halv\w+|swell\w*|swollen|reach\w*|hit|topp?\w*|"
    r"exceed\w*|remain(?:s|ed)?|stay(?:s|ed)?|stood|stands?|stand(?:s|ing)|pass(?:ed|es)|cross(?:ed|es)|"
    r"total\w*|number\w*|averag\w+|was|were|is|are|"
    r"be|been|up|down|went|cut|slid|slump\w*|plung\w+|tumbl\w+|edg\w+|tick\w*|crept|dipp\w*|slipp\w*|came)\b"
)
#: Ends of what stands between the verb and the number.
_JOINED = re.compile(
    r"\b(?:to|at|by|from|of|is|was|were|are|be|hit|hits|reach(?:ed|es|ing)?|topp?(?:ed|s|ing)?|exceed(?:ed|s|ing)?|"
    r"pass(?:ed|es)|total(?:led|ed|s|ling)?|number(?:ed|s)?|averag(?:ed|es)|than|about|around|nearly|over|least|almost|"
    r"some|record|just|only|rose|fell|up|down|grew|under|as|roughly|another|further|many)(?: an?| the)? $"
)
#: Plurals that are counts of themselves in news, before a verb that sets them.
_SUBJECT = re.compile(
    r"\b([Cc]ases|[Dd]eaths|[Aa]rrivals|[Dd]epartures|[Aa]rrests|[Ii]nfections|[Bb]irths|[Mm]arriages|[Dd]ivorces|"
    r"[Aa]dmissions|[Rr]egistrations|[Aa]pplications|[Vv]isits|[Vv]isitors|[Pp]assengers|[Uu]sers|[Ss]ubscribers|"
    r"[Cc]ustomers|[Mm]embers|[Vv]iewers|[Dd]ownloads|[Vv]acancies|[Rr]edundancies|[Ll]ayoffs|[Hh]omicides|[Mm]urders|"
    r"[Bb]urglaries|[Rr]obberies|[Cc]rimes|[Oo]ffences|[Aa]ttacks|[Ii]ncidents|[Cc]omplaints|[Ff]atalities|"
    r"[Cc]asualties|[Ii]njuries|[Dd]eliveries|[Ee]victions|[Ff]oreclosures|[Bb]ankruptcies|[Ii]nsolvencies|"
    r"[Aa]ccidents|[Ee]mployees|[Ss]tudents|[Pp]upils|[Pp]atients|[Rr]efugees|[Mm]igrants|[Ii]nmates|[Pp]risoners|"
    r"[Ss]ignatures|[Hh]ospitali[sz]ations|[Vv]accinations|[Tt]ransactions|[Ff]ollowers)\s(?:(?:from|of|among|"
    r"by|in|involving|caused by) [a-z]+(?: [a-z]+)? )?(?:have |had |has |"
    r"will |could |also |now )*(?=[a-z])"
)


#: What is told as a number of persons: "the death toll from the quake has risen to 60".
_TOLL = re.compile(r"\b(?:[Dd]eath toll|[Tt]oll|[Pp]opulation|[Ww]orkforce|[Hh]eadcount|[Tt]urnout|[Aa]ttendance)\b")
#: A label before its number: "Casualties: 60", "Hotel rooms: 120".
_LABEL = re.compile(r"(?:^|[.;|•,(\n] ?|- )(?:[A-Z][a-z]+ (?:[a-z]+ )?)?([A-Z]?[a-z]{3,}s): (?:about |over |up to )?$")
#: "Deaths rose to 300 and infections to 4,000": the verb is the one before.
_ROSE = re.compile(
    r"\b(?:rose|risen|ris(?:es|ing)|climb\w*|jump\w*|stood|stands|reached|grown?|grew|was|is) (?:to |at )?$"
)
_GAP = re.compile(r"(?:to|by|from) $")
#: "reduced the number of peers to 90".
_CHANGED = re.compile(
    r"\b(?:reduc|cut|rais|limit|lower|increas|br[io]|tak|put|keep|boost|expand|doubl|slash|trim|capp?|swell|push|"
    r"mov)\w* (?:up |down )?(?:the |its |their |his |her )?(?:total |overall |average )?$"
)
#: "passenger numbers rose to 3m".
_NUMBERS = re.compile(
    r"\b(?!(?:the|an?|its|their|total|official|latest|record|final|overall|these|those|such|new|daily|average|case|"
    r"body|head|word|vote|phone|serial|and|of|in|for|that|ticket|sales?|"
    r"calorie|carb|step)\b)([A-Za-z][a-z]{2,}) (?:numbers|count|tally)\s"
    r"(?:have |had |has |will |could |also |now )*(?=[a-z])"
)
#: "Of the remaining hostages, four are ill", "Of these cases, 12".
_OF_THE = re.compile(
    r"(?:^|[.!?;:—–”\"] |\n)Of (?:the |these |those |its |their |his |her |our |all )+(?:\d[\d,.]* )?(?=[a-z])"
)
_ABOUT = re.compile(r", (?:about |around |nearly |some |at least |more than |only |just |almost |over |as many as )?$")


def part_of(text: str, start: int) -> str | None:
    """The whole that a bare figure at ``start`` is a part of: "Of the injured hikers, two are in hospital"."""
    at = max(0, start - 90)
    before = text[at:start]
    close = _ABOUT.search(before)
    opened = list(_OF_THE.finditer(before))
    if close is None or not opened or re.search(r"[,.;:]", before[opened[-1].end() : close.start()]):
        return None
    return counted(text, at + opened[-1].end() - 1, 9.0)


def _gaps(before: str, subject: re.Match[str]) -> bool:
    """Whether a subject takes over the verb of the clause before it."""
    return _GAP.match(before, subject.end()) is not None and _SET.search(before[: subject.start()]) is not None


def number_of(text: str, start: int, *, ends: bool) -> str | None:
    """The noun whose number a bare figure at ``start`` is; ``ends``: its phrase ends behind it."""
    if not ends:
        return None
    at = max(0, start - 110)
    before = text[at:start]
    if label := _LABEL.search(before):
        return singular(label[1].lower()) if is_plural(label[1].lower()) else None
    if not _JOINED.search(before):
        return None
    named = list(_NUMBER_OF.finditer(before))
    if named and (_SET.search(before, named[-1].end()) or _CHANGED.search(before[: named[-1].start()])):
        return counted(text, at + named[-1].end(), 9.0)
    toll = text.rfind("eath toll ", max(0, start - 240), start)
    if toll >= 0 and _ROSE.search(before) and not re.search(r"[.;:] ", text[toll:start]):
        return "person"  # "the death toll in the attack, in which a lorry drove into a crowd, rose to 85"
    tolls = list(_TOLL.finditer(before))
    if tolls and _SET.search(before, tolls[-1].end()) and not re.search(r"[.;:] ", before[tolls[-1].end() :]):
        return "person"
    counts = list(_NUMBERS.finditer(before))
    if counts and _SET.match(before, counts[-1].end()) and not re.search(r"[.;:] ", before[counts[-1].end() :]):
        return singular(counts[-1][1].lower())
    subject = list(_SUBJECT.finditer(before))
    if (
        subject
        and (_SET.match(before, subject[-1].end()) or _gaps(before, subject[-1]))
        and not re.search(r"[.;:] |, (?:and|but|while)", before[subject[-1].end() :])
    ):
        return singular(subject[-1][1].lower())
    return None
