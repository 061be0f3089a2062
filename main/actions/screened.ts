import { mediaTypeOf, SNIFFED, textEncodingOf } from '../core/evidence/media-type.ts';
import { createScreening, type Suspicion, type Treat } from '../core/evidence/screen.ts';
import type { Failure } from '../core/failure.ts';
import type { Journal } from '../core/ports/journal.ts';

/** What was learnt of a file while it went by. */
export interface Screened {
  mediaType?: string;
  suspicion?: Suspicion;
  /** Why it was stopped. */
  stopped?: Failure;
}

type Decoder = InstanceType<typeof TextDecoder>;
type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The pieces as they come, each let through only after it and the next one were looked at, so that
 * a secret across two of them is seen before any of it is written. Throws where it must stop.
 */
export async function* screened(
  journal: Journal,
  pieces: Pieces,
  treat: Treat,
  looked: Screened,
): AsyncGenerator<Uint8Array> {
  const screening = createScreening((text, only) => journal.look(text, only));
  let decoder: Decoder | undefined;
  let before: Uint8Array | undefined;
  const judge = (suspicion: Suspicion | undefined): void => {
    if (!suspicion) return;
    looked.suspicion = suspicion;
    if (!suspicion.held && treat === 'as-is') return;
    looked.stopped = {
      code: suspicion.held ? 'evidence-holds-secret' : 'evidence-suspicious',
      params: { rules: suspicion.rules.join(', ') },
    };
    throw new Error('stopped');
  };
  for await (const piece of pieces) {
    if (looked.mediaType === undefined) {
      const head = piece.subarray(0, SNIFFED);
      looked.mediaType = mediaTypeOf(head);
      const encoding = textEncodingOf(head);
      if (encoding !== undefined) decoder = decoderOf(encoding);
    }
    if (decoder) judge(screening.look(decoder.decode(piece, { stream: true })));
    if (before) yield before;
    before = piece;
  }
  if (decoder) {
    judge(screening.look(decoder.decode()));
    judge(screening.end());
  }
  if (before) yield before;
}

/** A runtime without Japanese encodings still sees every ASCII secret in them. */
export function decoderOf(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
