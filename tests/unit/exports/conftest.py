"""An invented incident whose words try to be formulas."""

import pytest

from reportedly.model.incident import AssembledIncident
from reportedly.model.values import Count, Place, Referent, Term
from reportedly.testing.factories import a_claim, an_article
from reportedly.testing.incidents import incident_of

PLACE = Place("+Lumo", None, "KE", -1.5, -36.25, 1, None)


@pytest.fixture
def formulas() -> AssembledIncident:
    """Names and quotes that a spreadsheet would run."""
    article = an_article("=HYPERLINK(1) hurt 3 in +Lumo, @Front said;\n“more, later”.")
    return incident_of(
        a_claim(article, "type", Term("bombing"), "=HYPERLINK(1) hurt 3"),
        a_claim(article, "where", Referent("+Lumo", "place", entity=PLACE), "+Lumo"),
        a_claim(article, "perpetrator", Referent("@Front", "actor"), "@Front said;\n“more, later”"),
        a_claim(article, "injured", Count(3, 3), "=HYPERLINK(1) hurt 3"),
    )


@pytest.fixture
def plain() -> AssembledIncident:
    """An incident with a type alone."""
    article = an_article("A raid was reported.")
    return incident_of(a_claim(article, "type", Term("raid"), "A raid was reported"))
