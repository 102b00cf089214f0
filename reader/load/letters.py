"""Which encoding a text is in, by whether its letters make sense in some language.

A wrong encoding turns a language's own letters into those of others, into symbols, or into capitals within words.
Letters after each language's alphabet; encodings after what its pages were written in before UTF-8.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

#: Codes of a language | encodings of its pages | its letters beyond ASCII, those it has seldom after a slash | words of
#: it that are everywhere, in ASCII alone; in the order of preference.
_TABLE = """
de | cp1252 mac_roman | äöüß / é | der die das und ist nicht ein eine den von mit sich auf im dem zu am dass wird es
fr | cp1252 mac_roman | éèàêç / ëâùûüôîïœæÿ | le la les des et un une est pas que qui dans pour sur du au il ont par a
es | cp1252 mac_roman | áíóúñé / ü¿¡ªº | el la los las de que y en un una es se del por con no para su al lo ha
pt | cp1252 mac_roman | ãàáéíóêç / âôõúü | o a os as de que e do da em um uma para com por se na no mais foi
it | cp1252 mac_roman | àèéòù / ìíóú | il la di che e un una per non in del della si con sono dei ha le gli lo
sv fi | cp1252 mac_roman | åäö / é | och att det som en ett av den till i inte med var har om ja on ei oli kun mutta
da no nb nn | cp1252 mac_roman | æøå / éö | og at det er en et den til af i ikke med har for de som var vil fra ved
en | cp1252 mac_roman | éï / èêëöüñçáíóôæà | the of and to in a is that for on with as was by at it from his her said
is | cp1252 | þðæöáéíóúý / | og sem er til um en var var af hann hafa ekki frá við segir eftir að á
nl | cp1252 | ëéï / èöüáóíêç | de het een van en in is dat op te zijn met voor niet aan er om ook
ca | cp1252 | àèéíòóç / úïü· | el la els les de que i un una amb per no es va del dels ha
sq | cp1252 | ëç / | dhe e i me se ka per nuk nga ne si do
ga | cp1252 | áéíóú / | an na ar ag go is agus a bhfuil le do an ach ar sa den
pl | cp1250 iso8859_2 | ąćęłńóśźż / | w i na z do nie jest o po od za przez jak dla ale
cs | cp1250 iso8859_2 | áéíýčěřšžů / ďňťúó | a v se na je s z do po pro o jako by ale za to
sk | cp1250 iso8859_2 | áéíýčšžúľô / äďĺňóŕť | a v sa na je s z do po pre o ako by ale za to
hu | cp1250 iso8859_2 | áéíóöőúüű / | a az egy hogy nem is volt meg van mint de ki el ha
ro | cp1250 iso8859_2 iso8859_16 | ăâîşţșț / | de la un o a cu pe din care nu este se mai pentru sau dar va
hr bs sr | cp1250 iso8859_2 | čćđšž / | je i u na da se za od s su bi ali o koji kako do
sl | cp1250 iso8859_2 | čšž / ć | je in na v se da za so z po ki ne bi pa kot
tr | cp1254 | çğıöşü / âîûİ | bir ve bu da de ne ile daha olarak gibi sonra kadar ama en
lt | cp1257 iso8859_13 iso8859_4 | ąčęėįšųūž / | ir kad su bus po per dar bet buvo kaip nuo iki tai
lv | cp1257 iso8859_13 iso8859_4 | āčēģīķļņšūž / | un ka ir no uz par ar bet tas to pie kas
et | cp1257 iso8859_13 iso8859_4 | äõöü / šž | ja on et ei see oli kui ka ta aga mis pole
eo | iso8859_3 | ĉĝĥĵŝŭ / | la de kaj en estas ne al kiu ke por sed oni
mt | iso8859_3 | ċġħż / àèìòù | li u ta fuq minn kien mhux dan biex
cy | iso8859_14 | ŵŷâêîôû / äëïöüáéíóúẁẃẅỳ | y yn i o a ar yr ei fod wedi bod ac mae gan
he | cp1255 iso8859_8 | יוהאלרמתשבנ / גדזחטךכםןסעףפץצק |
ru | cp1251 koi8_r iso8859_5 cp866 mac_cyrillic cp855 | оеаинтсрвлкмдпуя / ыьгзбчйхжшюцщэфъё |
uk | cp1251 koi8_u iso8859_5 | оаніитвересклудпя / жмзьгбчхйшюцщєїфґ |
be | cp1251 koi8_u iso8859_5 | оанісетрлкудпяыў / вмзьгбчхйшюцжэфё |
bg | cp1251 iso8859_5 | оаеинтсрвлкдпмзъу / гбчйхжшюцщьяф |
sr | cp1251 iso8859_5 | оаеинтсрвлкдпмзју / абвгђжљњћфхцчџш |
mk | cp1251 iso8859_5 | оаеинтсрвлкдпмзју / бгѓжѕљњќфхцчџш |
el | cp1253 iso8859_7 | αοιετσνηυρπκμλωςάέήίόύώ / βγδζθξφχψϊϋΐΰ |
ar fa | cp1256 iso8859_6 | النيمروتبدعسهفقكحأة / ثجخذزشصضطظغىءإآؤئپچژگ،؟ |
th | cp874 | านรกอเงมยลวดตทสปคบหะัิี่้แไพจ / ขฆฉชซญฎฏฐฑฒณถธผฝฟภฤศษฬฮำึืุูโใ็๊๋์ๆฯ |
vi | cp1258 | ăâđêôơư\u0300\u0301\u0303\u0309\u0323 / áàãéèíìóòõúùý |
"""


class _Language(NamedTuple):
    """A language by its codes, the encodings of its pages, its letters beyond ASCII, everyday words in ASCII alone."""

    codes: frozenset[str]
    encodings: tuple[str, ...]
    letters: frozenset[str]
    seldom: frozenset[str]
    words: frozenset[bytes]


def _language(row: str) -> _Language:
    codes, encodings, letters, words = (part.strip() for part in row.split("|"))
    often, _, seldom = letters.partition("/")
    common = frozenset(word.encode() for word in words.split() if word.isascii())
    return _Language(
        frozenset(codes.split()), tuple(encodings.split()), frozenset(often) - {" "}, frozenset(seldom) - {" "}, common
    )


_LANGUAGES = tuple(map(_language, _TABLE.strip().splitlines()))
#: What an encoding that is hardly met any more has to be better by.
_SELDOM = {"mac_roman": 0.45, "mac_cyrillic": 0.05, "cp855": 0.2, "cp866": 0.05, "cp1258": 0.1, "iso8859_3": 0.1,
           "iso8859_4": 0.05, "iso8859_14": 0.1, "iso8859_16": 0.02}  # fmt: skip
#: What a language's everyday words are worth at most, by their share among the words.
_MOST_FOR_WORDS = 0.4
_ASCII_WORD = re.compile(rb"(?<![\x80-\xff\w'])[a-z]{1,6}(?![\x80-\xff\w'])")
ENCODINGS = frozenset(name for language in _LANGUAGES for name in language.encodings)
_KANA = frozenset(map(chr, range(0x3041, 0x30FF)))
_HANGUL = frozenset("이다는에을의가를한고로하은지도사기인서자리어나시정대해있")
_SIMPLIFIED = frozenset("的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会")
_TRADITIONAL = frozenset("的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會")
#: Encoding, its language's everyday characters, and the least share of them in a text beyond ASCII.
_EAST_ASIAN = (
    ("euc_jp", _KANA, 0.2),
    ("cp932", _KANA, 0.2),
    ("cp949", _HANGUL, 0.15),
    ("johab", _HANGUL, 0.2),
    ("gb18030", _SIMPLIFIED, 0.08),
    ("big5hkscs", _TRADITIONAL, 0.08),
)
#: The same by where their common characters stand: Hangul; the first levels of Chinese and of Japanese; what marks are.
_COMMON_PAIRS = (
    ("cp949", re.compile(rb"[\xa1\xb0-\xc8][\xa1-\xfe]")),
    ("gb18030", re.compile(rb"[\xa1\xa3\xb0-\xd7][\xa1-\xfe]")),
    ("euc_jp", re.compile(rb"[\xa1\xa4\xa5\xb0-\xcf][\xa1-\xfe]")),
    ("cp932", re.compile(rb"[\x81-\x83\x88-\x97][\x40-\x7e\x80-\xfc]")),
    ("big5hkscs", re.compile(rb"[\xa1\xa4-\xc6][\x40-\x7e\xa1-\xfe]")),
)
_PAIRS = re.compile(rb"(?:[\x81-\xfe][\x40-\x7e\x80-\xfe])+")
#: So many pairs tell, and so much of the text they must be.
_LEAST_PAIRS, _COMMON_SHARE = 4, 0.9
_BEYOND_ASCII = bytes(range(0x80, 0x100))
#: Characters that pages of any language have.
_NEUTRAL = frozenset("\u00a0“”„‘’‚«»‹›–—…•·©®™°€£§´`¿¡²³½ªº№")
#: Signs where every language has them: of numbers, prices and marks, and crosses that close a window.
_SIGNS = re.compile(
    r"(?<=\d)[¼½¾×÷±°º²³¢%]+|[±¥£¢$]+(?=\d)|(?<=\w)[®™©](?!\w)|(?<!\S)(?:[×÷±¼½¾»›‹«·•†‡§¶©®¦¬]|\u00ad)+(?!\S)|"
    r"(?<!\S)[½¼¾](?=-)|(?<=\d )[×÷](?= \d)"
)
#: A letter beyond ASCII at a number, which no language writes.
_AT_NUMBER = re.compile(r"(?<=\d)[^\W\d_a-zA-Z]")
#: So many bytes beyond ASCII are enough to tell encodings apart, and so many bytes to hear the everyday words.
ENOUGH, SPOKEN_BYTES = 600, 12_000
#: English; what share of the words its everyday words, three at least, have in it; and what any encoding but its own
#: counts less there, since one foreign name tells little.
_ENGLISH = next(place for place, row in enumerate(_LANGUAGES) if "en" in row.codes)
_ENGLISH_SHARE, _NOT_ENGLISH = 0.2, 0.3
#: What a page's word on its language counts.
_SAID = 0.1
_CAPITAL_INSIDE = re.compile(r"[^\W\d_](?<=[a-zß-öø-ÿа-яα-ω])[^\W\d_a-zA-Z]")
#: Latin words are not made of accented letters alone, and no word mixes Latin and other letters.
_ACCENTS_ONLY, _TURKISH_ACCENTS = re.compile("[\u00c0-\u024f]{3,}"), re.compile("[\u00c0-\u024f]{4,}")
_MARK_INSIDE = re.compile(
    "(?<=[^\\W\\d_])[«»®©°§¹²³£€´`¿¡•](?=[^\\W\\d_])|[®©](?=[A-Za-z])|(?<!\\S)[—€](?=[а-яё])|(?<=[а-яё])€"
)
_MIXED = re.compile("[A-Za-z](?=[\u0370-\u0fff])|(?<=[A-Za-z])[\u0370-\u0fff]|[\u0370-\u0fff](?=[A-Za-z])")
#: Marks without a letter to stand on, and letters that end a word within one: no language is written so.
_ILL_SET = re.compile(
    "(?<![\u0e01-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|(?<![A-Za-z\u00c0-\u024f])[\u0300-\u0323]"
    "|[\u0629\u0649](?=[\u0621-\u064a])|[\u05da\u05dd\u05df\u05e3\u05e5](?=[\u05d0-\u05ea])"
)
#: What a capital among a language's letters counts, a letter of another language, and a symbol.
_CAPITAL, _FOREIGN, _SYMBOL = 0.6, -0.5, -1.0
#: What a capital counts in words that have capitals alone, as headlines do.
_AMONG_CAPITALS = 0.85
#: What a letter counts that the language has seldom.
_RARE = 0.75
#: What a reading is worth that has quotation marks and dashes only.
_MARKS_ONLY = 0.75


def best_encoding(
    words: bytes,
    least: float = 0.5,
    *,
    language: str | None = None,
    among: Collection[str] = ENCODINGS,
) -> str | None:
    """The encoding in which the bytes beyond ASCII make the most sense, or None where none does to ``least`` (0–1).

    ``language`` is the code that the page gives, which tells between nearly equals. Only encodings ``among`` these are
    looked at.
    """
    telling = _telling_words(words)
    readings = {name: _read(telling.decode(name, "replace")) for name in among}
    spoken = Counter(_ASCII_WORD.findall(words[:SPOKEN_BYTES].lower()))
    heard = [sum(spoken[word] for word in row.words) / max(1, spoken.total()) for row in _LANGUAGES]
    is_english = heard[_ENGLISH] > _ENGLISH_SHARE and len(_LANGUAGES[_ENGLISH].words & spoken.keys()) > 2
    scored = []
    for place, row in enumerate(_LANGUAGES):
        told = min(_MOST_FOR_WORDS, heard[place]) + (_SAID if language in row.codes else 0)
        for name in filter(among.__contains__, row.encodings):
            score = _score(readings[name], row)
            against = _SELDOM.get(name, 0) + (
                _NOT_ENGLISH if is_english and name not in _LANGUAGES[_ENGLISH].encodings else 0
            )
            scored.append((score - against + (told if score > 0.5 else 0), -place, name))
    score, _, name = max(scored, default=(0.0, 0, ""))
    return name if score > least else None


def best_of_many_bytes(words: bytes) -> str | None:
    """The East Asian encoding in which the bytes are the everyday characters of a language, or None."""
    if not stand_in_rows(words):
        return None
    scored = []
    for name, everyday, share in _EAST_ASIAN:
        text = [character for character in words.decode(name, "replace") if character >= "\x80"]
        if text and text.count("\ufffd") <= 1 + len(text) // 200:
            scored.append((sum(map(everyday.__contains__, text)) / len(text) / share, name))
    score, name = max(scored, default=(0.0, ""))
    return name if score >= 1 else None


def likely_of_many_bytes(words: bytes) -> str | None:
    """The East Asian encoding whose commonest characters the pairs of bytes are, by their place in its table."""
    beyond = _beyond(words)
    if beyond < 2 * _LEAST_PAIRS or not stand_in_rows(words):
        return None
    scored = []
    for place, (name, common) in enumerate(_COMMON_PAIRS):
        if "\ufffd" not in words.decode(name, "replace"):
            pairs = common.findall(words)
            taken = sum(len(pair) - len(pair.translate(None, _BEYOND_ASCII)) for pair in pairs)
            scored.append((taken / beyond, -place, name))
    share, _, name = max(scored, default=(0.0, 0, ""))
    return name if share > _COMMON_SHARE else None


def stand_in_rows(words: bytes) -> bool:
    """Whether pairs of bytes stand beside each other, as characters do, and not each alone, as accented letters."""
    runs = [len(run) // 2 for run in _PAIRS.findall(words)]
    return 2 * sum(run for run in runs if run > 1) > sum(runs)


def _telling_words(words: bytes) -> bytes:
    """The words that have bytes beyond ASCII, as far as enough of those."""
    some, count = [], 0
    for word in words.split():
        if not word.isascii():
            some.append(word)
            count += _beyond(word)
            if count >= ENOUGH:
                break
    return b" ".join(some)


def _beyond(words: bytes) -> int:
    return len(words) - len(words.translate(None, _BEYOND_ASCII))


class _Reading(NamedTuple):
    """A text in one encoding: its characters beyond ASCII but marks, what a capital counts in it, and what is odd."""

    counts: Counter[str]
    capital: float
    odd: int
    accents_alone: int
    accents_turkish: int
    mixed: int


def _read(text: str) -> _Reading:
    text = _SIGNS.sub("", text)
    counts = Counter(character for character in text if character >= "\x80" and character not in _NEUTRAL)
    inside = sum(found.group()[1].isupper() for found in _CAPITAL_INSIDE.finditer(text))
    return _Reading(
        counts,
        _CAPITAL if any(map(str.islower, text)) else _AMONG_CAPITALS,
        inside + len(_AT_NUMBER.findall(text)) + len(_MARK_INSIDE.findall(text)) + len(_ILL_SET.findall(text)),
        sum(map(len, _ACCENTS_ONLY.findall(text))),
        sum(map(len, _TURKISH_ACCENTS.findall(text))),
        sum(map(len, _MIXED.findall(text))),
    )


def _score(reading: _Reading, language: _Language) -> float:
    """From 1 (every character beyond ASCII is a small letter of the language) down."""
    total, points = reading.counts.total(), 0.0
    if not total:
        return _MARKS_ONLY
    for character, count in reading.counts.items():
        small = character.lower()
        worth = 1.0 if small in language.letters else _RARE if small in language.seldom else 0.0
        if worth:
            points += worth * (1.0 if character == small else reading.capital) * count
        else:
            points += (_FOREIGN if character.isalpha() else _SYMBOL) * count
    return (points - reading.odd - _against(reading, language)) / total


def _against(reading: _Reading, language: _Language) -> int:
    """What speaks against a text of the language: accents alone in a row (Turkish has three), or scripts mixed."""
    if min(language.letters) >= "\u0300":
        return reading.mixed
    return reading.accents_turkish if "ı" in language.letters else reading.accents_alone
