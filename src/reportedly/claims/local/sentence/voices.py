"""The tellings of a sentence -> whose voice tells a word of it: the nearest teller, chained to those above."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.local.parse.grammar import heads
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.speakers import is_only_nation, speaker_of
from reportedly.claims.local.sentence.times import TimeMention
from reportedly.model.claim import REPORTER, Attribution
from reportedly.model.taxonomy import Stance
from reportedly.model.values import Referent

SAY: dict[str, Stance] = {
    **dict.fromkeys(
        ["say", "tell", "report", "state", "announce", "add", "note", "explain", "declare", "write", "describe", "recount", "quote", "testify", "post", "tweet", "inform", "disclose", "reveal", "put", "estimate", "document", "find", "indicate", "recall", "comment",
                    "argue", "assert", "caution", "complain", "conclude", "contend", "emphasise", "emphasize", "insist", "maintain",
                    "observe", "predict", "remark", "reply", "respond", "stress", "warn"], "states"),
    **dict.fromkeys(["confirm", "acknowledge", "admit", "verify", "concede"], "confirms"),
    **dict.fromkeys(["claim", "boast"], "claims"),
    **dict.fromkeys(["allege", "suspect", "believe", "fear", "think", "suggest", "assume"], "alleges"),
    **dict.fromkeys(["deny", "reject", "dismiss", "refute"], "denies"),
    **dict.fromkeys(["blame", "accuse"], "blames"),
}  # fmt: skip
_MEDIUM = re.compile(
    r"\b(?:in|on|via|through|by)\s+(?:an?\s+|the\s+|its\s+|his\s+|her\s+|their\s+)?(?:\w+\s+){0,3}?"
    r"(statement|Twitter|Facebook|Telegram|X|news conference|press conference|briefing|report|bulletin|tweet"
    r"|interview|communiqu[ée]|video|message|post|telephone|phone)\b"
)


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """An attribution inside one sentence: the words it governs lie below `content`, or are the whole sentence."""

    attribution: Attribution
    cue: Token
    speaker_start: int
    speaker_end: int
    content: Token | None
    """The verb of what is said; None when the whole sentence is told."""
    times: tuple[TimeMention, ...]
    """Tellings of time that say when somebody spoke."""
    is_closing: bool = False
    """Whether it ends a sentence whose parse does not know it."""


def voice_of(token: Token, tellings: list[Telling]) -> Attribution:
    """Return who says what the token tells: the nearest attribution above it, chained to those above that."""
    over = [telling for telling in tellings if _governs(telling, token)]
    if not over:
        return REPORTER
    nearest = over[0]
    chain = tuple(speaker for telling in over for speaker in telling.attribution.speakers)
    first = nearest.attribution
    return Attribution(first.voice, chain, first.cue, first.stance, first.medium, first.said_on)


def attribution_of(sentence: Sentence, source: Sequence[Token], verb: Token, cue: str) -> Attribution:
    """Return the attribution of a saying that is no claim's: an opinion, a wish, a noun of saying."""
    stance = SAY.get(verb.lemma_.lower(), "states")
    if not source:
        return Attribution("unnamed", (), cue, stance)
    return attribution_by(sentence, list(source), cue, stance, (), verb)


def _governs(telling: Telling, token: Token) -> bool:
    if telling.content is None:
        return bool(token.i != telling.cue.i)
    chain = [token, *heads(token)]
    below = next((at for at, each in enumerate(chain) if each.i == telling.content.i), None)
    if below is None:
        return False
    # "Denied that the miners slain by rebels were soldiers": that they were slain is not denied.
    taken_for_true = any(each.dep_ in {"acl", "relcl"} for each in chain[:below])
    return telling.attribution.stance != "denies" or not taken_for_true


def attribution_by(
    sentence: Sentence,
    tokens: list[Token],
    cue: str,
    stance: Stance,
    times: tuple[TimeMention, ...],
    verb: Token,
) -> Attribution:
    """Return the attribution to the speaker that these words name, with medium and day of the speech."""
    speaker = speaker_of(sentence, tokens)
    named = any(token.pos_ == "PROPN" for token in tokens) and speaker.kind not in {"resident", "witness"}
    anonymous = not named or is_only_nation(tokens)
    tail = sentence.article.text[sentence.passage.starts[verb.i] : sentence.end]
    medium = _MEDIUM.search(tail)
    said_on = Referent(times[0].text, "period") if times else None
    return Attribution(
        "unnamed" if anonymous else "speaker",
        (speaker,),
        cue,
        stance,
        medium.group(1) if medium else None,
        said_on,
    )
