-- Makes the teams in the setting cairn.sample_teams, an array of
--   { name, currency, time_zone, template, members: { email, role }[], data }
-- through the functions that the application itself calls, as each team's first member.
do $$
declare
  wanted record;
  new_team uuid;
begin
  for wanted in
    select * from jsonb_to_recordset(current_setting('cairn.sample_teams')::jsonb)
      as t (name text, currency text, time_zone text, template text, members jsonb, data jsonb)
  loop
    perform set_config('request.jwt.claim.sub', (
      select id::text from public.profiles where email = wanted.members -> 0 ->> 'email'
    ), true);
    new_team := public.create_team(wanted.name, wanted.currency, wanted.time_zone, wanted.template);
    insert into public.team_members (team_id, user_id, role)
    select new_team, p.id, m.role
    from jsonb_to_recordset(wanted.members) as m (email text, role text)
    join public.profiles p on p.email = m.email
    on conflict do nothing; -- the first member is there already
    perform public.load_sample_data(new_team, wanted.data);
  end loop;
end
$$;
