"""What an agency sets before the headline of a version -> a section of its own, which is not read."""

import pytest

from reportedly.articles.sections import lay_out


@pytest.mark.parametrize(
    ("headline", "mark"),
    [
        ("UPDATE 2-Blast in Dolvec kills eight", "UPDATE 2-"),
        ("CORRECTED-Mortar kills three in Tarsk", "CORRECTED-"),
        ("RPT-UPDATE 1-Karsan says four killed", "RPT-UPDATE 1-"),
        ("FOCUS - Karsan denies border clash", "FOCUS -"),
    ],
)
def test_a_version_mark_is_cut_from_the_headline(headline: str, mark: str) -> None:
    credit, title, *_ = lay_out(
        f"{headline}\n\nThree people died in the town on Monday, police said."
    ).sections

    assert (credit.kind, headline[credit.start : credit.end]) == ("credit", mark)
    assert (title.kind, headline[title.start : title.end]) == ("headline", headline[len(mark) :].lstrip())


@pytest.mark.parametrize("headline", ["Update on the strike in Dolvec", "Focus turns to Tarsk - officials"])
def test_a_headline_that_opens_with_such_a_word_stays_whole(headline: str) -> None:
    title, *_ = lay_out(f"{headline}\n\nThree people died in the town on Monday, police said.").sections

    assert (title.kind, title.end) == ("headline", len(headline))
