import { session, type Session } from 'electron';
import { serve } from './app-protocol.ts';
import { mayRequest, type Host } from './origins.ts';

/** Permissions a page may have. One line each, with its reason; there is none so far. */
const PERMISSIONS: ReadonlySet<string> = new Set([]);

/**
 * A session of its own for one host, kept in memory: no cookies, caches or storage on disk.
 * Everything a page could ask the browser for is refused, every request but app:// is cancelled.
 */
export function guardedSession(host: Host, root: string, development: boolean): Session {
  const guarded = session.fromPartition(host);
  serve(guarded, host, root);
  guarded.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(PERMISSIONS.has(permission)),
  );
  guarded.setPermissionCheckHandler((_contents, permission) => PERMISSIONS.has(permission));
  guarded.setDevicePermissionHandler(() => false);
  guarded.setSpellCheckerEnabled(false);
  guarded.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(host, details.url, development) }),
  );
  guarded.on('will-download', (event) => event.preventDefault());
  return guarded;
}
