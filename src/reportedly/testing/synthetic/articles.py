"""An invented happening -> the articles that tell it, each with its account, every claim at its quote."""

from datetime import date, timedelta

from reportedly.model.account import Account, Extraction, make_account
from reportedly.model.article import Article, Section
from reportedly.model.claim import REPORTER, Attribution, Claim, Evidence, Speaker, make_claim
from reportedly.model.document import Document, Hints, make_document
from reportedly.model.ids import ArticleId, ClaimId
from reportedly.model.record import content_id
from reportedly.model.seams import Entry
from reportedly.model.taxonomy import Field, Stance
from reportedly.model.values import Actor, Count, Period, Referent, Term, Value
from reportedly.testing.synthetic.happenings import Happening
from reportedly.testing.synthetic.names import OUTLETS, SPEAKERS

ORIGIN = "synthetic/1"
_STANCES: dict[str, tuple[Stance, str]] = {
    "claims": ("claims", "claimed responsibility for it"),
    "blames": ("blames", "was blamed by police"),
    "denies": ("denies", "denied any part in it"),
}
_MARK_ENDS = ": "
_POLICE = Attribution("speaker", (Speaker("police", "police"),), "said")


def tell(happening: Happening) -> tuple[Entry, ...]:
    """Return one entry an article; a happening without a toll is told once."""
    tolls: tuple[Count | None, ...] = happening.tolls or (None,)
    return tuple(_entry(happening, turn, toll) for turn, toll in enumerate(tolls))


def account_of(entry: Entry) -> Account:
    """Return the only account of a synthetic article."""
    if entry.extraction is None:
        raise ValueError(f"{entry.document.path} is no synthetic article: it has no extraction")
    return entry.extraction.accounts[0]


class _Writing:
    """An article as it is written: the text so far and what each range of it says."""

    def __init__(self) -> None:
        self.text = ""
        self.said: list[tuple[Field, Value, Evidence, Attribution]] = []

    def say(self, field: Field, value: Value, quote: str, said: Attribution = REPORTER) -> None:
        """Add words that tell a value."""
        start = len(self.text)
        self.text += quote
        self.said.append((field, value, Evidence(quote, start, len(self.text)), said))

    def also(self, field: Field, value: Value) -> None:
        """Tell one more value with the words added last."""
        _, _, evidence, said = self.said[-1]
        self.said.append((field, value, evidence, said))

    def plain(self, words: str) -> None:
        """Add words that tell nothing."""
        self.text += words


def _entry(happening: Happening, turn: int, toll: Count | None) -> Entry:
    writing = _written(happening, turn, toll)
    outlet = OUTLETS[(happening.number + 3 * turn) % len(OUTLETS)]
    published = _published(happening, turn)
    path = f"synthetic/{happening.number:06}-{turn}.txt"
    content = writing.text.encode()
    hints = Hints(published=published, outlet=outlet)
    document = make_document(content, path=path, media_type="text/plain", hints=hints)
    article = _article(document, writing.text, published, outlet)
    account = make_account(article.id, _claims(article.id, writing), main=True)
    return Entry(document, content, article, Extraction(article.id, ORIGIN, (account,), (), (), "ok"))


def _article(document: Document, text: str, published: date | None, outlet: str) -> Article:
    # What all of them say would make each like every other.
    marked = text.index(_MARK_ENDS) + len(_MARK_ENDS)
    return Article(
        id=ArticleId(content_id("r", document.id)),
        document_id=document.id,
        path=document.path,
        text=text,
        sections=(Section(0, marked, "notice", "a synthetic report"), Section(marked, len(text), "body")),
        title=text[marked:].partition(". ")[0],
        published=published,
        outlet=outlet,
        language="en",
        byline=None,
        dateline=None,
    )


def _published(happening: Happening, turn: int) -> date | None:
    when = happening.when
    return when.latest + timedelta(days=1 + turn) if when and when.latest else None


def _written(happening: Happening, turn: int, toll: Count | None) -> _Writing:
    writing = _Writing()
    writing.plain(f"Synthetic report {happening.number}-{turn}{_MARK_ENDS}")
    _tell_what(writing, happening)
    _tell_toll(writing, happening, turn, toll)
    _tell_answer(writing, happening)
    return writing


def _tell_what(writing: _Writing, happening: Happening) -> None:
    writing.say("type", Term(happening.type), f"{happening.type.replace('_', ' ')} no. {happening.number}")
    writing.plain(" against ")
    words, kind = happening.target
    writing.say("target", Referent(words, "target", role=kind), words)
    if happening.where:
        writing.plain(" in ")
        place = Referent(happening.where.name, "place", entity=happening.where)
        writing.say("where", place, happening.where.name)
    if happening.when:
        writing.plain(" on ")
        writing.say("when", happening.when, _day_words(happening.when))
    if happening.doer:
        writing.plain(" by ")
        name = happening.doer.name if isinstance(happening.doer, Actor) else happening.doer
        doer = happening.doer if isinstance(happening.doer, Actor) else None
        writing.say("perpetrator", Referent(name, "actor", entity=doer), name)
    writing.plain(". ")


def _tell_toll(writing: _Writing, happening: Happening, turn: int, toll: Count | None) -> None:
    speaker = SPEAKERS[(happening.number + turn) % len(SPEAKERS)]
    said = Attribution("speaker", (Speaker(speaker, "official"),), "said")
    if toll:
        writing.say("killed", toll, f"{_count_words(toll)} were killed", said)
    if happening.person:
        writing.plain(", among them ")
        writing.say("person", Referent(happening.person, "person", role="killed"), happening.person)
    if toll and happening.part:
        writing.plain(", including ")
        number, of_class = happening.part
        part = Count(number, number, of_class, ClaimId("whole"))
        writing.say("killed", part, f"{number} of class {of_class}", said)
    for field, count in _others(happening):
        writing.plain(", ")
        writing.say(field, count, f"{_count_words(count)} were {field}", said)
    writing.plain(f", {speaker} said. ")


def _others(happening: Happening) -> tuple[tuple[Field, Count], ...]:
    told: tuple[tuple[Field, Count | None], ...] = (
        ("injured", happening.injured), ("abducted", happening.abducted), ("arrested", happening.arrested),
    )  # fmt: skip
    return tuple((field, count) for field, count in told if count)


def _tell_answer(writing: _Writing, happening: Happening) -> None:
    if happening.answer is None or not isinstance(happening.doer, Actor):
        return
    stance, words = _STANCES[happening.answer]
    own = Speaker(happening.doer.name, "militant_group")
    speakers = _POLICE.speakers if stance == "blames" else (own,)
    said = Attribution("speaker", speakers, words.split()[0], stance)
    writing.say(
        "responsibility", Referent(happening.doer.name, "actor", entity=happening.doer),
        f"{happening.doer.name} {words}", said,
    )  # fmt: skip
    writing.plain(".")


def _claims(article_id: ArticleId, writing: _Writing) -> list[Claim]:
    claims: list[Claim] = []
    for field, value, evidence, said in writing.said:
        whole = next((each.id for each in claims if each.field == field), None)
        own = value
        if isinstance(value, Count) and value.part_of:
            own = Count(value.low, value.high, value.of_class, whole)
        claims.append(
            make_claim(article_id, field, own, evidence, attribution=said, confidence=0.9, origin=ORIGIN)
        )
    return claims


def _count_words(count: Count) -> str:
    if count.low is None:
        return "Dozens"
    return f"{count.low}" if count.high == count.low else f"At least {count.low}"


def _day_words(when: Period) -> str:
    if when.precision == "month" and when.earliest:
        return f"{when.earliest:%Y-%m}"
    return f"{when.earliest}" if when.earliest == when.latest else f"{when.earliest} to {when.latest}"
