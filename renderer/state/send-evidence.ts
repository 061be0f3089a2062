import type { Args } from '../../main/contract/calls.ts';
import type { Reply } from '../../main/contract/failure.ts';
import type { TakenView } from '../../main/contract/views.ts';
import type { Desk } from './connect.ts';

/** The largest piece main takes, bytes. */
const PIECE = 1024 * 1024;

export interface Sending {
  readonly stop: AbortSignal;
  /** Bytes main has taken so far. */
  readonly progress: (done: number) => void;
}

/**
 * Sends a file the person dropped or pasted to main, piece by piece. Main is never told a path: it
 * sees a name to show and the bytes.
 */
export async function sendEvidence(
  { api }: Desk,
  file: File,
  args: Omit<Args<'evidence.begin'>, 'name' | 'size' | 'modified'>,
  { stop, progress }: Sending,
): Promise<Reply<TakenView>> {
  const begun = await api.call['evidence.begin']({
    ...args,
    name: file.name === '' ? 'unnamed' : file.name,
    size: file.size,
    ...(args.source === 'file' && file.lastModified > 0 ? { modified: file.lastModified } : {}),
  });
  if (!begun.ok) return begun;
  const { id } = begun.value;
  for (let at = 0; at < file.size;) {
    if (stop.aborted) return giveUp(api, id, 'cancelled');
    const buffer = await file
      .slice(at, at + PIECE)
      .arrayBuffer()
      .catch(() => undefined);
    if (buffer === undefined) return giveUp(api, id, 'evidence-changed');
    const taken = await api.call['evidence.chunk']({ id, at, bytes: new Uint8Array(buffer) });
    if (!taken.ok) return taken;
    at += buffer.byteLength;
    progress(at);
  }
  return api.call['evidence.end']({ id });
}

async function giveUp(
  api: Desk['api'],
  id: string,
  code: 'cancelled' | 'evidence-changed',
): Promise<Reply<TakenView>> {
  await api.call['evidence.abandon']({ id });
  return { ok: false, error: { code, params: { name: '' } } };
}
