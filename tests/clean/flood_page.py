"""A news page of our own, as a site would send it."""

BODY = (
    "The river Tarn rose above its banks on Monday night and flooded two villages below the dam, officials "
    "said. It was the third time in ten years that the water had come into the streets of the old town, and "
    "the first time that it reached the church.",
    "About 340 people left their homes in Oberau and spent the night in the school's sports hall, where the "
    "fire brigade had put up beds for them. Most of them hope to be home by the end of the week.",
    "“We have never seen the water come this fast,” said the mayor, Ines Kolb, who was woken by sirens at "
    "three in the morning. “It was over the bridge before we could get the cars out of the lower street.”",
    "Engineers opened a second gate of the dam at dawn, and the level fell by 40 centimetres by noon. The "
    "company that runs the dam said that it had been safe at all times, and that there was no need to worry.",
    "The road to Niedertal will stay closed until Thursday, the district said, while crews clear the mud "
    "from it. Buses go round by the pass, which takes about an hour longer than the way through the valley.",
)
HEADLINE = "Flood drives hundreds from homes below the dam"
NAV = "".join(f"<li><a href='/{word.lower()}'>{word}</a></li>" for word in ("Home", "World", "Sport", "Weather"))
RELATED = "".join(
    f"<li><a href='/{i}'>{title}</a></li>"
    for i, title in enumerate(("Snow closes the pass", "Council votes on bridge", "Ferry back in service"))
)
NEWS_PAGE = f"""<!doctype html><html lang="en"><head><title>{HEADLINE} | The Valley Post</title></head><body>
<header><nav class="menu"><ul>{NAV}</ul></nav></header>
<main><article><h1>{HEADLINE}</h1><p class="byline">By Tom Reiter</p>
<div class="share-bar"><a href="#">Share on Facebook</a><a href="#">Share on X</a></div>
<div class="article-body">{"".join(f"<p>{text}</p>" for text in BODY[:3])}
<aside class="promo"><a href="/offer">Read more: How the dam was built</a></aside>
{"".join(f"<p>{text}</p>" for text in BODY[3:])}</div></article>
<section class="related"><h2>Related articles</h2><ul>{RELATED}</ul></section></main>
<footer><p>© 2024 The Valley Post. All rights reserved.</p></footer></body></html>"""
