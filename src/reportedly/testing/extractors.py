"""The contract of an extractor as tests: for plug-in authors, and for the extractors shipped here."""

from collections.abc import Iterable

from reportedly.model.account import Extraction
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import Evidence
from reportedly.model.seams import Extractor


class ExtractorContract:
    """Subclass it in a test file, and give the fixtures `extractor` and `articles` (three or more)."""

    def test_every_article_gets_one_extraction_in_order(
        self, extractor: Extractor, articles: tuple[Article, ...]
    ) -> None:
        """An extraction for each article, in the order of the articles."""
        extractions = tuple(extractor.extract(articles))

        assert [each.article_id for each in extractions] == [article.id for article in articles]

    def test_every_quote_is_the_text_at_its_range(
        self, extractor: Extractor, articles: tuple[Article, ...]
    ) -> None:
        """`article.text[start:end] == quote`, for claims, figures and refusals."""
        for article, extraction in _read(extractor, articles):
            for evidence in evidence_of(extraction):
                assert article.text[evidence.start : evidence.end] == evidence.quote, (
                    f"{evidence} is not what article {article.id} has there"
                )

    def test_claims_stand_inside_read_sections(
        self, extractor: Extractor, articles: tuple[Article, ...]
    ) -> None:
        """No claim from a teaser, a byline or a notice."""
        for article, extraction in _read(extractor, articles):
            read = [section for section in article.sections if section.kind in READ_SECTIONS]
            for account in extraction.accounts:
                for claim in account.claims:
                    within = [
                        section
                        for section in read
                        if section.start <= claim.evidence.start and claim.evidence.end <= section.end
                    ]
                    assert len(within) == 1, claim

    def test_a_second_run_says_the_same(self, extractor: Extractor, articles: tuple[Article, ...]) -> None:
        """Equal records, so equal ids."""
        assert tuple(extractor.extract(articles)) == tuple(extractor.extract(articles))

    def test_the_order_of_articles_changes_nothing(
        self, extractor: Extractor, articles: tuple[Article, ...]
    ) -> None:
        """Each article is read by itself."""
        backwards = tuple(reversed(articles))

        assert tuple(extractor.extract(backwards)) == tuple(reversed(tuple(extractor.extract(articles))))

    def test_an_article_alone_is_read_as_among_others(
        self, extractor: Extractor, articles: tuple[Article, ...]
    ) -> None:
        """A batch is for speed alone."""
        alone = tuple(each for article in articles for each in extractor.extract([article]))

        assert alone == tuple(extractor.extract(articles))

    def test_ids_are_told_once_and_of_their_article(
        self, extractor: Extractor, articles: tuple[Article, ...]
    ) -> None:
        """No account twice; every claim of the article it stands under, and of this extractor."""
        for article, extraction in _read(extractor, articles):
            accounts = [account.id for account in extraction.accounts]
            claims = [claim for account in extraction.accounts for claim in account.claims]
            assert sorted(accounts) == sorted(set(accounts))
            assert {claim.article_id for claim in claims} <= {article.id}
            assert {claim.origin for claim in claims} <= set(extractor.origin.split(" & "))

    def test_confidence_is_a_share(self, extractor: Extractor, articles: tuple[Article, ...]) -> None:
        """From 0 to 1."""
        for _, extraction in _read(extractor, articles):
            for account in extraction.accounts:
                assert all(0 <= claim.confidence <= 1 for claim in account.claims)

    def test_refusals_have_reasons(self, extractor: Extractor, articles: tuple[Article, ...]) -> None:
        """Words a user understands, not an empty string."""
        for _, extraction in _read(extractor, articles):
            assert [refusal for refusal in extraction.refused if not refusal.reason.strip()] == [], (
                f"refused without a reason in {extraction.article_id}"
            )

    def test_no_articles_give_no_extractions(self, extractor: Extractor) -> None:
        """Nothing in, nothing out."""
        assert tuple(extractor.extract(())) == ()


def evidence_of(extraction: Extraction) -> tuple[Evidence, ...]:
    """Return every range that an extraction points to."""
    claims = (claim.evidence for account in extraction.accounts for claim in account.claims)
    figures = (figure.evidence for figure in extraction.figures)
    return (*claims, *figures, *(refusal.evidence for refusal in extraction.refused))


def _read(extractor: Extractor, articles: Iterable[Article]) -> tuple[tuple[Article, Extraction], ...]:
    kept = tuple(articles)
    return tuple(zip(kept, extractor.extract(kept), strict=True))
