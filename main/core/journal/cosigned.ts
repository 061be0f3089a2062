import type { Hash, Signatures } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';
import { utf8 } from './bytes.ts';
import { parseCheckpoint, parseVerifierKey, signatureLine } from './note.ts';
import { cosignatureOf } from './verify/signatures.ts';

/** A checkpoint of a log that a witness has signed too. */
export interface Cosigned {
  /** The note with the log's line and the witness's, and no other. */
  readonly note: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** When the witness signed, by the witness's clock, RFC 3339 UTC. */
  readonly time: string;
}

/**
 * not-a-note: cannot be read. other-log: another origin. not-signed: no key of the log has signed
 * it. no-witness-key: the key is none of a C2SP tlog-cosignature. not-cosigned: no line of the
 * witness verifies.
 */
export type CosignedError =
  'not-a-note' | 'other-log' | 'not-signed' | 'no-witness-key' | 'not-cosigned';

/** Longest note taken: a checkpoint with more than 16 cosignatures is far below. */
const LONGEST = 16_384;
/** Last second a Date can hold. */
const LAST_TIME = 8_640_000_000_000;

/** Reads a note a witness gave back. `vkeys`: the verifier keys of all epochs of the log. */
export function readCosigned(
  hash: Hash,
  signatures: Signatures,
  text: string,
  log: { readonly origin: string; readonly vkeys: readonly string[] },
  witnessKey: string,
): Result<Cosigned, CosignedError> {
  const note = text.length > LONGEST ? undefined : parseCheckpoint(text);
  if (!note) return err('not-a-note');
  const { origin, size, root } = note.checkpoint;
  if (origin !== log.origin) return err('other-log');
  const witness = parseVerifierKey(hash, witnessKey);
  if (witness?.type !== 0x04) return err('no-witness-key');
  const keys = log.vkeys.flatMap((vkey) => parseVerifierKey(hash, vkey) ?? []);
  const body = utf8(note.body);
  const own = note.signatures.find(({ name, keyId, signature }) =>
    keys.some(
      (key) =>
        name === key.name && keyId === key.id && signatures.verify(key.publicKey, body, signature),
    ),
  );
  if (!own) return err('not-signed');
  const cosigned = cosignatureOf(signatures, note, witness);
  if (!cosigned || cosigned.time > LAST_TIME) return err('not-cosigned');
  const lines = [own, cosigned.line].map((line) => `${signatureLine(line)}\n`).join('');
  const time = new Date(cosigned.time * 1000).toISOString();
  return ok({ note: `${note.body}\n${lines}`, size, root, time });
}
