-- The status of a recommendation on each day, derived from its status changes whenever these or its date change. It is
-- OPEN from the first day of its date of issue; a change counts from the first day of its own date, but not before the
-- issue; of several changes of the same first day, the one recorded last counts.
create table recommendation_statuses (
  recommendation_key bigint not null references recommendation on delete cascade,
  from_day date not null,
  to_day date not null,
  status text not null,
  -- The day by which recommendations are sorted, kept here so that those of a status are read in order from one index.
  first_day date not null,
  primary key (recommendation_key, from_day)
);

create index recommendation_statuses_status
  on recommendation_statuses (status, first_day desc, recommendation_key desc, from_day, to_day);

create function derive_recommendation_statuses(changed bigint[]) returns void
  language plpgsql set enable_hashjoin = off set enable_mergejoin = off set jit = off
  as $$
  begin
    delete from recommendation_statuses where recommendation_key = any(changed);
    insert into recommendation_statuses (recommendation_key, from_day, to_day, status, first_day)
    select key, greatest(from_day, first_day), to_day, status, first_day
    from (
      select key, first_day, status, from_day,
        lead(from_day, 1, date '9999-12-31' + 1) over (partition by key order by from_day, position) - 1 as to_day
      from (
        select key, first_day, 'OPEN' as status, date '0001-01-01' as from_day, -1 as position
        from recommendation where key = any(changed)
        union all
        select key, recommendation.first_day, change.status, first_day(change.date), change.position
        from recommendation join recommendation_status_changes change on recommendation_key = key
        where key = any(changed)) changes) periods
    where to_day >= greatest(from_day, first_day);
  end $$;

create function derive_statuses_of_recommendations() returns trigger language plpgsql as $$
begin
  perform derive_recommendation_statuses(array(select key from changed));
  return null;
end $$;

create function derive_statuses_of_changes() returns trigger language plpgsql as $$
begin
  perform derive_recommendation_statuses(array(select distinct recommendation_key from changed));
  return null;
end $$;

create function derive_statuses_of_issue() returns trigger language plpgsql as $$
begin
  perform derive_recommendation_statuses(array[new.key]);
  return null;
end $$;

create trigger statuses_of_new after insert on recommendation
  referencing new table as changed for each statement execute function derive_statuses_of_recommendations();
create trigger statuses_of_issue after update of issued_on on recommendation
  for each row when (old.issued_on is distinct from new.issued_on) execute function derive_statuses_of_issue();

create trigger statuses_added after insert on recommendation_status_changes
  referencing new table as changed for each statement execute function derive_statuses_of_changes();
create trigger statuses_changed after update on recommendation_status_changes
  referencing new table as changed for each statement execute function derive_statuses_of_changes();
create trigger statuses_removed after delete on recommendation_status_changes
  referencing old table as changed for each statement execute function derive_statuses_of_changes();

select derive_recommendation_statuses(array(select key from recommendation));
