"""Lines that are page furniture wherever they stand, one row each.

Sources: the wording of comment forms, share bars, newsletter boxes and notices that
common publishing systems (WordPress, Drupal, Blogger, Arc, Disqus, Facebook) put on
pages. Each row is a regular expression for a whole line without its bullet and its
closing colon or arrow, in any case; ``{name}`` stands for a group of :data:`GROUPS`.
"""

from __future__ import annotations

from typing import NamedTuple

#: Groups of words that several rows share.
GROUPS: dict[str, str] = {
    "agree": r"(accept|acknowledge|agree|confirm|consent)",
    "go": r"(back|go|jump|return|scroll|skip)",
    "here": r"( here| below)?[!.…]*",
    "network": r"(facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|reddit|instagram|youtube|tiktok"
    r"|flipboard|threads|bluesky|mastodon|e-?mail|mail|messenger|viber|vk|xing|tumblr|pocket|snapchat|rss"
    r"|line|print|copy|link|sms|hacker news|google news|google|medium|discord|spotify|apple podcasts|vimeo"
    r"|github|weibo|skype)",
    "news": r"(all|breaking|daily|email|news|our|the|updates|weekly|your)",
    "picture": r"(bild|foto|image|photo|photograph|pic|picture|crédit photo)",
    "sep": r"( ?: ?| ?[|>»→] ?| [–—-] )",
    "things": r"(articles?|blogs?|blog posts?|content|coverage|entries|episodes?|events?|for you|guides"
    r"|headlines|insights|items?|links?|media|news|now|pages|picks?|podcasts?|posts?|products?|reading|reads"
    r"|resources|searches|stories|story|tags|this week|today|topics?|updates|videos?)",
    "your": r"(a |an |my |public |the |your )*",
}


class Sign(NamedTuple):
    """What a line has that is one of a table's rows that can begin with anything."""

    #: Most characters of the line.
    longest: int
    #: It has one of the first in it, or ends with one of the second; all are in lower case.
    inside: tuple[str, ...]
    at_end: tuple[str, ...] = ()


_AGENCIES = (
    "afp", "alamy", "ap", "ap photo", "bloomberg", "epa", "istock", "pa", "pa wire", "pexels", "reuters",
    "shutterstock", "unsplash",
)  # fmt: skip
#: By the reason of their table: rows that can begin with anything are tried only for lines that have their sign.
SIGNS: dict[str, Sign] = {
    "copyright notice": Sign(220, ("rights reserved",)),
    "ends in a bracketed label": Sign(420, (), ("]",)),
    "legal or privacy notice": Sign(420, ("cookies", "data", "privacy")),
    "navigation link": Sign(180, ("»", "›")),
    "newsletter or subscription prompt": Sign(220, ("device", "inbox", "mailbox", "phone")),
    "photo credit": Sign(160, ("getty",), (*_AGENCIES, *(f"{agency})" for agency in _AGENCIES))),
}

#: Lines that are furniture wherever they stand: kind and the reason shown → the whole line.
LINES: dict[tuple[str, str], str] = {
    ("ad", "marks an advertisement"): r"""
        (- |\[)?advertise?ments?(\]| -)?
        (- |\[)?advertise?ments?(\]| -)?( ?[|:–—-] ?.{0,40})?
        (article|content|story) continues (after|below)( (this )?(ad|promotion|video).{0,40})?
        (brought to you|powered|presented|promoted|sponsored) by .{2,50}
        (keep )?scroll(ing)?( down)? (for|to) (see |watch )?(more|the (full )?(gallery|story|video)|videos?).{0,40}
        (keep|continue) (reading|scrolling)( (after|below))?( (the|this) (ad(vertisement)?|video|promotion))?
        (paid (content|partnership|post)|promoted|sponsored)( by .{2,50})?
        ad feedback
        ads?
        advertise?ment (article continues below( this ad)?|scroll to continue)
        advertise?ment (continue reading )?below( this ad)?
        advertorial
        anzeige
        close ad
        continue reading below
        mainos
        promoted
        pubblicità
        publicidad
        publicité
        reklama?
        remove ads?
        report (this )?ad
        scroll (down )?(to|for) (continue|more|the rest).{0,40}
        skip (ad(vertisement)?|past newsletter promotion|promotion)
        sponsored (content|links|posts?|stories)( (by|from) .{2,40})?
        werbung
        why (am i seeing )?this ad\??
    """,
    ("ad", "is headed as an advertisement"): r"""
        (advertisement|advertorial|announcement|annonce|annons|anzeige|mainos|paid (content|post)) .{3,160}
        (partner content|promoted|promotion|sponsored) .{3,160}
        (pubblicità|publicidad|publicité|reklam|reklama|reklame|werbung) .{3,160}
    """,
    ("comments", "asks for a comment"): r"""
        (do you agree|have your say|what do you think)\b.{0,40}[?:!.] .{0,80}\b(comments?|below|us)\b.{0,30}
        (let us know|sound off|tell us|weigh in)\b.{0,60}\b(comments?|comment section|below)\b.{0,30}
        (please )?(add|enter|leave|post|submit|write)( in)? {your}(comment|message|repl|review)\w*{here}
        (please )?(enter|type|write)( in)? {your}(name|website){here}
        please (enter|type) {your}e-?mail( address)?{here}
        share your (opinions?|thoughts|views?)\b.{0,60}
        what(.s| is) your (opinion|take|view)\b.{0,40}[?:!.] .{0,80}\b(comments?|below|us)\b.{0,30}
    """,
    ("comments", "asks to sign in to comment"): r"""
        (log ?in|register|(please )?sign ?in)( or .{3,30})? to (add|comment|join|leave).{0,60}
        (log ?in|register|(please )?sign ?in)( or .{3,30})? to (participate|post|reply|write).{0,50}
        you must be (a member|logged in|signed in) to (add|comment|join|leave|post|reply|view|write).{0,60}
    """,
    ("comments", "belongs to a comment form"): r"""
        ([\d.,]+k?|no|zero) (comentarios|commentaires?|comments?|kommentare?|repl(y|ies)|responses?)
        ([\d.,]+k?|no|zero) (comments?|repl(y|ies)|responses?) (on .{2,90}|so far\.?|yet.{0,30})
        (be the first to|leave a) (comment|reply).{0,30}
        (did you |have you )?(find|found|notice|noticed|spot|spotted) (a|an) (error|mistake|typo)\b.{0,80}
        (newest|oldest|most liked|best)( first)?
        (recommend|upvote|agree|disagree|like)d? \(\d+\)
        (send|tell|give) us your (comments?|feedback|opinion|thoughts|views?).{0,60}
        (view|show|load|see|read|hide|open) (all |more |the |\d+ )*(comments?|repl(y|ies)).{0,20}
        (your )?e-?mail (address )?will not be (published|shared).{0,80}
        cancel reply
        comment ?\*?
        comment policy.{0,60}
        comments? (are|is) (closed|off|disabled|moderated).{0,60}
        downvote
        e-?mail ?\*?
        flag
        join the (conversation|debate|discussion)\b.{0,40}
        like reply
        name ?\*?
        notify me of (new|follow-?up) (comments?|posts?).{0,40}
        post comment
        reply
        report( abuse| comment)?
        required fields are marked.{0,10}
        save my name,? e-?mail.{0,120}
        sort by
        submit comment
        this site uses akismet.{0,100}
        upvote
        website
        you have entered an incorrect email address.{0,30}
    """,
    ("legal", "copyright notice"): r"""
        (©|\(c\)|copyright\b).{0,160}
        .{0,80}\ball rights reserved\b.{0,120}
        alle rechte vorbehalten.{0,60}
        todos los derechos reservados.{0,60}
        tous droits réservés.{0,60}
    """,
    ("legal", "legal or privacy notice"): r"""
        (community|press|reader) (code|ethics|guidelines|rules|standards)
        (do not|don.t) sell (or share )?my (personal )?(info|information|data).{0,20}
        (i )?(accept|agree|consent|decline|reject)( (all|cookies|and (close|continue|subscribe)))*
        (manage|revoke|withdraw|change)( (my|your))? (choices|consent|cookies?|preferences|privacy).{0,30}
        (our (partners|site|website)|we)( and our (\d+ )?partners)? uses?.{0,30}\bcookies\b.{0,400}
        (responsible (editor|publisher)|publisher|editor[- ]in[- ]chief|managing editor) ?: .{3,60}
        (terms|privacy|cookies?)\b.{0,30}( ?[|·•/] ?(terms|privacy|cookies?|legal|imprint|contact|about)\b.{0,30})+
        (we value your|your|about your) privacy\b.{0,300}
        .{0,60}\b(we|our)( and our)?( \d+)?( \w+)? (partners|vendors)\b.{0,300}\b(cookies|data|privacy)\b.{0,100}
        accept (all )?(cookies)?
        accessibility( statement)?
        ad ?choices
        aviso legal
        by (checking|clicking|continuing|entering|joining|providing).{0,120}\b{agree}\b.{0,300}
        by (registering|signing|submitting|subscribing|using).{0,120}\b{agree}\b.{0,300}
        california (privacy )?notice.{0,20}
        code of (conduct|ethics)
        complaints?( (and|&) .{3,30})?
        cookie consent.{0,40}
        cookies?( ((and|&) .{3,20}|policy|settings|preferences|notice|choices|consent))?
        corrections?( (and|&) .{3,30}| policy)?
        data (privacy|protection)( .{3,20})?
        datenschutz(erklärung)?
        disclaimer
        disclosure
        editorial (policy|standards|guidelines)
        impressum
        imprint
        legal( notice)?
        mentions légales
        privacy( (and|&) .{3,20}| (policy|notice|statement|settings|preferences|center|centre))?
        proudly powered by .{2,60}
        published by .{3,120}
        reject all
        terms( (of|and|&) (service|use|conditions))?( .{3,10})?
        this (page|site|website) uses.{0,30}\bcookies\b.{0,400}
        this site is protected by recaptcha.{0,120}
        your (ad|privacy|cookie) choices
    """,
    ("nav", "navigation link"): r"""
        (filed under|posted in) [^.!?]{2,60}
        (filed under|posted in|tagged|tags?|topics?|categor(y|ies))( ?: ?| (as|in|with) )[^.!?]{2,120}
        (home|start) ?([»›>/|→-] ?.{1,120})
        .{1,40} [»›] .{1,120}
        [«»‹›<>←→↑↓|/·•.…+×✕-]+
        \d+ of \d+
        \d{1,3}
        about( us)?
        account
        advertise( with us)?
        all
        apply
        archives?
        back
        blog
        cancel
        careers
        cart
        checkout
        clear
        close
        collapse
        contact( us)?
        continue
        deutsch
        dismiss
        download( (pdf|now|app))?
        edit
        edition
        english
        español
        events
        expand
        faqs?
        filter
        follow
        following
        français
        gallery
        got it
        help( cent(er|re))?
        home( ?page)?
        jobs
        join( now| us)?
        language
        listen
        live
        load more
        log ?in
        log ?out
        main menu
        menu
        more
        mute
        my account
        navigation
        newer( posts?)?
        news
        next
        next (post|article|story|page)
        no results.{0,30}
        ok
        older( posts?)?
        open
        pause
        photos?
        play
        press
        prev
        previous
        previous (post|article|story|page)
        print
        products
        profile
        register
        reset
        resources
        rss( feeds?)?
        search( .{0,20})?
        sections?
        see all
        see more
        select language
        services
        settings
        shop
        shopping cart
        show less
        show more
        sign ?in
        sign ?up
        site index
        site map
        sitemap
        skip to accessibility.{0,15}
        store
        submit
        support
        toggle .{3,30}
        video
        view all
        watch
        weather
        wishlist
        {go}( back)? to (main |page |the )?(article|content|footer|main|menu|navigation)
        {go}( back)? to (the )?(all .{2,20}|blog|home( ?page)?|news|results|search|top)
    """,
    ("nav", "leads to another page of the article"): r"""
        (continue|continued|go|jump|turn)( on| to)? (page|part) \d+( of \d+)?
        (next|previous) (chapter|page|part) ?[:»›>→|] ?.{3,120}
        (part|page|chapter|slide) (\d+|one|two|three|four|five) (of|/) (\d+|two|three|four|five|six)
        (read|see|show|view)?( this| it)?( article| story)?( all)?( as| on)? (a |one )?single page( view)?
        (read|see|view|go to|on to)( the)? (part|chapter) (\d+|one|two|three|four|five)
        (read|show|view)( all| it| this)?( article| story)? on one page
        \d{1,3}( \d{1,3}){1,12} (next|last|older)( page)?
        page \d+( of \d+)?
    """,
    ("promo", "ends in a bracketed label"): r"""
        .{0,200}\[([^\]a-zß-öø-ÿ]*[A-ZÀ-Þ]{2}[^\]a-zß-öø-ÿ]*)\]
    """,
    ("promo", "asks for a click"): r"""
        (available|download|get it) (now )?on (the )?(app store|google play).{0,30}
        (do you have|got) (a|any) (news|photos?|story|stories|tips?|videos?)\b.{0,80}
        (download|get) (our|the) (free )?(.{2,25} )?app\b.{0,80}
        (enjoy(ed|ing)|liked?|loved?|want) (more|reading|this|what)\b.{2,60}\? .{0,20}(click|follow|get|join).{0,90}
        (enjoy(ed|ing)|liked?|loved?|want) (more|reading|this|what)\b.{2,60}\? .{0,20}(sign up|subscribe).{0,90}
        add to (cart|bag|wishlist)
        book now
        buy (now|tickets|it now).{0,30}
        click here.{0,80}
        contact us today.{0,40}
        donate( now| today)?
        find out more
        free trial
        get a quote
        get started
        learn more
        order now
        request a (demo|quote)
        shop now.{0,20}
        support us
        try (it )?(for )?free.{0,20}
    """,
    ("related", "points to another article"): r"""
        (also|hear|listen|more|read|see|watch) (about|also|more|more on|next|on){sep}.{3,200}
        (also|must)[ -](hear|listen|read|see|view|watch){sep}.{3,200}
        (click|tap) here (to|for) .{3,120}
        (discover|explore|find|read|see|view|watch)( the)? (all|also|more|related).{0,60}
        (don.t miss|next|previous|up next){sep}.{3,200}
        (editor.?s.? picks?|explainer|featured|in case you missed it|popular|top stories|trending): .{8,160}
        (hear|listen|more|must[- ]read|read|recommended|related|see|view|watch){sep}.{3,200}
        (in pictures|picture special): .{8,160}
        (leer más|les også|lea también|lees ook|leggi anche|leia mais|leia também|lesen sie auch){sep}.{3,200}
        (lire aussi|läs mer|läs också|mehr dazu|à lire|à lire aussi){sep}.{3,200}
        (read|see|view|watch)( the)? full (article|interview|post|report|story).{0,60}
        (you|readers) (might|may|will)( also)? (like|love|enjoy|be interested in){sep}.{3,200}
        \[?(hear|listen|more|must[- ]read|read|recommended|related|see|view|watch)( also)?{sep}.{3,200}
        continue reading.{0,30}
        more (from|in|on) [^:.]{2,40}: .{8,160}
        more (from|on|in|about) [^.]{2,60}
    """,
    ("share", "share or save button"): r"""
        (comment on|e-?mail|print|save|share)( this)? (article|page|story)( to a friend)?
        (e-?mail|mail|tell) a friend
        (gift|give)( this)? (article|story)
        (share|save|comment( on this (article|story))?|gift( article)?|print|listen|copy link|e-?mail|[ ,|·•]){2,}
        \(?opens in (a )?new (window|tab)\)?
        \d[\d.,]*k? ?(shares?|likes?|views?|tweets?|retweets?|votes?|claps?|reads?)
        add (us )?(as )?.{0,30}preferred source.{0,20}
        add us on google.{0,20}
        bookmark( this)?.{0,10}
        click to (share|email|print) .{0,80}
        copied!?
        copy (link|url|this link).{0,20}
        e-?mail (this|the) (article|page|story) to .{2,30}
        e-?mail( (this|article|link|a friend).{0,20})?
        gift( this)?( article)?
        give (this )?(article|gift).{0,20}
        like( this)?
        link copied.{0,15}
        listen ?[·|:–—-] ?\d+ ?min(utes?)?
        listen to (this |the )?(article|page|story)
        pin( it| this)?
        print( this| article| page| friendly)?
        react
        save( (this|article|story|for later|to .{2,20}|post))?
        send
        share
        share (article|by|facebook|full article|it|link|now|on|page|post)( .{0,40})?
        share (story|the|this|to|twitter|via|with)( .{0,40})?
        tweet( this)?
    """,
    ("share", "names of social networks"): r"""
        {network}([ ,|/·•-]+({network}|icon|logo))*( (channel|icon|link|logo|page|profile|share))?
    """,
    ("share", "asks to be followed"): r"""
        (follow|find|join|like|connect with|subscribe to) (us|me|@.{2,30}) on .{2,80}
        (follow|find|join|subscribe to) .{2,30} on (our )?{network}\b.{0,60}
        follow (us|me|@?\w+( \w+)?)
        join (us|our) (on )?(whatsapp|telegram|facebook).{0,60}
    """,
    ("subscribe", "newsletter or subscription prompt"): r"""
        (\d+|one|two|three|six|twelve) (days?|weeks?|months?) for [$€£¥]? ?\d.{0,100}
        (don.t|never) miss (a|another|any|the) .{3,30}(\. .{3,60})?
        (enter|your) (your )?e-?mail( address)?.{0,20}
        (get|receive) {news}\b.{0,100}\b(alerts|delivered|e-?mail|inbox|newsletter|updates)\b.*
        (get|start|subscribe|try)\b.{0,30}\b(\d+|one|two|three|six|twelve) (days?|weeks?|months?) (for|free)\b.{0,30}
        (help |please )?support (independent|local|our|quality|this)( \w+)? (journalism|newsroom|work)\b.{0,120}
        .{0,100}\b(delivered|sent|straight)\b.{0,20} to your (inbox|phone|mailbox|device)\b.{0,60}
        .{0,120}\bin your (inbox|mailbox)\b.{0,60}
        already a (subscriber|member).{0,40}
        an email has been sent.{0,80}
        become a (member|subscriber|supporter).{0,60}
        check your inbox.{0,60}
        e-?mail address ?\*?
        get (.{2,20} )?(notifications|alerts).{0,40}
        have (the|your) .{2,30} delivered\b.{0,60}
        invalid email.{0,30}
        join (our|\d[\d.,]*|more than \d[\d.,]*|over \d[\d.,]*).{0,30}\b(community|readers|subscribers|members)\b.{0,80}
        join (our|the) .{0,30}(newsletter|mailing list|subscribers).{0,60}
        manage (your )?subscriptions?
        newsletter.{0,30}
        no spam.{0,40}
        not a subscriber.{0,40}
        sign me up.{0,20}
        sign up (now|today|here|for|to|below)( .{0,150})?
        start (your )?(free )?trial.{0,30}
        subscribe
        subscribe (now|today|here|for|to)( .{0,120})?
        subscribe with .{2,20}
        thank you for (subscribing|signing up).{0,60}
        to continue reading,? .{3,80}
        try again.{0,20}
        turn on (desktop )?notifications.{0,60}
        unsubscribe.{0,40}
        we never spam.{0,60}
        you can unsubscribe.{0,60}
        you have (\d+|one|two|three|no) (free )?(articles?|stories|story) (left|remaining).{0,40}
        you(.ve| have) (read|reached) .{0,30}(free )?(articles|stories|limit).{0,40}
    """,
    ("other", "photo credit"): r"""
        (ap photo|getty images).{0,60}
        ({picture}|credit|source|quelle|{picture} (credit|source))s? ?[:/©|] ?.{2,80}
        .{0,100}(/|via |\()(afp|alamy|ap|ap photo|bloomberg|epa|getty|getty images|istock)\)?
        .{0,100}(/|via |\()(pa|pa wire|pexels|reuters|shutterstock|unsplash)\)?
        .{0,100}getty images.{0,40}
        {picture} (by|courtesy( of)?|via) .{2,80}
        {picture}s? credits?.{0,80}
    """,
    ("other", "page control"): r"""
        (beginning|end) of dialog window.{0,120}
        (current|duration|remaining|total) time:? ?-?[\d:]{0,8}
        (est(imated)? )?(reading time ?:? ?)?\d+ ?-?min(ute)?s?\.?( to)? ?(listen|read|reading|watch)?( time)?
        (mute|unmute|fullscreen|full screen|picture-in-picture|playback (rate|speed)|captions off|subtitles off)
        (play|pause|replay|stop)( the| this)? (audio|clip|slideshow|video)( .{0,20})?
        (please )?enable (javascript|cookies).{0,100}
        (this )?(video|content|player|item|browser) (is )?(not|no longer|unavailable|cannot).{0,80}
        (this|the) (audio|clip|content|item|player|post|video) (is|was|has|can|could) ?(no|not|been|only|n.t)\b.{0,80}
        (view|see) (this|the) (photo|post|reel|thread|tweet|video) on .{2,30}
        (your|this) browser (does not|doesn.t|is) .{3,100}
        \$\$[a-z_ ]+\$\$
        \d{1,2}:\d\d( ?/ ?\d{1,2}:\d\d)?
        a (photo|post|reel|video|tweet)( posted| shared)? by .{2,80}\(@.{1,60}
        click (here )?to (enlarge|expand|listen|play|watch).{0,20}
        enlarge image
        hide caption
        image \d+ of \d+
        javascript (is|must|seems).{3,100}
        loading.{0,6}
        open( (image|photo|picture))? gallery
        please wait.{0,10}
        reading time.{0,20}
        tap to .{3,30}
        this is a modal window.{0,100}
        to (play|view|watch) this (audio|clip|content|video),? .{0,100}
        toggle caption
        view (image in )?full ?screen
        volume( down| up)?:? ?\d{0,3} ?%?
    """,
}
