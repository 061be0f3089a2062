import type { ChildProcess } from 'node:child_process';

/** A page of a running Electron, asked over the DevTools protocol (no driver slows its start). */
export interface DevtoolsPage {
  /** The value of an expression in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** Another method of the protocol. */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<void>;
  close(): void;
}

const LONGEST_START_MS = 30_000;
const LISTENING = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//;

/** The port a process started with `--remote-debugging-port=0` says it listens on. */
export function devtoolsPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      reject(new Error(`no DevTools port within 30 s; the app said: ${said.slice(-500)}`));
    }, LONGEST_START_MS);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const port = LISTENING.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the app ended with ${String(code)}: ${said.slice(-500)}`));
    });
  });
}

/** The first page whose address begins so, as soon as there is one. */
export async function devtoolsPage(port: number, address: string): Promise<DevtoolsPage> {
  for (const ends = Date.now() + LONGEST_START_MS; Date.now() < ends;) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/json/list`);
    const pages = (await answer.json()) as readonly Readonly<Record<string, string>>[];
    const page = pages.find((one) => one['type'] === 'page' && one['url']?.startsWith(address));
    if (page) return connect(page['webSocketDebuggerUrl'] ?? '');
    await new Promise((next) => setTimeout(next, 5));
  }
  throw new Error(`no page ${address} within 30 s`);
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/** Measures run on the project's own Node, which has WebSocket; the app's runtimes need not. */
function connect(url: string): Promise<DevtoolsPage> {
  const socket = new globalThis.WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  let sent = 0;
  socket.onmessage = ({ data }: { readonly data: unknown }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
  };
  const ask = (method: string, params: Readonly<Record<string, unknown>>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = (sent += 1);
      waiting.set(id, (answer) => {
        const wrong = answer.error?.message ?? answer.result?.exceptionDetails?.text;
        if (wrong === undefined) resolve(answer);
        else reject(new Error(wrong));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return new Promise((resolve, reject) => {
    socket.onopen = () => {
      resolve({
        evaluate: async (expression) => {
          const params = { expression, awaitPromise: true, returnByValue: true };
          return (await ask('Runtime.evaluate', params)).result?.result?.value;
        },
        send: async (method, params) => void (await ask(method, params)),
        close: () => {
          socket.close();
        },
      });
    };
    socket.onerror = () => {
      reject(new Error(`cannot talk to ${url}`));
    };
  });
}
