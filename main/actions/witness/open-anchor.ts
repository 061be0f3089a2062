import type { Failure } from '../../core/failure.ts';
import { shortCode } from '../../core/journal/short-code.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { Anchored } from '../../core/journal/witness/anchored.ts';
import { readOpening } from '../../core/journal/witness/epoch.ts';
import { fingerprint, fullCode } from '../../core/journal/witness/fingerprint.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { refreshAnchors } from './anchors.ts';
import { authorityOf } from './authority.ts';
import { ownNote } from './own-note.ts';

/** All a person needs to fix a log outside: the code to speak, the card, who is believed. */
export interface AnchorFacts {
  readonly mode: Mode;
  readonly size: number;
  readonly shortCode: string;
  readonly fullCode: string;
  /** Of the log's first key: what a witness compares by voice. */
  readonly fingerprint: string;
  /** The signed note: what the card's QR code holds. */
  readonly card: string;
  readonly anchors: readonly Anchored[];
  readonly witnesses: readonly {
    readonly vkey: string;
    readonly person: string;
    readonly fingerprint: string;
  }[];
  readonly authority?: string;
}

export async function openAnchor(desk: Desk, logId: string): Promise<Result<AnchorFacts, Failure>> {
  const { hash, witness } = desk.ports;
  const own = await ownNote(desk, logId);
  if (!own.ok) return own;
  const { note, text } = own.value;
  const { origin, size } = note.checkpoint;
  const keys = await witness.proofs.inclusion(logId, 0, size);
  const vkey = keys.ok ? readOpening(keys.value.line, origin)?.vkey : undefined;
  const authority = await authorityOf(desk);
  return ok({
    mode: origin.includes('/drill/') ? 'drill' : 'incident',
    size,
    shortCode: shortCode(hash, note.checkpoint),
    fullCode: fullCode(hash, note.body),
    fingerprint: vkey === undefined ? '' : fingerprint(hash, vkey),
    card: text,
    anchors: await refreshAnchors(desk, logId),
    witnesses: witness.trusted.list().map(({ vkey, person }) => ({
      vkey,
      person,
      fingerprint: fingerprint(hash, vkey),
    })),
    ...(authority === undefined ? {} : { authority }),
  });
}
