"""Words that tell verbs from nouns, and verbs and nouns that stand together in one way: tables of a row a kind."""

from __future__ import annotations

#: Common verbs that are as often nouns.
NOUN_LIKE = frozenset(
    """
    bite bites blow blows bend bends drinks feeds ride rides shake shakes sleep sweep sweeps swim swing swings wake
    act address approach arrest award ban block boost break burn cause change check close control cost cover crash
    cross cut damage deal decline defeat delay draw drink drive drop end escape exit experience face fall fight fill
    fire flight focus force form gain guide hand handle head help hit hold host increase interest issue kick kill
    land launch lead leave limit lock look love mark match matter meet mind need open order pass pay pick place play
    post pull push race raise range reach register release remain rent respect rest result return rise risk run sail
    save set shape shift shoot show sign sink site slide slip split spot spread stand start state stay step stick
    stop store strike struggle study suffer supply surge surprise test throw tie top total touch tour trade train
    transfer transport travel treat trial trust turn use view visit vote wait walk watch wear win work lives living
    meeting building being thing credit credits training planning polling funding housing banking marketing policing
    lobbying nursing campaigning engineering advertising fighting killing shooting hearing opening spending advance
    purchase feed found left
    """.split()
)
#: Words in -ed and -ing that are no verbs.
NOT_VERBS = frozenset(
    """
    ceiling evening hundred indeed king modeling modelling morning nothing red ring speed spring string wedding
    """.split()
)
DEMONYMS = ("an", "ese", "ish", "ench", "utch", "eli", "aqi")
#: Quantities that stand for people by themselves.
QUANTIFIERS = frozenset(
    """
    all another both each few five four half hundreds many more most one several six some ten those thousands three two
    """.split()
)
PLURAL_SUBJECTS = frozenset("i you we they who many some others".split())
#: What shows or says something, and the verbs it does so with.
EVIDENCE = frozenset(
    """
    accounts data disclosures documents emails figures filings findings numbers papers photos polls records reports
    results statistics studies surveys transcripts videos
    """.split()
)
#: One piece of such evidence.
ONE_PIECE = frozenset(
    """
    analysis assessment audit data document estimate examination filing inquest inquiry inspection investigation memo
    poll probe record report research review study survey trial video
    """.split()
)
SHOWING = frozenset("confirm indicate note report reveal say show state suggest".split())
SHOWS = frozenset(word + "s" for word in SHOWING)
#: How shares of people end: "two-thirds support the plan".
FRACTIONS = ("-quarters", "-thirds", "-fifths", "-tenths")
ADJECTIVE_ENDS = ("al", "ic", "ive", "ous", "ern")
#: Participles after "be" that are feelings of the subject, no passives.
FEELINGS = frozenset(
    """
    concerned worried convinced determined pleased surprised encouraged committed disappointed disgusted excited
    frustrated horrified inclined interested opposed outraged prepared relieved satisfied saddened scared shocked
    thrilled tired troubled alarmed agreed resolved hoped done gone
    """.split()
)
#: What somebody does to reach another, and says there: "told the paper that Ann Lee called 911, saying …".
CONTACTING = frozenset(
    "called contacted dialed dialled emailed messaged phoned radioed telephoned texted wrote".split()
)
#: Verbs whose object does what follows "for" or "of": "criticised Obama for saying".
BLAMING = frozenset(
    """
    accuse assail attack bash berate blame blast chide condemn criticise criticize decry denounce fault hit laud mock
    praise rebuke scold slam suspect thank
    """.split()
)
#: Verbs that may stand before their subject without a quotation beside them: "…, said Mr Smith".
INVERTING = frozenset("say write tweet add explain".split())
