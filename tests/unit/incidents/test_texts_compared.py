"""Whole texts compared: what is telling in them, what their likeness weighs, and what it cannot do."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.block import candidate_pairs
from reportedly.incidents.compare import Feature
from reportedly.incidents.compare.texts import compare_texts
from reportedly.incidents.facts import Facts, gather
from reportedly.incidents.judge import ReferenceJudge, about_what, score_of, verdict_of
from reportedly.incidents.vocabulary import likeness, telling_words
from reportedly.incidents.weights import learned
from reportedly.model.values import Count, Period, Place, Referent, Term
from reportedly.testing.factories import a_claim, an_account, an_article

FERRY = (
    "Gunmen boarded the Oskari ferry below Tallowmere lock, tied up pilot Bertil Krane and shot {dead} "
    "passengers. The harbourmaster, Ylva Sund, found the hull drifting toward the Corran sluice."
)
OTHER = (
    "Masked attackers burned the Hallgrim granary outside Ponsa village. Farmer Dario Lenz lost {dead} "
    "relatives in the loft while neighbours hauled buckets from the Ebba canal all night."
)


LUMO = Place("Lumo", "North", "KE", 1.0, 36.2, 1, None)
KANO = Place("Kano", "Kano", "NG", 12.0, 8.5, 1, None)


def told(
    text: str,
    *,
    dead: int,
    day: date | None,
    when: date | None = None,
    where: Place | None = None,
    main: bool = True,
) -> Facts:
    """Return the facts of a report with one toll."""
    article = an_article(text.format(dead=dead), published=day)
    claims = [a_claim(article, "killed", Count(dead, dead), f"{dead} ")]
    if when is not None:
        claims.append(a_claim(article, "when", Period(when, when, "day"), article.text[:6]))
    if where is not None:
        claims.append(a_claim(article, "where", Referent("Gunmen", "place", entity=where), article.text[:6]))
    return gather(an_account(article, *claims, main=main), article)


MAY_5 = date(2031, 5, 5)
NOW = datetime(2031, 6, 1, tzinfo=UTC)


def test_names_tell_more_than_common_words() -> None:
    words = list(telling_words(FERRY))

    assert {"oskari", "tallowmere", "krane"} < set(words[:12])
    assert "the" not in words


@given(st.text(), st.text())
def test_likeness_is_a_share_the_same_both_ways_and_one_with_itself(one: str, other: str) -> None:
    left, right = telling_words(one), telling_words(other)

    assert (
        likeness(left, right) == likeness(right, left)
        or abs(likeness(left, right) - likeness(right, left)) < 1e-9
    )
    assert -1e-9 <= likeness(left, right) <= 1 + 1e-9
    assert not left or abs(likeness(left, left) - 1) < 1e-9


def test_two_reports_in_like_words_agree_and_two_in_other_words_do_not() -> None:
    first = told(FERRY, dead=4, day=MAY_5)
    alike = compare_texts(first, told(FERRY + " Police spoke.", dead=5, day=date(2031, 5, 6)))
    unlike = compare_texts(first, told(OTHER, dead=4, day=MAY_5))

    assert alike is not None
    assert alike.weight == 5.0
    assert "bertil" in alike.words
    assert unlike is not None
    assert unlike.weight == -3.0


def test_like_words_months_later_weigh_less() -> None:
    first = told(FERRY, dead=4, day=MAY_5)
    later = compare_texts(first, told(FERRY, dead=5, day=date(2031, 9, 6)))

    assert later is not None
    assert later.weight == 3.4


def test_like_words_of_an_undated_report_weigh_as_if_printed_long_apart() -> None:
    undated = compare_texts(told(FERRY, dead=4, day=MAY_5), told(FERRY, dead=5, day=None))

    assert undated is not None
    assert undated.weight == 3.4


def test_an_article_that_only_recalls_a_happening_is_not_compared_by_its_text() -> None:
    recalled = told(FERRY, dead=4, day=MAY_5, main=False)

    assert compare_texts(told(FERRY, dead=4, day=MAY_5), recalled) is None


def test_like_texts_meet_though_their_days_conflict_and_a_person_decides() -> None:
    first = told(FERRY, dead=4, day=MAY_5, when=date(2031, 5, 4))
    other = told(FERRY + " Police spoke.", dead=4, day=MAY_5, when=date(2031, 4, 1))

    ((left, right),) = candidate_pairs([first, other])

    assert {left.account_id, right.account_id} == {first.account_id, other.account_id}


def test_like_texts_of_other_places_and_other_days_are_not_compared() -> None:
    first = told(FERRY, dead=4, day=MAY_5, when=date(2031, 5, 4), where=LUMO)
    other = told(FERRY + " Police spoke.", dead=4, day=MAY_5, when=date(2031, 4, 1), where=KANO)
    of_one_day = told(FERRY + " Police spoke.", dead=4, day=MAY_5, when=date(2031, 5, 4), where=KANO)

    assert list(candidate_pairs([first, other])) == []
    assert len(list(candidate_pairs([first, of_one_day]))) == 1


def test_a_conflict_of_days_is_never_outweighed_by_wording() -> None:
    article = an_article(FERRY.format(dead=4), published=MAY_5)
    again = an_article(f"{FERRY.format(dead=4)} Police spoke.", published=MAY_5)
    days = (
        Period(date(2031, 5, 4), date(2031, 5, 4), "day"),
        Period(date(2031, 5, 3), date(2031, 5, 3), "day"),
    )
    accounts = [
        an_account(
            each,
            a_claim(each, "type", Term("armed_attack"), "shot"),
            a_claim(each, "killed", Count(4, 4), "4 passengers"),
            a_claim(each, "when", day, "Gunmen"),
        )
        for each, day in zip((article, again), days, strict=True)
    ]

    (judgement,) = ReferenceJudge().judge(accounts, {article.id: article, again.id: again}, now=NOW)

    assert judgement.verdict == "unsure"


def test_a_pair_that_is_known_is_not_judged_again() -> None:
    article = an_article(FERRY.format(dead=4), published=MAY_5)
    again = an_article(f"{FERRY.format(dead=4)} Police spoke.", published=MAY_5)
    articles = {article.id: article, again.id: again}
    accounts = [
        an_account(each, a_claim(each, "killed", Count(4, 4), "4 passengers")) for each in articles.values()
    ]

    (judgement,) = ReferenceJudge().judge(accounts, articles, now=NOW)

    assert verdict_of(score_of(())) == "different"
    assert (
        ReferenceJudge().judge(accounts, articles, now=NOW, known={(judgement.left, judgement.right)}) == ()
    )


LONG = (
    "Gunmen boarded the Oskari ferry below Tallowmere lock, tied up pilot Bertil Krane and shot 4 men. "
    "Harbourmaster Ylva Sund found the hull drifting toward the Corran sluice, its lanterns smashed. Divers "
    "from Perrin searched reeds along Maddock bank until midnight. Survivor Tomas Avel, a tinsmith, swam to "
    "a miller's door. Magistrate Greta Holm ordered every barge between Skerry weir and Ulverton moored. "
    "Smugglers had quarrelled over amber tolls since spring, a clerk of the river guild recalled."
)


def _judged_of(*days: date, printed: tuple[date, date], places: tuple[Place, Place]) -> str:
    articles = (
        an_article(LONG, published=printed[0]),
        an_article(f"{LONG} Police spoke.", published=printed[1]),
    )
    accounts = [
        an_account(
            each,
            a_claim(each, "type", Term("armed_attack"), "shot"),
            a_claim(each, "killed", Count(4, 4), "4 men"),
            a_claim(each, "when", Period(day, day, "day"), "Gunmen"),
            a_claim(each, "where", Referent(place.name, "place", entity=place), "Tallowmere lock"),
        )
        for each, day, place in zip(articles, days, places, strict=True)
    ]
    (judgement,) = ReferenceJudge().judge(accounts, {each.id: each for each in articles}, now=NOW)
    return judgement.verdict


LOCK = Place("Tallowmere", "Vale", "KE", 1.5, 36.25, 1, None)
MALI = Place("Kayes", "Kayes", "ML", 14.4, -11.4, 1, None)
CORRAN = Place("Corran", "South Vale", "KE", -2.5, 38.0, 1, None)


def test_long_reports_of_one_day_that_say_the_same_outvote_a_place_that_one_misread() -> None:
    assert _judged_of(MAY_5, MAY_5, printed=(MAY_5, date(2031, 5, 6)), places=(LOCK, CORRAN)) == "same"


def test_a_place_that_the_other_report_does_not_name_is_never_outvoted() -> None:
    elsewhere = Place("Mopti", "Mopti", "ML", 14.5, -4.2, 1, None)

    assert _judged_of(MAY_5, MAY_5, printed=(MAY_5, MAY_5), places=(LOCK, LOCK)) == "same"
    assert _judged_of(MAY_5, MAY_5, printed=(MAY_5, MAY_5), places=(elsewhere, elsewhere)) == "same"
    assert _judged_of(MAY_5, MAY_5, printed=(MAY_5, MAY_5), places=(MALI, elsewhere)) != "same"


def test_long_reports_printed_together_outvote_a_day_that_one_misread() -> None:
    may_4 = date(2031, 5, 4)

    assert _judged_of(MAY_5, may_4, printed=(MAY_5, MAY_5), places=(LOCK, LOCK)) == "same"


def test_two_conflicts_and_tomorrows_news_of_one_town_are_never_outvoted() -> None:
    may_4, may_6 = date(2031, 5, 4), date(2031, 5, 6)

    assert _judged_of(MAY_5, may_4, printed=(MAY_5, MAY_5), places=(LOCK, CORRAN)) != "same"
    assert _judged_of(MAY_5, may_6, printed=(MAY_5, may_6), places=(LOCK, LOCK)) == "unsure"


def test_an_article_of_no_news_is_about_what_it_tells_first() -> None:
    article = an_article("A court heard of the ferry raid and of the granary fire.", published=MAY_5)
    ferry = an_account(article, a_claim(article, "type", Term("raid"), "ferry raid"), main=False)
    granary = an_account(article, a_claim(article, "type", Term("arson"), "granary fire"), main=False)
    news = an_account(article, a_claim(article, "type", Term("other"), "court"), main=True)

    assert about_what([granary, ferry]) == {article.id: ferry.id}
    assert about_what([granary, ferry, news]) == {article.id: news.id}


def test_a_kind_of_feature_weighs_by_the_table_and_one_that_is_not_in_it_as_it_is() -> None:
    features = (Feature("days", 2.0, ""), Feature("stars", 1.0, ""))

    assert score_of(features, weights={"start": -1.0, "days": 0.5}) == 1.0
    assert set(learned()) >= {"start", "days", "places", "counts", "texts"}
    assert learned()["start"] < -2
