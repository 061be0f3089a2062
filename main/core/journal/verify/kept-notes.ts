import type { VerifySource } from '../../ports/verify-source.ts';
import { signatureLine, type SignedCheckpoint } from '../note.ts';
import { readNotes } from './notes.ts';

const COSIGNATURE_BYTES = 72;

/** A note with its text as it stands in the file. */
export interface KeptNote {
  readonly signed: SignedCheckpoint;
  readonly text: string;
}

/** The newest whole note of a log, and the newest that a witness has cosigned. Judges none of them. */
export async function indexNotes(
  source: VerifySource,
  path: string,
): Promise<{ readonly newest?: KeptNote; readonly cosigned?: KeptNote }> {
  let newest: SignedCheckpoint | undefined;
  let cosigned: SignedCheckpoint | undefined;
  await readNotes(source, path, {
    note: (note) => {
      if (!note) return;
      if (note.checkpoint.size >= (newest?.checkpoint.size ?? 0)) newest = note;
      const witnessed = note.signatures.some(
        ({ signature }) => signature.length === COSIGNATURE_BYTES,
      );
      if (witnessed) cosigned = note;
    },
    torn: () => undefined,
    tooLong: () => undefined,
  });
  source.close();
  return {
    ...(newest && { newest: { signed: newest, text: textOf(newest) } }),
    ...(cosigned && { cosigned: { signed: cosigned, text: textOf(cosigned) } }),
  };
}

function textOf({ body, signatures }: SignedCheckpoint): string {
  return `${body}\n${signatures.map((one) => `${signatureLine(one)}\n`).join('')}`;
}
