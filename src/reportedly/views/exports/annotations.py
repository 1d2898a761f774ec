"""Opened incidents -> W3C Web Annotations, one a claim: the quote in its article, and what it says."""

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.incident import AssembledIncident
from reportedly.views.exports.exported import Export
from reportedly.views.exports.part import Part, Source
from reportedly.views.privacy.opened import is_verbatim
from reportedly.views.queries.wording import value_words, voice_words

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AT_ONCE = 256
"""Incidents of a part: an annotation a claim is long, and parts wait for each other."""


def pieces(export: Export) -> Iterator[str]:
    """Yield an AnnotationPage, an annotation a line.

    Positions count code points, end exclusive. A quote from which a name was taken out is no selector: the
    position alone selects there.
    """
    yield f'{{"@context":"{_CONTEXT}","id":"urn:reportedly:annotations","type":"AnnotationPage","items":['
    between = "\n"
    for annotations in filter(None, export.parts(_lines, at_once=_AT_ONCE)):
        yield between + annotations
        between = ",\n"
    yield "\n]}\n"


def _lines(part: Part) -> str:
    told = (each for incident in part.incidents() for each in _annotations(incident, part))
    return ",\n".join(msgspec.json.encode(each).decode() for each in told)


def _annotations(incident: AssembledIncident, part: Part) -> Iterator[dict[str, Any]]:
    for variant in incident.variants:
        for claim in variant.claims:
            yield _annotation(incident, claim, part)


def _annotation(incident: AssembledIncident, claim: Claim, part: Part) -> dict[str, Any]:
    address = f"urn:reportedly:incident:{incident.incident.id}"
    return {
        "id": f"{address}:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "creator": _creator(claim.origin),
        "body": [
            {"type": "SpecificResource", "source": f"{address}#{claim.field}", "purpose": "linking"},
            {
                "type": "TextualBody",
                "purpose": "tagging",
                "value": f"{claim.field}: {value_words(claim.value)}",
            },
            {"type": "TextualBody", "purpose": "commenting", "value": voice_words(claim.attribution)},
        ],
        "target": _target(claim, part),
    }


def _creator(origin: str) -> dict[str, str]:
    if origin.startswith("person:"):
        return {"type": "Person", "name": "a reviewer"}
    return {"type": "Software", "name": f"reportedly {origin}"}


def _target(claim: Claim, part: Part) -> dict[str, Any]:
    source = part.source(claim.article_id)
    said = claim.evidence
    selectors: list[dict[str, Any]] = [{"type": "TextPositionSelector", "start": said.start, "end": said.end}]
    if is_verbatim(said):
        selectors.insert(0, {"type": "TextQuoteSelector", "exact": said.quote, **_around(claim, part)})
    target: dict[str, Any] = {"source": _address(source), "selector": selectors}
    if source.published:
        target["state"] = {"type": "TimeState", "sourceDate": f"{source.published}T00:00:00Z"}
    return target


def _around(claim: Claim, part: Part) -> dict[str, str]:
    near = part.around(claim.article_id, claim.evidence.start, claim.evidence.end)
    return {"prefix": near.prefix, "suffix": near.suffix} if near else {}


def _address(source: Source) -> str:
    return source.url or f"urn:reportedly:article:{source.id}"
