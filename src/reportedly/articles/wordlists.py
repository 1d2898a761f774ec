"""The words by which the stages of this package know names, places and page furniture."""

from typing import Final


def words(text: str, *, parted_by: str | None = None) -> frozenset[str]:
    """Return the entries of a list written as text."""
    return frozenset(" ".join(entry.split()) for entry in text.split(parted_by) if entry.strip())


PAGE_WORDS: Final = words(
    """advertisement, advertisements, ad, ads, advert, sponsored, sponsored content, promoted, promoted
    content, share, shares, share this, share this article, share this story, share on facebook, share
    on twitter, tweet, print, email, e-mail, facebook, twitter, google, google plus, google+, pinterest,
    whatsapp, linkedin, reddit, telegram, messenger, instagram, youtube, tumblr, viber, x, more, pocket,
    save, copy link, link copied, copy, close, enlarge, loading, like this, like, subscribe, sign in,
    log in, login, sign up, register, menu, search, home, skip to content, skip to main content, back to
    top, next, previous, prev, play, pause, watch, listen, live, a a, text size, font size, follow us,
    follow us on, story continues below, comment now, story continues below advertisement, article
    continues below, article continues after ad, continue reading, continue reading below, advertise
    with us, read more, show more, load more, view gallery, view comments, report an error, report a
    typo, hide caption, toggle caption, getty images, reading time, listen to this article, view full
    caption, go to top, remove ads, newsletter, newsletters, donate, support us, cookie policy, privacy
    policy, terms of use, contact us, about us, whatsapp channel, google news, follow, following,
    bookmark, font resize, decrease font, increase font, accept cookies, accept all""",
    parted_by=",",
)
NAME_LINKS: Final = words(
    """and in of for at with de del da bin ibn al el the from staff reporter reporters correspondent
    correspondents our writer writers contributor special to editor desk agencies news bureau van von la
    le | @ / - –"""
)
"""Small words inside a byline."""
NOT_NAMES: Final = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december then now late early midday noon midnight evening morning
    dawn nightfall contrast comparison some all law and far one two three next last"""
)
"""Words after "By" that open a sentence, not a name."""
PLACE_LINKS: Final = words("de del da do la el al of the and du le es i e near on")
NOT_PLACES: Final = words(
    """update updates updated breaking police officials official report reports reported note watch exclusive
    analysis opinion explainer photos photo video videos correction clarification editor editorial live
    factbox timeline profile summary background read related more also source sources author date time
    question answer q a warning statement comment interview developing alert urgent flash news politics
    headline title location weapon victims victim suspect suspects killed dead injured toll deaths poll
    study attention original previous story shooting investigation attack bombing witness level monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december yesterday today meanwhile however yes no he she they it we but
    there this that army military government spokesman witnesses residents quote caption image file
    credit by key facts what who when where why how advertisement said stated says told according"""
)
"""Words before a colon or a dash that make it no dateline."""
AGENCIES: Final = words(
    """AFP, AP, CNN, BBC, UPI, EFE, ANSA, DPA, dpa, TASS, IANS, PTI, ANI, APP, NNN, INP, SANA, WAFA, MENA,
    IRIN, NPR, VOA, RFE/RL, Reuters, Xinhua, Anadolu, Bloomberg, Interfax, Kyodo, The Associated Press,
    Associated Press, Agence France-Presse, Al Jazeera, Online, Agencies""",
    parted_by=",",
)
ENGLISH: Final = words(
    """the of and to in a was were is are said that by with from for on at it has have had been his her their
    which who an as after but be not two three police killed they he she its this when also other"""
)
ENGLISH_ONLY: Final = words(
    "the of and were said that by with from which who has have been after they this when"
)
"""Those of them that no neighbouring language writes the same."""
PUBLISHED_NAMES: Final = words(
    """article:published_time og:published_time og:article:published_time datepublished article:published
    published_time date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued pubdate
    publishdate publish-date publish_date publication_date article_date_original originalpublicationdate
    parsely-pub-date sailthru.date displaydate article.published cxenseparse:recs:publishtime
    rnews:datepublished release_date"""
)
"""Names of page metadata that hold the day of publication."""
VOID_TAGS: Final = words(
    """area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option tbody
    thead tfoot body html head"""
)
"""Elements that need no end tag and so do not nest, however many stand open."""
