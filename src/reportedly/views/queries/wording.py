"""Values and attributions -> the words a reader sees, never stronger than the source."""

from datetime import date

import msgspec

from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim, Speaker
from reportedly.model.taxonomy import Stance
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term, Value

NOT_TOLD = "–"
_SPOKEN = {"airstrike_drone": "air or drone strike"}
DAY_UNCLEAR = "day unclear"
TOLD_UNCLEAR = "?"
_BY: dict[Stance, str] = {
    "states": "said by",
    "claims": "claimed by",
    "blames": "blamed by",
    "confirms": "confirmed by",
    "denies": "denied by",
    "alleges": "alleged by",
}


def value_words(value: Value) -> str:
    """Return a value as a reader sees it: "10+", "2023-02", "Khair Khana, Kabul, AF"."""
    match value:
        case Count():
            return f"{count_words(value)}{_class_words(value)}"
        case Period():
            return period_words(value)
        case Referent():
            return referent_words(value)
        case Term():
            return code_words(value.code)


def code_words(code: str) -> str:
    """Return a code of a closed list as a reader says it: "armed attack", "air or drone strike"."""
    return _SPOKEN.get(code, code.replace("_", " "))


def count_words(count: Count) -> str:
    """Return how many, as told: "10", "10+", "up to 67", "57-67", "?" for "dozens"."""
    if count.low is None and count.high is None:
        return TOLD_UNCLEAR
    if count.high is None:
        return f"{count.low}+"
    if count.low is None:
        return f"up to {count.high}"
    return str(count.low) if count.low == count.high else f"{count.low}-{count.high}"


def period_words(period: Period) -> str:
    """Return a period at the precision told: a day, a month, a year, two days, or one bound."""
    if period.earliest is None:
        return DAY_UNCLEAR if period.latest is None else f"by {period.latest}"
    if period.latest is None:
        return f"from {period.earliest}"
    if period.earliest == period.latest:
        return str(period.earliest)
    if period.precision == "month":
        return f"{period.earliest:%Y-%m}"
    if period.precision == "year":
        return f"{period.earliest:%Y}"
    return f"{period.earliest} to {period.latest}"


def referent_words(referent: Referent) -> str:
    """Return the name of what is meant; an unlinked mention keeps the article's words."""
    match referent.entity:
        case Actor():
            return referent.entity.name
        case Place():
            return place_words(referent.entity)
        case None:
            return referent.mention


def place_words(place: Place) -> str:
    """Return a place with the names that hold it, each once: "Khair Khana, Kabul, AF"."""
    return place_names(place.name, place.admin1, place.country)


def place_names(name: str, admin1: str | None, country: str | None) -> str:
    """Return a place's name, then the area and the country that hold it, each once."""
    return ", ".join(dict.fromkeys(part for part in (name, admin1, country) if part))


def speaker_words(speaker: Speaker) -> str:
    """Return a speaker with the role the article gives."""
    if speaker.role and speaker.role.casefold() not in speaker.text.casefold():
        return f"{speaker.text} ({speaker.role})"
    return speaker.text


def voice_words(attribution: Attribution) -> str:
    """Return who says it and how: "claimed by IS-K, as told by residents"; the reporter says it unmarked."""
    if attribution.speakers:
        nearest, *others = (speaker_words(speaker) for speaker in attribution.speakers)
        chain = "".join(f", as told by {other}" for other in others)
        return f"{_BY[attribution.stance]} {nearest}{chain}"
    if attribution.voice == "reporter":
        return (
            "told by the reporter"
            if attribution.stance == "states"
            else f"{_BY[attribution.stance]} the reporter"
        )
    return f"{_BY[attribution.stance]} an unnamed source"


def responsibility_words(claim: Claim) -> str:
    """Return who answers for it, and whose word that is: "blamed by police on TTP", "claimed by IS-K"."""
    actor = referent_words(claim.value) if isinstance(claim.value, Referent) else value_words(claim.value)
    stance = claim.attribution.stance
    if stance in {"claims", "denies"}:
        return f"{_BY[stance]} {actor}"
    by = voice_words(msgspec.structs.replace(claim.attribution, speakers=claim.attribution.speakers[:1]))
    return f"{by} on {actor}" if stance == "blames" else f"{by} to be the work of {actor}"


def article_words(article: Article) -> str:
    """Return where a reader finds an article: outlet, or path, and the day it was published."""
    return f"{article.outlet or article.path}, {published_words(article.published)}"


def published_words(published: date | None) -> str:
    """Return the day of publication, or that there is none."""
    return "no date" if published is None else str(published)


def quoted(words: str) -> str:
    """Return words in curly quotes, on one line."""
    return f"“{' '.join(words.split())}”"


def _class_words(count: Count) -> str:
    told = (
        "" if count.of_class in {None, "unstated"} else code_words(count.of_class or ""),
        "part of a whole" if count.part_of else "",
    )
    words = ", ".join(filter(None, told))
    return f" ({words})" if words else ""
