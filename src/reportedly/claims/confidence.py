"""How sure a rule or a model says it is -> how often such a claim is right, by a table that was measured."""

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from reportedly.model.account import Account, Extraction
from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.record import Record
from reportedly.model.seams import Extractor
from reportedly.model.taxonomy import COUNT_FIELDS, Field

TABLE = "confidence.json"
_EDGE = 0.001  # nearer to nought or one no claim is sure
ANY = "*"


class Curve(Record, frozen=True):
    """A rising curve through the odds: what is surer stays surer."""

    slope: float
    shift: float

    def at(self, raw: float) -> float:
        """Return the share of claims that are right among those given this confidence."""
        held = min(max(raw, _EDGE), 1 - _EDGE)
        odds = self.slope * math.log(held / (1 - held)) + self.shift
        return 1 / (1 + math.exp(-odds))


class Calibrated:
    """An extractor whose claims say how often such a claim is right."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor

    @property
    def origin(self) -> str:
        """Name and version of the extractor."""
        return self._extractor.origin

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield one extraction an article, in the same order."""
        return map(calibrated, self._extractor.extract(articles))


def calibrated(extraction: Extraction) -> Extraction:
    """Return an extraction with measured confidences; ids, order and values stay."""
    accounts = tuple(map(_account, extraction.accounts))
    return msgspec.structs.replace(extraction, accounts=accounts)


@cache
def curves() -> dict[str, Curve]:
    """Return the curve of each extractor and subject ("local where"), and of any subject ("local *")."""
    table = files("reportedly.claims") / TABLE
    return msgspec.json.decode(table.read_bytes(), type=dict[str, Curve])


def family(origin: str) -> str:
    """Return what made a claim, without its version: "local" of "local/1+en_core_web_md"."""
    return origin.partition("/")[0]


def curve_of(made_by: str, field: Field, known: Mapping[str, Curve]) -> Curve | None:
    """Return the curve for a claim of this extractor and field, or None where nobody measured one."""
    return known.get(f"{made_by} {subject(field)}") or known.get(f"{made_by} {ANY}")


def subject(field: Field) -> str:
    """Return what a curve is for: a field, or all counts together, which views hold against each other."""
    return "count" if field in COUNT_FIELDS else field


def _account(account: Account) -> Account:
    return msgspec.structs.replace(account, claims=tuple(map(_claim, account.claims)))


def _claim(claim: Claim) -> Claim:
    curve = curve_of(family(claim.origin), claim.field, curves())
    if curve is None:
        return claim
    return msgspec.structs.replace(claim, confidence=round(curve.at(claim.confidence), 4))
