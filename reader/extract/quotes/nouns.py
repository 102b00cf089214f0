"""Nouns of people and bodies that speak without a name: "officials", "a spokesman", "the ministry"."""

from __future__ import annotations

#: Singular, lower case; the plural in -s counts too.
SPEAKERS = frozenset(
    """
    academic activist actor adviser advisor advocate agency agent aide airline ally ambassador analyst army artist
    assembly association attorney author authority backer bank board body boss bureau bystander cabinet campaign
    campaigner candidate captain caller centre center chairman chairwoman charity chief church clinic coach coalition
    columnist commander commentator commission commissioner committee community company congressman congresswoman
    consortium consultant consumer contractor council councillor counsel country court coroner counterpart critic
    customer daughter defence defendant delegate democrat department deputy designer detective developer dictionary
    diplomat director doctor driver economist editor embassy employee engineer envoy executive expert eyewitness
    family fan farmer father federation fighter filing firefighter firm forecaster founder friend general government
    governor group guard head historian hospital husband industry inspector institute intelligence investigator
    investor institution journalist judge jury justice king kremlin lawmaker lawsuit lawyer leader league leadership
    letter liberal locals magazine majority maker manager manufacturer marine mayor medic member memo military militia
    minister ministry mission moderator monitor mother movement nation negotiator neighbour neighbor network newspaper
    nominee nurse observer office officer official operative operator opponent opposition organisation organization
    organiser organizer outlet owner panel paper parent parliament participant partner party passenger patient
    person physician pilot player poet police policeman politician poll pollster president press priest producer
    professor programme prosecution prosecutor protester publisher pundit queen rebel regulator relative report
    reporter representative republican rescuer researcher resident reviewer rival ruling scientist scholar school
    secretary senator sheriff sister soldier son source speaker specialist spokesman spokesperson spokeswoman staff
    staffer state statement strategist student study supervisor supporter surgeon surrogate survey survivor suspect
    teacher team teenager trader transcript treasury tribunal troop trustee tweet union user veteran victim villager
    volunteer voter warden watchdog website wife witness woman man worker writer youth
    """.split()
)
#: Irregular and collective forms, lower case.
PLURAL_SPEAKERS = frozenset("people men women police authorities parties agencies countries children families".split())
#: Words that stand for a speaker by themselves.
INDEFINITE = frozenset("another each one some many others several both another few most".split())
SUBJECT_PRONOUNS = frozenset("he she they it we i who you".split())
#: Words a noun phrase may begin with.
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your one some many several two three other another "
    "no every each both most few all any".split()
)
#: What somebody puts out: "released a statement saying" is said by who released it.
ISSUED = frozenset(
    """
    ad ads advertisement campaign debate email letter memo message note release speech statement statements tweet video
    """.split()
)
