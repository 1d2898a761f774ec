"""Predictors that a reader of MUC-4 should beat; none uses a rule of the engine."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from evals.corpora.muc4 import records
from evals.corpora.muc4.inputs import read_documents
from evals.corpora.muc4.outputs import Answered, write_answers
from evals.corpora.muc4.phrases import bare
from evals.corpora.muc4.records import Document, Fill, GttTemplate, Role, SlotFills, Template
from evals.corpora.muc4.relevance import COUNTRIES
from evals.corpora.muc4.weapons import weapon_type
from evals.engine import Engine

_VIOLENCE = re.compile(r"\b(?:KILL|MURDER|ATTACK|BOMB|KIDNAP|ASSASSINAT|EXPLO|DYNAMIT|ABDUCT|SHOT\b|BURNED)")
_KINDS = (
    ("KIDNAPPING", re.compile(r"\b(?:KIDNAP|ABDUCT|HOSTAGE)")),
    ("BOMBING", re.compile(r"\b(?:BOMB|EXPLO|DYNAMIT)")),
    ("ARSON", re.compile(r"\b(?:ARSON|SET FIRE|SET ON FIRE|BURNED DOWN|BURNED A)")),
    ("ATTACK", re.compile(r"\b(?:KILL|MURDER|ATTACK|ASSASSINAT|MASSACR)")),
)
_PERPETRATORS = re.compile(r"\b(?:GUERRILLAS|TERRORISTS|REBELS|SUBVERSIVES|ARMED MEN|GUNMEN|SOLDIERS)\b")
_ORGANISATIONS = re.compile(r"[\[(]([A-Z]{3,6}(?:-[A-Z]{1,3})?)[\])]")
_WEAPONS = re.compile(r"\b(?:CAR BOMB|BOMB|DYNAMITE|GRENADE|MACHINE ?GUN|ROCKET|EXPLOSIVE)S?\b")
_VICTIMS = re.compile(r"\b(?:MURDER|ASSASSINATION|KIDNAPPING|DEATH) OF ((?:[A-Z]+ ){1,3}[A-Z]+)\b")


def always_empty(source: Path, out: Path, _engine: Engine) -> None:
    """Say of each document that it holds no incident."""
    _write(source, out, lambda _document: ())


def one_attack(source: Path, out: Path, _engine: Engine) -> None:
    """Say of each document that it tells of one accomplished attack on civilians by terrorists."""
    _write(source, out, lambda document: (_attack(document),))


def keywords(source: Path, out: Path, _engine: Engine) -> None:
    """Take the type from the first word of violence, perpetrators and weapons from short lists of words."""
    _write(source, out, lambda document: (_by_words(document),) if _VIOLENCE.search(_upper(document)) else ())


def _write(source: Path, out: Path, guess: Callable[[Document], tuple[Template, ...]]) -> None:
    guessed = [(document, guess(document)) for document in read_documents(source)]
    write_answers(out, [Answered(document, _gtt(told), told) for document, told in guessed])


def _upper(document: Document) -> str:
    return " ".join(document.text.upper().split())


def _gtt(templates: tuple[Template, ...]) -> tuple[GttTemplate, ...]:
    slots = (records.PERP_IND, records.PERP_ORG, records.THING, records.NAME, records.WEAPON)
    return tuple(
        GttTemplate(
            template.fills(records.TYPE)[0].values[0].lower(),
            tuple(
                Role(role, tuple((fill.values[0].lower(),) for fill in template.fills(slot)))
                for role, slot in zip(records.ROLES, slots, strict=True)
            ),
        )
        for template in templates
    )


def _attack(document: Document) -> Template:
    country = next((name for name in COUNTRIES.values() if name in _upper(document)), "EL SALVADOR")
    told = {
        records.LOCATION: (Fill((country,)),),
        records.TYPE: (Fill(("ATTACK",)),),
        records.STAGE: (Fill(("ACCOMPLISHED",)),),
        records.CATEGORY: (Fill(("TERRORIST ACT",)),),
        records.PERP_IND: (Fill(("GUERRILLAS",)),),
    }
    return _template(document, told)


def _by_words(document: Document) -> Template:
    text = _upper(document)
    first = {name: found.start() for name, pattern in _KINDS if (found := pattern.search(text))}
    country = next((name for name in COUNTRIES.values() if name in text), "EL SALVADOR")
    weapon = _WEAPONS.search(text)
    kind = min(first, key=lambda name: first[name]) if first else "ATTACK"
    has_weapon = weapon is not None and kind in {"BOMBING", "ATTACK"}
    people = [words[0] for words in (_PERPETRATORS.search(text),) if words]
    told = {
        records.LOCATION: (Fill((country,)),),
        records.TYPE: (Fill((kind,)),),
        records.STAGE: (Fill(("ACCOMPLISHED",)),),
        records.CATEGORY: (Fill(("TERRORIST ACT",)),),
        records.PERP_IND: tuple(Fill((words,)) for words in people),
        records.PERP_ORG: tuple(Fill((found[1],)) for found in [_ORGANISATIONS.search(text)] if found),
        records.NAME: tuple(Fill((bare(found[1]),)) for found in [_VICTIMS.search(text)] if found),
    }
    if weapon is not None and has_weapon:
        told[records.WEAPON] = (Fill((weapon[0],)),)
        told[records.WEAPON_TYPE] = (Fill((weapon_type(weapon[0]) or "BOMB",), (weapon[0],)),)
    return _template(document, told)


def _template(document: Document, told: Mapping[int, tuple[Fill, ...]]) -> Template:
    return Template(
        document.id, "1", False, tuple(SlotFills(slot, told[slot]) for slot in sorted(told) if told[slot])
    )
