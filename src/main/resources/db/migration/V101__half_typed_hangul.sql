-- A keyboard composes a Korean syllable letter by letter: a search while somebody types ends in a
-- consonant (한ㄱ) or in a syllable that may get a final consonant (하). Search vectors therefore spell
-- Hangul in letters, of which such an end is a prefix.
create or replace function character_pairs(content text) returns text[]
  language plpgsql immutable parallel safe
  as $$
  begin
    if octet_length(content) = length(content) then
      return '{}';
    end if;
    return array(
      select distinct public.hangul_letters(substr(run[1], start, 2))
      from regexp_matches(content, '[々〆〇぀-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣ᄀ-ᇿ\U00020000-\U0003FFFF]+', 'g') run
      cross join lateral generate_series(1, greatest(1, length(run[1]) - 1)) start);
  end $$;

create function hangul_letters(content text) returns text
  language plpgsql immutable strict parallel safe
  as $$
  begin
    return case when content ~ '[가-힣]' then normalize(content, NFD) else content end;
  end $$;

-- The letters with which the words begin that somebody is typing: a consonant at the end may be the
-- last one of a syllable or the first of the next, and a vowel the first half of another.
create function begun_letters(letters text) returns text[]
  language plpgsql immutable strict parallel safe
  as $$
  declare
    vowels constant jsonb := '{"ᅩ": "ᅪᅫᅬ", "ᅮ": "ᅯᅰᅱ", "ᅳ": "ᅴ"}';
    finals constant jsonb := '{"ᄀ": "ᆨᆪ", "ᄁ": "ᆩ", "ᄂ": "ᆫᆬᆭ", "ᄃ": "ᆮ", "ᄅ": "ᆯᆰᆱᆲᆳᆴᆵᆶ",
      "ᄆ": "ᆷ", "ᄇ": "ᆸᆹ", "ᄉ": "ᆺ", "ᄊ": "ᆻ", "ᄋ": "ᆼ", "ᄌ": "ᆽ", "ᄎ": "ᆾ", "ᄏ": "ᆿ", "ᄐ": "ᇀ",
      "ᄑ": "ᇁ", "ᄒ": "ᇂ"}';
    last constant text := right(letters, 1);
    others text := coalesce(vowels ->> last, '');
  begin
    if right(letters, 2) ~ '[ᅡ-ᅵ][ᄀ-ᄒ]' then
      others := coalesce(finals ->> last, '');
    end if;
    return array(
      select left(letters, -1) || letter
      from unnest(string_to_array(last || others, null)) letter);
  end $$;

-- The condition that a text contains a run of Chinese, Japanese or Korean characters.
create function run_query(run text, ends_word boolean) returns text
  language plpgsql immutable strict parallel safe
  as $$
  declare
    begun constant boolean := ends_word and run ~ '[가-힣ᄀ-ᄒ]$';
    -- A lone consonant at the end makes no pair with a syllable that it may be part of.
    consonant constant boolean := begun and run ~ '[가-힣][ᄀ-ᄒ]$';
    whole constant text := case when consonant then left(run, -1) else run end;
    last constant text := public.hangul_letters(right(whole, 2));
    conditions text[] := array(
      select quote_literal(pair) || case when length(run) = 1 then ':*' else '' end
      from unnest(public.character_pairs(whole)) pair where not begun or pair <> last);
    ends text[];
  begin
    if begun and not consonant then
      ends := array(select quote_literal(letters) || ':*' from unnest(public.begun_letters(last)) letters);
    elsif consonant then
      ends := array(
        select quote_literal(letters) || ':*'
        from unnest(public.begun_letters(last || right(run, 1))) letters
        where letters <> last || right(run, 1))
        || (case when length(whole) = 1 then '' else quote_literal(last) || ' & ' end
          || quote_literal(public.hangul_letters(right(run, 2))) || ':*');
    end if;
    if begun then
      conditions := conditions || ('(' || array_to_string(ends, ' | ') || ')');
    end if;
    return array_to_string(conditions, ' & ');
  end $$;

create or replace function search_query(words text) returns tsquery
  language plpgsql stable parallel safe
  as $$
  declare
    syntax constant text := translate(
      regexp_replace(public.folded_text(words), '(^|\s)-(?=[^\s-])', E'\\1\uE000', 'g'),
      '"', E'\uE001');
    plain constant text := public.separated_words(syntax);
  begin
    return websearch_to_tsquery('public.entente'::regconfig,
        regexp_replace(translate(plain, E'\uE000\uE001', '-"'),
          '[々〆〇぀-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣ᄀ-ᇿ\U00020000-\U0003FFFF]+', ' ', 'g'))
      && (select coalesce(string_agg(public.run_query(run[1], run[2] is not null), ' & '), '')::tsquery
          from regexp_matches(plain,
            '([々〆〇぀-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣ᄀ-ᇿ\U00020000-\U0003FFFF]+)(\s|\uE001|$)?', 'g') run);
  end $$;

-- A stored column keeps what its function gave when the row was written: the columns are added anew.
alter table event
  drop column search,
  add search tsvector not null generated always as (search_vector(title, summary)) stored;
alter table recommendation
  drop column search,
  add search tsvector not null
    generated always as (search_vector(title, text || ' ' || coalesce(rationale, ''))) stored;
alter table source
  drop column search,
  add search tsvector not null generated always as (search_vector(title, publisher)) stored;
alter table actor
  drop column search,
  add search tsvector not null
    generated always as (search_vector(name || ' / ' || names(other_names), description)) stored;
alter table agreement
  drop column search,
  add search tsvector not null generated always as (search_vector(
    name || ' / ' || coalesce(short_name, '') || ' / ' || names(other_names), description)) stored;

create index event_search on event using gin (search);
create index recommendation_search on recommendation using gin (search);
create index source_search on source using gin (search);
create index actor_search on actor using gin (search);
create index agreement_search on agreement using gin (search);
