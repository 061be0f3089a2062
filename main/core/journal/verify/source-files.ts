import type { SourceEntry, VerifySource } from '../../ports/verify-source.ts';
import { Pulse, type VerifyTools } from './tools.ts';
import type { Problem } from './verdict.ts';

/** How much is read at once. */
export const PIECE = 256 * 1024;

const FILE_NAME = /\.(?:jsonl|txt|json)$/;

/** Folders that have no place below an export or a log are not entered deeper than this. */
const DEEPEST = 6;

/** A browser knows a path by its exact text, so none may end in a slash. */
export function join(folder: string, name: string): string {
  if (name === '') return folder;
  return folder === '' ? name : `${folder}/${name}`;
}

/** What a folder holds, without what `irregular` names: it is as if it were not there. */
export async function regular(
  source: VerifySource,
  folder: string,
): Promise<readonly SourceEntry[]> {
  return (await source.list(folder)).filter(
    ({ name, kind }) => kind === 'file' || (kind === 'folder' && !FILE_NAME.test(name)),
  );
}

/** Links, pipes, devices, and folders that have the name of a file. */
export async function irregular(
  source: VerifySource,
  folder = '',
  depth = 0,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { name, kind } of await source.list(folder)) {
    const file = join(folder, name);
    if (kind === 'folder' && !FILE_NAME.test(name)) {
      if (depth < DEEPEST) problems.push(...(await irregular(source, file, depth + 1)));
    } else if (kind !== 'file') {
      const text = `${file} is no regular file: it was not read`;
      problems.push({ file, kind: 'not-a-file', verdict: 'TAMPERED', text });
    }
  }
  return problems;
}

/** Every file below a folder, relative to it. */
export async function filesBelow(
  source: VerifySource,
  folder: string,
  prefix = '',
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, kind } of await regular(source, join(folder, prefix))) {
    const path = join(prefix, name);
    if (kind === 'file') paths.push(path);
    else paths.push(...(await filesBelow(source, folder, path)));
  }
  return paths;
}

/** Reads a file piece by piece; `use` must be done with the bytes when it answers. */
export async function pieces(
  source: VerifySource,
  path: string,
  use: (bytes: Uint8Array) => void,
): Promise<number> {
  const buffer = new Uint8Array(PIECE);
  let position = 0;
  for (;;) {
    const count = await source.read(path, buffer, position);
    if (count === 0) return position;
    position += count;
    use(buffer.subarray(0, count));
  }
}

/** The whole of a small file; undefined when there is none, `too-large` above `most` bytes. */
export async function readSmall(
  source: VerifySource,
  path: string,
  most: number,
): Promise<Uint8Array | 'too-large' | undefined> {
  const size = await source.size(path);
  if (size === undefined) return undefined;
  if (size > most) return 'too-large';
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const count = await source.read(path, bytes.subarray(at), at);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}

export interface Digest {
  /** Hex. */
  readonly sha256: string;
  readonly size: number;
}

/** SHA-256 and size; undefined when there is no such file, or it cannot be read. */
export async function digestOf(
  source: VerifySource,
  path: string,
  { running }: Pick<VerifyTools, 'running'>,
  pulse = new Pulse({}),
): Promise<Digest | undefined> {
  if ((await source.size(path)) === undefined) return undefined;
  const hash = running();
  const size = await pieces(source, path, (bytes) => {
    hash.update(bytes);
    pulse.beat(path, bytes.length, -1);
  });
  return { sha256: hash.hex(), size };
}

export function tooLarge(file: string, most: number): Problem {
  const text = `${file} has more than the ${most} bytes this program reads`;
  return { file, kind: 'too-large', verdict: 'TAMPERED', text };
}
