"""Countries whose first word is a name of their own -> read whole behind a direction."""

import pytest

from reportedly.entities.places.phrases import readings


@pytest.mark.parametrize("mention", ["northern Burkina Faso", "Burkina Faso"])
def test_a_country_of_two_names_is_never_read_by_its_second(mention: str) -> None:
    assert {phrase.core for phrase in readings(mention)} <= {"northern Burkina Faso", "Burkina Faso"}
