import type { Failure } from '../../core/failure.ts';
import { utf8Decode } from '../../core/journal/bytes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';

/** A copy of the installed kit, signature and all, to carry to another computer. */
export async function saveKitCopy(desk: Desk): Promise<Result<{ readonly file: string }, Failure>> {
  const { desktop, kits } = desk.ports;
  const installed = kits?.shelf.current();
  if (!installed?.kit) return err({ code: 'kit-missing' });
  const saved = await desktop.saveText('kit.yaml', utf8Decode(installed.bytes));
  return saved.ok
    ? ok({ file: saved.value ?? '' })
    : err({ code: 'kit-not-saved', raw: saved.error });
}
