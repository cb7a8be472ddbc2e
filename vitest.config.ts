import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['utils/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    restoreMocks: true,
    // Properties run long on a busy machine.
    testTimeout: 60_000,
  },
});
