"""Scrapes without mark-up in several house styles: what the rules beside the line model keep and drop."""

from __future__ import annotations

import pytest

import reader
from reader.clean.furniture_scrapes import is_run_together, scrape_kind

LOCAL = """The Wexbury Gazette
News
Sport
What's On
Buy a Photo
Subscribe
Sign in
Council approves £4.2m flood wall despite objections from riverside residents
By Hannah Prowse
Published: 14:32, 6 March 2025
12 Comments
A flood wall costing £4.2 million will be built along the River Trell after councillors voted by nine to four to approve it on Wednesday night.
The 600-metre wall, which will stand up to 2.1 metres high, is meant to protect 214 homes in Mill Lane and Weir Street.
Councillor Dev Patel, who chairs the committee, said the Environment Agency had been "crystal clear" about the risk.
Read more: Wexbury bypass closed for six weeks
Work is due to begin in September and to last 14 months.
Most read
Man, 34, charged after A38 crash
Chip shop named among best in the county"""  # noqa: E501
FRENCH = """Aller au contenu
Accueil
S'abonner
Se connecter
À Sainte-Aurore, les éleveurs bloquent la rocade pour la troisième journée
Par Claire Vasseur
Publié le 21 janvier 2025 à 11h08, modifié le 21 janvier 2025 à 15h42
Temps de lecture : 2 min
Article réservé aux abonnés
Une centaine de tracteurs bloquaient encore mardi matin la rocade de Sainte-Aurore, où les éleveurs réclament un prix plancher pour le lait.
« On perd douze centimes par litre », explique Benoît Morel, 44 ans, installé à Vernay depuis 2006.
La suite après la publicité
Les manifestants promettent de rester « jusqu'à ce que quelqu'un nous écoute »."""  # noqa: E501


def kept_of(text: str) -> list[str]:
    page = reader.Page.from_text(text)
    return [page.text[block.start : block.end] for block in reader.clean(page, "fast").blocks if block.kept]


def test_a_headline_below_a_menu_and_above_its_byline_is_the_headline() -> None:
    article = reader.clean(reader.Page.from_text(LOCAL), "fast")
    assert article.title == "Council approves £4.2m flood wall despite objections from riverside residents"


def test_the_last_paragraph_below_a_link_belongs_to_the_article() -> None:
    kept = kept_of(LOCAL)
    assert kept[-1] == "Work is due to begin in September and to last 14 months."
    assert not any(line.startswith("Read more") for line in kept)


def test_a_scrape_in_french_loses_its_menu_and_keeps_its_words() -> None:
    lines = FRENCH.split("\n")
    assert kept_of(FRENCH) == [lines[4], *lines[9:11], lines[12]]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Zum Inhalt springen", "nav"),
        ("Ir al contenido", "nav"),
        ("Logga in", "nav"),
        ("View this email in your browser", "nav"),
        ("This live page is closed", "nav"),
        ("Lesezeit: 3 Minuten", "other"),
        ("5 from 87 votes", "other"),
        ("Weiterlesen nach der Anzeige", "ad"),
        ("Suscríbete y apoya el periodismo", "subscribe"),
        ("You are receiving this newsletter because you subscribed at note.example.", "subscribe"),
        ("Noticia relacionada: Así se apaga un incendio desde el aire", "related"),
        ("Condividi", "share"),
        ("Politique de confidentialité", "legal"),
        ("This press release contains forward-looking statements within the meaning of the Act.", "legal"),
        ("This is a developing story. Check back for updates.", "promo"),
        ("Was this page helpful?", "comments"),
        ("Thanks for your feedback!", "comments"),
        ("War dieser Artikel hilfreich?", "comments"),
        ("Slow Trains is a reader-supported publication. To receive new posts, subscribe.", "subscribe"),
        ("Delivery: Daily", "subscribe"),
        ("You have 1 free article left this month. Subscribe for $1 for 6 months", "subscribe"),
        ("Mit Ihrer Registrierung nehmen Sie die Datenschutzerklärung zur Kenntnis.", "legal"),
        ("Please turn on JavaScript to use this feature", "other"),
        ("The page was helpful to many, the ministry said.", None),
        ("Delivery: the midwife who came by bicycle", None),
        ("Stand up for what you believe, she said", None),
        ("The live page of the ministry was closed on Tuesday.", None),
        ("Teilen der Stadt fehlt seit Montag der Strom.", None),
        ("Breaking a long silence, the minister said the story was false.", None),
        ("Se connecter à la rivière, c'est le but du projet.", None),
    ],
)
def test_furniture_of_scrapes_is_known_by_its_whole_line(line: str, kind: str | None) -> None:
    found = scrape_kind(line)
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    ("line", "together"),
    [
        ("MarketsEconomyBanksAgricultureVideoLog in", True),
        ("SaveShareListen (3:12)Aa", True),
        ("Ronald McDonald met MacKay and DiCaprio in LaGuardia", False),
        ("TypeScript and JavaScript", False),
        ("The board voted on Monday.", False),
    ],
)
def test_menu_whose_entries_run_together_is_known(line: str, together: bool) -> None:
    assert is_run_together(line) == together
