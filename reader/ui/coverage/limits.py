"""What these articles cannot show, said before a journalist reads too much into a chart."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Article


def limits(articles: Sequence[Article]) -> list[str]:
    """A sentence for each limit: one article alone, one outlet alone, languages that events are not found in."""
    return [said for said in (_alone(articles), _one_outlet(articles), _not_english(articles)) if said]


def _alone(articles: Sequence[Article]) -> str:
    if len(articles) != 1:
        return ""
    return "One article alone has nothing to be compared with: add others on the same matter under “Choose articles”."


def _one_outlet(articles: Sequence[Article]) -> str:
    outlets = {article.outlet for article in articles}
    if len(articles) < 2 or len(outlets) != 1 or None in outlets:
        return ""
    return f"All of these are from {outlets.pop()}: nothing here is told by a second newsroom."


def _not_english(articles: Sequence[Article]) -> str:
    others = [a for a in articles if a.language and not a.language.lower().startswith("en")]
    if not others:
        return ""
    names = ", ".join(dict.fromkeys(a.outlet or a.title or "outlet unknown" for a in others))
    are = "article is" if len(others) == 1 else "articles are"
    return (
        f"{len(others)} {are} not in English ({names}): events are found in English text only, so “not found in this "
        "text” says nothing about what it reports."
    )
