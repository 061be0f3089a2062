import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { assetFile, contentType } from './assets.ts';
import { CONFIRM_POLICY, CONTENT_POLICY } from './content-policy.ts';
import { isOn, SCHEME, type Host } from './origins.ts';

/** Makes app:// a standard, secure scheme. Before `ready`, once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/** Schemes Chromium would serve by itself; the pages have no use for them. */
const CLOSED = ['file', 'http', 'https'] as const;

/** Serves one host of app:// to one session: files under `root`, read-only; all else is a 404. */
export function serve(session: Session, host: Host, root: string): void {
  for (const scheme of CLOSED) session.protocol.handle(scheme, () => refusal(403));
  session.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOn(host, request.url)) return refusal(405);
    const pathname = pageOf(host, new URL(request.url).pathname);
    const file = await assetFile(root, pathname);
    const type = file === undefined ? undefined : contentType(file);
    if (file === undefined || type === undefined) {
      return pathname === '/' || pathname === '/index.html' ? placeholder(host) : refusal(404);
    }
    return new Response(await readFile(file), {
      headers: { ...headers(host), 'content-type': type },
    });
  });
}

/** Windows beside it are served the window's build, for its fonts and parts, but a page of their own. */
function pageOf(host: Host, pathname: string): string {
  if (host !== 'observer' && host !== 'facilitator') return pathname;
  if (pathname === '/') return `/${host}.html`;
  return pathname === '/index.html' ? '/none' : pathname;
}

function headers(host: Host): Record<string, string> {
  return {
    'content-security-policy': host === 'bundle' ? CONTENT_POLICY : CONFIRM_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function refusal(status: number): Response {
  return new Response(null, { status });
}

/** What stands in the window when a build without pages was started. */
function placeholder(host: Host): Response {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Breakglass</title>
<h1>This build has no ${host} page</h1><p>Run npm start, which builds it.</p></html>`;
  return new Response(page, {
    status: 404,
    headers: { ...headers(host), 'content-type': 'text/html; charset=utf-8' },
  });
}
