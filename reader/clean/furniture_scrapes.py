"""Furniture lines that no trained model knows: letters by mail, live pages, recipes, releases, votes on the page and
transcripts in English, and menus, share bars, paywalls and notices in other languages.

The trained models read the lines of :mod:`reader.clean.furniture_lines`; a row added there changes what they see,
one added here does not: it speaks against what a model keeps, and names the kind of what is dropped. Sources: the
wording of mail services, recipe plug-ins and newswires, of papers in German, French, Spanish, Italian, Portuguese,
Dutch and the Scandinavian languages, and of WordPress's, Drupal's and Substack's boxes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from reader.clean.furniture import Furniture, plain
from reader.clean.furniture_lines import GROUPS
from reader.clean.openings import WIDTH, Rows
from reader.model import BlockKind

_LONGEST_LINE = 420
#: Where entries of a menu, set apart by mark-up alone, run together: "MarketsEconomyVideoLog in".
_JOINT = re.compile(r"(?<=[a-zß-öø-ÿ)])(?=[A-ZÀ-Þ])")
_FEWEST_JOINTS = 3
RUN_TOGETHER = Furniture("nav", "entries that run together")
#: Kind and the reason shown → the whole line.
_LINES: dict[tuple[str, str], str] = {
    ("ad", "marks an advertisement"): r"""
        (continua|prosegui) (a leggere )?dopo la pubblicità
        (el artículo )?continúa después de la publicidad
        (la )?suite après (cette|la) publicité
        (weiter|weiterlesen|artikel weiter) nach der (anzeige|werbung)
        continua (após|depois d)a publicidade
    """,
    ("comments", "asks whether the page helped"): r"""
        (cet article|cette page|ce contenu) vous a[- ]t[- ](il|elle) (aidé|été utile).{0,40}
        (did you find|have you found) this (answer|article|content|information|page) (helpful|interesting|useful).{0,25}
        (is|was) this (answer|article|content|guide|information|page|post|recipe) (helpful|interesting|useful).{0,25}
        (thanks|thank you)( very much)? for your (feedback|rating|response|vote)\b.{0,60}
        (war|ist) (der|dieser|die|diese) (artikel|beitrag|seite) (für sie |für dich )?(hilfreich|nützlich).{0,40}
        ¿?te (ha )?(resultó|resultado|pareció) útil (esta|este) (artículo|información|página).{0,40}
    """,
    ("legal", "legal or privacy notice"): r"""
        accuracy and availability of .{0,20}transcripts .{0,200}
        this (news |press )?release (contains|includes|may contain) .{0,40}forward-looking .{0,300}
        mit (der|deiner|ihrer) (anmeldung|registrierung)\b.{0,160}\bdatenschutz.{0,80}
        privacy notice: newsletters may contain .{0,360}
        (allgemeine )?(geschäfts|nutzungs)bedingungen
        (condiciones|términos) (de|del) (servicio|uso)
        (conditions|mentions) (générales|légales).{0,30}
        (gestion des|paramètres des?) cookies
        (note|avvertenze) legali
        agb
        barrierefreiheit
        informativa (sui cookie|sulla privacy)
        política de (cookies|privacidad|privacidade)
        politique (de|des) (confidentialité|cookies).{0,20}
        privacy ?(beleid|verklaring)
        termos de uso
    """,
    ("nav", "navigation link"): r"""
        show key events only
        this live ?(blog|feed|page) (has|is)( now)? (closed|ended).{0,20}
        view (it|this|this e-?mail|this newsletter) (in|on) (a|the|your)( web)? ?(browser|site|website)
        (aller|accéder|passer) (au|à la) (contenu|menu|navigation|recherche).{0,20}
        (ga|spring) naar (de )?(hoofd)?inhoud
        (hopp|hoppa|gå|spring) (ned )?till? (hoved|huvud)?inn?(e)?h[aå]ll?d?(et)?
        (ir|pular|saltar) (al|para o) (contenido|conteúdo).{0,20}
        (salta|vai) al contenuto.{0,20}
        (zum|zur|zu den) (haupt)?(inhalt|inhalten|navigation|startseite|suche)( springen| wechseln)?
        accedi
        accueil
        actualités
        anmelden
        einloggen
        iniciar sesión
        inloggen
        jetzt anmelden
        log ind
        logg inn
        logga in
        mein konto
        mon compte
        portada
        registrieren
        se connecter
        startseite
    """,
    ("other", "page control"): r"""
        (jump to|print|rate|save)( this| the)? recipe.{0,20}
        (please )?turn on javascript.{0,100}
        (0|1|2|3|4|5)([.,]\d+)? (from|out of \d,?( from)?) [\d.,]+ (ratings?|reviews?|votes?)
        (lesezeit|lesedauer|leestijd)( ?: ?| )(ca\. )?\d+ ?(min(uten?)?|minuten)\.?
        (temps de lecture|tempo di lettura|tempo de leitura|tiempo de lectura)( ?: ?| )\d+ ?min(utes?|uti|utos?)?\.?
    """,
    ("promo", "asks for a click"): r"""
        (this is a |a )?(breaking|developing)( news)? story\b.{0,60}\b(back|come|follow|refresh|updates?)\b.{0,60}
        pin (it|this) for later.{0,5}
    """,
    ("related", "points to another article"): r"""
        (read|see|view)( the)? original (article|post|report|story).{0,60}
        (contenidos?|noticias?|notas?|artículos?) relacionad[oa]s?{sep}.{3,200}
        (das könnte (dich|sie)( auch)? interessieren|mehr zum thema){sep}.{3,200}
        (leia também|te puede interesar|veja também|ver también){sep}.{3,200}
        (sur le même sujet|voir aussi){sep}.{3,200}
        artigos? relacionados?{sep}.{3,200}
    """,
    ("share", "share or save button"): r"""
        (artikel|beitrag) (anhören|drucken|merken|teilen|vorlesen)
        (compartilhar|compartir|condividi|dela|delen|partager|teilen)( (auf|en|on|op|på|su|sur|via) .{2,20})?
        (copiar|copier) (el enlace|enlace|le lien|o link)
        (drucken|imprimer|imprimir|stampa)
        (écouter|escuchar|ascolta)( (l.article|la noticia|l.articolo))?
        link kopieren
        réutiliser ce contenu
    """,
    ("subscribe", "newsletter or subscription prompt"): r"""
        .{2,60} is a reader[- ]supported (newsletter|publication)\b.{0,240}
        (get|receive) (e-?mails|e-?mail (alerts|updates)) (about|for|on) this (case|page|story|topic)\b.{0,40}
        delivery: ?(daily|every .{3,20}|monthly|varies|week(days|ends|ly))
        thanks for reading .{2,60}[!.] (subscribe|this post is public).{0,160}
        you have (\d+|one|two|three|no) (more )?(free )?(articles?|stories|story) (left|remaining)\b.{0,90}
        (do|did) you (enjoy|like) (this|today.s) (e-?mail|edition|issue|newsletter)\b.{0,100}
        (was this|forwarded this) (e-?mail|newsletter)\b.{0,30}\?.{0,60}
        you( are|.re| have)? (received|receiving) this (e-?mail|message|newsletter)\b.{0,140}
        (abonnez-vous|abonneer(t)?( je| u)?|abbonati|assine|suscríbete|suscribirse|s.abonner)\b.{0,60}
        (artículo|contenido) (exclusivo )?para suscriptores.{0,30}
        (articolo|contenuto) riservato agli abbonati.{0,30}
        (article|contenu) réservé aux abonnés.{0,30}
        (exklusiv|nur) für abonnent(en|innen).{0,40}
        (il vous )?reste [\d.,]+ ?% de cet article à lire.{0,80}
        (jetzt )?(abo|newsletter) (abonnieren|abschließen|bestellen|testen).{0,20}
    """,
}  # fmt: skip


#: What a line has that is a row which can begin with anything.
_SIGN = "reader"


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[Furniture, re.Pattern[str]]]:
    return [
        (Furniture(cast(BlockKind, kind), reason), re.compile("|".join(_rows(rows)), re.I))
        for (kind, reason), rows in _LINES.items()
    ]


@lru_cache(maxsize=1)
def _opened() -> Rows:
    """All rows that cannot begin with anything, to be asked first: most lines begin as none of them does."""
    return Rows(row for rows in _LINES.values() for row in _rows(rows) if not row.startswith("."))


def _rows(rows: str) -> list[str]:
    """A table's rows as expressions."""
    filled = rows.strip().replace("{sep}", GROUPS["sep"])
    return [re.sub(r"(?<!\\)\((?!\?)", "(?:", row.strip()) for row in filled.splitlines()]


def scrape_kind(text: str) -> Furniture | None:
    """What the words of one line say it is, or None where they say nothing."""
    if len(text) > _LONGEST_LINE:
        return None
    line = plain(text)
    if len(line) > _opened().longest(line[:WIDTH].lower()) and _SIGN not in line:
        return None
    return next((found for found, rows in _patterns() if rows.fullmatch(line)), None)


def is_run_together(text: str) -> bool:
    """Whether a line is a menu or a row of buttons whose entries run together: more of them than words apart."""
    joints = len(_JOINT.findall(text)) if len(text) <= _LONGEST_LINE else 0
    return joints >= _FEWEST_JOINTS and joints > len(text.split()) - 1
