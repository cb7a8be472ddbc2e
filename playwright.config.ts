import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: Boolean(process.env.CI),
  // Browsers at a time, each with a stage of its own: one more than two processors, for one mostly waits.
  workers: 3,
  // On a busy machine things take long; what is there at once is not waited for.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
