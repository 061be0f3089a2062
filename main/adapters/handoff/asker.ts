import { readdir, readFile, readlink } from 'node:fs/promises';
import type { Asker } from '../../core/ports/handoff.ts';

/** The tool waits one second at most: whoever it is, it gets its answer. */
const PATIENCE_MS = 300;

/** Which process holds the other end of a connection on this computer; undefined when not told. */
export async function askerOf(remotePort: number, localPort: number): Promise<Asker | undefined> {
  // Linux tells in /proc. Elsewhere it takes a program that needs longer than a tool waits.
  if (process.platform !== 'linux') return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([search(remotePort, localPort), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function search(remotePort: number, localPort: number): Promise<Asker | undefined> {
  const inode = socketInode(await readFile('/proc/net/tcp', 'latin1'), remotePort, localPort);
  if (inode === undefined) return undefined;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // The newest first: a tool is younger than most of what runs.
  for (const pid of pids.sort((one, two) => Number(two) - Number(one))) {
    if (await holds(pid, `socket:[${inode}]`)) {
      const name = (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
      return { pid: Number(pid), program: name };
    }
  }
  return undefined;
}

async function holds(pid: string, socket: string): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const handles = await readdir(folder).catch(() => []);
  for (const handle of handles) {
    if ((await readlink(`${folder}/${handle}`).catch(() => '')) === socket) return true;
  }
  return false;
}

/** The socket of the asking end in `/proc/net/tcp` (proc(5)): its local port is our remote one. */
export function socketInode(
  table: string,
  remotePort: number,
  localPort: number,
): string | undefined {
  const port = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', remote = '', , , , , , , inode] = line.trim().split(/\s+/);
    if (local.endsWith(`:${port(remotePort)}`) && remote.endsWith(`:${port(localPort)}`)) {
      return inode === '0' ? undefined : inode;
    }
  }
  return undefined;
}
