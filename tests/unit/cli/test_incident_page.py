"""A page shows each value with its quote, its speaker, its outlet and its day, and why it is one incident."""

from collections.abc import Callable

from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.incident import AssembledIncident
from reportedly.model.taxonomy import FIELDS
from reportedly.model.values import Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.testing.incidents import incident_of
from reportedly.views.cli.incident_page import incident_page
from reportedly.views.cli.incident_reasons import incident_reasons

Printed = Callable[..., str]
Articles = dict[ArticleId, Article]


def test_every_rival_stands_with_quote_speaker_outlet_and_day(
    market: AssembledIncident, articles: Articles, printed: Printed
) -> None:
    page = printed(*incident_page(market, articles), width=200)

    assert "  10+  (1 independent origin; 1 article)" in page
    assert (
        "“At least ten people were killed” said by Ana Wetu (police chief); Harbour Post, 2031-05-08" in page
    )
    assert "  12  (1 independent origin; 1 article)" in page
    assert "“Twelve died” told by the reporter; second.txt, no date" in page
    assert "blamed by police on Dawn Front" in page


def test_the_page_opens_with_what_where_when_and_the_reason_of_the_grade(
    market: AssembledIncident, articles: Articles, printed: Printed
) -> None:
    lines = printed(*incident_page(market, articles), width=200).splitlines()

    assert lines[0] == f"{market.incident.id}  bombing · Lumo, North Vale, KE · 2031-05-07"
    assert lines[1] == "contested: 2 articles tell of it"


def test_what_nobody_tells_is_said(printed: Printed) -> None:
    article = an_article("A raid was told of.")
    incident = incident_of(a_claim(article, "type", Term("raid"), "A raid"))

    first_line = printed(*incident_page(incident, {article.id: article}), width=200).splitlines()[0]

    assert first_line.endswith("raid · place not told · day not told")


def test_quotes_cannot_steer_the_terminal_or_style_it(printed: Printed) -> None:
    article = an_article("\x1b[31m[bold]A raid[/bold]\x1b]0;owned\x07 came.")
    incident = incident_of(
        a_claim(article, "type", Term("raid"), "\x1b[31m[bold]A raid[/bold]\x1b]0;owned\x07")
    )

    page = printed(*incident_page(incident, {article.id: article}), width=200)

    assert "“�[31m[bold]A raid[/bold]�]0;owned�”" in page
    assert "\x1b" not in page


def test_why_names_voice_stance_extractor_confidence_article_and_offsets(
    market: AssembledIncident, articles: Articles, first: Article, printed: Printed
) -> None:
    page = printed(*incident_reasons(market, articles, ("killed",)), width=200)

    assert "killed 1: 10+  (1 independent origin)" in page
    assert (
        "voice: speaker, Ana Wetu (police chief) [police]; stance: states; cue: “said”; in: statement" in page
    )
    assert f"article: Harbour Post, 2031-05-08; {first.id} at 0:31" in page
    assert "found by echo/1, confidence 0.95; claim c" in page
    assert "where 1" not in page


def test_why_names_other_places_meant_and_why_accounts_were_joined(
    market: AssembledIncident, articles: Articles, printed: Printed
) -> None:
    page = printed(*incident_reasons(market, articles, FIELDS), width=200)

    assert "may also mean Lumo, South Vale, UG (0.25: same name)" in page
    assert "why these 2 accounts are one incident\n  same day, same place, same type" in page


def test_one_account_needs_no_joining(printed: Printed) -> None:
    article = an_article("A raid was told of.")
    incident = incident_of(a_claim(article, "type", Term("raid"), "A raid"))

    page = printed(*incident_reasons(incident, {article.id: article}, FIELDS), width=200)

    assert page.endswith("\none account tells of it, so none was joined\n")
