"""Told and annotated attributions of each text -> precision, recall and F1 of parts and of wholes.

The overlap of characters over all three parts is the nearest to the overlap figure of Citron
(Newell et al. 2018, "Quote Extraction and Analysis for News"), which counts tokens; whole attributions with
all spans exact are its exact figure.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from evals.contract import Measure, Scoring, Table
from evals.corpora.polnear.brat import PARTS, Link, Words
from evals.corpora.polnear.mistakes import mistakes_of
from evals.corpora.polnear.spans import Parts, characters, meet, part, parts_of, same, trimmed_link
from evals.corpora.polnear.tally import ZERO, Tally, tally, tally_sets
from reportedly.model.record import Record

_PAIRS = (("Source", "Cue"), ("Cue", "Content"))
_EDGES = "edges without blanks, quote marks and punctuation"


class Text(Record, frozen=True):
    """One text: what is told of it, and what each of its annotators wanted."""

    name: str
    told: tuple[Link, ...]
    wanted: tuple[tuple[Link, ...], ...]


def scoring_of(texts: Sequence[Text]) -> Scoring:
    """Return the measures over all texts, in which each text weighs the same however many annotated it."""
    totals: dict[str, Tally] = {}
    for text in texts:
        for wanted in text.wanted:
            for name, each in _tallies(text.told, wanted).items():
                totals[name] = totals.get(name, ZERO) + each.divided(len(text.wanted))
    return Scoring(
        tuple(_measures(totals)),
        tuple(mistake for text in texts for mistake in mistakes_of(text.name, text.told, text.wanted[0])),
        (_table(totals),),
    )


def _tallies(told: Sequence[Link], wanted: Sequence[Link]) -> dict[str, Tally]:
    bare_told, bare_wanted = [trimmed_link(each) for each in told], [trimmed_link(each) for each in wanted]
    found: dict[str, Tally] = {}
    for name in PARTS:
        found[f"{name.lower()}.exact"] = tally(_spans(bare_told, name), _spans(bare_wanted, name), same)
        found[f"{name.lower()}.overlap"] = tally(_spans(told, name), _spans(wanted, name), meet)
    for one, other in _PAIRS:
        found[f"{one.lower()}_{other.lower()}.overlap"] = tally(
            _paired(told, one, other), _paired(wanted, one, other), partial(_all, meet)
        )
    whole = [[parts_of(each) for each in links] for links in (told, wanted, bare_told, bare_wanted)]
    found["attribution.strict"] = tally(_distinct(whole[0]), _distinct(whole[1]), partial(_all, same))
    found["attribution.exact"] = tally(_distinct(whole[2]), _distinct(whole[3]), partial(_all, same))
    found["attribution.overlap"] = tally(_distinct(whole[0]), _distinct(whole[1]), partial(_all, meet))
    found["characters"] = sum(
        (
            tally_sets(characters(_spans(bare_told, name)), characters(_spans(bare_wanted, name)))
            for name in PARTS
        ),
        ZERO,
    )
    return found


def _spans(links: Sequence[Link], name: str) -> list[Words]:
    """Return the distinct spans of one part."""
    by_place = {words.pieces: words for link in links if (words := part(link, name)) is not None}
    return list(by_place.values())


def _paired(links: Sequence[Link], one: str, other: str) -> list[Parts]:
    pairs = [(part(link, one), part(link, other)) for link in links]
    return _distinct([pair for pair in pairs if None not in pair])


def _distinct(parts: Sequence[Parts]) -> list[Parts]:
    by_place = {tuple(words and words.pieces for words in each): each for each in parts}
    return list(by_place.values())


def _all(like: Callable[[Words | None, Words | None], bool], left: Parts, right: Parts) -> bool:
    return all(like(one, other) for one, other in zip(left, right, strict=True))


def _measures(totals: Mapping[str, Tally]) -> Iterator[Measure]:
    headlines = {"cue.exact", "source.overlap", "content.overlap", "attribution.overlap"}
    missing = totals["cue.overlap"].wanted - totals["cue.overlap"].found if totals else 0
    for name, means in _MEANS.items():
        counted = totals.get(name, ZERO)
        yield Measure(
            f"{name}_f1",
            counted.f1 if totals else None,
            round(counted.wanted),
            f"F1, micro-averaged over texts: {means}",
            headline=name in headlines,
            abstained=missing / totals["cue.overlap"].wanted
            if name.startswith("attribution") and missing
            else None,
        )


_MEANS = {
    "cue.exact": f"the words of the telling, same characters ({_EDGES})",
    "cue.overlap": "the words of the telling, sharing a character",
    "source.exact": f"who said it, same characters ({_EDGES})",
    "source.overlap": "who said it, sharing a character",
    "content.exact": f"what was said, same characters ({_EDGES})",
    "content.overlap": "what was said, sharing a character",
    "source_cue.overlap": "pairs of source and cue of one attribution, both sharing a character",
    "cue_content.overlap": "pairs of cue and content of one attribution, both sharing a character",
    "attribution.exact": f"source, cue and content all with the same characters ({_EDGES})",
    "attribution.strict": "source, cue and content all with the same characters, edges as annotated",
    "attribution.overlap": "source, cue and content all sharing a character, or both without a source",
    "characters": "characters inside sources, inside cues and inside contents, the three summed",
}


def _table(totals: Mapping[str, Tally]) -> Table:
    rows = tuple(
        (name, *(f"{100 * figure:.1f}" for figure in (counted.precision, counted.recall, counted.f1)))
        for name, counted in sorted(totals.items())
    )
    return Table("Precision and recall", ("what", "precision", "recall", "F1"), rows)
