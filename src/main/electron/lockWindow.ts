import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { isOfflineAddress, isOwnAddress } from './ownPage.ts';

/** Denies every contents, the developer tools' too, a way out of its page. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** `downloads` is a folder that takes downloads without asking, for tests; null asks where each goes. */
export function lockSession(session: Session, documents: string, downloads: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOfflineAddress(details.url) }));
  session.on('will-download', (event, item) => {
    const address = item.getURL();
    if (!isOwnAddress(address) && !address.startsWith('blob:plumb://app/')) return event.preventDefault();
    if (downloads !== null) return item.setSavePath(join(downloads, item.getFilename()));
    item.setSaveDialogOptions({ defaultPath: join(documents, item.getFilename()) });
  });
}
