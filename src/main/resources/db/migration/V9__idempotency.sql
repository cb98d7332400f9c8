-- The first answers to requests with an Idempotency-Key, to be given again to whoever repeats one.
create table first_answer (
  key text primary key,
  request bytea not null,
  given_at timestamptz not null,
  status int not null,
  etag text,
  location text,
  body bytea not null
);

create index first_answer_given_at on first_answer (given_at);
