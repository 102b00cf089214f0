"""Whether the page's own words all came through: lxml's reading held against that of an HTML5 parser.

libxml2 builds the tree its own way: an element it does not know to be empty swallows what follows, mark-up inside
a picture stays there, a page that ends twice ends at the first time. Browsers follow the HTML standard, as lexbor
does (in resiliparse). What a browser shows and lxml lost is found here, and the page repaired the browsers' way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.load.html_tags import SKIPPED_TAGS

#: Characters of a run of words that is taken apart.
LONGEST_RUN = 300
_WORDS = re.compile(r"\w+")
#: Not among them: elements that a broken page can have around its words.
_SKIPPED = sorted(SKIPPED_TAGS - {"head"})
#: Pictures, choices and scripts on a page beyond which the second parser's text takes too long (it is quadratic).
MAX_SKIPPED = 3_000
_SKIPPED_TAG = re.compile(rf"<(?:{'|'.join(_SKIPPED)})[\s/>]", re.IGNORECASE)


def can_be_checked(html: str) -> bool:
    """Whether :func:`lost_words` is quick enough for this page."""
    tags = html.count("<")
    if tags <= MAX_SKIPPED or tags - html.count("</") <= MAX_SKIPPED:
        return True
    return sum(1 for _ in _SKIPPED_TAG.finditer(html)) <= MAX_SKIPPED


def lost_words(html: str, shown: Iterable[str]) -> list[str]:
    """Words that an HTML5 parser sees on the page and that are nowhere in the texts ``shown``, each once."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(html)
    seen = extract_plain_text(
        tree, preserve_formatting=False, main_content=False, alt_texts=False, form_fields=False, skip_elements=_SKIPPED
    )
    texts = " ".join(shown)
    unmatched = set(seen.split()).difference(texts.split())
    missing = {word for token in unmatched for word in _WORDS.findall(token) if word not in texts}
    if not missing:
        return []
    words = _WORDS.findall(texts)
    run_on = "".join(words)  # inline elements may stand between the parts of a word
    known = set(words)
    return sorted(word for word in missing if word not in run_on and not _is_made_of(word, known))


def _is_made_of(word: str, known: set[str]) -> bool:
    """Whether ``word`` is nothing but known words run together, as the labels of two buttons are."""
    reached = {0}
    for end in range(1, min(len(word), LONGEST_RUN) + 1):
        if any(word[start:end] in known for start in reached):
            reached.add(end)
    return len(word) in reached


def repaired(html: str) -> str:
    """The page written out from an HTML5 parser's tree: every element ended, nothing nested as it may not be."""
    from resiliparse.parse.html import HTMLTree

    return str(HTMLTree.parse(html))
