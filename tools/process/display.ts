import { spawn, type ChildProcess } from 'node:child_process';

/** @returns true when a window can be shown without further help */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Several virtual displays, for suites whose windows would fight for the focus; none but on Linux. */
export async function withDisplays<T>(
  count: number,
  work: (names: readonly string[]) => Promise<T>,
): Promise<T> {
  if (process.platform !== 'linux') return work([]);
  const next = (names: readonly string[]): Promise<T> =>
    names.length === count
      ? work(names)
      : withVirtualDisplay(() => next([...names, process.env['DISPLAY'] ?? '']));
  return next([]);
}

/**
 * Runs work that opens windows: on a virtual display (Xvfb) of its own on Linux, so that tests neither
 * need a screen nor flicker over one. The display ends with the work or with this process.
 */
export async function withVirtualDisplay<T>(work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work();
  const before = process.env['DISPLAY'];
  const { server, name } = await startServer();
  const end = (): boolean => server.kill('SIGTERM');
  process.once('exit', end);
  process.env['DISPLAY'] = name;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    process.removeListener('exit', end);
    end();
  }
}

/** Xvfb picks a free display number itself and writes it to descriptor 3 once it is ready. */
function startServer(): Promise<{ server: ChildProcess; name: string }> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    server.once('error', () => {
      reject(new Error('Xvfb is missing. Run: sudo apt-get install -y xvfb'));
    });
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}.`)));
    server.stdio[3]?.once('data', (number: Buffer) => {
      server.removeAllListeners('exit');
      resolve({ server, name: `:${number.toString().trim()}` });
    });
  });
}
