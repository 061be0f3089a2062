import { readdir, readFile, readlink } from 'node:fs/promises';
import { endianness } from 'node:os';
import type { Asker } from '../../core/ports/handoff.ts';

/** The two ends of a connection on 127.0.0.1: the port of who asked, and ours. */
interface Ends {
  readonly remotePort: number;
  readonly localPort: number;
}

/** What the system keeps of the asking end. */
interface AskingSocket {
  readonly inode: string;
  readonly uid: number;
}

/** The tool waits one second at most: whoever it is, it gets its answer. */
const PATIENCE_MS = 300;

/** Which process holds the other end of a connection on this computer; undefined when not told. */
export async function askerOf(ends: Ends): Promise<Asker | undefined> {
  // Linux tells in /proc. Elsewhere it takes a program that needs longer than a tool waits.
  if (process.platform !== 'linux') return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([search(ends), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the system says that the other end is another person's. */
export async function isAnotherPersons(ends: Ends): Promise<boolean> {
  const socket = process.platform === 'linux' ? await socketOf(ends) : undefined;
  return socket !== undefined && socket.uid !== process.getuid?.();
}

/** The tables of proc(5): programs that speak IPv6 too stand in the second, under a mapped address. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];

async function socketOf(ends: Ends): Promise<AskingSocket | undefined> {
  for (const table of TABLES) {
    const found = askingSocket(await readFile(table, 'latin1').catch(() => ''), ends);
    if (found) return found;
  }
  return undefined;
}

async function search(ends: Ends): Promise<Asker | undefined> {
  const socket = await socketOf(ends);
  if (!socket) return undefined;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // The newest first: a tool is younger than most of what runs.
  for (const pid of pids.sort((one, two) => Number(two) - Number(one))) {
    if (await holds(pid, `socket:[${socket.inode}]`)) {
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

/** 127.0.0.1 as the kernel prints it: words of four bytes in the machine's own order. */
const LOOPBACK = littleEndian() ? '0100007F' : '7F000001';
const MAPPED = `0000000000000000${littleEndian() ? 'FFFF0000' : '0000FFFF'}${LOOPBACK}`;

function littleEndian(): boolean {
  return endianness() === 'LE';
}

/** The asking end in a table of proc(5): its local port is our remote one, and both are loopback. */
export function askingSocket(
  table: string,
  { remotePort, localPort }: Ends,
): AskingSocket | undefined {
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', remote = '', , , , , uid, , inode = '0'] = line.trim().split(/\s+/);
    if (isAt(local, remotePort) && isAt(remote, localPort)) {
      return inode === '0' ? undefined : { inode, uid: Number(uid) };
    }
  }
  return undefined;
}

function isAt(end: string, port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return end === `${LOOPBACK}:${hex}` || end === `${MAPPED}:${hex}`;
}
