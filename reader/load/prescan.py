"""A look at mark-up before any parser sees it: sizes that would hang or blind a parser are cut and said."""

from __future__ import annotations

import re
from itertools import islice

#: Attributes of one tag beyond this are cut: lxml takes seconds over tens of thousands.
MAX_ATTRIBUTES = 512
#: A tag longer than this, in characters, is looked at for its attributes.
LONG_TAG = 4096
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{LONG_TAG},}}>")
_ATTRIBUTE = re.compile(r"""\s([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")


def prescan(html: str) -> tuple[str, tuple[str, ...]]:
    """``html`` with over-long tags cut to their first attributes, and a note for each kind of cut."""
    cut = 0

    def shortened(match: re.Match[str]) -> str:
        nonlocal cut
        tag = match.group()
        surplus = next(islice(_ATTRIBUTE.finditer(tag), MAX_ATTRIBUTES, None), None)
        if surplus is None:
            return tag
        cut += 1
        return f"{tag[: surplus.start()]}>"

    html = _LONG_TAG.sub(shortened, html)
    if not cut:
        return html, ()
    return html, (f"{cut} tags had more than {MAX_ATTRIBUTES} attributes; the rest of them was cut.",)
