import { session, type Session } from 'electron';
import { serve } from './app-protocol.ts';
import type { CameraGate } from './camera.ts';
import { mayRequest, type Host } from './origins.ts';

/** Says yes to nothing: for pages without a camera. */
const NO_CAMERA: Pick<CameraGate, 'mayUse'> = { mayUse: () => false };

/**
 * A session of its own for one host, kept in memory: no cookies, caches or storage on disk.
 * Everything a page could ask the browser for is refused, but for the camera while the window
 * scans a code; every request but app:// is cancelled.
 */
export function guardedSession(
  host: Host,
  root: string,
  development: boolean,
  camera: Pick<CameraGate, 'mayUse'> = NO_CAMERA,
): Session {
  const guarded = session.fromPartition(host);
  serve(guarded, host, root);
  guarded.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(
      camera.mayUse({
        permission,
        contents: contents.id,
        isMainFrame: details.isMainFrame,
        url: details.requestingUrl,
        media: 'mediaTypes' in details ? (details.mediaTypes ?? []) : [],
      }),
    ),
  );
  guarded.setPermissionCheckHandler((contents, permission, origin, details) =>
    camera.mayUse({
      permission,
      contents: contents?.id,
      isMainFrame: details.isMainFrame,
      url: origin,
      media: [details.mediaType],
    }),
  );
  guarded.setDevicePermissionHandler(() => false);
  guarded.setSpellCheckerEnabled(false);
  guarded.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(host, details.url, development) }),
  );
  guarded.on('will-download', (event) => event.preventDefault());
  return guarded;
}
