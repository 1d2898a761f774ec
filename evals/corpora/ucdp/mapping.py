"""Where GED's world differs from ours, and what the adapter does about it."""

MAPPING = (
    (
        "an event is coded from whole reports",
        "only headlines are given; `coverage.*` says how often they hold the answer at all",
    ),
    ("a row without a headline", "not read, and not scored; `coverage.has_headline` counts the others"),
    ("a headline", "an article whose text it is, published on the source's day by the source's outlet"),
    (
        "several headlines of an event",
        "each distinct one gives one account: one with deaths if there is any, then the main one",
    ),
    (
        "one value a field",
        "that of the most headlines, then the surest, then the latest; of places the finest",
    ),
    ("every row is an event", "where no account has a place, one that a headline names stands in"),
    (
        "`low`, `best`, `high`",
        'lowest toll told, best supported toll ("at least 10": 10), highest; nothing for "dozens"',
    ),
    (
        "sides are governments and groups",
        "perpetrators and targets by UCDP number; a state's force is its government",
    ),
    ("soldiers and police of no named state", "the government's of the place's country"),
    ("Islamic State Khorasan Province", "IS, under which GED files it"),
    ("one-sided violence", "only unarmed people struck, and not by clash, shelling, air strike or mine"),
    ("state-based violence", "otherwise, a government or its forces on a side, or from the air"),
    ("non-state violence", "otherwise, two groups; the type is left empty where none of the three is told"),
    ("`Civilians` as a side", "written with type 3; no party, so never counted as a side that matches"),
    (
        "Federally Administered Tribal Areas",
        "one province with Khyber Pakhtunkhwa, as on maps since their merger in 2018",
    ),
    (
        "`where_prec` 6: only a country is known",
        "no point and no division are written; such rows of GED are not asked for a point",
    ),
    (
        "`date_start` of an event whose headline tells no day",
        "left empty; the month tables then count it in the month of its first headline",
    ),
    ("the same event in two vintages", "each vintage is scored by itself; what changed is not measured"),
)
