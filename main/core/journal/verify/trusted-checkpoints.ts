import { epochAt, type Epochs } from './epochs.ts';
import type { LogFacts } from './log-facts.ts';
import type { OwnNotes } from './own-notes.ts';
import { standing } from './signatures.ts';
import type { VerifyTools } from './tools.ts';
import type { Trust } from './trust.ts';
import type { Anchor, Problem } from './verdict.ts';
import type { Witnessed } from './witnessed.ts';

/** Compares a log with the checkpoints somebody kept of it elsewhere. */
export function trustedCheckpoints(
  { hash, signatures }: VerifyTools,
  log: {
    readonly facts: LogFacts;
    readonly epochs: Epochs;
    readonly intact: boolean;
    readonly trust: Trust;
    readonly own: OwnNotes;
    readonly witnessed: Witnessed;
  },
): { readonly anchors: readonly Anchor[]; readonly problems: readonly Problem[] } {
  const { facts, epochs, intact, trust, own, witnessed } = log;
  const anchors: Anchor[] = [];
  const problems: Problem[] = [];
  for (const note of trust.checkpoints) {
    const { origin, size, root } = note.checkpoint;
    if (origin !== facts.opening?.origin) continue;
    if (facts.partial && size !== facts.size) {
      const text = `the trusted checkpoint of size ${size} is not that of the disclosure, ${facts.size}: not compared`;
      problems.push({ kind: 'not-compared', text });
      continue;
    }
    const key = epochs.list[epochAt(epochs.list, size)]?.key;
    const signed = key !== undefined && standing(hash, signatures, note, key) === 'signed';
    /* A log that was cut no longer says which key signed beyond its end; whoever kept the note did. */
    const beyond = size > facts.size;
    if (!signed && !beyond && intact) {
      const text = `the trusted checkpoint of size ${size} is not signed by key ${key?.id ?? ''}`;
      problems.push({ kind: 'checkpoint-key', verdict: 'BAD_KEY', text });
      continue;
    }
    if (signed) own.signedAs(note.checkpoint);
    if (!intact) continue;
    if (size > facts.size) {
      const text = `the trusted checkpoint covers ${size} records, the log has ${facts.size}`;
      problems.push({ kind: 'rolled-back', verdict: 'ROLLED_BACK', text });
    } else if (facts.roots.get(size) === root) {
      anchors.push({ size, by: 'trusted checkpoint' });
      witnessed.add(note);
    } else if (size >= facts.byDigest) {
      const text = `the trusted checkpoint of size ${size} belongs to another history of this log`;
      problems.push({ kind: 'forked', verdict: 'FORKED', text });
    } else {
      const text = `the trusted checkpoint of size ${size} lies in a segment that a quick check reads by its digest only: not compared`;
      problems.push({ kind: 'not-compared', text });
    }
  }
  return { anchors, problems };
}
