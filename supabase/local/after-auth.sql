-- Rights on the auth schema that column defaults and policies need. The tables
-- in it stay closed to the API roles.
grant usage on schema auth to anon, authenticated, service_role;
grant execute on function auth.uid(), auth.role(), auth.email(), auth.jwt() to anon, authenticated, service_role;
