"""Headings that open a section of furniture, and class names that mark a box of it: one row each.

Sources: the headings and class names of common publishing systems (WordPress, Drupal,
Blogger, Arc, Disqus, Taboola). A heading row is a regular expression for the whole line
without its bullet and closing colon, in any case; ``{name}`` stands for a group of
:data:`reader.clean.furniture_lines.GROUPS`.
"""

from __future__ import annotations

#: Headings that open a section of furniture: kind → the whole line.
SECTIONS: dict[str, str] = {
    "comments": r"""
        (\d[\d.,]* )?(responses?|replies|thoughts?|reviews?)( (to|on) .{3,150})?
        (\d[\d.,]* |no )?comments?( \(?\d*\)?)?( section| policy| closed| are closed)?
        (add|leave|post|write) (a |your )?comments?
        (all|latest|read|reader|recent|see|show|the|top|view|your) comments?( \(?\d*\)?)?
        (join|start) the (conversation|discussion)
        (laisser|ajouter|écrire) un commentaire
        (leave|post|submit|write|add) (a|your) (reply|response|comment|review)( to .{2,60})?
        comentarios
        commentaires?
        commenti
        deixe um comentário
        deja un comentario
        discussion
        have your say
        join in
        join the (conversation|debate|discussion)( ?: .{2,30})?
        kommentare?
        lascia un commento
        letters
        reacties
        reader(s|.s|s.)? (comments?|letters|opinions?|views)
        schreibe? einen kommentar
        what do you think
    """,
    "nav": r"""
        \bcontrols?\b
        archives?
        categories
        contents
        explore
        filed under
        in this (article|story|section)
        jump to
        main menu
        menu
        navigation
        on this page
        quick links
        sections
        site ?map
        site navigation
        table of contents?
        tags?
        top-?(bar|nav)
        topics
    """,
    "legal": r"""
        (?<![a-z])cmp(?![a-z])
        about the (publisher|site)
        aviso legal
        disclaimer
        impressum
        imprint
        legal( notice)?
        mentions légales
        terms
    """,
    "promo": r"""
        \bpod(cast)?\b
        advertorials?
        around the web
        from our partners?
        from the web
        our (products|services)
        partner content
        recommended by .{2,30}
        shop( now)?
        special offers?
        ticker
    """,
    "related": r"""
        (also|more|most|must)[ -](commented|discussed|news|popular|reads?|recent)
        (also|more|most|must)[ -](popular|read|recent|shared|viewed|watched) (in|on|this) .{2,30}
        (also|more|most|must)[ -](popular|read|recent|shared|viewed|watched) {things}
        (also|more|most|must)[ -](popular|read|viewed|watched) [a-z]+
        (also|more|most|must)[ -](shared|stories|viewed|watched)
        (articles|stories|posts|things) you (may|might) (also )?(like|enjoy)
        (best|breaking|featured|further|latest|more|new|next|other) (from|in|on|about|by|of) .{2,50}
        (best|breaking|featured|further|latest|more|new|next|other|editor.?s.?) {things}
        (from|in) (our|the) archives?
        (more|other) (\w+ )?(articles|news|reads|stories)( today)?
        (people|readers|others|users) (are|were|have) (also )?(been )?(interested in|reading|viewed|watching|read)
        (popular|previous|recent|recommended|similar|suggested|top|trending) (from|in|on|about|by|of) .{2,50}
        (popular|previous|recent|recommended|similar|suggested|top|trending) {things}
        (read|see|watch|view|explore|discover|listen|more)( also| more| next| on)?
        also on .{2,30}
        also read
        articles? (similaires|liés)
        articoli correlati
        artigos relacionados
        artículos relacionados
        continue exploring
        czytaj też
        das könnte sie auch interessieren
        discover more
        don.t miss
        elsewhere on .{2,30}
        explore more
        from the archives?
        further reading
        gerelateerde artikelen
        headlines
        hot topics
        in case you missed it
        in other news
        keep reading
        latest
        le[ae] también
        lees ook
        leggi anche
        leia também
        les også
        les plus lus
        lesen sie auch
        lire aussi
        lo más (leído|visto)
        lue myös
        läs också
        læs også
        mais lidas
        meest gelezen
        mehr zum thema
        meistgelesen
        more like this
        more long[- ]?reads
        noticias relacionadas
        notícias relacionadas
        picks? for you
        popular
        potrebbe interessarti
        przeczytaj także
        read also
        read more (about|on) .{2,40}
        read more( from .{2,40})?
        read next
        recommended( for you| reading| stories| articles| posts)?
        related( {things}| to this story)?
        relaterade artiklar
        see also
        suggested for you
        sur le même sujet
        te puede interesar
        top stories
        trending( now)?
        up next
        verwandte (artikel|themen|beiträge)
        we recommend
        we think you.ll like
        what to read next
        what.s next
        you (may|might|could) (also )?be interested in( this| these)?
        you (may|might|could|will|.ll) (also |even )?(enjoy|have missed|like|love|want to read)( this| these)?
        zobacz także
        à lire aussi
        ähnliche (artikel|beiträge)
    """,
    "share": r"""
        (dela|del|teilen|partager|compartir|compartilhar|condividi|delen|jaa)( .{0,25})?
        \bsoc\b
        audio-?(player|bar)
        connect with us
        find us on.{0,30}
        follow us( on .{0,30})?
        like this
        share
        share (this|the|on|post|via|with|article|story|page|it|now|link)( .{0,30})?
        social( media| links)?
        spread the word
        stay connected
    """,
    "subscribe": r"""
        daily newsletters?
        email newsletters?
        get (our|the) (newsletter|app|latest).{0,40}
        join our (newsletter|mailing list|community).{0,30}
        lead-?gen
        mc4wp
        never miss a (story|post|beat)
        newsletters?
        our newsletters?
        regist(er|ration)-?(box|wall)
        sign up
        stay (informed|in the loop|up to date|updated|in touch)
        subscribe
        subscription
    """,
}

#: Class names, ids and roles of the mark-up: kind → what is found in one of them.
HINTS: dict[str, str] = {
    "ad": r"""
        (?<![a-z])ad[-_]?(box|container|label|slot|unit|wrapper)
        \bads?\b
        \bmpu\b
        adslot
        advert
        dfp
        google_ads
        outbrain
        sponsor
        taboola
    """,
    "comments": r"""
        \bcoral\b
        comment
        disqus
        livefyre
        replies
        respond\b
    """,
    "legal": r"""
        \blegal
        colophon
        consent
        cookie
        copyright
        disclaimer
        gdpr
        imprint
        onetrust
        privacy
    """,
    "nav": r"""
        \bfooter\b
        \bheader\b
        \bnav
        \btags\b
        \btoc\b
        breadcrumb
        contentinfo
        footer-?(links|nav|columns?)
        language
        masthead
        menu
        pager
        pagination
        search
        site-?header
        sitemap
        skip-?link
        tag-?(list|cloud)
        toolbar
        topbar
    """,
    "promo": r"""
        \bcta\b
        app-?(banner|download)
        callout
        campaign
        cross-?(promo|sell|link)
        donat
        house-?ad
        inline-?(link|promo)
        merch
        promo
        shop
        teaser-?box
    """,
    "related": r"""
        also-?like
        further
        latest
        more-?(on|from|stories|news)
        most-?(read|popular|viewed)
        onward
        popular
        rail\b
        read-?(next|also|more)
        recommend
        related
        see-?also
        sidebar
        similar
        suggest
        teasers?\b
        trending
        up-?next
    """,
    "share": r"""
        addthis
        facebook
        follow
        shar(e|ing)
        sharedaddy
        social
        tweet
        whatsapp
    """,
    "subscribe": r"""
        email-?(form|capture)
        mailchimp
        mailing
        membership
        meter(ed|ing)
        newsletter(?!-post)
        paywall
        piano
        regwall
        sign-?up
        subscri
    """,
}
