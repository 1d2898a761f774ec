"""The closed lists of what the model tells: its heads, their labels and tags; nothing in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from reportedly.model.record import Record
from reportedly.model.taxonomy import IncidentType

Kind = Literal["class", "bio"]
OUTSIDE = "O"
NONE = "none"
MAX_LENGTH = 128
"""Word pieces of one sequence; 99 of 100 sentences of news have fewer."""


class Head(Record, frozen=True):
    """One question asked of a sentence, or of each of its words."""

    name: str
    kind: Kind
    labels: tuple[str, ...]
    """What may be told; without "O" and without BIO."""

    @property
    def outputs(self) -> tuple[str, ...]:
        """The last axis of its logits, in order."""
        if self.kind == "class":
            return self.labels
        return (OUTSIDE, *(f"{mark}-{label}" for label in self.labels for mark in "BI"))


SENTENCE = Head(
    "sentence",
    "class",
    (NONE, "bombing", "strike", "armed_attack", "clash", "abduction", "killing", "arson", "arrest", "other"),
)
NEWS = Head("news", "class", ("no", "yes"))
ROLES = Head(
    "roles",
    "bio",
    ("perpetrator", "target", "victim", "weapon", "place", "time", "killed", "injured"),
)
VOICES = Head("voices", "bio", ("source", "cue"))
CONTENT = Head("content", "bio", ("content",))
HEADS = (SENTENCE, NEWS, ROLES, VOICES, CONTENT)
"""Content is apart from source and cue: the content of one saying holds the source and cue of another."""

VIOLENT = SENTENCE.labels[1:]
TYPES: Mapping[str, tuple[IncidentType, ...]] = MappingProxyType({
    "bombing": ("bombing", "suicide_bombing", "landmine"),
    "strike": ("airstrike_drone", "shelling"),
    "armed_attack": ("armed_attack", "raid"),
    "clash": ("armed_clash",),
    "abduction": ("abduction",),
    "killing": ("assassination", "execution"),
    "arson": ("arson", "looting"),
    "arrest": ("arrest",),
    "other": ("sexual_violence", "mob_violence", "protest_violence", "disrupted_plot", "other"),
})  # fmt: skip
"""Types of the taxonomy under each type that the model tells."""
