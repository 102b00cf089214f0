"""Names of encodings as pages use them, and the Python codec that reads each as browsers do.

After the WHATWG Encoding Standard, "names and labels" (https://encoding.spec.whatwg.org/#names-and-labels): only
encodings of the web are here, and three that old pages are still in, since Python knows others under any label, some
of which are no text at all (``zip``), some dangerous (``utf-7``) and some slow (``punycode``).
"""

from __future__ import annotations

import codecs

#: How :func:`bytes.decode` goes on where a codec does not know a pair of bytes: for its ``errors``.
ON_ERROR = "reader-web"
_TABLE = """
utf-8            utf-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 utf-8-sig x-unicode20utf8
cp855            ibm855 cp855
cp866            866 csibm866 ibm866 dos-866 cp866
iso8859_2        csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
iso8859_3        csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
iso8859_4        csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
iso8859_5        csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
iso8859_6        arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i
iso8859_6        iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
iso8859_7        csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7
iso8859_7        iso_8859-7:1987 sun_eu_greek
iso8859_8        csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8
iso8859_8        iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical
iso8859_10       csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6
iso8859_13       iso-8859-13 iso8859-13 iso885913
iso8859_14       iso-8859-14 iso8859-14 iso885914
iso8859_15       csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9
iso8859_16       iso-8859-16
koi8_r           cskoi8r koi koi8 koi8-r koi8_r
koi8_u           koi8-ru koi8-u
mac_roman        csmacintosh mac macintosh x-mac-roman
cp874            dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620 windows-874 cp874
cp1250           cp1250 windows-1250 x-cp1250
cp1251           cp1251 windows-1251 x-cp1251
cp1252           ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591
cp1252           iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 us-ascii windows-1252 x-cp1252
cp1253           cp1253 windows-1253 x-cp1253
cp1254           cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5
cp1254           windows-1254 x-cp1254
cp1255           cp1255 windows-1255 x-cp1255
cp1256           cp1256 windows-1256 x-cp1256
cp1257           cp1257 windows-1257 x-cp1257
cp1258           cp1258 windows-1258 x-cp1258
mac_cyrillic     x-mac-cyrillic x-mac-ukrainian maccyrillic
gb18030          gbk chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk gb18030 cp936
hz               hz-gb-2312 hz
big5hkscs        big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950
euc_jp           cseucpkdfmtjapanese euc-jp x-euc-jp
iso2022_jp_ext   csiso2022jp iso-2022-jp
cp932            csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cp932
cp949            cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601
cp949            windows-949 cp949 uhc
iso2022_kr       iso-2022-kr csiso2022kr
johab            johab ms1361 cp1361
utf-16-be        unicodefffe utf-16be
utf-16-le        csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le
utf-32-le        utf-32 utf-32le
utf-32-be        utf-32be
"""
#: Label in lower case → Python codec.
CODECS = {label: row.split()[0] for row in _TABLE.strip().splitlines() for label in row.split()[1:]}
#: Python codec → the name to say.
NAMES = {
    "cp932": "shift_jis", "cp949": "euc-kr", "big5hkscs": "big5", "mac_roman": "macintosh",
    "mac_cyrillic": "x-mac-cyrillic", "cp855": "ibm855", "cp866": "ibm866", "hz": "hz-gb-2312",
    "iso2022_jp_ext": "iso-2022-jp",
    **{f"cp{number}": f"windows-{number}" for number in (874, *range(1250, 1259))},
}  # fmt: skip


def codec_of(label: str) -> str | None:
    """The Python codec for a label, or None where it names no encoding of the web."""
    return CODECS.get(label.strip().strip("\"'").lower())


def name_of(codec: str) -> str:
    """The name to say for a Python codec, as pages write it."""
    return NAMES.get(codec, codec.replace("_", "-").replace("iso8859", "iso-8859"))


def _vendors_character(error: UnicodeError) -> tuple[str, int]:
    """A character of NEC's and IBM's rows, such as ① and ㈱, that the web's Japanese has and Python's codecs do not.

    Anything else is U+FFFD. Rows and cells after JIS X 0208, as Shift_JIS has them.
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    if error.encoding.startswith(("euc_jp", "iso2022_jp")) and len(pair) == 2:
        row, cell = (byte & 0x7F for byte in pair)
        if 0x21 <= row <= 0x7E and 0x21 <= cell <= 0x7E and (pair[0] ^ pair[1]) < 0x80:
            first = (row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)
            second = cell + (0x7E if row % 2 == 0 else 0x1F + (cell >= 0x60))
            character = bytes((first, second)).decode("cp932", "replace")
            if len(character) == 1 and character != "\ufffd":
                return character, error.start + 2
    return "\ufffd", error.end


codecs.register_error(ON_ERROR, _vendors_character)
