"""Reprints of one text are told from two reports of one attack."""

import random
from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from reportedly.articles import find_copies
from reportedly.articles.copies import Sketch, may_be_copies
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId

Read = Callable[..., Article]

WIRE = (
    "Gunmen on motorcycles killed seven coal miners in the hills east of the city on Monday, officials said.",
    "Two other workers were wounded and were moved to a hospital in the capital, a doctor told reporters.",
    "The dead were from the district of Swanlake, officer Noor Khan said, and a search had begun.",
    "“They came before dawn and asked for our names,” said a miner who survived by hiding behind a cart.",
    "No group claimed responsibility, but separatists have attacked mines several times this year.",
    "The chief minister condemned the attack and promised that the families of the dead would be helped.",
)
OWN = (
    "Seven miners died when armed men opened fire at a coal field near the capital early on Monday.",
    "Officer Noor Khan told this newspaper that the attackers escaped towards the mountains on foot.",
    "Hospital staff said two men were being treated for gunshot wounds, and that both were out of danger.",
    "The mine had received threats in spring, according to its owner, who asked for more guards.",
    "Separatist groups, which accuse companies of looting, have struck such sites since January.",
)


def _pairs(articles: list[Article]) -> set[tuple[str, str]]:
    return {(copy.left, copy.right) for copy in find_copies(articles)}


def test_reprints_are_found_whatever_was_changed(article_of: Read) -> None:
    full = article_of("QUETTA (AFP) - " + "\n\n".join(WIRE))
    others = [
        article_of("Seven miners shot dead\n\n" + "\n\n".join(WIRE)),
        article_of("\n\n".join(WIRE[:4])),
        article_of(
            "\n\n".join(
                (*WIRE[:2], "The dead were all from one district, police officer Noor Khan said.", *WIRE[3:])
            )
        ),
        article_of("\n\n".join(WIRE).upper().replace("“", '"').replace("”", '"')),
    ]

    assert all(_pairs([full, other]) == {tuple(sorted((full.id, other.id)))} for other in others)


def test_one_band_in_common_is_chance_in_texts_of_one_length() -> None:
    def sketch(name: str, bands: tuple[int, ...], runs: int) -> Sketch:
        return Sketch(ArticleId(name), None, bands, runs)

    first, chance = sketch("a", (1, 2, 3), 100), sketch("b", (1, 8, 9), 90)
    alike, brief = sketch("c", (2, 3, 9), 90), sketch("d", (1,), 30)

    assert may_be_copies([first, chance]) == []
    assert may_be_copies([first, alike]) == [("a", "c")]
    assert may_be_copies([first, brief]) == [("a", "d")]


def test_two_own_reports_of_one_attack_are_not_copies(article_of: Read) -> None:
    assert find_copies([article_of("\n\n".join(WIRE)), article_of("\n\n".join(OWN))]) == ()


def test_a_shared_quote_and_paragraph_make_no_copy(article_of: Read) -> None:
    assert (
        find_copies([article_of("\n\n".join(WIRE)), article_of("\n\n".join((*OWN, WIRE[3], WIRE[4])))]) == ()
    )


def test_the_reason_counts_the_shared_words(article_of: Read) -> None:
    (copy,) = find_copies([article_of("\n\n".join(WIRE)), article_of("Miners shot\n\n" + "\n\n".join(WIRE))])

    assert copy.similarity == 1.0
    assert copy.reason.startswith("100% of the shorter text's runs of 4 words stand in the other")


def test_the_order_of_articles_changes_nothing(article_of: Read) -> None:
    articles = [article_of("\n\n".join(WIRE[at : at + 4])) for at in range(3)] + [
        article_of("\n\n".join(OWN))
    ]
    shuffled = random.Random(3).sample(articles, len(articles))

    assert find_copies(shuffled) == find_copies(articles)
    assert find_copies([]) == ()


def test_texts_alike_that_are_years_apart_are_no_copies(article_of: Read) -> None:
    text = "\n\n".join(WIRE)
    first = replace(article_of(text), published=date(2030, 5, 6))
    within = replace(article_of(f"Miners shot\n\n{text}"), published=date(2031, 5, 7))
    later = replace(article_of(f"Seven miners\n\n{text}"), published=date(2031, 5, 8))
    undated = replace(article_of(f"Hills\n\n{text}"), published=None)

    assert [copy.right for copy in find_copies([first, within])] == [max(first.id, within.id)]
    assert find_copies([first, later]) == ()
    assert len(find_copies([later, undated])) == 1
