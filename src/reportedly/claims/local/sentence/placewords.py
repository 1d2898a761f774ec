"""The closed classes of words by which a sentence tells that a name is a place's."""

import re

LINES = frozenset(
    {"street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "boulevard", "blvd", "lane", "ln", "circle", "court",
     "highway", "parkway", "pkwy", "terrace", "route", "freeway", "river", "border", "block", "creek", "expressway"}
)  # fmt: skip
AREA = frozenset(
    {"province", "district", "state", "city", "town", "village", "area", "region", "governorate", "county",
     "neighbourhood", "neighborhood", "suburb", "municipality", "department", "prefecture", "territory", "division",
     "valley", "island", "quarter", "township", "tehsil", "subdistrict", "hamlet", "oblast", "commune", "camp",
     "zone", "woreda", "subdivision", "regency", "canton", "cercle", "parish", "upazila", "raion",
     "mountains", "hills", "peninsula", "highway", "airport", "street", "road", "square", "border", "forest", "river"}
)  # fmt: skip
SPOTS = frozenset(
    {"office", "station", "market", "bazaar", "hospital", "headquarters", "barracks", "base", "airbase", "garrison", "prison",
     "jail", "airport", "airfield", "university", "campus", "college", "school", "camp", "checkpoint", "checkpost", "court", "courthouse", "courtroom", "hall",
     "cantonment", "stadium", "arena", "port", "outpost", "crossing", "mosque", "church", "cathedral", "bridge", "square"}
)  # fmt: skip
"""What lies in the town or district whose name stands before it: "Bannu Cantonment", "the Mubi police station"."""
GROUNDS = frozenset(
    {"wall", "walls", "gate", "gates", "entrance", "perimeter", "campus", "grounds", "premises", "front", "side", "part",
     "area", "vicinity"}
)  # fmt: skip
OUTER = frozenset({"outskirts", "suburbs", "vicinity", "environs"})
"""Parts that towns alone have: "the outskirts of Khiam"."""
DIRECTIONS = frozenset(
    {"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "north-eastern",
     "northeastern", "northwestern", "southeastern", "southwestern", "north-western", "south-eastern",
     "south-western", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
     "south-east", "south-west", "upper", "lower", "downtown"}
)  # fmt: skip
LINKERS = frozenset({"in", "at", "near", "outside", "inside", "from", "of", "to", "around", "on", "across", "along",
                      "into", "between", "towards", "toward", "through", "within", "off", "and", "over", "by"})  # fmt: skip
NOT_PLACES = frozenset({"CARDINAL", "DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
UNITS_AND_FEASTS = frozenset({"operation", "battalion", "brigade", "joint"})
ADJECTIVE_ENDS = ("-held", "-based", "-backed", "-controlled", "-led", "-run", "-born", "-speaking")
ARTICLE_NAME = re.compile(r"^(?:al|el|ar|as|an|at|ash|ad|az|ed|es|ul)[-‑][A-Z]")
ARMS = frozenset(
    {"rocket", "rockets", "missile", "missiles", "rifle", "rifles", "launcher", "launchers", "tank", "tanks"}
)
FROM_AFAR = frozenset(
    {"drone", "drones", "missile", "missiles", "airstrike", "airstrikes", "air", "warplane", "warplanes", "jet", "jets",
     "strike", "strikes", "gunship", "gunships", "helicopter", "helicopters", "shelling", "artillery", "bombardment", "aircraft", "firing",
     "predator", "unmanned", "airforce", "warship", "warships"}
)  # fmt: skip
"""What a state strikes with from elsewhere: "a US drone strike" was not in the US."""
TRUST = frozenset(
    {"confidence", "interest", "faith", "trust", "belief", "believe", "role", "result", "confide", "hope"}
)
LOCATING = frozenset({"in", "at", "near", "outside", "around"})
MOODS = frozenset(
    {"neighbouring", "neighboring", "nearby", "adjacent", "restive", "troubled", "volatile", "remote", "rural", "occupied",
     "besieged", "contested", "disputed", "annexed", "ancient", "embattled", "far", "coastal", "mountainous", "war-torn", "sprawling", "historic"}
)  # fmt: skip
SETTLED = AREA - {"area", "region", "state", "zone", "camp", "border", "highway", "street", "road", "airport"}
"""Words for an area behind a name that no people, faith or party goes by: "the Ahwar district"."""
SEATED = frozenset({"sadar", "muang", "mueang", "kotwali", "centro"})
"""What the district around the seat of any province is called."""
SEATS = frozenset({"capital", "port"})
CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
    r"|christmas|easter|ramadan|eid|ashura|muharram|nowruz|diwali|new|year|eve|day"
)
OVERRUN = frozenset(
    {"raid", "storm", "attack", "shell", "bomb", "bombard", "hit", "strike", "enter", "capture", "seize", "overrun", "invade",
     "target", "rock", "pound", "retake", "besiege", "burn", "torch", "pillage", "loot", "ransack", "reach"}
)  # fmt: skip
INSTITUTIONS = frozenset(
    {"hospital", "university", "parliament", "ministry", "court", "bank", "committee", "party", "army", "police", "congress",
     "senate", "assembly", "council", "mission", "agency", "office", "school", "college", "church", "mosque", "prison",
     "house", "media", "facebook", "twitter", "telegram", "television", "radio", "force", "forces", "command", "union",
     "department", "commission", "association", "institute", "news", "times", "post", "conference"}
)  # fmt: skip
TITLES = frozenset(
    {"president", "premier", "minister", "chancellor", "governor", "mayor", "senator", "deputy", "ambassador", "secretary",
     "general", "colonel", "major", "captain", "lieutenant", "sergeant", "commander", "inspector", "superintendent",
     "judge", "justice", "chief", "leader", "spokesman", "spokeswoman", "spokesperson", "mr", "mrs", "ms", "dr", "gen",
     "col", "maj", "capt", "lt", "sgt", "gov", "sen", "rev", "brig"}
)  # fmt: skip
"""What stands before the name of somebody, never of a town: "President Hassan", "Gen. Aidid"."""
OWN = frozenset(
    {"convoy", "motorcade", "car", "vehicle", "truck", "van", "house", "home", "residence", "apartment", "office", "palace",
     "farm", "shop", "compound"}
)  # fmt: skip
"""What belongs to somebody sooner than to an unknown town: "the house of Omar Dirie"."""
SMALL = frozenset({"of", "de", "del", "la", "el", "al", "the", "du", "des", "e", "i", "and"})
