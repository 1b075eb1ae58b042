import {defineConfig} from 'vitest/config';

/** Tests of code (`tests/unit`) and of the real content (`tests/content`); `#core/*` comes from package.json "imports". */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
    // Each test file builds its own values and shares nothing: no isolation needed, one process per core is enough.
    isolate: false,
    pool: 'threads',
  },
});
