"""Pages with a payload everywhere that a page can have words, through every cleaner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from reader.clean.pool import Task, run_in_pool
from reader.errors import ReaderError
from reader.model import Page

#: Payload pages cleaned by one task.
PAGES_A_TASK = 150
_WORDS = "The harbour of Corran opened on Monday after a year of work, said the mayor, and 300 people came to see it. "


def payload_page(payload: str) -> str:
    """An article with ``payload`` as mark-up in its body, caption and byline, and as words in all it says of itself.

    That is title, headline, author, outlet, dates, address, picture's text, a quote with its speaker, an event's place.
    """
    said = escape(payload)
    metas = "".join(
        f'<meta property="{name}" content="{said}">'
        for name in ("og:title", "og:site_name", "og:url", "og:image", "article:author", "article:published_time")
    )
    return (
        f"<!doctype html><html><head><title>{said}</title>{metas}"
        f'<meta name="author" content="{said}"><meta name="date" content="{said}">'
        f'<link rel="canonical" href="https://paper.example/{quote(payload)}"></head><body><article><h1>{said}</h1>'
        f'<p class="byline">By {said}</p><time datetime="{said}">{said}</time><p>{_WORDS * 2}</p>'
        f"<p>“{said} is 300,” said {said} in {said} on Monday.</p><p>{said} {_WORDS}</p>"
        f'<p>{_WORDS * 2}</p><p>{_WORDS}{payload}</p><p class="byline">By {payload}</p>'
        f'<figure><img src="/a.png" alt="{said}"><figcaption>{said} {payload}</figcaption></figure>'
        "</article></body></html>"
    )


def cleaned_pages(name: str, pages: Sequence[str]) -> list[list[str]]:
    """What the cleaner ``name`` finds in each page; the task that runs in the pool's workers."""
    from reader.clean.registry import adapters

    extract = adapters()[name].extract
    found = []
    for html in pages:
        try:
            found.append(list(extract(html, "https://paper.example/", {})))
        except Exception as error:  # third-party code on hostile pages: anything can be raised
            found.append([f"failed: {type(error).__name__}"])
    return found


def texts_of_cleaners(payloads: Sequence[str]) -> tuple[set[str], Counter[str]]:
    """Every paragraph that any cleaner makes of any payload's page, and pages done by each cleaner."""
    from reader.clean.registry import adapters
    from reader.clean.run import run_cleaner

    texts: set[str] = set()
    done: Counter[str] = Counter()
    pages = [payload_page(payload) for payload in payloads]
    names = [a.name for a in adapters().values() if a.find_version(a.package)]
    tasks = {
        f"{name} {start}": Task("reader.bench.xss_pages:cleaned_pages", (name, pages[start : start + PAGES_A_TASK]))
        for name in names
        for start in range(0, len(pages), PAGES_A_TASK)
    }
    for name, result, _, _ in run_in_pool(tasks, wall_s=300):
        if isinstance(result, ReaderError):
            print(f"{name}: {result}")
            continue
        done[name.rsplit(" ", 1)[0]] += len(result)
        texts.update(paragraph for paragraphs in result for paragraph in paragraphs)
    for html in pages:
        try:
            article = run_cleaner(Page.from_html(html), "fast")
        except ReaderError:
            continue
        done["fast"] += 1
        about = (article.title, article.outlet, article.language, *article.authors, *article.notes)
        texts.update(filter(None, about))
        texts.update(map(article.text_of, article.paragraphs))
    return texts - {""}, done
