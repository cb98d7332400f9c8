-- The same results as before, in the language whose calls PostgreSQL prepares once a session and not once a row.
create or replace function character_pairs(content text) returns text[]
  language plpgsql immutable parallel safe
  as $$
  begin
    if octet_length(content) = length(content) then
      return '{}';
    end if;
    return array(
      select distinct substr(run[1], start, 2)
      from regexp_matches(content, '[぀-ヿ㐀-䶿一-鿿가-힣ᄀ-ᇿ]+', 'g') run
      cross join lateral generate_series(1, greatest(1, length(run[1]) - 1)) start);
  end $$;

create or replace function search_vector(title text, content text) returns tsvector
  language plpgsql immutable parallel safe
  as $$
  begin
    return setweight(to_tsvector('public.entente'::regconfig, title), 'A')
      || setweight(to_tsvector('public.entente'::regconfig, coalesce(content, '')), 'C')
      || setweight(array_to_tsvector(public.character_pairs(title || ' ' || coalesce(content, ''))), 'B');
  end $$;
