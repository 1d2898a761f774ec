-- Derived from the ledger beside it; may be deleted at any time and is then built anew.
-- An incident's number begins with its earliest day, so that rows lie in order of days.
create table incidents (
  number integer primary key,
  id text not null unique,
  earliest text,
  latest text,
  country text,
  admin1 text,
  place text,
  type text not null,
  grade text not null,
  state text not null,
  killed_low integer,
  killed_high integer,
  injured_low integer,
  injured_high integer,
  lat real,
  lon real,
  where_precision integer,
  articles integer not null,
  origins integer not null,
  doers text not null,
  settled integer not null,
  last_known text not null,
  month text not null,
  cell integer
);

create index incidents_by_facet on incidents (state, country, type, grade, month, cell);
create index incidents_by_killed on incidents (killed_low, number);
create index incidents_by_known on incidents (last_known, number);
create index incidents_by_state on incidents (state, number);

create virtual table incident_words
using fts5 (words, detail = none, columnsize = 0, tokenize = 'ascii');

-- Which incident an account is in; none for accounts of older readings.
create table members (
  account text primary key,
  article text not null,
  incident integer
) without rowid;
create index members_of_incident on members (incident);
create index members_of_article on members (article);

-- Every id that an incident has or had.
create table names (
  name text not null,
  incident integer not null,
  primary key (name, incident)
) without rowid;
create index names_of_incident on names (incident);

create table actors (
  actor text not null,
  role text not null,
  incident integer not null,
  name text not null,
  words text not null,
  primary key (actor, role, incident, words)
) without rowid;
create index actors_of_incident on actors (incident);

create table decided (
  account text not null,
  decision integer not null,
  primary key (account, decision)
) without rowid;

create table acts (
  number integer primary key,
  id text not null unique,
  undoes text,
  decided_at text not null
);
create index acts_undoing on acts (undoes);

create table pairs (
  id text primary key,
  left_account text not null,
  right_account text not null,
  score real not null,
  left_incident integer not null,
  right_incident integer not null
) without rowid;
create index pairs_by_score on pairs (score, id);
create index pairs_of_left on pairs (left_incident);
create index pairs_of_right on pairs (right_incident);

-- Articles without their text, which makes a look at all of them slow.
create table printed (
  article text primary key,
  outlet text not null,
  day integer,
  known_day integer not null,
  outcome text not null,
  accounts integer not null
) without rowid;
create index printed_by_outlet on printed (outlet, day, known_day, outcome, accounts);

create table marks (
  extractions integer not null,
  judgements integer not null,
  decisions integer not null,
  documents integer not null,
  rows_at text not null
);
