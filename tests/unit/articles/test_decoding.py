"""A file's bytes become exactly its characters, or a refusal that says what would be right."""

import pytest

from reportedly.articles.decode import decode
from reportedly.errors import UnreadableInput


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"Two died.\r\nA third fled.", "Two died.\r\nA third fled."),
        ("\ufeffTwo died.".encode(), "Two died."),
        ("Two died.".encode("utf-16"), "Two died."),
        ("\ufeffزخمی Two died.".encode("utf-16-be"), "زخمی Two died."),
        ("“Two died,” said José Peña.".encode("cp1252"), "“Two died,” said José Peña."),
        ("Two 🕊 died in پشاور.".encode(), "Two 🕊 died in پشاور."),
    ],
)
def test_a_text_keeps_its_characters_whatever_its_encoding(content: bytes, text: str) -> None:
    assert decode(content, path="a.txt") == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "a.txt is empty"),
        (b" \r\n\t ", "a.txt is empty"),
        ("\ufeff".encode(), "a.txt is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "save it as UTF-8"),
        (b"Two died.\x00\x01\x02\x03 Police said.", "holds binary data"),
        ("Peña and “others” died.".encode()[:-1] + b"\xff", r"byte 27\); save it as UTF-8"),
        (b"\xff\xfeT\x00w", "not; save it as UTF-8"),
        (b"a" * 5_000_001, "has 5,000,001 bytes"),
        ("Взрыв в городе".encode("cp1251"), "save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableInput, match=words):
        decode(content, path="a.txt")


def test_a_declared_encoding_is_followed() -> None:
    content = "Взрыв в городе".encode("cp1251")

    assert decode(content, path="a.html", declared="windows-1251") == "Взрыв в городе"
