"""Encoded examples -> tensors of one batch."""

from collections.abc import Sequence

import torch

from training.encoding import Encoded, every
from training.heads import HEADS, Head

Batch = tuple[dict[str, torch.Tensor], dict[str, torch.Tensor]]
"""Inputs by name; by head, which outputs may be right."""


def batch_of(examples: Sequence[Encoded], device: torch.device) -> Batch:
    """Return one batch, padded to its longest sequence."""
    longest = max(len(example.pieces) for example in examples)
    ids = torch.tensor([[*each.pieces, *[0] * (longest - len(each.pieces))] for each in examples])
    inputs = {
        "input_ids": ids,
        "attention_mask": (ids != 0).long(),
        "token_type_ids": torch.zeros_like(ids),
    }
    allowed = {head.name: _mask(examples, head, longest) for head in HEADS}
    return (
        {name: tensor.to(device) for name, tensor in inputs.items()},
        {name: tensor.to(device) for name, tensor in allowed.items()},
    )


def _mask(examples: Sequence[Encoded], head: Head, longest: int) -> torch.Tensor:
    open_ = every(head)
    width = 1 if head.kind == "class" else longest
    bits = torch.tensor(
        [[*each.allowed[head.name], *[open_] * (width - len(each.allowed[head.name]))] for each in examples]
    )
    powers = 2 ** torch.arange(len(head.outputs))
    mask = (bits.unsqueeze(-1) & powers) != 0
    return mask[:, 0] if head.kind == "class" else mask
