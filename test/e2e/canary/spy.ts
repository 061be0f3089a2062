import http from 'node:http';
import type { ElectronApplication } from '@playwright/test';

/** One message main sent to a page: the answer to a call, or an event. */
export interface Sent {
  readonly to: string;
  readonly channel: string;
  readonly is: 'reply' | 'event';
  readonly text: string;
}

/** What main worked with that no test can know beforehand. */
export interface Used {
  /** Secret access keys it signed with (Signature Version 4). */
  readonly keys: readonly string[];
  /** Seeds of TOTP devices, in hex: a drill's practice device lives in this process. */
  readonly seeds: readonly string[];
  readonly tokens: readonly string[];
}

interface Kept {
  readonly sent: Sent[];
  readonly keys: Set<string>;
  readonly seeds: Set<string>;
  readonly tokens: Set<string>;
}

/**
 * From now on keeps every reply and event that leaves main, whichever window it goes to, and the
 * keys main signs with. It stands in main itself, at the last place before a message is sent.
 */
export async function spyOnMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electronApp, ipcMain, webContents }) => {
    type Handler = (
      event: { readonly senderFrame?: { url: string } },
      ...args: unknown[]
    ) => unknown;
    const kept: Kept = { sent: [], keys: new Set(), seeds: new Set(), tokens: new Set() };
    Object.assign(globalThis, { kept });
    // Bytes as latin1, in which a text stays readable, and as hex: JSON and UTF-8 change the rest.
    function spelt(this: Record<string, unknown>, key: string, value: unknown): unknown {
      const one = this[key]; // A Buffer has become a list of numbers in `value`.
      if (!(one instanceof Uint8Array)) return value;
      const bytes = Buffer.from(one);
      return `${bytes.toString('latin1')} ${bytes.toString('hex')}`;
    }
    const textOf = (value: unknown): string => JSON.stringify(value, spelt) ?? '';
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, Handler>;
    };
    for (const [channel, handler] of [...handlers]) {
      handlers.set(channel, async (event, ...args) => {
        const to = event.senderFrame?.url ?? '';
        const reply = await handler(event, ...args);
        kept.sent.push({ to, channel, is: 'reply', text: textOf(reply) });
        return reply;
      });
    }
    const watch = (contents: Electron.WebContents): void => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...args: unknown[]) => {
        kept.sent.push({ to: contents.getURL(), channel, is: 'event', text: textOf(args) });
        send(channel, ...args);
      };
    };
    for (const contents of webContents.getAllWebContents()) watch(contents);
    electronApp.on('web-contents-created', (_, contents) => watch(contents));

    const { mainModule } = process as unknown as { mainModule: { require: NodeJS.Require } };
    const crypto = mainModule.require('node:crypto') as {
      createHmac: (algorithm: string, key: unknown, ...rest: unknown[]) => unknown;
    };
    const { createHmac } = crypto;
    crypto.createHmac = (algorithm, key, ...rest) => {
      const text =
        typeof key === 'string' ? key : Buffer.from(key as Uint8Array).toString('latin1');
      if (algorithm === 'sha256' && text.startsWith('AWS4')) kept.keys.add(text.slice(4));
      if (algorithm === 'sha1') kept.seeds.add(Buffer.from(text, 'latin1').toString('hex'));
      return createHmac(algorithm, key, ...rest);
    };
    const { Server } = mainModule.require('node:http') as typeof http;
    const emit = Server.prototype.emit as (...args: unknown[]) => boolean;
    Server.prototype.emit = function (this: http.Server, ...args: unknown[]): boolean {
      const { headers = {} } = (args[1] ?? {}) as Partial<http.IncomingMessage>;
      const token = headers['x-amz-security-token'];
      if (args[0] === 'request' && typeof token === 'string') kept.tokens.add(token);
      return emit.apply(this, args);
    } as typeof Server.prototype.emit;
  });
}

export function sentBy(app: ElectronApplication): Promise<readonly Sent[]> {
  return app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.sent);
}

export function usedBy(app: ElectronApplication): Promise<Used> {
  return app.evaluate(() => {
    const { keys, seeds, tokens } = (globalThis as unknown as { kept: Kept }).kept;
    return { keys: [...keys], seeds: [...seeds], tokens: [...tokens] };
  });
}

/** Session tokens that servers of this process are shown, until `stop`. */
export function tokensShown(): { readonly tokens: ReadonlySet<string>; readonly stop: () => void } {
  const tokens = new Set<string>();
  const { prototype } = http.Server;
  const { emit } = prototype;
  prototype.emit = function (this: http.Server, ...args: unknown[]): boolean {
    const { headers = {} } = (args[1] ?? {}) as Partial<http.IncomingMessage>;
    const token = headers['x-amz-security-token'];
    if (args[0] === 'request' && typeof token === 'string') tokens.add(token);
    return Reflect.apply(emit, this, args) as boolean;
  } as typeof emit;
  return { tokens, stop: () => void (prototype.emit = emit) };
}
