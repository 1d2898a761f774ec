"""A folder of a model -> its files, or clear words; and the shipped model itself, where there is one."""

import hashlib
from pathlib import Path

import pytest
from tests.unit.claims.newsdesk import a_report

from reportedly.claims.learned.engine import extraction_of, open_reader
from reportedly.claims.learned.files import model_files
from reportedly.config import learned_model
from reportedly.errors import MissingPart

_PARTS = ("model.onnx", "tokenizer.json", "labels.json")


def _a_folder(folder: Path) -> Path:
    for name in _PARTS:
        (folder / name).write_bytes(name.encode())
    sums = [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in _PARTS]
    (folder / "SHA256SUMS").write_text("\n".join(sums) + "\n")
    return folder


def test_a_complete_folder_is_told_by_its_digest(tmp_path: Path) -> None:
    files = model_files(_a_folder(tmp_path))

    assert files.network == tmp_path / "model.onnx"
    assert files.digest == model_files(tmp_path).digest


def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    (_a_folder(tmp_path) / "labels.json").unlink()

    with pytest.raises(MissingPart, match=r"labels\.json missing.*REPORTEDLY_MODEL.*--lanes grammar"):
        model_files(tmp_path)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (_a_folder(tmp_path) / "model.onnx").write_bytes(b"other bytes")

    with pytest.raises(MissingPart, match=r"model\.onnx is damaged"):
        model_files(tmp_path)


@pytest.mark.skipif(
    not (learned_model() / "model.onnx").is_file(), reason="no model is shipped in this checkout"
)
class TestModel:
    """The model that the settings name."""

    def test_its_spans_are_the_articles_own_words(self) -> None:
        article = a_report("Gunmen shot dead five farmers near Dolvec on Tuesday, police said.")

        (reading,) = open_reader().read(article, [(0, len(article.text))])

        assert reading.incident > 0.5
        assert "five" in [article.text[span.start : span.end] for span in reading.of("killed")]

    def test_ordinary_news_tells_of_no_incident(self) -> None:
        article = a_report("The council opened a library on Tuesday.")

        assert extraction_of(open_reader().read(article, [(0, len(article.text))]), article).accounts == ()
