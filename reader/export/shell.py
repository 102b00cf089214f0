"""The document around everything exported as HTML: one file, nothing linked, nothing run, made to be printed."""

from __future__ import annotations

import base64
from typing import Any

from reader.export.marks import shown

#: Nothing is fetched and nothing runs, whatever stands in the body.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
STYLE = """
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#4b5563;--line:#d5d9df;--paper:#fff;--tint:#f4f5f7;--link:#1d4ed8}
@media (prefers-color-scheme:dark){
 :root{--ink:#e8eaed;--soft:#b3bac4;--line:#39414b;--paper:#14171b;--tint:#1e2329;--link:#9dc0ff}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Georgia,"Times New Roman",serif}
main{max-width:52rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0 .4em}h2{font-size:1.25rem}h3{font-size:1.05rem}
h1,h2,h3,table,.facts,summary,.kind,footer{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
a{color:var(--link)}section,details.cell{border-top:1px solid var(--line);margin-top:1.6rem;padding-top:.4rem}
.facts,.kind,footer{color:var(--soft);font-size:.85rem}
.text{unicode-bidi:isolate}.text p{white-space:pre-wrap;margin:.6rem 0}.raw p{margin:.35rem 0}
.dropped{border-left:3px dotted var(--soft);padding-left:.7rem;color:var(--soft)}
.wide{overflow-x:auto}.wide td:first-child{min-width:6.4em}
@media screen and (max-width:640px){.wide>table{min-width:34rem}}
table{border-collapse:collapse;margin:.6rem 0;font-size:.85rem;line-height:1.4}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
th{background:var(--tint)}th,td{overflow-wrap:break-word}section>table td{overflow-wrap:anywhere}
td.n{text-align:right;font-variant-numeric:tabular-nums}
mark{color:inherit;background:none;border-radius:2px}
mark.figure{background:#fde3cf;color:#111;border-bottom:2px solid #b3541e}
mark.quote{background:#dbe8ff;color:#111}mark.date{border-bottom:2px dotted #0a7d55}
mark.check{background:#ffd6d6;color:#111;border-bottom:2px double #b00020}
mark.cited,p:target{background:#fff2a8;color:#111}
mark.event{background:#d9f2e6;color:#111}mark.del{background:#ffd6d6;color:#111;text-decoration:line-through}
mark.add{background:#d9f2e6;color:#111;text-decoration:underline}
figure{margin:.8rem 0}figure img{max-width:100%;height:auto;background:#fff}
blockquote{border-left:3px solid var(--line);margin:.6rem 0;padding-left:.9rem;color:var(--soft)}
.note{background:var(--tint);border-radius:8px;padding:.3rem 1rem}summary{cursor:pointer}
.cell>summary{font-weight:600;font-size:1.25rem}
p.headline{font-size:1.3rem;font-weight:700}
@media print{
 :root{--ink:#000;--soft:#333;--paper:#fff;--tint:#f4f5f7;--line:#bbb;--link:#000;color-scheme:light}
 body{font-size:10.5pt}main{max-width:none;padding:0}.wide{overflow:visible}
 figure,tr,blockquote,.note{break-inside:avoid}h2,h3,summary{break-after:avoid}
 details::details-content{display:block;content-visibility:visible}
 mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@page{margin:18mm 16mm}
"""


def document(title: str, body: str, language: str | None = None) -> str:
    """A whole HTML document around ``body``, which is our own mark-up; ``title`` is escaped here."""
    lang = language if language and language.isascii() and language.isalpha() else "en"
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{shown(title)}</title><style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )


def section(title: str, body: str, *, folded: bool = False, anchor: str = "") -> str:
    """A part of the document under a heading; a folded one opens with a click, and on paper."""
    name = f' id="{shown(anchor)}"' if anchor else ""
    if folded:
        return f'<details class="cell"{name}><summary>{shown(title)}</summary>{body}</details>'
    return f"<section{name}><h2>{shown(title)}</h2>{body}</section>"


def picture(chart: Any, words: str) -> str:
    """A chart as an SVG picture inside the document, said in ``words`` for who cannot see it."""
    from reader.charts import chart_svg

    data = base64.b64encode(chart_svg(chart).encode()).decode()
    return f'<figure><img src="data:image/svg+xml;base64,{data}" alt="{shown(words)}"></figure>'
