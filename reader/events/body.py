"""Where what an article tells begins: behind its headline, where its text has one."""

from __future__ import annotations

from reader.model import Article

#: What ends a sentence, and hardly a headline.
_ENDS = (".", "!", "?", "”", '"', "…")


def body_start(article: Article) -> int:
    """Offset of the first paragraph that is no headline; 0 where the text is one paragraph, or begins with its lead.

    A first paragraph is the lead where the title is known to be another and it ends like a sentence.
    """
    if len(article.paragraphs) < 2:
        return 0
    first = article.paragraphs[0]
    words = article.text[first.start : first.end].strip()
    title = (article.title or "").strip()
    is_lead = bool(title) and title.lower() != words.lower() and words.endswith(_ENDS)
    return 0 if is_lead else first.end
