"""An extraction in; out, the rows that show its accounts, claims, figures and refusals in columns."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import msgspec

from reportedly.model.account import Account, Extraction, Figure
from reportedly.model.claim import Attribution, Claim, Speaker
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term
from reportedly.store.rows import Row, record_text

_LARGEST_INTEGER = 2**63 - 1


class ExtractionRow(Row, frozen=True, kw_only=True):
    """What one extractor made of one article; the record holds all of it."""

    TABLE: ClassVar[str] = "extractions"
    article_id: str
    origin: str
    outcome: str
    known_at: str
    record: str


class AccountRow(Row, frozen=True, kw_only=True):
    """One happening, as one article tells it."""

    TABLE: ClassVar[str] = "accounts"
    id: str
    article_id: str
    origin: str
    main: bool
    known_at: str


class ClaimRow(Row, frozen=True, kw_only=True):
    """A claim of an account; the columns of other kinds of value are empty."""

    TABLE: ClassVar[str] = "claims"
    id: str
    account_id: str
    article_id: str
    field: str
    kind: str
    low: int | float | None = None
    high: int | float | None = None
    of_class: str | None = None
    part_of: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    mention: str | None = None
    sort: str | None = None
    role: str | None = None
    entity_id: str | None = None
    entity_name: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    where_precision: int | None = None
    code: str | None = None
    quote: str
    start: int
    end: int
    voice: str
    speaker: str | None
    speaker_kind: str | None
    speaker_role: str | None
    cue: str | None
    stance: str
    confidence: float
    origin: str
    known_at: str


class FigureRow(Row, frozen=True, kw_only=True):
    """A total of a period that an article tells."""

    TABLE: ClassVar[str] = "figures"
    id: str
    article_id: str
    origin: str
    measure: str
    low: int | float | None
    high: int | float | None
    change_percent: float | None
    earliest: str | None
    latest: str | None
    period_text: str | None
    compared_with: str | None
    place_text: str | None
    place_name: str | None
    country: str | None
    quote: str
    start: int
    end: int
    voice: str
    speaker: str | None
    stance: str
    known_at: str


class RefusalRow(Row, frozen=True, kw_only=True):
    """Text that became no claim, and why."""

    TABLE: ClassVar[str] = "refusals"
    article_id: str
    origin: str
    quote: str
    start: int
    end: int
    reason: str
    known_at: str


def extraction_rows(extraction: Extraction, *, known_at: str) -> Iterator[Row]:
    """Yield the row of an extraction, and after it the rows of all that it holds."""
    yield ExtractionRow(
        article_id=extraction.article_id,
        origin=extraction.origin,
        outcome=extraction.outcome,
        known_at=known_at,
        record=record_text(extraction),
    )
    for account in extraction.accounts:
        yield _account_row(account, extraction.origin, known_at=known_at)
        for claim in account.claims:
            yield claim_row(claim, account, origin=extraction.origin, known_at=known_at)
    for figure in extraction.figures:
        yield figure_row(figure, origin=extraction.origin, known_at=known_at)
    yield from _refusal_rows(extraction, known_at=known_at)


def claim_row(claim: Claim, account: Account, *, origin: str, known_at: str) -> ClaimRow:
    """Return the row of a claim in an account of the extractor `origin`."""
    speaker = _nearest_speaker(claim.attribution)
    row = ClaimRow(
        id=claim.id,
        account_id=account.id,
        article_id=account.article_id,
        field=claim.field,
        kind=_kind(claim),
        quote=claim.evidence.quote,
        start=claim.evidence.start,
        end=claim.evidence.end,
        voice=claim.attribution.voice,
        speaker=speaker.text if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        speaker_role=speaker.role if speaker else None,
        cue=claim.attribution.cue,
        stance=claim.attribution.stance,
        confidence=claim.confidence,
        origin=origin,
        known_at=known_at,
    )
    return _with_value(row, claim)


def figure_row(figure: Figure, *, origin: str, known_at: str) -> FigureRow:
    """Return the row of a figure told by the extractor `origin`."""
    speaker = _nearest_speaker(figure.attribution)
    period = figure.period
    place = figure.place.entity if figure.place else None
    return FigureRow(
        id=figure.id,
        article_id=figure.article_id,
        origin=origin,
        measure=figure.measure,
        low=_number(figure.value.low) if figure.value else None,
        high=_number(figure.value.high) if figure.value else None,
        change_percent=figure.change_percent,
        earliest=_day(period.earliest) if isinstance(period, Period) else None,
        latest=_day(period.latest) if isinstance(period, Period) else None,
        period_text=period.mention if isinstance(period, Referent) else None,
        compared_with=figure.compared_with,
        place_text=figure.place.mention if figure.place else None,
        place_name=place.name if place else None,
        country=place.country if place else None,
        quote=figure.evidence.quote,
        start=figure.evidence.start,
        end=figure.evidence.end,
        voice=figure.attribution.voice,
        speaker=speaker.text if speaker else None,
        stance=figure.attribution.stance,
        known_at=known_at,
    )


def _account_row(account: Account, origin: str, *, known_at: str) -> AccountRow:
    return AccountRow(
        id=account.id, article_id=account.article_id, origin=origin, main=account.main, known_at=known_at
    )


def _refusal_rows(extraction: Extraction, *, known_at: str) -> Iterator[RefusalRow]:
    for refusal in extraction.refused:
        yield RefusalRow(
            article_id=extraction.article_id,
            origin=extraction.origin,
            quote=refusal.evidence.quote,
            start=refusal.evidence.start,
            end=refusal.evidence.end,
            reason=refusal.reason,
            known_at=known_at,
        )


def _nearest_speaker(attribution: Attribution) -> Speaker | None:
    return attribution.speakers[0] if attribution.speakers else None


def _kind(claim: Claim) -> str:
    return str(claim.value.__struct_config__.tag)


def _with_value(row: ClaimRow, claim: Claim) -> ClaimRow:
    change = msgspec.structs.replace
    match claim.value:
        case Count(low, high, of_class, part_of):
            return change(row, low=_number(low), high=_number(high), of_class=of_class, part_of=part_of)
        case Period(earliest, latest, precision):
            return change(row, earliest=_day(earliest), latest=_day(latest), precision=precision)
        case Term(code):
            return change(row, code=code)
        case Referent() as referent:
            named = change(row, mention=referent.mention, sort=referent.sort, role=referent.role)
            return _with_entity(named, referent.entity)


def _with_entity(row: ClaimRow, entity: Actor | Place | None) -> ClaimRow:
    match entity:
        case None:
            return row
        case Actor():
            return msgspec.structs.replace(
                row, entity_id=entity.id, entity_name=entity.name, country=entity.country
            )
        case Place():
            return msgspec.structs.replace(
                row,
                entity_id=entity.gazetteer_id,
                entity_name=entity.name,
                country=entity.country,
                admin1=entity.admin1,
                lat=entity.lat,
                lon=entity.lon,
                where_precision=entity.precision,
            )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(number: int | None) -> int | float | None:
    # SQLite's integers end at 2**63; a nonsense number in an article should still not stop the ledger.
    return float(number) if number is not None and number > _LARGEST_INTEGER else number
