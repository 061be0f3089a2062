import type { Failure } from '../../core/failure.ts';
import { concat, utf8Decode } from '../../core/journal/bytes.ts';
import type { OpenedKey } from '../../core/publish/key-file.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { begin, sideOf } from '../vault/flow.ts';

/** Bytes: a key file has a tenth of it. */
const LARGEST = 8_192;

/**
 * A publisher's key for one signature: the file from main's dialog, its passphrase from main's
 * secret window. Undefined: they changed their mind at either. Whoever has it destroys it.
 */
export async function askPublisherKey(
  desk: Desk,
  playbook: string,
): Promise<Result<OpenedKey | undefined, Failure>> {
  const side = sideOf(desk);
  if (!side.ok) return side;
  const path = await desk.ports.desktop.choosePublisherKey();
  if (path === undefined) return ok(undefined);
  const read = await readSmall(desk, path);
  if (!read.ok) return read;
  const { keyFileName } = await import('../../core/publish/key-file.ts');
  const key = keyFileName(read.value);
  if (key === undefined) return err({ code: 'publisher-key-unreadable' });
  return ok(
    await new Promise<OpenedKey | undefined>((resolve) => {
      let waiting = true;
      const opened = (found: OpenedKey | undefined): boolean => {
        const taken = waiting;
        waiting = false;
        resolve(found);
        return taken;
      };
      begin(desk, side.value, { is: 'publisher-key', key, playbook, text: read.value, opened });
    }),
  );
}

async function readSmall(desk: Desk, path: string): Promise<Result<string, Failure>> {
  const file = await desk.ports.evidenceFiles.look(path);
  if (!file.ok) return err({ code: 'publisher-key-unreadable', raw: file.error.detail });
  if (file.value.size > LARGEST) return err({ code: 'publisher-key-unreadable' });
  const parts: Uint8Array[] = [];
  try {
    for await (const part of file.value.chunks()) parts.push(part);
  } catch (error) {
    const raw = error instanceof Error ? error.message : String(error);
    return err({ code: 'publisher-key-unreadable', raw });
  }
  return ok(utf8Decode(concat(...parts)));
}
