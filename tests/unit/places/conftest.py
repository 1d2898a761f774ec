"""One gazetteer for all tests of this folder, built once into the user's cache or REPORTEDLY_CACHE."""

import pytest

from reportedly.entities.places import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()
