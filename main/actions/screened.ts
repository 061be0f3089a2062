import { isPacked, mediaTypeOf, SNIFFED, textEncodingOf } from '../core/evidence/media-type.ts';
import { createScreening, type Suspicion, type Treat } from '../core/evidence/screen.ts';
import type { Failure } from '../core/failure.ts';
import { concat } from '../core/journal/bytes.ts';
import type { Journal } from '../core/ports/journal.ts';
import { decoderOf, type Decoder } from './decoder-of.ts';
import { knownInBytes } from './known-in-bytes.ts';

/** What was learnt of a file while it went by. */
export interface Screened {
  mediaType?: string;
  suspicion?: Suspicion;
  /** Its content is packed: only the bytes as they are could be looked through. */
  packed?: boolean;
  /** Why it was stopped. */
  stopped?: Failure;
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The pieces as they come, each let through only after it and the next one were looked at, so that
 * a secret across two of them is seen before any of it is written. Throws where it must stop.
 * `secrets`: what the app holds now.
 */
export async function* screened(
  journal: Journal,
  pieces: Pieces,
  treat: Treat,
  looked: Screened,
  secrets: Iterable<string>,
): AsyncGenerator<Uint8Array> {
  const screening = createScreening((text, only) => journal.look(text, only));
  let decoder: Decoder | undefined;
  const holds = knownInBytes(secrets);
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
  for await (const piece of headFirst(pieces)) {
    if (looked.mediaType === undefined) {
      const head = piece.subarray(0, SNIFFED);
      looked.mediaType = mediaTypeOf(head);
      looked.packed = isPacked(looked.mediaType);
      const encoding = textEncodingOf(head);
      if (encoding !== undefined) decoder = decoderOf(encoding);
    }
    if (holds(piece)) judge({ held: true, rules: ['protected'] });
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

/** What a file is, is told by its head: a first piece of one byte must not decide. */
async function* headFirst(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    if (head.length >= SNIFFED) {
      yield piece;
      continue;
    }
    head = concat(head, piece);
    if (head.length >= SNIFFED) yield head;
  }
  if (head.length > 0 && head.length < SNIFFED) yield head;
}
