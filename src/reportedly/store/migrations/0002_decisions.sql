-- What persons decide: one act a row, never changed or removed; another act undoes it.
-- `incident` is the id that the incident had then; `record` is the exact record as JSON, with all accounts.

create table decisions (
  number integer primary key,
  id text not null unique,
  act text not null,
  incident text not null,
  field text,
  state text,
  undoes text,
  reason text not null,
  decided_by text not null,
  decided_at text not null,
  known_at text not null,
  record text not null
);

create index decisions_of_incident
on decisions (incident);

create trigger decisions_are_never_changed
before update on decisions
begin
  select raise(abort, 'the ledger only grows: decisions are never changed');
end;

create trigger decisions_are_never_removed
before delete on decisions
begin
  select raise(abort, 'the ledger only grows: decisions are never removed');
end;

-- The newest reading of an article is the one stored last.
create index extractions_of_article
on extractions (article_id, number);
