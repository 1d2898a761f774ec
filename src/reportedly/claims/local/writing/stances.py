"""Tellings of responsibility and doers -> claims of who owns up, is blamed, is suspected or denies."""

from collections.abc import Iterator, Sequence

from reportedly.claims.local.parse.grammar import phrase
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.claims.local.writing.doers import Doer, can_answer, names_told, own_party, stance_voice
from reportedly.model.claim import Attribution, Claim
from reportedly.model.values import Referent


def responsibility_claims(desk: Desk, happening: Happening, doers: Sequence[Doer]) -> Iterator[Claim]:
    """Yield the claims of who owns up, is blamed, is suspected or denies."""
    for strand in happening.strands:
        for responsibility in strand.responsibilities:
            party = own_party(desk, strand, responsibility.party, strand_voice(strand))
            if not can_answer(party, responsibility.party):
                continue
            context = names_told(party)
            span = strand.sentence.span([*phrase(responsibility.party), responsibility.cue])
            value = Referent(party.text, "actor", context=context)
            yield claim(
                desk, "responsibility", value, span, stance_voice(strand, responsibility, party), 0.85
            )
    for doer in doers:
        if _is_suspected(doer):
            voice = doer.attribution
            stance = Attribution(
                voice.voice, voice.speakers, voice.cue, "alleges", voice.medium, voice.said_on
            )
            value = Referent(doer.party.text, "actor", context=names_told(doer.party))
            yield claim(desk, "responsibility", value, (doer.start, doer.end), stance, 0.6)
        if _owns_up(doer):
            voice = doer.attribution
            stance = Attribution(
                voice.voice, voice.speakers, voice.cue, "claims", voice.medium, voice.said_on
            )
            yield claim(
                desk,
                "responsibility",
                Referent(doer.party.text, "actor", context=names_told(doer.party)),
                (doer.start, doer.end),
                stance,
                0.7,
            )


def _is_suspected(doer: Doer) -> bool:
    """Return whether the report itself only suspects: "suspected rebels", "are believed to have planted"."""
    if doer.party.name is None or doer.attribution.stance in {"claims", "blames"}:
        return False
    words = doer.party.text.lower()
    hedged = any(word in words for word in ("suspected", "alleged", "presumed", "believed to be"))
    return hedged or doer.strand.status == "alleged"


def _owns_up(doer: Doer) -> bool:
    """Return whether a party tells its own deed: its spokesman says it, or it "claims to have" done it."""
    if doer.party.name is None or doer.attribution.stance in {"denies", "blames"}:
        return False
    if doer.attribution.cue in {"claimed", "claims", "claim"} and _speaks(doer):
        return True
    return doer.party.name.sort in {"group", "state_force"} and _speaks(doer)


def _speaks(doer: Doer) -> bool:
    name = doer.party.name
    if name is None or not doer.attribution.speakers:
        return False
    speaker = doer.attribution.speakers[0]
    words = f"{speaker.text} {speaker.role or ''}"
    return name.text.lower() in words.lower()
