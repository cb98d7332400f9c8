-- In a timeline nothing stands before what it responds to. A date covers all days on which a thing may have happened:
-- an event stands on the first of them, but not before the events that it responds to, nor after the last.
-- Of the events of a day, one stands after its causes because it has more causes, direct and indirect, than any of them.
-- Causes that certainly happened before matter to none of this and are not followed, so most events have no row here.

create table event_timeline_position (
  event_key bigint primary key references event on delete cascade,
  day date not null,
  causes int not null
);

create index event_timeline_position_day on event_timeline_position (day, causes, event_key);

create table recommendation_timeline_position (
  recommendation_key bigint primary key references recommendation on delete cascade,
  day date not null
);

create index recommendation_timeline_position_day on recommendation_timeline_position (day, recommendation_key);

-- The day of the date that is nearest to the other day without being before it, or else its last day.
create function day_not_before(partial_date text, other date) returns date
  language plpgsql immutable parallel safe
  as $$
  declare
    first date := public.first_day(partial_date);
  begin
    return case
      when other > first then least(other, public.last_day(partial_date))
      else first
    end;
  end $$;

-- Follows at most a hundred causes of an event, the nearest first, so that no chain makes writing slow.
create function timeline_position_of(of_event bigint) returns table (day date, causes int)
  language sql stable
  as $$
  with recursive cause (key, first_day) as (
    select key, first_day from event where key = of_event
    union
    select earlier.key, earlier.first_day
    from cause
    join event_responds_to response on response.event_key = cause.key
    join event earlier on earlier.key = response.cause_key
    where last_day(earlier.start_date) >= cause.first_day)
  select day_not_before(event.start_date, known.day), known.causes
  from event, (
    select max(nearest.first_day) as day, count(*)::int - 1 as causes
    from (select cause.first_day from cause limit 101) nearest) known
  where event.key = of_event
  $$;

-- The days on which an event and a recommendation stand.
create function day_of_event(of_event bigint) returns date
  language plpgsql stable strict
  as $$
  begin
    return coalesce(
      (select day from event_timeline_position where event_key = of_event),
      (select first_day from event where key = of_event));
  end $$;

create function day_of_recommendation(of_recommendation bigint) returns date
  language plpgsql stable strict
  as $$
  begin
    return coalesce(
      (select day from recommendation_timeline_position where recommendation_key = of_recommendation),
      (select first_day from recommendation where key = of_recommendation));
  end $$;

-- The functions below go from event to event along indexes; PostgreSQL cannot know how few these are, and would read
-- whole tables.

-- Holds back other writers of the events, and of the causes that their positions depend on, until the transaction ends:
-- whoever changes the date of a cause then sees those that respond to it.
create function lock_causes(events bigint[]) returns void
  language plpgsql set enable_hashjoin = off set enable_mergejoin = off set jit = off
  as $$
  begin
    perform from event where key = any(array(
      with recursive cause (key, first_day, followed) as (
        select key, first_day, true from event where key = any(events)
        union
        select earlier.key, earlier.first_day, last_day(earlier.start_date) >= cause.first_day
        from cause
        join event_responds_to response on response.event_key = cause.key
        join event earlier on earlier.key = response.cause_key
        where cause.followed)
      select cause.key from cause))
    order by key for share;
  end $$;

create function place_recommendations(changed bigint[]) returns void
  language plpgsql set enable_hashjoin = off set enable_mergejoin = off set jit = off
  as $$
  begin
    perform lock_causes(array(
      select event_key from recommendation_responds_to join recommendation on key = recommendation_key
      where key = any(changed) and first_day < last_day(issued_on)));
    with placed as (
      select recommendation.key, recommendation.first_day,
        day_not_before(issued_on, max(day_of_event(event_key))) as day
      from recommendation
      left join recommendation_responds_to response on response.recommendation_key = recommendation.key
      where recommendation.key = any(changed) group by recommendation.key),
    in_place as (
      delete from recommendation_timeline_position using placed
      where recommendation_key = placed.key and placed.day = placed.first_day)
    insert into recommendation_timeline_position (recommendation_key, day)
    select key, day from placed where day > first_day
    on conflict (recommendation_key) do update set day = excluded.day;
  end $$;

-- Places the events anew, and whatever responds to them.
create function place_events(changed bigint[]) returns void
  language plpgsql set enable_hashjoin = off set enable_mergejoin = off set jit = off
  as $$
  declare
    affected bigint[] := array(
      with recursive response (key, last_day) as (
        select key, last_day(start_date) from event where key = any(changed)
        union
        select later.key, last_day(later.start_date)
        from event cause
        join event_responds_to link on link.cause_key = cause.key
        join event later on later.key = link.event_key
        where cause.key = any(changed)
          and (last_day(cause.start_date) >= later.first_day
            or exists (select from event_timeline_position moved where moved.event_key = later.key))
        union
        select later.key, last_day(later.start_date)
        from response
        join event_responds_to link on link.cause_key = response.key
        join event later on later.key = link.event_key
        where response.last_day >= later.first_day)
      select key from response);
  begin
    perform lock_causes(array(select cause_key from event_responds_to where event_key = any(affected)));
    with placed as (
      select event_key, position.day, position.causes
      from unnest(affected) event_key cross join lateral timeline_position_of(event_key) position),
    in_place as (
      delete from event_timeline_position moved using placed
      where moved.event_key = placed.event_key and placed.causes = 0)
    insert into event_timeline_position (event_key, day, causes)
    select event_key, day, causes from placed where causes > 0
    on conflict (event_key) do update set day = excluded.day, causes = excluded.causes;
    perform place_recommendations(array(
      select recommendation_key from recommendation_responds_to where event_key = any(affected)));
  end $$;

-- What a transaction has changed, until it commits: then it is placed at once, however many statements wrote it.
create unlogged table timeline_change (
  transaction xid8 not null default pg_current_xact_id(),
  event_key bigint,
  recommendation_key bigint,
  first boolean not null
);

create index timeline_change_transaction on timeline_change (transaction);

create function note_timeline_change(events bigint[], recommendations bigint[]) returns void
  language plpgsql
  as $$
  begin
    insert into timeline_change (event_key, recommendation_key, first)
    select event_key, recommendation_key, row_number() over () = 1
      and not exists (select from timeline_change where transaction = pg_current_xact_id())
    from (
      select event_key, cast(null as bigint) as recommendation_key from unnest(events) event_key
      union all select null, recommendation_key from unnest(recommendations) recommendation_key) changed;
  end $$;

create function place_timeline_changes() returns trigger
  language plpgsql
  as $$
  declare
    events bigint[];
    recommendations bigint[];
  begin
    with changed as (
      delete from timeline_change where transaction = pg_current_xact_id() returning *)
    select array_agg(distinct event_key), array_agg(distinct recommendation_key)
    into events, recommendations from changed;
    perform place_events(events);
    perform place_recommendations(recommendations);
    return null;
  end $$;

create constraint trigger place_timeline_changes after insert on timeline_change
  deferrable initially deferred for each row when (new.first) execute function place_timeline_changes();

create function note_changed_event() returns trigger language plpgsql as $$
begin
  perform note_timeline_change(array[new.key], '{}');
  return null;
end $$;

create function note_responding_events() returns trigger language plpgsql as $$
begin
  perform note_timeline_change(array(select distinct event_key from changed), '{}');
  return null;
end $$;

create function note_changed_recommendation() returns trigger language plpgsql as $$
begin
  perform note_timeline_change('{}', array[new.key]);
  return null;
end $$;

create function note_responding_recommendations() returns trigger language plpgsql as $$
begin
  perform note_timeline_change('{}', array(select distinct recommendation_key from changed));
  return null;
end $$;

create trigger timeline_change after update of start_date on event
  for each row when (old.start_date is distinct from new.start_date) execute function note_changed_event();
create trigger timeline_change after update of issued_on on recommendation
  for each row when (old.issued_on is distinct from new.issued_on) execute function note_changed_recommendation();

create trigger timeline_change_added after insert on event_responds_to
  referencing new table as changed for each statement execute function note_responding_events();
create trigger timeline_change_changed after update on event_responds_to
  referencing new table as changed for each statement execute function note_responding_events();
create trigger timeline_change_removed after delete on event_responds_to
  referencing old table as changed for each statement execute function note_responding_events();

create trigger timeline_change_added after insert on recommendation_responds_to
  referencing new table as changed for each statement execute function note_responding_recommendations();
create trigger timeline_change_changed after update on recommendation_responds_to
  referencing new table as changed for each statement execute function note_responding_recommendations();
create trigger timeline_change_removed after delete on recommendation_responds_to
  referencing old table as changed for each statement execute function note_responding_recommendations();

select place_events(array(select distinct event_key from event_responds_to));
select place_recommendations(array(select distinct recommendation_key from recommendation_responds_to));
