"""Short invented reports -> what the grammar lane makes of them, with a name book small enough to read."""

import re
from datetime import date

from reportedly.claims.local.engine import LocalEngine
from reportedly.claims.local.parse.reading import Sentence, read_sentences
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.looking import look_through
from reportedly.claims.local.sentence.places import people_in
from reportedly.claims.local.sentence.strands import Look
from reportedly.entities.periods import resolve_period
from reportedly.model.account import Account, Extraction
from reportedly.model.article import Article, Section, SectionKind
from reportedly.model.claim import Claim
from reportedly.model.ids import ActorId
from reportedly.model.seams import KnownName, NameSort
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Place, Referent, Term
from reportedly.testing.factories import an_article

THURSDAY = date(2021, 6, 10)
_PARAGRAPH = re.compile(r"\S(?:.*\S)?")
_ACTORS: dict[str, NameSort] = {
    "Taliban": "group",
    "al-Shabaab": "group",
    "Red Vale Front": "group",
    "IS-K": "group",
    "Karsan army": "state_force",
    "Karsan": "state",
    "Karsani": "state",
    "Democratic Republic of the Vale": "state",
    "Doctors of the Valley": "organisation",
}
_ACTOR = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(_ACTORS, key=len, reverse=True)))
_COORDINATES: dict[str, tuple[float, float, int]] = {
    "Dolvec": (41.0, 70.0, 1),
    "Tarsk": (43.5, 74.0, 1),
    "Sarvelo": (46.0, 78.0, 1),
    "Orlu Province": (41.2, 70.2, 4),
    "Karsan": (43.0, 73.0, 6),
    "Democratic Republic of the Vale": (44.0, 73.0, 6),
    "Saint Peter": (12.0, -60.0, 1),
}
_ABROAD = frozenset({"Saint Peter"})


class SmallNames:
    """A name book with nine names of actors, three towns, a province, two countries and a town abroad."""

    def names_in(self, text: str) -> tuple[KnownName, ...]:
        return tuple(
            KnownName(match.start(), match.end(), match[0], _ACTORS[match[0]], ActorId(f"actor:{match[0]}"))
            for match in _ACTOR.finditer(text)
        )

    def is_place(self, name: str) -> bool:
        return name in _COORDINATES

    def countries_of(self, article: Article) -> tuple[str, ...]:
        return ("XK",)

    def place(self, mention: str, *, context: tuple[str, ...], countries: tuple[str, ...]) -> Place | None:
        known = next((name for name in _COORDINATES if name.lower() in mention.lower()), None)
        if known is None:
            return None
        latitude, longitude, precision = _COORDINATES[known]
        return Place(known, None, "XB" if known in _ABROAD else "XK", latitude, longitude, precision, None)

    def period(self, mention: str, published: date | None) -> Period:
        return resolve_period(mention, published=published)


NAMES = SmallNames()


def a_report(text: str, *, published: date | None = THURSDAY, headline: str | None = None) -> Article:
    """Return an article whose paragraphs are sections of body, under a headline if one is given."""
    whole = text if headline is None else f"{headline}\n{text}"
    found = list(_PARAGRAPH.finditer(whole))
    kinds: list[SectionKind] = ["body"] * len(found)
    if headline is not None:
        kinds[0] = "headline"
    sections = [Section(match.start(), match.end(), kind) for match, kind in zip(found, kinds, strict=True)]
    plain = an_article(whole, published=published)
    return Article(
        id=plain.id,
        document_id=plain.document_id,
        path=plain.path,
        text=whole,
        sections=tuple(sections),
        title=headline,
        published=published,
        outlet=None,
        language="en",
        byline=None,
        dateline=None,
    )


def extract(text: str, *, published: date | None = THURSDAY, headline: str | None = None) -> Extraction:
    """Return what the default engine makes of a report."""
    return next(LocalEngine(NAMES).extract([a_report(text, published=published, headline=headline)]))


def accounts(text: str, *, published: date | None = THURSDAY) -> tuple[Account, ...]:
    """Return the accounts of a report."""
    return extract(text, published=published).accounts


def account(text: str, *, published: date | None = THURSDAY) -> Account:
    """Return the account of a report that tells of one happening."""
    (only,) = accounts(text, published=published)
    return only


def refusals(text: str) -> tuple[str, ...]:
    """Return the reasons of a report in which no account was found."""
    extraction = extract(text)
    assert extraction.accounts == ()
    return tuple(refusal.reason for refusal in extraction.refused)


def sentence(text: str) -> Sentence:
    """Return the first sentence of a text."""
    found = read_sentences(a_report(text), NAMES)
    return found[0]


def word(of: Sentence, text: str) -> Token:
    """Return the token of a sentence that reads so."""
    return next(token for token in of.tokens if token.text == text)


def looks(text: str) -> list[Look]:
    """Return what each sentence of a text holds."""
    found = read_sentences(a_report(text), NAMES)
    return look_through(found, NAMES, people_in(found))


def best(of: Account, field: Field) -> Claim | None:
    """Return the surest claim of a whole for a field."""
    wholes = [
        claim for claim in of.of(field) if not isinstance(claim.value, Count) or claim.value.part_of is None
    ]
    return max(wholes, key=lambda claim: claim.confidence, default=None)


def toll(of: Account, field: Field = "killed") -> tuple[int | None, int | None] | None:
    """Return the lowest and highest of the surest count, None when nothing is counted."""
    claim = best(of, field)
    if claim is None:
        return None
    assert isinstance(claim.value, Count)
    return claim.value.low, claim.value.high


def kind(of: Account) -> str:
    """Return the type an account tells."""
    claim = best(of, "type")
    assert claim is not None
    assert isinstance(claim.value, Term)
    return claim.value.code


def mentions(of: Account, field: Field) -> list[str]:
    """Return the words of a field's referents in order of the text."""
    return [claim.value.mention for claim in of.of(field) if isinstance(claim.value, Referent)]


def responsibility(of: Account) -> set[tuple[str, str]]:
    """Return who stands in which stance: ("claims", "the group")."""
    found: set[tuple[str, str]] = set()
    for claim in of.of("responsibility"):
        assert isinstance(claim.value, Referent)
        found.add((claim.attribution.stance, claim.value.mention))
    return found
