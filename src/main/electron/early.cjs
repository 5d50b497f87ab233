// The first file that Electron runs, copied to out/main/electron.cjs. What Chromium must know before the application is ready is
// said here, because an ES module is loaded too late for it on a runtime that does not wait for one.
const { app, protocol } = require('electron');

process.umask(0o077);
app.setName('Plumbline');
for (const name of [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'no-pings',
]) {
  app.commandLine.appendSwitch(name);
}
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([
  { scheme: 'plumb', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

// eslint-disable-next-line unicorn/prefer-top-level-await -- CommonJS has none.
import('./electron.js').catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
});
