"""Which encoding a text of no Latin letters is in, by how often its letters occur and how its capitals stand.

Capitals of one Cyrillic or Greek encoding are small letters of another: only what each letter's turn would be tells
whether a headline was written in capitals or in other letters. Letters in order of frequency by language; how often
each occurs after S. M. Gusein-Zade's law for letters (Problems of Information Transmission 24, 1988): the letter of
rank r of n has the share ln((n + 1) / r), normed.
"""

from __future__ import annotations

import re
from collections import Counter
from math import exp, log
from typing import NamedTuple

#: Encodings | letters, the commonest first.
_TABLE = """
cp1251 koi8_r cp866 iso8859_5 mac_cyrillic cp855 | оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё
cp1251 koi8_u cp866 iso8859_5 mac_cyrillic       | оанитіверслкдумпязьйбгчюжїхцшєщфґ
cp1251 iso8859_5 mac_cyrillic                    | анірсотыкелдвупямзўбгьйчхцжэшюёф
cp1251 iso8859_5 mac_cyrillic cp855              | аиоентрсвлкдпмзягбъучщйжхцшюфь
cp1251 iso8859_5 mac_cyrillic cp855              | аоиенрсјтувдкмплзгбчшцћжхљњфђџ
cp1251 iso8859_5 mac_cyrillic cp855              | аоиетнрвсдкмлпјугзбчшжцхќѓфџљњѕ
cp1253 iso8859_7                                 | αοιετσνηυρπκμλςωάόδίγέήχθύώφβξζψϊϋΐΰ
cp1253 iso8859_7                                 | αοιετσνηυρπκμλςδγχθωφβξζψ
cp1255 iso8859_8                                 | יוהלאתרבמשנכחדעקפטםגסזןצךףץ
cp1256 iso8859_6                                 | الينمروتبدعسهفقكحةأجشصخطزذضثىغإءظئآؤ
cp1256                                           | ايردنومهتسبلشکزگفخقجحعپطصچضآغذثظئژك
cp874                                            | านรก่อเง้ัมยวีิทสลดหตะคแบปจไพข์ืชใุู็ถโึำผซธศณษญภฟฐฉฎฏฑฒฆฌฬฮฤฯๆ
"""
#: What a reading in an encoding that is seldom met has to be likelier by (natural logarithm).
_SELDOM = {"koi8_r": 0.5, "koi8_u": 0.7, "iso8859_7": 1.0, "iso8859_8": 1.0, "iso8859_6": 1.0, "iso8859_5": 2.0,
           "cp866": 2.0, "mac_cyrillic": 3.0, "cp855": 4.0}  # fmt: skip
#: Log likelihoods: of a mark that any page has, one that few have, of anything that is no letter of the language; and
#: of a final letter within a word, a vowel sign without its letter, a mark where none stands.
_MARK, _SELDOM_MARK, _STRANGE, _ILL = -3.5, -6.0, -11.0, -6.0
#: Of a word in small letters, with a first capital, in capitals, and in any other mixture; a text of capitals.
_SMALL, _FIRST, _CAPITALS, _MIXED, _ALL_CAPITALS = -0.2, -1.8, -3.5, -9.0, -3.0
#: Of a text whose first letter is a small one.
_BEGINS_SMALL = -1.5
#: A text is taken for one of these where so much of its letters is beyond ASCII, and a letter at most so much less
#: likely than in any text of its language.
LEAST_SHARE, MOST_BELOW = 0.4, 0.8
#: Letters that are looked at.
_LETTERS = 6_000
_MARKS = dict.fromkeys("\u00a0“”„‘’«»–—…،؟؛\u200c", _MARK) | dict.fromkeys(
    "‚‹›•·©®™°€£§№\u200d\u200e\u200f־׳״ـ΄\u00ad", _SELDOM_MARK
)
_LETTER = re.compile(r"[^\W\d_a-zA-Z]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ILL_SET = re.compile(
    "(?<![\u0e01-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0629\u0649](?=[\u0621-\u064a])"
    "|[\u05da\u05dd\u05df\u05e3\u05e5](?=[\u05d0-\u05ea])|ς(?=[α-ω])"
    "|(?<=[ \\n])\u00a0(?=\\w)|(?<!\\S)[–—€](?=[^\\W\\d_])|[®©°§](?=[^\\W\\d_])|(?<=[^\\W\\d_])[–—“„«»](?=[^\\W\\d_])"
    "|[A-Za-z](?=[\u0370-\u0fff])|[\u0370-\u0fff](?=[A-Za-z])"
)
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_BEYOND_ASCII = bytes(range(0x80, 0x100))


class _Alphabet(NamedTuple):
    """The encodings of a language's pages, the log likelihood of each small letter, and of any letter on average."""

    encodings: tuple[str, ...]
    letters: dict[str, float]
    usual: float


def _alphabet(row: str) -> _Alphabet:
    encodings, letters = (part.strip() for part in row.split("|"))
    total = sum(log((len(letters) + 1) / rank) for rank in range(1, len(letters) + 1))
    likely = {letter: log(log((len(letters) + 1) / rank) / total) for rank, letter in enumerate(letters, 1)}
    usual = sum(exp(share) * share for share in likely.values())
    return _Alphabet(tuple(encodings.split()), likely, usual)


_ALPHABETS = tuple(map(_alphabet, _TABLE.strip().splitlines()))
ENCODINGS = tuple(dict.fromkeys(name for alphabet in _ALPHABETS for name in alphabet.encodings))


def likeliest(words: bytes) -> str | None:
    """The encoding that makes ``words`` the likeliest text of a language without Latin letters.

    None where most of its letters are ASCII or numbered (``&#1040;``), or where no reading is likely.
    """
    words = words[:_LETTERS]
    beyond = len(words) - len(words.translate(None, _BEYOND_ASCII))
    if beyond < LEAST_SHARE * (beyond + len(_ASCII_LETTER.findall(words))) or beyond <= words.count(b"&#"):
        return None
    readings = (reading for name in ENCODINGS for reading in _readings(words, name))
    likely, usual, name = max(readings, key=lambda reading: reading[0])
    return name if (likely - _ALL_CAPITALS) / beyond > usual - MOST_BELOW else None


def _readings(words: bytes, name: str) -> list[tuple[float, float, str]]:
    """How likely ``words`` are in ``name`` in each of its languages, and how likely any letter is in that language."""
    text = words.decode(name, "replace")
    letters = Counter(character for character in text.lower() if character >= "\x80")
    unclosed = max(0, text.count("‘") - text.count("’"))
    form = _case(text) - _SELDOM.get(name, 0.0) + _ILL * (len(_ILL_SET.findall(text)) + unclosed)
    return [
        (form + _letters(letters, alphabet), alphabet.usual, name)
        for alphabet in _ALPHABETS
        if name in alphabet.encodings
    ]


def _letters(letters: Counter[str], alphabet: _Alphabet) -> float:
    return sum(
        count * (alphabet.letters.get(character) or _MARKS.get(character, _STRANGE))
        for character, count in letters.items()
    )


def _case(text: str) -> float:
    """How likely the capitals of the text stand where they do, as a text of sentences or all in capitals."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    each = Counter(map(_form, words))
    first = _LETTER.search(text)
    begins = _BEGINS_SMALL if first and first.group() != first.group().upper() else 0.0
    sentences = begins + sum(likely * count for likely, count in each.items())
    capitals = _ALL_CAPITALS + sum((_SMALL if form == _CAPITALS else _MIXED) * count for form, count in each.items())
    return max(sentences, capitals)


def _form(word: str) -> float:
    if word == word.lower():
        return _SMALL
    if word == word.upper():
        return _CAPITALS
    return _FIRST if word[1:] == word[1:].lower() else _MIXED
