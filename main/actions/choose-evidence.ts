import type { Failure } from '../core/failure.ts';
import type { EvidenceFileError } from '../core/ports/evidence-files.ts';
import { err, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { MOST_BYTES, takeEvidence, type EvidenceRequest, type Taken } from './take-evidence.ts';

export interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Why it cannot be taken. */
  readonly failure?: Failure;
}

/** Main's own dialog. What was chosen waits under an id; the window never learns or names a path. */
export async function chooseEvidence(desk: Desk): Promise<readonly Chosen[]> {
  const paths = await desk.ports.desktop.chooseFiles();
  const chosen: Chosen[] = [];
  for (const path of paths) {
    const id = desk.ports.random.uuid();
    const name = path.split(/[\\/]/).pop() ?? path;
    const looked = await desk.ports.evidenceFiles.look(path);
    if (!looked.ok) {
      chosen.push({ id, name, size: 0, failure: fileFailure(looked.error, name) });
      continue;
    }
    const { size } = looked.value;
    desk.chosen.set(id, looked.value);
    const most = MOST_BYTES / (1024 * 1024);
    const large: Failure = { code: 'evidence-too-large', params: { name, most } };
    chosen.push({ id, name, size, ...(size > MOST_BYTES ? { failure: large } : {}) });
  }
  return chosen;
}

/** Takes a chosen file; it stays chosen until it was taken, so that it can be taken another way. */
export async function takeChosen(
  desk: Desk,
  id: string,
  request: EvidenceRequest,
): Promise<Result<Taken, Failure>> {
  const file = desk.chosen.get(id);
  if (!file) return err({ code: 'evidence-gone' });
  const { name, size, modified } = file;
  const source = { name, size, modified, source: 'file', pieces: file.chunks() } as const;
  const taken = await takeEvidence(desk, source, request);
  if (taken.ok) desk.chosen.delete(id);
  return taken;
}

export function fileFailure({ code, detail }: EvidenceFileError, name: string): Failure {
  switch (code) {
    case 'not-a-file':
      return { code: 'evidence-not-a-file', params: { name, kind: detail } };
    case 'empty':
      return { code: 'evidence-empty', params: { name } };
    case 'changed':
      return { code: 'evidence-changed', params: { name } };
    case 'unreadable':
      return { code: 'evidence-unreadable', params: { name }, raw: detail };
    case 'disk-full':
    case 'disk-refused':
    case 'cancelled':
      return { code, raw: detail };
  }
}
