"""Mentions -> the actor that stands first among the candidates."""

from datetime import date
from functools import cache

import pytest

from reportedly.entities.actors.registry import ActorRegistry
from reportedly.model.ids import ActorId
from reportedly.model.values import Actor

KHORASAN, ISLAMIC_STATE, TALIBAN, TTP = "un:QDe.161", "ucdp:234", "ucdp:303", "ucdp:356"


@cache
def registry() -> ActorRegistry:
    return ActorRegistry.open()


def first(mention: str, on: date | None = None) -> str | None:
    candidates = registry().link(mention, on=on)
    entity = candidates[0].entity if candidates else None
    return entity.id if isinstance(entity, Actor) else None


PAIRS = [
    *[
        (mention, KHORASAN)
        for mention in (
            "IS-K", "ISIS-K", "ISKP", "ISIL-K", "IS-KP", "Daesh-K", "Daesh-Khorasan", "Daesh Khorasan",
            "Islamic State Khorasan", "Islamic State Khorasan Province", "Islamic State-Khorasan",
            "Islamic State–Khorasan Province", "Islamic State’s Khorasan Province", "IS‑K",
            "the Islamic State-Khorasan (IS-K) militant group", "ISIS-K militants", "IS-K's",
            "Islamic State - Khorasan", "Islamic State's affiliate in the region, Daesh-Khorasan (ISIS-K)",
            "ISLAMIC STATE KHORASAN",
        )
    ],
    *[
        (mention, ISLAMIC_STATE)
        for mention in (
            "IS", "ISIS", "ISIL", "Daesh", "Da'esh", "Da’esh", "Islamic State", "the Islamic State group",
            "Islamic State of Iraq and Syria", "so-called Islamic State", "ISIS fighters",
            "Islamic State's", "Daesh terrorists",
        )
    ],
    *[
        (mention, TALIBAN)
        for mention in (
            "Taliban", "the Taliban", "Afghan Taliban", "Taliban forces", "Taliban authorities",
            "Taliban officials", "the Taliban government", "Taliban fighters", "Taliban's",
            "Islamic Emirate of Afghanistan", "Taleban",
        )
    ],
    *[
        (mention, TTP)
        for mention in (
            "TTP", "Pakistani Taliban", "the Pakistani Taliban", "Tehreek-e-Taliban Pakistan",
            "Tehrik-i-Taliban Pakistan", "Tehreek-e-Taliban Pakistan (TTP)",
            "banned Tehreek-i-Taliban Pakistan", "Tahrik-e-Taliban Pakistan", "Fitna al-Khawarij",
            "TTP militants",
        )
    ],
    ("al-Shabab", "ucdp:717"),
    ("Al Shabaab", "ucdp:717"),
    ("Shebab", "ucdp:717"),
    ("al‑Shabaab fighters", "ucdp:717"),
    ("Boko Haram", "ucdp:1051"),
    ("Boko Haram insurgents", "ucdp:1051"),
    ("ISWAP", "r:iswap"),
    ("Islamic State's West Africa Province", "r:iswap"),
    ("JNIM", "ucdp:6716"),
    ("Group to Support Islam and Muslims", "ucdp:6716"),
    ("Islamic State in the Greater Sahara", "r:isgs"),
    ("AQIM", "ucdp:539"),
    ("al-Qaida in the Islamic Maghreb", "ucdp:539"),
    ("AQAP", "ucdp:881"),
    ("Al Qaeda", "ucdp:769"),
    ("al-Qa'ida", "ucdp:769"),
    ("Lashkar-e-Taiba", "ucdp:1070"),
    ("Lashkar-i-Tayyiba", "ucdp:1070"),
    ("LeT", "ucdp:1070"),
    ("Jaish-e-Mohammad", "r:jem"),
    ("JeM", "r:jem"),
    ("JEM", "ucdp:468"),
    ("Lashkar-i-Jhangvi", "ucdp:388"),
    ("Hizb-ul-Mujahideen", "r:hizbul-mujahideen"),
    ("Balochistan Liberation Army", "ucdp:287"),
    ("BLA", "ucdp:287"),
    ("Maoist rebels of India", "ucdp:195"),
    ("Naxalites", "ucdp:195"),
    ("ULFA", "ucdp:326"),
    ("Tamil Tigers", "ucdp:320"),
    ("LTTE", "ucdp:320"),
    ("Abu Sayyaf", "ucdp:277"),
    ("the Abu Sayyaf group", "ucdp:277"),
    ("New People's Army", "ucdp:169"),
    ("New People’s Army rebels", "ucdp:169"),
    ("MILF", "ucdp:276"),
    ("Arakan Army", "ucdp:3051"),
    ("Tatmadaw", "r:tatmadaw"),
    ("Karen National Liberation Army", "ucdp:180"),
    ("Hamas", "ucdp:209"),
    ("Izz ad-Din al-Qassam Brigades", "ucdp:209"),
    ("Islamic Jihad", "ucdp:208"),
    ("Hezbollah", "ucdp:366"),
    ("Hizballah", "ucdp:366"),
    ("Hezbollah fighters", "ucdp:366"),
    ("Kata'ib Hezbollah", "r:kataib-hezbollah"),
    ("the Houthis", "ucdp:1091"),
    ("Houthi rebels", "ucdp:1091"),
    ("Ansar Allah", "ucdp:1091"),
    ("Hayat Tahrir al-Sham", "ucdp:6815"),
    ("Jabhat al-Nusra", "ucdp:1170"),
    ("Syrian Democratic Forces", "ucdp:6288"),
    ("Kurdish-led Syrian Democratic Forces", "ucdp:6288"),
    ("YPG", "ucdp:4163"),
    ("PKK", "ucdp:323"),
    ("Kurdistan Workers’ Party", "ucdp:323"),
    ("Hashd al-Shaabi", "r:iraqi-pmf"),
    ("Peshmerga", "r:peshmerga"),
    ("Revolutionary Guards", "r:irgc"),
    ("Jaish al-Adl", "ucdp:4364"),
    ("IDF", "r:idf"),
    ("Israel Defense Forces", "r:idf"),
    ("M23 rebels", "ucdp:1160"),
    ("ADF", "ucdp:489"),
    ("CODECO militia", "r:codeco"),
    ("FDLR", "ucdp:528"),
    ("LRA", "ucdp:488"),
    ("Lord’s Resistance Army", "ucdp:488"),
    ("Rapid Support Forces", "r:rsf"),
    ("paramilitary Rapid Support Forces (RSF)", "r:rsf"),
    ("Rapid Support Force", "r:rsf"),
    ("Sudanese army", "r:saf-sudan"),
    ("Tigray People's Liberation Front", "ucdp:410"),
    ("Fano militiamen", "r:fano"),
    ("Oromo Liberation Army", "ucdp:7595"),
    ("Renamo", "ucdp:498"),
    ("Séléka", "ucdp:554"),
    ("anti-Balaka", "ucdp:4201"),
    ("Libyan National Army", "ucdp:7072"),
    ("Wagner mercenaries", "r:wagner"),
    ("Wagner Group", "r:wagner"),
    ("Donetsk People's Republic", "ucdp:5840"),
    ("IRA", "ucdp:282"),
    ("Real IRA", "ucdp:283"),
    ("ETA", "ucdp:313"),
    ("FARC", "ucdp:743"),
    ("FARC rebels", "ucdp:743"),
    ("FARC dissidents", "ucdp:7013"),
    ("ELN", "ucdp:744"),
    ("Sendero Luminoso", "ucdp:750"),
    ("SENDERO LUMINOSO", "ucdp:750"),
    ("Shining Path", "ucdp:750"),
    ("FMLN", "ucdp:755"),
    ("FARABUNDO MARTI NATIONAL LIBERATION FRONT", "ucdp:755"),
    ("Sinaloa Cartel", "ucdp:775"),
    ("CJNG", "ucdp:1151"),
    ("Viv Ansanm", "un:HTe.002"),
    ("UN peacekeepers", "r:un-peacekeepers"),
    ("NATO", "r:nato"),
    ("AMISOM", "r:amisom"),
    ("US-led coalition", "r:cjtf-oir"),
    ("Saudi-led coalition", "r:saudi-coalition"),
    ("Pakistani forces", "state:PK/forces"),
    ("Pakistani security forces", "state:PK/forces"),
    ("the Iraqi army", "state:IQ/army"),
    ("Nigerian troops", "state:NG/military"),
    ("Philippine soldiers", "state:PH/military"),
    ("US military", "state:US/military"),
    ("U.S. troops", "state:US/military"),
    ("Israeli forces", "state:IL/forces"),
    ("Russian warplanes", "state:RU/air-force"),
    ("French police", "state:FR/police"),
    ("Pakistan's army", "state:PK/army"),
    ("Lebanese forces", "state:LB/forces"),
    ("Indian paramilitary soldiers", "state:IN/military"),
    ("Turkey", "state:TR"),
    ("Israeli", "state:IL"),
    ("U.S.", "state:US"),
    ("the U.S.", "state:US"),
    ("the government of Iraq", "state:IQ"),
    ("Assad regime", "state:SY"),
    ("Hamas.", "ucdp:209"),
    ("Global Coalition", "r:cjtf-oir"),
    ("Syrian government", "state:SY"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "actor_id"), PAIRS)
def test_a_mention_leads_to_its_actor(mention: str, actor_id: str) -> None:
    assert first(mention) == actor_id


@pytest.mark.parametrize(
    "mention",
    [
        "gunmen", "unidentified gunmen", "the militants", "security forces", "security sources", "residents",
        "is", "us", "suicide bomber", "a suicide bomber", "rebels", "anti-Taliban fighters",
        "US-backed fighters",
        "attackers", "police", "the army", "bandits", "", "the group", "Zarvan Brotherhood of Tal",
        "Ahmed Karimi", "   ", "the family", "Palestinians", "US-Kenyan summit", "the Brazilian embassy", ".",
    ],
)  # fmt: skip
def test_kinds_and_unknown_names_lead_to_nobody(mention: str) -> None:
    assert registry().link(mention) == ()


def test_the_taliban_are_one_actor_under_two_names() -> None:
    before = registry().link("Taliban", on=date(2021, 8, 14))[0]
    after = registry().link("Taliban", on=date(2021, 8, 15))[0]

    assert (before.entity.name, after.entity.name) == (
        "Taliban",
        "Taliban (de facto government of Afghanistan)",
    )
    assert first("Taliban", date(2021, 8, 14)) == first("Taliban", date(2021, 8, 15)) == TALIBAN
    assert registry().display_name(ActorId(TALIBAN), None) == "Taliban"


def test_a_name_out_of_use_still_leads_to_its_actor_but_with_a_lower_score() -> None:
    in_use = registry().link("ANDSF", on=date(2019, 5, 1))[0]
    later = registry().link("ANDSF", on=date(2023, 5, 1))[0]

    assert (in_use.score, later.score) == (0.97, 0.776)


def test_a_name_of_two_groups_gives_both() -> None:
    candidates = registry().link("SNA")

    assert [candidate.entity.name for candidate in candidates] == [
        "Syrian National Army",
        "Somali National Army",
    ]
    assert [candidate.score for candidate in candidates] == [0.97, 0.679]


def test_a_link_said_is_no_identity() -> None:
    candidate = registry().link("al-Qaida-linked militants")[0]

    assert (candidate.entity.name, candidate.score) == ("Al-Qaeda", 0.6)


def test_reasons_say_who_uses_a_label() -> None:
    candidate = registry().link("Fitna al-Khawarij", on=date(2025, 1, 1))[0]

    assert candidate.reason == (
        "alias 'Fitna al-Khawarij', as Government of Pakistan calls it: label one party uses"
    )


def test_a_force_has_the_country_of_its_state() -> None:
    forces = registry().link("Pakistani forces")[0].entity

    assert (forces.name, forces.country) == ("Pakistani security forces", "PK")
    assert registry().get(ActorId("r:idf")).country == "IL"
    assert registry().get(ActorId("ucdp:116")).name == "Iraq"
    assert registry().get(ActorId(TTP)).country is None
