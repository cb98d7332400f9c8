-- Text is stored in Unicode's composed form (NFC) and compared by its letters: compatibility forms
-- such as full-width ones are equal (NFKC), and case, accents and vowel marks do not matter. Anything
-- but letters, marks and digits separates words.
--
-- What is recorded is composed here without a new version. The log is append-only and stays as it is:
-- earlier versions of records read as they were written.

-- The server's locale may know the cases of ASCII alone.
do $$
begin
  execute format(
    'create function lower_case(content text) returns text
      language sql immutable strict parallel safe return lower(content %s)',
    (select 'collate pg_catalog."und-x-icu"' from pg_collation
      where collname = 'und-x-icu' and lower('É' collate "default") <> 'é'));
end $$;

-- The letters of a text, without case, accents and vowel marks. A mark that makes another letter, as
-- in й and が, stays.
create function folded_text(content text) returns text
  language plpgsql immutable strict parallel safe
  as $$
  declare
    -- What is not visible (Default_Ignorable_Code_Point), apart from the zero-width space; vowel
    -- marks of Arabic and Hebrew; tatweel.
    without constant text := '['
      '\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200C-\u200F\u202A-\u202E'
      '\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3'
      '\U0001D173-\U0001D17A\U000E0000-\U000E0FFF'
      '\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u0652\u0656-\u065F'
      '\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0897-\u089F\u08CA-\u08E1\u08E3-\u08FF]+';
    -- Accents of Latin and Greek letters, hamza and madda of alef, stress of Cyrillic vowels.
    accented constant text := '([A-Za-z\u00C0-\u02AF\u0370-\u03FF\u1D00-\u1D7F\u1E00-\u1FFF\u2C60-\u2C7F\uA720-\uA7FF])'
      '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF]+'
      '|(\u0627)[\u0653-\u0655]+'
      '|([АЕИОУЫЭЮЯЄІаеиоуыэюяєі]\u0308?)[\u0300\u0301]+';
    folded text;
  begin
    if octet_length(content) = length(content) then
      return lower(content collate "C");
    end if;
    folded := regexp_replace(normalize(content, NFKD), without, '', 'g');
    folded := regexp_replace(folded, accented, '\1\2\3', 'g');
    folded := normalize(public.lower_case(folded), NFC);
    -- Other forms of alef, alef without dots for yeh, and the sigma at the end of a word.
    return translate(folded, 'ٱٲٳىς', 'ااايσ');
  end $$;

-- The words of a folded text: its letters and digits, with a space for all that stands between. The
-- dictionary spells out letters such as ß and ø, and makes quotation marks of the letters that look
-- like them. Immutable as long as it is not edited.
create function separated_words(folded text) returns text
  language plpgsql immutable strict parallel safe
  as $$
  declare
    -- All characters but letters, marks and digits, as Unicode 16 has them.
    separators constant text := '['
    '\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u00D7\u00F7\u02C2-\u02C5\u02D2-\u02EB\u02ED'
    '\u02EF-\u02FF\u0375\u03F6\u0482\u055A-\u055F\u0589-\u058F\u05BE\u05C0\u05C3\u05C6\u05F3-\u060F'
    '\u061B-\u061F\u066A-\u066D\u06D4\u06DD-\u06DE\u06E9\u06FD-\u06FE\u0700-\u070F\u07F6-\u07F9'
    '\u07FE-\u07FF\u0830-\u083E\u085E\u0888\u0890-\u0891\u08E2\u0964-\u0965\u0970\u09F2-\u09F3'
    '\u09FA-\u09FB\u09FD\u0A76\u0AF0-\u0AF1\u0B70\u0BF3-\u0BFA\u0C77\u0C7F\u0C84\u0D4F\u0D79\u0DF4'
    '\u0E3F\u0E4F\u0E5A-\u0E5B\u0F01-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0F3A-\u0F3D\u0F85'
    '\u0FBE-\u0FC5\u0FC7-\u0FDA\u104A-\u104F\u109E-\u109F\u10FB\u1360-\u1368\u1390-\u1399\u1400'
    '\u166D-\u166E\u1680\u169B-\u169C\u16EB-\u16ED\u1735-\u1736\u17D4-\u17D6\u17D8-\u17DB'
    '\u1800-\u180A\u1940-\u1945\u19DE-\u19FF\u1A1E-\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E-\u1B4F'
    '\u1B5A-\u1B6A\u1B74-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E-\u1C7F\u1CC0-\u1CC7\u1CD3'
    '\u200B-\u20C0\u2104-\u212E\u213A-\u214D\u214F\u218A-\u244A\u2500-\u2775\u2794-\u2BFF'
    '\u2CE5-\u2CEA\u2CF9-\u2CFC\u2CFE-\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u3004\u3008-\u3020\u3030\u3037'
    '\u303D-\u303F\u30A0\u30FB\u3190-\u3191\u31C0-\u31EF\u327F\u4DC0-\u4DFF\uA490-\uA4C6\uA4FE-\uA4FF'
    '\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA716\uA720-\uA721\uA789-\uA78A\uA828-\uA82B\uA836-\uA839'
    '\uA874-\uA877\uA8CE-\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E-\uA92F\uA95F\uA9C1-\uA9CD\uA9DE-\uA9DF'
    '\uAA5C-\uAA5F\uAA77-\uAA79\uAADE-\uAADF\uAAF0-\uAAF1\uAB5B\uAB6A-\uAB6B\uABEB\uFBB2-\uFDFF'
    '\uFE45-\uFE46\uFFF9-\uFFFD\U00010100-\U00010102\U00010137-\U0001013F\U00010179-\U00010189'
    '\U0001018C-\U000101FC\U0001039F\U000103D0\U0001056F\U00010857\U00010877-\U00010878\U0001091F'
    '\U0001093F\U00010A50-\U00010A58\U00010A7F\U00010AC8\U00010AF0-\U00010AF6\U00010B39-\U00010B3F'
    '\U00010B99-\U00010B9C\U00010D6E\U00010D8E-\U00010D8F\U00010EAD\U00010F55-\U00010F59'
    '\U00010F86-\U00010F89\U00011047-\U0001104D\U000110BB-\U000110C1\U000110CD\U00011140-\U00011143'
    '\U00011174-\U00011175\U000111C5-\U000111C8\U000111CD\U000111DB\U000111DD-\U000111DF'
    '\U00011238-\U0001123D\U000112A9\U000113D4-\U000113D8\U0001144B-\U0001144F\U0001145A-\U0001145D'
    '\U000114C6\U000115C1-\U000115D7\U00011641-\U00011643\U00011660-\U0001166C\U000116B9'
    '\U0001173C-\U0001173F\U0001183B\U00011944-\U00011946\U000119E2\U00011A3F-\U00011A46'
    '\U00011A9A-\U00011A9C\U00011A9E-\U00011AA2\U00011B00-\U00011B09\U00011BE1\U00011C41-\U00011C45'
    '\U00011C70-\U00011C71\U00011EF7-\U00011EF8\U00011F43-\U00011F4F\U00011FD5-\U00011FFF'
    '\U00012470-\U00012474\U00012FF1-\U00012FF2\U00013430-\U0001343F\U00016A6E-\U00016A6F\U00016AF5'
    '\U00016B37-\U00016B3F\U00016B44-\U00016B45\U00016D6D-\U00016D6F\U00016E97-\U00016E9A\U00016FE2'
    '\U0001BC9C\U0001BC9F-\U0001CEB3\U0001CF50-\U0001D15D\U0001D16A-\U0001D16C\U0001D183-\U0001D184'
    '\U0001D18C-\U0001D1A9\U0001D1AE-\U0001D241\U0001D245\U0001D300-\U0001D356\U0001D800-\U0001D9FF'
    '\U0001DA37-\U0001DA3A\U0001DA6D-\U0001DA74\U0001DA76-\U0001DA83\U0001DA85-\U0001DA8B\U0001E14F'
    '\U0001E2FF\U0001E5FF\U0001E95E-\U0001E95F\U0001ECAC\U0001ECB0\U0001ED2E\U0001EEF0-\U0001F0F5'
    '\U0001F10D-\U0001FBEF'
    ']+';
    words text;
  begin
    if octet_length(folded) = length(folded) then
      return btrim(regexp_replace(folded, '[^a-z0-9]+', ' ', 'g'));
    end if;
    words := regexp_replace(folded, separators, ' ', 'g');
    words := public.lower_case(public.unaccent('public.unaccent'::regdictionary, words));
    return btrim(regexp_replace(words, separators, ' ', 'g'));
  end $$;

create or replace function plain_text(content text) returns text
  language plpgsql immutable strict parallel safe
  as $$ begin return public.separated_words(public.folded_text(content)); end $$;

-- What tags and other short texts are compared by; those without a letter by themselves.
create function plain_label(content text) returns text
  language plpgsql immutable strict parallel safe
  as $$
  begin
    return coalesce(nullif(public.plain_text(content), ''), public.folded_text(content));
  end $$;

create function plain_labels(contents text[]) returns text[]
  language plpgsql immutable strict parallel safe
  as $$
  declare
    labels text[] := '{}';
    content text;
  begin
    foreach content in array contents loop
      labels := labels || public.plain_label(content);
    end loop;
    return labels;
  end $$;

-- The plain texts of all names, for search by a part of a name.
create function plain_names(name text, short_name text, other_names jsonb) returns text
  language plpgsql immutable parallel safe
  as $$
  begin
    return concat_ws(' / ', public.plain_text(name), public.plain_text(short_name),
      (select string_agg(public.plain_text(other ->> 'name'), ' / ')
        from jsonb_array_elements(other_names) other));
  end $$;

-- Null, which no name is like, for a part without a letter or digit.
create or replace function part_of_name(part text) returns text
  language sql stable strict parallel safe
  return '%' || nullif(plain_text(part), '') || '%';

-- Chinese, Japanese and Korean.
create or replace function character_pairs(content text) returns text[]
  language plpgsql immutable parallel safe
  as $$
  begin
    if octet_length(content) = length(content) then
      return '{}';
    end if;
    return array(
      select distinct substr(run[1], start, 2)
      from regexp_matches(content, '[々〆〇぀-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣ᄀ-ᇿ\U00020000-\U0003FFFF]+', 'g') run
      cross join lateral generate_series(1, greatest(1, length(run[1]) - 1)) start);
  end $$;

create or replace function search_vector(title text, content text) returns tsvector
  language plpgsql immutable parallel safe
  as $$
  declare
    title_words constant text := public.plain_text(title);
    content_words constant text := coalesce(public.plain_text(content), '');
  begin
    return setweight(to_tsvector('public.entente'::regconfig, title_words), 'A')
      || setweight(to_tsvector('public.entente'::regconfig, content_words), 'C')
      || setweight(array_to_tsvector(public.character_pairs(title_words || ' ' || content_words)), 'B');
  end $$;

-- A hyphen before a word and double quotes are the syntax of web search; characters for private use
-- keep their places while all other punctuation becomes spaces.
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
      && (select coalesce(
            string_agg(quote_literal(pair) || case when length(pair) = 1 then ':*' else '' end, ' & '),
            '')::tsquery
          from unnest(public.character_pairs(plain)) pair);
  end $$;

-- Composes what is recorded. Elements of a list that are equal then become one.
do $$
declare
  statement text;
begin
  for statement in
    select format('update %I set %s where %s', table_name,
      string_agg(format(
        case data_type
          when 'text' then '%1$I = normalize(%1$I, NFC)'
          when 'jsonb' then '%1$I = coalesce((
            select jsonb_agg(element order by place)
            from (select element, min(place) as place
              from jsonb_array_elements(normalize(%1$I::text, NFC)::jsonb)
                with ordinality as elements (element, place)
              group by element) once), ''[]'')'
          else '%1$I = array(
            select element
            from unnest(normalize(%1$I::text, NFC)::text[]) with ordinality as elements (element, place)
            group by element order by min(place))'
        end, column_name), ', '),
      string_agg(format('%I::text is not nfc normalized', column_name), ' or '))
    from information_schema.columns
    where table_schema = 'public' and is_generated = 'NEVER'
      and (data_type in ('text', 'jsonb') or udt_name = '_text')
      and (table_name in ('actor', 'agreement', 'event', 'recommendation', 'source')
        or table_name ~ '^(actor|agreement|event|recommendation|source)_')
    group by table_name
  loop
    execute statement;
  end loop;
end $$;

-- A stored column keeps what its function gave when the row was written: the columns are added anew.
drop index event_tags;

alter table event
  drop column search,
  add search tsvector not null generated always as (search_vector(title, summary)) stored,
  add plain_tags text[] not null generated always as (plain_labels(tags)) stored;
alter table recommendation
  drop column search,
  add search tsvector not null
    generated always as (search_vector(title, text || ' ' || coalesce(rationale, ''))) stored,
  add plain_tags text[] not null generated always as (plain_labels(tags)) stored,
  add plain_themes text[] not null generated always as (plain_labels(themes)) stored;
alter table source
  drop column search,
  add search tsvector not null generated always as (search_vector(title, publisher)) stored,
  add plain_tags text[] not null generated always as (plain_labels(tags)) stored,
  add plain_publisher text[] not null
    generated always as (plain_labels(array_remove(array[publisher], null))) stored,
  add plain_authors text[] not null generated always as (plain_labels(authors)) stored;
alter table actor
  drop column search,
  drop column names,
  add search tsvector not null
    generated always as (search_vector(name || ' / ' || names(other_names), description)) stored,
  add names text not null generated always as (plain_names(name, null, other_names)) stored,
  add plain_tags text[] not null generated always as (plain_labels(tags)) stored;
alter table agreement
  drop column search,
  drop column names,
  add search tsvector not null generated always as (search_vector(
    name || ' / ' || coalesce(short_name, '') || ' / ' || names(other_names), description)) stored,
  add names text not null generated always as (plain_names(name, short_name, other_names)) stored,
  add plain_tags text[] not null generated always as (plain_labels(tags)) stored,
  add plain_subjects text[] not null generated always as (plain_labels(subjects)) stored;

create index event_search on event using gin (search);
create index event_tags on event using gin (plain_tags);
create index recommendation_search on recommendation using gin (search);
create index source_search on source using gin (search);
create index actor_search on actor using gin (search);
create index agreement_search on agreement using gin (search);
create index actor_names on actor using gin (names gin_trgm_ops);
create index agreement_names on agreement using gin (names gin_trgm_ops);
