import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

// A process of its own: launches Chromium, loads the page, prints it and closes. usage: node chromiumPrint.mjs PAGE.html OUT.pdf
const [page, out] = process.argv.slice(2);
const executablePath = process.env.PLUMBLINE_CHROMIUM;
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.pdf({ path: out, format: 'A4', tagged: true, outline: true });
} finally {
  await browser.close();
}
