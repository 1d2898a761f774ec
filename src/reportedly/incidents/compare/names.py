"""Two mentions of actors -> whether they can be one, as "Islamic State" and its Khorasan Province can."""

from reportedly.model.values import Actor, Referent


def same_actor(one: Referent, other: Referent) -> bool:
    """Return whether both mentions are linked to one actor, or are unlinked and spelled alike."""
    if isinstance(one.entity, Actor) and isinstance(other.entity, Actor):
        return one.entity.id == other.entity.id
    return one.entity is None and other.entity is None and one.mention.casefold() == other.mention.casefold()


def compatible_actors(one: Referent, other: Referent) -> bool:
    """Return whether one actor can be a part of the other: a branch of a group, a force of a state.

    A branch opens its name with the name of the whole: "Islamic State", "Islamic State Khorasan Province".
    "Taliban" opens no name of the Pakistani Taliban, which is another group.
    """
    left, right = one.entity, other.entity
    if not isinstance(left, Actor) or not isinstance(right, Actor):
        return True
    if left.country and left.country == right.country:
        return True
    short, long = sorted((left.name.casefold(), right.name.casefold()), key=len)
    return long == short or long.startswith((f"{short} ", f"{short}-"))


def actor_name(referent: Referent) -> str:
    """Return the registry's name of an actor, the words of the mention when it is not linked."""
    return referent.entity.name if isinstance(referent.entity, Actor) else referent.mention
