"""Texts of scripts that set no spaces between words, spread out to the sizes that they would have in others.

What a block is like is read from its characters and words. A Chinese character or a kana says about as much as two
letters and half a word (as ``reader.clean.warnings`` counts too); Thai and its neighbours have letters as others do.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.load.columns import Columns

#: A page of which at least this share are such characters is written in such a script.
_SHARE = 0.25
#: Blocks of a page in which the size of each paragraph decides.
_MOST_BLOCKS = 40
#: Such characters have three bytes each in UTF-8: below this many bytes a character a page cannot have that share.
_LEAST_BYTES = 1 + 2 * _SHARE
#: Kana and Chinese characters; Thai, Lao, Burmese and Khmer letters.
_WIDE, _NARROW = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff", "\u0e01-\u0edf\u1000-\u109f\u1780-\u17dd"
_UNSPACED = re.compile(f"[{_WIDE}{_NARROW}]")
_WIDE_WORD = re.compile(f"([{_WIDE}]{{1,2}})")
_NARROW_WORD = re.compile(f"([{_NARROW}]{{1,5}})")
_BEFORE_MARK = re.compile(r" (?=[.,!?:”])")
#: Marks of these scripts → those that are counted, as they stand behind a word.
_MARKS = str.maketrans({
    "。": ". ", "｡": ". ", "．": ". ", "！": "! ", "？": "? ", "、": ", ", "，": ", ",
    "：": ": ", "」": "” ", "』": "” ",
})  # fmt: skip


def spread(page: Columns) -> Columns:
    """``page`` with its texts spread out, links and strong type in proportion; itself where it needs no such thing.

    A large page needs none: its article stands out by its place, and its lists of headlines would pass for prose.
    """
    if len(page.texts) > _MOST_BLOCKS:
        return page
    whole = "".join(page.texts)
    if len(whole.encode("utf-8", "surrogatepass")) < _LEAST_BYTES * len(whole):
        return page
    if len(_UNSPACED.findall(whole)) < _SHARE * len(whole):
        return page
    texts = list(map(spread_text, page.texts))
    grown = [len(text) / max(1, len(was)) for text, was in zip(texts, page.texts, strict=True)]
    return replace(
        page,
        texts=texts,
        link_chars=[round(chars * by) for chars, by in zip(page.link_chars, grown, strict=True)],
        strong_chars=[round(chars * by) for chars, by in zip(page.strong_chars, grown, strict=True)],
    )


def spread_text(text: str) -> str:
    """``text`` with a space behind about every word, and wide characters twice: a stand-in to be counted.

    >>> spread_text("東京都は。")
    '東京東京 都は都は.'
    """
    words = _NARROW_WORD.sub(r"\1 ", _WIDE_WORD.sub(r"\1\1 ", text)).translate(_MARKS)
    return _BEFORE_MARK.sub("", " ".join(words.split()))
