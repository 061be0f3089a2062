import { shell } from 'electron';
import { allowedLink } from './allowed-links.ts';

/**
 * The one door to the browser (Electron security checklist item 15).
 * @returns false when the address is not on the allow-list, or nothing could open it
 */
export async function openLink(address: string): Promise<boolean> {
  const allowed = allowedLink(address);
  if (allowed === undefined) return false;
  try {
    await shell.openExternal(allowed);
    return true;
  } catch {
    return false;
  }
}

/** Shows a folder that main itself has written, in the system's file manager. */
export function showFolder(path: string): void {
  shell.showItemInFolder(path);
}
