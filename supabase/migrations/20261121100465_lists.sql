-- What the lists of all kinds of record share: which rows the caller sees, what
-- is searched for, and pages by keyset.
--
-- A list is read in two steps. The first one finds the ids of a page. It runs as
-- its owner, since `like` and the operators of arrays are not leakproof, so that
-- under row level security they could use no index (measured: 342 ms instead of
-- 1.6 for a text in 300,000 rows); it checks the membership itself, keeps to what
-- the caller sees and gives away nothing but ids and the keys they are sorted by.
-- The second step reads the rows with these ids, under the caller's rights.

-- What keeps to the rows that the caller sees: nothing for those who see all.
-- Starting from what is their own is quick in a team of any size, where the
-- policies alone would look at every row. `p_ids` is one of private.my_…_ids($1).
create function private.visible_condition(p_team_id uuid, p_id text, p_ids text) returns text
language sql stable set search_path = ''
as $$
  select case when private.sees_all(p_team_id) then ''
    else format(' and %s = any (array(select %s))', p_id, p_ids) end
$$;
grant execute on function private.visible_condition(uuid, text, text) to authenticated;

-- A text as a LIKE pattern that finds it anywhere, taken literally.
create function private.literal_pattern(p_text text) returns text
language sql immutable parallel safe set search_path = ''
as $$ select '%' || regexp_replace(p_text, '([%_\\])', '\\\1', 'g') || '%' $$;

-- The same for a search text in columns without case.
create function private.like_pattern(p_query text) returns text
language sql immutable parallel safe set search_path = ''
as $$ select private.literal_pattern(lower(normalize(btrim(p_query)))) $$;

-- The same for names, see private.search_form.
create function private.name_pattern(p_query text) returns text
language sql immutable parallel safe set search_path = ''
as $$ select private.literal_pattern(private.search_form(btrim(p_query))) $$;
grant execute on function private.literal_pattern(text), private.name_pattern(text) to authenticated;

-- The same for a search key that begins with a blank. One or two characters are
-- in most names and in no trigram: they have to begin a word, which has one. But
-- for scripts that write words of two characters, and without blanks.
create function private.search_pattern(p_query text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case when char_length(btrim(p_query)) < 3 and p_query !~ '[\u2E80-\uFFFF]'
    then overlay(private.name_pattern(p_query) placing '% ' from 1 for 1)
    else private.name_pattern(p_query)
  end
$$;

-- The same for what can only be a phone number, however it is typed; else null.
-- The zeros in front are those of a country or an area, which others leave out.
create function private.phone_pattern(p_query text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case when p_query ~ '^[0-9٠-٩۰-۹ ()+./-]+$' and digits <> ''
    then private.search_pattern(digits) end
  from (values (ltrim(private.phone_digits(p_query), '0'))) as phone (digits)
$$;

-- How a list can be sorted: by an expression of a type, over the list's table and
-- what `joins` adds. `missing` is the condition that there is none; null where
-- there always is one. Those that begin with `first`, if it is not null, come first,
-- for which the expression has to be a text in the order of its bytes.
create type private.list_order as (expression text, type text, joins text, missing text, first text);

-- Joins the names of those who own rows of the table with this alias, as `p.name`.
-- The names first, one for each colleague instead of one for each row.
create function private.owner_join(p_alias text) returns text
language sql immutable set search_path = ''
as $$
  select format(
    'left join (
      select m.user_id, lower(coalesce(nullif(u.full_name, ''''), u.email)) as name
      from public.team_members m join public.profiles u on u.id = m.user_id
      where m.team_id = $1 offset 0
    ) p on p.user_id = %s.owner_id', p_alias)
$$;

-- The ids of a page of the rows of `p_table` that meet the conditions, as a JSON
-- array of { id, key } in order. `p_table` comes with the alias by which order and
-- conditions know it. In these $1 is the team and $2 the filter, whose values never
-- become part of the SQL. What has no key comes last in both directions, ties go by id.
create function private.page_of_ids(
  p_team_id uuid, p_filter jsonb, p_table text, p_alias text, p_order private.list_order,
  p_conditions text, p_descending boolean, p_after jsonb, p_limit integer
) returns jsonb
-- Compiling these queries would take longer than running them.
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  direction text := case when p_descending then 'desc' else 'asc' end;
  beyond text := case when p_descending then '<' else '>' end;
  -- The rows fall into groups that come one after the other. Each can walk an index,
  -- and none is even begun unless the ones before it end: those that begin with what
  -- comes first, all others with a key, and those without one.
  begins text := format('%1$s >= %2$L and %1$s < %2$L || chr(1114111)', p_order.expression, p_order.first);
  groups text[] := case when p_order.first is null then array[p_order.expression || ' is not null']
    else array[begins, format('not (%s)', begins)] end || p_order.missing;
  -- The group in which the page before ended.
  reached integer := case
    when p_after is null then 1
    when p_after ->> 'key' is null then cardinality(groups)
    when not starts_with(p_after ->> 'key', p_order.first) then 2
    else 1
  end;
  parts text[] := '{}';
  found jsonb;
begin
  for place in reached..cardinality(groups) loop
    continue when groups[place] is null;
    parts := parts || format(
      '(select %1$s.id, %2$s as key from %3$s %1$s %4$s where %1$s.team_id = $1 %5$s and %6$s %7$s
        order by %8$s %1$s.id %9$s limit $4)',
      p_alias, p_order.expression, p_table, p_order.joins, p_conditions, groups[place],
      case
        when p_after is null or place > reached then ''
        when p_after ->> 'key' is null then format('and %s.id %s ($3 ->> ''id'')::uuid', p_alias, beyond)
        -- The first bound looks redundant, but it is what an index can start from.
        else format(
          'and %1$s %2$s= ($3 ->> ''key'')::%3$s
            and (%1$s %2$s ($3 ->> ''key'')::%3$s or %4$s.id %2$s ($3 ->> ''id'')::uuid)',
          p_order.expression, beyond, p_order.type, p_alias)
      end,
      case when groups[place] is distinct from p_order.missing
        then format('%s %s,', p_order.expression, direction) end,
      direction);
  end loop;
  execute format(
    'select coalesce(jsonb_agg(jsonb_build_object(''id'', found.id, ''key'', found.key)), ''[]'')
     from (select * from (%s) as parts limit $4) as found',
    array_to_string(parts, ' union all '))
  into found
  using p_team_id, p_filter, p_after, p_limit;
  return found;
end
$$;

-- How many rows of `p_table` meet the conditions, of which it says the same; counting
-- ends at 10,001, so that it costs no more in a team of any size.
create function private.count_of_rows(
  p_team_id uuid, p_filter jsonb, p_table text, p_alias text, p_conditions text
) returns integer
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  found_rows integer;
begin
  execute format(
    'select count(*) from (select from %1$s %2$s where %2$s.team_id = $1 %3$s limit 10001) found',
    p_table, p_alias, p_conditions)
  into found_rows using p_team_id, p_filter;
  return found_rows;
end
$$;

-- The rows of a page as { p_name: rows of p_cards, next }, where `next` is what the
-- following page takes as `p_after`, or null at the end. `p_found` is of
-- page_of_ids, with one more than `p_limit`, which tells whether there is a next page.
create function private.page_of_cards(
  p_team_id uuid, p_name text, p_cards regclass, p_left_out text[], p_found jsonb, p_limit integer
) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  page jsonb;
begin
  execute format($query$
    select jsonb_build_object(
      $2, coalesce(jsonb_agg(to_jsonb(card) - $3 order by found.place), '[]'),
      'next', case when jsonb_array_length($4) > $5 then $4 -> ($5 - 1) end
    )
    from unnest($6) with ordinality as found (id, place)
    join %s card on card.team_id = $1 and card.id = found.id
    $query$, p_cards)
  into page
  using p_team_id, p_name, p_left_out, p_found, p_limit, array(
    select (row ->> 'id')::uuid from jsonb_array_elements(p_found) with ordinality as found (row, place)
    order by place limit p_limit);
  return page;
end
$$;
grant execute on function private.page_of_cards(uuid, text, regclass, text[], jsonb, integer) to authenticated;

-- How many rows a page may have.
create function private.page_limit(p_limit integer) returns integer
language sql immutable parallel safe set search_path = ''
as $$ select least(greatest(p_limit, 1), 200) $$;
grant execute on function private.page_limit(integer) to authenticated;

-- A filter as conditions, each beginning with `and`. `p_known` has a condition for
-- each key that is known, null for a value that is not; only what is asked for is
-- there, so that the planner sees no more than it needs. Nulls ask for nothing.
-- Errors: 23514 for anything unknown.
create function private.conditions(p_what text, p_filter jsonb, p_known jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  wanted record;
  conditions text := '';
begin
  for wanted in select key, p_known ->> key as condition from jsonb_each_text(p_filter) where value is not null
  loop
    if wanted.condition is null then
      raise exception '% cannot be filtered by %.', p_what, wanted.key
        using errcode = '23514', column = wanted.key;
    end if;
    conditions := conditions || ' and ' || wanted.condition;
  end loop;
  return conditions;
end
$$;
grant execute on function private.conditions(text, jsonb, jsonb) to authenticated;
