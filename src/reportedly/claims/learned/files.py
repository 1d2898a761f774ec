"""The folder of a model -> its files, complete and undamaged by their checksums."""

import hashlib
from pathlib import Path

from reportedly.errors import MissingPart
from reportedly.model.record import Record

_SUMS = "SHA256SUMS"
_NEEDED = ("model.onnx", "tokenizer.json", "labels.json")


class ModelFiles(Record, frozen=True):
    """Where the parts of a model lie."""

    network: Path
    tokenizer: Path
    labels: Path
    digest: str
    """Changes with any of them."""


def model_files(folder: Path) -> ModelFiles:
    """Return the files of a model.

    Raises:
        MissingPart: one is missing, or is not what the checksums were made of.
    """
    absent = [name for name in (*_NEEDED, _SUMS) if not (folder / name).is_file()]
    if absent:
        raise MissingPart(
            f"the learned lane's model is not in {folder}: {', '.join(absent)} missing; install a version of "
            "reportedly that ships it, name its folder in REPORTEDLY_MODEL, or read with --lanes grammar"
        )
    told = _sums(folder / _SUMS)
    for name in _NEEDED:
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != told.get(name):
            raise MissingPart(
                f"{folder / name} is damaged: its bytes are not those of {_SUMS}; install reportedly again"
            )
    digest = hashlib.sha256("".join(told[name] for name in _NEEDED).encode()).hexdigest()
    network, tokenizer, labels = (folder / name for name in _NEEDED)
    return ModelFiles(network, tokenizer, labels, digest[:16])


def _sums(path: Path) -> dict[str, str]:
    lines = (line.split(maxsplit=1) for line in path.read_text("utf-8").splitlines())
    return {words[1].strip().lstrip("*"): words[0] for words in lines if len(words) > 1}
