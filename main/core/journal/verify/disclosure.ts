import type { VerifySource } from '../../ports/verify-source.ts';
import { fromBase64, toBase64, utf8 } from '../bytes.ts';
import { leafHash } from '../merkle.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../note.ts';
import { SELF_CHECK_LENGTH, isRecord } from '../parse.ts';
import { rootFromInclusion } from '../proofs.ts';
import { selfCheck } from '../line.ts';
import { openText } from '../texts.ts';
import { noteRecord, type LogFacts, type Opening, type Rotation } from './log-facts.ts';
import { LineScanner } from './scan.ts';
import { readSmall, tooLarge } from './source-files.ts';
import type { VerifyTools } from './tools.ts';
import type { Problem } from './verdict.ts';
import { parsedDisclosure, type Disclosed } from './disclosure-file.ts';

export const DISCLOSURE = 'disclosure.json';
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_PROBLEMS = 100;

/** A disclosure after its records were checked; signatures and anchors are judged by others. */
export interface DisclosureFacts {
  readonly facts: LogFacts;
  readonly note?: SignedCheckpoint;
  readonly disclosed: number;
}

const NOTHING: LogFacts = {
  size: 0,
  root: '',
  roots: { get: () => undefined, known: () => [] },
  closed: false,
  problems: [],
  recoveries: [],
  rotations: [],
  named: {
    attachments: new Map(),
    playbooks: new Set(),
    scores: new Set(),
    unchecked: 0,
    again: new Map(),
  },
  byDigest: 0,
  lastBatch: 0,
  textless: [],
};

/** Checks each record of a disclosure by itself: bytes, number, texts, and its path to the root. */
export async function checkDisclosure(
  source: VerifySource,
  tools: VerifyTools,
): Promise<DisclosureFacts> {
  const bytes = await readSmall(source, DISCLOSURE, MOST_BYTES);
  if (bytes === undefined || bytes === 'too-large') {
    return unusable(
      bytes === undefined ? wrong('it is not there') : tooLarge(DISCLOSURE, MOST_BYTES),
    );
  }
  const file = parsedDisclosure(bytes);
  if (!file) return unusable(wrong('it is no disclosure of the known format'));
  const note = parseCheckpoint(file.checkpoint);
  if (!note || note.checkpoint.origin !== file.origin || note.checkpoint.size !== file.size) {
    return unusable(wrong('its checkpoint is not that of the log and size it names'));
  }
  const { size, root, origin } = note.checkpoint;
  const problems: Problem[] = [];
  const tell = (problem: Problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  let opening: Opening | undefined;
  const rotations: Rotation[] = [];
  let before = -1;
  for (const key of file.keys) {
    const problem = key.seq > before ? recordProblem(tools, key, note) : 'is out of order';
    before = key.seq;
    if (problem !== undefined) {
      tell(wrong(`the key record ${key.seq} ${problem}`, key.seq));
      continue;
    }
    const noted = noteRecord(
      key.seq === 0 ? 'log.open' : 'key.rotate',
      key.line,
      key.seq,
      DISCLOSURE,
    );
    if (noted.opening) ({ opening } = noted);
    else if (noted.rotation && typeOf(key.line) === 'key.rotate') rotations.push(noted.rotation);
    else tell(wrong(`record ${key.seq} gives the log no key`, key.seq));
  }
  if (opening?.origin !== origin || opening.logId !== file.logId) {
    tell(wrong('its record 0 is not that of the log it names', 0));
  }
  before = -1;
  for (const record of file.records) {
    const { seq } = record;
    const problem = seq > before ? recordProblem(tools, record, note) : 'is out of order';
    before = seq;
    if (problem !== undefined) tell(wrong(`record ${seq} ${problem}`, seq));
    else if (!textsOpen(tools, record)) tell(wrong(`a text of record ${seq} is not its own`, seq));
  }
  const roots = {
    get: (asked: number) => (asked === size ? root : undefined),
    known: () => [size],
  };
  const base = { ...NOTHING, size, root, roots, problems, rotations, partial: true as const };
  const facts: LogFacts = opening ? { ...base, opening } : base;
  return { facts, note, disclosed: file.records.length };
}

/** What is wrong with a record and its place in the log; undefined when nothing is. */
function recordProblem(
  { hash }: VerifyTools,
  { seq, line, proof }: Disclosed,
  note: SignedCheckpoint,
): string | undefined {
  const bytes = utf8(line);
  const scanner = new LineScanner();
  if (!scanner.scan(bytes, 0, bytes.length)) return 'is not canonical JSON';
  const z = selfCheck(hash, bytes.subarray(0, bytes.length - SELF_CHECK_LENGTH));
  if (!line.endsWith(`,"z":"${z}"}`)) return 'does not match its own check value';
  const { seq: said } = JSON.parse(line) as { readonly seq?: unknown };
  if (said !== seq) return 'has another number in its bytes';
  const path = proof.map(fromBase64);
  if (path.some((one) => one?.length !== 32)) return 'has a proof that cannot be read';
  const siblings = path.flatMap((one) => (one === undefined ? [] : [one]));
  const root = rootFromInclusion(hash, leafHash(hash, bytes), seq, note.checkpoint.size, siblings);
  if (root !== undefined && toBase64(root) === note.checkpoint.root) return undefined;
  return 'does not stand in the log at its place';
}

function textsOpen({ hash }: VerifyTools, { line, texts }: Disclosed): boolean {
  return texts.every((one) => {
    const kept = openText(hash, one);
    return kept !== undefined && line.includes(`{"c":"${kept.c}"}`);
  });
}

function typeOf(line: string): unknown {
  const record: unknown = JSON.parse(line);
  return isRecord(record) ? record.type : undefined;
}

function unusable(problem: Problem): DisclosureFacts {
  return { facts: { ...NOTHING, problems: [problem] }, disclosed: 0 };
}

function wrong(text: string, seq?: number): Problem {
  const at = { file: DISCLOSURE, ...(seq !== undefined && { seq }) };
  return { ...at, kind: 'disclosure', verdict: 'TAMPERED', text };
}
