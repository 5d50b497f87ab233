import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Undo and redo stay out: their native roles would take Ctrl+Z from the window, which undoes any change of the case. */
const editing: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
};

const viewing: MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
];

export function makeMenu(platform: NodeJS.Platform, packaged: boolean): Menu {
  return Menu.buildFromTemplate([
    platform === 'darwin' ? { role: 'appMenu' } : { label: 'File', submenu: [{ role: 'quit' }] },
    editing,
    { label: 'View', submenu: packaged ? viewing : [...viewing, { role: 'toggleDevTools' }] },
  ]);
}
