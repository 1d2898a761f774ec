"""Generated reports -> the laws that hold for each: own words, nothing lost, no order."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.claims.newsdesk import NAMES, a_report

from reportedly.claims.local.engine import LocalEngine
from reportedly.claims.local.parse.reading import read_sentences
from reportedly.model.account import Extraction
from reportedly.model.article import Article
from reportedly.model.claim import Evidence

ENGINE = LocalEngine(NAMES)
SENTENCES = st.sampled_from(
    (
        "At least ten people were killed when a bomb exploded in Dolvec on Tuesday.",
        "“Gunmen killed four farmers near Tarsk,” the mayor said.",
        "The Red Vale Front claimed responsibility for the attack in a statement.",
        "The death toll rose to 63 on Wednesday, a hospital official said.",
        "Separately, gunmen abducted 30 pupils from a school in Sarvelo last month.",
        "The institute recorded 194 fatalities in militant attacks in August.",
        "Militant attacks rose by 74% in August compared with July.",
        "Police foiled a suicide attack on a church in Dolvec.",
        "The Taliban threatened to bomb the railway.",
        "The singer died of a heart attack.",
        "It rained.",
        "🔥🔥 Two soldiers were killed — a third, too — near قلعہ نو, officials said 😱.",
        "دو سپاہی ہلاک",
        "Bİr İstanbul cafe’s owner, Ján Ďurčo, was shot dead in Dolvec on Monday…",
        "THREE POLICEMEN WERE WOUNDED IN A BLAST NEAR TARSK ON MONDAY.",
        "- 12 dead, 30 hurt",
        "?",
    )
)
JOINTS = st.sampled_from((" ", "  ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\u00a0", "\t"))
TEXTS = st.lists(st.tuples(SENTENCES, JOINTS), min_size=1, max_size=6).map(
    lambda pairs: "".join(sentence + joint for sentence, joint in pairs)
)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def extraction_of(article: Article) -> Extraction:
    return next(ENGINE.extract([article]))


def evidence_of(extraction: Extraction) -> list[Evidence]:
    """Return all evidence of an extraction: of claims, figures and refusals."""
    return [
        *(claim.evidence for account in extraction.accounts for claim in account.claims),
        *(figure.evidence for figure in extraction.figures),
        *(refusal.evidence for refusal in extraction.refused),
    ]


@FEW
@given(TEXTS)
def test_each_quote_is_the_articles_own_characters(text: str) -> None:
    article = a_report(text)

    evidence = evidence_of(extraction_of(article))

    assert {found.quote == article.text[found.start : found.end] for found in evidence} == {True}


@FEW
@given(TEXTS)
def test_each_sentence_is_evidence_or_refused(text: str) -> None:
    article = a_report(text)
    evidence = evidence_of(extraction_of(article))

    sentences = read_sentences(article, NAMES)

    silent = [
        sentence.text
        for sentence in sentences
        if not any(found.start < sentence.end and sentence.start < found.end for found in evidence)
    ]
    assert silent == []


@FEW
@given(TEXTS)
def test_a_second_reading_says_the_same(text: str) -> None:
    assert extraction_of(a_report(text)) == extraction_of(a_report(text))


@FEW
@given(st.lists(TEXTS, min_size=2, max_size=3, unique=True))
def test_the_order_of_articles_changes_nothing(texts: list[str]) -> None:
    articles = [a_report(text) for text in texts]

    alone = {article.id: extraction_of(article) for article in articles}

    assert {found.article_id: found for found in ENGINE.extract(reversed(articles))} == alone


@FEW
@given(TEXTS)
def test_each_account_tells_a_type_and_a_status(text: str) -> None:
    for account in extraction_of(a_report(text)).accounts:
        assert (len(account.of("type")), len(account.of("status"))) == (1, 1)


@FEW
@given(TEXTS)
def test_each_part_belongs_to_a_count_of_its_account(text: str) -> None:
    for account in extraction_of(a_report(text)).accounts:
        known = {claim.id for claim in account.claims} | {None}
        parts = [getattr(claim.value, "part_of", None) for claim in account.claims]
        assert [part for part in parts if part not in known] == []
