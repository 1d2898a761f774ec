"""Articles -> parsed sentences whose tokens know their place in the article's text."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

from reportedly import config
from reportedly.claims.local.parse.tokens import Token, joined
from reportedly.errors import MissingPart
from reportedly.model.article import READ_SECTIONS, Article, Section
from reportedly.model.seams import KnownName, NameBook

_LEAD = 4
"""Words of "Pakistan:" or "North Kivu, DRC:" before a headline, which are no sentence of their own."""
_TASKS = {"TAG": "tags", "DEP": "a parser", "LEMMA": "lemmas", "ENT_IOB": "names"}
"""What the rules ask of a parsed sentence, by spaCy's word for it."""
BATCH = 32  # paragraphs; larger batches were no faster with the small pipeline


@dataclass(frozen=True, slots=True)
class Passage:
    """One section of an article, parsed; `starts` and `ends` give each token's range in the article's text."""

    section: Section
    doc: Token
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    names: tuple[KnownName, ...]
    """With offsets in the article's text."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of an article: the tokens `first` up to `last`, exclusive, of its passage."""

    article: Article
    passage: Passage
    index: int
    first: int
    last: int

    @property
    def tokens(self) -> list[Token]:
        """The sentence's tokens."""
        return list(self.passage.doc[self.first : self.last])

    @property
    def start(self) -> int:
        """Offset of the first character in the article's text."""
        return self.passage.starts[self.first]

    @property
    def end(self) -> int:
        """Offset behind the last character in the article's text."""
        return self.passage.ends[self.last - 1]

    @property
    def text(self) -> str:
        """The article's own characters."""
        return self.article.text[self.start : self.end]

    @property
    def is_headline(self) -> bool:
        """Whether the sentence is the article's headline."""
        return self.passage.section.kind == "headline"

    @property
    def is_heading(self) -> bool:
        """Whether the sentence is a heading inside the article, or its headline."""
        return self.passage.section.kind != "body"

    @property
    def is_whole_article(self) -> bool:
        """Whether it is all that the article says: a headline by itself, with a stop, or led in by a place."""
        read = [section for section in self.article.sections if section.kind in READ_SECTIONS]
        first, last = _trimmed(self.passage.doc[:])
        before = self.passage.doc[first : self.first]
        is_led = 0 < len(before) <= _LEAD and before[-1].text == ":"
        return len(read) == 1 and self.last == last and (self.first == first or is_led)

    @property
    def names(self) -> list[KnownName]:
        """The registry names inside the sentence."""
        return [name for name in self.passage.names if self.start <= name.start < self.end]

    def span(self, tokens: Iterable[Token]) -> tuple[int, int]:
        """Return the range in the article's text from the first to the last of these tokens."""
        places = [token.i for token in tokens]
        return self.passage.starts[min(places)], self.passage.ends[max(places)]

    def words(self, tokens: Iterable[Token]) -> str:
        """Return the article's own characters from the first to the last of these tokens."""
        start, end = self.span(tokens)
        return self.article.text[start:end]

    def token_at(self, offset: int) -> Token:
        """Return the token that covers a character of the article's text."""
        for position in range(self.first, self.last):
            if offset < self.passage.ends[position]:
                return self.passage.doc[position]
        return self.passage.doc[self.last - 1]


@cache
def pipeline() -> Token:
    """Return the spaCy pipeline that the settings name, loaded once a process.

    Raises:
        MissingPart: it is not installed, or does not do what the rules need.
    """
    name = config.english_pipeline()
    set_current_ops(NumpyOps(use_blis=False))  # +25-70 % speed with the same entities, measured on spaCy 3.8
    try:
        loaded = spacy.load(name)
    except OSError as error:
        if Path(name).exists():
            raise MissingPart(
                f"{name} holds no spaCy pipeline; name another in REPORTEDLY_PIPELINE"
            ) from error
        raise MissingPart(
            f"the English pipeline {name} is not installed: pip install {name}, "
            "or name another in REPORTEDLY_PIPELINE"
        ) from error
    except (AttributeError, ImportError, TypeError) as error:
        raise MissingPart(
            f"{name} is a package but no spaCy pipeline; give the name that is imported, "
            f"such as {config.DEFAULT_PIPELINE}, in REPORTEDLY_PIPELINE"
        ) from error
    lacking = [task for layer, task in _TASKS.items() if not loaded("Police spoke.").has_annotation(layer)]
    if lacking or loaded.lang != "en":
        raise MissingPart(
            f"the pipeline {name} (language {loaded.lang}) lacks {', '.join(lacking) or 'English'}; "
            "name one for English that tags, parses, lemmatises and finds names in REPORTEDLY_PIPELINE"
        )
    return loaded


def pipeline_name() -> str | None:
    """Return the name of a pipeline that is not the default one; None for the default."""
    chosen = config.english_pipeline()
    if chosen == config.DEFAULT_PIPELINE:
        return None
    meta = Path(chosen) / "meta.json"
    return "{lang}_{name}".format(**json.loads(meta.read_text("utf-8"))) if meta.is_file() else chosen


def read_sentences(article: Article, names: NameBook) -> list[Sentence]:
    """Return an article's sentences, in order; only sections that are read are parsed."""
    sections = [section for section in article.sections if section.kind in READ_SECTIONS]
    found = [names.names_in(article.text[section.start : section.end]) for section in sections]
    prepared = [_prepare(article, *pair) for pair in zip(sections, found, strict=True)]
    docs = pipeline().pipe([doc for doc, _, _ in prepared], batch_size=BATCH)
    passages = [
        Passage(section, doc, starts, ends, _shifted(known, section.start))
        for section, doc, (_, starts, ends), known in zip(sections, docs, prepared, found, strict=True)
    ]
    return list(_sentences(article, passages))


def _shifted(found: Iterable[KnownName], shift: int) -> tuple[KnownName, ...]:
    return tuple(
        KnownName(name.start + shift, name.end + shift, name.text, name.sort, name.actor_id) for name in found
    )


def _sentences(article: Article, passages: list[Passage]) -> Iterator[Sentence]:
    index = 0
    for passage in passages:
        for span in passage.doc.sents:
            if any(not token.is_space for token in span):
                yield Sentence(article, passage, index, *_trimmed(span))
                index += 1


def _trimmed(span: Token) -> tuple[int, int]:
    tokens = [token.i for token in span if not token.is_space]
    return min(tokens), max(tokens) + 1


def _prepare(
    article: Article, section: Section, found: Iterable[KnownName]
) -> tuple[Token, tuple[int, ...], tuple[int, ...]]:
    """Tokenise a section so that a group's name, or a name with hyphens, is one token."""
    text = article.text[section.start : section.end]
    plain = pipeline().make_doc(text)
    groups = [name for name in found if name.sort in {"group", "organisation"}]
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, word in joined(plain, text, groups):
        words.append(word)
        starts.append(start)
        ends.append(end)
    spaces = [
        later > earlier for earlier, later in zip(ends, [*starts[1:], ends[-1] if ends else 0], strict=True)
    ]
    doc = Doc(pipeline().vocab, words=words, spaces=spaces)
    shift = section.start
    return doc, tuple(start + shift for start in starts), tuple(end + shift for end in ends)
