import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true }, // tests and examples import the package by its own name
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.fixed-seed.ts'],
    testTimeout: 180_000, // property tests on a slow machine
    maxWorkers: '100%', // one less than there are cores is one, where there are two
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' }, // .ci/run reads the counts here
    typecheck: { enabled: true, include: ['tests/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli/main.ts'], // runs in other processes, which v8 coverage does not see
      reporter: ['text', 'json-summary'],
    },
  },
});
