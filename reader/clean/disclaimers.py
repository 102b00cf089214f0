"""Prose in which a text, or who publishes it, says what it is not or who pays for it: no part of the article.

"This material is not intended to replace the advice of a qualified advisor", "As an affiliate we earn from
purchases": sentences as publishers have them written once, for every page. They read like prose, so the models are in
doubt; the words are not.
"""

from __future__ import annotations

import re

#: Shortest one, in characters: below it a line is furniture by the tables of lines, or a heading. So many are read.
_SHORTEST, _READ = 60, 1500
#: What a publisher calls what it publishes, and itself.
_TEXT = (
    r"(?:information|material|content|article|post|blog|page|site|website|guide|report|communication|document|"
    r"publication|opinions?|views?|products?\ and\ services|services|herein|presented|provided|referenced|contained)"
)
_PUBLISHER = r"(?:we|company|bank|firm|advisors?|affiliates?|representatives?|llc|inc\.?)"
_PAGE = r"(?:we|i|this\ (?:article|page|post|site))"
_WITHIN = r"\b[^.!?]{0,%d}\b"
_NOT = (
    r"(?:is|are|was|be|and|but)\ (?:\w+\ ){0,2}?(?:not|never)\ (?:be\ )?(?:intended|meant|designed|offered|construed|"
    r"considered|relied|guaranteed|a\ substitute|an?\ (?:endorsement|offer|recommendation|solicitation)|"
    r"(?:financial|investment|legal|medical|tax)\b)"
)
_FOR_INFORMATION = (
    r"(?:is|are|was|were|been)\ (?:\w+\ ){0,3}?for\ (?:(?:general|educational|entertainment|illustrative|"
    r"informational|and|or)\ ){0,4}(?:educational|entertainment|illustrative|information|informational)\b"
)
_DOES_NOT = (
    r"(?:do(?:es)?\ not|cannot|may\ not)\ (?:necessarily\ )?"
    r"(?:constitute|endorse|guarantee|imply|reflect|replace|represent)\b"
)
_PAID = r"(?:earns?|contains?|receives?|may\ (?:also\ )?(?:be|contain|earn|receive))"
#: Each has one of these, and most paragraphs none: a sixth of the time that the expression takes.
_SIGNS = (
    "not ", "never ", "neither ", "informat", "educational", "entertainment", "illustrative", "to change", "affiliate",
    "commission", "compensat", "amazon", "member f", "past performance", "registered investment", "securities",
)  # fmt: skip
_SAYS = re.compile(
    rf"""\b(?:
      {_TEXT}{_WITHIN % 120}(?:{_NOT}|{_FOR_INFORMATION}|{_DOES_NOT}|subject\ to\ change\b)
      |{_PUBLISHER}{_WITHIN % 60}(?:do(?:es)?\ not|cannot|neither)\ (?:give|offer|provide|render)\ (?:any\ )?
         (?:\w+,?\ ){{0,4}}(?:advice|recommendations?)\b
      |{_PAGE}{_WITHIN % 40}{_PAID}{_WITHIN % 40}(?:affiliate\ links?|commissions?|compensated|compensation)\b
      |(?:is|are)\ not\ responsible\ for\ the\ (?:\w+\ ){{0,4}}(?:accuracy|content)\b
      |amazon\ (?:services\ llc\ )?associates?\b
      |member\ (?:fdic|finra)\b
      |past\ performance\ (?:cannot|does|is|may)\ no
      |registered\ investment\ advis[eo]r\b
      |securities\ (?:and\ \w+\ \w+\ )?(?:are\ )?offered\ (?:by|through)\b
    )""",
    re.VERBOSE,
)


def is_disclaimer(text: str) -> bool:
    """Whether a paragraph says what the text is not (advice, an offer), who answers for it, or who pays for it."""
    if len(text) < _SHORTEST:
        return False
    said = text[:_READ].lower()
    return any(map(said.__contains__, _SIGNS)) and _SAYS.search(said) is not None
