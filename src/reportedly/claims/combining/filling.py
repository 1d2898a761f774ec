"""An account and the readings of its sentences -> claims for the fields that the grammar left empty."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reportedly.claims.align import Proposal, align, as_claim
from reportedly.claims.combining.belonging import Range, beside, empty_fields, quoted
from reportedly.claims.combining.thresholds import Thresholds
from reportedly.claims.learned.proposing import proposals_in
from reportedly.claims.learned.readings import SentenceReading
from reportedly.claims.local import lexicon
from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.claim import REPORTER, Attribution, Claim, Evidence
from reportedly.model.record import Record
from reportedly.model.seams import NameBook
from reportedly.model.taxonomy import COUNT_FIELDS, Field
from reportedly.model.values import Referent, Term

_OTHER_SIDE: Mapping[Field, tuple[Field, ...]] = MappingProxyType(
    {"perpetrator": ("target", *COUNT_FIELDS), "target": ("perpetrator",)}
)
"""Fields whose words cannot fill another: whom the grammar counts among the dead did not do it."""


class Second(Record, frozen=True):
    """What the second lane reads in an article, and how far it is believed."""

    sentences: tuple[Range, ...]
    """All of the article, in order."""
    readings: tuple[SentenceReading, ...]
    """Of those that it was asked about."""
    least: Thresholds
    origin: str


def filling(
    account: Account, second: Second, article: Article, names: NameBook, others: Sequence[Account] = ()
) -> Iterator[Claim]:
    """Yield a claim for each field that the account does not tell and the second lane is sure of.

    The sentences beside it are read, but for those behind it that tell of other accounts.
    """
    own = quoted(account, second.readings)
    of_others = {each.start for other in others for each in quoted(other, second.sentences)}
    ends = max((each.end for each in own), default=0)
    around = {
        each.start
        for each in beside(own, second.sentences)
        if each.start < ends or each.start not in of_others
    }
    near = [reading for reading in second.readings if reading.start in around]
    for field in empty_fields(account, second.least.own):
        taken = _of_the_other_side(account, field)
        best = _best(own, field, article, names, at_least=second.least.own[field], taken=taken)
        if best is None and field in second.least.beside:
            best = _best(near, field, article, names, at_least=second.least.beside[field], taken=taken)
        if best is not None:
            voice = _voice(account, best)
            yield as_claim(best, article, attribution=voice, confidence=best.confidence, origin=second.origin)


def _of_the_other_side(account: Account, field: Field) -> list[Evidence]:
    """Return the words that cannot fill a field; in a clash both sides act and suffer."""
    if any(claim.value == Term("armed_clash") for claim in account.of("type")):
        return []
    return [claim.evidence for side in _OTHER_SIDE.get(field, ()) for claim in account.of(side)]


def _best(
    readings: Sequence[SentenceReading],
    field: Field,
    article: Article,
    names: NameBook,
    *,
    at_least: float,
    taken: Sequence[Evidence],
) -> Proposal | None:
    """Return the surest proposal for a field that its quote and the calendar bear out, none of words `taken`."""
    found = (proposal for reading in readings for proposal in proposals_in(reading, article))
    sure = (
        each
        for each in found
        if each.field == field
        and each.confidence >= at_least
        and not any(told.start < each.evidence.end and each.evidence.start < told.end for told in taken)
    )
    known = (each for each in align(sure, article).admitted if _is_known(each, article, names))
    return max(known, key=lambda each: each.confidence, default=None)


def _is_known(proposal: Proposal, article: Article, names: NameBook) -> bool:
    """Return whether a place is one of the gazetteer's, a time one that the calendar bounds, a doer no deed."""
    value = proposal.value
    if not isinstance(value, Referent):
        return True
    if value.sort == "actor":
        last = value.mention.split()[-1].casefold()
        is_deed = last in lexicon.nouns() or last in lexicon.weapons()
        is_cut = _is_cut(article.text, proposal.evidence.start)
        return not is_deed and not is_cut and not _is_relief(value.mention, names)
    if value.sort == "place":
        return names.place(value.mention, context=(), countries=names.countries_of(article)) is not None
    if value.sort == "period":
        period = names.period(value.mention, article.published)
        return period.earliest is not None and period.latest is not None
    return True


def _is_relief(words: str, names: NameBook) -> bool:
    """Return whether words name an organisation that bears no arms, and nobody else."""
    return {name.sort for name in names.names_in(words)} == {"organisation"}


def _is_cut(text: str, start: int) -> bool:
    """Return whether words begin inside a word or a name: "-led", or "Cartel" of "the Sinaloa Cartel"."""
    before = text[:start].rpartition(" ")[0].rpartition(" ")[2] if text[start - 1 : start] == " " else ""
    within_name = text[start : start + 1].isupper() and before[:1].isupper() and before[-1:].isalnum()
    return within_name or not text[start : start + 1].isalnum()


def _voice(account: Account, proposal: Proposal) -> Attribution:
    """Return who tells the claim nearest before the words, since one sentence has as a rule one teller."""
    before = [claim for claim in account.claims if claim.evidence.start <= proposal.evidence.start]
    nearest = max(before, key=lambda claim: claim.evidence.start, default=None)
    return nearest.attribution if nearest is not None else REPORTER
