import type { Hash, Signatures } from '../../ports/hash.ts';
import { parseVerifierKey, type SignedCheckpoint, type VerifierKey } from '../note.ts';
import { cosignedAt } from './cosign.ts';

/**
 * What a witness sends back. `cosigned`: one signature line for the checkpoint of that size.
 * `from`: it knows the log up to another size than the request began at, and wants a proof from
 * there (HTTP 409 of C2SP tlog-witness).
 */
export type WitnessAnswer =
  | {
      readonly is: 'cosigned';
      readonly vkey: string;
      readonly origin: string;
      readonly size: number;
      /** `— name base64`. */
      readonly line: string;
    }
  | {
      readonly is: 'from';
      readonly vkey: string;
      readonly origin: string;
      readonly size: number;
    };

export function writeAnswer(answer: WitnessAnswer): string {
  const { vkey, origin, size } = answer;
  const head = `witness ${vkey}\nlog ${origin}\n`;
  return answer.is === 'from' ? `${head}from ${size}\n` : `${head}size ${size}\n\n${answer.line}\n`;
}

export function parseAnswer(text: string): WitnessAnswer | undefined {
  const found =
    /^witness (\S+)\nlog (\S+)\n(from|size) (0|[1-9][0-9]{0,15})\n(?:\n(\u2014 \S+ \S+)\n)?$/.exec(
      text,
    );
  const [, vkey, origin, word, digits, line] = found ?? [];
  if (vkey === undefined || origin === undefined) return undefined;
  const about = { vkey, origin, size: Number(digits) };
  if (word === 'from') return line === undefined ? { is: 'from', ...about } : undefined;
  return line === undefined ? undefined : { is: 'cosigned', ...about, line };
}

/** A cosignature that was checked, and the note it belongs to with its line added. */
export interface Cosigned {
  readonly witness: VerifierKey;
  readonly vkey: string;
  readonly size: number;
  /** Epoch seconds, by the witness's clock. */
  readonly time: number;
  readonly note: string;
}

/** Checks an answer against the log's own checkpoint of that size. Undefined: it does not fit it. */
export function acceptAnswer(
  hash: Hash,
  signatures: Signatures,
  answer: WitnessAnswer & { readonly is: 'cosigned' },
  own: SignedCheckpoint,
  ownNote: string,
): Cosigned | undefined {
  const { origin, size } = own.checkpoint;
  const witness = parseVerifierKey(hash, answer.vkey);
  if (!witness || answer.origin !== origin || answer.size !== size) return undefined;
  const time = cosignedAt(signatures, own, witness, answer.line);
  if (time === undefined) return undefined;
  return { witness, vkey: answer.vkey, size, time, note: `${ownNote}${answer.line}\n` };
}
