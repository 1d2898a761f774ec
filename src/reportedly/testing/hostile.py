"""Payloads that run where a page does not escape them -> a ledger that carries them everywhere."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import combinations

from reportedly.incidents.deciding import note
from reportedly.model.account import Extraction, Refusal, make_account
from reportedly.model.article import Article, Section
from reportedly.model.claim import Attribution, Speaker, quote_at
from reportedly.model.decision import Decision, Signed
from reportedly.model.document import Hints, make_document
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.judgement import make_judgement
from reportedly.model.record import content_id
from reportedly.model.seams import Entry, Store
from reportedly.model.values import Count, Period, Referent, Term
from reportedly.pipeline.assembling import Incidents
from reportedly.testing.factories import ORIGIN, a_claim

_AT = datetime(2031, 6, 1, tzinfo=UTC)
_CALL = "window.__ran=1"
_WHOLE: tuple[str, ...] = (
    f"<script>{_CALL}</script>",
    f"<img src=x onerror={_CALL}>",
    f"<svg onload={_CALL}>",
    f'"><script>{_CALL}</script>',
    f"'><img src=x onerror={_CALL}>",
    f"</title><script>{_CALL}</script>",
    f"</textarea><script>{_CALL}</script>",
    f"</q></bdi><script>{_CALL}</script>",
    f"</mark><iframe srcdoc='<script>parent.{_CALL}</script>'></iframe>",
    f'" onmouseover="{_CALL}" x="',
    f"' autofocus onfocus='{_CALL}' x='",
    f"javascript:{_CALL}",
    f"JaVaScRiPt:{_CALL}//",
    f"{{{{ {_CALL} }}}}",
    f"{{% raw %}}<script>{_CALL}</script>",
    f"${{{_CALL}}}",
    f'<a href="javascript:{_CALL}">click</a>',
    f"<details open ontoggle={_CALL}>",
    f"<body onload={_CALL}>",
    f"<input autofocus onfocus={_CALL}>",
    f"<math><mtext></mtext><script>{_CALL}</script></math>",
    f'<object data="javascript:{_CALL}"></object>',
    f"<style>@import 'javascript:{_CALL}';</style>",
    f'<link rel=stylesheet href="data:text/css,*{{}}"><script>{_CALL}</script>',
    f'<div hx-get="/inbox" hx-trigger="load" hx-on:htmx:after:request="{_CALL}">',
    f'<div hx-on::load="{_CALL}" hx-trigger=load>',
    f'<meta http-equiv=refresh content="0;url=javascript:{_CALL}">',
    f"\u2028<script>{_CALL}</script>\u202e",
    f"&lt;script&gt;{_CALL}&lt;/script&gt;",
    f'<scr\tipt>{_CALL}</scr\tipt><base href="javascript:{_CALL}//">',
)
_OUT_OF = (
    "", '">', "'>", "</title>", "</textarea>", "</script>", "</style>", "-->", "]]>", "</q></bdi></mark>",
    "</select>", "</noscript>", "`>",
)  # fmt: skip
"""What ends the place where the words stand: an attribute, an element whose text is raw, a comment."""
_RUNS = (
    f"<script>{_CALL}</script>",
    f"<ScRiPt >{_CALL}</sCrIpT>",
    f"<script/x>{_CALL}</script/x>",
    f"<img src=x onerror={_CALL}>",
    f"<img/src='x'/onerror='{_CALL}'>",
    f"<svg/onload={_CALL}>",
    f"<svg><animate onbegin={_CALL} attributeName=x dur=1s>",
    f"<video><source onerror={_CALL}></video>",
    f'<iframe src="javascript:parent.{_CALL}"></iframe>',
    f"<style>@keyframes x{{}}</style><b style='animation-name:x' onanimationstart={_CALL}></b>",
)
_MADE = tuple(out + run for run in _RUNS for out in _OUT_OF)
PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys((*_WHOLE, *_MADE)))
"""Over 150; each goes through title, quote, speaker, note, file name and outlet."""
_TOGETHER = 10
"""Articles of one incident."""


def carry(store: Store) -> None:
    """Fill a store with articles that carry every payload in every place where a page shows words."""
    accounts: list[AccountId] = []
    for entry in _entries():
        store.keep(entry, known_at=_AT)
        accounts += [account.id for account in (entry.extraction.accounts if entry.extraction else ())]
    pairs = list(combinations(range(len(accounts)), 2))
    judgements = [
        make_judgement(
            "accounts",
            (accounts[one], accounts[other]),
            "same" if one // _TOGETHER == other // _TOGETHER else "unsure",
            score=2.0 if one // _TOGETHER == other // _TOGETHER else 0.5,
            reasons=(PAYLOADS[one],),
            decided_by="judge/2",
            decided_at=_AT,
        )
        for one, other in pairs
        if one // _TOGETHER == other // _TOGETHER or one % _TOGETHER == other % _TOGETHER == 0
    ]
    store.judge(judgements, known_at=_AT)
    store.decide(_notes(store), known_at=_AT)


def _notes(store: Store) -> Iterator[Decision]:
    """Yield a note of each payload, by a person whose name is one, on the incident that tells it."""
    for incident in Incidents(store):
        for article in incident.articles:
            payload = store.article(article).outlet or ""
            yield note(incident, Signed(payload, _AT, payload))


def _entries() -> Iterator[Entry]:
    for number, payload in enumerate(PAYLOADS):
        text = f"Report {number} says {payload} of it."
        document = make_document(
            text.encode(),
            path=f"{payload}.txt",
            media_type="text/plain",
            hints=Hints(title=payload, outlet=payload),
        )
        article = Article(
            id=ArticleId(content_id("r", document.id, text)),
            document_id=document.id,
            path=document.path,
            text=text,
            sections=(Section(0, len(text), "body"),),
            title=payload,
            published=date(2031, 5, 8),
            outlet=payload,
            language="en",
            byline=payload,
            dateline=payload,
        )
        yield Entry(document, text.encode(), article, _extraction(article, payload, number))


def _extraction(article: Article, payload: str, number: int) -> Extraction:
    said = Attribution("speaker", (Speaker(payload, "official", payload),), payload, "claims")
    on = date(2031, 5, 1 + number // _TOGETHER)
    day = Period(on, on, "day")
    claims = [
        a_claim(article, "type", Term("bombing"), payload),
        a_claim(article, "when", day, payload),
        a_claim(article, "where", Referent(payload, "place"), payload),
        a_claim(article, "perpetrator", Referent(payload, "actor"), payload, said=said),
        a_claim(article, "killed", Count(number, None), payload, said=said),
        a_claim(article, "responsibility", Referent(payload, "actor"), payload, said=said),
    ]
    account = make_account(article.id, claims, main=True)
    refused = Refusal(quote_at(article, article.text.index(payload), len(article.text)), payload)
    return Extraction(article.id, ORIGIN, (account,), (), (refused,), "ok")
