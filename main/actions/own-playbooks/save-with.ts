import type { Failure } from '../../core/failure.ts';
import { utf8, utf8Decode } from '../../core/journal/bytes.ts';
import { ATTACHMENTS } from '../../core/playbook/attachment.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import type { BesideFile } from '../../core/ports/desktop.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { attachedTo } from './attached.ts';
import type { Attached } from './ports.ts';

/**
 * A playbook where the person says, byte for byte, with the signature over these bytes and the files it
 * names: who is given all of them believes whom we believe. Empty: they chose no place.
 */
export async function savePlaybook(
  desk: Desk,
  { playbook, bytes }: { readonly playbook: Playbook; readonly bytes: Uint8Array },
  signature: string | undefined,
): Promise<Result<readonly string[], Failure>> {
  const attached = await attachedTo(desk, playbook);
  const lacking = lackingOf(attached);
  if (lacking) return err(lacking);
  const beside = [...besideFiles(attached)];
  if (signature) beside.push({ ending: '.sig', bytes: utf8(signature) });
  const name = `${playbook.id}.yaml`;
  const saved = await desk.ports.desktop.saveWith(name, utf8Decode(bytes), beside);
  return saved.ok ? ok(saved.value) : err({ code: 'playbook-not-kept', raw: saved.error });
}

/** Those that are here, as they lie beside the playbook that names them. */
export function besideFiles(attached: readonly Attached[]): readonly BesideFile[] {
  return attached.flatMap((one) =>
    'bytes' in one ? [{ folder: ATTACHMENTS, name: one.attachment.file, bytes: one.bytes }] : [],
  );
}

/** Why a playbook cannot go out with its files: the first that is missing or another. */
export function lackingOf(attached: readonly Attached[]): Failure | undefined {
  for (const one of attached) {
    if ('bytes' in one) continue;
    const code = one.trouble === 'missing' ? 'attachment-missing' : 'attachment-changed';
    return { code, params: { file: one.attachment.file } };
  }
  return undefined;
}
