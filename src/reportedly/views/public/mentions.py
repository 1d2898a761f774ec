"""Mentions of an article -> the line of `reportedly mentions --json`, each with its words."""

from typing import Any

import msgspec

from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Evidence
from reportedly.model.mention import Mention, Mentions, MentionSort, Saying
from reportedly.model.record import Record
from reportedly.model.values import Duration, Period, Referent
from reportedly.views.public.lines import article_head
from reportedly.views.public.records import PublicArticle


class PublicMention(Record, frozen=True):
    """Words that name an actor, a body, a person, a place, a time or a length of time, and what they mean."""

    sort: MentionSort
    quote: str
    start: int
    end: int
    value: Referent | Period | Duration


class PublicSaying(Record, frozen=True):
    """Somebody saying something: the words for who, for the telling itself, and for what is told."""

    source: Evidence | None
    cue: Evidence
    content: tuple[Evidence, ...]
    attribution: Attribution


class MentionsLine(Record, frozen=True):
    """One line of `reportedly mentions --json`: one article and all that it names and quotes."""

    article: PublicArticle
    mentions: tuple[PublicMention, ...]
    sayings: tuple[PublicSaying, ...]


def mentions_line(article: Article, mentions: Mentions) -> dict[str, Any]:
    """Return one line of `reportedly mentions --json`, ready for a JSON encoder."""
    return msgspec.json.decode(msgspec.json.encode(public_mentions(article, mentions)), type=dict[str, Any])


def public_mentions(article: Article, mentions: Mentions) -> MentionsLine:
    """Return all that one article names and quotes, in order of the text."""
    return MentionsLine(
        article_head(article),
        tuple(_mention(each) for each in mentions.mentions),
        tuple(_saying(each) for each in mentions.sayings),
    )


def _mention(mention: Mention) -> PublicMention:
    words = mention.evidence
    return PublicMention(mention.sort, words.quote, words.start, words.end, mention.value)


def _saying(saying: Saying) -> PublicSaying:
    return PublicSaying(saying.source, saying.cue, saying.content, saying.attribution)
