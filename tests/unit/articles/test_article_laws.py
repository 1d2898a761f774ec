"""Laws of every article: sections are ordered, apart, inside the text, and leave out white space only."""

from collections.abc import Callable

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from reportedly.errors import UnreadableInput
from reportedly.model.article import Article

Read = Callable[..., Article]

WORDS = st.sampled_from(
    ["Gunmen", "killed", "twelve", "people", "in", "Kano", "on", "Sunday,", "police", "said.", "KABUL:",
     "(AFP)", "—", "Published", "in", "Dawn,", "March 1st, 2023", "By", "Jane", "Doe", "Opinion",
     "Read more:", "©", "2015", "🕊", "پشاور", "الموصل", "“quote”", "it’s", "\u200b", "\u00a0",
     "\ufeff", "e\u0301", "Advertisement", "Date:", "Headline:", "[TEXT]", "..."]
)  # fmt: skip
GAPS = st.sampled_from([" ", "\n", "\n\n", "\r\n", "\r", "\t", "  ", "\u2028", "\x0b", "\n   ", "\r\n\r\n"])
TEXTS = st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=80).map(
    lambda pairs: "".join(map("".join, pairs))
)


def _read(article_of: Read, text: str) -> Article:
    try:
        return article_of(text)
    except UnreadableInput:
        assume(False)
        raise


@given(text=TEXTS | st.text(max_size=300))
@example(text="Headline: \u200b\n\nDate: 2019-05-12")
@example(text="KABUL:\r\n\r\nGunmen killed two.\r(AFP)")
@settings(deadline=None, max_examples=150)
def test_sections_lie_in_order_and_hold_all_that_is_not_white_space(article_of: Read, text: str) -> None:
    article = _read(article_of, text)

    at = 0
    for section in article.sections:
        assert at <= section.start < section.end <= len(article.text)
        assert not article.text[at : section.start].strip()
        quote = article.text[section.start : section.end]
        assert quote == quote.strip()
        at = section.end
    assert not article.text[at:].strip()


@given(text=TEXTS)
@settings(deadline=None, max_examples=50)
def test_the_text_is_the_file_and_a_second_reading_is_the_same(article_of: Read, text: str) -> None:
    article = _read(article_of, text)

    assert article.text == text.removeprefix("\ufeff")
    assert article_of(text) == article


@given(text=TEXTS)
@settings(deadline=None, max_examples=50)
def test_what_is_cut_has_a_reason_and_what_is_read_has_none(article_of: Read, text: str) -> None:
    sections = _read(article_of, text).sections

    assert all((each.reason is None) == (each.kind in {"headline", "body", "heading"}) for each in sections)
