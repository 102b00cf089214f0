"""How exactly pages are decoded: news of our own in every encoding of the web, named rightly, wrongly or not at all."""

from __future__ import annotations

import argparse
import codecs
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.bench.table import print_table
from reader.load.charset import decode

#: Python codec → a label that pages give it, where that is another.
_LABELS = {
    "big5hkscs": "big5-hkscs", "cp932": "shift_jis", "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr",
    "gb18030": "gb18030", "hz": "hz-gb-2312", "iso2022_jp": "iso-2022-jp", "iso2022_kr": "iso-2022-kr",
    "koi8_r": "koi8-r", "koi8_u": "koi8-u", "mac_cyrillic": "x-mac-cyrillic", "mac_roman": "macintosh",
    "tis_620": "tis-620", "cp866": "ibm866", "cp855": "ibm855",
}  # fmt: skip
#: What stands in for marks that an encoding does not have.
_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "−": "-",
    "…": "...", "€": "EUR", "£": "GBP", "¿": "?", "،": ",", "ţ": "ț", "ş": "ș", "Ş": "Ș",
})  # fmt: skip
_PAGE = (
    "<!doctype html><html><head>{head}<title>Page</title></head>"
    '<body><div class="main"><p>{text}</p></div></body></html>'
)
#: Characters that browsers read under a label whose own standard does not have them (WHATWG, "Encoding").
_BEYOND = {
    "iso-8859-1": ("cp1252", "“So” – it’s €5…"),
    "us-ascii": ("cp1252", "“So” – it’s €5…"),
    "iso-8859-9": ("cp1254", "“Çok” – €5 değil…"),
    "tis-620": ("cp874", "“สะพานใหม่” – €5"),
    "gb2312": ("gb18030", "朱镕基说:“囍”和“镕”两个字,市长星期一没有来"),
    "gbk": ("gb18030", "市长星期一宣布新桥\u3400\u9fa6通车,居民们说太高"),
    "euc-kr": ("cp949", "똠방각하와 펲시맨은 시장에게 월요일에 말했다고 한다"),
    "shift_jis": ("cp932", "①市長は㈱橋の髙橋さんに①月曜日に説明した"),
    "big5": ("big5hkscs", "市長星期一宣布,啲橋喺秋天通車,居民們說咗"),
}

#: The same in Japanese of which Python's codecs lack a row: bytes, and what browsers read.
_ROWS = {
    "euc-jp": ("市長は①月曜日に㈱橋の髙橋さんに説明した", {"①": b"\xad\xa1", "㈱": b"\xad\xea", "髙": b"\xfc\xe2"}),
    "iso-2022-jp": ("市長は①月曜日に説明した", {"①": b"\x1b$B\x2d\x21\x1b(B"}),
}


class Case(NamedTuple):
    """Bytes as they come, what is said of them, and the text that was written."""

    kind: str
    language: str
    codec: str
    body: bytes
    content_type: str | None
    text: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--wrong", type=int, default=0, help="print so many texts that are not exact")


def run(args: argparse.Namespace) -> int:
    """Exact texts by kind of page, and by language and encoding where any is wrong; each set for itself."""
    for name, texts in (("", texts_of("first")), (", second set", texts_of("second"))):
        found = [(case, decode(case.body, case.content_type)) for case in cases(texts)]
        right = Counter(case.kind for case, got in found if got.text == case.text)
        total = Counter(case.kind for case, _ in found)
        rows = [(kind, count, right[kind], f"{right[kind] / count:.1%}") for kind, count in total.items()]
        rows.append(("all", total.total(), right.total(), f"{right.total() / total.total():.1%}"))
        print_table(f"Texts decoded exactly{name}", ("page", "texts", "exact", "share"), rows)
        wrong = Counter((case.language, case.codec, got.encoding) for case, got in found if got.text != case.text)
        told = [(*which, count) for which, count in wrong.most_common(40)]
        print_table(f"Not exact{name}", ("language", "encoding", "read as", "texts"), told)
        for case, got in [(c, g) for c, g in found if g.text != c.text][: args.wrong]:
            print(case.kind, case.language, case.codec, got.encoding, got.notes, got.text[-200:], sep=" | ")
    return 0


def texts_of(which: str) -> dict[str, tuple[str, str, str]]:
    """Language (and matter) → encodings of its old pages, a short report and how it goes on.

    The tables of detection were made with the "first" set; the "second" was written afterwards, of other matters, with
    shorter sentences and headlines in capitals.
    """
    lines = Path(__file__).with_name("charset_texts.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {language: (encodings, short, more) for name, language, encodings, short, more in rows if name == which}


def cases(texts: Mapping[str, tuple[str, str, str]]) -> Iterator[Case]:
    """Every text in every encoding on every kind of page."""
    for language, (encodings, short, more) in texts.items():
        for codec in encodings.split():
            for part, text in (("short", short), ("long", f"{short} {more}")):
                fitted = fitting(text, codec)
                if fitted is not None:
                    for kind, body, content_type, whole in _pages(fitted, codec):
                        yield Case(f"{kind}, {part}", language, codec, body, content_type, whole)
        for kind, body, content_type, whole in _unicode(f"{short} {more}"):
            yield Case(kind, language, "utf", body, content_type, whole)
    yield from _beyond_labels()


def _beyond_labels() -> Iterator[Case]:
    for label, (codec, text) in _BEYOND.items():
        for kind, body, content_type, whole in _said(text, codec, label):
            yield Case(f"beyond its label: {kind}", label, codec, body, content_type, whole)
    for label, (text, pairs) in _ROWS.items():
        whole = _PAGE.format(head=f'<meta charset="{label}">', text=text)
        body = b"".join(pairs.get(character) or character.encode(label) for character in whole)
        yield Case("beyond its label: a row", label, label, body, None, whole)


def fitting(text: str, codec: str) -> str | None:
    """``text`` in characters that ``codec`` has; None where its letters are not among them."""
    out = []
    for character in text:
        for tried in (character, *_apart(character), character.translate(_PLAIN)):
            if _has(codec, tried):
                out.append(tried)
                break
        else:
            return None
    return "".join(out)


def _apart(character: str) -> Iterator[str]:
    """A Vietnamese letter as its encoding has it: the tone a character of its own."""
    parts = unicodedata.normalize("NFD", character)
    for cut in range(len(parts) - 1, 0, -1):
        yield unicodedata.normalize("NFC", parts[:cut]) + parts[cut:]
    if len(parts) == 3:  # the tone may stand before the hook of the letter
        yield unicodedata.normalize("NFC", parts[0] + parts[2]) + parts[1]


def _has(codec: str, text: str) -> bool:
    try:
        return text.encode(codec).decode(codec) == text
    except UnicodeError:
        return False


_Page = tuple[str, bytes, str | None, str]


def _pages(text: str, codec: str) -> Iterator[_Page]:
    label = _LABELS.get(
        codec, codec.replace("iso8859_", "iso-8859-").replace("cp1", "windows-1").replace("cp874", "windows-874")
    )
    yield "no label, bare text", text.encode(codec), None, text
    yield _made("no label, page", text, codec, "", None)
    yield from _said(text, codec, label)
    if codec == "johab":
        return  # no label of the web
    meta = f'<meta charset="{label}">'
    yield _made("late meta, 2 kB down", text, codec, f"<script>{'var a = 1; ' * 180}</script>{meta}", None)
    yield _made("late meta, 9 kB down", text, codec, f"<style>{'p {color: red} ' * 600}</style>{meta}", None)
    yield _made("page right, header says Latin-1", text, codec, meta, "text/html; charset=iso-8859-1")
    yield _made("page right, header says UTF-8", text, codec, meta, "text/html; charset=utf-8")
    yield _made("page wrongly says UTF-8", text, codec, '<meta charset="utf-8">', None)
    yield _made("header wrongly says UTF-8", text, codec, "", "text/html; charset=UTF-8")
    yield _made("page says nonsense", text, codec, '<meta charset="none">', "text/html; charset=binary")


def _said(text: str, codec: str, label: str) -> Iterator[_Page]:
    yield _made("meta charset", text, codec, f'<meta charset="{label}">', None)
    head = f"<META CONTENT='text/html; charset={label.upper()}' HTTP-EQUIV='Content-Type'>"
    yield _made("meta http-equiv", text, codec, head, None)
    yield _made("header", text, codec, "", f'text/html;charset="{label}"')


def _made(kind: str, text: str, codec: str, head: str, content_type: str | None) -> _Page:
    whole = _PAGE.format(head=head, text=text)
    return kind, whole.encode(codec), content_type, whole


def _unicode(text: str) -> Iterator[_Page]:
    """Unicode in all its forms, whole and damaged."""
    plain = _PAGE.format(head="", text=text)
    latin = _PAGE.format(head='<meta charset="iso-8859-1">', text=text)
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        yield f"{codec} with mark", mark + plain.encode(codec), None, plain
        yield f"{codec} with mark, labels wrong", mark + latin.encode(codec), "text/html; charset=iso-8859-1", latin
    for codec in ("utf-8", "utf-16-le", "utf-16-be"):
        yield f"{codec} without mark", plain.encode(codec), None, plain
        yield f"{codec} bare text", text.encode(codec), None, text
        yield f"{codec} without mark, labels wrong", latin.encode(codec), "text/html; charset=iso-8859-1", latin
    for label in ("", "text/html; charset=utf-8", "text/html; charset=iso-8859-1"):
        body, broken = plain.encode(), plain[:-30].encode()
        middle = len(plain[: len(plain) // 2].encode())
        damaged = body[:middle] + b"\xff" + body[middle:]
        said = f" ({label.rpartition('=')[2] or 'no label'})"
        yield f"utf-8, a byte broken{said}", damaged, label or None, damaged.decode("utf-8", "replace")
        cut = broken + "й".encode()[:1]
        yield f"utf-8, cut in a character{said}", cut, label or None, cut.decode("utf-8", "replace")
