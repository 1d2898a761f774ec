"""Training examples -> a fitted model; the loss asks that the sum of all labels that may be right is high."""

import random
import time
from collections.abc import Callable, Sequence

import torch
from torch import nn

from reportedly.model.record import Record
from training.batching import batch_of
from training.encoding import Encoded, buckets
from training.heads import HEADS
from training.model import Reader

_LEARNING_RATE = 3e-4
_HEAD_RATE = 1e-3
_WARM_UP = 0.06
_CLIP = 1.0
_DECAY = 0.01
_FLOOR = 0.02
"""Of the rate, at the end."""
_WEIGHTS = {"sentence": 0.5, "news": 0.5, "roles": 2.5, "voices": 1.0, "content": 1.0}
_TELLING = 2.0
"""Weight of a word that surely bears a label: nine words of ten bear none, and would drown it."""
_EVERY = 50


class Plan(Record, frozen=True):
    """How long and in what steps to train."""

    epochs: int
    seed: int
    batch_pieces: int = 2800
    """About 64 sentences."""


Say = Callable[[str], None]


def fit(model: Reader, examples: Sequence[Encoded], plan: Plan, device: torch.device, say: Say) -> None:
    """Train in place."""
    chance = random.Random(plan.seed)  # noqa: S311 - a fixed order, no secret
    lengths = [len(example.pieces) for example in examples]
    epochs = [_epoch(lengths, plan, chance) for _ in range(plan.epochs)]
    steps = [batch for epoch in epochs for batch in epoch]
    optimizer = _optimizer(model)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, len(steps)))
    model.train()
    began, losses = time.monotonic(), []
    for number, places in enumerate(steps, 1):
        inputs, allowed = batch_of([examples[place] for place in places], device)
        loss = loss_of(model(**inputs), allowed)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), _CLIP)
        optimizer.step()
        schedule.step()
        losses.append(loss.item())
        if number % _EVERY == 0 or number == len(steps):
            left = (time.monotonic() - began) / number * (len(steps) - number) / 60
            mean = sum(losses[-_EVERY:]) / len(losses[-_EVERY:])
            say(f"step {number} of {len(steps)}, loss {mean:.3f}, {left:.0f} min left")
    model.eval()


def loss_of(logits: tuple[torch.Tensor, ...], allowed: dict[str, torch.Tensor]) -> torch.Tensor:
    """Return the weighted sum of the heads' losses, each the mean over what is told."""
    total = logits[0].new_zeros(())
    for head, told in zip(HEADS, logits, strict=True):
        mask = allowed[head.name]
        is_told = ~mask.all(-1)
        if is_told.any():
            scores, right = told[is_told], mask[is_told]
            likely = scores.masked_fill(~right, float("-inf")).logsumexp(-1)
            surprise = scores.logsumexp(-1) - likely
            weight = torch.where(right[:, 0], 1.0, _TELLING)
            total = total + _WEIGHTS[head.name] * (surprise * weight).sum() / weight.sum()
    return total


def _epoch(lengths: Sequence[int], plan: Plan, chance: random.Random) -> list[list[int]]:
    order = list(range(len(lengths)))
    chance.shuffle(order)
    batches = buckets(lengths, order, plan.batch_pieces)
    chance.shuffle(batches)
    return batches


def _optimizer(model: Reader) -> torch.optim.Optimizer:
    encoder = [each for each in model.encoder.parameters() if each.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": encoder, "lr": _LEARNING_RATE},
            {"params": list(model.heads.parameters()), "lr": _HEAD_RATE},
        ],
        weight_decay=_DECAY,
    )


def _rate(step: int, steps: int) -> float:
    warm = max(1, int(steps * _WARM_UP))
    return step / warm if step < warm else max(_FLOOR, (steps - step) / max(1, steps - warm))
