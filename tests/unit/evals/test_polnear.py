"""Attributions in brat files: read, written from the engine's sayings, and scored by hand-computed cases."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from evals.contract import Half, Scoring, UnreadableCorpus
from evals.corpora.polnear import Polnear, read_texts
from evals.corpora.polnear.brat import Link, Words, ann_of, joined, read_ann
from evals.corpora.polnear.spans import trimmed
from evals.engine import Engine, Seen, Text

from reportedly.model.claim import REPORTER, Evidence
from reportedly.model.ids import ArticleId
from reportedly.model.mention import Mentions, Saying

TEXT = "The mayor said “the bridge is closed.” Police denied it."
MAYOR = "T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nT3\tContent 15 38\t“the bridge is closed.”\n"
MAYOR_SAID = f"{MAYOR}T4\tAttribution 10 14\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
POLICE_DENIED = (
    "T5\tSource 39 45\tPolice\nT6\tCue 46 52\tdenied\nT7\tContent 53 55\tit\nT8\tAttribution 46 52\tdenied\n"
    "E2\tAttribution:T8 Content:T7 Cue:T6 Source:T5\n"
)
BOTH = MAYOR_SAID + POLICE_DENIED


class Echo(Engine):
    """An engine that tells one saying in every text that holds its words."""

    def __init__(self, source: str, cue: str, *content: str) -> None:
        self._told = (source, cue, *content)

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        for text in texts:
            # As the public reader does.
            read = text.text.removeprefix("\ufeff")
            source, cue, *content = (_evidence(read, part) for part in self._told)
            saying = Saying(source, cue, tuple(content), REPORTER)
            yield Seen(text.key, Mentions(ArticleId("t"), (), (saying,)), None)


class Mute(Engine):
    """An engine that refuses every text."""

    def __init__(self) -> None:
        pass

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        return (Seen(text.key, None, "not English") for text in texts)


def _evidence(text: str, part: str) -> Evidence:
    start = text.index(part)
    return Evidence(part, start, start + len(part))


def _scored(folder: Path, told: str, *wanted: str) -> Scoring:
    (folder / "gold").mkdir()
    (folder / "told").mkdir()
    for suffix, ann in zip(("a1b2", "c3d4", "e5f6"), wanted, strict=False):
        (folder / "gold" / f"report_{suffix}.ann").write_text(ann, "utf-8")
    (folder / "told" / "report.ann").write_text(told, "utf-8")
    return Polnear().score(folder / "told", folder / "gold")


def _figures(scoring: Scoring) -> dict[str, float]:
    return {measure.name: round(measure.value or 0.0, 4) for measure in scoring.measures}


def test_a_brat_file_gives_its_linked_spans(tmp_path: Path) -> None:
    path = tmp_path / "report.ann"
    path.write_text(f"{BOTH}T9\tDiscuss 0 9\tThe mayor\n#1\tAnnotatorNotes T9\twhich one?\n", "utf-8")

    first, second = read_ann(path)

    assert first == Link(
        Words(((0, 9),), "The mayor"),
        Words(((10, 14),), "said"),
        Words(((15, 38),), "“the bridge is closed.”"),
    )
    assert second.source == Words(((39, 45),), "Police")


def test_pieces_written_out_of_order_are_read_in_order_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "report.ann"
    path.write_text("T1\tContent 20 23;0 5\tend start\nE1\tAttribution:T1 Content:T1 Cue:T1\n", "utf-8")

    (link,) = read_ann(path)

    assert link.content == Words(((0, 5), (20, 23)), "start end")


def test_a_second_content_is_one_content_with_a_gap(tmp_path: Path) -> None:
    path = tmp_path / "report.ann"
    spans = "T1\tContent 0 3\tyes\nT2\tContent 9 11\tno\nT3\tCue 4 8\tsaid\n"
    path.write_text(f"{spans}E1\tAttribution-no-source:T3 Content:T1 Content2:T2 Cue:T3\n", "utf-8")

    (link,) = read_ann(path)

    assert link == Link(None, Words(((4, 8),), "said"), Words(((0, 3), (9, 11)), "yes no"))


def test_words_that_hold_a_line_end_run_over_lines(tmp_path: Path) -> None:
    path = tmp_path / "report.ann"
    path.write_text("T1\tCue 0 9\tsaid\nthat\n\nE1\tAttribution:T1 Cue:T1\n", "utf-8")

    (link,) = read_ann(path)

    assert link.cue == Words(((0, 9),), "said\nthat")


def test_what_is_written_is_shaped_as_the_corpus_is_and_read_back(tmp_path: Path) -> None:
    content = joined([Words(((20, 23),), "two"), Words(((0, 3),), "one")])
    links = (
        Link(Words(((4, 6),), "he"), Words(((7, 11),), "said"), content),
        Link(None, Words(((30, 38),), "reported"), Words(((39, 41),), "a\nb")),
    )
    path = tmp_path / "report.ann"

    path.write_text(ann_of(links), "utf-8")

    assert path.read_text("utf-8").splitlines() == [
        "T1\tSource 4 6\the",
        "T2\tCue 7 11\tsaid",
        "T3\tContent 0 3;20 23\tone two",
        "T4\tAttribution 7 11\tsaid",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
        "T5\tCue 30 38\treported",
        "T6\tContent 39 41\ta b",
        "T7\tAttribution-no-source 30 38\treported",
        "E2\tAttribution-no-source:T7 Content:T6 Cue:T5",
    ]
    assert read_ann(path)[0] == links[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Cue 0 4 said\n", "line 1: 'Cue 0 4 said' is no line of a brat"),
        ("T1\tCue zero 4\tsaid\n", "line 1: .* is not 'T1<tab>Cue 0 4<tab>said'"),
        ("T1\tCue 0 4\tsaid\nE1\tCue:T7\n", "line 2: links to T7, which no T line defines"),
        ("T1\tCue 0 4\tsaid\nE1\tCue\n", "line 2: .* is not 'E1<tab>Attribution:T4 Cue:T2 ...'"),
    ],
)
def test_a_bad_line_is_named_with_what_would_be_right(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "report.ann"
    path.write_text(content, "utf-8")

    with pytest.raises(UnreadableCorpus, match=said):
        read_ann(path)


def test_edges_lose_quote_marks_and_stops_and_a_piece_of_these_alone_goes() -> None:
    assert trimmed(Words(((15, 38),), "“the bridge is closed.”")) == Words(
        ((16, 36),), "the bridge is closed"
    )
    assert trimmed(Words(((0, 1), (5, 8)), "“ two")) == Words(((5, 8),), "two")
    assert trimmed(Words(((0, 1),), ":")) == Words(((0, 1),), ":")
    assert trimmed(Words(((0, 3),), "of another length")) == Words(((0, 3),), "of another length")


def test_the_annotation_itself_scores_one(tmp_path: Path) -> None:
    scoring = _scored(tmp_path, BOTH, BOTH)

    assert set(_figures(scoring).values()) == {1.0}
    assert scoring.mistakes == ()


def test_nothing_told_scores_nothing_and_all_is_abstained(tmp_path: Path) -> None:
    scoring = _scored(tmp_path, "", BOTH)

    assert set(_figures(scoring).values()) == {0.0}
    assert [each.abstained for each in scoring.measures if each.name == "attribution.overlap_f1"] == [1.0]


def test_figures_of_a_half_right_prediction_are_those_computed_by_hand(tmp_path: Path) -> None:
    told = (
        "T1\tSource 4 9\tmayor\nT2\tCue 10 14\tsaid\nT3\tContent 16 36\tthe bridge is closed\n"
        "T4\tAttribution 10 14\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
    )

    figures = _figures(_scored(tmp_path, told, BOTH))

    # One of one told, one of two wanted: precision 1, recall 1/2.
    for name in ("cue.exact", "cue.overlap", "source.overlap", "content.exact", "content.overlap"):
        assert figures[f"{name}_f1"] == 0.6667
    assert figures["source.exact_f1"] == figures["attribution.exact_f1"] == 0.0
    assert figures["attribution.overlap_f1"] == figures["source_cue.overlap_f1"] == 0.6667
    # Told 5 + 4 + 20 characters, wanted 9 + 6, 4 + 6 and 20 + 2.
    assert figures["characters_f1"] == round(2 * 29 / (29 + 47), 4)


def test_edges_count_in_the_strict_figure_alone(tmp_path: Path) -> None:
    told = MAYOR_SAID.replace(
        "Content 15 38\t“the bridge is closed.”", "Content 16 37\tthe bridge is closed."
    )

    figures = _figures(_scored(tmp_path, told, MAYOR_SAID))

    assert (figures["attribution.exact_f1"], figures["attribution.strict_f1"]) == (1.0, 0.0)


def test_several_annotators_of_a_text_count_as_one(tmp_path: Path) -> None:
    scoring = _scored(tmp_path, MAYOR_SAID, MAYOR_SAID, BOTH)

    # Told 1 and 1, wanted 1 and 2, met 1 and 1; each halved.
    assert _figures(scoring)["cue.exact_f1"] == round(2 * 1 * (1 / 1.5) / (1 + 1 / 1.5), 4)
    assert next(each.over for each in scoring.measures if each.name == "cue.exact_f1") == 2


def test_a_source_told_where_none_is_annotated_makes_the_whole_wrong(tmp_path: Path) -> None:
    spans = "T2\tCue 10 14\tsaid\nT3\tContent 15 38\t“the bridge is closed.”\n"
    wanted = f"{spans}E1\tAttribution-no-source:T2 Content:T3 Cue:T2\n"

    scoring = _scored(tmp_path, MAYOR_SAID, wanted)

    assert _figures(scoring)["attribution.overlap_f1"] == 0.0
    assert [each.kind for each in scoring.mistakes] == ["source: invented"]


def test_mistakes_are_named_by_part_and_fault(tmp_path: Path) -> None:
    told = (
        "T1\tSource 4 9\tmayor\nT2\tCue 10 14\tsaid\nT3\tContent 15 45\t“the bridge is closed.” Police\n"
        "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\nT9\tCue 19 25\tbridge\nE2\tAttribution:T9 Cue:T9\n"
    )

    scoring = _scored(tmp_path, told, BOTH)

    assert [each.kind for each in scoring.mistakes] == [
        "source: too short",
        "content: too long",
        "cue: missing: denied",
        "cue: invented: bridge",
    ]


def test_a_text_without_a_prediction_counts(tmp_path: Path) -> None:
    (tmp_path / "other_a1b2.ann").write_text(MAYOR_SAID, "utf-8")
    (tmp_path / "told").mkdir()
    (tmp_path / "told" / "report.ann").write_text(MAYOR_SAID, "utf-8")
    (tmp_path / "gold").mkdir()
    for name in ("report_a1b2", "other_a1b2"):
        (tmp_path / "gold" / f"{name}.ann").write_text(MAYOR_SAID, "utf-8")

    scoring = Polnear().score(tmp_path / "told", tmp_path / "gold")

    assert _figures(scoring)["cue.exact_f1"] == 0.6667


def test_a_single_prediction_is_scored_against_a_single_annotation_of_any_name(tmp_path: Path) -> None:
    (tmp_path / "ours.ann").write_text(BOTH, "utf-8")
    (tmp_path / "theirs.ann").write_text(BOTH, "utf-8")

    scoring = Polnear().score(tmp_path / "ours.ann", tmp_path / "theirs.ann")

    assert _figures(scoring)["attribution.exact_f1"] == 1.0


def test_predictions_of_other_texts_are_refused(tmp_path: Path) -> None:
    for side, name in (("told", "elsewhere"), ("gold", "report_a1b2")):
        (tmp_path / side).mkdir()
        (tmp_path / side / f"{name}.ann").write_text(BOTH, "utf-8")

    with pytest.raises(UnreadableCorpus, match=r"no file is called .* report.ann would be right"):
        Polnear().score(tmp_path / "told", tmp_path / "gold")


def test_a_saying_of_the_engine_becomes_a_file_that_the_scorer_takes_for_right(tmp_path: Path) -> None:
    (tmp_path / "half" / "text").mkdir(parents=True)
    (tmp_path / "half" / "attributions").mkdir()
    (tmp_path / "half" / "text" / "report.txt").write_text(TEXT, "utf-8")
    (tmp_path / "half" / "attributions" / "report_a1b2.ann").write_text(MAYOR_SAID, "utf-8")
    engine = Echo("The mayor", "said", "the bridge is closed")

    Polnear().predict(tmp_path / "half", tmp_path / "out", engine)

    assert _figures(Polnear().score(tmp_path / "out", tmp_path / "half"))["attribution.exact_f1"] == 1.0


@pytest.mark.parametrize(("opening", "offset"), [("", 0), ("\ufeff", 1), ("One\r\n\r\n", 7), ("Łódź 🙂 ", 7)])
def test_offsets_count_the_characters_of_the_file_as_it_is(tmp_path: Path, opening: str, offset: int) -> None:
    (tmp_path / "report.txt").write_bytes(f"{opening}{TEXT}".encode())

    Polnear().predict(tmp_path / "report.txt", tmp_path / "report.ann", Echo("The mayor", "said", "closed"))

    first = (tmp_path / "report.ann").read_text("utf-8").splitlines()[0]
    assert first == f"T1\tSource {offset} {offset + 9}\tThe mayor"


def test_a_refused_text_gets_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "report.txt").write_text(TEXT, "utf-8")

    Polnear().predict(tmp_path / "texts", tmp_path / "out", Mute())

    assert {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()} == {"report.ann": ""}


def test_input_without_texts_or_with_binary_ones_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCorpus, match=r"holds no .txt file; give a text"):
        read_texts(tmp_path)
    (tmp_path / "report.txt").write_bytes("The mayor".encode("utf-16"))
    with pytest.raises(UnreadableCorpus, match="save it as UTF-8"):
        read_texts(tmp_path)


def test_a_file_in_the_way_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT, "utf-8")
    (tmp_path / "taken").write_text("", "utf-8")

    with pytest.raises(UnreadableCorpus, match="taken is a file; give --out the name of a folder"):
        Polnear().predict(tmp_path / "report.txt", tmp_path / "taken", Mute())


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“The bridge is closed,” Mayor Odd said.", "Mayor Odd", "said", "The bridge is closed"),
        ("“The bridge is closed,” said Odd.", "Odd", "said", "The bridge is closed"),
        ("Mayor Odd told us: “The bridge is closed.”", "Mayor Odd", "told", "The bridge is closed."),
        ("She said that the bridge is closed.\n", "She", "said", "that the bridge is closed"),
    ],
)  # fmt: skip
def test_the_pattern_finds_quotations_and_clauses(
    tmp_path: Path, text: str, source: str, cue: str, content: str
) -> None:
    (tmp_path / "report.txt").write_text(text, "utf-8")

    Polnear().baselines["regex"](tmp_path / "report.txt", tmp_path / "report.ann", Mute())

    (link,) = read_ann(tmp_path / "report.ann")
    assert [part.text for part in (link.source, link.cue, link.content) if part] == [source, cue, content]


def test_a_sample_keeps_texts_and_all_their_annotations(tmp_path: Path) -> None:
    half = tmp_path / "polnear" / "dev"
    (half / "text").mkdir(parents=True)
    (half / "attributions").mkdir()
    for number in range(50):
        (half / "text" / f"report-{number:02}.txt").write_text(TEXT, "utf-8")
        (half / "attributions" / f"report-{number:02}_a1b2.ann").write_text(BOTH, "utf-8")
    (half / "attributions" / "report-00_c3d4.ann").write_text(BOTH, "utf-8")
    (whole,) = Polnear().halves(tmp_path)

    sample = Polnear().sample(whole, tmp_path / "fast")

    assert (whole.documents, sample) == (50, Half("fast", tmp_path / "fast", tmp_path / "fast", 13))
    assert sum(1 for _ in (tmp_path / "fast" / "attributions").iterdir()) == 14


def test_there_are_no_halves_where_the_corpus_is_absent(tmp_path: Path) -> None:
    assert Polnear().halves(tmp_path) == ()
