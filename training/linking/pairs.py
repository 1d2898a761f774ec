"""Reports of which it is known what they tell of -> pairs of accounts, compared, and whether they are one."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from evals.corpora.gva.files import read_documents
from evals.corpora.gva.reading import text_of
from evals.engine import Text, found_of

from reportedly import pipeline
from reportedly.config import Settings
from reportedly.incidents.block import candidate_pairs
from reportedly.incidents.compare import compare, is_same_news
from reportedly.incidents.judge import about_what, gathered
from reportedly.model.account import Account, Extraction
from reportedly.model.article import Article
from reportedly.model.ids import AccountId
from reportedly.model.record import Record
from reportedly.model.values import Count
from reportedly.testing.synthetic.articles import account_of, tell
from reportedly.testing.synthetic.ledger import happenings

STORIES = Path("tests/golden/stories")
_SYNTHETIC = 1_500


class Pair(Record, frozen=True):
    """Two accounts that were compared."""

    source: str
    """"archive", "stories" or "synthetic"."""
    incident: str
    """What the first of them tells of; pairs of one incident are left out together."""
    is_one: bool
    features: dict[str, float]
    """Log-odds as the comparison gives them, by name."""
    is_same_news: bool


def archive_pairs(data: Path) -> Iterator[Pair]:
    """Yield the pairs of what the reports of the Gun Violence Archive are about."""
    texts = {document.key: text_of(document) for document in read_documents(data / "gva")}
    incidents = {document.key: str(document.incident_id) for document in read_documents(data / "gva")}
    read = dict(_read(texts.values()))
    accounts = [account for _, extraction in read.values() for account in extraction.accounts]
    about = about_what(accounts)
    labels = {about[article.id]: incidents[key] for key, (article, _) in read.items() if article.id in about}
    return labelled("archive", accounts, [article for article, _ in read.values()], labels)


def own_pairs(folder: Path = STORIES) -> Iterator[Pair]:
    """Yield the pairs of the invented stories; an account whose incident the story leaves open is in none."""
    return chain.from_iterable(map(_story_pairs, sorted(folder.glob("*.toml"))))


def synthetic_pairs(seed: int) -> Iterator[Pair]:
    """Yield the pairs of a synthetic year: short reports of one template, told exactly."""
    year = enumerate(happenings(_SYNTHETIC, seed=seed))
    told = [(number, entry) for number, happening in year for entry in tell(happening)]
    labels = {account_of(entry).id: str(number) for number, entry in told}
    articles = [entry.article for _, entry in told if entry.article is not None]
    return labelled("synthetic", [account_of(entry) for _, entry in told], articles, labels)


def labelled(
    source: str, accounts: Iterable[Account], articles: Iterable[Article], labels: Mapping[AccountId, str]
) -> Iterator[Pair]:
    """Yield each pair that the judge would compare and of which both accounts have a label."""
    facts = gathered(accounts, {article.id: article for article in articles})
    for left, right in candidate_pairs(facts):
        if left.account_id in labels and right.account_id in labels:
            features = compare(left, right)
            one, other = labels[left.account_id], labels[right.account_id]
            yield Pair(
                source,
                f"{source} {one}",
                one == other,
                {feature.name: feature.weight for feature in features},
                is_same_news(left, right, features),
            )


def _story_pairs(path: Path) -> Iterator[Pair]:
    story = tomllib.loads(path.read_text("utf-8"))
    texts = [
        Text(
            str(number),
            f"{report['headline']}\n\n{report['text']}",
            report["published"],
            report["headline"],
            report["outlet"],
        )
        for number, report in enumerate(story["report"], 1)
    ]
    read = dict(_read(texts))
    labels = {
        account.id: f"{path.stem} {fitting[0]}"
        for key, (_, extraction) in read.items()
        for account in extraction.accounts
        if len(fitting := _fitting(account, int(key), story.get("incident", []))) == 1
    }
    accounts = [account for _, extraction in read.values() for account in extraction.accounts]
    return labelled("stories", accounts, [article for article, _ in read.values()], labels)


def _fitting(account: Account, report: int, incidents: list[dict[str, object]]) -> list[int]:
    """Return the incidents of a story that an account can be of: its report's, by its toll if several."""
    told = {claim.value.low for claim in account.of("killed") if isinstance(claim.value, Count)}
    of_report = [number for number, each in enumerate(incidents) if report in each["reports"]]  # type: ignore[operator]
    if len(of_report) == 1:
        return of_report
    return [number for number in of_report if incidents[number].get("killed") in told]


def _read(texts: Iterable[Text]) -> Iterator[tuple[str, tuple[Article, Extraction]]]:
    """Yield what is read in each text, by its key; what is refused is passed over."""
    given = list(texts)
    parts = pipeline.open_parts(Settings())
    for text, reading in zip(given, pipeline.extract(map(found_of, given), parts), strict=True):
        if reading.article is not None and reading.extraction is not None:
            yield text.key, (reading.article, reading.extraction)
