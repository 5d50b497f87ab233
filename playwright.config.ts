import { defineConfig } from '@playwright/test';
import type { WorkbenchOptions } from './test/e2e/workbench.ts';

/** The same specs on two hosts; `npm test` runs the second only where Electron's runtime is. */
export default defineConfig<WorkbenchOptions>({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/buildSampleOnce.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { actionTimeout: 10_000 },
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
