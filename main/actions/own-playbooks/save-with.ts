import type { Failure } from '../../core/failure.ts';
import { utf8, utf8Decode } from '../../core/journal/bytes.ts';
import { ATTACHMENTS } from '../../core/playbook/attachment.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import type { BesideFile } from '../../core/ports/desktop.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { attachedTo } from './attached.ts';

/**
 * A playbook where the person says, byte for byte, with the signature over these bytes and the files it
 * names: who is given all of them believes whom we believe. Empty: they chose no place.
 */
export async function savePlaybook(
  desk: Desk,
  { playbook, bytes }: { readonly playbook: Playbook; readonly bytes: Uint8Array },
  signature: string | undefined,
): Promise<Result<readonly string[], Failure>> {
  const beside: BesideFile[] = [];
  for (const one of await attachedTo(desk, playbook)) {
    const { file } = one.attachment;
    if (!('bytes' in one)) {
      const changed = one.trouble !== 'missing';
      return err({ code: changed ? 'attachment-changed' : 'attachment-missing', params: { file } });
    }
    beside.push({ folder: ATTACHMENTS, name: file, bytes: one.bytes });
  }
  if (signature) beside.push({ ending: '.sig', bytes: utf8(signature) });
  const name = `${playbook.id}.yaml`;
  const saved = await desk.ports.desktop.saveWith(name, utf8Decode(bytes), beside);
  return saved.ok ? ok(saved.value) : err({ code: 'playbook-not-kept', raw: saved.error });
}
