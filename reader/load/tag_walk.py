"""The blocks of a page from its tags as they stand, one after the other, with the ends that libxml2 implies: no parser.

Where tags are not plain enough there are none; what else speaks against the reading is gathered on the way
(:mod:`reader.load.doubts`).
"""

from __future__ import annotations

from html import unescape

from reader.load.columns import Columns
from reader.load.doubts import Doubts
from reader.load.html_tags import VOID_TAGS
from reader.load.implied import PRIORITIES
from reader.load.prescan import ends_too
from reader.load.source import SourceBlocks
from reader.load.tokens import (
    BREAK,
    CELL,
    END,
    HOLDS,
    INLINE,
    LINK,
    RULE,
    SKIPPED,
    STRONG,
    UNREAD,
    Tag,
    Tokens,
    attributes_in,
    ends_itself,
    hints_in,
    markup_of,
    unusual_tag,
)  # fmt: skip
from reader.load.unseen import unseen
from reader.load.walk import CELL_BLOCK_CHARS, is_hidden, visible

#: So many open elements are looked through for the one that an end tag ends.
_MOST_OPEN = 300


def source_blocks(html: str, *, with_hidden: bool = False) -> SourceBlocks | None:
    """The blocks of ``html`` and the elements around them, or None where its tags are not plain enough.

    What the page hides is left out, or read ``with_hidden`` as if it were shown.
    """
    markup = markup_of(html)
    start = _place_of_body(markup.tokens)
    if start is None:
        return None
    tokens = markup.tokens.part(slice(start, None))
    of_tags, hides = tokens.said, not with_hidden
    token_count = len(tokens.texts)
    doubts = Doubts(markup, start)
    page = Columns()
    firsts: list[int] = []
    #: By number of element: its last tag, and how many are numbered when it ends. (There are no more than tags.)
    lasts, ends_of = [0] * (token_count + 2), [0] * (token_count + 2)
    texts, names = page.texts, page.names
    add_link_chars, add_links, add_strong_chars = page.link_chars.append, page.links.append, page.strong_chars.append
    add_tags, add_holder = page.tags.append, page.holders.append
    add_parent, add_name, add_first = page.parents.append, names.append, firsts.append
    #: The open elements, outermost first; and of each its first tag, or the complement of its number, where it has one.
    opened: list[Tag] = [(HOLDS, "html", None, None), (HOLDS, "body", None, None)]
    begun = [0, 0]
    pop_opened, pop_begun = opened.pop, begun.pop
    parts: list[str] = []
    chars = link_chars = strong_chars = links = breaks = link_depth = strong_depth = pre_depth = 0
    tags, tags_before, after_link = 3, 0, -1
    add_referring = doubts.referring.append
    deepest, loose, implied, ended = 2, 0, 0, 0

    def end_block() -> None:
        nonlocal chars, link_chars, strong_chars, links, breaks, tags_before, after_link
        if chars:
            text = "".join(parts)
            text = " ".join(text.split()) if text.isascii() else visible(text)
            if text:
                texts.append(text)
                add_link_chars(link_chars if link_chars < len(text) else len(text))
                add_links(links)
                add_strong_chars(strong_chars)
                add_tags(tags - tags_before)
                depth = len(opened) - 1
                while opened[depth][0] != HOLDS:
                    depth -= 1
                holder = begun[depth]
                if holder < 0:
                    add_holder(~holder)
                elif (above := begun[depth - 1]) < 0 < depth:  # as number_of() does, without the call: nearly always
                    add_parent(~above)
                    number = len(names)
                    begun[depth] = ~number
                    add_name(opened[depth][1])
                    add_first(holder)
                    add_holder(number)
                else:
                    add_holder(number_of(depth))
                tags_before = tags
            chars = link_chars = strong_chars = 0
        parts.clear()
        links = breaks = 0
        after_link = -1

    def number_of(depth: int) -> int:
        """The number of an open element that has none: those around it are numbered first."""
        known = depth
        while known >= 0 and begun[known] >= 0:
            known -= 1
        number = ~begun[known] if known >= 0 else -1
        for at in range(known + 1, depth + 1):
            first = begun[at]
            add_parent(number)
            number = len(names)
            begun[at] = ~number
            add_name(opened[at][1])
            add_first(first)
        return number

    def add(text: str) -> None:
        nonlocal chars, link_chars, strong_chars, breaks
        parts.append(text)
        count = len(text.strip()) if text[:1].isspace() else len(text)
        chars += count
        breaks = 0
        if link_depth:
            link_chars += count
        if strong_depth:
            strong_chars += count

    def add_preformatted(text: str) -> None:
        *whole, last = text.split("\n\n")
        for part in whole:
            if not part.isspace():
                add(part)
            end_block()
        if not last.isspace():
            add(last)
        elif parts:
            parts.append(" ")

    def close() -> None:
        """End the innermost element."""
        nonlocal tags, link_depth, strong_depth, pre_depth, after_link
        tags += 1
        kind, name, _, _ = opened[-1]
        if kind == HOLDS:
            if parts:
                end_block()
            if pre_depth and name == "pre":
                pre_depth -= 1
        elif kind == LINK:
            link_depth -= 1
            after_link = len(parts)
        elif kind == STRONG:
            strong_depth -= 1
        elif kind == CELL and chars > CELL_BLOCK_CHARS:
            end_block()
        opened.pop()
        if (number := begun.pop()) < 0:
            lasts[~number] = i
            ends_of[~number] = len(names)

    def close_all(name: str) -> None:
        """End the innermost open element of a name and what is open in it, unless more than that is open in it."""
        nonlocal loose
        priority = PRIORITIES.get(name, 0)
        for depth in range(len(opened) - 1, max(1, len(opened) - _MOST_OPEN), -1):
            inner = opened[depth][1]
            if inner == name:
                loose += sum(element[1] not in VOID_TAGS for element in opened[depth + 1 :])
                while len(opened) > depth:
                    close()
                return
            if PRIORITIES.get(inner, 0) > priority:
                return

    walk = tokens.walk()
    for i, tag, whole, written, said, text in walk:
        if tag is None and written:
            tag = unusual_tag(written)
            if tag[1] == "math":
                doubts.has_formulas = True
        if tag is not None:
            kind, name, ends, started = tag
            if kind == END:
                if opened[-1] is started:
                    kind = started[0]
                    if pre_depth or kind == CELL:
                        close()
                    else:  # as close() does, without the call: nearly all ends
                        tags += 1
                        if kind == HOLDS:
                            if parts:
                                end_block()
                        elif kind == LINK:
                            link_depth -= 1
                            after_link = len(parts)
                        elif kind == STRONG:
                            strong_depth -= 1
                        pop_opened()
                        if (number := pop_begun()) < 0:
                            lasts[~number] = i
                            ends_of[~number] = len(names)
                elif name not in ("body", "html"):
                    close_all(name)
                else:
                    ended = ended or i
                    if i > token_count - 5:
                        doubts.unread = i
                        break
            else:
                if ends is not None:
                    while (inner := opened[-1][1]) in ends:
                        close()
                        if ends_too(name, inner):
                            implied += 1
                        else:
                            loose += 1
                tags += 1
                closed = False
                if said:
                    closed = said[-1] == "/" and ends_itself(said)
                    if kind <= INLINE and ("none" in said or "hidden" in said or name == "dialog"):
                        kind = SKIPPED if hides and is_hidden(attributes_in(said).get, name) else kind
                elif name == "dialog" and hides:
                    kind = SKIPPED
                if kind <= INLINE:
                    if kind == HOLDS:
                        if parts:
                            end_block()
                        if name == "pre":
                            pre_depth += 1
                    elif kind == LINK:
                        parts.append(" " if after_link == len(parts) else "")
                        links += 1
                        link_depth += 1
                    elif kind == STRONG:
                        strong_depth += 1
                    elif kind == CELL:
                        if chars > CELL_BLOCK_CHARS:
                            end_block()
                        parts.append(" ")
                    opened.append(tag)
                    begun.append(i)
                    if len(opened) > deepest:
                        deepest = len(opened)
                    if closed:
                        close()
                        loose += name not in VOID_TAGS
                elif kind == BREAK:
                    breaks += 1
                    parts.append(" ")
                    if breaks > 1:
                        end_block()
                    tags += 1
                elif kind == UNREAD:
                    if name not in ("body", "html", "head") or (name == "head" and opened[-1][1] == "p"):
                        return None  # these are read as if they were not there, but for the paragraph that a head ends
                    loose += 1
                else:
                    if kind == RULE and parts:
                        end_block()
                    tags += 1
                    if kind == SKIPPED:
                        if not closed:
                            hidden = tag[0] != SKIPPED
                            behind = unseen(walk, name, hidden, opened)
                            if behind is None:
                                return None
                            text = behind.text
                            doubts.passed_over(behind, hidden)
                            if len(opened) + behind.deepest > deepest:
                                deepest = len(opened) + behind.deepest
                            loose += behind.loose
                        elif name != "svg" and tag[0] == SKIPPED:
                            doubts.is_plain = False
        elif whole:
            tags += 2
            if whole == "title" and opened[-1][1] == "p":  # ends a paragraph, or does not
                doubts.is_plain = False
        if not text:
            continue
        if pre_depth:
            if "&" in text:
                add_referring(text)
                text = unescape(text)
            add_preformatted(text)
        elif text.isspace():
            if parts:
                parts.append(" ")
        else:  # as add() does, without the call
            if "&" in text:
                add_referring(text)
                text = unescape(text)
                if text.isspace():
                    if parts:
                        parts.append(" ")
                    continue
            parts.append(text)
            count = len(text.strip()) if text[:1].isspace() else len(text)
            chars += count
            breaks = 0
            if link_depth:
                link_chars += count
            if strong_depth:
                strong_chars += count
    while opened:
        close()
    doubts.deepest, doubts.loose = deepest, loose + implied if loose else 0
    doubts.ended = ended or None
    given = [of_tags[first] or "" for first in firsts]
    if given:
        given[0] = _said_of_root(markup.tokens, start)
    page.hints, page.ends = hints_in(given), ends_of[: len(names)]
    return SourceBlocks(page, tokens, given, firsts, lasts, doubts)


def _said_of_root(tokens: Tokens, start: int) -> str:
    """The attributes of the whole document, whose tag stands before the tag ``start``."""
    try:
        return tokens.said[tokens.written.index("html", 0, start)] or ""
    except ValueError:
        return ""


def _place_of_body(tokens: Tokens) -> int | None:
    """Which tag begins the body."""
    if "body" in tokens.written:
        return tokens.written.index("body")
    return next((i for i, name in enumerate(tokens.written) if name and name.lower() == "body"), None)
