type Name =
  | 'CAIRN_TEST_URL'
  | 'CAIRN_TEST_SUPABASE_URL'
  | 'CAIRN_TEST_PUBLISHABLE_KEY'
  | 'CAIRN_TEST_DATABASE_URL'
  | 'CAIRN_TEST_SAMPLE_EMAIL'
  | 'CAIRN_TEST_SAMPLE_PASSWORD';

/** The settings that scripts/ gives what runs on a temporary Cairn, by name; a missing one stops it at once. */
export function testEnv(name: Name): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run the tests with npm test.`);
  return value;
}
