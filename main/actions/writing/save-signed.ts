import type { Failure } from '../../core/failure.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';

/**
 * The playbook where the person says, and its signature beside it. The signature first: a playbook
 * without it would read as nobody's. Empty: they chose no place.
 */
export async function saveSigned(
  desk: Desk,
  name: string,
  bytes: Uint8Array,
  signature: string,
): Promise<Result<string, Failure>> {
  const path = await desk.ports.desktop.chooseSave(name);
  if (path === undefined) return ok('');
  for (const [at, content] of [
    [`${path}.sig`, utf8(signature)],
    [path, bytes],
  ] as const) {
    const written = await desk.ports.evidenceFiles.write(at, once(content));
    if (!written.ok) return err({ code: 'playbook-not-kept', raw: written.error.detail });
  }
  return ok(path);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
