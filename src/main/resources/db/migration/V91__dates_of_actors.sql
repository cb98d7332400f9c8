-- When an actor began to exist, and when it ceased: the birth and death of a person, the life of a body or state.
alter table actor
  add start_date text,
  add end_date text;
