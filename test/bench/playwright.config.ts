import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench-run',
  globalSetup: './start.ts',
  globalTeardown: './end.ts',
  workers: 1,
  timeout: 600_000,
  reporter: [['line']],
});
