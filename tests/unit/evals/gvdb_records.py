"""Articles, answers and accounts as the tests of GVDB use them -> short ways to write them."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from evals.engine import Read, Text

from reportedly.model.claim import REPORTER
from reportedly.model.ids import AccountId, ArticleId, ClaimId
from reportedly.model.taxonomy import Field
from reportedly.model.values import Place, Referent, Value
from reportedly.views.public.records import (
    ArticleLine,
    PublicAccount,
    PublicArticle,
    PublicClaim,
    PublicPeriod,
    PublicToll,
)

TITLE = "Two shot in Orrin"
BODY = "ORRIN, Xy. - Ada Brook was shot dead with a pistol."
TOKENS = [
    ["Two", "shot", "in", "Orrin", "."],
    ["Ada", "Brook", "was", "shot", "dead", "with", "a", "pistol", "."],
]


class StubEngine:
    """One line for every text, and the texts it was asked."""

    def __init__(self, line: ArticleLine | None) -> None:
        self._line = line
        self.asked: list[Text] = []

    def read(self, texts: Iterable[Text]) -> Iterator[Read]:
        for text in texts:
            self.asked.append(text)
            yield Read(text.key, self._line, None)


def value(words: str) -> dict[str, object]:
    return {"startIndex": -1, "endIndex": -1, "value": words}


def answers(
    *fates: tuple[str, list[str]], city: str = "", day: str = "", weapon: str = ""
) -> dict[str, object]:
    return {
        "date-and-time": {"city": value(city), "date": day},
        "circumstances": {"type-of-gun": value(weapon)},
        "victim-section": [{"name": value(name), "victim-was": fate} for name, fate in fates],
    }


def table(path: Path, *rows: tuple[str, dict[str, object] | None]) -> Path:
    lines = ["Article id\tArticle title\tFull text\tJson"]
    lines += [
        f"{key}\t{TITLE}\t{TITLE}{BODY}\t{'' if said is None else json.dumps(said)}" for key, said in rows
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def a_claim(field: Field, quote: str, said: Value) -> PublicClaim:
    start = f"{TITLE}\n\n{BODY}".index(quote)
    return PublicClaim(ClaimId(quote), field, said, quote, start, start + len(quote), 0.9, REPORTER, "test/1")


def a_place(mention: str, precision: int) -> PublicClaim:
    place = Place(mention, None, "US", None, None, precision, None)
    return a_claim("where", mention, Referent(mention, "place", entity=place))


def a_person(name: str, role: str) -> PublicClaim:
    return a_claim("person", name, Referent(name, "person", role=role))


def an_account(
    *claims: PublicClaim,
    type_: str = "armed_attack",
    main: bool = True,
    killed: int | None = None,
    injured: int | None = None,
    day: date | None = None,
) -> PublicAccount:
    return PublicAccount(
        AccountId("a"), type_, "asserted", main,
        PublicPeriod(day, day, "day") if day else None,
        None, (), (),
        PublicToll(killed, None) if killed else None,
        PublicToll(injured, injured) if injured else None,
        None, None, (), claims,
    )  # fmt: skip


def a_line(*accounts: PublicAccount) -> ArticleLine:
    article = PublicArticle(ArticleId("a"), "path", None, None, None, "en", None)
    return ArticleLine(article, accounts, (), (), "ok")
