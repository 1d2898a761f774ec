"""Pages copied from outlets: what is report is read, and nothing else."""

from collections.abc import Callable
from datetime import date

import pytest

from reportedly.model.article import Article
from reportedly.model.document import Hints

Read = Callable[..., Article]
Parts = Callable[[str], list[tuple[str, str]]]

PAGE = """\
Home > World > Africa

Suicide bomber kills 12 at harbour tea shop

By Halima Warsame in Port Aden
November 14, 2015 / 10:03 PM / AFP

PORT ADEN, Northland (AP) — A bomber killed at least 12 people at a tea shop on Saturday, police said.

Advertisement

The blast tore through the shop in the old town, Captain Idris Farah said. (AFP)

Read more: Eight killed in market shelling

File photo: Soldiers stand guard near the port. (Photo: Idris Nur/AFP)

How the attack unfolded

The Red Column claimed responsibility.

(Reporting by Halima Warsame; Editing by John Roe)

Related stories
Eight killed in market shelling
Drought worsens in the north
Senate passes new budget bill

© 2015 The Coast Herald. All rights reserved.

Comments (12)
joe99 says that 50 people were killed last week in his town.
"""


def test_each_line_of_a_copied_page_has_its_kind(parts_of: Parts) -> None:
    assert [kind for kind, _ in parts_of(PAGE)] == [
        "junk", "headline", "byline", "published", "dateline", "body", "junk", "body", "credit",
        "teaser", "credit", "heading", "body", "byline", "teaser", "teaser", "teaser", "teaser",
        "credit", "teaser", "teaser",
    ]  # fmt: skip


def test_a_copied_page_names_its_title_day_reporter_and_place(article_of: Read) -> None:
    article = article_of(PAGE)

    assert (article.title, article.published, article.byline, article.dateline) == (
        "Suicide bomber kills 12 at harbour tea shop",
        date(2015, 11, 14),
        "Halima Warsame in Port Aden",
        "PORT ADEN, Northland",
    )


def test_what_is_cut_is_kept_with_its_reason(article_of: Read) -> None:
    reasons = {each.kind: each.reason for each in article_of(PAGE).sections}

    assert reasons["body"] is None
    assert reasons["byline"] == "names of the reporters"
    assert reasons["teaser"] == "other-page teaser: below the end of the report"


STORIES = """\
Gunmen killed seven miners in the hills on Monday, officials said.

Two more were wounded. No group claimed responsibility.

{end}

Opinion

Editorial

A costly delay
Updated 22 Nov, 2024

A costly delay

It would be a mistake for the state to ignore the forty people killed in the valley.
Slow water
22 Nov, 2024

Slow water

AN audit of the dam fund is needed, with the works a year behind and the...
"""


@pytest.mark.parametrize("end", ["Published in The Hill Tribune, March 1st, 2023", "", "Most read"])
def test_a_tail_of_other_stories_is_cut_with_or_without_an_end_line(parts_of: Parts, end: str) -> None:
    read_parts = [
        text for kind, text in parts_of(STORIES.format(end=end)) if kind in {"body", "heading", "headline"}
    ]

    assert read_parts == [
        "Gunmen killed seven miners in the hills on Monday, officials said.",
        "Two more were wounded. No group claimed responsibility.",
    ]


def test_dates_of_other_stories_are_not_the_day_of_the_report(article_of: Read) -> None:
    assert article_of(STORIES.format(end="")).published is None
    assert article_of(STORIES.format(end="Published in The Hill Tribune, March 1st, 2023")).published == date(
        2023, 3, 1
    )


def test_a_report_that_goes_on_after_a_list_of_links_is_read_to_its_end(parts_of: Parts) -> None:
    text = (
        "Gunmen killed seven miners on Monday.\n\nRelated stories\n\nDrought worsens in the north\n\n"
        "Senate passes budget\n\nTwo of the wounded died in hospital, a doctor said.\n\nThe search went on.\n"
    )

    assert [part for kind, part in parts_of(text) if kind == "body"] == [
        "Gunmen killed seven miners on Monday.",
        "Two of the wounded died in hospital, a doctor said.",
        "The search went on.",
    ]


def test_a_picture_credit_with_rights_above_the_report_does_not_end_it(parts_of: Parts) -> None:
    text = (
        "One died.\n\n© 2015 Harbour Pictures. All rights reserved.\n\n"
        + "Gunmen killed two men on Monday.\n\n" * 5
    )

    assert [kind for kind, _ in parts_of(text)].count("body") == 6


def test_header_lines_give_their_fields(article_of: Read, parts_of: Parts) -> None:
    text = (
        "Outlet: The Harbour Post\nDate: 2019-05-12\nHeadline: Gunmen kill five in market\n"
        "Note: written for the demo in own words.\n\n"
        "KANO, Nigeria – Gunmen killed five traders on Friday, police said.\n"
    )
    article = article_of(text)

    assert (article.outlet, article.published, article.title) == (
        "The Harbour Post",
        date(2019, 5, 12),
        "Gunmen kill five in market",
    )
    assert [kind for kind, _ in parts_of(text)] == [
        "published", "published", "notice", "headline", "notice", "dateline", "body",
    ]  # fmt: skip


def test_what_the_user_says_wins_over_the_text(article_of: Read) -> None:
    hints = Hints(published=date(2015, 11, 15), outlet="The Coast Herald", title="Bombing")
    article = article_of(PAGE, hints=hints)

    assert (article.published, article.outlet, article.title) == (
        date(2015, 11, 15),
        "The Coast Herald",
        "Bombing",
    )


def test_an_ambiguous_or_missing_date_is_none(article_of: Read) -> None:
    body = "\n\nGunmen killed seven miners on Monday, officials said."

    assert article_of("Published: 03/04/2019" + body).published is None
    assert article_of("Updated: 2 hours ago" + body).published is None
    assert article_of("PARIS, Nov 14 (Reuters) - Gunmen killed seven miners on Monday.").published is None


def test_the_day_in_a_dateline_stands_in_for_a_missing_stamp(article_of: Read) -> None:
    article = article_of("PARIS, Nov 14, 2015 (Reuters) - Gunmen killed seven men on Monday, officials said.")

    assert article.published == date(2015, 11, 14)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the toll had risen to 12",
        "By nightfall, the army had retaken the town.",
        "Share prices fell after the attack.",
        "More than 40 people were killed in the raid.",
        "Opinion polls were suspended after the blast.",
        "Advertisements for the group were found on the dead man, police said.",
        "Comments by the minister angered the families of the dead.",
        "Related attacks killed ten in the north last week.",
        "Follow-up raids killed two more men.",
        "Read, 34, was killed in the blast.",
        "Watch towers were shelled, and five guards died.",
        "Sources told the paper that 12 had been killed.",
        "Copyright is no concern here, the man said.",
        "The report was published on 3 May 2014 and named 12 dead.",
        "In this town, 12 people were killed.",
        "Contact with the village was lost after the shelling.",
        "Sign of a struggle was seen at the gate.",
        "Photographs of the dead were posted on Twitter.",
        "Phone lines were cut before the raid.",
        "Video posted by the group shows 12 bodies.",
        "Copyright lawyer Jane Doe was among the dead.",
        "Correction officers found two inmates dead on Monday.",
        "The story was first reported by a radio station; 12 people died.",
        "Support for the group fell after it killed 12 villagers.",
        "Get out, the gunmen shouted.",
        "“More will die,” he said.",
        "12 dead, 30 injured.",
        "Live rounds were fired at the crowd, killing two.",
        "Editorial writers were among the 12 people killed at the newspaper.",
    ],
)
def test_a_sentence_that_opens_like_page_furniture_is_read(parts_of: Parts, line: str) -> None:
    text = f"Gunmen killed seven miners on Monday, officials said.\n\n{line}\n\nTwo more were wounded."

    assert parts_of(text)[1][0] in {"body", "heading"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertisement", "junk"),
        ("Story continues below", "junk"),
        ("Sign up for our newsletter", "junk"),
        ("Share this: Facebook", "junk"),
        ("Follow us on Twitter", "junk"),
        ("Please enable Javascript to watch this video", "junk"),
        ("___", "junk"),
        ("Also read: Eight killed in market shelling", "teaser"),
        ("RELATED: Eight killed in market shelling", "teaser"),
        ("► Eight killed in market shelling", "teaser"),
        ("Photo: Jane Roe", "credit"),
        ("(© 2016 KXYZ)", "credit"),
        ("Soldiers patrol a street. [Jane Roe/Reuters]", "credit"),
        ("In this April 27, 2014 photo, soldiers patrol the port.", "credit"),
        ("Correction: An earlier version gave a wrong age.", "notice"),
        ("Editor’s note: This story was updated with a new toll.", "notice"),
        ("This report was written for the demo in own words.", "notice"),
        ("This story has been updated with a new toll.", "notice"),
        ("By Our Correspondent", "byline"),
        ("Additional reporting by Jane Doe in Goma", "byline"),
        ("Jane Doe and John Roe contributed to this report.", "byline"),
        ("Updated at 10:30 pm on 3 May 2014", "published"),
    ],
)
def test_page_furniture_is_cut_wherever_it_stands(parts_of: Parts, line: str, kind: str) -> None:
    text = f"Gunmen killed seven miners, officials said.\n\n{line}\n\nTwo more were wounded.\n\nMany fled."

    assert parts_of(text)[1:] == [(kind, line), ("body", "Two more were wounded."), ("body", "Many fled.")]


def test_names_and_figures_that_close_a_report_are_read(parts_of: Parts) -> None:
    text = (
        "Gunmen killed three men. They fled.\n\nPolice named the dead:\n\n"
        "Musa Bello, 34, of the northern hill town\n\n" * 2
    )

    assert {kind for kind, _ in parts_of(text)} == {"body", "heading"}


def test_round_ups_part_each_place_from_its_item(parts_of: Parts) -> None:
    item = "Gunmen killed two men in a raid on a shop on Monday, the police said in the evening."
    text = "\n\n".join(
        f"{place}: {item}" for place in ("QUETTA", "GWADAR", "KALAT", "TURBAT", "ZHOB", "SIBI")
    )

    assert [kind for kind, _ in parts_of(text)] == ["dateline", "body"] * 6
