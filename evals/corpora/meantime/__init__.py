"""MEANTIME (Minard et al. 2016): Wikinews articles in, TIMEX3 with values out in XML of CAT, and scored."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from evals.contract import Half, Predictor, Scoring, UnreadableCorpus
from evals.corpora.folders import write_folder
from evals.corpora.meantime import baselines
from evals.corpora.meantime.cat import Document, Timex, read_documents, xml_of
from evals.corpora.meantime.layout import Layout, laid_out
from evals.corpora.meantime.scoring import scoring_of
from evals.corpora.meantime.values import value_of
from evals.engine import Engine, Text
from evals.files import written_whole
from reportedly.model.mention import Mention
from reportedly.model.values import Duration, Period

_SAMPLE = 30  # articles; about seven seconds of one core
_OUTSIDE = frozenset(
    {"about", "at", "between", "by", "during", "for", "from", "in", "into", "of", "on", "since", "through"}
    | {"throughout", "till", "to", "until", "within"}
)
"""Prepositions, which the extent of a TIMEX3 leaves out."""


class Meantime:
    """When things happened: time expressions of news and the days they mean."""

    name = "meantime"
    title = "MEANTIME: time expressions of Wikinews articles, and the calendar value of each"
    mapping = (
        ("text", "put together from tokens: each sentence a paragraph, punctuation set as print does"),
        ("creation time", "given to the engine as `--published`, as TempEval gives it; never scored"),
        (
            "annotated sentences",
            "headline, date line and four more, and as far as anything is marked; the rest is not scored",
        ),
        ("TIMEX3 without tokens", "only implied in the text: not scored"),
        ("DURATION, SET", "our durations, by their ISO 8601 value; those that repeat are a SET"),
        ("clock times, parts of a day", "our day with its hour or its part: TMO, TMI, TAF, TEV, TNI"),
        (
            "PAST_REF, PRESENT_REF, FUTURE_REF",
            "our bounds: open before publication, at publication, open after it",
        ),
        (
            "since, until",
            "our mentions leave them out, words and meaning: what is told is the time that they count from",
        ),
        (
            "value",
            "a day, week, weekend, month, season, quarter, half, year, decade or century by the calendar",
        ),
        ("part of a month or year", "its month or year, as TIMEX3 has it: the part is an attribute there"),
        ("extent", "prepositions at its start are left out, as the guidelines of TIMEX3 ask"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing; written dates with a year by pattern; DATE and TIME names of spaCy without a value."""
        return MappingProxyType(
            {
                "always empty": _by(baselines.nothing),
                "regex": _by(baselines.by_pattern),
                "spaCy NER": _by(baselines.by_tagger),
            }
        )

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return all articles as one half."""
        source = data / "meantime" / "intra-doc_annotation"
        if not source.is_dir():
            return ()
        return (Half("dev", source, source, sum(1 for _ in source.rglob("*.xml"))),)

    def sample(self, half: Half, folder: Path) -> Half:
        """Copy every n-th article."""
        files = sorted(half.source.rglob("*.xml"))
        chosen = files[:: max(1, -(-len(files) // _SAMPLE))]
        for path in chosen:
            target = folder / path.relative_to(half.source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        return Half("fast", folder, folder, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write the XML of each article with the engine's times; into the file `out` for a single file."""
        documents = read_documents(source)
        layouts = {key: laid_out(document.tokens) for key, document in documents.items()}
        seen = engine.mentions(
            Text(key, layouts[key].text, published=published(document)) for key, document in documents.items()
        )
        found = {
            each.key: list(timexes_of(each.mentions.mentions, layouts[each.key], documents[each.key]))
            for each in seen
            if each.mentions is not None
        }
        _write(source, out, documents, lambda key: found.get(key, []))

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score the XML of the CAT tool against an annotated file or folder."""
        return scoring_of(*_known_alike(predicted, gold))


def published(document: Document) -> date | None:
    """Return the day of the creation time; None where the file gives none that is a day."""
    try:
        return date.fromisoformat(document.creation.value[:10]) if document.creation else None
    except ValueError:
        return None


def timexes_of(mentions: Iterable[Mention], layout: Layout, document: Document) -> Iterator[Timex]:
    """Yield the engine's times over tokens, with the value of each that the calendar names."""
    tokens, day = document.tokens, published(document)
    for mention in mentions:
        if mention.sort not in {"period", "duration"}:
            continue
        places = list(layout.tokens(mention.evidence.start, mention.evidence.end))
        while len(places) > 1 and tokens[places[0]].text.lower() in _OUTSIDE:
            places.pop(0)
        if places:
            yield Timex(tuple(places), *_type_and_value(mention, day))


def _type_and_value(mention: Mention, day: date | None) -> tuple[str, str]:
    if isinstance(mention.value, Duration):
        return "SET" if mention.value.repeats else "DURATION", mention.value.iso
    value = value_of(mention.value, published=day) if isinstance(mention.value, Period) else ""
    return "TIME" if "T" in value[10:11] else "DATE", value


def _by(find: baselines.Finder) -> Predictor:
    def predict(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a baseline reads alone
        documents = read_documents(source)
        _write(source, out, documents, lambda key: find(documents[key].tokens))

    return predict


def _write(
    source: Path, out: Path, documents: Mapping[str, Document], found: Callable[[str], Iterable[Timex]]
) -> None:
    """Write each document with its creation time, which was given, and what was found."""
    files = {
        key: xml_of(document, [*([document.creation] if document.creation else []), *found(key)])
        for key, document in documents.items()
    }
    if source.is_file() and not out.is_dir():
        with written_whole(out) as file:
            file.writelines(files.values())
        return
    write_folder(out, files)


def _known_alike(predicted: Path, gold: Path) -> tuple[dict[str, Document], dict[str, Document]]:
    """Return the documents of both sides by one key: the path inside the folder, else the file's name."""
    told, wanted = read_documents(predicted), read_documents(gold)
    if len(told) == len(wanted) == 1 and predicted.is_file():
        return dict(zip(wanted, told.values(), strict=True)), wanted
    if told.keys() & wanted.keys():
        return told, wanted
    told = {document.name: document for document in told.values()}
    by_name = {document.name: document for document in wanted.values()}
    if len(by_name) < len(wanted) or not told.keys() & by_name.keys():
        raise UnreadableCorpus(
            f"{predicted}: no file is called as one of {gold}; {next(iter(wanted))} would be right"
        )
    return told, by_name
