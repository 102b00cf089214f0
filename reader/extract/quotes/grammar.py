"""Closed classes of English: the small words that tell where phrases and clauses begin and end."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    """
    a an the this that these those his her its their our my your one two three four five six seven eight nine ten
    some many several other another no every each both most few fewer all any either neither half dozens hundreds
    thousands more less such what’s
    """
)
NUMBERS = _words("one two three four five six seven eight nine ten dozens hundreds thousands half a")
#: What "a" counts: "about a dozen", "over a year".
AFTER_A_NUMBER = _words(
    "billion century couple day decade dozen fifth foot half hour hundred kilometre kilometer metre meter mile million "
    "minute month quarter tenth third thousand ton tonne week year"
)
POSSESSIVES = _words("his her its their our my your whose")
#: Words that make up a phrase by themselves.
PRONOUNS = _words(
    """
    he she they it we i you who himself herself themselves itself him them us me everyone everybody someone somebody
    nobody none others anyone anybody something anything everything nothing those many some both several most few one
    another this that these
    """
)
REFLEXIVES = _words("himself herself itself themselves")
SUBJECT_PRONOUNS = _words("he she they it we i you")
OBJECT_PRONOUNS = _words("him them us me himself herself themselves itself myself yourself")
PREPOSITIONS = _words(
    """
    about above across after against along alongside amid among amongst around as at before behind below beneath
    beside besides between beyond by concerning despite down during except for from in including inside into like
    near of off on onto out outside over past per regarding since than through throughout till to toward towards
    under underneath unlike until up upon versus via with within without atop
    """
)
CONJUNCTIONS = _words("and or but nor yet")
SUBORDINATORS = _words(
    "because while although though whereas if unless whether when whenever once until since so as after before where "
    "how why what that lest even"
)
#: Small words whose capital says that a sentence begins, even after an abbreviation.
SENTENCE_OPENERS = SUBJECT_PRONOUNS | SUBORDINATORS | _words("a an and but his in it its on our the their these this")
#: Prepositions that open clauses too.
CLAUSE_OPENERS = _words("as after before since until")
RELATIVES = _words("who whom which that whose where")
WH = _words("what whether how why who where when which if")
AUXILIARIES = _words(
    """
    am is are was were be been being has have had having do does did will would can could may might must shall should
    ought isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t cannot couldn’t
    mightn’t mustn’t shouldn’t ain’t ’d ’ll ’ve ’re ’m
    """
)
#: What follows "there" as a subject.
AFTER_THERE = AUXILIARIES | _words(
    "’s continue continued continues exist exists need needs remain remained remains seem seemed seems"
)
MODALS = _words(
    """
    do does did will would can could may might must shall should don’t doesn’t didn’t won’t wouldn’t can’t cannot
    couldn’t mightn’t mustn’t shouldn’t ’ll
    """
)
BE = _words("am is are was were be been being isn’t aren’t wasn’t weren’t ’re ’m")
#: Verbs whose participle gives a name: "a technique called “…”".
NAMING = _words("call dub name nickname title term")
#: What something is said by, that is nobody: "said by telephone".
CHANNELS = _words("telephone phone email e-mail text letter video fax then way proxy radio message mail satellite")
#: Adverbs that stand with verbs; words in -ly count too.
ADVERBS = _words(
    """
    not also otherwise later then earlier now still again once recently first repeatedly even just only never further
    always often soon already ever too else instead rather quite almost perhaps maybe sometimes once together ago
    twice ahead aside meanwhile however moreover nonetheless nevertheless therefore thus indeed though yet back
    simply long much there here well overnight though n’t likely previously
    """
)
#: Words in -ly that are no adverbs.
NOT_ADVERBS = _words(
    "family only early daily weekly friendly supply reply italy july ally rally assembly likely elderly"
)
TIMES = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening
    night week month year weekend january february march april may june july august september october november december
    noon midnight summer spring autumn fall winter hours days weeks months years minutes
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
#: Words that "to" goes with as a preposition: "according to new research".
BEFORE_TO = _words("according thanks due owing prior next close contrary response relation regard regards addition")
#: Words before a time: "last week", "on Tuesday", "earlier this month".
BEFORE_TIMES = _words("last this next late early earlier later that the every each on in at mid previous same one")
ABBREVIATIONS = _words(
    """
    v vs mr mrs ms dr prof st gen lt col sgt capt cmdr adm rev hon gov govs sen sens rep reps pres jr sr inc ltd co
    corp no vs jan feb mar apr jun jul aug sep sept oct nov dec maj supt det insp sec amb atty messrs fr ft mt gens
    lts approx etc calif mass penn conn wash colo ariz minn wis ill ind mich mo tenn ala fla ga va okla tex nev ore
    del ark kan neb
    """
)
