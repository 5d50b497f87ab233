import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'shared', include: ['src/shared/**/*.test.{ts,tsx}'] } },
      {
        test: {
          name: 'main',
          include: ['src/main/**/*.test.ts'],
          testTimeout: 60_000,
          globalSetup: 'src/main/engine/testing/bundleThreads.ts',
        },
      },
      { test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 60_000 } },
      {
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['src/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
