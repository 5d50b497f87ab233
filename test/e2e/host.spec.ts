import { expect, test } from './workbench.ts';

test('the workbench opens on its start page', async ({ page }) => {
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect(page).toHaveTitle(/Plumbline/);
});

test('the page has the engine and nothing else of the machine', async ({ page, host }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'ipcRenderer', 'electron', 'plumb'].filter((name) => name in window),
  );
  expect(found).toEqual(host === 'electron' ? ['plumb'] : []);
});

test('the Electron window neither leaves its page nor opens another', async ({ page, host }) => {
  test.skip(host !== 'electron', "A browser's own windows are not the workbench's to deny.");
  await expect(page.locator('#root')).not.toBeEmpty();
  // All in one step: a page that was left would take the rest of it along.
  const left = await page.evaluate(async () => {
    const address = window.location.href;
    const opened = window.open('plumb://app/index.html') !== null;
    window.location.assign('plumb://app/index.html?again');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { opened, moved: window.location.href !== address };
  });
  expect(left).toEqual({ opened: false, moved: false });
});

test('the page is under the content policy and cannot read beside its own files', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const own = await fetch('/index.html');
    const beside = await fetch('/..%2f..%2fpackage.json');
    const held = await fetch('/files/none');
    return {
      policy: own.headers.get('content-security-policy'),
      cache: own.headers.get('cache-control'),
      status: [beside.status, held.status],
    };
  });
  expect(found).toEqual({
    policy: expect.stringContaining("default-src 'none'; script-src 'self';"),
    cache: 'no-store',
    status: [404, 404],
  });
});
