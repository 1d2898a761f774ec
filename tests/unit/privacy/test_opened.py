"""What a profile may see of an incident: an incident like any other, with nothing in it that is hidden."""

from datetime import date

from msgspec.structs import replace

from reportedly.model.claim import Attribution, Speaker
from reportedly.model.decision import Signed, make_decision
from reportedly.model.incident import AssembledIncident, Ruling
from reportedly.model.values import Count, Period, Place, Referent, Term
from reportedly.testing.factories import a_claim, an_actor, an_article
from reportedly.testing.incidents import KNOWN, incident_of
from reportedly.views.privacy.opened import is_verbatim, opened
from reportedly.views.privacy.profiles import Profile
from reportedly.views.queries.incident_rows import incident_row

PLACE = Place("Upper Lumo", "Balochistan", "PK", 30.12, 67.09, 1, None)
BAND = an_actor("Red Band")


def incident() -> AssembledIncident:
    article = an_article(
        "The Red Band killed Mirsa Telk and 3 others at Upper Lumo, said Karim Daudzai. Commander Orul fled."
    )
    said = Attribution("speaker", (Speaker("Karim Daudzai", "resident"),), "said")
    made = incident_of(
        a_claim(article, "type", Term("raid"), "killed"),
        a_claim(article, "when", Period(date(2031, 5, 7), date(2031, 5, 7), "day"), "killed"),
        a_claim(article, "where", Referent("Upper Lumo", "place", entity=PLACE), "at Upper Lumo"),
        a_claim(article, "perpetrator", Referent("The Red Band", "actor", entity=BAND), "The Red Band"),
        a_claim(article, "killed", Count(4, 4), "killed Mirsa Telk and 3 others", said=said),
        a_claim(article, "person", Referent("Mirsa Telk", "person", role="killed"), "Mirsa Telk"),
        a_claim(article, "person", Referent("Orul", "person", role="commander"), "Commander Orul"),
    )
    note = make_decision(
        "note", Signed("ana", KNOWN, "ask Telk's brother"), incident=made.incident.id, accounts=()
    )
    ruling = Ruling("killed", Count(4, 4), note.id, "ana", "counted", KNOWN)
    return replace(made, decisions=(note,), rulings=(ruling,), reasons=("same person: Mirsa Telk",))


def test_the_desk_sees_everything() -> None:
    assert opened(incident(), Profile.internal) == incident()


def test_anybody_sees_the_area_the_counts_and_the_group_and_no_private_name() -> None:
    seen = opened(incident(), Profile.public)
    row = incident_row(seen)

    assert (row.place, row.admin1, row.country) == ("Balochistan", "Balochistan", "PK")
    assert (row.lat, row.lon, row.place_precision) == (30.25, 67.25, 4)
    assert (row.killed_low, row.perpetrators, row.earliest) == (4, ("Red Band",), date(2031, 5, 7))
    assert "killed [name] and 3 others" in row.quotes
    assert seen.of("killed")[0].claims[0].attribution.speakers == (Speaker("a resident", "resident"),)
    assert (seen.decisions, seen.reasons) == ((), ())
    assert (seen.rulings[0].by, seen.rulings[0].reason) == ("a reviewer", "")
    assert [variant.value for variant in seen.of("person")] == [
        Referent("[name]", "person", role="commander")
    ]


def test_a_partner_sees_the_place_and_no_private_name() -> None:
    seen = opened(incident(), Profile.partner)
    row = incident_row(seen)

    assert (row.place, row.lat, row.lon) == ("Upper Lumo", 30.12, 67.09)
    assert not any("Telk" in quote for quote in row.quotes)
    assert "Telk" not in str(seen)


def test_a_quote_with_a_name_taken_out_is_not_what_the_article_says() -> None:
    by_desk, by_public = (opened(incident(), profile) for profile in (Profile.internal, Profile.public))

    assert is_verbatim(by_desk.of("killed")[0].claims[0].evidence)
    assert not is_verbatim(by_public.of("killed")[0].claims[0].evidence)
