import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.soak.ts',
  outputDir: '../../test-results/soak-run',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['line']],
});
