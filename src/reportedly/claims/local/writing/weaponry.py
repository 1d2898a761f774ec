"""A happening's strands -> the weapons told to have been used, each a claim with the words that say so."""

from collections.abc import Iterator

from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.weapons import WeaponMention
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.model.claim import Claim
from reportedly.model.values import Referent

_REACH = 2  # sentences; "he was armed with a rifle" follows the deed it belongs to


def weapon_claims(desk: Desk, happening: Happening, *, is_only: bool) -> Iterator[Claim]:
    """Yield a claim for each weapon of a happening, those told with the deed the surest."""
    if happening.kind is not None and happening.kind.type == "arrest":
        return
    told = [(strand, mention, 0.8) for strand in happening.strands for mention in strand.weapons]
    told += [(strand, mention, 0.6) for strand, mention in _told_after(desk, happening, is_only=is_only)]
    for position, (strand, mention, sure) in enumerate(told):
        value = Referent(desk.article.text[mention.start : mention.end], "weapon", role=mention.kind)
        yield claim(
            desk,
            "weapon",
            value,
            (mention.start, mention.end),
            strand_voice(strand),
            sure - 0.01 * min(position, 20),
        )


def _told_after(desk: Desk, happening: Happening, *, is_only: bool) -> Iterator[tuple[Strand, WeaponMention]]:
    """Yield the weapons of sentences behind the deed that tell no other; in an article of one deed, of all."""
    strands = {strand.sentence.index: strand for strand in happening.strands}
    last: Strand | None = happening.strands[0] if is_only else None
    for seen in desk.looks:
        index = seen.sentence.index
        if index in strands:
            last = strands[index]
        elif seen.strands and not is_only:
            last = None
        elif last is not None and (is_only or index - last.sentence.index <= _REACH):
            for mention in seen.weapons:
                yield last, mention
