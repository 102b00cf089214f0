"""Which HTML elements break a line, hide their content or mark a stretch of text.

After the rendering section of the HTML standard
(https://html.spec.whatwg.org/multipage/rendering.html), with the obsolete elements
that old pages still use.
"""

from __future__ import annotations

#: Elements that start and end a block.
BLOCK_TAGS = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li
    listing main menu nav ol optgroup p plaintext pre search section summary table tbody tfoot thead
    tr ul xmp
    """.split()
)

#: Elements that have no content. libxml2 does not know all of them and puts what follows inside.
VOID_TAGS = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())

#: Elements whose content no person sees, or sees only as a picture or a choice.
SKIPPED_TAGS = frozenset(
    """
    applet audio canvas datalist head iframe map noembed noframes noscript object option script select style
    svg template textarea title video
    """.split()
)

#: Cells of a table share their row's line while they are short.
CELL_TAGS = frozenset(("td", "th"))

#: Elements that mark words as strong or stressed.
STRONG_TAGS = frozenset(("b", "em", "i", "strong"))

#: Inline elements the walk takes notice of.
MARKED_TAGS = CELL_TAGS | STRONG_TAGS | {"a", "br"}

#: Characters with no width: soft hyphen, zero-width space, word joiner, byte order mark.
INVISIBLE = ("\u00ad", "\u200b", "\u2060", "\ufeff")
