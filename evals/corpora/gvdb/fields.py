"""The corpus' answers, or predictions in their shape -> the fields that are scored, and the way back."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

from evals.contract import UnreadableCorpus
from evals.corpora.gvdb.articles import Article, Entry
from evals.corpora.satp.lines import Json, json_lines
from reportedly.model.record import Record

Fate = Literal["killed", "injured"]
_STRUCK = {"injured", "hospitalized"}


class Words(Record, frozen=True):
    """Words of an article, and where they stand in its `text`."""

    text: str
    start: int
    end: int


class Victim(Record, frozen=True):
    """A victim that the text names."""

    name: Words
    fate: Fate


class Found(Record, frozen=True):
    """What a predictor finds in one article."""

    city: Words | None = None
    day: date | None = None
    weapon: Words | None = None
    killed: int = 0
    injured: int = 0
    victims: tuple[Victim, ...] = ()


class Case(Record, frozen=True):
    """The scored fields of one article; None or () where nothing is said."""

    city: str | None
    day: date | None
    weapon: str | None
    killed: int | None
    """None where the format has no counts: the tokenised lines name one victim and count none."""
    injured: int | None
    victims: tuple[str, ...]


def case_of(answers: Json, place: str) -> Case:
    """Return the fields of the corpus' JSON, or of the spans of its tokenised lines.

    Raises:
        UnreadableCorpus: the answers are neither.
    """
    if isinstance(answers.get("victim-section"), list):
        return _of_sections(answers, place)
    if isinstance(answers.get("spans"), list):
        return _of_spans(answers, place)
    raise UnreadableCorpus(f'{place}: answers have a "victim-section", or "spans" in tokenised lines')


def predictions_of(path: Path) -> dict[str, Case]:
    """Return the fields of each line of a file of predictions, by the key of its article.

    Raises:
        UnreadableCorpus: a line has no `doc_key` or no fields.
    """
    found: dict[str, Case] = {}
    for line in json_lines(path):
        if "doc_key" not in line.fields:
            raise UnreadableCorpus(f'{line.place}: no "doc_key"; the id of the article is right there')
        found[str(line.fields["doc_key"])] = case_of(line.fields, line.place)
    return found


def gold_of(entries: Sequence[Entry], path: Path) -> dict[str, Case]:
    """Return the fields of entries that all have answers.

    Raises:
        UnreadableCorpus: one has none.
    """
    found = {}
    for entry in entries:
        if entry.answers is None:
            raise UnreadableCorpus(
                f"{path}: article {entry.article.key} has no answers; they are needed to score"
            )
        found[entry.article.key] = case_of(entry.answers, entry.place)
    return found


def prediction(article: Article, found: Found) -> Json:
    """Return what was found in the shape of the corpus' JSON, with spans too where its text is tokens."""
    line: Json = {
        "doc_key": article.key,
        "date": None if found.day is None else found.day.isoformat(),
        "date-and-time": {
            "city": _value(article, found.city),
            "date": "" if found.day is None else found.day.isoformat(),
        },
        "circumstances": {"type-of-gun": _value(article, found.weapon)},
        "victim-section": list(_victims(article, found)),
    }
    return line if article.broken_at is not None else line | {"spans": list(_spans(article, found))}


def _victims(article: Article, found: Found) -> Iterator[Json]:
    """Yield an entry for each named victim, then nameless ones up to the counts."""
    for fate, number in (("killed", found.killed), ("injured", found.injured)):
        named = [victim.name for victim in found.victims if victim.fate == fate]
        for name in (*named, *[None] * (number - len(named))):
            yield {"name": _value(article, name), "victim-was": [fate]}


def _value(article: Article, words: Words | None) -> Json:
    if words is None:
        return {"startIndex": -1, "endIndex": -1, "value": ""}
    start, end = article.offsets(words.start, words.end)
    return {"startIndex": start, "endIndex": end, "value": words.text}


def _spans(article: Article, found: Found) -> Iterator[list[Any]]:
    first_victim = found.victims[0].name if found.victims else None
    for label, words in (("DAT-CITY", found.city), ("CIR-WEAPON", found.weapon), ("VIC-NAME", first_victim)):
        if words is not None:
            start, end = article.offsets(words.start, words.end)
            yield [start, end, label, words.text, list(article.tokens[start:end])]


def _of_sections(answers: Json, place: str) -> Case:
    when = answers.get("date-and-time") or {}
    fates = [frozenset(victim.get("victim-was") or ()) for victim in answers["victim-section"]]
    names = (_words(victim.get("name"), place) for victim in answers["victim-section"])
    return Case(
        _words(when.get("city"), place),
        _day(when.get("date")),
        _words((answers.get("circumstances") or {}).get("type-of-gun"), place),
        sum("killed" in fate for fate in fates),
        sum(bool(fate & _STRUCK) and "killed" not in fate for fate in fates),
        tuple(dict.fromkeys(name for name in names if name)),
    )


def _of_spans(answers: Json, place: str) -> Case:
    said: dict[str, list[str]] = {}
    for span in answers["spans"]:
        if not isinstance(span, list) or len(span) < 4:
            raise UnreadableCorpus(f"{place}: {span!r} is no span; [start, end, label, words] is right")
        said.setdefault(str(span[2]), []).append(str(span[3]).strip())
    city, weapon = (next(iter(said.get(label, ())), None) for label in ("DAT-CITY", "CIR-WEAPON"))
    names = tuple(dict.fromkeys(said.get("VIC-NAME", ())))
    return Case(city, _day(answers.get("date")), weapon, None, None, names)


def _words(value: Any, place: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("value"), str):
        raise UnreadableCorpus(f'{place}: {value!r} is no value; {{"value": "words"}} is right')
    return value["value"].strip() or None


def _day(said: Any) -> date | None:
    """Return the day of "2016-01-09", also written "2016-1-9"; None for other words."""
    try:
        return date(*map(int, str(said).strip().split("-")))
    except (TypeError, ValueError):
        return None
