import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { CONTENT_POLICY } from '../../../main/shell/content-policy.ts';
import { NOW } from '../states/base.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Chromium that knows no host but this machine. */
export const OFFLINE = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/**
 * Serves the built harness to this page from a loopback port, with the window's own content policy,
 * and time standing still. Ends with the page.
 */
export async function serve(page: Page, folder: string): Promise<void> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname === '/' ? 'index.html' : normalize(pathname).slice(1);
    readFile(join(folder, name)).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
        response.setHeader('content-security-policy', CONTENT_POLICY);
        response.end(body);
      },
      /* A browser asks for an icon of its own accord; the window has none. */
      () => response.writeHead(name === 'favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  page.once('close', () => {
    server.closeAllConnections();
    server.close();
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(`http://127.0.0.1:${String(port)}/`);
  await page.waitForFunction(() => 'showState' in window);
}
