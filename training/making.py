"""Examples -> the model folder: model.onnx, tokenizer.json, labels.json, MODEL_CARD.md, SHA256SUMS."""

import hashlib
import random
from collections.abc import Callable
from pathlib import Path

import msgspec
import torch

from training.calibrating import temperatures_of
from training.card import Facts, card_of
from training.encoding import encode
from training.exporting import export
from training.fitting import Plan, fit
from training.gathering import Gathered
from training.heads import HEADS, MAX_LENGTH
from training.model import Reader, open_tokenizer
from training.reading import answers_of, encodings_of, logits_of
from training.records import Example
from training.scoring import Score, scores_of

Say = Callable[[str], None]
_FULL = "full-precision.onnx"
_SHIPPED = ("model.onnx", "tokenizer.json", "labels.json", "MODEL_CARD.md")


def make(gathered: Gathered, out: Path, seed: int, epochs: int, limit: int | None, say: Say) -> None:
    """Train, write the files, and score what was written."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    random.seed(seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = open_tokenizer()
    training = gathered.training[:limit]
    say(f"training on {len(training)} sentences, {epochs} times, on {device.type}")
    model = Reader().to(device)
    fit(model, encode(training, tokenizer), Plan(epochs, seed), device, say)
    say("writing the model")
    export(model, out / _FULL, out / "model.onnx")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(out / "tokenizer.json"))
    say(f"scoring on {len(gathered.held_out)} held-out sentences")
    small, temperatures = _scored(out / "model.onnx", gathered.held_out)
    full, _ = _scored(out / _FULL, gathered.held_out)
    (out / "labels.json").write_bytes(_labels(temperatures))
    size = (out / "model.onnx").stat().st_size
    facts = Facts(training, gathered.held_out, seed, epochs, small, full, size)
    (out / "MODEL_CARD.md").write_text(card_of(facts), encoding="utf-8")
    (out / "SHA256SUMS").write_text(
        "".join(f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in _SHIPPED)
    )
    say(f"written: {out} ({size / 1e6:.1f} MB)")


def _scored(path: Path, examples: tuple[Example, ...]) -> tuple[list[Score], dict[str, float]]:
    tokenizer = open_tokenizer()
    texts = [example.text for example in examples]
    told = logits_of(path, tokenizer, texts)
    encodings = encodings_of(tokenizer, texts)
    answers = [answers_of(encoding, logits) for encoding, logits in zip(encodings, told, strict=True)]
    return scores_of(examples, answers), temperatures_of(encode(examples, tokenizer), told)


def _labels(temperatures: dict[str, float]) -> bytes:
    heads = {
        head.name: {"kind": head.kind, "labels": head.outputs, "temperature": temperatures[head.name]}
        for head in HEADS
    }
    content = {"format": 1, "max_length": MAX_LENGTH, "heads": heads}
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
