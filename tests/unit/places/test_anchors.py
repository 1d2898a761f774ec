"""A relative time counts from what was told before it, or from the main happening."""

from datetime import date

from reportedly.entities.anchors import anchors_of
from reportedly.model.account import Extraction, make_account
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim, make_claim, quote_at
from reportedly.model.values import Period, Referent
from reportedly.testing.factories import an_article

TEXT = (
    "Raid on Monday. On 3 January a tanker burnt. A week later a market was looted. A day earlier a boy died."
)


def a_time(article: Article, words: str) -> Claim:
    start = article.text.index(words)
    return make_claim(
        article.id,
        "when",
        Referent(words, "period"),
        quote_at(article, start, start + len(words)),
        attribution=Attribution(voice="reporter"),
        confidence=0.9,
        origin="test",
    )


def test_later_counts_from_the_day_before_it_and_earlier_from_the_main_day() -> None:
    article = an_article(TEXT, published=date(2024, 1, 23))
    times = [a_time(article, words) for words in ("Monday", "3 January", "A week later", "A day earlier")]
    accounts = tuple(make_account(article.id, [time], main=time is times[0]) for time in times)

    anchors = anchors_of(Extraction(article.id, "test", accounts, (), (), "ok"), article)

    assert anchors.of(times[2]) == Period(date(2024, 1, 3), date(2024, 1, 3), "day")
    assert anchors.of(times[3]) == Period(date(2024, 1, 22), date(2024, 1, 22), "day")
