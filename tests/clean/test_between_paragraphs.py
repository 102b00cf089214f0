"""What stands between the paragraphs of an article and is none of it: in mark-up and in plain text."""

from __future__ import annotations

import re

import pytest

from reader.clean import clean
from reader.clean.plaintext import clean_plain_text
from reader.clean.run import run_cleaner
from reader.model import Page

HEADLINE = "Ferry queues grow as summer crowds return to the islands"
PARAGRAPHS = (
    "The ferry company said on Monday that it would run two extra boats a day through August, after a week in which "
    "queues at the terminal stretched for more than a kilometre.",
    "Maria Olsen, who runs the bakery beside the pier, said her takings had doubled. “I have never sold so many buns,” "
    "she said, adding that she hired three students on Tuesday.",
    "The council will vote on a new timetable on 14 June; opponents say the noise of the engines keeps them awake "
    "until past midnight and want a limit of ten sailings.",
    "A spokesman for the ministry declined to comment on the plans, which would cost about 12 million kroner and need "
    "the approval of parliament before the autumn.",
)
#: Lines as publishers put them between paragraphs, in the mark-up they stand in.
BETWEEN = (
    "<p><strong>READ MORE: <a href=/a>Ten islands to visit before you die</a></strong></p>",
    "<p><a href=/a>Related: Why the old pier fell into the sea</a></p>",
    "<p><em>Also read: <a href=/z>Fishermen call for calm over quotas</a></em></p>",
    "<p>[READ ALSO: Island schools to close early]</p>",
    "<p>MORE FROM THE HARBOUR POST: <a href=/a>Boat sinks off Skerry, four rescued</a></p>",
    "<p>Don't miss: <a href=/a>Boat sinks off Skerry, four rescued</a></p>",
    "<p>Trending: <a href=/q>A seal that learned to dance</a></p>",
    "<ul><li>READ MORE: Ten islands to visit before you die</li></ul>",
    "<p>Watch: <a href=/v>Queues seen from the air</a></p>",
    "<p>Sign up to our morning newsletter for the news that matters, in your inbox every day</p>",
    "<p>Subscribe now for full access to our journalism</p>",
    "<p>Support independent journalism. Become a member today.</p>",
    "<p>Want more stories like this? Sign up here.</p>",
    "<p>Download our app for breaking news alerts</p>",
    "<p><a href=/w>&gt;&gt; Click here to follow the Harbour Post on WhatsApp</a></p>",
    "<p>Got a story? Email newsdesk@harbourpost.example</p>",
    "<p>What do you think? Let us know in the comments below.</p>",
    "<p>Follow us on Facebook and Twitter</p>",
    "<p>Share this article</p>",
    "<p>Advertisement</p>",
    "<h3>ADVERTISEMENT</h3>",
    "<p>Story continues below</p>",
    "<p>Article continues after ad</p>",
    "<p>Keep reading below</p>",
    "<p>Scroll down for video</p>",
    "<div class=video-player><p>Your browser does not support this video</p></div>",
    "<p>This video can not be played</p>",
    "<p>Play Video</p>",
    "<p>Volume 90%</p>",
    "<p>0:00 / 1:32</p>",
    "<p>Loading...</p>",
    "<p>View this post on Instagram</p>",
    "<p>Continued on part 2 of 3</p>",
    "<p><a href=/2>Next part: The report</a></p>",
    "<p>Page 2 of 3</p>",
)


def page(*between: str) -> Page:
    """The article with ``between`` in its middle."""
    whole = [f"<p>{text}</p>" for text in PARAGRAPHS]
    whole[2:2] = between
    return Page.from_html(
        f"<html><head><title>{HEADLINE} | The Harbour Post</title></head><body><header><nav><ul><li><a href=/>Home</a>"
        f"</li><li><a href=/n>News</a></li></ul></nav></header><main><article><h1>{HEADLINE}</h1>{''.join(whole)}"
        "</article></main><footer><p>© 2026 The Harbour Post</p></footer></body></html>",
        url="https://harbourpost.example/ferry",
    )


ARTICLE = "\n\n".join((HEADLINE, *PARAGRAPHS))


@pytest.mark.parametrize("between", BETWEEN)
def test_line_between_paragraphs_goes_and_they_stay(between: str) -> None:
    assert clean(page(between), cleaner="fast").text == ARTICLE


@pytest.mark.parametrize("some", [BETWEEN[i::8] for i in range(8)])
def test_consensus_leaves_them_out_too(some: tuple[str, ...]) -> None:
    assert run_cleaner(page(*some), "consensus", described_too=False).text == ARTICLE


@pytest.mark.parametrize("between", BETWEEN)
def test_line_between_paragraphs_of_plain_text_goes(between: str) -> None:
    line = re.sub("<[^>]+>", "", between).replace("&gt;", ">")
    text = "\n\n".join((HEADLINE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:]))
    page = Page.from_text(text)
    dropped = [page.text[block.start : block.end] for block in clean_plain_text(page) if not block.kept]
    assert dropped == [line]


def test_links_right_below_a_heading_of_other_articles_go_with_it() -> None:
    box = "<p>Recommended Stories</p><ul><li><a href=/x>How to pack for a day on the water</a></li></ul>"
    assert clean(page(box), cleaner="fast").text == ARTICLE


@pytest.mark.parametrize(
    "between",
    [
        "<p>Read-only copies of the timetable hang in the terminal and in the harbour office.</p>",
        "<p>More on that in a follow-up meeting, the council said, which is due in the first week of July.</p>",
        "<p>Follow the yellow line on the quay and you come to the new ticket office, which opens on Friday.</p>",
        "<h2>Get started</h2>",
        "<p>Source: Statistics Norway</p>",
    ],
)
def test_line_of_the_article_that_begins_alike_stays(between: str) -> None:
    assert re.sub("<[^>]+>", "", between) in clean(page(between), cleaner="fast").text
