"""A happening -> the claims of where its own sentences say that it was, each as sure as it is particular."""

from collections.abc import Iterator

from reportedly.claims.local.sentence.placenames import PlaceMention, is_line, is_named_settlement
from reportedly.claims.local.sentence.places import named_site
from reportedly.claims.local.sentence.placewords import SPOTS
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.model.claim import Attribution, Claim
from reportedly.model.values import Place, Referent

_BY_PRECISION = {1: 0.9, 2: 0.88, 3: 0.86, 4: 0.8, 5: 0.62, 6: 0.5, 7: 0.4}
_UNLISTED_SETTLEMENT = 0.84  # finer than the province that it is told in
_UNLISTED_NAME = 0.65
_PART_OF_TOWN = 0.7
_BEARING = 0.83  # "20 km from Dolvec" is coarser than an unlisted village, finer than its province
_PROVINCE = 4
"""Greatest precision number of a province."""
_LINE = 0.45  # a street or a river is where a town is, not what it is called


def where_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    """Yield the claims of every place and named site that the strands tell."""
    for position, strand in enumerate(happening.scenes):
        yield from _site_claims(desk, strand)
        for mention in strand.places:
            place = place_told(desk, mention)
            if is_foreign_namesake(desk, mention, place):
                continue
            sure = _sureness(desk, mention, place) - 0.03 * min(position, 10)
            yield place_claim(desk, mention, strand_voice(strand), sure)
            town = _town_around(desk, mention, place)
            if town is not None:
                found = place_told(desk, town)
                sure = _BY_PRECISION[found.precision if found else 1] - 0.03 * min(position, 10)
                yield place_claim(desk, town, strand_voice(strand), sure)


def _site_claims(desk: Desk, strand: Strand) -> Iterator[Claim]:
    told = [each for each in strand.places if not is_foreign_namesake(desk, each, place_told(desk, each))]
    context = tuple(mention.text for mention in told)
    for trigger in strand.triggers:
        compounds = (child for child in trigger.token.children if child.dep_ == "compound")
        for noun in [*strand.targets, *compounds]:
            site = named_site(strand.sentence, noun)
            if site is not None and context:
                value = Referent(desk.article.text[site[0] : site[1]], "place", context=context)
                yield claim(desk, "where", value, site, strand_voice(strand), 0.75)


def place_told(desk: Desk, mention: PlaceMention) -> Place | None:
    """Return the place that a mention most likely means."""
    return desk.names.place(mention.text, context=mention.context, countries=desk.countries)


def is_foreign_namesake(desk: Desk, mention: PlaceMention, place: Place | None) -> bool:
    """Return whether a post is called like a town of a country that the report does not speak of: "the Dolvec checkpost"."""
    named = mention.token.dep_ in {"compound", "nmod"} and mention.token.head.lower_ in SPOTS
    if not named or mention.around or place is None or place.precision > 1 or not desk.countries:
        return False
    return place.country is not None and place.country not in desk.countries


def place_claim(desk: Desk, mention: PlaceMention, voice: Attribution, sure: float) -> Claim:
    """Return the claim that a happening was at the place of a mention."""
    value = Referent(mention.text, "place", context=mention.context)
    return claim(desk, "where", value, (mention.start, mention.end), voice, max(sure, 0.1))


def _sureness(desk: Desk, mention: PlaceMention, place: Place | None) -> float:
    """Return how sure a mention tells where: a known town most, a country least, an unlisted village between."""
    near = 0.0 if mention.is_after_preposition else -0.1
    if is_line(mention):
        return _LINE
    if place is None or _is_unlisted(desk, place):
        town = _town_around(desk, mention, place)
        settled = _UNLISTED_SETTLEMENT if is_named_settlement(mention) else _UNLISTED_NAME
        return (settled if town is None else _PART_OF_TOWN) + near
    sure = _BY_PRECISION[place.precision]
    return (min(sure, _BEARING) if mention.is_bearing else sure) + near


def _is_unlisted(desk: Desk, place: Place) -> bool:
    """Return whether a place goes by the words of the text, put where the place around it lies."""
    part_of_country = place.precision == 5
    return place.precision > 1 and not part_of_country and not desk.names.is_place(place.name)


def _town_around(desk: Desk, mention: PlaceMention, place: Place | None) -> PlaceMention | None:
    """Return the town told around a street or a quarter that is not listed, or the province around a road."""
    if not is_line(mention) and place is not None and not _is_unlisted(desk, place):
        return None
    for around in mention.around:
        if around.is_bearing:
            continue
        town = desk.names.place(around.text, context=around.context, countries=desk.countries)
        if town is not None and town.precision <= (_PROVINCE if is_line(mention) else 1):
            return around
    return None
