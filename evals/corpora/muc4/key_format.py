"""Key files of MUC-4 <-> templates: 25 numbered slots each, alternatives after slashes, tags after colons."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from evals.contract import UnreadableCorpus
from evals.corpora.muc4.records import (
    DATE,
    LOCATION,
    SLOTS,
    STRING_SLOTS,
    THING,
    THINGS,
    TYPE,
    WEAPON,
    WEAPON_TYPE,
    Fill,
    Key,
    SlotFills,
    Template,
)
from reportedly.model.record import Record

_SLOT_LINE = re.compile(r"^\s{0,3}(\d{1,2})\.\s+([A-Z]+(?: [A-Z]+)*: [A-Z]+(?: [A-Z]+)*)(?:\s{2,}(.*)|\s*)$")
_QUOTED = re.compile(r'"((?:\\.|[^"\\])*)"')
_WIDTH = 36
_EMPTY = frozenset({"", "-", "*"})
_NOT_APPLICABLE = {
    "ARSON": (WEAPON, WEAPON_TYPE),
    "KIDNAPPING": (WEAPON, WEAPON_TYPE, *range(THING, THINGS + 1)),
}


class _Line(Record, frozen=True):
    """One filler as written, with the line it stands in."""

    at: int
    slot: int
    text: str


def read_key(text: str, where: str) -> Key:
    """Return the documents and templates of a key file or of a response file.

    Raises:
        UnreadableCorpus: it holds no slot 0, or a line is neither a slot, nor a filler, nor a comment.
    """
    documents: dict[str, None] = {}
    templates: list[Template] = []
    for lines in _blocks(text, where):
        heads = [line.text.split()[0] for line in lines if line.slot == 0 and line.text.strip()]
        if not heads:
            raise UnreadableCorpus(f"{where}, line {lines[0].at}: no id after {SLOTS[0]}; expected one")
        documents[heads[0]] = None
        template = _template(heads[0], lines)
        if template is not None:
            templates.append(template)
    if not documents:
        raise UnreadableCorpus(f"{where}: no line starts with 0.  {SLOTS[0]}; expected a MUC-4 key file")
    return Key(tuple(documents), tuple(templates))


def _blocks(text: str, where: str) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for at, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith(";"):
            continue
        found = _SLOT_LINE.match(line)
        slot = int(found[1]) if found else None
        if found is not None and slot is not None and slot < len(SLOTS):
            if slot == 0 and block:
                yield block
                block = []
            block.append(_Line(at, slot, found[3] or ""))
        elif block and line[:1].isspace():
            block.append(_Line(at, block[-1].slot, line))
        else:
            raise UnreadableCorpus(
                f"{where}, line {at}: {line.strip()[:40]!r} is no slot, no filler and no comment; expected "
                f"a line such as {_line(TYPE, 'BOMBING')!r}"
            )
    if block:
        yield block


def _template(document: str, lines: list[_Line]) -> Template | None:
    head = next((line.text.strip() for line in lines if line.slot == 1), "")
    if head in _EMPTY:
        return None
    slots = []
    for slot, told in groupby((line for line in lines if line.slot > 1), key=lambda line: line.slot):
        fills = tuple(fill for line in told if (fill := read_fill(slot, line.text)) is not None)
        if fills:
            slots.append(SlotFills(slot, fills))
    return Template(document, head.split()[0], "OPTIONAL" in head, tuple(slots))


def read_fill(slot: int, text: str) -> Fill | None:
    """Return the filler that one line tells; None for a null or inapplicable one."""
    told = text.strip()
    optional = told.startswith("?")
    told = told.lstrip("? ")
    if told in _EMPTY:
        return None
    if slot in (DATE, LOCATION):
        main, tagged = told, ""
    else:
        main, _, tagged = _split(told, ":")
    values = _alternatives(main)
    kept = tuple(_unquoted(value) for value in values if value not in _EMPTY)
    # A null among the alternatives says that leaving it out is right too.
    optional = optional or len(kept) < len(values)
    named = tuple(tag for tag in map(_unquoted, _alternatives(tagged)) if tag not in _EMPTY)
    return Fill(kept, named, optional) if kept else None


def _alternatives(text: str) -> tuple[str, ...]:
    found: list[str] = []
    rest = text
    while rest:
        one, _, rest = _split(rest, "/")
        one = one.strip().lstrip("? ")
        inside = _unwrapped(one)
        found.extend(_alternatives(inside) if inside != one else [one] if one else [])
    return tuple(found)


def _split(text: str, mark: str) -> tuple[str, str, str]:
    """Return what stands before and after the first such mark outside quotes and parentheses."""
    depth = 0
    quoted = False
    for at, sign in enumerate(text):
        if sign == '"' and text[at - 1 : at] != "\\":
            quoted = not quoted
        elif not quoted:
            depth += (sign == "(") - (sign == ")")
            if sign == mark and depth <= 0:
                return text[:at], mark, text[at + 1 :]
    return text, "", ""


def _unwrapped(text: str) -> str:
    """Return a date or place without the parentheses around all of it."""
    if text.startswith("(") and text.endswith(")") and text.count("(") > text[:-1].count(")"):
        return text[1:-1].strip()
    return text


def _unquoted(text: str) -> str:
    quoted = _QUOTED.fullmatch(text.strip())
    return " ".join((quoted[1].replace('\\"', '"') if quoted else text).split())


def encode_key(documents: Iterable[str], templates: Iterable[Template]) -> bytes:
    """Return a response file: all templates of each document, or one of asterisks where it has none."""
    known = list(templates)
    blocks = []
    for document in documents:
        mine = [template for template in known if template.document == document]
        blocks.extend([_block(template) for template in mine] or [_irrelevant(document)])
    return ("\n\n".join(blocks) + "\n").encode()


def _block(template: Template) -> str:
    told = next((fill.values[0] for fill in template.fills(TYPE)), "")
    lines = [_line(0, template.document), _line(1, template.number)]
    for slot in range(2, len(SLOTS)):
        fills = template.fills(slot)
        if not fills:
            lines.append(_line(slot, "*" if slot in _NOT_APPLICABLE.get(told, ()) else "-"))
        for place, fill in enumerate(fills):
            written = _written(slot, fill)
            lines.append(_line(slot, written) if place == 0 else " " * _WIDTH + written)
    return "\n".join(lines)


def _irrelevant(document: str) -> str:
    return "\n".join([_line(0, document), *(_line(slot, "*") for slot in range(1, len(SLOTS)))])


def _line(slot: int, filler: str) -> str:
    return f"{f'{slot}.':<4}{SLOTS[slot]}".ljust(_WIDTH) + filler


def _written(slot: int, fill: Fill) -> str:
    value = _quoted(fill.values[0]) if slot in STRING_SLOTS else fill.values[0]
    if fill.tags:
        return f"{value}: {_quoted(fill.tags[0])}"
    return f'{value}: "-"' if slot == WEAPON_TYPE else value


def _quoted(words: str) -> str:
    escaped = words.replace('"', '\\"')
    return f'"{escaped}"'
