"""A table tells as much as the articles do, on wide and narrow screens."""

from collections.abc import Callable

import pytest

from reportedly.model.article import Article
from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Count, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.testing.incidents import incident_of
from reportedly.views.cli.incident_table import cells, incident_table

Printed = Callable[..., str]


def test_a_row_shows_rival_tolls_and_whose_word_the_blame_is(market: AssembledIncident) -> None:
    row = cells(market)

    assert (row.when, row.where, row.type) == ("2031-05-07", "Lumo, KE", "bombing")
    assert (row.killed, row.injured) == ("10+, 12", "–")
    assert (row.by_whom, row.responsibility) == ("–", "blamed by police on Dawn Front")
    assert (row.grade, row.reports, len(row.id)) == ("contested", "2/2", 8)


def test_dozens_are_shown_as_unclear_and_nothing_told_as_a_dash() -> None:
    article = an_article("Dozens died in the raid.")

    row = cells(
        incident_of(
            a_claim(article, "type", Term("raid"), "raid"),
            a_claim(article, "killed", Count(None, None), "Dozens died"),
        )
    )

    assert (row.when, row.where, row.killed, row.injured) == ("–", "–", "?", "–")


@pytest.mark.parametrize("width", [60, 80, 100, 130, 200])
def test_no_line_is_wider_than_the_screen(width: int, market: AssembledIncident, printed: Printed) -> None:
    lines = printed(incident_table([market], width=width), width=width).splitlines()

    assert max(len(line.rstrip()) for line in lines) <= width


def test_eighty_columns_hold_every_answer(market: AssembledIncident, printed: Printed) -> None:
    shown = printed(incident_table([market], width=80), width=80)

    together = " ".join(shown.split())
    for answer in ("2031-05-07", "10+, 12", "bombing", "contested", "2/2", market.incident.id[:8]):
        assert answer in together


def test_many_rival_tolls_are_counted_not_cut_off(first: Article) -> None:
    text = "One said 1 died, one said 2 died, one said 3 died, one said 4 died, one said 5 died."
    article = an_article(text)

    row = cells(
        incident_of(
            *(
                a_claim(article, "killed", Count(n, n), f"{n} died", confidence=1 - n / 10)
                for n in range(1, 6)
            )
        )
    )

    assert row.killed == "1, 2, 3, 2 more"
