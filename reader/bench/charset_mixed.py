"""Pages made of sentences drawn at random, at any length and in any make: the fourth set of ``bench charset``.

Where the third set has whole reports on whole pages, this one has what files hold besides: feeds, forum pages, mails,
fragments cut out of a page's middle, lists. Lengths are spread evenly over their logarithm, from a line to 4,000
characters.
"""

from __future__ import annotations

import codecs
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.bench.charset_cases import Case, fitting, label_of

#: How a page says its encoding, by how often: rightly, not at all, wrongly.
_RIGHT, _NONE, _WRONG = 0.55, 0.3, 0.15
_EACH, _EACH_UNICODE = 5, 3
_LONGEST = 4_000
#: Labels of other encodings, which wrong pages have: a server's defaults and an editor's.
_WRONG_LABELS = ("iso-8859-1", "utf-8", "UTF-8", "us-ascii", "none", "unicode")


class _Pool(NamedTuple):
    language: str
    code: str
    codecs: tuple[str, ...]
    sentences: tuple[str, ...]


def fourth_set() -> Iterator[Case]:
    """About five hundred files; the same ones every time."""
    draw = random.Random(44)
    for pool in _pools():
        for codec in pool.codecs:
            for _ in range(_EACH):
                case = _legacy(pool, codec, draw)
                if case is not None:
                    yield case
        for _ in range(_EACH_UNICODE):
            yield _unicode(pool, draw)


def _pools() -> Iterator[_Pool]:
    parts = Path(__file__).with_name("charset_fourth.txt").read_text("utf-8").lstrip("@").split("\n@")
    for part in parts:
        first, *sentences = part.strip().splitlines()
        language, code, written = (field.strip() for field in first.split("|"))
        yield _Pool(language, code, tuple(written.split()), tuple(sentences))


def _sentences(pool: _Pool, draw: random.Random) -> list[str]:
    """At least one sentence, and more until a length drawn beforehand is reached."""
    wanted = 20 * (_LONGEST / 20) ** draw.random()
    drawn = [draw.choice(pool.sentences)]
    while sum(map(len, drawn)) < wanted:
        drawn.append(draw.choice(pool.sentences))
    return drawn


def _size(text: str) -> str:
    return "under 300 characters" if len(text) < 300 else "300 to 1,000" if len(text) < 1000 else "more"


def _legacy(pool: _Pool, codec: str, draw: random.Random) -> Case | None:
    label, said = label_of(codec), draw.choices(("right", "none", "wrong"), (_RIGHT, _NONE, _WRONG))[0]
    name, make = draw.choice(list(_MAKES.items()))
    if said == "wrong" and name in _WITHOUT_LABEL:
        said = "none"
    place = draw.choice(("head", "header")) if name not in _WITHOUT_LABEL else "header"
    shown = {"right": label, "none": "", "wrong": draw.choice(_WRONG_LABELS)}[said]
    text = fitting(make(pool, _sentences(pool, draw), shown if place == "head" else "", draw), codec)
    if text is None:
        return None
    header = f"text/html; charset={shown}" if shown and place == "header" else None
    told = f"label {said}, {place}" if shown else "no label"
    return Case(f"{name}: {told}", pool.language, codec, text.encode(codec), header, text, _size(text))


def _forum(pool: _Pool, sentences: list[str], label: str, draw: random.Random) -> str:
    rows = "".join(f"<tr><td class=u>user{draw.randint(1, 99)}</td><td>{one}</td></tr>\n" for one in sentences)
    equiv = f'<meta content="text/html;charset={label}" http-equiv=content-type>\n' if label else ""
    return f"<html><head>\n<title>{sentences[0]}</title>\n{equiv}</head><body><table>\n{rows}</table></body></html>"


def _feed(pool: _Pool, sentences: list[str], label: str, draw: random.Random) -> str:
    items = "".join(f"<item><title>{one}</title><guid>{draw.randint(1, 999)}</guid></item>\n" for one in sentences)
    told = f' encoding="{label}"' if label else ""
    return f'<?xml version="1.0"{told}?>\n<rss version="2.0"><channel>\n{items}</channel></rss>\n'


def _app(pool: _Pool, sentences: list[str], label: str, draw: random.Random) -> str:
    told = f"<meta charset='{label}'/>" if label else ""
    state = "window.__STATE__ = {" + ", ".join(f'"k{n}": "{one}"' for n, one in enumerate(sentences[:3])) + "};"
    body = "".join(f"<div class='c-{draw.randint(1, 9)}'><span>{one}</span></div>" for one in sentences)
    style = "<style>" + ".c{margin:0;padding:0}" * draw.choice((1, 20, 200)) + "</style>"
    head = f"<head>{style}{told}<script>{state}</script></head>"
    return f"<!doctype html><html lang={pool.code}>{head}<body>{body}</body></html>"


def _entities(pool: _Pool, sentences: list[str], label: str, draw: random.Random) -> str:
    told = f'<meta charset="{label}">' if label else ""
    body = "".join(f"<p>&#8211;&nbsp;{one} &copy; &raquo; {draw.randint(1, 31)}.</p>\n" for one in sentences)
    return f"<html><head>{told}</head><body>{body}</body></html>"


def _fragment(pool: _Pool, sentences: list[str], label: str, draw: random.Random) -> str:
    body = "".join(f"<p>{one}</p></div><div>" for one in sentences)
    return body[draw.randint(0, min(40, len(sentences[0]))) :]


def _mail(pool: _Pool, sentences: list[str], label: str, draw: random.Random) -> str:
    lines = "\r\n".join(f"> {one}" if draw.random() < 0.3 else one for one in sentences)
    return f"{lines}\r\n--\r\nnewsroom@example.org +00 {draw.randint(100, 999)} 4410\r\n"


def _lines(pool: _Pool, sentences: list[str], label: str, draw: random.Random) -> str:
    return "\n".join(sentences)


_MAKES: dict[str, Callable[[_Pool, list[str], str, random.Random], str]] = {
    "forum": _forum, "feed": _feed, "app page": _app, "page of entities": _entities, "fragment": _fragment,
    "mail": _mail, "text": _lines,
}  # fmt: skip
_WITHOUT_LABEL = frozenset(("fragment", "mail", "text"))


def _unicode(pool: _Pool, draw: random.Random) -> Case:
    name, make = draw.choice(list(_MAKES.items()))
    state = draw.choice(("right", "none", "wrong", "mark", "damaged", "damaged, labelled", "utf-16-le", "utf-16-be"))
    label = {"right": "utf-8", "damaged, labelled": "UTF-8", "wrong": label_of(pool.codecs[0])}.get(state, "")
    text = make(pool, _sentences(pool, draw), label, draw) + "\n"
    body = text.encode(state if state.startswith("utf-16") else "utf-8")
    if state == "mark" or (state.startswith("utf-16") and draw.random() < 0.5):
        body = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(state, codecs.BOM_UTF8) + body
    if state.startswith("damaged"):
        for _ in range(1 + len(text) // 1500):
            at = draw.randrange(len(body))
            body = body[:at] + bytes((draw.randint(0x80, 0xFF),)) + body[at + draw.randint(0, 1) :]
        text = body.decode("utf-8", "replace")
    return Case(f"Unicode, {state}", pool.language, "utf", body, None, text, _size(text))
