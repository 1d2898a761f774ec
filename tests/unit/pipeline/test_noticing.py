"""Inputs and a scripted noticer -> what is named and said in each, in order, or why nothing was read."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from reportedly import pipeline
from reportedly.archive import Found, RefusedInput
from reportedly.incidents.judge import ReferenceJudge
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Evidence, Speaker
from reportedly.model.document import Hints
from reportedly.model.mention import Mention, Mentions, Saying
from reportedly.model.values import Period, Referent
from reportedly.pipeline import Parts
from reportedly.testing.echo import EchoExtractor, EchoNoticer, EchoResolver, Names, Tells
from reportedly.testing.factories import a_find

DOLVEC = Referent("Dolvec", "place")
FIFTH = Period(date(2031, 5, 5), date(2031, 5, 5), "day")
MAYOR = Attribution("unnamed", (Speaker("the mayor", "official"),), "said")
SAID = (
    "The bridge in Dolvec was opened again on Monday, the mayor said. "
    "It had been closed since the spring, when the river rose and took a part of the road with it."
)
UNSAID = "The road is open again, and the buses of the valley have gone by it since the morning of that day."
FRENCH = (
    "Le pont a été rouvert lundi, a déclaré le maire de la ville devant les habitants réunis. "
    "Il était fermé depuis le printemps, quand la rivière avait emporté une partie de la route."
)


def _parts(*, batch_size: int = 16) -> Parts:
    noticer = EchoNoticer(
        [Names("on Monday", "period", FIFTH), Names("Dolvec", "place", DOLVEC)],
        tells=[Tells("the mayor", "said", ("The bridge in Dolvec", "was opened again"), MAYOR)],
    )
    return Parts(EchoExtractor(), EchoResolver(), ReferenceJudge(), noticer, batch_size)


def test_an_article_is_told_with_all_its_mentions_in_order_of_the_text() -> None:
    (noticed,) = pipeline.mentions([a_find(SAID, path="bridge.txt")], _parts())

    assert (noticed.path, noticed.refused) == ("bridge.txt", None)
    assert noticed.mentions is not None
    assert noticed.mentions.mentions == (
        Mention("place", Evidence("Dolvec", 14, 20), DOLVEC),
        Mention("period", Evidence("on Monday", 38, 47), FIFTH),
    )
    assert noticed.mentions.sayings == (
        Saying(
            Evidence("the mayor", 49, 58),
            Evidence("said", 59, 63),
            (Evidence("The bridge in Dolvec", 0, 20), Evidence("was opened again", 21, 37)),
            MAYOR,
        ),
    )


def test_a_fault_of_the_noticer_costs_one_article_and_no_other() -> None:
    parts = Parts(EchoExtractor(), EchoResolver(), ReferenceJudge(), _Faulty())

    first, second = pipeline.mentions([a_find(SAID), a_find(UNSAID)], parts)

    assert first.refused is not None
    assert "a fault of the extractor (IndexError: no such token)" in first.refused
    assert second.refused is None


def test_each_input_is_answered_in_order_and_refusals_say_why() -> None:
    found: list[Found | RefusedInput] = [
        a_find(SAID, path="bridge.txt"),
        RefusedInput("gone.txt", "no such file"),
        a_find(FRENCH, path="pont.txt"),
        a_find("", path="empty.txt"),
        a_find(UNSAID, path="road.txt"),
    ]

    noticed = list(pipeline.mentions(found, _parts()))

    assert [each.path for each in noticed] == [
        "bridge.txt", "gone.txt", "pont.txt", "empty.txt", "road.txt",
    ]  # fmt: skip
    assert [each.refused is None for each in noticed] == [True, False, False, False, True]
    assert noticed[1].refused == "no such file"
    assert noticed[2].refused == "written in French; only English is read"
    assert [each.mentions is None for each in noticed] == [False, True, True, True, False]


def test_an_article_in_another_language_is_told_but_not_read() -> None:
    (noticed,) = pipeline.mentions([a_find(FRENCH)], _parts())

    assert noticed.article is not None
    assert (noticed.article.language, noticed.mentions) == ("fr", None)


@pytest.mark.parametrize("batch_size", [1, 2, 3])
def test_batches_of_any_size_notice_the_same(batch_size: int) -> None:
    found = [a_find(text, path=f"{number}.txt") for number, text in enumerate((UNSAID, FRENCH, SAID, SAID))]

    assert list(pipeline.mentions(found, _parts(batch_size=batch_size))) == list(
        pipeline.mentions(found, _parts())
    )


def test_the_day_of_publication_reaches_the_article() -> None:
    (noticed,) = pipeline.mentions([a_find(SAID, hints=Hints(published=date(2031, 5, 7)))], _parts())

    assert noticed.article is not None
    assert noticed.article.published == date(2031, 5, 7)


def test_inputs_are_read_as_they_are_asked_for() -> None:
    taken: list[int] = []

    def found() -> Iterator[Found]:
        for number in range(10):
            taken.append(number)
            yield a_find(SAID, path=f"{number}.txt")

    next(iter(pipeline.mentions(found(), _parts(batch_size=2))))

    assert taken == [0, 1]


class _Faulty(EchoNoticer):
    """A noticer with a bug that one article brings out."""

    def find(self, articles: Iterable[Article]) -> Iterator[Mentions]:
        for article in articles:
            if "the mayor" in article.text:
                raise IndexError("no such token")
            yield from super().find([article])
