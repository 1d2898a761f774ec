"""A happening -> the claims of where it was, or the nearest place told around one that names none."""

from collections.abc import Iterator

from reportedly.claims.local.sentence.places import named_site
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.model.claim import Claim
from reportedly.model.values import Referent

_REACH = 4  # sentences to either side in which a place may be understood
_AFTER = 2  # a place told before is understood sooner than one told after


def where_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    """Yield the claims of every place and named site that the strands tell."""
    for position, strand in enumerate(happening.strands):
        context = tuple(mention.text for mention in strand.places)
        for trigger in strand.triggers:
            for noun in [
                *strand.targets,
                *(child for child in trigger.token.children if child.dep_ == "compound"),
            ]:
                site = named_site(strand.sentence, noun)
                if site is not None and context:
                    name = desk.article.text[site[0] : site[1]]
                    yield claim(
                        desk,
                        "where",
                        Referent(name, "place", context=context),
                        site,
                        strand_voice(strand),
                        0.75,
                    )
        for mention in strand.places:
            place = desk.names.place(mention.text, context=mention.context, countries=desk.countries)
            fine = {1: 0.9, 2: 0.88, 3: 0.86, 4: 0.8, 5: 0.62, 6: 0.5}.get(
                place.precision if place else 1, 0.5
            )
            near = 0.0 if mention.is_after_preposition else -0.1
            unknown = -0.25 if place is None else 0.0
            value = Referent(mention.text, "place", context=mention.context)
            sure = max(fine + near + unknown - 0.03 * min(position, 10), 0.1)
            yield claim(desk, "where", value, (mention.start, mention.end), strand_voice(strand), sure)


def implied_place(desk: Desk, happening: Happening) -> list[Claim]:
    """Return the nearest place told around a happening that names none: a list of attacks in one city."""
    first, last = happening.strands[0].sentence.index, happening.strands[-1].sentence.index
    near = sorted(
        (
            (
                first - seen.sentence.index
                if seen.sentence.index < first
                else _AFTER + seen.sentence.index - last
            ),
            position,
        )
        for position, seen in enumerate(desk.looks)
        if first - _REACH <= seen.sentence.index <= last + _REACH
    )
    for _, position in near:
        for mention in desk.looks[position].places:
            place = desk.names.place(mention.text, context=mention.context, countries=desk.countries)
            if place is not None:
                value = Referent(mention.text, "place", context=mention.context)
                span = (mention.start, mention.end)
                return [claim(desk, "where", value, span, strand_voice(happening.strands[0]), 0.3)]
    return []
