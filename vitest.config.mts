import {defineConfig} from 'vitest/config';

/**
 * Tests of code (`tests/unit`), of the real content (`tests/content`), of promises kept (`tests/contract`) and of what
 * search finds (`tests/search`); `#core/*` comes from package.json "imports".
 */
export default defineConfig({
  test: {
    include: [
      'tests/unit/**/*.test.ts',
      'tests/content/**/*.test.ts',
      'tests/contract/**/*.test.ts',
      'tests/search/**/*.test.ts',
    ],
    setupFiles: ['tests/support/fixed-seed.ts'],
    // Each test file builds its own values and shares nothing: no isolation needed.
    isolate: false,
    pool: 'forks',
    // Generous: two cores may be building the site at the same time. Times that matter are measured in processor time.
    testTimeout: 30_000,
  },
});
