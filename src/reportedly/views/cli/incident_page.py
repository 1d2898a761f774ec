"""One assembled incident -> its page: every field with each value told, its support, quotes and speakers."""

from collections.abc import Iterator, Mapping

from rich.padding import Padding
from rich.text import Text

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.article import Article
from reportedly.model.claim import Claim
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.taxonomy import COUNT_FIELDS, FIELDS, Field
from reportedly.model.values import Count
from reportedly.views.cli.screen import words
from reportedly.views.queries.changes import toll_series
from reportedly.views.queries.decision_rows import decision_rows
from reportedly.views.queries.headline import estimate_of, headline, when_words, where_words
from reportedly.views.queries.wording import (
    NOT_TOLD,
    article_words,
    code_words,
    count_words,
    quoted,
    responsibility_words,
    value_words,
    voice_words,
)

Line = Text | Padding
_LABELS: Mapping[str, str] = {"perpetrator": "by whom", "responsibility": "claimed, blamed, denied"}


def incident_page(
    incident: AssembledIncident, articles: Mapping[ArticleId, Article], policy: Policy = DEFAULT
) -> Iterator[Line]:
    """Yield the lines of the page, the tolls as a policy chooses them and as they moved before the rest."""
    yield from heading(incident, policy)
    yield from _tolls(incident, articles, policy)
    for field in FIELDS:
        variants = incident.of(field)
        if variants:
            yield Text("")
            yield words(_LABELS.get(field, field), "bold")
        for variant in variants:
            yield from variant_lines(variant, articles)
    yield from _decided(incident)
    yield Text("")
    yield words("articles", "bold")
    for article_id in incident.articles:
        article = articles[article_id]
        yield indented(f"{article_words(article)}: {article.title or 'no title'} [{article_id}]", 2)
        for account in _accounts_in(incident, article_id):
            yield indented(f"account {account}", 6)


def _accounts_in(incident: AssembledIncident, article_id: ArticleId) -> list[AccountId]:
    accounts = zip(incident.incident.accounts, incident.told_in, strict=False)
    return [account for account, article in accounts if article == article_id]


def _tolls(
    incident: AssembledIncident, articles: Mapping[ArticleId, Article], policy: Policy
) -> Iterator[Line]:
    """Yield each toll as low / best / high with the policy's name, then how it moved from day to day."""
    flat = headline(incident, policy)
    series = toll_series(incident, articles)
    for field in COUNT_FIELDS:
        shown = flat.toll(field)
        if shown is None:
            continue
        told = estimate_of(incident, field, flat)
        numbers = " / ".join(
            NOT_TOLD if each is None else str(each) for each in (told.low, told.best, told.high)
        )
        yield Text("")
        yield words(f"{field}: {count_words(Count(shown.low, shown.high))} by the policy {policy}", "bold")
        yield indented(f"low / best / high: {numbers}", 2)
        yield from (indented(row.words, 2) for row in series if row.field == field)


def _decided(incident: AssembledIncident) -> Iterator[Line]:
    """Yield what persons settled and noted, with what came loose since."""
    if not incident.decisions:
        return
    yield Text("")
    yield words("decided", "bold")
    loose = {ruling.decision for ruling in incident.rulings if ruling.is_loose}
    for row in decision_rows(incident.decisions, undone=frozenset()):
        yield indented(row.words, 2)
        if row.id in loose:
            yield indented("no article tells these claims any more, since it was read again", 6)


def heading(incident: AssembledIncident, policy: Policy = DEFAULT) -> Iterator[Line]:
    """Yield what the incident is, its grade with the reason, and how well it is supported."""
    flat = headline(incident, policy)
    told = (
        code_words(flat.type),
        where_words(flat.where) if flat.where else "place not told",
        when_words(flat.when) if flat.when else "day not told",
    )
    yield words(f"{incident.incident.id}  {' · '.join(told)}", "bold")
    yield words(f"{incident.grade}: {incident.grade_reason}")
    yield words(
        f"{counted(len(incident.articles), 'article')}, "
        f"{counted(incident.independent_origins, 'independent origin')}, "
        f"{_published(incident)}; {incident.review_state}"
    )


def variant_lines(variant: Variant, articles: Mapping[ArticleId, Article]) -> Iterator[Line]:
    """Yield one value told with its support, then each quote with who says it and where."""
    support = counted(variant.support, "independent origin")
    for said, claims in _grouped(variant).items():
        yield indented(f"{said}  ({support}; {counted(len(variant.articles), 'article')})", 2)
        for claim in claims:
            yield indented(quote_line(claim, articles[claim.article_id]), 6)


def quote_line(claim: Claim, article: Article) -> str:
    """Return the quote in curly quotes, who says it, and where it was published."""
    return f"{quoted(claim.evidence.quote)} {voice_words(claim.attribution)}; {article_words(article)}"


def indented(line: str, by: int) -> Padding:
    """Return a line that stays indented where it wraps."""
    return Padding(words(line), (0, 0, 0, by), expand=False)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def said_of(field: Field, claim: Claim) -> str:
    """Return a value in words; responsibility always names whose word it is."""
    return responsibility_words(claim) if field == "responsibility" else value_words(claim.value)


def _grouped(variant: Variant) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for claim in variant.claims:
        groups.setdefault(said_of(variant.field, claim), []).append(claim)
    return groups


def _published(incident: AssembledIncident) -> str:
    first, last = incident.first_published, incident.last_published
    if first is None:
        return "days of publication not told"
    if first == last:
        return f"published {first}"
    return f"published {first} to {last}"
