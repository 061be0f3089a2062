import type { TextEncodingName } from '../core/evidence/media-type.ts';
import { createScreening, type Suspicion } from '../core/evidence/screen.ts';
import type { MaskedPart } from '../core/ports/journal.ts';
import { decoderOf } from './decoder-of.ts';

/** Shorter values stand in bytes by chance; given six are in one of 200,000 files of 1 GiB. */
const SHORTEST = 6;

interface Reading {
  readonly encoding: string;
  /** Where it begins: a text of two-byte letters may stand at any place. */
  readonly from: 0 | 1;
}

const LATIN: Reading = { encoding: 'latin1', from: 0 };
const WIDE: readonly Reading[] = [
  { encoding: 'utf-8', from: 0 },
  { encoding: 'utf-16le', from: 0 },
  { encoding: 'utf-16le', from: 1 },
  { encoding: 'utf-16be', from: 0 },
  { encoding: 'utf-16be', from: 1 },
];

/**
 * Looks for secrets the app holds in the bytes as they are, whatever the file claims to be: a few
 * odd bytes make a text no text. Letter by letter first, in which UTF-16 is seen too, for the
 * redactor passes over NUL; in wider letters only when a held secret has some.
 */
export function knownInBytes(
  look: (text: string, only: 'known') => readonly MaskedPart[],
  encoding: TextEncodingName | undefined,
  hasWide: boolean,
): { look(piece: Uint8Array): Suspicion | undefined; end(): Suspicion | undefined } {
  const known = (text: string): readonly MaskedPart[] =>
    look(text, 'known').filter(({ start, end }) => end - start >= SHORTEST);
  const readings = [LATIN, ...(hasWide ? WIDE : [])]
    .filter((one) => one.encoding !== encoding && !(one === LATIN && encoding === 'utf-8'))
    .map(({ encoding: label, from }) => ({
      screening: createScreening(known),
      decoder: decoderOf(label),
      skip: from,
    }));
  const firstOf = (found: readonly (Suspicion | undefined)[]): Suspicion | undefined =>
    found.find((one) => one !== undefined);
  return {
    look: (piece) =>
      firstOf(
        readings.map((reading) => {
          const { screening, decoder, skip } = reading;
          if (piece.length > 0) reading.skip = 0;
          return screening.look(decoder.decode(piece.subarray(skip), { stream: true }));
        }),
      ),
    end: () =>
      firstOf(
        readings.map(({ screening, decoder }) => {
          const last = screening.look(decoder.decode());
          return last ?? screening.end();
        }),
      ),
  };
}
