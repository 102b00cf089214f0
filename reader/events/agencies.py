"""Which news agency an article credits: in its byline, its dateline or a line of its own.

"told Reuters", "seen by AFP" and "quoted by Interfax" credit nobody: they say where a fact comes from, not whose text
this is.
"""

from __future__ import annotations

import re

from reader.model import Article

#: How an agency is named on screen: the forms it signs with.
_ROWS = """
AAP: AAP, Australian Associated Press
AFP: AFP, Agence France-Presse, Agence France Presse
ANI: ANI, Asian News International
ANSA: ANSA
AP: AP, Associated Press, A.P.
APA: APA, Austria Press Agency
Anadolu: Anadolu Agency, Anadolu
Belga: Belga
Bernama: Bernama
Bloomberg: Bloomberg, Bloomberg News
Canadian Press: Canadian Press
dpa: dpa, DPA, Deutsche Presse-Agentur
EFE: EFE, Agencia EFE
IANS: IANS
Interfax: Interfax, INTERFAX
Interfax-Ukraine: Interfax-Ukraine
Jiji: Jiji Press, Jiji
Kyodo: Kyodo News, Kyodo
PA: PA, PA Media, Press Association, PA news agency
PTI: PTI, Press Trust of India
Reuters: Reuters, REUTERS, Thomson Reuters, Thomson Reuters Foundation
RIA Novosti: RIA Novosti
Ritzau: Ritzau
TASS: TASS, Tass, Itar-Tass
UNIAN: UNIAN
UPI: UPI, United Press International
Ukrinform: Ukrinform
Xinhua: Xinhua, Xinhua News Agency
Yonhap: Yonhap, Yonhap News Agency
"""
#: Form as signed → name.
FORMS = {
    form.strip(): name
    for name, _, forms in (row.partition(": ") for row in _ROWS.strip().splitlines())
    for form in forms.split(",")
}
_ONE = "|".join(re.escape(form) for form in sorted(FORMS, key=len, reverse=True))
_NAME = rf"(?:[Tt]he )?(?P<agency>{_ONE})(?![\w’'-])"
#: An agency nobody has in a list: "Norda Press Agency", "Norda Wire".
_UNLISTED = r"(?:[A-Z][\w-]+ ){1,3}(?:(?:News|Press) (?:Agency|Service)|Press|Wire|Newswire)"
_CREW = r"(?: (?:staff|staff writers?|writers?|reporters?|correspondents?|journalists?|news agency|agency|news))?"
_DASH = r"(?:--?|[–—:])"

#: "KYIV, Sept 12 (Reuters) -", "Sydney, AAP -", "MOSCOW. September 12. INTERFAX -" at a paragraph's beginning.
_DATELINE = re.compile(
    rf"^(?:[A-Z][\w .,’'/-]{{0,60}}?[:,]? ?)?(?:[–—-] )?\({_NAME}(?:/[\w-]+)?\)[.,]? ?(?={_DASH}|_|[A-Z]|$)|"
    rf"^[A-Z][\w ’'-]{{1,30}}[,.] (?:[\w ,]{{1,20}}\. )?(?P<bare>{_ONE}) ?[–—-]+ "
)
#: "By Ann Lee, Associated Press" as a paragraph.
_BYLINE = re.compile(
    r"^(?:By|by|BY) (?:[^,|/]{1,60}(?:,| \||/| for| of| and| with) ?|[A-Z][A-Z .’'-]{2,40} )?"
    rf"{_NAME}{_CREW}(?: in [\w ]+)?\.?$"
)
_LIST = rf"{_NAME}(?:(?:/|, | and | & )(?:[Tt]he )?(?:{_ONE}|agencies))*"
#: A paragraph that is nothing but the credit, or begins with it.
_LINE = re.compile(
    rf"^[\s(–—-]*(?:(?:[Ww]ith|[Vv]ia|[Ff]rom|[Ss]ources?:|[Aa]gency:)\s*)?"
    rf"(?:(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ff]iles|[Mm]aterial) (?:by|from) )?{_LIST}{_CREW}[\s).]*$|"
    rf"^(?:[Cc]opyright|©|\([Cc]\))[^A-Za-z]{{0,14}}(?:[Tt]he )?(?P<owner>{_ONE})(?!\w| ?/)"
)
#: A credit within a line at the end: it names what was taken.
_WITHIN = re.compile(
    rf"(?:^|[Ww]ith |[Aa]dditional |\()(?:[Aa]dditional )?[Rr]eporting (?:by|from) {_NAME}|"
    rf"[Ww]ith (?:files|material) from (?:[Tt]he )?(?P<lender>{_ONE})(?!\w)|"
    rf"[Tt]his (?:report|story|article) (?:is |was )?(?:originally published )?(?:by|from) (?:[Tt]he )?"
    rf"(?P<author>{_ONE})(?!\w)|"
    rf"(?:[Tt]he )?(?P<helper>{_ONE}|{_UNLISTED})\b[^.]{{0,80}}\b"
    r"contributed(?: to th(?:is|e) (?:report|story|article)| reporting| material|\.?$)|"
    rf"[.!?”\"] ?(?:\(|[–—-]+ ?)(?P<last>{_ONE})\)?[.\s]*$"
)
#: What any such line has.
_MAY_CREDIT = re.compile(
    r"eporting (?:by|from)|ith (?:files|material)|his (?:report|story|article)|contributed|[.!?”\"] ?[(–—-]"
)
#: What divides the parts of a byline, and what may stand around an agency in one.
_PARTS = re.compile(r"\s*(?:[,/|&()–—]| - |\b(?:and|with|via|from|for|of|by|By)\b)\s*")
_PART = re.compile(
    rf"^{_NAME}(?: [A-Z][a-z]+(?= (?i:writer|reporter|correspondent|editor)s?))?(?i:{_CREW})(?: in [\w ]+)?$"
    rf"|^(?P<unlisted>{_UNLISTED})$"
)
#: Paragraphs at the beginning and at the end where credits stand.
_FIRST, _LAST = 3, 4


def agency_of(article: Article) -> str | None:
    """The agency that byline, dateline or a credit line names, by its usual short name; None where none does."""
    for author in article.authors:
        for part in _PARTS.split(author):
            match = _PART.match(part)
            if match and part != article.outlet:
                return _named(match)
    lines = [article.text[p.start : p.end] for p in article.paragraphs]
    body = lines[1:] if len(lines) > 1 else lines
    for pattern, where in ((_DATELINE, body[:_FIRST]), (_BYLINE, body[:_FIRST]), (_LINE, [*body[:1], *body[-_LAST:]])):
        for line in where:
            match = pattern.match(line.strip())
            if match:
                return _named(match)
    for line in body[-_LAST:]:
        match = _WITHIN.search(line) if _MAY_CREDIT.search(line) else None
        if match:
            return _named(match)
    return None


def _named(match: re.Match[str]) -> str:
    form = next(form for form in match.groupdict().values() if form)
    return FORMS.get(form, form)
