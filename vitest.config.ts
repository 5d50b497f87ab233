import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // No module keeps state (house rule 5), so files share a worker's modules: a third of the time.
    isolate: false,
    maxWorkers: '100%',
    projects: [
      { test: { name: 'shared', include: ['src/shared/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
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
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          testTimeout: 60_000,
          setupFiles: ['src/renderer/testing/emptyDocument.ts'],
          include: ['src/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
