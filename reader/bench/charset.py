"""How exactly pages are decoded: news of our own in every encoding of the web, named rightly, wrongly or not at all."""

from __future__ import annotations

import argparse
import codecs
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from reader.bench.charset_cases import Case, fitting, label_of
from reader.bench.charset_mixed import fourth_set
from reader.bench.charset_pages import third_set
from reader.bench.table import print_table
from reader.load.charset import decode

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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--wrong", type=int, default=0, help="print so many texts that are not exact")
    parser.add_argument("--set", choices=sorted(SETS), help="one set alone")


def run(args: argparse.Namespace) -> int:
    """Exact texts by kind of page, and by language and encoding where any is wrong; each set for itself."""
    for name in (args.set,) if args.set else SETS:
        found = [(case, decode(case.body, case.content_type)) for case in SETS[name]()]
        kinds = [(case.kind, got.text == case.text) for case, got in found]
        sizes = [(case.size, got.text == case.text) for case, got in found if case.size]
        print_table(f"Texts decoded exactly, {name} set", ("page", "texts", "exact", "share"), _shares(kinds, sizes))
        wrong = Counter((case.language, case.codec, got.encoding) for case, got in found if got.text != case.text)
        told = [(*which, count) for which, count in wrong.most_common(40)]
        print_table(f"Not exact, {name} set", ("language", "encoding", "read as", "texts"), told)
        for case, got in [(c, g) for c, g in found if g.text != c.text][: args.wrong]:
            print(case.kind, case.language, case.codec, got.encoding, got.notes, got.text[-200:], sep=" | ")
    return 0


def _shares(kinds: list[tuple[str, bool]], sizes: list[tuple[str, bool]]) -> list[tuple[str, int, int, str]]:
    rows = []
    for pairs in (kinds, sizes, [("all", exact) for _, exact in kinds]):
        right, total = Counter(kind for kind, exact in pairs if exact), Counter(kind for kind, _ in pairs)
        rows += [(kind, count, right[kind], f"{right[kind] / count:.1%}") for kind, count in sorted(total.items())]
    return rows


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


_Page = tuple[str, bytes, str | None, str]


def _pages(text: str, codec: str) -> Iterator[_Page]:
    label = label_of(codec)
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


#: The sets in the order they were written; each was written after the tables of detection were made with those before.
SETS: dict[str, Callable[[], Iterator[Case]]] = {
    "first": lambda: cases(texts_of("first")),
    "second": lambda: cases(texts_of("second")),
    "third": third_set,
    "fourth": fourth_set,
}
