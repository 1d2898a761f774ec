"""One paragraph in, why it is not report out: advertisement, teaser, credit, byline or notice."""

import re
from typing import Final, Literal

from reportedly.articles.bylines import is_byline
from reportedly.articles.labels import Label, label_of
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
    cut: Cut
    most_words: int
    """Longer paragraphs that open alike are report."""
    pattern: re.Pattern[str]


def _cue(cut: Cut, most_words: int, *patterns: str) -> _Cue:
    return _Cue(cut, most_words, re.compile("|".join(patterns), re.IGNORECASE))


LABELLED: Final[dict[Label, Cut]] = {
    "button": Cut("junk", "button or menu word of the page"),
    "stories": Cut("teaser", "heading of a list of other stories", "list"),
    "comments": Cut("junk", "reader comments", "end"),
}
NAMES: Final = Cut("byline", "names of the reporters")
NOTE: Final = Cut("notice", "note about the text")
CORRECTION: Final = Cut("notice", "correction or editor's note")
SOURCE: Final = Cut("credit", "source of the text")
CAPTION: Final = Cut("credit", "picture caption or credit")
RIGHTS: Final = Cut("credit", "copyright line", "end")
COPYRIGHT: Final = Cut("credit", "copyright line", "list")
LINK: Final = Cut("teaser", "link to another story")
FURNITURE: Final = Cut("junk", "advertisement or page furniture")
CONTACT: Final = Cut("junk", "contact line or web address")

PICTURE: Final = r"(?:photo|image|picture|pic|photograph|illustration|cover)s?"
THIS_TEXT: Final = (
    r"(?:this|an earlier version of this|a previous version of this) "
    r"(?:report|story|article|text|piece|post|page|headline|copy|version)"
)
SOCIAL: Final = r"(?:twitter|facebook|x|instagram|google|whatsapp|telegram)"

CUES: Final = (
    _cue(NOTE, 90, r"^\W*(?:note|demo note|disclaimer|n\.?b\.?)\s*[:—–-]"),
    _cue(
        CORRECTION,
        120,
        r"^\W*(?:editor(?:ial)?['’]?s?['’]?\s+note|publisher['’]s note|author['’]s note|corrections?"
        r"|clarification"
        r"|erratum|for the record)\b\s*(?:\([^)]*\)\s*)?(?:[:—–.-]|$)",
    ),
    _cue(
        NOTE,
        60,
        rf"^\W*{THIS_TEXT}\b.{{0,60}}?\b(?:written for|(?:was|has been|is|will be) (?:\w+ )?(?:written"
        rf"|updated|corrected"
        r"|amended|translated|edited|generated|produced|syndicated|reproduced|developing"
        r"|being updated"
        r"|clarified|auto)|corrects|misstated|incorrectly|originally|(?:first )?appeared)\b",
        r"\bwritten for (?:the|a|this) (?:demo|demonstration|example|test|sample)\b",
        r"^\W*this is a (?:developing|breaking)(?: news)? story\b",
    ),
    _cue(
        NAMES,
        60,
        r"^\W*(?:additional |with |more |video |graphic )*(?:reporting|writing|compiled|edited|editing"
        r"|written|translated"
        r"|report)(?: and (?:writing|editing|reporting))?(?: by\b|:)",
        r"^\W*contributing(?: to this report)?:",
        r"^\W*with (?:inputs?|reporting|additional reporting) (?:from|by)\b|^\W*with \w+ (?:inputs"
        r"|agencies)$",
        r"\bcontribut(?:ed|ing) (?:\w+ ){0,2}(?:to|from) (?:this|the) (?:report|story|article|dispatch)\b",
    ),
    _cue(
        SOURCE,
        25,
        r"^\W*this (?:story|report|article) was (?:reported|provided|supplied|distributed) by",
        r"^\W*(?:information from|sources?|via):",
    ),
    _cue(
        CAPTION,
        70,
        rf"^\W*(?:file |stock |handout )?{PICTURE}(?: (?:credit|courtesy|source))*\s*(?::|(?:by|via"
        rf"|courtesy|credit|from)\b)",
        rf"^\W*(?:file|stock|representational|representative) {PICTURE}\b",
        rf"^\W*in this .{{0,60}}\b(?:{PICTURE}|frame|file)\b.{{0,20}},",
        r"^\W*(?:credit|caption):|^\W*image \d+ of ",
    ),
    _cue(CAPTION, 14, r"^\W*(?:video|map|graphic|watch|slideshow|gallery)s?(?: credit| courtesy)?\s*[:|]"),
    _cue(
        CAPTION,
        45,
        r"[(\[][^()\[\]]{0,60}\b(?:photo|image|picture|handout|getty|via)\b[^()\[\]]{0,60}[)\]]\W*$",
        r"[(\[][^()\[\]]{2,40}/ ?(?:reuters|afp|ap|epa|getty|anadolu|xinhua)[^()\[\]]{0,20}[)\]]\W*$",
        r"[-–—|/] ?(?:file photo|getty images|afp photo|ap photo|photo: .{2,40}|(?:afp|reuters|ap"
        r"|epa)/(?:file|getty.{0,12}))\W*$",
    ),
    _cue(CAPTION, 30, r"^[^\"“‘][^.!?]+[.!?]? [(\[]source: [^()\[\]]{2,50}[)\]]\W*$"),
    _cue(
        RIGHTS,
        70,
        r"^\W*(?:copyright\b|\(c\)|©)[\s\S]*all rights reserved|^\W*all rights reserved\b",
        r"^[\s\S]{0,80}\ball rights reserved\.?\W*$",
        r"^\W*(?:this material|no part of this) .{0,40}(?:may not be|may be) (?:published|reproduced)",
    ),
    _cue(COPYRIGHT, 30, r"^\W*(?:copyright\W{0,3}(?:\d{4}|©|\(c\)|by\b|the associated)|\(c\)\s|©)"),
    _cue(
        LINK,
        35,
        r"^\W*(?:read|see|watch|listen|click|tap)(?: (?:also|more|next|here|it here|this|live))*\s*[:|>–—]",
        r"^\W*(?:also read|read also|see also|related(?: (?:story|stories|articles?|coverage|video))?|also"
        r"|more"
        r"|don['’]?t miss|must (?:read|watch)|recommended|more on this(?: story)?|(?:more|previous"
        r"|live) coverage"
        r"|earlier|previously|download|mobile users)\s*[:|►>-](?!\d)",
        r"^(?:>>|►|▶|×|»|→|\+ )",
    ),
    _cue(LINK, 20, r"^\W*(?:read|click|tap) (?:the (?:rest|full \w+|original \w+)|more|here)\b"),
    _cue(
        FURNITURE,
        45,
        r"^\W*(?:sign up|subscribe|get (?:the latest|our|breaking)|download (?:the|our)|have a tip"
        r"|got a (?:tip|story))\b",
        rf"^\W*(?:follow (?:us|@|.{{2,40}} on {SOCIAL})|like us on|join us on|join (?:our"
        rf"|the) .{{2,30}}(?:channel|group)"
        r"|(?:read or )?share this|stay up to date)\b",
        r"^\W*for more (?:\w+ )*(?:news|stories|updates|information)\b.{0,40}\b(?:listen|visit|follow|click"
        r"|download|go to)",
        r"^\W*(?:never miss|don['’]?t miss another|to (?:subscribe|receive|get|read) .{0,60}(?:newsletter"
        r"|alerts?|inbox))",
        r"^\W*(?:we use cookies|this (?:site|website) uses|by continuing|please enable|you must (?:enter|be"
        r"|have|log|sign|register))",
        r"\b(?:get e-?mail notifications|e-?mail notifications are|your notification|(?:verification"
        r"|confirmation) (?:e-?mail|message)"
        r"|registration information|thank you for registering|our (?:terms of (?:service|use)"
        r"|privacy policy))\b",
        r"^\W*(?:already (?:a subscriber|have an account)|support (?:our|independent) journalism"
        r"|your (?:support|browser)"
        r"|sign in|log in"
        r"|welcome back|add a location|send (?:us )?your (?:tips?|news|story)|thank you for (?:reading"
        r"|signing)"
        r"|listen to this|listen now|scroll (?:down|to)|advertisement\b)",
        r"^\W*(?:published under|filed under|tags?|topics?|keywords?|categor(?:y|ies)|in this (?:article"
        r"|story))\s*:",
    ),
    _cue(
        CONTACT,
        12,
        rf"^\W*(?:{SOCIAL}|e-?mail|tel|phone|contact)\s*[:@]|^\W*@\w{{2,20}}\W*$",
        r"^\W*[\w.+-]+@[\w-]+(?:\.\w+)+\W*$",
    ),
    _cue(
        CONTACT,
        2,
        r"^\W*(?:https?://|www\.)\S+\W*$",
        r"^\W*(?:twitter|facebook|t|pic\.twitter)\.com?/\S+\W*$",
    ),
)


def cut_of(text: str) -> Cut | None:
    """Return why `text` is not report, going by its own words; None when it may be report."""
    if not any(character.isalnum() for character in text):
        return Cut("junk", "line without words")
    label = label_of(text)
    if label is not None:
        return LABELLED[label]
    count = len(text.split())
    for cue in CUES:
        if count <= cue.most_words and cue.pattern.search(text):
            return cue.cut
    return NAMES if is_byline(text) else None
