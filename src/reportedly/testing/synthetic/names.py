"""Names that synthetic happenings draw from: real towns, and invented groups, persons and outlets."""

from reportedly.model.ids import ActorId, GazetteerId
from reportedly.model.values import Actor, Place

# Town, first-order area, country, latitude and longitude to a tenth of a degree.
_TOWNS = (
    ("Peshawar", "Khyber Pakhtunkhwa", "PK", 34.0, 71.6),
    ("Bannu", "Khyber Pakhtunkhwa", "PK", 33.0, 70.6),
    ("Quetta", "Balochistan", "PK", 30.2, 67.0),
    ("Turbat", "Balochistan", "PK", 26.0, 63.1),
    ("Karachi", "Sindh", "PK", 24.9, 67.0),
    ("Lahore", "Punjab", "PK", 31.6, 74.3),
    ("Kabul", "Kabul", "AF", 34.5, 69.2),
    ("Mazar-e Sharif", "Balkh", "AF", 36.7, 67.1),
    ("Jalalabad", "Nangarhar", "AF", 34.4, 70.4),
    ("Baghdad", "Baghdad", "IQ", 33.3, 44.4),
    ("Mosul", "Nineveh", "IQ", 36.3, 43.1),
    ("Mogadishu", "Banaadir", "SO", 2.0, 45.3),
    ("Kismayo", "Lower Juba", "SO", -0.4, 42.5),
    ("Maiduguri", "Borno", "NG", 11.8, 13.2),
    ("Gao", "Gao", "ML", 16.3, 0.0),
    ("Mopti", "Mopti", "ML", 14.5, -4.2),
    ("Djibo", "Sahel", "BF", 14.1, -1.6),
    ("Goma", "North Kivu", "CD", -1.7, 29.2),
    ("Pemba", "Cabo Delgado", "MZ", -13.0, 40.5),
    ("Kharkiv", "Kharkiv", "UA", 50.0, 36.2),
    ("Kherson", "Kherson", "UA", 46.6, 32.6),
    ("Cali", "Valle del Cauca", "CO", 3.4, -76.5),
    ("Culiacán", "Sinaloa", "MX", 24.8, -107.4),
    ("Port-au-Prince", "Ouest", "HT", 18.5, -72.3),
    ("Jolo", "Sulu", "PH", 6.1, 121.0),
)
PLACES: tuple[Place, ...] = tuple(
    Place(name, admin1, country, lat, lon, 1, GazetteerId(f"synthetic:{number}"))
    for number, (name, admin1, country, lat, lon) in enumerate(_TOWNS)
)
AREAS: tuple[Place, ...] = tuple(
    Place(place.admin1 or place.name, place.admin1, place.country, place.lat, place.lon, 4,
          GazetteerId(f"synthetic:area-{number}"))
    for number, place in enumerate(PLACES)
)  # fmt: skip
GROUPS: tuple[Actor, ...] = tuple(
    Actor(ActorId(f"synthetic:{name.casefold().replace(' ', '-')}"), name)
    for name in ("Red Band", "Lowland Front", "Sons of the Ford", "Northern Column", "Council of the Pass")
)
KINDS = ("gunmen", "armed men", "militants")
TARGETS: tuple[tuple[str, str], ...] = (
    ("a police post", "police"), ("a market", "market"), ("a mosque", "worship"), ("a bus", "transport"),
    ("an army convoy", "military"), ("a school", "school"), ("a clinic", "health"), ("farmers", "civilians"),
)  # fmt: skip
PERSONS = (
    "Davan Orul", "Mirsa Telk", "Ostin Barrowe", "Hela Quint", "Jorun Addavi", "Samra Voss", "Elio Krent",
    "Tamar Ishkel", "Wendo Pash", "Lirra Amund",
)  # fmt: skip
SPEAKERS = ("police", "the hospital", "officials", "residents", "the governor's office")
OUTLETS = tuple(
    f"Synthetic {name}" for name in ("Herald", "Courier", "Wire", "Gazette", "Observer", "Post", "Tribune")
)
