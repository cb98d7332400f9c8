-- Full text: words as English has them, without accents, and pairs of characters for the scripts
-- that do not part their words.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration entente (copy = english);
alter text search configuration entente
  alter mapping for hword, hword_part, word with unaccent, english_stem;

-- Chinese, Japanese and Korean.
create function character_pairs(content text) returns text[]
  language sql immutable parallel safe
  return array(
    select distinct substr(run[1], start, 2)
    from regexp_matches(content, '[぀-ヿ㐀-䶿一-鿿가-힣ᄀ-ᇿ]+', 'g') run
    cross join lateral generate_series(1, greatest(1, length(run[1]) - 1)) start);

create function search_vector(title text, content text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('entente'::regconfig, title), 'A')
    || setweight(to_tsvector('entente'::regconfig, coalesce(content, '')), 'C')
    || setweight(array_to_tsvector(character_pairs(title || ' ' || coalesce(content, ''))), 'B');

create function search_query(words text) returns tsquery
  language sql stable parallel safe
  return websearch_to_tsquery('entente'::regconfig,
      regexp_replace(words, '[぀-ヿ㐀-䶿一-鿿가-힣ᄀ-ᇿ]+', ' ', 'g'))
    && (select coalesce(
          string_agg(quote_literal(pair) || case when length(pair) = 1 then ':*' else '' end, ' & '),
          '')::tsquery
        from unnest(character_pairs(words)) pair);

-- Lower case without accents. Immutable as long as the dictionary is not edited.
create function plain_text(content text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, content)) $$;

create function names(other_names jsonb) returns text
  language sql immutable parallel safe
  return (select coalesce(string_agg(other ->> 'name', ' / '), '')
    from jsonb_array_elements(other_names) other);

alter table event add search tsvector not null
  generated always as (search_vector(title, summary)) stored;
alter table recommendation add search tsvector not null
  generated always as (search_vector(title, text || ' ' || coalesce(rationale, ''))) stored;
alter table source add search tsvector not null
  generated always as (search_vector(title, publisher)) stored;
alter table actor add search tsvector not null
  generated always as (search_vector(name || ' / ' || names(other_names), description)) stored,
  add names text not null generated always as (plain_text(name || ' / ' || names(other_names))) stored;
alter table agreement add search tsvector not null
  generated always as (search_vector(
    name || ' / ' || coalesce(short_name, '') || ' / ' || names(other_names), description)) stored,
  add names text not null generated always as (plain_text(
    name || ' / ' || coalesce(short_name, '') || ' / ' || names(other_names))) stored;

create index event_search on event using gin (search);
create index recommendation_search on recommendation using gin (search);
create index source_search on source using gin (search);
create index actor_search on actor using gin (search);
create index agreement_search on agreement using gin (search);
create index actor_names on actor using gin (names gin_trgm_ops);
create index agreement_names on agreement using gin (names gin_trgm_ops);

-- What a part of a name must look like, with the wildcards that the part itself holds disarmed.
create function part_of_name(part text) returns text
  language sql stable strict parallel safe
  return '%' || regexp_replace(plain_text(part), '([\\%_])', '\\\1', 'g') || '%';
