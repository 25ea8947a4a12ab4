/** The settings that scripts/test gives the tests, by name; a missing one stops them at once. */
export function testEnv(
  name: 'CAIRN_TEST_URL' | 'CAIRN_TEST_SUPABASE_URL' | 'CAIRN_TEST_PUBLISHABLE_KEY',
): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run the tests with npm test.`);
  return value;
}
