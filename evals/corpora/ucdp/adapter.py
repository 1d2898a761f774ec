"""Events -> what the engine reads in their headlines: an account of each, and the places named."""

from collections.abc import Iterable, Iterator
from datetime import date

from evals.corpora.ucdp.events import Event, Headline
from evals.engine import Engine, Text
from reportedly.model.mention import Mentions
from reportedly.model.record import Record, content_id
from reportedly.model.values import Place, Referent
from reportedly.views.public.records import ArticleLine, PublicAccount, PublicPlace

_TOLD = frozenset({"asserted", "alleged"})


class Telling(Record, frozen=True):
    """The account of one headline that is taken for the event."""

    day: date | None
    """The day on which the headline was published."""
    account: PublicAccount


class Heard(Record, frozen=True):
    """All that the headlines of one event tell."""

    tellings: tuple[Telling, ...]
    named: tuple[PublicPlace, ...]
    """Places that headlines without a placed account name."""


def heard_of(events: Iterable[Event], engine: Engine) -> Iterator[tuple[str, Heard]]:
    """Yield what the headlines of each event tell, by its id, in order."""
    all_events = tuple(events)
    texts = {text.key: text for event in all_events for text in map(text_of, event.headlines)}
    lines = {read.key: read.line for read in engine.read(texts.values())}
    placeless = [text for text in texts.values() if not _is_placed(lines[text.key])]
    named = {seen.key: _places(seen.mentions) for seen in engine.mentions(placeless)}
    for event in all_events:
        # The same headline in two outlets is one witness.
        told = {text.text: text for text in map(text_of, reversed(event.headlines))}
        chosen = ((text, chosen_account(lines[text.key])) for text in reversed(told.values()))
        tellings = tuple(Telling(text.published, account) for text, account in chosen if account is not None)
        places = (place for text in reversed(told.values()) for place in named.get(text.key, ()))
        yield event.id, Heard(tellings, tuple(places))


def text_of(headline: Headline) -> Text:
    """Return a headline as an article without a body; headlines shared by events are one text."""
    key = content_id("h", headline.text, str(headline.day), headline.outlet or "")
    return Text(key, headline.text, published=headline.day, outlet=headline.outlet)


def chosen_account(line: ArticleLine | None) -> PublicAccount | None:
    """Return the account taken for the event: one with deaths before one without, then the main one."""
    accounts = () if line is None else line.accounts
    told = [account for account in accounts if account.status in _TOLD]
    return max(told, key=lambda account: (account.killed is not None, account.main), default=None)


def _is_placed(line: ArticleLine | None) -> bool:
    account = chosen_account(line)
    return account is not None and account.where is not None


def _places(mentions: Mentions | None) -> tuple[PublicPlace, ...]:
    values = () if mentions is None else (mention.value for mention in mentions.mentions)
    places = (value.entity for value in values if isinstance(value, Referent))
    return tuple(
        PublicPlace(
            place.name, place.admin1, place.country, place.lat, place.lon, place.precision, place.gazetteer_id
        )
        for place in places
        if isinstance(place, Place)
    )
