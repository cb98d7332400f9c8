-- A date of the world has reduced precision ('2018', '2018-10', '2018-10-30') and stands for the interval it covers.

create function first_day(partial_date text) returns date
  language sql immutable strict parallel safe
  return make_date(
    substr(partial_date, 1, 4)::int,
    coalesce(nullif(substr(partial_date, 6, 2), '')::int, 1),
    coalesce(nullif(substr(partial_date, 9, 2), '')::int, 1));

create function last_day(partial_date text) returns date
  language sql immutable strict parallel safe
  return case length(partial_date)
    when 4 then make_date(partial_date::int, 12, 31)
    when 7 then (first_day(partial_date) + interval '1 month' - interval '1 day')::date
    else first_day(partial_date)
  end;
