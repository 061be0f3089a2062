import { toBase64, toHex, utf8 } from '../../core/journal/bytes.ts';
import { checkpointBody, parseVerifierKey } from '../../core/journal/note.ts';
import { shortCode } from '../../core/journal/short-code.ts';
import type { Anchored } from '../../core/journal/witness/anchored.ts';
import { cosignatureOf } from '../../core/journal/verify/signatures.ts';
import type { Desk } from '../desk.ts';
import { lockedCopies } from '../uploads/locked-copies.ts';
import { authorityOf, hostOf } from './authority.ts';

/**
 * What vouches for a log from outside, each checked against the records as they are on the disk
 * now: cosignatures of believed witnesses, codes that were read back, copies under Object
 * Lock, time stamps. What does not fit the log, or comes from a stranger, is left out.
 */
export async function anchorsOf(desk: Desk, logId: string): Promise<readonly Anchored[]> {
  const { hash, witness } = desk.ports;
  const roots = new Map<number, string | undefined>();
  const rootAt = async (size: number): Promise<string | undefined> => {
    if (!roots.has(size)) {
      const root = await witness.proofs.root(logId, size);
      roots.set(size, root.ok ? toBase64(root.value) : undefined);
    }
    return roots.get(size);
  };
  const anchors: Anchored[] = [];
  const cosigned = witness.notes.cosigned(logId);
  const trusted = witness.trusted.list();
  for (const { note } of cosigned.ok ? cosigned.value : []) {
    const { size, root } = note.checkpoint;
    for (const { vkey, person } of trusted) {
      const key = parseVerifierKey(hash, vkey);
      if (!key) continue;
      const time = cosignatureOf(witness.signatures, note, key)?.time;
      if (time === undefined || (await rootAt(size)) !== root) continue;
      anchors.push({ kind: 'witness', size, by: person, at: time * 1000 });
    }
  }
  const origin = originIn(desk, logId);
  for (const { size, code, by, at } of witness.heard.list(logId)) {
    const root = await rootAt(size);
    if (origin === undefined || root === undefined) continue;
    if (shortCode(hash, { origin, size, root }) !== code) continue;
    anchors.push({ kind: 'heard', size, by, at: Date.parse(at) });
  }
  for (const { size, root, place, at } of lockedCopies(desk, logId)) {
    if ((await rootAt(size)) === root) anchors.push({ kind: 'upload', size, by: place, at });
  }
  const authority = hostOf(await authorityOf(desk));
  for (const { size, time, imprint } of witness.stamps.list(logId)) {
    const root = await rootAt(size);
    if (origin === undefined || root === undefined) continue;
    const body = utf8(checkpointBody({ origin, size, root }));
    if (toHex(hash.sha256(body)) !== imprint) continue;
    anchors.push({ kind: 'stamp', size, by: authority, at: Date.parse(time) });
  }
  return anchors.sort((left, right) => right.size - left.size);
}

/** The log's origin as its own checkpoints name it. */
function originIn({ ports }: Desk, logId: string): string | undefined {
  const found = ports.witness.notes.find(logId);
  return found.ok ? found.value?.note.checkpoint.origin : undefined;
}

/** Looks again at what vouches for a log and shows it. Never throws: it stands beside other work. */
export async function refreshAnchors(desk: Desk, logId: string): Promise<readonly Anchored[]> {
  const anchors = await anchorsOf(desk, logId);
  desk.anchors.set(logId, anchors);
  desk.ports.changed();
  return anchors;
}
