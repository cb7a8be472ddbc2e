import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: Boolean(process.env.CI),
  // Browsers at a time, each with its own stage: one more than there are processors here, because one mostly waits.
  workers: 3,
  // Things take long on a busy machine. Tests do not wait for what is there at once.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
