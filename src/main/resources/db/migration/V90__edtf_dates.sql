-- Dates of the world are those of EDTF, level 1: digits may be unspecified ('198X', '2018-10-XX'), marks say that a date
-- is approximate or uncertain ('1985~', '1985?', '1985%'), and a date may lie between two ('1985/1986'). What was
-- valid before has the same first and last day as before, so stored columns and indexes stay right.

create or replace function first_day(partial_date text) returns date
  language plpgsql immutable strict parallel safe
  as $$
  declare
    earliest text := translate(split_part(partial_date, '/', 1), 'X?~%', '0');
  begin
    return make_date(
      substr(earliest, 1, 4)::int,
      greatest(1, nullif(substr(earliest, 6, 2), '')::int),
      greatest(1, nullif(substr(earliest, 9, 2), '')::int));
  end $$;

create or replace function last_day(partial_date text) returns date
  language plpgsql immutable strict parallel safe
  as $$
  declare
    latest text := translate(split_part(partial_date, '/', -1), 'X?~%', '9');
    month date := make_date(substr(latest, 1, 4)::int, least(12, nullif(substr(latest, 6, 2), '')::int), 1);
    day int := coalesce(nullif(substr(latest, 9, 2), '')::int, 99);
  begin
    return case
      when day < 99 then month + day - 1
      else (month + interval '1 month' - interval '1 day')::date
    end;
  end $$;

-- The shortest unit of the calendar that contains all days of the date.
create function date_precision(partial_date text) returns text
  language plpgsql immutable strict parallel safe
  as $$
  declare
    first timestamp := public.first_day(partial_date);
    last timestamp := public.last_day(partial_date);
  begin
    return case
      when first = last then 'DAY'
      when date_trunc('month', first) = date_trunc('month', last) then 'MONTH'
      when date_trunc('quarter', first) = date_trunc('quarter', last) then 'QUARTER'
      when date_trunc('year', first) = date_trunc('year', last) then 'YEAR'
      else 'SEVERAL_YEARS'
    end;
  end $$;
