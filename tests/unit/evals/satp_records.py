"""Rows, accounts and names as the tests of SATP use them -> short ways to write them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.engine import Read, Seen, Text

from reportedly.model.claim import REPORTER, Evidence
from reportedly.model.ids import AccountId, ActorId, ArticleId, ClaimId
from reportedly.model.mention import Mention, Mentions
from reportedly.model.taxonomy import Field
from reportedly.model.values import Actor, Place, Referent, Value
from reportedly.views.public.records import (
    ArticleLine,
    PublicAccount,
    PublicArticle,
    PublicClaim,
    PublicPerpetrator,
    PublicTarget,
)

GROUP = Actor(ActorId("r:front"), "Hill Front")
POLICE = Actor(ActorId("state:XX/police"), "Police of Xanadu", "XX")


class StubEngine:
    """Answers from records made by hand, by the text."""

    def __init__(self, lines: dict[str, ArticleLine], mentions: dict[str, Mentions] | None = None) -> None:
        self._lines = lines
        self._mentions = mentions or {}

    def read(self, texts: Iterable[Text]) -> Iterator[Read]:
        for text in texts:
            yield Read(text.key, self._lines.get(text.text), None)

    def mentions(self, texts: Iterable[Text]) -> Iterator[Seen]:
        for text in texts:
            yield Seen(text.key, self._mentions.get(text.text), None)


def a_row(id_: str, news: str = "Nothing much", **answers: object) -> dict[str, object]:
    return {"id": id_, "news": news, "country": "xanadu", "year": "2016", **answers}


def written(path: Path, *lines: object) -> Path:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def tables(folder: Path) -> Path:
    (folder / "source.csv").write_text(
        "\ufeffHF,Hill Front (HF)\nHill Front,Hill Front (HF)\ngunmen,Attackers\nmilitants,Attackers\n",
        "utf-8",
    )
    (folder / "target.csv").write_text("constable,Police\nPolice,Police\nfarmer,Private Citizens\n", "utf-8")
    return folder


def a_claim(field: Field, quote: str, value: Value) -> PublicClaim:
    return PublicClaim(
        ClaimId(f"{field} {quote}"), field, value, quote, 0, len(quote), 0.9, REPORTER, "test/1"
    )


def a_place(mention: str, *, precision: int = 1, wider: tuple[str, ...] = ()) -> PublicClaim:
    place = Place(mention, None, "XX", None, None, precision, None)
    return a_claim("where", f"in {mention}", Referent(mention, "place", context=wider, entity=place))


def an_account(
    *claims: PublicClaim,
    type_: str = "armed_attack",
    main: bool = True,
    status: str = "asserted",
    doers: Iterable[tuple[str, Actor | None]] = (),
    targets: Iterable[tuple[str, str]] = (("a constable", "police"),),
) -> PublicAccount:
    told = tuple(
        a_claim("perpetrator", words, Referent(words, "actor", entity=actor)) for words, actor in doers
    )
    return PublicAccount(
        AccountId("a"), type_, status, main, None, None,
        tuple(
            PublicPerpetrator(actor.name if actor else words, actor.id if actor else None, words)
            for words, actor in doers
        ),
        tuple(PublicTarget(words, kind, None) for words, kind in targets),
        None, None, None, None, (), (*told, *claims),
    )  # fmt: skip


def a_line(*accounts: PublicAccount) -> ArticleLine:
    article = PublicArticle(ArticleId("a"), "path", None, None, None, "en", None)
    return ArticleLine(article, accounts, (), (), "ok" if accounts else "nothing found")


def named(*names: str) -> Mentions:
    return Mentions(
        ArticleId("a"),
        tuple(
            Mention("actor", Evidence(name, 0, len(name)), Referent(name, "actor", entity=GROUP))
            for name in names
        ),
        (),
    )
