"""Predicted and true clusters and values of documents -> measures, mistakes and a breakdown by list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from evals.contract import Measure, Mistake, Scoring, Table, UnreadableCorpus
from evals.corpora.gva.clusters import cluster_measures, cluster_mistakes
from evals.corpora.gva.files import Document, Incident, Told, read_documents, read_incidents, read_told
from evals.corpora.gva.values import FIELDS, Answer, Name, answers, by_most

_NEAR = "a day that is right or the day before or after"
_ZERO = "as exact, where a number that is not told counts as 0, as the archive counts"
_MEANS: dict[Name, str] = {
    "killed": "the number of dead, shooters among them, as the archive has it",
    "injured": "the number of injured, shooters among them, as the archive has it",
    "date": "the day of the incident",
    "city": "the town or county, by a name that the archive or DBpedia gives it",
}


def score(predicted: Path, gold: Path) -> Scoring:
    """Score predictions against the documents of the gold and the incidents beside them."""
    documents = read_documents(gold)
    wanted = _true_clusters(documents, gold)
    incidents = read_incidents(gold)
    given = read_told(predicted)
    if given and not given.keys() & wanted.keys():
        raise UnreadableCorpus(f"{predicted}: none of its ids is in {gold}; are they of another half?")
    told = {key: given.get(key, Told(key)) for key in wanted}
    clusters = {key: _label(key, one) for key, one in told.items()}
    of_documents = {
        key: answers(told[key], incidents[incident])
        for key, incident in wanted.items()
        if incident in incidents
    }
    measures = [
        *cluster_measures(clusters, wanted),
        *_value_measures("document", list(_flat(of_documents.values())), is_headline=True),
        *_value_measures("incident", list(_flat(_of_incidents(told, wanted, incidents))), is_headline=False),
        _silent(told.values()),
    ]
    mistakes = [*_value_mistakes(of_documents), *cluster_mistakes(clusters, wanted)]
    return Scoring(tuple(measures), tuple(mistakes), (_by_list(of_documents, wanted, incidents),))


def _true_clusters(documents: Iterable[Document], gold: Path) -> dict[str, str]:
    missing = [document.key for document in documents if document.incident_id is None]
    if missing:
        raise UnreadableCorpus(f"{gold}: document {missing[0]!r} has no incident_id; the gold gives each one")
    return {document.key: str(document.incident_id) for document in documents}


def _label(key: str, told: Told) -> str:
    """Return the cluster a document is in; one that is not told stands alone, and apart from all names."""
    return f"alone in the answers: {key}" if told.cluster is None else f"told: {told.cluster}"


def _of_incidents(
    told: Mapping[str, Told], wanted: Mapping[str, str], incidents: Mapping[str, Incident]
) -> Iterator[list[Answer]]:
    members: dict[str, list[Told]] = {}
    for key, incident in wanted.items():
        members.setdefault(incident, []).append(told[key])
    for incident, lines in members.items():
        if incident in incidents:
            yield answers(by_most(lines), incidents[incident])


def _value_measures(level: str, found: Sequence[Answer], *, is_headline: bool) -> Iterator[Measure]:
    for field in FIELDS:
        asked = [answer for answer in found if answer.field == field]
        told = [answer for answer in asked if answer.told is not None]
        name = f"{level}.{field}"
        yield Measure(
            f"{name}.exact",
            _share(answer.is_right for answer in asked),
            len(asked),
            f"share of {level}s with {_MEANS[field]}"
            + ("" if level == "document" else "; of the values told by its documents, the most told"),
            headline=is_headline,
            abstained=_share(answer.told is None for answer in asked),
        )
        yield Measure(
            f"{name}.exact_of_told",
            _share(answer.is_right for answer in told),
            len(told),
            f"as exact, over the {level}s for which a value is told",
        )
        if field == "date":
            yield Measure(
                f"{name}.within_a_day", _share(answer.is_near for answer in asked), len(asked), _NEAR
            )
        if field in ("killed", "injured"):
            right = (answer.is_right_with_zero for answer in asked)
            yield Measure(f"{name}.exact_with_zero", _share(right), len(asked), _ZERO)


def _silent(told: Iterable[Told]) -> Measure:
    silent = [all(getattr(one, field) is None for field in FIELDS) for one in told]
    return Measure(
        "document.nothing_told",
        _share(silent),
        len(silent),
        "share of documents without a value (low is good)",
    )


def _value_mistakes(found: Mapping[str, Sequence[Answer]]) -> Iterator[Mistake]:
    for key, asked in found.items():
        for answer in asked:
            if not answer.is_right:
                note = f"{answer.wanted} is wanted, {answer.told} is told"
                yield Mistake(f"{answer.field}: {answer.wrong}", key, note)


def _by_list(
    found: Mapping[str, Sequence[Answer]], wanted: Mapping[str, str], incidents: Mapping[str, Incident]
) -> Table:
    """Return exact shares by the archive's lists; an incident may be in several."""
    lists: dict[str, list[Sequence[Answer]]] = {}
    for key, asked in found.items():
        for name in incidents[wanted[key]].frames:
            lists.setdefault(name, []).append(asked)
    rows = (
        (name, str(len(members)), *(_percent(field, members) for field in FIELDS))
        for name, members in sorted(lists.items(), key=lambda item: (-len(item[1]), item[0]))
    )
    return Table("Exact values by the archive's list", ("list", "documents", *FIELDS), tuple(rows))


def _percent(field: Name, members: Iterable[Sequence[Answer]]) -> str:
    share = _share(answer.is_right for answer in _flat(members) if answer.field == field)
    return "-" if share is None else f"{share:.0%}"


def _share(right: Iterable[bool]) -> float | None:
    tally = list(right)
    return sum(tally) / len(tally) if tally else None


def _flat(found: Iterable[Sequence[Answer]]) -> Iterator[Answer]:
    return (answer for asked in found for answer in asked)
