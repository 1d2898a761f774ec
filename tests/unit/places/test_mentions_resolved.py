"""The mentions of an article -> the actors, places and days they mean, or honestly not."""

from datetime import date

import pytest

from reportedly.entities.actors import ActorRegistry
from reportedly.entities.places import Gazetteer
from reportedly.entities.resolve import Resolver
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Speaker, quote_at
from reportedly.model.ids import ActorId
from reportedly.model.mention import Mention, Mentions, MentionSort, Saying
from reportedly.model.values import Actor, Candidate, Duration, Period, Place, Referent, ReferentSort, Value
from reportedly.testing.factories import an_article

TEXT = (
    "The mayor of Peshawar said on 3 March that the Tehrik-i-Taliban Pakistan had left. "
    "The Council of Lumo Elders met the same day in Qarvanu, and two days later again."
)


@pytest.fixture(scope="module")
def resolver(gazetteer: Gazetteer) -> Resolver:
    return Resolver(ActorRegistry.open(), gazetteer)


@pytest.fixture
def article() -> Article:
    return an_article(TEXT, published=date(2022, 3, 7))


def test_an_actor_of_the_registry_is_linked(resolver: Resolver, article: Article) -> None:
    (value,) = _resolved(resolver, article, ("actor", "Tehrik-i-Taliban Pakistan", "actor"))

    assert isinstance(value, Referent)
    assert isinstance(value.entity, Actor)
    assert value.entity.name == "Tehrik-i-Taliban Pakistan"


def test_a_place_is_linked_and_an_unlisted_one_lies_in_the_country_told(
    resolver: Resolver, article: Article
) -> None:
    known, unknown = _resolved(
        resolver, article, ("place", "Peshawar", "place"), ("place", "Qarvanu", "place")
    )

    assert isinstance(known, Referent)
    assert isinstance(known.entity, Place)
    assert (known.entity.name, known.entity.country) == ("Peshawar", "PK")
    assert isinstance(unknown, Referent)
    assert isinstance(unknown.entity, Place)
    assert (unknown.entity.name, unknown.entity.country, unknown.entity.precision) == ("Qarvanu", "PK", 6)


def test_a_province_told_in_another_sentence_contradicts_no_place_of_a_list(resolver: Resolver) -> None:
    article = an_article("A road was opened in Gedeb. Prices rose in the Amhara region of Ethiopia.")
    evidence = quote_at(article, article.text.index("Gedeb"), article.text.index(". Prices"))
    listed = Mention("place", evidence, Referent("Gedeb", "place", context=("Amhara region", "Ethiopia")))

    (found,) = resolver.resolve_mentions(Mentions(article.id, (listed,), ()), article).mentions

    assert isinstance(found.value, Referent)
    assert isinstance(found.value.entity, Place)
    assert (found.value.entity.admin1, found.value.context) == ("Somali", ("Amhara region", "Ethiopia"))


def test_a_body_that_the_registry_lacks_keeps_its_words(resolver: Resolver, article: Article) -> None:
    assert _resolved(resolver, article, ("organisation", "The Council of Lumo Elders", "actor")) == [
        Referent("The Council of Lumo Elders", "actor")
    ]


def test_days_count_from_the_day_told_last(resolver: Resolver, article: Article) -> None:
    periods = _resolved(
        resolver,
        article,
        ("period", "on 3 March", "period"),
        ("period", "the same day", "period"),
        ("period", "two days later", "period"),
    )

    assert periods == [_day(3), _day(3), _day(5)]


def test_words_that_no_calendar_resolves_stay_words(resolver: Resolver) -> None:
    undated = an_article(TEXT)

    assert _resolved(resolver, undated, ("period", "the same day", "period")) == [
        Referent("the same day", "period")
    ]


def test_the_day_somebody_spoke_is_resolved_in_a_saying(resolver: Resolver, article: Article) -> None:
    said = Attribution(
        "unnamed", (Speaker("The mayor", "official"),), "said", said_on=Referent("on 3 March", "period")
    )
    words = [quote_at(article, start, end) for start, end in ((0, 21), (22, 26), (38, 81))]
    saying = Saying(words[0], words[1], (words[2],), said)

    resolved = resolver.resolve_mentions(Mentions(article.id, (), (saying,)), article)

    (heard,) = resolved.sayings
    assert heard.attribution.said_on == _day(3)
    assert (heard.source, heard.cue, heard.content) == (words[0], words[1], (words[2],))


def test_a_body_is_not_the_state_that_its_name_holds(resolver: Resolver) -> None:
    article = an_article("The Pakistan Institute for Quiet Studies wrote to the Afghan Taliban.")

    (body, group) = _resolved(
        resolver,
        article,
        ("organisation", "Pakistan Institute for Quiet Studies", "actor"),
        ("actor", "Afghan Taliban", "actor"),
    )

    assert body == Referent("Pakistan Institute for Quiet Studies", "actor")
    assert isinstance(group, Referent)
    assert group.entity is not None


def test_a_body_that_may_be_two_actors_keeps_the_rival(
    resolver: Resolver, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    likely = Candidate(Actor(ActorId("r:elders"), "Elders of Lumo"), 0.7, "the same words")
    rival = Candidate(Actor(ActorId("r:council"), "Council of Lumo"), 0.6, "most of the words")
    monkeypatch.setattr(ActorRegistry, "link", lambda *_, **__: (likely, rival))

    (body,) = _resolved(resolver, article, ("organisation", "The Council of Lumo Elders", "actor"))

    assert isinstance(body, Referent)
    assert (body.entity, body.rivals) == (likely.entity, (rival,))


def _day(day: int) -> Period:
    return Period(date(2022, 3, day), date(2022, 3, day), "day")


def _resolved(
    resolver: Resolver, article: Article, *found: tuple[MentionSort, str, ReferentSort]
) -> list[Value | Duration]:
    """Return what the words mean, each given as sort of mention, words, and sort of referent."""
    mentions = []
    for sort, words, referent in found:
        start = article.text.index(words)
        evidence = quote_at(article, start, start + len(words))
        mentions.append(Mention(sort, evidence, Referent(words, referent)))
    resolved = resolver.resolve_mentions(Mentions(article.id, tuple(mentions), ()), article)
    assert [each.evidence for each in resolved.mentions] == [each.evidence for each in mentions]
    return [each.value for each in resolved.mentions]
