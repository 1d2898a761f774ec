"""Names and texts of files -> a folder that holds them all, or none of them."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from evals.contract import UnreadableCorpus

_ENCODINGS = ("utf-8", "cp1252", "latin-1")


def write_folder(out: Path, files: Mapping[str, str]) -> None:
    """Write each file under `out`, by its path inside it; what else lies there stays.

    Raises:
        UnreadableCorpus: `out` is a file.
    """
    if out.is_file():
        raise UnreadableCorpus(
            f"{out} is a file; give --out the name of a folder, one file a document goes there"
        )
    waiting = out.with_name(f".{out.name}.part")
    shutil.rmtree(waiting, ignore_errors=True)
    try:
        for name, text in files.items():
            path = waiting / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        for name in files:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (waiting / name).replace(out / name)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)


def read_characters(path: Path) -> str:
    """Return every character of a file, byte order mark and line ends as they are, so that offsets hold.

    Raises:
        UnreadableCorpus: the file is binary or in UTF-16.
    """
    content = path.read_bytes()
    if b"\x00" in content:
        raise UnreadableCorpus(f"{path} holds zero bytes, so it is binary or UTF-16; save it as UTF-8")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableCorpus(f"{path} is not text; save it as UTF-8")
