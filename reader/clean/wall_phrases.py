"""What walls and stubs say instead of an article: one row each, by kind.

Sources: the wording of consent platforms (OneTrust, Sourcepoint, Didomi), metering services
(Piano, Zephr), robot checks (Cloudflare, DataDome) and web servers' error pages. Each row is
a regular expression looked for in a line, in any case.
"""

from __future__ import annotations

#: Kind → what its pages say, gravest kind first.
WALL_PHRASES: dict[str, str] = {
    "robot": r"""
        (are you|you are|prove you.re|that you.re) (a |not a )?(human|robot)
        access (to this page )?(has been )?denied
        attention required
        checking your browser
        complete the captcha
        enable javascript and cookies to continue
        unusual (activity|traffic)
        verify(ing)? (that )?you are (a )?human
    """,
    "consent": r"""
        (accept|agree to|allow|reject) all( cookies)?
        (we|our partners) (and our .{0,30})?(process|store|use).{0,60}cookies
        accetta tutti
        aceptar (todo|y continuar)
        alle (cookies )?akzeptieren
        before you continue
        manage (your )?(consent|cookie|privacy)
        mit werbung (weiter)?lesen
        tout accepter
        your privacy( choices| matters)?
    """,
    "paywall": r"""
        (article|content|story) is (only |exclusively )?(available )?(for|to) .{0,20}(members|subscribers)
        (become a (member|subscriber)|subscribe|subscription) .{0,40}(for|to) .{0,30}(access|continue|full|read|unlock)
        (you have|you.ve) (reached|read|used) (all|the|your) .{0,30}(free|limit)
        abo (abschließen|bestellen|testen)
        al abonnee\?
        alleen voor abonnees
        already (a )?(member|subscribed|subscriber)
        bereits (abonnent|ein abo|(mit )?\S*(plus|\+)-?abo)
        cet article est réservé
        contenido exclusivo
        contenuto (riservato|esclusivo)
        die(sen|ser) artikel .{0,30}(abonnent|nur mit|weiterlesen)
        déjà abonné
        già abbonat|sei (un )?abbonat
        il (vous )?reste .{0,12}% de (cet article|ce contenu)
        jetzt (abonnieren|testen|weiterlesen)
        la suite (de cet article )?est réservée
        nur für abonnent
        para (continuar|seguir) leyendo.{0,40}suscr
        per continuare a leggere.{0,40}abbon
        réservé aux abonnés
        solo para suscriptores
        start your (free )?trial
        subscribers? only
        suscríbete para
        to (continue|keep) reading
        unlock this (article|story)
        weiterlesen mit \S+(\+|plus)
        ya eres suscriptor
    """,
    "login": r"""
        (log|sign) ?in (or .{0,30} )?(for|to) .{0,30}(access|continue|read|unlock|view)
        create (a|your) (free )?account to
        please (log|sign) in
        register (for free |now )?to (access|continue|read)
        you must be logged in
    """,
    "error": r"""
        \b404\b
        (oops|sorry)[,.!]? .{0,60}(exist|find|page|wrong)
        502 bad gateway
        internal server error
        page (can.t be found|cannot be found|does not exist|not found|unavailable)
        seite nicht gefunden
        service unavailable
    """,
}

#: How a page's data say that its text is not free: schema.org's property, as search engines ask publishers to set it.
NOT_FREE = r"""["']isAccessibleForFree["']\s*:\s*["']?[Ff]alse"""

#: A link to the rest of the article: the whole line.
CONTINUE_PHRASES = r"""
    (continua a leggere|lees verder|lire la suite|seguir leyendo|weiterlesen)\b.{0,60}
    (continue|keep) reading\b.{0,60}
    (read (the )?)?full (article|story)\b.{0,60}
    read (the )?(more|rest|whole)\b.{0,60}
"""

#: Words that lines about consent have.
CONSENT_WORDS = r"consent|cookie|confidentialité|datenschutz|partners|personal data|privacy"
