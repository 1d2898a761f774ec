"""Pages give their report and metadata; scripts, menus and dates that nobody stated stay out."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from reportedly.errors import UnreadableInput
from reportedly.model.article import Article

Read = Callable[..., Article]

BODY = (
    "<p>Gunmen on motorcycles killed five traders at a market in the town on Friday, police said, "
    "the third such attack in a month.</p><p>No group claimed responsibility. "
    "The governor, Musa Bello, visited the wounded.</p>"
)
PAGE = f"""<!DOCTYPE html><html><head><title>Five traders killed | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2019-05-12T08:00:00Z">
<script>var toll = "900 people were killed in a script.";</script><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Five traders killed</h1>{BODY}</article>
<aside><h3>Most read</h3>
<ul><li><a href="/a">Fifty killed in ferry disaster</a></li></ul></aside></body></html>"""


def test_a_page_gives_its_report_and_what_it_states(article_of: Read) -> None:
    article = article_of(PAGE, media_type="text/html")

    assert article.text.split("\n\n")[0] == "Five traders killed"
    assert [each.kind for each in article.sections] == ["headline", "body", "body"]
    assert (article.title, article.published, article.outlet, article.byline) == (
        "Five traders killed",
        date(2019, 5, 12),
        "The Harbour Post",
        "Jane Doe",
    )


def test_a_day_that_the_page_does_not_state_is_none(article_of: Read) -> None:
    page = PAGE.replace("article:published_time", "generator").replace("traders", "traders of 2014")

    assert article_of(page, media_type="text/html").published is None


def test_a_broken_page_is_read_as_far_as_it_goes(article_of: Read) -> None:
    page = PAGE.replace("</p>", "").replace("</article>", "")[:-30]

    assert "No group claimed responsibility." in article_of(page, media_type="text/html").text


def test_a_declared_encoding_of_a_page_is_followed(article_of: Read) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("Musa Bello", "José Peña")

    assert "José Peña" in article_of(page.encode("latin-1"), media_type="text/html").text


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body>{'<div>' * 50_000}{BODY}",
        f"<html><body>{'<b>' * 30_000}{BODY}",
        f"<html><body>{BODY}{'<p>x</p>' * 300_000}",
        "<html><body>" + "<br>" * 2_000_000,
        f"<html><body>{BODY}{'<script>' * 100_000}",
        "<" * 1_000_000,
        "<html><head><title>x</title></head><body></body></html>",
    ],
    ids=["nested", "bold", "paragraphs", "eight megabytes", "scripts", "brackets", "empty"],
)
def test_a_page_built_to_exhaust_its_reader_is_refused_soon(article_of: Read, page: str) -> None:
    start = time.process_time()

    with pytest.raises(UnreadableInput, match=r"report\.txt"):
        article_of(page, media_type="text/html")
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "filling",
    [
        f'<img src="data:{"A" * 2_000_000}">',
        "<!--" * 300_000,
        '<a b="' * 200_000,
        "<meta " * 200_000,
        f"<p>{'&amp;' * 300_000}</p>",
        "<p>x</p>" * 5_000,
    ],
    ids=["picture", "comments", "quotes", "metadata", "entities", "paragraphs"],
)
def test_a_page_with_heavy_filling_is_read_soon(article_of: Read, filling: str) -> None:
    start = time.process_time()

    article = article_of(f"<html><body>{BODY}{filling}</body></html>", media_type="text/html")

    assert "Gunmen on motorcycles killed five traders" in article.text
    assert time.process_time() - start < 20
