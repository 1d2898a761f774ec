"""The model's files -> what it answers to texts; the one door to onnxruntime and tokenizers."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from onnxruntime.capi import onnxruntime_pybind11_state as runtime
from tokenizers import Encoding, Tokenizer

from reportedly.claims.learned.files import ModelFiles
from reportedly.claims.learned.labels import Head, Labels, read_labels
from reportedly.errors import MissingPart
from reportedly.model.record import Record

Rows: TypeAlias = NDArray[np.float32]
_UNUSABLE = (runtime.Fail, runtime.InvalidGraph, runtime.InvalidProtobuf, runtime.NotImplemented)
_BATCH = 16  # sentences of like length; larger ones were no faster on one core


class Answer(Record, frozen=True):
    """What the model answers to one text."""

    words: tuple[int | None, ...]
    """The word of each piece."""
    offsets: tuple[tuple[int, int], ...]
    """The characters of each piece."""
    heads: dict[str, Rows]
    """Probabilities by head: a row for the text, or one for each piece."""


class Network:
    """A model that is open; it reads on one thread."""

    def __init__(self, files: ModelFiles) -> None:
        self.labels: Labels = read_labels(files.labels)
        self.digest = files.digest
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = InferenceSession(str(files.network), options, ["CPUExecutionProvider"])
        except _UNUSABLE as error:
            raise MissingPart(f"{files.network} holds no model that can be opened: {error}") from error
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(files.tokenizer))
        self._tokenizer.enable_truncation(max_length=self.labels.max_length)
        self._tokenizer.no_padding()
        self._inputs = [each.name for each in self._session.get_inputs()]
        self._outputs = [each.name for each in self._session.get_outputs() if each.name in self.labels.heads]

    def answers(self, texts: Sequence[str]) -> list[Answer]:
        """Return an answer to each text, in order; texts of like length are read together."""
        encodings = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda place: len(encodings[place].ids))
        found: dict[int, Answer] = {}
        for first in range(0, len(order), _BATCH):
            places = order[first : first + _BATCH]
            batch = [encodings[place] for place in places]
            found.update(zip(places, self._read(batch), strict=True))
        return [found[place] for place in range(len(texts))]

    def _read(self, batch: Sequence[Encoding]) -> Iterator[Answer]:
        longest = max(len(encoding.ids) for encoding in batch)
        ids = np.zeros((len(batch), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, encoding in enumerate(batch):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        told = self._session.run(self._outputs, {name: given[name] for name in self._inputs})
        by_head = {
            name: _probabilities(rows, self.labels.heads[name])
            for name, rows in zip(self._outputs, told, strict=True)
        }
        for row, encoding in enumerate(batch):
            heads = {name: rows[row] for name, rows in by_head.items()}
            yield Answer(tuple(encoding.word_ids), tuple(encoding.offsets), heads)


def _probabilities(logits: Rows, head: Head) -> Rows:
    scaled = logits / head.temperature
    raised = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    shares: Rows = raised / raised.sum(axis=-1, keepdims=True)
    return shares
