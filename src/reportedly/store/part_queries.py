"""The questions that a part of a ledger answers; ids come bound, as one JSON list."""

from reportedly.store.rows import DecisionRow

MARKS = """
select
  (select coalesce(max(number), 0) from extractions),
  (select coalesce(max(number), 0) from judgements),
  (select coalesce(max(number), 0) from decisions),
  (select coalesce(max(number), 0) from documents)
"""

ROWS_AT = """
select
  coalesce((select article_id || origin from extractions where number = ?), '')
  || coalesce((select id from judgements where number = ?), '')
  || coalesce((select id from decisions where number = ?), '')
  || coalesce((select id from documents where number = ?), '')
"""

LINK_MARKS = """
select
  (select coalesce(max(number), 0) from articles),
  (select coalesce(max(number), 0) from extractions)
"""

LINK_ROWS_AT = """
select
  coalesce((select id from articles where number = ?), '')
  || coalesce((select article_id || origin from extractions where number = ?), '')
"""

KEPT_SINCE = """
select id
from articles
where number > ?
"""

READ_SINCE = """
select distinct article_id
from extractions
where number > ?
"""

JUDGEMENTS_SINCE = """
select record
from judgements
where number > ?
order by number
"""

JUDGEMENTS_OF = """
with wanted as (select value as id from json_each(?)),
numbers as (
  select number from wanted join judgements on judgements."left" = wanted.id
  union
  select number from wanted join judgements on judgements."right" = wanted.id
)
select record
from numbers
join judgements using (number)
order by number
"""

DECISIONS_SINCE = """
select number, record
from decisions
where number > ?
order by number
limit ?
"""

DECISIONS_BEFORE = """
select number, record
from decisions
where number < ?
order by number desc
limit ?
"""

DECISIONS_NUMBERED = """
select number, record
from decisions
where number in (select value from json_each(?))
order by number
"""

DECIDED_LAST = """
select max(decided_at)
from decisions
"""

LAST_DECISION = """
select coalesce(max(number), 0)
from decisions
"""

_COLUMNS = DecisionRow.__struct_fields__
INSERT_DECISION = (
    f"insert into decisions ({', '.join(_COLUMNS)}) values ({', '.join('?' for _ in _COLUMNS)}) "  # noqa: S608 - names of our own record
    "on conflict do nothing"
)

KEPT_ARTICLES = """
select id, published, known_at
from articles
where id in (select value from json_each(?))
order by id
"""

ARTICLES = """
select
  record,
  text,
  (select min(path) from paths where document_id = articles.document_id)
from articles
where id in (select value from json_each(?))
"""

EXTRACTIONS_OF = """
select record
from extractions
where article_id in (select value from json_each(?))
order by number
"""

ACCOUNTS = """
select id, article_id
from accounts
where article_id in (select value from json_each(?))
"""

_ARTICLE_FACTS = """
select
  articles.number,
  articles.id,
  title,
  outlet,
  published,
  (select min(path) from paths where document_id = articles.document_id),
  articles.known_at,
  (select outcome from extractions where article_id = articles.id order by number desc limit 1),
  (select count(distinct accounts.id) from accounts where article_id = articles.id)
from articles
"""

NEWEST_ARTICLES = f"""{_ARTICLE_FACTS}
where articles.number < ?
order by articles.number desc
limit ?
"""

ARTICLE_FACTS = f"""{_ARTICLE_FACTS}
where articles.id in (select value from json_each(?))
"""  # noqa: S608 - built of our own words

REFUSED_TEXTS = """
select
  refusals.rowid,
  refusals.article_id,
  (
    select min(path)
    from paths
    join articles using (document_id)
    where articles.id = refusals.article_id
  ),
  quote,
  reason
from refusals
where refusals.rowid < ?
order by refusals.rowid desc
limit ?
"""

REFUSED_DOCUMENTS = """
select
  document_refusals.rowid,
  (select min(path) from paths where paths.document_id = document_refusals.document_id),
  reason
from document_refusals
where document_refusals.rowid < ?
and not exists (select 1 from articles where articles.document_id = document_refusals.document_id)
order by document_refusals.rowid desc
limit ?
"""
