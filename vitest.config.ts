import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The layers that Vitest runs; `npm test` picks them by name and adds the browser's. */
export default defineConfig({
  resolve: {
    alias: {
      '@': local('./src'),
      // Only React's server build may import the real one, and tests are not that.
      'server-only': local('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        // Each file opens a Postgres of its own and migrates it.
        test: {
          name: 'database',
          include: ['supabase/tests/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'api', include: ['tests/api/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
      },
    ],
  },
});
