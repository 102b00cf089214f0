"""End tags that libxml2 implies: which start tags end which open element, and which end tags pass over others.

As observed of libxml2 2.14, whose tree differs from the HTML standard's: only the innermost open element is ended.
"""

from __future__ import annotations

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: Open element → start tags that end it while it is the innermost.
_ENDED_BY: dict[str, str] = {
    "a": "a fieldset table td th",
    "address": "dd dl dt form li ul",
    "b": "center p td th",
    "big": "p",
    "caption": "col colgroup tbody tfoot thead tr",
    "colgroup": "colgroup tbody tfoot thead tr",
    "dd": "dt",
    "dir": "dd dl dt form ul",
    "dl": "form li",
    "dt": "dd dl",
    "font": "center td th",
    "form": "form",
    "i": "center p td th",
    "legend": "fieldset",
    "li": "li",
    "listing": "dd dl dt fieldset form li table ul",
    "menu": "dd dl dt form ul",
    "ol": "form",
    "option": "optgroup option",
    "p": "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset h1 h2 h3 h4 h5 "
    "h6 head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp",
    "pre": "dd dl dt fieldset form li table ul",
    "s": "p",
    "small": "p",
    "span": "td th",
    "strike": "p",
    "tbody": "tbody tfoot",
    "td": "tbody td tfoot th tr",
    "tfoot": "tbody",
    "th": "tbody td tfoot th tr",
    "thead": "tbody tfoot",
    "tr": "tbody tfoot tr",
    "tt": "p",
    "u": "p td th",
    "ul": "address form menu pre",
    **dict.fromkeys(_HEADINGS, "fieldset form li p table"),
}
#: Start tag → open elements that it ends.
ENDS: dict[str, frozenset[str]] = {
    started: frozenset(ended for ended, by in _ENDED_BY.items() if started in by.split())
    for started in {name for by in _ENDED_BY.values() for name in by.split()}
}
#: An end tag ends nothing where an open element of a higher number stands between it and its start.
PRIORITIES: dict[str, int] = {
    "body": 7, "div": 1, "head": 7, "html": 8, "table": 6, "tbody": 5, "td": 2, "tfoot": 5, "th": 2, "thead": 5,
    "tr": 4,
}  # fmt: skip
#: Elements that libxml2 knows to have no content.
EMPTY_TAGS = frozenset("area base basefont br col frame hr img input isindex link meta param".split())
