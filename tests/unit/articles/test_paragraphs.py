"""Paragraphs are parted by blank lines, and by line ends unless the lines were wrapped."""

from reportedly.articles.paragraphs import paragraphs

WRAPPED = """\
Gunmen on motorcycles killed seven coal miners in the hills east of the
city on Monday, officials said, in the third such attack since spring.

Two other workers were wounded and were moved to a hospital in the
provincial capital. Doctors described their condition as stable and said
that both would be able to speak to the police within a day or two.
"""


def test_a_hard_wrapped_paragraph_is_one() -> None:
    blocks = paragraphs(WRAPPED)

    assert [block.text.count("\n") for block in blocks] == [1, 2]


def test_lines_that_are_whole_paragraphs_are_parted() -> None:
    text = "Gunmen killed seven miners on Monday.\nTwo more were wounded.\nNo group claimed it.\n"

    assert [block.text for block in paragraphs(text)] == text.strip().split("\n")


def test_long_lines_are_parted_even_where_they_are_as_long_as_each_other() -> None:
    line = "Gunmen on motorcycles killed seven coal miners in the hills east of the city on Monday. " * 3

    assert len(paragraphs(f"{line}\n{line}\n{line}")) == 3


def test_an_indented_line_opens_a_paragraph_of_wrapped_text() -> None:
    text = WRAPPED.replace("\n\nTwo", "\n   Two")

    assert len(paragraphs(text)) == 2


def test_header_lines_do_not_run_together() -> None:
    head = "Outlet: The Lagoon Post of the Northern Coast and the Islands Beyond It\nDate: 2019-05-12\n\n"

    assert [block.text[:6] for block in paragraphs(head + WRAPPED)][:2] == ["Outlet", "Date: "]


def test_every_kind_of_line_end_parts_paragraphs() -> None:
    assert [block.text for block in paragraphs("One died.\r\n\r\nTwo fled.\rThree hid.\u2028Four ran.")] == [
        "One died.", "Two fled.", "Three hid.", "Four ran.",
    ]  # fmt: skip
