import { BrowserWindow, session, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import type { Printer, PrintRequest } from '../core/ports/printer.ts';
import { err, ok } from '../core/result.ts';
import { pagePreferences } from './page-preferences.ts';
import { addressOf, isOn, SCHEME } from './origins.ts';

/** A page that is not on paper by then never will be, milliseconds. */
const LONGEST = 180_000;

/** From here on Chromium sets page heads and numbers from the page's own style (CSS margin boxes). */
const MARGIN_BOXES = 131;

/** Inline style and pictures within the page; no script, nothing from anywhere. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Prints pages to PDF in a hidden window without scripts, one after another. */
export function createPrinter(): Printer {
  let last: Promise<unknown> = Promise.resolve();
  let guarded: Session | undefined;
  let page = '';
  return {
    print: (request) => {
      const printed = last.then(async () => {
        guarded ??= printSession(() => page);
        page = request.page;
        try {
          return ok(await print(guarded, request));
        } catch (error) {
          return err({ detail: error instanceof Error ? error.message : String(error) });
        }
      });
      last = printed;
      return printed;
    },
  };
}

async function print(guarded: Session, request: PrintRequest): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    width: 1024,
    height: 1400,
    webPreferences: { ...pagePreferences(guarded, '', false), javascript: false },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not printed within ${LONGEST / 1000} s`)), LONGEST);
    window.webContents.on('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the page stopped: ${reason}`)),
    );
  });
  try {
    await Promise.race([window.loadURL(addressOf('print')), late]);
    return await Promise.race([window.webContents.printToPDF(sheet(request)), late]);
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** A4 with the margins of the page's own style, inches where Electron wants them. */
function sheet({ head, mark, foot = '', lang }: PrintRequest): Electron.PrintToPDFOptions {
  const own = Number.parseInt(process.versions.chrome, 10) >= MARGIN_BOXES;
  const style = `font: 7px sans-serif; color: #565d65; width: 100%; padding: 0 18mm;`;
  const pages =
    lang === 'ja'
      ? '<span class="pageNumber"></span> / <span class="totalPages"></span> ページ'
      : '<span class="pageNumber"></span> of <span class="totalPages"></span>';
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0.71, bottom: 0.71, left: 0.71, right: 0.63 },
    generateTaggedPDF: true,
    displayHeaderFooter: !own,
    headerTemplate: `<div style="${style} display: flex; justify-content: space-between"><span>${plain(head)}</span><b style="color: #5b21b6">${plain(mark)}</b></div>`,
    footerTemplate: `<div style="${style} display: flex; justify-content: space-between"><span>${plain(foot)}</span><span>${pages}</span></div>`,
  };
}

function plain(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** A session that serves the one page being printed, and refuses everything else. */
function printSession(page: () => string): Session {
  const guarded = session.fromPartition('print');
  for (const scheme of ['file', 'http', 'https']) {
    guarded.protocol.handle(scheme, () => new Response(null, { status: 403 }));
  }
  guarded.protocol.handle(SCHEME, async ({ url, method }) => {
    const wanted = method === 'GET' && isOn('print', url) && new URL(url).pathname === '/';
    if (!wanted) return new Response(null, { status: 404 });
    return new Response(await readFile(page()), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.setSpellCheckerEnabled(false);
  guarded.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOn('print', url) && !url.startsWith('data:image/') }),
  );
  guarded.on('will-download', (event) => event.preventDefault());
  return guarded;
}
