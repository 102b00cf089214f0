"""Which encoding a text is in, by whether its letters make sense in some language.

A wrong encoding turns a language's own letters into those of others, into symbols, or into capitals within words.
Letters after each language's alphabet; encodings after what its pages were written in before UTF-8.
"""

from __future__ import annotations

import re

#: Encodings → letters beyond ASCII of the languages written in them, a language a word; in the order of preference.
_ALPHABETS = (
    (("cp1252",), "äöüß éèêëàâùûüçôîïœæÿ áéíóúñüº àãâáéêíóôõúç àèéìíòóùú åäöé æøåéö þðæöáéíóúý ëïéèöüáóíêç"),
    (("cp1250", "iso8859_2"), "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîşţșț čćđšž čšž"),
    (("cp1254",), "çğıöşüâîûİ"),
    (("cp1257",), "ąčęėįšųūž āčēģīķļņšūž äõöüšž"),
    (("cp1255",), "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),  # before the Cyrillic, whose last letters are no Hebrew
    (("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"), "абвгдежзийклмнопрстуфхцчшщъыьэюяё"),
    (("cp1251", "koi8_u", "iso8859_5"), "абвгдежзийклмнопрстуфхцчшщьюяєіїґ абвгдежзіклмнопрстуўфхцчшыьэюяё"),
    (
        ("cp1251", "iso8859_5"),
        "абвгдежзийклмнопрстуфхцчшщъьюя абвгдђежзијклљмнњопрстћуфхцчџш абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    ),
    (("cp1253", "iso8859_7"), "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
    (("cp1256", "iso8859_6"), "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگ،؟"),
    (("cp874",), "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลวศษสหฬอฮะัาำิีึืุูเแโใไ็่้๊๋์ๆฯ"),
    (("cp1258",), "ăâđêôơưáàãéèíìóòõúùý\u0300\u0301\u0303\u0309\u0323"),
    (("mac_roman",), "äöüß éèêëàâùûçôîïœ áéíóúñ àèéìòù åäö æøå"),
)
#: What an encoding that is hardly met any more has to be better by.
_SELDOM = {"mac_roman": 0.45}
ENCODINGS = frozenset(name for names, _ in _ALPHABETS for name in names)
_KANA = frozenset(map(chr, range(0x3041, 0x30FF)))
_HANGUL = frozenset("이다는에을의가를한고로하은지도사기인서자리어나시정대해있")
_SIMPLIFIED = frozenset("的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会")
_TRADITIONAL = frozenset("的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會")
#: Encoding, its language's everyday characters, and the least share of them in a text beyond ASCII.
_EAST_ASIAN = (
    ("euc_jp", _KANA, 0.2),
    ("cp932", _KANA, 0.2),
    ("cp949", _HANGUL, 0.15),
    ("gb18030", _SIMPLIFIED, 0.08),
    ("big5hkscs", _TRADITIONAL, 0.08),
)
#: Characters that pages of any language have.
_NEUTRAL = frozenset("\u00a0“”„‘’‚«»‹›–—…•·©®™°€£§´`¿¡²³½ªº№")
_CAPITAL_INSIDE = re.compile(r"[^\W\d_](?<=[a-zß-öø-ÿа-яα-ω])[^\W\d_a-zA-Z]")
#: Latin words are not made of accented letters alone, and no word mixes Latin and other letters.
_ACCENTS_ONLY = re.compile("[\u00c0-\u024f]{3,}")
_MARK_INSIDE = re.compile("(?<=[^\\W\\d_])[«»®©°§¹²³£€´`¿¡•](?=[^\\W\\d_])|[®©](?=[a-z])")
_MIXED = re.compile("[A-Za-z](?=[\u0370-\u0fff])|(?<=[A-Za-z])[\u0370-\u0fff]|[\u0370-\u0fff](?=[A-Za-z])")
#: What a capital among a language's letters counts, a letter of another language, and a symbol.
_CAPITAL, _FOREIGN, _SYMBOL = 0.6, -0.5, -1.0
#: What a reading is worth that has quotation marks and dashes only.
_MARKS_ONLY = 0.75


def best_encoding(words: bytes) -> str | None:
    """The encoding in which the bytes beyond ASCII make the most sense, or None where none does for half of them."""
    scored = [
        (_score(text, frozenset(alphabet)) - _SELDOM.get(name, 0), -place, name)
        for place, (name, text, alphabet) in enumerate(_readings(words))
    ]
    score, _, name = max(scored, default=(0.0, 0, ""))
    return name if score > 0.5 else None


def best_of_many_bytes(words: bytes) -> str | None:
    """The East Asian encoding in which the bytes are the everyday characters of a language, or None."""
    scored = []
    for name, everyday, share in _EAST_ASIAN:
        text = [character for character in words.decode(name, "replace") if character >= "\x80"]
        if text and text.count("\ufffd") <= 1 + len(text) // 200:
            scored.append((sum(map(everyday.__contains__, text)) / len(text) / share, name))
    score, name = max(scored, default=(0.0, ""))
    return name if score >= 1 else None


def _readings(words: bytes) -> list[tuple[str, str, str]]:
    found = []
    texts: dict[str, str] = {}
    for names, languages in _ALPHABETS:
        for name in names:
            if name not in texts:
                texts[name] = words.decode(name, "replace")
            found += [(name, texts[name], alphabet) for alphabet in languages.split()]
    return found


def _score(text: str, alphabet: frozenset[str]) -> float:
    """From 1 (every character beyond ASCII is a small letter of the language) down."""
    total = points = 0.0
    counts: dict[str, int] = {}
    for character in text:
        if character >= "\x80" and character not in _NEUTRAL:
            counts[character] = counts.get(character, 0) + 1
    for character, count in counts.items():
        total += count
        if character in alphabet:
            points += count
        elif character.lower() in alphabet:
            points += _CAPITAL * count
        else:
            points += (_FOREIGN if character.isalpha() else _SYMBOL) * count
    if not total:
        return _MARKS_ONLY
    inside = sum(found.group()[1].isupper() for found in _CAPITAL_INSIDE.finditer(text))
    is_latin = min(alphabet) < "\u0300"
    strange = sum(map(len, (_ACCENTS_ONLY if is_latin else _MIXED).findall(text))) + len(_MARK_INSIDE.findall(text))
    return (points - inside - strange) / total
