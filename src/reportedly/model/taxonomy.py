"""The closed lists: incident types, statuses, fields, stances, grades and review states."""

from typing import Literal, get_args

IncidentType = Literal[
    "bombing", "suicide_bombing", "armed_attack", "armed_clash", "raid", "airstrike_drone", "shelling",
    "assassination", "abduction", "arrest", "arson", "sexual_violence", "mob_violence", "protest_violence",
    "execution", "looting", "landmine", "disrupted_plot", "other",
]  # fmt: skip
Status = Literal["asserted", "alleged", "planned", "denied", "hypothetical"]
Outcome = Literal["completed", "foiled", "failed"]
Field = Literal[
    "type", "when", "where", "perpetrator", "target", "weapon", "killed", "injured", "abducted", "arrested",
    "person", "responsibility", "outcome", "status",
]  # fmt: skip
Voice = Literal["reporter", "speaker", "unnamed"]
Stance = Literal["states", "claims", "blames", "confirms", "denies", "alleges"]
Grade = Literal["single-source", "corroborated", "confirmed", "contested", "denied", "retracted"]
ReviewState = Literal["extracted", "in review", "reviewed", "published", "rejected", "merged-into"]

INCIDENT_TYPES: tuple[IncidentType, ...] = get_args(IncidentType)
FIELDS: tuple[Field, ...] = get_args(Field)
COUNT_FIELDS: tuple[Field, ...] = ("killed", "injured", "abducted", "arrested")
