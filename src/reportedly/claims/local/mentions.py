"""Articles in, all that they name and quote out: what the grammar lane sees before it asks for violence."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportedly.claims.local.parse.casing import in_newsroom_case
from reportedly.claims.local.parse.reading import Sentence, Token, read_sentences
from reportedly.claims.local.quotations import with_whole_quotations
from reportedly.claims.local.sentence.placenames import toponyms_in
from reportedly.claims.local.sentence.places import people_in
from reportedly.claims.local.sentence.times import times_in
from reportedly.claims.local.sentence.voices import Telling, tellings_in
from reportedly.claims.local.writing.printing import mentions_as_printed
from reportedly.model.article import Article
from reportedly.model.claim import Evidence, quote_at
from reportedly.model.mention import Mention, Mentions, MentionSort, Saying
from reportedly.model.seams import NameBook
from reportedly.model.values import Referent

_NAMED: dict[str, MentionSort] = {"PERSON": "person", "ORG": "organisation"}
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
            found += [*_actors(sentence), *_periods(sentence)]
        taken = [(mention.evidence.start, mention.evidence.end) for mention in found]
        found += [
            mention
            for sentence in sentences
            for mention in _named(sentence)
            if not any(start < mention.evidence.end and mention.evidence.start < end for start, end in taken)
        ]
        return sorted(found, key=lambda mention: (mention.evidence.start, mention.evidence.end))


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
    for time in times_in(sentence):
        evidence = quote_at(sentence.article, time.start, time.end)
        yield Mention("period", evidence, Referent(time.text, "period"))


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
    for telling in tellings_in(sentence):
        source = quote_at(sentence.article, telling.speaker_start, telling.speaker_end)
        cue = quote_at(sentence.article, *sentence.span(_cue_tokens(telling)))
        yield Saying(source, cue, _content(sentence, telling, source, cue), telling.attribution)


def _cue_tokens(telling: Telling) -> list[Token]:
    """Return the verb of the telling, or the words "according to"."""
    following = telling.cue.doc[telling.cue.i + 1] if telling.cue.i + 1 < len(telling.cue.doc) else None
    if telling.cue.lower_ == "according" and following is not None and following.lower_ == "to":
        return [telling.cue, following]
    return [telling.cue]


def _content(sentence: Sentence, telling: Telling, source: Evidence, cue: Evidence) -> tuple[Evidence, ...]:
    """Return what is told, without the words for who tells it and how."""
    told = _told(sentence, telling)
    cut = [
        token
        for token in told
        if not any(each.start <= sentence.passage.starts[token.i] < each.end for each in (source, cue))
    ]
    return tuple(
        quote_at(sentence.article, *sentence.span(run)) for run in _runs(cut) if any(t.is_alpha for t in run)
    )


def _told(sentence: Sentence, telling: Telling) -> list[Token]:
    if telling.content is None:
        return sentence.tokens
    inside = {token.i for token in telling.content.subtree}
    if telling.content.i < telling.cue.i or telling.cue.i in inside:
        # What is said is the main clause, and the telling hangs on it.
        outside = {token.i for token in telling.cue.subtree if token.i != telling.content.i}
        inside -= outside if telling.cue.i in inside else set()
    return [token for token in sentence.tokens if token.i in inside]


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
