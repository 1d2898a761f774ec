"""A file's bytes in, its exact characters out, or a refusal that says what would be right."""

import re
from typing import Final

from reportedly.errors import UnreadableInput

LARGEST_TEXT: Final = 5_000_000
"""Bytes; the longest report of the development sets has 60,000."""

BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# C0 controls other than tab, line feed, vertical tab, form feed and carriage return; DEL.
CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MULTIBYTE: Final = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
ASCII_WORDS: Final = re.compile(rb"[A-Za-z ]")


def decode(content: bytes, *, path: str, declared: str | None = None) -> str:
    """Return the characters of `content`; a leading byte order mark is dropped, nothing else.

    Raises:
        UnreadableInput: the content is empty, too long, binary or in no encoding that can be told.
    """
    _refuse_by_size(content, path)
    text = _by_mark(content, path)
    if text is None:
        text = _as_utf8(content)
    if text is None:
        text = _by_fallback(content, path, declared)
    _refuse_binary(text, path)
    return text


def _refuse_by_size(content: bytes, path: str) -> None:
    if not content.strip():
        raise UnreadableInput(f"{path} is empty; a report needs text")
    if len(content) > LARGEST_TEXT:
        raise UnreadableInput(
            f"{path} has {len(content):,} bytes; one report has at most {LARGEST_TEXT:,}. "
            "Give many reports as many files or as a table with one report a row"
        )


def _by_mark(content: bytes, path: str) -> str | None:
    for mark, encoding in BOMS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableInput(
                    f"{path} opens with the mark of {encoding}, but byte {error.start + len(mark)} is not; "
                    "save it as UTF-8"
                ) from error
    return None


def _as_utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _by_fallback(content: bytes, path: str, declared: str | None) -> str:
    for encoding in (declared, "cp1252"):
        text = _in_encoding(content, encoding)
        if text is not None and (encoding == declared or _is_plain(content)):
            return text
    raise UnreadableInput(
        f"{path} is not text in UTF-8 (first at byte {_first_bad(content)}); save it as UTF-8"
    )


def _in_encoding(content: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return content.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _is_plain(content: bytes) -> bool:
    # UTF-8 sequences beside broken bytes mean a damaged UTF-8 file: as cp1252 it would be garbled text.
    if len(MULTIBYTE.findall(content)) > 1:
        return False
    # 0.7: English text in cp1252 has 0.9 and more letters and spaces; images and archives about 0.2.
    return len(ASCII_WORDS.findall(content)) >= 0.7 * len(content)


def _first_bad(content: bytes) -> int:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _refuse_binary(text: str, path: str) -> None:
    # One control character in a thousand occurs in copied text; more means bytes that are no text.
    if "\x00" in text or len(CONTROLS.findall(text)) > 1 + len(text) // 1000:
        raise UnreadableInput(f"{path} holds binary data, not text; give plain text in UTF-8 or HTML")
    if not text.strip():
        raise UnreadableInput(f"{path} is empty; a report needs text")
