"""Articles in, all that they name and quote out: what the grammar lane sees before it asks for violence."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportedly.claims.local.parse.casing import in_newsroom_case
from reportedly.claims.local.parse.reading import Sentence, read_sentences
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sayings.finding import sayings_in
from reportedly.claims.local.sayings.quotations import with_whole_quotations
from reportedly.claims.local.sentence.ahead import is_ahead
from reportedly.claims.local.sentence.durations import durations_in
from reportedly.claims.local.sentence.moments import moments_in
from reportedly.claims.local.sentence.placenames import toponyms_in
from reportedly.claims.local.sentence.places import people_in
from reportedly.claims.local.sentence.times import times_in
from reportedly.claims.local.sentence.voices import attribution_of
from reportedly.claims.local.writing.printing import mentions_as_printed
from reportedly.model.article import Article
from reportedly.model.claim import quote_at
from reportedly.model.mention import Mention, Mentions, MentionSort, Saying
from reportedly.model.seams import NameBook
from reportedly.model.values import AHEAD, Referent

_NAMED: dict[str, MentionSort] = {"PERSON": "person", "ORG": "organisation"}
_OPEN = re.compile(r"^(?:since|until)\s+", re.IGNORECASE)
"""Words before a time that make it open on one side, and are no part of its name."""
_HOUR = re.compile(r"\d{1,4}(?:[:.]\d\d)*(?:\W*[A-Za-z.]+){0,3}\W*")
"""An hour by the clock."""
_ONE_TELLING = re.compile(r"\s(?:on\s)?")
_BESIDE = 12  # names told nearest to a place; the farther ones of a long article say little of it


class LocalMentions:
    """Finds names, times and sayings with the parse and the rules of the default extractor."""

    def __init__(self, names: NameBook) -> None:
        self._names = names

    def find(self, articles: Iterable[Article]) -> Iterator[Mentions]:
        """Yield the mentions of each article, in the same order; none is resolved yet."""
        for article in articles:
            shown = in_newsroom_case(article, self._names)
            sentences = read_sentences(shown, self._names)
            found = Mentions(article.id, tuple(self._mentions(sentences)), tuple(_sayings(sentences)))
            yield found if shown is article else mentions_as_printed(found, article)

    def _mentions(self, sentences: list[Sentence]) -> list[Mention]:
        people = people_in(sentences)
        found = [*_places(sentences, self._names, people)]
        for sentence in sentences:
            found += [*_actors(sentence), *_periods(sentence), *_durations(sentence)]
        known = _longest(found)
        only_parsed = [mention for sentence in sentences for mention in _named(sentence)]
        return _longest([*known, *(each for each in only_parsed if not _overlaps(each, known))])


def _longest(found: list[Mention]) -> list[Mention]:
    """Return the mentions in order of the text; of those that share words, the longest: "Easter Sunday".

    Of two over the same words, a place gives way: any capitalised word may look like one.
    """
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda each: (-len(each.evidence.quote), each.sort == "place")):
        if not _overlaps(mention, kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.evidence.start)


def _overlaps(mention: Mention, others: list[Mention]) -> bool:
    start, end = mention.evidence.start, mention.evidence.end
    return any(other.evidence.start < end and start < other.evidence.end for other in others)


def _actors(sentence: Sentence) -> Iterator[Mention]:
    for name in sentence.names:
        if name.actor_id is not None and name.sort != "state":
            evidence = quote_at(sentence.article, name.start, name.end)
            yield Mention("actor", evidence, Referent(evidence.quote, "actor"))


def _places(sentences: list[Sentence], names: NameBook, people: frozenset[str]) -> Iterator[Mention]:
    """Yield the places, each with the names told nearest to it, wherever in the article they stand."""
    told = [
        (sentence, place)
        for sentence in sentences
        for place in toponyms_in(sentence, names)
        if place.text not in people
    ]
    for sentence, place in told:
        beside = sorted((other for _, other in told), key=lambda other: abs(other.start - place.start))
        context = dict.fromkeys(other.text for other in beside if other.text != place.text)
        evidence = quote_at(sentence.article, place.start, place.end)
        yield Mention("place", evidence, Referent(place.text, "place", context=tuple(context)[:_BESIDE]))


def _periods(sentence: Sentence) -> Iterator[Mention]:
    times = times_in(sentence)
    coming = {time.end for time in times if is_ahead(time.token)}
    spans = [(time.end - len(_OPEN.sub("", time.text)), time.end) for time in times]
    for start, end in _joined(sentence, [*spans, *moments_in(sentence)]):
        evidence = quote_at(sentence.article, start, end)
        role = AHEAD if any(start < told <= end for told in coming) else None
        yield Mention("period", evidence, Referent(evidence.quote, "period", role))


def _joined(sentence: Sentence, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, an hour and the day told beside it as one: "12:00 UTC on Monday"."""
    text = sentence.article.text
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        hour = joined[-1] if joined else (end, end)
        if _HOUR.fullmatch(text[hour[0] : hour[1]]) and _ONE_TELLING.fullmatch(text[hour[1] : start]):
            joined[-1] = (hour[0], end)
        else:
            joined.append((start, end))
    return joined


def _durations(sentence: Sentence) -> Iterator[Mention]:
    for duration in durations_in(sentence):
        evidence = quote_at(sentence.article, duration.start, duration.end)
        yield Mention("duration", evidence, duration.value)


def _named(sentence: Sentence) -> Iterator[Mention]:
    """Yield the names of people and bodies that only the parser knows."""
    for entity in sentence.passage.doc[sentence.first : sentence.last].ents:
        sort = _NAMED.get(entity.label_)
        if sort is not None:
            evidence = quote_at(sentence.article, *sentence.span(entity))
            yield Mention(sort, evidence, Referent(evidence.quote, "person" if sort == "person" else "actor"))


def _sayings(sentences: list[Sentence]) -> Iterator[Saying]:
    return with_whole_quotations(sentences, [list(_sayings_in(sentence)) for sentence in sentences])


def _sayings_in(sentence: Sentence) -> Iterator[Saying]:
    for found, telling in sayings_in(sentence):
        source = quote_at(sentence.article, *sentence.span(found.source)) if found.source else None
        cue = quote_at(sentence.article, *sentence.span(found.cue))
        content = tuple(
            quote_at(sentence.article, *sentence.span(run))
            for run in _runs(list(found.content))
            if any(token.is_alpha for token in run)
        )
        attribution = (
            telling.attribution if telling else attribution_of(sentence, found.source, found.head, cue.quote)
        )
        yield Saying(source, cue, content, attribution)


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the tokens in unbroken runs, without the commas and stops at their ends."""
    breaks = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(tokens)) if b.i != a.i + 1), len(tokens)]
    for first, last in pairwise(breaks):
        run = tokens[first:last]
        while run and run[0].text in {",", "."}:
            run = run[1:]
        while run and run[-1].text in {",", "."}:
            run = run[:-1]
        if run:
            yield run
