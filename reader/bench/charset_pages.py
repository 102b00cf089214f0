"""Pages as newsrooms and blogs have them, in every encoding, labelled as pages are: the third set of ``bench charset``.

Each language has a short report in ``charset_third.txt``; a seeded draw puts its parts on pages of several makes and
ages, says their encoding rightly, wrongly, late or not at all, and now and then damages a byte.
"""

from __future__ import annotations

import codecs
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.bench.charset_cases import Case, fitting, label_of

#: Ways to say an encoding, and how often each is drawn; see :func:`_said`.
_WAYS = {
    "meta charset": 4, "meta http-equiv": 3, "header": 3, "no label": 7, "late meta": 2, "XML declaration": 1,
    "header wrong, meta right": 2, "header right, meta says UTF-8": 2, "meta wrongly UTF-8": 1,
    "header wrongly UTF-8": 1, "label misspelt": 2, "label of its sister": 1,
}  # fmt: skip
#: States of Unicode pages, and how often each is drawn; see :func:`_unicode`.
_STATES = {
    "meta": 3, "no label": 3, "mark": 1, "mark, header wrong": 1, "header says Latin-1": 1, "meta of its past": 1,
    "meta says UTF-16": 1, "stray bytes, labelled": 1, "stray bytes, no label": 1, "cut": 1, "UTF-16 LE with mark": 1,
    "UTF-16 BE with mark": 1, "UTF-16 LE": 1, "UTF-16 BE": 1,
}  # fmt: skip
_EACH, _EACH_UNICODE = 5, 3.5
#: Windows' encodings by the ISO or national label that pages give them.
_SISTERS = {"cp1250": "iso-8859-2", "cp1252": "iso-8859-1", "cp1253": "iso-8859-7", "cp1254": "iso-8859-9",
            "cp1257": "iso-8859-13", "cp874": "tis-620", "cp932": "shift_jis", "cp949": "euc-kr",
            "gb18030": "gb2312", "koi8_u": "koi8-r"}  # fmt: skip


class Report(NamedTuple):
    """A report in one language, and the codecs that its pages were in."""

    language: str
    code: str
    domain: str
    codecs: tuple[str, ...]
    headline: str
    paragraphs: tuple[str, ...]
    links: tuple[str, ...]


def reports(name: str) -> list[Report]:
    """The reports of a file beside this one: ``@`` language, ``#`` headline, paragraphs, ``~`` links of the site."""
    parts = Path(__file__).with_name(name).read_text("utf-8").strip().split("\n\n")
    return [_report(part.splitlines()) for part in parts]


def _report(lines: list[str]) -> Report:
    language, code, domain, written = (field.strip() for field in lines[0].removeprefix("@").split("|"))
    links = tuple(link.strip() for link in lines[-1].removeprefix("~").split("|"))
    return Report(
        language, code, domain, tuple(written.split()), lines[1].removeprefix("# "), tuple(lines[2:-1]), links
    )


def third_set() -> Iterator[Case]:
    """About five hundred pages; the same ones every time."""
    draw = random.Random(3)
    for report in reports("charset_third.txt"):
        for codec in report.codecs:
            for _ in range(_EACH):
                case = _legacy(report, codec, draw)
                if case is not None:
                    yield case
        for _ in range(int(_EACH_UNICODE + draw.random())):
            yield _unicode(report, draw)


def _legacy(report: Report, codec: str, draw: random.Random) -> Case | None:
    way = draw.choices(list(_WAYS), list(_WAYS.values()))[0]
    if way == "label of its sister" and codec not in _SISTERS:
        way = "meta charset"
    label = label_of(codec)
    early, late, header = _said(way, _SISTERS.get(codec, label) if "sister" in way else label, draw)
    size, text = _written(report, draw, early, late, way)
    fitted = fitting(text, codec)
    if fitted is None:
        return None
    return Case(way, report.language, codec, fitted.encode(codec), header, fitted, size, _url(report))


def _said(way: str, label: str, draw: random.Random) -> tuple[str, str, str | None]:
    """What stands early and late in the head, and the header."""
    meta = draw.choice((f'<meta charset="{label}">', f"<meta charset={label.upper()} />"))
    equiv = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'
    wrong = draw.choice(("text/html; charset=ISO-8859-1", "text/html; charset=UTF-8"))
    misspelt = draw.choice((label.replace("-", "_"), label.replace("-", ""), f" {label} ", f"{label};", f"x-{label}"))
    return {
        "meta charset": (meta, "", draw.choice((None, "text/html"))),
        "meta http-equiv": (equiv, "", None),
        "header": ("", "", f"text/html; charset={label}"),
        "no label": ("", "", None),
        "late meta": ("", draw.choice((meta, equiv)), None),
        "XML declaration": (f'<?xml version="1.0" encoding="{label}"?>', "", None),
        "header wrong, meta right": (meta, "", wrong),
        "header right, meta says UTF-8": ('<meta charset="utf-8">', "", f"text/html; charset={label}"),
        "meta wrongly UTF-8": ('<meta charset="UTF-8">', "", None),
        "header wrongly UTF-8": ("", "", "text/html; charset=UTF-8"),
        "label misspelt": (f'<meta charset="{misspelt}">', "", None),
        "label of its sister": (meta, "", None),
    }[way]


def _url(report: Report) -> str:
    return f"http://www.example-courier.{report.domain}/2009/10/14/story.html"


def _written(report: Report, draw: random.Random, early: str, late: str, way: str) -> tuple[str, str]:
    """How long it is, and the page or plain text."""
    size = draw.choices(("brief", "short", "full"), (2, 3, 5))[0]
    paragraphs = {
        "brief": (),
        "short": report.paragraphs[:1],
        "full": report.paragraphs,
    }[size]
    if way in ("no label", "header") and draw.random() < 0.35:
        newline = draw.choice(("\n", "\r\n"))
        return f"{size} text", (newline * 2).join((report.headline, *paragraphs)) + newline
    make = draw.choice((_modern, _old)) if early.startswith("<meta") or not early else _xhtml
    lang = draw.choice((f' lang="{report.code}"', ""))
    return f"{size} page", make(report, paragraphs, lang, early, late)


def _modern(report: Report, paragraphs: tuple[str, ...], lang: str, early: str, late: str) -> str:
    about = json.dumps({"@type": "NewsArticle", "headline": report.headline, "datePublished": "2009-10-14"})
    links = "".join(f'<li><a href="/{number}/">{link}</a></li>' for number, link in enumerate(report.links))
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    padding = f"<style>{'.story p { margin: 0 0 1em; } ' * 60}</style><script>var page = {{id: 1402}};</script>"
    return (
        f"<!DOCTYPE html>\n<html{lang}>\n<head>\n{early}\n"
        + (padding if late else "")
        + f'<script type="application/ld+json">{about}</script>\n{late}<title>{report.headline}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n</head>\n<body>\n<nav><ul>{links}</ul></nav>\n'
        f'<article>\n<h1>{report.headline}</h1>\n<time datetime="2009-10-14T08:30:00Z">14.10.2009</time>\n{body}\n'
        f"</article>\n<footer>{report.links[-1]}</footer>\n</body>\n</html>\n"
    )


def _old(report: Report, paragraphs: tuple[str, ...], lang: str, early: str, late: str) -> str:
    links = " | ".join(f'<A HREF="p{number}.htm">{link}</A>' for number, link in enumerate(report.links))
    body = "<P>".join(paragraphs)
    padding = "<!-- " + "=" * 1500 + " -->"
    return (
        f"<HTML{lang}><HEAD><TITLE>{report.headline}</TITLE>{padding if late else ''}{early}{late}</HEAD>\r\n"
        f'<BODY BGCOLOR="#FFFFFF"><CENTER><FONT SIZE=2>{links}</FONT></CENTER><HR>\r\n'
        f"<H1>{report.headline}</H1>\r\n<P>{body}\r\n<HR>2009</BODY></HTML>\r\n"
    )


def _xhtml(report: Report, paragraphs: tuple[str, ...], lang: str, early: str, late: str) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'{early}\n<html xmlns="http://www.w3.org/1999/xhtml"{lang}><head>{late}<title>{report.headline}</title></head>\n'
        f"<body><h2>{report.headline}</h2>{body}<div>{' '.join(report.links)}</div></body></html>"
    )


def _unicode(report: Report, draw: random.Random) -> Case:
    state = draw.choices(list(_STATES), list(_STATES.values()))[0]
    label = label_of(report.codecs[0])
    early = {
        "meta": '<meta charset="utf-8">',
        "meta of its past": f'<meta http-equiv="Content-Type" content="text/html; charset={label}">',
        "meta says UTF-16": '<meta charset="utf-16">',
        "stray bytes, labelled": '<meta charset="utf-8">',
    }.get(state, "")
    size, text = _written(report, draw, early, "", state)
    body, header = text.encode(), None
    if state.startswith("mark"):
        body = codecs.BOM_UTF8 + body
    if state == "header says Latin-1" or "header wrong" in state:
        header = "text/html; charset=ISO-8859-1"
    if state.startswith("UTF-16"):
        codec = "utf-16-le" if "LE" in state else "utf-16-be"
        mark = codecs.BOM_UTF16_LE if "LE" in state else codecs.BOM_UTF16_BE
        body = (mark if "mark" in state else b"") + text.encode(codec)
    if state.startswith("stray"):
        for _ in range(draw.randint(1, 4)):
            at = draw.randrange(len(text))
            body = text[:at].encode() + draw.choice((b"\x92", b"\xe9", b"\xa0", b"\xff")) + text[at:].encode()
        text = body.decode("utf-8", "replace")
    if state == "cut":
        body = body[: int(len(body) * draw.uniform(0.6, 0.99))]
        text = body.decode("utf-8", "replace")
    return Case(f"Unicode: {state}", report.language, "utf", body, header, text, size, _url(report))
