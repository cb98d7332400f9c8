-- What people coded of an actor, a country or in a role is found among millions of machine-coded events,
-- which have no place in these indexes.
create index event_participants_curated_actor on event_participants (actor_key, first_day desc, event_key desc)
  include (last_day, role, position, starts_by, quad, score, score_scale) where coding = 'HUMAN';
create index event_participants_curated_country on event_participants (country, first_day desc, event_key desc)
  include (last_day, role, position, starts_by, quad, score, score_scale) where coding = 'HUMAN' and country is not null;
create index event_participants_curated_role on event_participants (role, first_day desc, event_key desc)
  include (last_day) where coding = 'HUMAN';
