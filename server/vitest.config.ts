import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'torture/**/*.test.ts', 'mutation/**/*.test.ts'],
    globalSetup: ['test/database-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Many tests hold the system to its time limits: where other work takes the machine away, once more (it is shown).
    retry: process.env.CI ? 1 : 0,
  },
});
