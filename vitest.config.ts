import { defineConfig } from 'vitest/config';

const results = process.env.NIANBAO_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Pages are tested in a real browser and whole sites are built: on a busy machine that takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Where the outcome decides over a change, a machine that stalls for a moment is not a fault: what fails twice is.
    retry: results === undefined ? 0 : 1,
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
});
