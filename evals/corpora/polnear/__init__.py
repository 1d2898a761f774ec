"""PolNeAR (Newell et al. 2018): news of the US campaign of 2016 in, attributions in brat out, and scored."""

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from evals.contract import Half, Predictor, Scoring, UnreadableCorpus
from evals.corpora.folders import read_characters, write_folder
from evals.corpora.polnear import baselines
from evals.corpora.polnear.brat import Link, Words, ann_of, joined, read_ann
from evals.corpora.polnear.scoring import Text, scoring_of
from evals.engine import Engine
from evals.engine import Text as Asked
from evals.files import written_whole
from reportedly.model.claim import Evidence
from reportedly.model.mention import Saying

_ANNOTATOR = re.compile(r"_[0-9A-Za-z]{4}$")
_SAMPLE = 15  # texts; about six seconds of one core


class Polnear:
    """Who said what: sources, cues and contents of attributions in political news."""

    name = "polnear"
    title = "PolNeAR: source, cue and content of every attribution in political news"
    mapping = (
        (
            "attribution without a source",
            'told where a passive, "seems" or a noun marks what nobody is named for',
        ),
        (
            "attributions of attitude, plan and duty",
            "told as far as the engine knows the cue",
        ),
        (
            "content in several pieces, Content2",
            "all pieces of one saying are one content with gaps, and so scored",
        ),
        (
            "bylines, captions, teasers",
            "annotated in the corpus, set aside as no part of the article by the engine",
        ),
        ("Attribution", "has the characters of its cue, as in the corpus"),
        ("Discuss, Discard", "notes of annotators: neither told nor scored"),
        ("several annotators of one text", "each scored against; the text weighs as one"),
        ("edges of spans", "exact ignores blanks, quote marks and punctuation there; strict does not"),
    )

    @property
    def baselines(self) -> Mapping[str, Predictor]:
        """Nothing; quote marks and "X said" by pattern; subject and clause of a verb of saying by spaCy."""
        return MappingProxyType(
            {
                "always empty": _by(baselines.nothing),
                "regex": _by(baselines.by_pattern),
                "spaCy subject and clause": _by(baselines.by_parse),
            }
        )

    def halves(self, data: Path) -> tuple[Half, ...]:
        """Return the development half; the larger training half is read by hand where it is wanted."""
        source = data / "polnear" / "dev"
        if not (source / "attributions").is_dir():
            return ()
        return (Half("dev", source, source, sum(1 for _ in (source / "text").glob("*.txt"))),)

    def sample(self, half: Half, folder: Path) -> Half:
        """Copy every n-th text with all its annotations."""
        texts = sorted((half.source / "text").glob("*.txt"))
        chosen = texts[:: max(1, -(-len(texts) // _SAMPLE))]
        for text in chosen:
            for path in (text, *_annotations(half.gold / "attributions", text.stem)):
                target = folder / path.parent.name / path.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
        return Half("fast", folder, folder, len(chosen))

    def predict(self, source: Path, out: Path, engine: Engine) -> None:
        """Write NAME.ann for each text; into the file `out` where it ends in .ann and the text is one."""
        texts = read_texts(source)
        seen = engine.mentions(Asked(name, text) for name, text in texts.items())
        sayings = {each.key: each.mentions.sayings if each.mentions else () for each in seen}
        # The engine drops a byte order mark, which brat counts as a character.
        shifts = {name: int(text.startswith("\ufeff")) for name, text in texts.items()}
        _write(
            out,
            {name: [link_of(each, shifts[name]) for each in sayings[name]] for name in texts},
        )

    def score(self, predicted: Path, gold: Path) -> Scoring:
        """Score NAME.ann files against the annotations of each text."""
        return scoring_of(tuple(_held_together(predicted, gold)))


def read_texts(source: Path) -> dict[str, str]:
    """Return the characters of each text by its name.

    Raises:
        UnreadableCorpus: there is no .txt file, or two have one name.
    """
    folder = source / "text" if (source / "text").is_dir() else source
    files = [source] if source.is_file() else sorted(folder.rglob("*.txt"))
    if not files:
        raise UnreadableCorpus(f"{folder} holds no .txt file; give a text, or a folder of texts")
    texts: dict[str, str] = {}
    for path in files:
        if path.stem in texts:
            raise UnreadableCorpus(
                f"{path}: another text under {folder} is called {path.name}; give one of the folders"
            )
        texts[path.stem] = read_characters(path)
    return texts


def link_of(saying: Saying, shift: int) -> Link:
    """Return a saying of the engine as an attribution, its offsets moved by `shift`."""
    content = joined(_words(each, shift) for each in saying.content)
    source = _words(saying.source, shift) if saying.source else None
    return Link(source, _words(saying.cue, shift), content)


def _words(evidence: Evidence, shift: int) -> Words:
    return Words(((evidence.start + shift, evidence.end + shift),), evidence.quote)


def _write(out: Path, links: Mapping[str, list[Link]]) -> None:
    if out.suffix == ".ann" and len(links) == 1:
        with written_whole(out) as file:
            file.writelines(ann_of(each) for each in links.values())
        return
    write_folder(out, {f"{name}.ann": ann_of(each) for name, each in links.items()})


def _by(find: baselines.Finder) -> Predictor:
    def predict(source: Path, out: Path, engine: Engine) -> None:  # noqa: ARG001 - a baseline reads alone
        _write(out, {name: list(find(text)) for name, text in read_texts(source).items()})

    return predict


def _annotations(folder: Path, name: str) -> list[Path]:
    return [path for path in sorted(folder.glob("*.ann")) if _text_of(path) == name]


def _text_of(annotation: Path) -> str:
    return _ANNOTATOR.sub("", annotation.stem)


def _held_together(predicted: Path, gold: Path) -> Iterator[Text]:
    told = {path.stem: path for path in _ann_files(predicted)}
    wanted: dict[str, list[Path]] = {}
    for path in _ann_files(gold):
        wanted.setdefault(path.stem if path.stem in told else _text_of(path), []).append(path)
    if predicted.is_file() and len(wanted) == 1:
        told = dict.fromkeys(wanted, predicted)
    if told and not told.keys() & wanted.keys():
        raise UnreadableCorpus(
            f"{predicted}: no file is called as a text of {gold}; {next(iter(wanted))}.ann would be right"
        )
    for name, paths in wanted.items():
        links = read_ann(told[name]) if name in told else ()
        yield Text(name, links, tuple(read_ann(path) for path in paths))


def _ann_files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    files = sorted(path.rglob("*.ann"))
    if not files:
        raise UnreadableCorpus(f"{path} holds no .ann file; give a .ann file or a folder of them")
    return files
