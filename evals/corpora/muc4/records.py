"""The records of MUC-4: documents, templates of the key files, templates of the GTT files."""

from datetime import date

from reportedly.model.record import Record

SLOTS = (
    "MESSAGE: ID",
    "MESSAGE: TEMPLATE",
    "INCIDENT: DATE",
    "INCIDENT: LOCATION",
    "INCIDENT: TYPE",
    "INCIDENT: STAGE OF EXECUTION",
    "INCIDENT: INSTRUMENT ID",
    "INCIDENT: INSTRUMENT TYPE",
    "PERP: INCIDENT CATEGORY",
    "PERP: INDIVIDUAL ID",
    "PERP: ORGANIZATION ID",
    "PERP: ORGANIZATION CONFIDENCE",
    "PHYS TGT: ID",
    "PHYS TGT: TYPE",
    "PHYS TGT: NUMBER",
    "PHYS TGT: FOREIGN NATION",
    "PHYS TGT: EFFECT OF INCIDENT",
    "PHYS TGT: TOTAL NUMBER",
    "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION",
    "HUM TGT: TYPE",
    "HUM TGT: NUMBER",
    "HUM TGT: FOREIGN NATION",
    "HUM TGT: EFFECT OF INCIDENT",
    "HUM TGT: TOTAL NUMBER",
)
"""By number, 0 to 24."""
(DATE, LOCATION, TYPE, STAGE, WEAPON, WEAPON_TYPE, CATEGORY, PERP_IND, PERP_ORG, CONFIDENCE) = range(2, 12)
(THING, THING_TYPE, THING_NUMBER, THING_NATION, THING_EFFECT, THINGS) = range(12, 18)
(NAME, DESCRIPTION, HUMAN_TYPE, HUMAN_NUMBER, HUMAN_NATION, HUMAN_EFFECT, HUMANS) = range(18, 25)
SCORED = range(2, 25)
"""Slots that have a score; the message id and the template id have none of their own."""
STRING_SLOTS = frozenset({WEAPON, PERP_IND, PERP_ORG, THING, NAME, DESCRIPTION})
ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")


class Fill(Record, frozen=True):
    """One filler of a slot: what is right for it, and what it is cross-referenced to."""

    values: tuple[str, ...]
    """Alternatives, any of which is right; a response has one."""
    tags: tuple[str, ...] = ()
    """Alternatives of the cross-reference tag; empty where there is none or a dummy."""
    optional: bool = False
    """Whether leaving it out is right too."""


class SlotFills(Record, frozen=True):
    """The fillers of one slot."""

    slot: int
    fills: tuple[Fill, ...]


class Template(Record, frozen=True):
    """One incident in the key-file format; slots without fillers are left out."""

    document: str
    number: str
    optional: bool
    slots: tuple[SlotFills, ...]

    def fills(self, slot: int) -> tuple[Fill, ...]:
        """Return the fillers of a slot, none where it is null or inapplicable."""
        return next((each.fills for each in self.slots if each.slot == slot), ())


class Key(Record, frozen=True):
    """A key file: the documents it speaks of, relevant or not, and their templates."""

    documents: tuple[str, ...]
    templates: tuple[Template, ...]

    def of(self, document: str) -> tuple[Template, ...]:
        """Return the templates of one document."""
        return tuple(template for template in self.templates if template.document == document)


class Role(Record, frozen=True):
    """The fillers of one role of a GTT template: each an entity, given by its mentions."""

    name: str
    entities: tuple[tuple[str, ...], ...]


class GttTemplate(Record, frozen=True):
    """One incident in the GTT format."""

    incident_type: str
    roles: tuple[Role, ...]

    def entities(self, role: str) -> tuple[tuple[str, ...], ...]:
        """Return the entities of a role."""
        return next((each.entities for each in self.roles if each.name == role), ())


class Document(Record, frozen=True):
    """One text of the input, with its answers where the input has them."""

    id: str
    text: str
    published: date | None = None
    gold: tuple[GttTemplate, ...] = ()
