import type { VerifySource } from '../../ports/verify-source.ts';
import { utf8Decode } from '../bytes.ts';
import type { SignedCheckpoint } from '../note.ts';
import { shortCode } from '../short-code.ts';
import { epochsOf, keysInFile, type Epochs } from './epochs.ts';
import type { LogFacts } from './log-facts.ts';
import type { LogPlace } from './log-place.ts';
import { MOST_NOTES_BYTES, readNotes } from './notes.ts';
import { OwnNotes } from './own-notes.ts';
import { readSmall, tooLarge } from './source-files.ts';
import { judgeStamps } from './time-stamps.ts';
import type { VerifyTools } from './tools.ts';
import type { Trust } from './trust.ts';
import { trustedCheckpoints } from './trusted-checkpoints.ts';
import type { Anchor, Problem } from './verdict.ts';
import { Witnessed } from './witnessed.ts';

/** Longest `keys.txt`: a key for every half hour of some years. */
const MOST_KEYS = 4 * 1024 * 1024;

export interface Judged {
  /** Records covered by the newest checkpoint that is in order. */
  readonly checkpointed: number;
  readonly anchoredUpTo: number;
  readonly by: readonly string[];
  /** Records the log's keys have ever signed for, whether they are still there or not. */
  readonly signedUpTo: number;
  /** Trusted short codes that fit this log. */
  readonly codes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Judges one log by its signatures and by what is known from outside. */
export async function judgeLog(
  tools: VerifyTools,
  source: VerifySource,
  place: LogPlace,
  facts: LogFacts,
  trust: Trust,
  /** The one checkpoint of a disclosure, instead of the log's own files. */
  given?: SignedCheckpoint,
): Promise<Judged> {
  const { opening } = facts;
  const epochs = opening && epochsOf(tools.hash, opening, facts.rotations);
  if (!opening || !epochs) {
    const text = 'the log names no valid key of its own in record 0';
    const problem: Problem = { seq: 0, kind: 'opening', verdict: 'BAD_KEY', text };
    const problems = opening ? [problem] : [];
    return { checkpointed: 0, anchoredUpTo: 0, by: [], codes: [], signedUpTo: 0, problems };
  }
  const intact = !facts.problems.some((one) => one.verdict === 'TAMPERED');
  const { keys, problems: keyProblems } = await listedKeys(epochs);
  /* Where a record is damaged, the keys it would have named are not known: it is the one to tell. */
  const problems: Problem[] = [...(intact ? epochs.problems : []), ...keyProblems];
  const file = place.label('checkpoints.txt');
  const witnessed = new Witnessed(tools, trust);
  const own = new OwnNotes(tools, { facts, epochs, keys, file, intact, witnessed });
  const path = place.path('checkpoints.txt');
  if (given) own.note(given, 0);
  else if (((await source.size(path)) ?? 0) > MOST_NOTES_BYTES) {
    problems.push(tooLarge(file, MOST_NOTES_BYTES));
  } else await readNotes(source, path, own);
  own.end();

  const anchors: Anchor[] = [];
  const pins = trust.vkeys.filter(({ name }) => name === opening.origin);
  const ids = epochs.list.map(({ key }) => key.id);
  for (const { id } of pins) {
    const at = ids.indexOf(id);
    if (at >= 0 && own.newestEpoch >= at) {
      anchors.push({ size: own.checkpointed, by: `pinned key ${id}` });
    }
    if (at >= 0) continue;
    const whose = ids.length === 1 ? `record 0 has key ${ids[0] ?? ''}` : 'it is none of its keys';
    const text = `${whose}, the pinned key is ${id}`;
    problems.push({ seq: 0, kind: 'pinned-key', verdict: 'BAD_KEY', text });
  }
  const outside = trustedCheckpoints(tools, { facts, epochs, intact, trust, own, witnessed });
  const stamps = given
    ? { anchors: [], problems: [] }
    : await judgeStamps(tools, source, place, { facts, intact, trust });
  problems.push(...own.problems, ...outside.problems, ...stamps.problems);
  anchors.push(...witnessed.anchors(), ...outside.anchors, ...(intact ? stamps.anchors : []));
  const codes: string[] = [];
  for (const { size, code } of trust.shortCodes) {
    const root = facts.roots.get(size);
    const fits =
      root !== undefined && shortCode(tools.hash, { origin: opening.origin, size, root }) === code;
    if (!fits) continue;
    anchors.push({ size, by: `short code ${code}` });
    codes.push(code);
  }
  const anchoredUpTo = anchors.reduce((most, { size }) => Math.max(most, size), 0);
  const by = anchors.filter(({ size }) => size === anchoredUpTo && size > 0).map((one) => one.by);
  const { checkpointed, signedUpTo } = own;
  return { checkpointed, anchoredUpTo, by: [...new Set(by)], codes, signedUpTo, problems };

  async function listedKeys(known: Epochs) {
    if (given) return { keys: [], problems: [] };
    const name = place.label('keys.txt');
    const bytes = await readSmall(source, place.path('keys.txt'), MOST_KEYS);
    if (bytes === undefined) return { keys: [], problems: [] };
    if (bytes === 'too-large') return { keys: [], problems: [tooLarge(name, MOST_KEYS)] };
    const listed = keysInFile(tools.hash, name, utf8Decode(bytes), known, facts.closed);
    return intact ? listed : { ...listed, problems: [] };
  }
}
