-- Newest first, with what events are filtered by: what does not fit is passed over without a look at the table.
drop index event_first_day;
create index event_first_day on event (first_day desc, key desc)
  include (last_day, type, mode, quad, contexts, coding, score, latitude, longitude, updated_at);
create index event_score on event (score, key);
