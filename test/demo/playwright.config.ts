import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.demo.ts',
  outputDir: '../../test-results/demo-run',
  workers: 1,
  // With a display, the demo stays open for as long as a person plays with it.
  timeout: 0,
  reporter: [['line']],
});
