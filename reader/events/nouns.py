"""Nouns that name one thing in two houses: the lorry of one outlet is the truck of the other.

From general news English, one row a thing; the first word stands for the others when sentences are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.events.words import Known, stem

_ROWS = """
airport airfield
assault attack
ballot vote
boss chief head director
car vehicle
cash money
child kid youngster
church cathedral chapel
clinic hospital
company firm
court judge magistrate tribunal
crowd throng
currency crown franc
doctor physician medic
docker stevedore longshoreman
employer management
factory plant works mill
ferry boat ship trawler vessel
film movie
fireman firefighter
flat apartment
guard warder
gun weapon firearm
harbour harbor port
home house
inquiry investigation probe
inspector investigator
jail prison
job post
lawyer attorney solicitor barrister
lorry truck
metre meter
opponent critic
parliament assembly
petrol fuel gasoline
picture photo photograph image
plane aircraft airliner jet
policeman police officer cop
power electricity
premier minister
pupil student
railway rail railroad
rally march demonstration
report dossier
road street
settlement agreement deal accord
share stock
sum amount
suspect defendant
town city
trader dealer
worker employee staff workforce
"""
_SAME = {stem(word): stem(row.split()[0]) for row in reversed(_ROWS.strip().splitlines()) for word in row.split()}


def thing(word: str) -> str:
    """The stem that stands for the thing a stem names: ``thing(stem("trucks")) == thing(stem("lorry"))``."""
    return _SAME.get(word, word)


_THING_OF = Known(lambda word: thing(stem(word)))


def things(words: Iterable[str]) -> Iterator[str]:
    """The stems that stand for what the words name, in order."""
    return map(_THING_OF.__getitem__, words)
