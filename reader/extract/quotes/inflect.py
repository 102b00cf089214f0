"""The forms of English verbs, from the lemma: regular spelling and the irregular verbs that news uses."""

from __future__ import annotations

from collections.abc import Iterator

#: Lemma, past, participle; one form where both are the same.
_IRREGULAR_ROWS = """
be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bid bid
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|broadcast broadcast
build built|burn burned|buy bought|cast cast|catch caught|choose chose chosen|come came come|cost cost|cut cut
deal dealt|dig dug|do did done|draw drew drawn|dream dreamed|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|get got gotten
give gave given|go went gone|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held
hurt hurt|keep kept|know knew known|lay laid|lead led|learn learned|leave left|lend lent|let let|lie lied
lose lost|make made|mean meant|meet met|pay paid|put put|quit quit|read read|ride rode ridden|ring rang rung
rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken
shed shed|shoot shot|show showed shown|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken
spell spelt|spend spent|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck
strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
undertake undertook undertaken
undo undid undone|uphold upheld|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|write wrote written
arise arose arisen|oversee oversaw overseen|undergo underwent undergone|withhold withheld
"""
_IRREGULAR: dict[str, tuple[str, str]] = {
    parts[0]: (parts[1], parts[-1])
    for line in _IRREGULAR_ROWS.strip().splitlines()
    for parts in (entry.split() for entry in line.split("|"))
}
#: Verbs whose past is the verb itself: "he beat them".
SAME_PAST = frozenset(lemma for lemma, (past, _) in _IRREGULAR.items() if past == lemma)
#: Verbs of one form that news uses in the past.
_READ_AS_PAST = frozenset("put read".split())
#: Verbs of more than one syllable whose last consonant is doubled, and those of one syllable come by rule.
_DOUBLED = frozenset(
    "admit quip equip begin rebut refer commit omit label permit submit signal cancel travel rebel regret".split()
)
_VOWELS = frozenset("aeiou")

#: Verbs of news that are no cues: they tell a clause from a phrase.
COMMON = tuple(
    """
    abandon accelerate achieve act address adopt advance affect aim allow appear appoint apply approach arrest arrive
    assign attend avoid award ban be bear beat become begin belong block boost borrow break bring build burn buy
    capture carry catch cause change check choose close collapse collect come commit compare compete consist contain
    contribute control cost cover crash create cross cut damage deal decline defeat delay deliver depend deserve
    destroy develop die differ disappear do donate draw drive drop earn eat elect emerge enable end enjoy enter escape
    establish evolve exist expand face fail fall fight fill finish flee fly focus follow force form gain gather get
    give go grow handle happen hang have head help hire hit hold host impose improve include increase injure insert
    intervene introduce invade invest involve issue join keep kick kill knock lack land last launch lay lead lean
    leave let live lose maintain make manage mark matter meet merge move need obtain occupy occur open operate
    organise organize overcome own participate pass pay perform pick place play prepare prevent prove provide publish
    pull pursue put quit raise reach receive recapture recover reduce regain register release rely remain remove rent
    replace require resign resolve respond rest result retake return rise risk run sail save see sell send separate
    serve set settle shoot shut sign sink sit slide slip solve spend split spread stand start stay steal step stick
    stop strike struggle study submit succeed suffer supply surge survive sustain take teach tear tend throw tie touch
    tour train travel treat try turn undermine unite use visit vote wait walk watch wear win withdraw work accompany
    acquire adapt adjust alter arise assist attract await bury combine compel complete confront confuse connect
    convert cooperate demonstrate derive descend detain devote diminish distribute dominate educate eliminate embody
    employ endure enforce enhance ensure exceed exclude exploit fulfil fulfill generate govern hinder ignore
    incorporate inhabit inherit inspire install integrate interfere interrupt invent justify locate mean motivate
    negotiate nominate offend oversee perceive permit persist persuade possess preserve proceed prohibit protect
    provoke qualify react represent resemble resist respect restore restrict retain satisfy seem seize specify
    strengthen tackle tolerate transform trust undergo unveil violate weaken withhold witness worsen bite blow bend
    dig drink feed forget forgive lend ride shake sing sleep sweep swim swing undertake wake
    """.split()
)


def forms_of(lemma: str) -> Iterator[tuple[str, str]]:
    """Every form of ``lemma`` with its name: base, s, past, pp (a participle that is no past), ing."""
    yield lemma, "base"
    yield _third(lemma), "s"
    yield _ing(lemma), "ing"
    past, participle = _IRREGULAR.get(lemma) or (_past(lemma), _past(lemma))
    if past != lemma or lemma in _READ_AS_PAST:
        yield past, "past"
    if participle not in (past, lemma):
        yield participle, "pp"
    if lemma == "label":
        yield "labeled", "past"
        yield "labeling", "ing"
    if lemma in ("spell", "learn"):
        yield lemma + "ed" if lemma == "spell" else "learnt", "past"


def _third(lemma: str) -> str:
    if lemma in ("be", "have", "do", "go"):
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    return lemma[:-1] + "ies" if _consonant_y(lemma) else lemma + "s"


def _ing(lemma: str) -> str:
    if lemma in ("lie", "die", "tie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) and lemma != "be":
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ing"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if _consonant_y(lemma):
        return lemma[:-1] + "ied"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ed"


def _consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in _VOWELS


def _doubles(lemma: str) -> bool:
    if lemma in _DOUBLED:
        return True
    vowels = sum(letter in _VOWELS for letter in lemma)
    return vowels == 1 and len(lemma) > 2 and lemma[-2] in _VOWELS and lemma[-1] not in _VOWELS | set("wxy")
