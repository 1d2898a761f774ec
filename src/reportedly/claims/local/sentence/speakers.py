"""The words for who speaks -> the speaker: name, role, and what kind of source he is."""

import re

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import phrase
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.model.claim import Speaker, SpeakerKind

# The first that fits is the kind: "the Taliban's police chief" is police, "a rebel commander" no soldier.
_KINDS: tuple[tuple[SpeakerKind, str], ...] = (
    ("police", r"\bpolice|gendarm|constab|inspector(?! general of)|superintendent|detective|sheriff"),
    ("hospital", (r"hospital|\bdoctor|\bmedic|health (?:work|official|source|cent)|\bnurse|surgeon|morgue|mortuary"
                  r"|ambulance|paramedic|clinic\b")),
    ("militant_group", r"Taliban|militant|rebel|insurgent|\bfighter|jihad|guerrilla|Amaq|separatist|militia"),
    ("military", (r"\barmy|\bmilitary|soldier|troops|commander|colonel|\bCol\b|\bmaj(?:or)?\b|lieutenant|\bLt\b|brigadier"
                  r"|\bbrig\b|\bnavy|air force|ISPR|defen[cs]e ministry|ministry of defen[cs]e|armed forces|\bIDF\b"
                  r"|general staff|^(?:the )?general\b|\bGen\b|peshmerga|border guard")),
    ("witness", r"witness|survivor|bystander|passer-?by|passers-?by"),
    ("resident", (r"resident|villager|\blocals\b|local people|neighbou?r\b|neighbou?rs|\belders?\b|famil(?:y|ies)|relative"
                  r"|shopkeeper|farmer|\btrader|herder|\bteacher")),
    ("agency", (r"\b(?:AFP|Reuters|AP|Associated Press|Xinhua|dpa|EFE|Anadolu|TASS|RIA|Interfax|Agence France|IRNA|SANA|PTI|ANI"
                r"|UPI|Yonhap|Kyodo|WAFA|Ukrinform)\b|news agency")),
    ("media", r"newspaper|television|\bTV\b|\bradio|\bmedia\b|\bdaily\b|broadcaster|website|channel|\bTimes\b|\bPost\b|Herald"),
    ("organisation", (r"observatory|institute|organi[sz]ation|committee|\bcouncil\b|\bcentre|\bcenter|\bgroup\b|\bmonitor|NGO|charity"
                      r"|\bagency\b|network|commission\b|Red Cross|Red Crescent|Amnesty|Watch\b|\bUN\b|United Nations|\bunion\b"
                      r"|association|think tank|mission\b|activist|forum\b")),
    ("official", (r"official|authorit|government|minist|spokes|governor|mayor|president|administrat|\bchief|source|chairman"
                  r"|commissioner|prosecutor|lawmaker|senator|secretary|envoy|statement|leader|councillor|intelligence"
                  r"|coordinator|prefect|municipality")),
)  # fmt: skip
_KIND_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)


def speaker_tokens(speaker: Token, verb: Token, content: Token | None) -> list[Token]:
    """Return the speaker's noun phrase with its titles, without a clause that hangs on it."""
    allowed = {token.i: token for token in phrase(speaker)}
    for child in speaker.children:
        if child.dep_ in {"appos", "conj", "cc", "punct", "prep", "amod"} and child.i > speaker.i:
            for token in child.subtree:
                if token.i < verb.i or verb.i < speaker.i:
                    allowed[token.i] = token
    if content is not None:
        allowed = {i: token for i, token in allowed.items() if token.i != content.i}
    tokens = [allowed[i] for i in sorted(allowed)]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in {")", "”", '"'}:
        tokens.pop()
    return tokens[:24] or [speaker]


def is_only_nation(tokens: list[Token]) -> bool:
    """Return whether all capitals belong to a place or nation: "Kabul police", "Pakistani officials"."""
    proper = [token for token in tokens if token.pos_ == "PROPN"]
    common = [token for token in tokens if token.pos_ == "NOUN"]
    return bool(common) and all(token.ent_type_ in {"GPE", "NORP", "LOC"} for token in proper)


def speaker_of(sentence: Sentence, tokens: list[Token]) -> Speaker:
    """Return the speaker that a phrase names; the words beside a person's name are the role."""
    text = sentence.words(tokens)
    kind = next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(text)), None)
    name = [token for token in tokens if token.ent_type_ == "PERSON"]
    if name and len(name) < len(tokens):
        role_tokens = [token for token in tokens if token.i < name[0].i] or [
            token for token in tokens if token.i > name[-1].i
        ]
        role = sentence.words(role_tokens).strip(" ,") if role_tokens else None
        return Speaker(sentence.words(name), kind or "person", role or None)
    if kind is None:
        kind = "person" if name or _is_human(tokens) else "unknown"
    return Speaker(text, kind)


def _is_human(tokens: list[Token]) -> bool:
    return any(token.lower_ in lexicon.people() for token in tokens)
