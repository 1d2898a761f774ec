"""One paragraph in, why it is not report out: advertisement, teaser, credit, byline or notice."""

import re
from typing import Final, Literal

from reportedly.model.article import SectionKind
from reportedly.model.record import Record

After = Literal["resume", "list", "end"]
"""What a cut says of the text below: it goes on, a list of other stories may come, or the report is over."""


class Cut(Record, frozen=True):
    """Why a paragraph is not read."""

    kind: SectionKind
    reason: str
    after: After = "resume"


class _Cue(Record, frozen=True):
    pattern: re.Pattern[str]
    cut: Cut
    most_words: int


def _cue(pattern: str, cut: Cut, *, most_words: int) -> _Cue:
    return _Cue(re.compile(pattern, re.IGNORECASE), cut, most_words)


PAGE_WORDS: Final = Cut("junk", "button or menu word of the page")
LABELS: Final = Cut("teaser", "heading of a list of other stories", "list")
COMMENTS: Final = Cut("junk", "reader comments", "end")

PAGE_WORD: Final = frozenset(
    """advertisement|advertisements|ad|ads|advert|sponsored|sponsored content|promoted|promoted content|share|shares
    |share this|share this article|share this story|share on facebook|share on twitter|tweet|print|email|e-mail
    |facebook|twitter|google|google plus|google+|pinterest|whatsapp|linkedin|reddit|telegram|messenger|instagram
    |youtube|tumblr|viber|x|more|pocket|save|copy link|link copied|copy|close|enlarge|loading|like this|like|subscribe
    |sign in|log in|login|sign up|register|menu|search|home|skip to content|skip to main content|back to top|next
    |previous|prev|play|pause|watch|listen|live|a a|text size|font size|follow us|story continues below
    |story continues below advertisement|article continues below|article continues after ad|continue reading
    |advertise with us|read more|show more|load more|view gallery|view comments|report an error|report a typo
    |hide caption|toggle caption|getty images|reading time|listen to this article|view full caption|go to top
    |remove ads|newsletter|newsletters|donate|support us|cookie policy|privacy policy|terms of use|contact us
    |about us|whatsapp channel|google news|follow|following|bookmark|font resize|decrease font|increase font""".replace(
        "\n", ""
    ).split("|")
)
PAGE_WORD_KEYS: Final = frozenset(" ".join(word.split()) for word in PAGE_WORD)

LIST_LABEL: Final = re.compile(
    r"(?:more |most |also |the |our |other |top |latest |related |recommended |popular |trending |editors?['’]? |editor['’]s )*"
    r"(?:related|related (?:stories|articles|news|content|coverage|topics|posts|links|reading)|read more|read also|also read"
    r"|see also|read next|up next|next up|most (?:read|popular|viewed|shared|commented|watched|recent)|popular|trending"
    r"|trending (?:now|stories)|top stories|latest (?:news|stories|headlines|videos?)|breaking news|recommended"
    r"|recommended (?:for you|stories)|you (?:may|might) (?:also )?(?:like|be interested in)(?: these stories)?|also in .{2,30}"
    r"|more (?:stories|news|headlines|coverage|videos|top stories|local news|like this|reading)"
    r"|more (?:from|on|in|about) .{2,40}|other (?:stories|news)|previous stories|around the web|from (?:the|around the) web"
    r"|promoted stories|editor['’]?s['’]? (?:picks?|choice)|don['’]?t miss|what others are clicking on|in case you missed it"
    r"|opinions?|editorials?|columns?|columnists|blogs?|must reads?|in other news|sponsored (?:stories|links)|stories for you"
    r"|today['’]s (?:paper|top stories)|also on .{2,30}|also|newsletters?|comment is free|most discussed|multimedia)",
    re.IGNORECASE,
)
COMMENT_LABEL: Final = re.compile(
    r"(?:\d+ |reader['’]?s?['’]? |user |view |all )*comments?(?: \(?\d+\)?| section)?|leave a (?:comment|reply)|join the (?:conversation|discussion)"
    r"|post a comment|add a comment|write a comment|what do you think|have your say|\d+ (?:responses|replies) to .{3,80}",
    re.IGNORECASE,
)

CUES: Final = (
    _cue(
        r"^\W*(?:note|demo note|disclaimer|n\.?b\.?)\s*[:—–-]",
        Cut("notice", "note about the text"),
        most_words=90,
    ),
    _cue(
        r"^\W*(?:editor(?:ial)?['’]?s?['’]?\s+note|publisher['’]s note|author['’]s note|correction|corrections|clarification|erratum"
        r"|for the record)\b\s*(?:\([^)]*\)\s*)?(?:[:—–.-]|$)",
        Cut("notice", "correction or editor's note"),
        most_words=120,
    ),
    _cue(
        r"^\W*(?:this|the|an earlier version of this|a previous version of this) (?:report|story|article|text|piece|post|page|headline|copy|version)\b"
        r".{0,60}?\b(?:written for|(?:was|has been|is|will be) (?:\w+ )?(?:written|updated|corrected|amended|published|translated|edited"
        r"|generated|produced|syndicated|reproduced|developing|being updated|clarified|auto)|corrects|misstated|incorrectly|originally"
        r"|(?:first )?appeared)\b",
        Cut("notice", "note about the text"),
        most_words=60,
    ),
    _cue(
        r"\bwritten for (?:the|a|this) (?:demo|demonstration|example|test|sample)\b",
        Cut("notice", "note about the text"),
        most_words=60,
    ),
    _cue(
        r"^\W*this is a (?:developing|breaking)(?: news)? story\b",
        Cut("notice", "note about the text"),
        most_words=40,
    ),
    _cue(
        r"^\W*(?:\(?(?:additional |with |more |video |graphic )*(?:reporting|writing|compiled|edited|editing|written|translated|report)"
        r"(?: and (?:writing|editing|reporting))?(?: by\b|:)|contributing(?: to this report)?:|with (?:inputs?|reporting|additional reporting|agency|agencies)"
        r" (?:from|by)\b|with \w+ inputs$)",
        Cut("byline", "names of the reporters"),
        most_words=60,
    ),
    _cue(
        r"\b(?:contributed|contributing) (?:\w+ ){0,2}(?:to|from) (?:this|the) (?:report|story|article|dispatch)\b",
        Cut("byline", "names of the reporters"),
        most_words=60,
    ),
    _cue(
        r"^\W*(?:this (?:story|report|article) was (?:reported|provided|supplied|distributed) by|information from:|source:|sources:|via:|with \w+ agencies$)",
        Cut("credit", "source of the text"),
        most_words=25,
    ),
    _cue(
        r"^\W*(?:\(?\s*(?:file |stock |handout )?(?:photo|image|picture|pic|photograph|illustration|video|map|graphic|cover)s?"
        r"(?: (?:credit|courtesy|source|by|via|from))*\s*(?::|by\b|via\b|courtesy\b|credit\b)|(?:photo|image) (?:courtesy|via|by)\b|credit:|caption:"
        r"|\(?(?:file|stock|representational|representative) (?:photo|image|picture)\b|in this .{0,60}\b(?:photo|image|picture|frame|file)\b.{0,20},"
        r"|image \d+ of )",
        Cut("credit", "picture caption or credit"),
        most_words=70,
    ),
    _cue(
        r"(?:[(\[](?:[^()\[\]]{0,60}\b(?:photo|image|picture|handout|getty|file|via)\b[^()\[\]]{0,60}|source: [^()\[\]]{2,50}|[^()\[\]]{2,40}/(?:reuters|afp|ap|epa|getty|anadolu|xinhua)[^()\[\]]{0,20})[)\]]"
        r"|[-–—|/] ?(?:file photo|getty images|afp photo|ap photo|photo: .{2,40}|(?:afp|reuters|ap|epa)/(?:file|getty.{0,12})))\W*$",
        Cut("credit", "picture caption or credit"),
        most_words=45,
    ),
    _cue(
        r"^\W*(?:(?:copyright|\(c\)|©)[\s\S]*all rights reserved|all rights reserved\b|[\s\S]{0,80}\ball rights reserved\.?\W*$"
        r"|(?:this material|no part of this) .{0,40}(?:may not be|may be) (?:published|reproduced))",
        Cut("credit", "copyright line", "end"),
        most_words=70,
    ),
    _cue(r"^\W*(?:copyright\b|\(c\)\s|©)", Cut("credit", "copyright line", "list"), most_words=30),
    _cue(
        r"^\W*(?:read|see|watch|listen|click|tap)(?: (?:also|more|next|here|the full .{3,30}|it here|this|live))*\s*[:|>–—]",
        Cut("teaser", "link to another story"),
        most_words=35,
    ),
    _cue(
        r"^\W*(?:also read|read also|see also|related|related (?:story|stories|article|articles|coverage|video)|also|more|don['’]?t miss|must read|recommended|must watch"
        r"|more on this(?: story)?|more coverage|previous coverage|earlier|previously|download|live coverage|mobile users)\s*[:|►>-](?!\d)",
        Cut("teaser", "link to another story"),
        most_words=35,
    ),
    _cue(r"^(?:>>|►|▶|×|»|→|\+ )", Cut("teaser", "link to another story"), most_words=30),
    _cue(
        r"^\W*(?:read|click|tap) (?:the (?:rest|full \w+|original \w+)|more|here)\b",
        Cut("teaser", "link to another story"),
        most_words=20,
    ),
    _cue(
        r"^\W*(?:sign up|subscribe|get (?:the|our|breaking)|download (?:the|our)|join (?:our|us on|the .{2,20} (?:whatsapp|telegram))|follow (?:us|@|.{2,40} on (?:twitter|facebook|x|instagram|google))"
        r"|like us on|share this|read or share this story|stay up to date|for more (?:\w+ )*(?:news|stories|updates|information)\b.{0,40}\b(?:listen|visit|follow|click|download|subscribe|go to)"
        r"|never miss|don['’]?t miss another|to (?:subscribe|receive|get|read) .{0,60}(?:newsletter|alerts?|subscribe|inbox)"
        r"|we use cookies|this (?:site|website) uses|by continuing|please enable|you must|already a subscriber|support (?:our|independent)|your (?:support|browser)"
        r"|sign in|log in|welcome back|add a location|have a (?:tip|story)|got a (?:tip|story)|send (?:us )?(?:your )?(?:tips?|news|story)|help us|thank you for (?:reading|signing)"
        r"|published under|tags?:|topics?:|keywords?:|filed under|categor(?:y|ies):|in this (?:article|story):|advertisement\b|listen to this|to (?:share|comment)|listen now|scroll (?:down|to))",
        Cut("junk", "advertisement or page furniture"),
        most_words=45,
    ),
    _cue(
        r"^\W*(?:twitter|facebook|instagram|e-?mail|tel|phone|contact)\s*[:@]|^\W*@\w{2,20}\W*$|^\W*[\w.+-]+@[\w-]+(?:\.\w+)+\W*$",
        Cut("junk", "contact line"),
        most_words=12,
    ),
    _cue(
        r"^\W*(?:https?://|www\.)\S+\W*$|^\W*(?:twitter|facebook|t|pic\.twitter)\.com/\S+\W*$|^\W*t\.co/\S+$",
        Cut("junk", "web address"),
        most_words=2,
    ),
)

NAME_WORDS: Final = frozenset(
    ["and", "in", "of", "for", "at", "with", "de", "del", "da", "bin", "ibn", "al", "el", "the", "from", "staff", "reporter", "reporters", "correspondent", "correspondents", "our", "writer", "writers", "contributor", "special", "to", "editor", "desk", "agencies", "news", "bureau", "van", "von", "la", "le", "|", "@", "/", "-", "–"]
)
NOT_NAMES: Final = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "then", "now", "late", "early", "midday", "noon", "midnight", "evening", "morning", "dawn", "nightfall", "contrast", "comparison", "some", "all", "law", "and", "far", "one", "two", "three", "next", "last"]
)
BY: Final = re.compile(
    r"^\W*(?:by|from|written by|story by|report by|posted by|author)\s*:?\s+", re.IGNORECASE
)
DESK: Final = re.compile(
    r"^\W*(?:(?:our|a|staff|special|web|news|monitoring|bureau|foreign|national|senior|the) )*(?:correspondents?|reporters?|desk|report|writers?|agencies|staff|monitor|bureau"
    r"|agence france-presse|associated press|reuters|afp|ap|bbc news|xinhua|news desk|web desk|news service|news agency)(?: and (?:agencies|afp|reuters|ap))?(?: in [A-Z][\w ]+)?\W*$",
    re.IGNORECASE,
)
NAME_IN_PLACE: Final = re.compile(
    r"^(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+(?:(?:,| and) (?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)*"
    r"(?: in (?:[A-Z][\w'’-]+ ?){1,3}|,? (?:and agencies|(?:[A-Z][\w-]+ ){0,2}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor)))$"
)


def cut_of(text: str) -> Cut | None:
    """Return why `text` is not report, going by its own words; None when it may be report."""
    words = text.split()
    if not any(character.isalnum() for character in text):
        return Cut("junk", "line without words")
    if len(words) <= 9:
        label = _label(text)
        if label is not None:
            return label
    for cue in CUES:
        if len(words) <= cue.most_words and cue.pattern.search(text):
            return cue.cut
    return Cut("byline", "names of the reporters") if is_byline(text) else None


def _label(text: str) -> Cut | None:
    key = " ".join(text.split()).strip(" :.>»›|•*-–—_#").casefold()
    if key in PAGE_WORD_KEYS or all(part.strip() in PAGE_WORD_KEYS for part in key.split("|")):
        return PAGE_WORDS
    if COMMENT_LABEL.fullmatch(key):
        return COMMENTS
    if LIST_LABEL.fullmatch(key):
        return LABELS
    return None


def is_byline(text: str) -> bool:
    """Return whether `text` names who wrote the report and says nothing else."""
    words = text.split()
    if len(words) > 16:
        return False
    if DESK.match(text) and len(words) <= 8:
        return True
    by = BY.match(text)
    if by is None:
        return bool(NAME_IN_PLACE.match(text)) and len(words) <= 9
    names = [word.strip(",.;:()") for word in text[by.end() :].split()]
    if not names or names[0].casefold() in NOT_NAMES or text.rstrip().endswith(("!", "?")):
        return False
    return all(
        not name or name.casefold() in NAME_WORDS or name[0].isupper() or name[0] in "@|" for name in names
    )


def byline_names(text: str) -> str:
    """Return the names of a byline without "By"."""
    return BY.sub("", text).strip(" .|")


CLOSING: Final = re.compile(
    r"\s(?P<names>\(?\s*(?:additional |with )?(?:reporting|writing|compiled|editing) (?:and (?:writing|editing) )?by\b[^\n]{3,300})$"
    r"|\s(?P<agency>[(\[](?:AFP|AP|Reuters|dpa|DPA|Xinhua|ANI|PTI|IANS|EFE|UPI|BBC|CNN|Agencies|APP|Anadolu|TASS|NNN|INP|Online)"
    r"(?:[/, &]+\w+)*[)\]]|[-–—]{1,2}\s?(?:AFP|AP|Reuters|dpa|DPA|Xinhua|ANI|PTI|IANS|EFE|UPI|Agencies|APP|Anadolu|[Ww]ith agencies|[Ww]ith inputs [^\n]{3,60}))\W*$"
)


class Closing(Record, frozen=True):
    """A credit that closes a paragraph: where it begins, and why it is cut."""

    start: int
    cut: Cut


def closing_credit(text: str) -> Closing | None:
    """Return where a paragraph's report ends and a credit begins, and why it is cut."""
    match = CLOSING.search(text, max(0, len(text) - 320))
    if match is None:
        return None
    name = "names" if match["names"] else "agency"
    kind: SectionKind = "byline" if name == "names" else "credit"
    return Closing(
        match.start(name), Cut(kind, "names of the reporters" if name == "names" else "agency credit")
    )
