"""Sentences -> events without any rule of the engine: constants, and the first word of a list."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from evals.contract import Predictor
from evals.corpora.plover.events import ASSAULT, OTHER
from evals.corpora.plover.files import Sentence, Told, read_sentences, write_told
from evals.engine import Engine

_COMMONEST = "YIELD"  # 141 of the 1,050 training sentences
# Words of the names that CAMEO and PLOVER give their codes, with near synonyms.
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "ASSAULT": (
            r"abduct|ambush|assassinat|assault|attack|bomb|clash|explo(?:d|si)|fight|fought|kidnap|kill|massacre"
            r"|murder|rap(?:e|ed|ing)\b|shell(?:ed|ing)\b|shoot|shot\b|tortur|wound"
        ),
        "COERCE": r"arrest|bann(?:ed|ing)|confiscat|curfew|deport|detain|expel|jail|martial law|seiz",
        "PROTEST": r"boycott|demonstrat|protest|rall(?:y|ied|ies)\b|riot|strik(?:e|es|ing)\b",
        "THREATEN": r"threat|ultimatum|warn",
        "ACCUSE": r"accus|blam|condemn|convict|criticis|criticiz|denounc|investigat|lawsuit|sue[ds]?\b|suing",
        "REJECT": r"declin|den(?:y|ied|ies)\b|refus|reject|ruled? out|veto",
        "SANCTION": r"br(?:eak|oke) off|cut off|halt|sanction|suspend",
        "MOBILIZE": r"alert|deploy|mobili[sz]|troops",
        "YIELD": r"ceasefire|cease-fire|eas(?:e|ed|ing)\b|lift|releas|resign|retreat|return|surrender|withdr",
        "AID": r"aid\b|donat|grant|humanitarian|relief",
        "AGREE": r"agree|intend|pledg|promis|ready to|willing",
        "REQUEST": r"appeal|ask|call(?:ed|s)? (?:for|on)|demand|request|urg",
        "CONSULT": r"consult|discuss|meet|met\b|negotiat|talk|telephon|visit",
        "COOPERATE": r"cooperat|exercis|extradit|shar(?:e|ed|ing)\b|trade",
        "SUPPORT": r"apologi[sz]|back(?:ed|s)\b|defend|endors|prais|recogni[sz]|sign(?:ed)?\b|support",
    }
)
_ANY = re.compile("|".join(rf"(?P<{event}>\b(?:{words}))" for event, words in _WORDS.items()), re.IGNORECASE)


def by_pattern(sentence: Sentence) -> str:
    """Return the event of the first word that stands in a list, and OTHER where none does."""
    found = _ANY.search(sentence.text)
    return (found.lastgroup if found else None) or OTHER


def _each(tell: Callable[[Sentence], str]) -> Predictor:
    def predict(source: Path, out: Path, _engine: Engine) -> None:
        sentences = {sentence.id: sentence for sentence in read_sentences(source)}
        write_told(out, [Told(key, tell(sentence)) for key, sentence in sentences.items()])

    return predict


BASELINES: Mapping[str, Predictor] = MappingProxyType(
    {
        "always empty": _each(lambda _: OTHER),
        "majority": _each(lambda _: _COMMONEST),
        "always ASSAULT": _each(lambda _: ASSAULT),
        "regex": _each(by_pattern),
    }
)
