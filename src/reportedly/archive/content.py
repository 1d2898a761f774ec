"""Bytes in; out, why they cannot be a document, or None, and whether they are HTML."""

import codecs
import re

import msgspec

LARGEST_DOCUMENT = 20_000_000
"""Bytes: far more than a report has, and enough for a page that carries its pictures inside."""

# Measured: accented French, Czech and Turkish in 8-bit encodings 0.13 to 0.18, compressed bytes 0.54.
MOST_UNREADABLE = 0.3
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")))
_HTML = re.compile(rb"<!doctype\s+html|<(html|head|body)[\s>]", re.IGNORECASE)


def why_not_a_document(content: bytes) -> str | None:
    """Return what is wrong with the bytes of a text or page, or None when nothing is."""
    if len(content) > LARGEST_DOCUMENT:
        return too_large(len(content))
    if not content:
        return "is empty; a report holds text"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _why_not_utf16(content)
    if b"\0" in content:
        return "holds NUL bytes, as pictures, archives and office files do; save it as plain text or HTML"
    return _why_not_utf8(content)


def too_large(size: int) -> str:
    """Return the words that refuse a document of `size` bytes."""
    most = LARGEST_DOCUMENT // 1_000_000
    return f"has {size / 1_000_000:.1f} MB; a document may have {most} MB, so split it into one file a report"


def is_html(content: bytes) -> bool:
    """Return whether the bytes open as a web page does."""
    return _HTML.search(content[:2048]) is not None


def is_json(content: bytes) -> bool:
    """Return whether the bytes are a JSON object or list."""
    if not content.lstrip().startswith((b"{", b"[")):
        return False
    try:
        msgspec.json.decode(content)
    except msgspec.DecodeError:
        return False
    return True


def _why_not_utf16(content: bytes) -> str | None:
    try:
        text = content.decode("utf-16")
    except UnicodeDecodeError:
        return "opens with the mark of UTF-16, but is not UTF-16; save it as UTF-8"
    return _why_not_words(text)


def _why_not_utf8(content: bytes) -> str | None:
    text = content.decode("utf-8", "replace")
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if text.count("\ufffd") + controls > MOST_UNREADABLE * len(text):
        return "is binary, or text in an encoding that is not known; save it as UTF-8"
    return _why_not_words(text)


def _why_not_words(text: str) -> str | None:
    if not text.replace("\ufeff", "").strip():
        return "holds only white space; a report holds text"
    return None
