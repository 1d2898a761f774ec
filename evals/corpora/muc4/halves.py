"""The folder of MUC-4 -> its halves, and a small part of one in the same formats."""

import json
from pathlib import Path

from evals.contract import Half
from evals.corpora.muc4.inputs import KEY_LINE, files_of, read_documents, read_text
from evals.corpora.muc4.key_format import encode_key, read_key
from evals.corpora.muc4.records import Key

_DOCUMENTS = 30  # about; 34 of 200 take some 8 seconds of one core that does nothing else, 2026


def halves_of(folder: Path) -> tuple[Half, ...]:
    """Return the halves that are there, GTT's development half first."""
    gtt = folder / "gtt" / "dev.json"
    found = [("dev", gtt)] if gtt.is_file() else []
    found.extend(
        (name, folder / "raw" / name) for name in ("tst1", "tst2") if (folder / "raw" / name).is_dir()
    )
    return tuple(Half(name, path, path, len(read_documents(path))) for name, path in found)


def sample_of(half: Half, folder: Path) -> Half:
    """Write each n-th document of a half, some thirty of them, with their answers."""
    every = max(1, half.documents // _DOCUMENTS)
    folder.mkdir(parents=True, exist_ok=True)
    if half.source.is_file():
        lines = [line for line in read_text(half.source).splitlines() if line.strip()]
        path = folder / half.source.name
        path.write_text("".join(f"{line}\n" for line in lines[::every]), encoding="utf-8")
        kept = [json.loads(line) for line in lines[::every]]
        return Half(half.name, path, path, len(kept))
    documents = read_documents(half.source)[::every]
    texts = folder / f"{half.name}.txt"
    texts.write_text(
        "".join(f"{document.id}\n\n   {document.text}\n\n\n" for document in documents), encoding="utf-8"
    )
    keys = [
        read_key(read_text(path), str(path))
        for path in files_of(half.gold)
        if KEY_LINE.search(read_text(path))
    ]
    ids = {document.id for document in documents}
    key = Key(
        tuple(document.id for document in documents),
        tuple(template for each in keys for template in each.templates if template.document in ids),
    )
    (folder / f"{half.name}.key").write_bytes(encode_key(key.documents, key.templates))
    return Half(half.name, folder, folder, len(documents))
