"""A strand -> the word that tells a strike from the air: an air force that struck, a bomb that an aircraft dropped."""

from reportedly.claims.local.parse.grammar import agents, children, objects_of, patients, phrase, subjects
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.triggers import Trigger

_WAR = frozenset(
    {
        "warplane",
        "warplanes",
        "jet",
        "jets",
        "gunship",
        "gunships",
        "drone",
        "drones",
        "paramotor",
        "paramotors",
    }
)
_FLYERS = frozenset(
    {"aircraft", "plane", "planes", "airplane", "airplanes", "helicopter", "helicopters", "chopper", "choppers", "paraglider",
     "paragliders", "gyrocopter", "gyrocopters", "airforce", "biplane", "glider", "gliders", "balloon", "balloons", "quadcopter", "quadcopters"}
)  # fmt: skip
_BLOWS = frozenset({"hit", "strike", "kill", "wound", "injure", "destroy", "damage"})
"""What an aircraft also does in an accident."""
_ASSAULTS = frozenset(
    {"attack", "target", "bomb", "bombard", "pound", "shell", "fire", "raid", "open", "launch", "carry", "conduct", "spray"}
)  # fmt: skip
_DROPPED = frozenset(
    {"bomb", "bombs", "grenade", "grenades", "explosive", "explosives", "munition", "munitions", "ordnance", "bomblets",
     "mortar", "mortars", "projectile", "projectiles"}
)  # fmt: skip
_HARMED = frozenset({"killed", "injured"})
_FORCES = frozenset({"army", "military", "junta", "regime", "navy", "government"})


def struck_from_air(strand: Strand) -> Token | None:
    """Return the verb of a strike from the air, or None when the strand tells of none."""
    return next((t.token for t in strand.triggers if t.is_verb and _is_from_air(strand, t)), None)


def another_strike(strand: Strand) -> Token | None:
    """Return the bare "strike" that killed or hit people in a report of strikes from the air, or None."""
    if not strand.is_after_air_strike or not any(harm.effect in _HARMED for harm in strand.harms):
        return None
    return next((t.token for t in strand.triggers if not t.is_verb and t.word.lemma == "strike"), None)


def _is_from_air(strand: Strand, trigger: Trigger) -> bool:
    verb, lemma = trigger.token, trigger.word.lemma
    doers = [*subjects(verb), *agents(verb)]
    if lemma == "drop":
        return _is_dropped(strand, verb, doers)
    if lemma in _ASSAULTS:
        return any(_is_flyer(noun) for noun in doers)
    # "crashed, killing all aboard" has its subject from a crash.
    own = doers if verb.head.lemma_ in _ASSAULTS else [*children(verb, "nsubj"), *agents(verb)]
    return lemma in _BLOWS and any(_is_flyer(noun) and _is_at_war(noun) for noun in own)


def _is_dropped(strand: Strand, verb: Token, doers: list[Token]) -> bool:
    """Return whether bombs fell from above: an aircraft dropped them, an army did, or nobody is told to have."""
    if not any(noun.lower_ in _DROPPED for noun in patients(verb)):
        return False
    if any(_is_flyer(noun) for noun in [*doers, *objects_of(verb, "from")]):
        return True
    return any(noun.lower_ in _FORCES or _is_state(strand, noun) for noun in doers)


def _is_state(strand: Strand, noun: Token) -> bool:
    start, end = strand.sentence.span(phrase(noun))
    names = [name for name in strand.sentence.names if name.sort in {"state", "state_force"}]
    return noun.tag_ != "NNS" and any(start <= name.start and name.end == end for name in names)


def _is_flyer(noun: Token) -> bool:
    return noun.lower_ in _WAR | _FLYERS or _is_air_force(noun)


def _is_air_force(noun: Token) -> bool:
    return noun.lower_ in {"force", "forces"} and any(
        child.lower_ == "air" for child in children(noun, "compound", "amod")
    )


def _is_at_war(noun: Token) -> bool:
    """Return whether a flyer is no airliner that met with an accident: "jets", "two Karsani planes", "an army helicopter"."""
    if noun.lower_ in _WAR or noun.tag_ == "NNS" or _is_air_force(noun):
        return True
    if noun.lower_ == "aircraft" and not children(noun, "det"):
        return True
    own = phrase(noun)
    return any(
        word.lower_ in {"military", "army", "attack", "combat", "government"} or word.ent_type_ == "NORP"
        for word in own
    )
