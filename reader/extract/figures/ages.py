"""Ages told without the word: "Nick Hague 44 has", "those 65 or older", "children under 10", "died at 74"."""

from __future__ import annotations

import re

from reader.extract.figures.made_names import MADE_NAMES

#: Given names common in the news of English, so that "Ann Lee 44" is no product.
_GIVEN = frozenset(
    """aaron abdul abdullah adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexis ali
    alice alicia
    alison allison amanda amber amy ana andre andrea andrew andy angel angela anita ann anna anne annie anthony antonio
    april arthur ashley audrey austin barbara barry beatrice becky ben benjamin bernard beth betty beverly bill billy
    blake bob bobby bonnie brad bradley brandon brenda brett brian bruce bryan caitlin cameron carl carlos carmen carol
    caroline carolyn catherine chad charles charlie charlotte chelsea cheryl chloe chris christian christina christine
    christopher cindy claire clara clarence claude cody colin connor corey craig crystal curtis cynthia daisy dale dan
    daniel danielle danny darren dave david dawn dean deborah debra denise dennis derek diana diane diego dominic don
    donald donna dorothy doug douglas duncan dustin dwayne dylan earl eddie edward eileen elaine eleanor elena eli
    elizabeth ellen ellie emily emma eric erica erik erin ernest ethan eugene eva evan evelyn fatima felix fernando
    fiona florence frances francis francisco frank fred frederick gabriel gareth gary gavin gemma gene geoff george
    gerald gerard gilbert gina glenn gloria gordon grace graham grant greg gregory guy hannah harold harriet harry
    harvey hassan heather hector helen henry herbert holly howard hugh hussein ian ibrahim irene isaac isabel isabella
    ivan jack jackie jacob jacqueline jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff
    jeffrey jen jennifer jenny jeremy jerome jerry jesse jessica jim jimmy joan joanna joanne joe joel john johnny jon
    jonathan jordan jorge jose joseph josh joshua joy joyce juan judith judy julia julian julie justin karen karl kate
    katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin kim kimberly kirsty kristen kristin
    kyle lance larry laura lauren laurence lawrence leah lee leo leon leonard leroy leslie lewis liam lily linda lindsay
    lisa lloyd logan lois lori louis louise lucas lucy luis luke lydia lynn madison malcolm marc marcus margaret maria
    marie marilyn mario marion mark marlene martha martin marvin mary mason matt matthew maureen max megan mehmet mel
    melanie melissa melvin michael michelle miguel mike mitchell mohamed mohammad mohammed molly monica morgan muhammad
    nadia nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah nora norman oliver olivia
    omar oscar owen pablo pamela pat patricia patrick paul paula pauline pedro peggy penny pete peter phil philip
    phillip phyllis rachel ralph ramon randy raul ray raymond rebecca rhonda ricardo richard rick ricky rita rob robert
    roberto robin rodney roger roland ron ronald rosa rose rosemary ross roy ruby russell ruth ryan sally sam samantha
    samuel sandra sara sarah scott sean sebastian sergio seth shane shannon sharon shaun shawn sheila shirley simon
    sofia sophia sophie spencer stacey stacy stanley stephanie stephen steve steven stewart stuart sue susan suzanne
    sylvia tamara tanya tara ted teresa terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy
    toni tony tracey tracy travis trevor tyler valerie vanessa vera veronica vicki victor victoria vincent vladimir
    virginia walter warren wayne wendy wesley wilfred will william xavier yasmin yusuf yvonne zachary zoe""".split()
)
#: The capital a name begins with in any tongue, and a letter behind it: "Åkesson", "José", "Łukasz".
CAPITAL = r"(?:[A-Z]|(?<!\w)[^\W\d_a-zß-öø-ÿ])"
_SMALL = r"[^\W\d_A-Z]"
_NAMED = re.compile(
    rf"(?:^|[^\w-])({CAPITAL}{_SMALL}+)(?: {CAPITAL}\.?)?(?: {CAPITAL}[\w’'-]+){{1,2}}(?: Jr\.?| Sr\.?)? $"
)
_SURNAME = re.compile(rf"\b({CAPITAL}{_SMALL}[\w’'-]+) $")
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lady|Lord|Miss|Prof|Professor|Judge|Sgt|Capt|Rev)\.? {CAPITAL}[\w’'-]+ $"
)
_KIN = (
    r"(?:partner|wife|husband|son|daughter|brother|sister|mother|father|mum|dad|fiancee?|girlfriend|boyfriend|friend|"
    r"cousin|nephew|niece|uncle|aunt|grandson|granddaughter|grandmother|grandfather|twin|stepson|stepdaughter|driver|"
    r"actor|actress|singer|student|teacher|pensioner|officer|farmer|victim|suspect|resident|widow|widower|"
    r"father-of-\w+|"
    r"mother-of-\w+|mum-of-\w+|dad-of-\w+)"
)
#: "her partner Deonne Dickerson 37."
_RELATED = re.compile(rf"\b{_KIN} {CAPITAL}[\w’'-]+ {CAPITAL}[\w’'-]+ $")
_CLOSES = re.compile(r"[,.;)]|$| (?:and|who|said|was|is|has|had|from|of|when|told|told|at|in|with|as)\b")
#: "The business tycoon 70 stunned".
_ROLE = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ff]ormer) (?:[a-z-]+ ){{0,2}}(?:{_KIN}|tycoon|mogul|star|comedian|"
    r"billionaire|millionaire|businessman|businesswoman|president|minister|chancellor|politician|footballer|striker|"
    r"midfielder|goalkeeper|defender|winger|golfer|boxer|cyclist|sprinter|swimmer|rapper|musician|author|writer|artist|"
    r"journalist|broadcaster|presenter|model|chef|doctor|nurse|lawyer|engineer|soldier|pilot|retiree|grandparent|"
    r"gunman|"
    r"attacker|killer|teenager|schoolboy|schoolgirl|youngster|woman|man|boy|girl|Dutchman|Frenchman|Englishman|"
    r"American|Briton|Australian|German|Spaniard|Italian|Canadian|Scot|Irishman|Welshman) $"
)
_IS_OR_DOES = re.compile(
    r" (?:who|was|is|has|had|said|told|from|and (?:his|her)|became|won|made|took|went|came|left|led|met|gave|ran|"
    r"[a-z]+(?<!hundr)(?<!kill)(?<!injur)(?<!wound)ed)\b"
)
_TOLD = re.compile(
    r" (?:who|said|told|died|pleaded|had|has|gave|jumped|took|went|ran|left|met|joined|lived|made|added|is|says|"
    r"announced|succumbed|stunned|revealed|explained|insisted|wrote|tweeted|posted|studied|"
    r"became|won|admitted|claimed|denied|appeared|faces|suffered|survived|was (?:declared|rushed|given|hospitalized|"
    r"arrested|charged|killed|found|pronounced|taken|sentenced|"
    r"convicted|shot|born|last seen|jailed|named|fined|diagnosed))\b"
)
#: What is said of persons of any name, whose numbers are not those of products.
_IS = re.compile(
    r" (?:(?:was|has|had|who|said|says|told|faces|pleaded|whose|an?|as (?:he|she|they))\b(?! (?:in|of)\b)|"
    r"(?:of|from) [A-Z][a-z]+)"
)
#: What tells that a name alone is a person's, no product's: "Orozco 27 a known thief", "Hall 43 opposed it".
_OF_A_PERSON = re.compile(
    r" (?:who|whose|both)\b| (?:of|from) [A-Z][a-z]+(?! \d)| an? [a-z-]+ (?:[a-z-]+ )?(?:who|from|of|in|at|with|and)\b|"
    r" and (?:his|her)\b| (?:head|chief|star|captain|leader|founder|director|president|father|mother|author) of\b|"
    r" (?:was|is|were) (?!announced|released|launched|unveiled|introduced|built|designed|developed|sold|priced|tested|"
    r"delayed|updated|based|used|expected|available)(?:an? [a-z-]+ (?:[a-z-]+ )?(?:who|at|in|of|for|from|with)\b|"
    r"[a-z]+ed (?:on|in|at|by|with|for|after|to|over|from|as|when)\b|[a-z]+ing (?:home|to|in|on|with|for|at|his|her)\b|"
    r"(?:shot|found|born|taken|driving|going|in hospital|on (?:his|her)))|"
    r" (?!announced|released|launched|unveiled|introduced|featured|included|offered|delivered|received|arrived|"
    r"debuted|outperformed|scored|used|added|"
    r"gained|dropped|finished|started)[a-z]{2,}ed (?:the|an?|his|her|himself|herself|"
    r"as|in|at|from|on|with|to|for) [a-z]|"
    r" (?:soon|later|now) [a-z]+(?:ed|ew|an)? |"
    r" (?:killed|shot|arrested|jailed|sentenced|murdered|missing) (?:by|on|in|after|for|since)\b"
)
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]n|[Ii]n|[Aa]t|[Oo]f|[Ff]or) [A-Z][\w’'-]+ $")
#: "then 38," and "the average age was 44".
_BY_THEN = re.compile(
    r"(?:, then|\b(?:[Rr]etirement|[Pp]ension|[Vv]oting|[Dd]rinking|[Mm]inimum|[Ll]egal) age (?:[a-z]+ ){0,3}to|"
    r"\b(?:kids|children|sons|daughters|twins|boys|girls|grandchildren) (?:are|were)(?: just| only| now| aged)?|"
    r"\b(?:(?:[Aa]verage|[Mm]edian|[Mm]ean|[Rr]etirement|[Pp]ension|minimum|legal) age|[Ll]ife expectancy) "
    r"(?:[a-z]+ )*(?:[A-Z]\w+ (?:[a-z]+ )*)*(?:is|was|of)(?: about| around| roughly| nearly| just| now| over)?) $"
)
_ENDS_CLAUSE = re.compile(r"[,.;)]|$| (?:in|for|and|at|when|compared|while)\b")
#: A clause or a phrase that goes on without a noun to count.
_GOES_ON = re.compile(
    r"(?:[,.;:)—–]| [a-z]+\b(?<!s)| (?:is|was|has|says|does|faces|lives|works|knows|thinks|believes|hopes|runs|plays|"
    r"leads|owns|sells|teaches|wants|plans|helps|remembers|insists|argues|denies)\b|$)"
)
_OR_OLDER = re.compile(r" (?:(?:or|and|years and) (?:older|younger)|and (?:up|under)\b)")
_OR_OVER = re.compile(r" (?:or|and) (?:over|above|under|below)\b")
_PERSONS = (
    r"(?:people|persons|those|anyone|everyone|adults|children|kids|men|women|boys|girls|patients|residents|citizens|"
    r"Americans|Britons|voters|players|drivers|pupils|teenagers|workers|males|females|fans|viewers)"
)
_PERSONS_BEFORE = re.compile(rf"\b(?:{_PERSONS}|were|aged) (?:at |aged |who are |over |under |between )?$")
_BOUNDED = re.compile(
    rf"\b(?:{_PERSONS}|person|man|woman|boy|girl|child|adult|player|physician|doctor|driver|patient|artist|voter|leader|"
    r"someone|under-40s?) (?:aged )?(?:under|over|above|below|younger than|older than) (?:the age of )?$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:when|before|until|after|since) (?:I|he|she|they|you) (?:was|were|turned)(?: just| only| about)? $"
)
_AS_YOUNG = re.compile(r"\b(?:as (?:young|old) as|was about|is about|was around|aged about) $")
_THEN = re.compile(r"[.;]|$|(?: or \d{1,2})? (?:at the time|when (?:he|she|they|his|her)\b)")
#: "Kamala was 12 in 1976".
_NAME_WAS = re.compile(rf"\b{CAPITAL}{_SMALL}+ (?:was|turned) (?:just |only )?$")
_IN_YEAR = re.compile(r" in (?:19|20)\d\d\b")
_DIED_AT = re.compile(
    r"\b(?:died|dies|dead|retired|pregnant|married|widowed|orphaned) (?:\w+ ){0,2}at (?:just |only )?$",
    re.IGNORECASE,  # "Dead at 100" in headlines
)


#: Words that begin sentences before a bare number: "Some 60 died".
_NO_SURNAMES = frozenset(
    "about all almost among and another approximately around at but exactly fewer first for from further in just last "
    "least more nearly next of only other over roughly so some than that the then these they those under up were "
    "when where while with".split()
)


_NO_GIVEN = frozenset(("The", "A", "An", "This", "That", "Our", "Its", "His", "Her", "My", "Their", "Your"))


def called_by_age(text: str, start: int, end: int) -> bool:
    """Whether digits at ``start:end`` tell the age of the person named right before: "Nick Hague 44 has"."""
    digits = text[start:end]
    if re.match(r",? [A-Z]", text[end : end + 3]):
        return False  # a headline of capitals
    if not digits.isascii() or not digits.isdigit() or not 1 <= int(digits) <= 105:
        return False
    before = text[max(0, start - 48) : start]
    surname = _SURNAME.search(before)
    if surname is not None and (surname[1].lower() in MADE_NAMES or surname[1].lower() in _NO_SURNAMES):
        return False
    named = _NAMED.search(before)
    if named is not None and named[1] in _NO_GIVEN:
        named = None  # "The Atmos 65 is a pack"
    if named is not None and (named[1].lower() in _GIVEN or named[0].split()[1].lower() in _GIVEN):
        return bool((_GOES_ON if int(digits) > 9 else _TOLD).match(text, end))
    if named is not None and 16 <= int(digits) < 100 and _IS.match(text, end):
        return True
    if int(digits) < 16 or int(digits) > 99:
        return False
    if _RELATED.search(before) and (_CLOSES.match(text, end) or _IS_OR_DOES.match(text, end)):
        return True
    if surname is None:
        return bool(_ROLE.search(before) and _IS_OR_DOES.match(text, end))
    if _TOLD.match(text, end) and not _THE.search(before) or _TITLED.search(before) and _GOES_ON.match(text, end):
        return True
    alone = int(digits) > 17 and not surname[1].endswith("s") and _THE.search(before) is None
    return bool(alone and _OF_A_PERSON.match(text, end))


def int_below(digits: str, bound: int) -> bool:
    """Whether ``digits`` is a whole number below ``bound``."""
    return digits.isascii() and digits.isdigit() and int(digits) < bound


def told_by_age(text: str, start: int, end: int) -> bool:
    """Whether a whole number below 120 at ``start:end`` is an age by the words around it."""
    if called_by_age(text, start, end) or _OR_OLDER.match(text, end):
        return True
    before = text[max(0, start - 60) : start]
    if before.endswith((" both ", "(both ")) and int_below(text[start:end], 106):
        return _GOES_ON.match(text, end) is not None  # "Tom Tennant and William Hakim, both 51, died"
    if _BY_THEN.search(before):
        return bool(_ENDS_CLAUSE.match(text, end))
    if _OR_OVER.match(text, end):
        return bool(_PERSONS_BEFORE.search(before))
    if re.match(r"[\s-]?(?:%|per\b|[a-z]+s\b(?<!\bis)(?<!\bwas)(?<!\bhas))", text[end : end + 16]):
        return False
    if re.search(rf"\b{CAPITAL}{_SMALL}[\w’'-]* now $", before) and int_below(text[start:end], 100):
        return bool(_GOES_ON.match(text, end))
    if _NAME_WAS.search(before) and _IN_YEAR.match(text, end) or _AS_YOUNG.search(before) and _THEN.match(text, end):
        return True
    return bool(_WHEN.search(before) or _BOUNDED.search(before.replace(" (", " ")) or _DIED_AT.search(before))
