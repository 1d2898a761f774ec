"""Values become words that are no stronger than the source."""

from datetime import date

import pytest

from reportedly.model.claim import Attribution, Speaker
from reportedly.model.ids import ActorId, ClaimId
from reportedly.model.values import Actor, Count, Period, Place, Referent, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.views.queries.wording import (
    count_words,
    period_words,
    quoted,
    responsibility_words,
    value_words,
    voice_words,
)

FRONT = Referent("the Front", "actor", entity=Actor(ActorId("x1"), "Dawn Front"))


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(10, 10), "10"),
        (Count(10, None), "10+"),
        (Count(None, 67), "up to 67"),
        (Count(57, 67), "57-67"),
        (Count(None, None), "?"),
        (Count(0, 0), "0"),
    ],
)
def test_a_count_keeps_the_vagueness_of_the_source(count: Count, words: str) -> None:
    assert count_words(count) == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(date(2031, 5, 7), date(2031, 5, 7), "day"), "2031-05-07"),
        (Period(date(2031, 2, 1), date(2031, 2, 28), "month"), "2031-02"),
        (Period(date(2031, 1, 1), date(2031, 12, 31), "year"), "2031"),
        (Period(date(2031, 5, 1), date(2031, 5, 7), "week"), "2031-05-01 to 2031-05-07"),
        (Period(None, date(2031, 5, 7), "bounds"), "by 2031-05-07"),
        (Period(date(2031, 5, 7), None, "bounds"), "from 2031-05-07"),
        (Period(None, None, "unresolved"), "day unclear"),
    ],
)
def test_a_period_is_never_sharper_than_told(period: Period, words: str) -> None:
    assert period_words(period) == words


def test_a_part_of_a_toll_says_so_and_names_its_class() -> None:
    assert value_words(Count(3, 3, "security_force")) == "3 (security force)"
    assert value_words(Count(51, 51, "civilian", _id_of_the_whole())) == "51 (civilian, part of a whole)"


def _id_of_the_whole() -> ClaimId:
    return a_claim(an_article("54 died."), "killed", Count(54, 54), "54 died").id


def test_places_name_what_holds_them_once() -> None:
    place = Place("Lumo", "Lumo", "KE", 1.0, 2.0, 1, None)

    assert value_words(Referent("Lumo town", "place", entity=place)) == "Lumo, KE"
    assert value_words(Referent("Tibo Bend", "place")) == "Tibo Bend"
    assert value_words(Term("suicide_bombing")) == "suicide bombing"


def test_a_chain_of_speakers_keeps_its_links() -> None:
    chain = (Speaker("residents", "resident"), Speaker("Coast Radio", "media"))

    words = voice_words(Attribution("speaker", chain, "told", "alleges"))

    assert words == "alleged by residents, as told by Coast Radio"


def test_a_role_is_told_once() -> None:
    assert voice_words(Attribution("speaker", (Speaker("Ana Wetu", "police", "police chief"),))) == (
        "said by Ana Wetu (police chief)"
    )
    assert voice_words(Attribution("speaker", (Speaker("police chief Wetu", "police", "Police Chief"),))) == (
        "said by police chief Wetu"
    )


def test_the_reporter_and_unnamed_sources_are_voices_too() -> None:
    assert voice_words(Attribution("reporter")) == "told by the reporter"
    assert voice_words(Attribution("unnamed")) == "said by an unnamed source"


@pytest.mark.parametrize(
    ("attribution", "words"),
    [
        (Attribution("reporter", stance="claims"), "claimed by Dawn Front"),
        (Attribution("reporter", stance="denies"), "denied by Dawn Front"),
        (
            Attribution("speaker", (Speaker("police", "police"),), "blamed", "blames"),
            "blamed by police on Dawn Front",
        ),
        (
            Attribution("speaker", (Speaker("police", "police"),), "said", "alleges"),
            "alleged by police to be the work of Dawn Front",
        ),
    ],
)
def test_responsibility_names_whose_word_it_is(attribution: Attribution, words: str) -> None:
    article = an_article("It was the Front.")

    claim = a_claim(article, "responsibility", FRONT, "the Front", said=attribution)

    assert responsibility_words(claim) == words


def test_a_quote_over_two_lines_is_shown_on_one() -> None:
    assert quoted("ten\r\n  people") == "“ten people”"
