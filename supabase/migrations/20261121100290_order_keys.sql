-- Order keys, by which pipelines, stages and deals are ordered: strings over
-- 0-9A-Za-z compared byte by byte (collation "C"), such that a new one always fits
-- between two others and only the moved row is written. The scheme is that of the
-- npm package `fractional-indexing` (David Greenspan, "Implementing Fractional
-- Indexing", 2020): a head letter that says how many digits the integer part has
-- ('a' two characters in all … 'z' upward, 'Z' … 'A' downward), then a fraction
-- without trailing zeros. supabase/tests/position.test.ts compares both on
-- generated cases.

-- The fraction halfway between p_low and p_high; null p_high means no upper end.
create function private.position_midpoint(p_low text, p_high text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  digits constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  common integer := 0;
  low_digit integer;
  high_digit integer;
begin
  if p_high is not null then
    -- A shared prefix stays; a missing digit of the lower key counts as zero.
    while common < length(p_high)
      and coalesce(nullif(substr(p_low, common + 1, 1), ''), '0') = substr(p_high, common + 1, 1) loop
      common := common + 1;
    end loop;
    if common > 0 then
      return substr(p_high, 1, common)
        || private.position_midpoint(substr(p_low, common + 1), substr(p_high, common + 1));
    end if;
  end if;
  low_digit := case when p_low = '' then 0 else strpos(digits, left(p_low, 1)) - 1 end;
  high_digit := case when p_high is null then 62 else strpos(digits, left(p_high, 1)) - 1 end;
  if high_digit - low_digit > 1 then
    return substr(digits, round((low_digit + high_digit) / 2.0)::integer + 1, 1);
  elsif length(p_high) > 1 then
    return left(p_high, 1);
  end if;
  return substr(digits, low_digit + 1, 1) || private.position_midpoint(substr(p_low, 2), null);
end
$$;

-- The integer part next above (p_step 1) or below (p_step -1) `p_integer`; null
-- where the range ends (62 ^ 26 steps away: never in practice).
create function private.position_step(p_integer text, p_step integer) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  digits constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  head text := left(p_integer, 1);
  rest text := substr(p_integer, 2);
  wrapped text := case p_step when 1 then '0' else 'z' end;
  last text := case p_step when 1 then 'z' else '0' end;
  place integer := length(rest);
begin
  while place > 0 and substr(rest, place, 1) = last loop
    rest := overlay(rest placing wrapped from place for 1);
    place := place - 1;
  end loop;
  if place > 0 then
    return head || overlay(
      rest placing substr(digits, strpos(digits, substr(rest, place, 1)) + p_step, 1) from place for 1
    );
  end if;
  -- Every digit wrapped round: go on with the next head, one digit longer or shorter.
  if p_step = 1 then
    if head = 'Z' then return 'a0'; end if;
    if head = 'z' then return null; end if;
    return chr(ascii(head) + 1) || case when head >= 'a' collate "C" then rest || '0' else substr(rest, 2) end;
  end if;
  if head = 'a' then return 'Zz'; end if;
  if head = 'A' then return null; end if;
  return chr(ascii(head) - 1) || case when head <= 'Z' collate "C" then rest || 'z' else substr(rest, 2) end;
end
$$;

-- How long the integer part of an order key is, told by the head letter.
create function private.position_integer_length(p_key text) returns integer
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when left(p_key, 1) >= 'a' collate "C" then ascii(p_key) - ascii('a') + 2
    else ascii('Z') - ascii(p_key) + 2
  end
$$;

create function private.position_integer(p_key text) returns text
language sql immutable parallel safe set search_path = ''
as $$ select left(p_key, private.position_integer_length(p_key)) $$;

-- Whether a text is an order key. Admins write the positions of pipelines and
-- stages themselves, and a bad key would spoil those computed from it.
create function private.is_position(p_key text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select p_key ~ '^[A-Za-z][0-9A-Za-z]{1,199}$'
    and length(p_key) >= private.position_integer_length(p_key)
    and (length(p_key) = private.position_integer_length(p_key) or right(p_key, 1) <> '0')
    -- The lowest key of all: nothing would fit before it.
    and p_key <> 'A00000000000000000000000000'
$$;

-- An order key strictly between two others; null stands for an open end.
create function private.position_between(p_low text, p_high text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  low_integer text := private.position_integer(p_low);
  high_integer text := private.position_integer(p_high);
  stepped text;
begin
  if p_low >= p_high collate "C" then
    raise exception 'position_between: % is not before %', p_low, p_high;
  end if;
  if p_low is null and p_high is null then
    return 'a0';
  end if;
  if p_low is null then
    if high_integer = 'A00000000000000000000000000' then
      return high_integer || private.position_midpoint('', substr(p_high, length(high_integer) + 1));
    end if;
    return case when high_integer < p_high collate "C" then high_integer
      else private.position_step(high_integer, -1) end;
  end if;
  if p_high is null then
    stepped := private.position_step(low_integer, 1);
    return coalesce(stepped,
      low_integer || private.position_midpoint(substr(p_low, length(low_integer) + 1), null));
  end if;
  if low_integer = high_integer then
    return low_integer || private.position_midpoint(
      substr(p_low, length(low_integer) + 1), substr(p_high, length(high_integer) + 1));
  end if;
  stepped := private.position_step(low_integer, 1);
  return case when stepped < p_high collate "C" then stepped
    else low_integer || private.position_midpoint(substr(p_low, length(low_integer) + 1), null) end;
end
$$;

-- The order key for a place in a list of ids and keys: right after `p_after_id`,
-- else right before `p_before_id`, else at the end. Error: 23503 where the
-- neighbour is not in the list.
create function private.position_beside(
  p_ids uuid[], p_positions text[], p_before_id uuid, p_after_id uuid
) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  -- Index of the entry above the place, counted from 1; outside of the list keys are null.
  above integer := case
    when p_after_id is not null then array_position(p_ids, p_after_id)
    when p_before_id is not null then array_position(p_ids, p_before_id) - 1
    else coalesce(cardinality(p_ids), 0)
  end;
begin
  if above is null then
    raise exception 'The neighbour is not there, or no longer.' using errcode = '23503';
  end if;
  return private.position_between(p_positions[above], p_positions[above + 1]);
end
$$;
grant execute on function
  private.position_midpoint(text, text), private.position_step(text, integer),
  private.position_integer_length(text), private.position_integer(text),
  private.is_position(text), private.position_between(text, text),
  private.position_beside(uuid[], text[], uuid, uuid)
to authenticated, service_role;
