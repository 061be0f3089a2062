import { shell } from 'electron';
import { allowedLink, doorLink } from './allowed-links.ts';

/** @returns false when the address is not on the allow-list, or nothing could open it */
export function openLink(address: string): Promise<boolean> {
  return opened(allowedLink(address));
}

/** For a link that must not stand in a command line: the browser fetches it at the app's own door. */
export function openDoorLink(address: string): Promise<boolean> {
  return opened(doorLink(address));
}

/** The one door to the browser (Electron security checklist item 15). */
async function opened(allowed: string | undefined): Promise<boolean> {
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
