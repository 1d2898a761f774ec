"""Lines of a brat .ann file <-> attributions: who said it, the cue, and what was said."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.contract import UnreadableCorpus
from evals.corpora.folders import read_characters
from evals.measures import Span
from reportedly.model.record import Record

PARTS = ("Source", "Cue", "Content")
_LINE = re.compile(r"[A-Z#*]\w*\t")
_BOUND = re.compile(r"(?P<id>T\w+)\t\S+ (?P<ranges>\d+ \d+(?:;\d+ \d+)*)\t?(?P<text>.*)", re.DOTALL)
_EVENT = re.compile(r"E\w+\t(?P<roles>\S+:T\w+(?: \S+:T\w+)*) *")
_BREAKS = re.compile(r"[\r\n]")


class Words(Record, frozen=True):
    """A span that may have gaps, and its characters as brat writes them: pieces joined by a blank."""

    pieces: tuple[Span, ...]
    text: str


class Link(Record, frozen=True):
    """One attribution; a part that is not told is None."""

    source: Words | None
    cue: Words | None
    content: Words | None


def read_ann(path: Path) -> tuple[Link, ...]:
    """Return the attributions of a .ann file, in its order.

    Raises:
        UnreadableCorpus: a line is not brat's, or links to a span that is not there.
    """
    bounds: dict[str, Words] = {}
    events: list[tuple[int, str]] = []
    for number, line in _lines(read_characters(path).removeprefix("\ufeff")):
        if line.startswith("T"):
            bound = _BOUND.fullmatch(line)
            if bound is None:
                raise UnreadableCorpus(
                    f"{path}, line {number}: {line[:60]!r} is not 'T1<tab>Cue 0 4<tab>said'"
                )
            bounds[bound["id"]] = _words(bound["ranges"], bound["text"])
        elif line.startswith("E"):
            events.append((number, line))
        elif not _LINE.match(line):
            raise UnreadableCorpus(f"{path}, line {number}: {line[:60]!r} is no line of a brat .ann file")
    return tuple(_link(path, number, line, bounds) for number, line in events)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield numbered lines; words that hold a line end run over several."""
    held, opened = "", 0
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if _LINE.match(line) or not opened:
            if held.strip():
                yield opened, held.rstrip("\n")
            held, opened = line, number if line.strip() else 0
        else:
            held += f"\n{line}"
    if held.strip():
        yield opened, held.rstrip("\n")


def _words(ranges: str, text: str) -> Words:
    """Return a span in order of the text; the corpus may write the pieces in another order."""
    told = [each.split() for each in ranges.split(";")]
    pieces = [(int(start), int(end)) for start, end in told]
    texts: list[str] = []
    at = 0
    for start, end in pieces:
        texts.append(text[at : at + end - start])
        at += end - start + 1
    if at != len(text) + 1:
        return Words(tuple(sorted(pieces)), text)
    ordered = sorted(zip(pieces, texts, strict=True))
    return Words(tuple(piece for piece, _ in ordered), " ".join(words for _, words in ordered))


def _link(path: Path, number: int, line: str, bounds: dict[str, Words]) -> Link:
    event = _EVENT.fullmatch(line)
    if event is None:
        raise UnreadableCorpus(
            f"{path}, line {number}: {line[:60]!r} is not 'E1<tab>Attribution:T4 Cue:T2 ...'"
        )
    parts: dict[str, list[Words]] = {part: [] for part in PARTS}
    for role, _, target in (each.partition(":") for each in event["roles"].split()):
        if target not in bounds:
            raise UnreadableCorpus(f"{path}, line {number}: links to {target}, which no T line defines")
        # A second content is called "Content2".
        part = role.rstrip("0123456789")
        if part in parts:
            parts[part].append(bounds[target])
    return Link(*(joined(parts[part]) for part in PARTS))


def joined(words: Iterable[Words]) -> Words | None:
    """Return several spans as one with gaps; None for none."""
    ordered = sorted(words, key=lambda each: each.pieces)
    if not ordered:
        return None
    pieces = tuple(sorted(piece for each in ordered for piece in each.pieces))
    return Words(pieces, " ".join(each.text for each in ordered))


def ann_of(links: Iterable[Link]) -> str:
    """Return the lines of a .ann file, shaped as the corpus shapes them."""
    lines: list[str] = []
    spans = 0
    for number, link in enumerate(links, 1):
        roles: list[str] = []
        named = "Attribution" if link.source else "Attribution-no-source"
        for role, words in (
            ("Source", link.source),
            ("Cue", link.cue),
            ("Content", link.content),
            (named, link.cue),
        ):
            if words is None:
                continue
            spans += 1
            ranges = ";".join(f"{start} {end}" for start, end in words.pieces)
            lines.append(f"T{spans}\t{role} {ranges}\t{_BREAKS.sub(' ', words.text)}")
            roles.insert(0, f"{role}:T{spans}")
        lines.append(f"E{number}\t{' '.join(roles)}")
    return "".join(f"{line}\n" for line in lines)
