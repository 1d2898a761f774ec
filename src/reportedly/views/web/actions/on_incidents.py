"""A form about one incident -> the decision it asks for, and the page that opens next."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import cast

from msgspec.structs import replace

from reportedly import pipeline
from reportedly.errors import EvidenceNotFound, InputError, UnknownName
from reportedly.incidents import deciding
from reportedly.model.article import Article
from reportedly.model.claim import quote_at
from reportedly.model.decision import Decision, Quoted, Signed
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.taxonomy import FIELDS, Field, ReviewState
from reportedly.model.values import Referent, Value
from reportedly.views.queries.headline import headline, shown_variant
from reportedly.views.queries.typed_values import typed_value
from reportedly.views.web.actions.deciding import Decided, decide
from reportedly.views.web.asking import Ask
from reportedly.views.web.pages.review import neighbour
from reportedly.views.web.refusals import Forbidden
from reportedly.views.web.reviewing import coders, finished_state, why_not
from reportedly.views.web.route import Done

Found = Sequence[AssembledIncident]


def accept(ask: Ask) -> Done:
    """Accept one value of one field."""
    field, rank = _field(ask), ask.typed_number("rank")

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.accept(found[0], _ranked(found[0], field, rank), signed)

    return _back(ask, _one(ask, make, f"accept {field} {rank}"), field)


def accept_all(ask: Ask) -> Done:
    """Accept the value shown first of each field that was on the screen and is not settled; one step."""
    shown = ask.form.get("on_screen", ())
    fields = [field for field in FIELDS if field in shown]

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        settled = {ruling.field for ruling in found[0].rulings}
        for place, field in enumerate(each for each in fields if each not in settled):
            variant = shown_variant(found[0], field)
            if variant is not None:
                at = signed.at + timedelta(microseconds=place)
                step = f"{signed.by} {signed.at.isoformat()}"
                yield deciding.accept(found[0], variant, replace(signed, at=at), step=step)

    return _back(ask, _one(ask, make, "accept all values on the screen"), None)


def correct(ask: Ask) -> Done:
    """Give a field another value."""
    field = _field(ask)
    value = typed_value(field, ask.typed("value", longest=300))

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.correct(found[0], field, _with_meaning(ask, value, found[0]), signed)

    return _back(ask, _one(ask, make, f"set {field} to {ask.typed('value')}"), field)


def reject_field(ask: Ask) -> Done:
    """Say that what is told of a field does not hold: it is not known."""
    field = _field(ask)
    if field == "responsibility":
        raise InputError("who claims or denies it is what they say; accept what was told instead")

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.correct(found[0], field, None, signed)

    return _back(ask, _one(ask, make, f"reject {field}"), field)


def tell(ask: Ask) -> Done:
    """Add a value by the words of an article that tell it."""
    field = _field(ask)
    value = typed_value(field, ask.typed("value", longest=300))
    if value is None:
        raise InputError("words that tell nothing are no evidence; reject the field instead")
    article_id = ArticleId(ask.typed("article", longest=64))

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        article = ask.part.articles([article_id]).get(article_id)
        if article is None or article_id not in found[0].articles:
            raise UnknownName(f"article {article_id} tells nothing of this incident")
        quoted = _selected(ask, article)
        yield deciding.tell(found[0], field, _with_meaning(ask, value, found[0]) or value, quoted, signed)

    return _back(ask, _one(ask, make, f"add a value of {field}"), field)


def note(ask: Ask) -> Done:
    """Write a remark."""

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.note(found[0], signed)

    return _back(ask, _one(ask, make, "write a note"), None)


def set_state(ask: Ask) -> Done:
    """Set how far an incident is reviewed."""
    state = cast("ReviewState", ask.typed("state", longest=20).replace("-", " "))
    return _back(ask, _one(ask, _reviewing(ask, lambda _: state), f"set the state {state}"), None)


def finish(ask: Ask) -> Done:
    """Call an incident done and open the next one of the queue."""
    decided = _one(
        ask, _reviewing(ask, lambda found: finished_state(ask.who, coders(found.decisions))), "finish"
    )
    return _next(ask, decided)


def exclude(ask: Ask) -> Done:
    """Say that this is no incident, with the reason, and open the next one."""
    if not ask.typed("reason"):
        raise InputError("say why it is no incident")
    return _next(ask, _one(ask, _reviewing(ask, lambda _: "rejected"), "reject the incident"))


def split(ask: Ask) -> Done:
    """Say that some accounts tell of another happening."""
    apart = [AccountId(each) for each in ask.form.get("account", ())]

    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        yield deciding.split(found[0], apart, signed)

    return _back(ask, _one(ask, make, "split the incident"), None)


def _selected(ask: Ask, article: Article) -> Quoted:
    """Return the words that were selected by their place, or typed as they stand in the article."""
    if ask.typed("start"):
        start, end = ask.typed_number("start"), ask.typed_number("end")
    else:
        words = ask.form.get("words", ("",))[0].strip()
        start = article.text.find(words) if words else -1
        if start < 0:
            raise InputError(f"the article does not say {words[:80]!r}; write its words just as they stand")
        end = start + len(words)
    try:
        told = quote_at(article, start, end)
    except EvidenceNotFound as wrong:
        raise InputError(str(wrong)) from wrong
    return Quoted(article.id, told.quote, told.start, told.end)


def _one(ask: Ask, make: Callable[[Found, Signed], Iterator[Decision]], tried: str) -> Decided:
    return decide(ask, [ask.path["id"]], make, tried=tried)


def _reviewing(
    ask: Ask, state_of: Callable[[AssembledIncident], ReviewState]
) -> Callable[[Found, Signed], Iterator[Decision]]:
    def make(found: Found, signed: Signed) -> Iterator[Decision]:
        state = state_of(found[0])
        refused = why_not(ask.who, state, found[0].review_state, coders(found[0].decisions))
        if refused:
            raise Forbidden(refused)
        yield deciding.review(found[0], state, signed)

    return make


def _field(ask: Ask) -> Field:
    told = ask.typed("field", longest=40)
    if told not in FIELDS:
        raise InputError(f"{told!r} is no field; known are {', '.join(FIELDS)}")
    return told


def _ranked(incident: AssembledIncident, field: Field, rank: int) -> Variant:
    told = incident.of(field)
    if not 1 <= rank <= len(told):
        raise UnknownName(f"{len(told)} values are told for {field}; there is no value {rank}")
    return told[rank - 1]


def _with_meaning(ask: Ask, value: Value | None, incident: AssembledIncident) -> Value | None:
    if not isinstance(value, Referent):
        return value
    flat = headline(incident)
    country = flat.where.country if flat.where else None
    on = flat.when.latest if flat.when else None
    return pipeline.meaning(value, ask.desk.settings, countries=(country,) if country else (), on=on)


def _back(ask: Ask, decided: Decided, field: str | None) -> Done:
    """Return to where the form stood: the review, or the page of the incident."""
    place = "incidents" if ask.typed("from", longest=20) == "incident" else "review"
    mark = f"#field-{field}" if field else ""
    return Done(f"/{place}/{decided.incident}{mark}", decided.ids)


def _next(ask: Ask, decided: Decided) -> Done:
    number = ask.number(decided.incident)
    found = neighbour(ask, number, forward=True) or neighbour(ask, None, forward=True)
    return Done(f"/review/{found}" if found else "/review", decided.ids)
