import type { VerifySource } from '../../ports/verify-source.ts';
import { equal, toHex, utf8, utf8Decode } from '../bytes.ts';
import { isRecord } from '../parse.ts';
import { digestOf, filesBelow, readSmall, tooLarge } from './source-files.ts';
import type { Pulse, VerifyTools } from './tools.ts';
import type { Problem } from './verdict.ts';

export const MANIFEST = 'manifest.json';

/** A list of some hundred thousand files. */
const MOST_BYTES = 64 * 1024 * 1024;
const SELF = /("self": ?")([0-9a-f]{64})(")/;

/** Withheld texts named one by one; the rest is counted. */
const MOST_WITHHELD = 50;

/** A text that was left out of an export on purpose, and the attachments that went with it (SHA-256, hex). */
export interface Withheld {
  readonly log: string;
  readonly seq: number;
  readonly why: string;
  readonly att: readonly string[];
}

export interface Manifest {
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly size?: number;
  }[];
  /** Log ids of each laptop's chain, newest first; undefined: one chain, whatever lies there. */
  readonly chains?: readonly (readonly string[])[];
  readonly withheld: readonly Withheld[];
}

/** The manifest's own digest: SHA-256 of its bytes with the digest itself as 64 zeros. */
export function selfDigest({ hash }: Pick<VerifyTools, 'hash'>, text: string): string {
  return toHex(hash.sha256(utf8(text.replace(SELF, `$1${'0'.repeat(64)}$3`))));
}

/** Reads `manifest.json`; without one, or with one that is wrong, there are problems instead. */
export async function readManifest(
  source: VerifySource,
  tools: Pick<VerifyTools, 'hash'>,
): Promise<{ readonly manifest?: Manifest; readonly problems: readonly Problem[] }> {
  const bytes = await readSmall(source, MANIFEST, MOST_BYTES);
  if (bytes === undefined) return { problems: [problem(MANIFEST, 'missing', 'is not there')] };
  if (bytes === 'too-large') return { problems: [tooLarge(MANIFEST, MOST_BYTES)] };
  const text = decoded(bytes);
  if (text === undefined || SELF.exec(text)?.[2] !== selfDigest(tools, text)) {
    return { problems: [problem(MANIFEST, 'changed', 'does not match its own digest')] };
  }
  const manifest = manifestOf(parsed(text));
  if (manifest) return { manifest, problems: [] };
  return { problems: [problem(MANIFEST, 'changed', 'is no list of files')] };
}

/** Compares every file of a bundle with the manifest that lists it. */
export async function checkFiles(
  source: VerifySource,
  { files }: Manifest,
  tools: VerifyTools,
  pulse: Pulse,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const names = new Set([MANIFEST]);
  for (const { path, sha256, size } of files) {
    if (names.has(path)) problems.push(problem(path, 'changed', 'is listed twice'));
    names.add(path);
    if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[A-Za-z]:/.test(path)) {
      problems.push(problem(path, 'outside', 'is no path inside the export'));
      continue;
    }
    const found = await digestOf(source, path, tools, pulse);
    if (found === undefined) problems.push(problem(path, 'missing', 'is not there'));
    else if (found.sha256 !== sha256 || (size !== undefined && found.size !== size)) {
      problems.push(problem(path, 'changed', 'is not the file that was exported'));
    }
  }
  for (const path of await filesBelow(source, '')) {
    if (!names.has(path)) problems.push(problem(path, 'unlisted', 'was not part of the export'));
  }
  return problems;
}

/** Texts left out on purpose are told, and change nothing. */
export function withheldFindings({ withheld }: Manifest): readonly Problem[] {
  const told = withheld.slice(0, MOST_WITHHELD).map(({ log, seq, why, att }): Problem => {
    const count = att.length === 1 ? '1 attachment' : `${att.length} attachments`;
    const files = att.length === 0 ? '' : ` with ${count}`;
    const text = `a text of record ${seq} of log ${log} was left out on purpose${files}: ${why}`;
    return { seq, kind: 'withheld', text };
  });
  const more = withheld.length - told.length;
  if (more <= 0) return told;
  const texts = more === 1 ? '1 more text was' : `${more} more texts were`;
  return [...told, { kind: 'withheld', text: `${texts} left out on purpose` }];
}

function manifestOf(value: unknown): Manifest | undefined {
  if (!isRecord(value) || !Array.isArray(value.files)) return undefined;
  const files: { path: string; sha256: string; size?: number }[] = [];
  for (const one of value.files as readonly unknown[]) {
    if (!isRecord(one) || typeof one.path !== 'string' || typeof one.sha256 !== 'string') {
      return undefined;
    }
    const { path, sha256, size } = one;
    files.push({ path, sha256, ...(typeof size === 'number' && { size }) });
  }
  const chains = value.chains === undefined ? undefined : chainsOf(value.chains);
  if (value.chains !== undefined && !chains) return undefined;
  const withheld = withheldOf(value.withheld ?? []);
  return withheld && { files, withheld, ...(chains && { chains }) };
}

function chainsOf(value: unknown): readonly (readonly string[])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const chains = (value as readonly unknown[]).map((chain) =>
    Array.isArray(chain) && chain.every((id) => typeof id === 'string')
      ? (chain as readonly string[])
      : [],
  );
  return chains.length > 0 && chains.every((chain) => chain.length > 0) ? chains : undefined;
}

function withheldOf(value: unknown): readonly Withheld[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: Withheld[] = [];
  for (const one of value as readonly unknown[]) {
    if (!isRecord(one) || typeof one.log !== 'string' || typeof one.seq !== 'number') {
      return undefined;
    }
    const { log, seq, why, att = [] } = one;
    if (!Array.isArray(att) || !att.every((sha256) => typeof sha256 === 'string')) return undefined;
    list.push({ log, seq, why: typeof why === 'string' ? why : '', att: att });
  }
  return list;
}

function decoded(bytes: Uint8Array): string | undefined {
  const text = utf8Decode(bytes);
  return equal(utf8(text), bytes) ? text : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problem(file: string, kind: string, what: string): Problem {
  return { file, kind, verdict: 'TAMPERED', text: `${file} ${what}` };
}
