import type { Failure } from '../../core/failure.ts';
import { compareKits } from '../../core/kit/compare.ts';
import type { InstalledKit, KitFileError, OfferedKit } from '../../core/ports/kit.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import type { KitLook } from './ports.ts';

/** Asks for a kit file and says what it holds. Undefined when the person changed their mind. */
export async function chooseKit(desk: Desk): Promise<Result<KitLook | undefined, Failure>> {
  const { desktop, kits } = desk.ports;
  if (!kits) return err({ code: 'kit-missing' });
  const path = await desktop.chooseKit();
  return path === undefined ? ok(undefined) : lookAtKit(desk, path);
}

/** Judges a kit file as it lies on the disk; what was seen is what can be installed. */
export async function lookAtKit(desk: Desk, path: string): Promise<Result<KitLook, Failure>> {
  const { kits, random } = desk.ports;
  if (!kits) return err({ code: 'kit-missing' });
  const offered = await kits.shelf.look(path);
  if (!offered.ok) return err(fileFailure(offered.error));
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const own = offered.value.signers.find(({ vkey }) => vkey === desk.kitSigner)?.vkey;
  const look: KitLook = {
    ...compared(random.uuid(), name, offered.value, kits.shelf.current()),
    ...(own === undefined ? {} : { signedHere: own }),
  };
  desk.kitLook = look;
  return ok(look);
}

function compared(
  id: string,
  name: string,
  offered: OfferedKit,
  installed: InstalledKit | undefined,
): KitLook {
  const before = installed?.kit;
  const next = offered.kit;
  const same = installed?.sha256 === offered.sha256;
  const earlier = before !== undefined && next !== undefined && next.prepared < before.prepared;
  return {
    id,
    name,
    offered,
    // Two kits of one day tell nothing by their date: what was replaced here is the older one.
    older: earlier || (offered.replaced && !same),
    same,
    ...(before && next ? { changes: compareKits(before, next) } : {}),
  };
}

export function fileFailure({ code, detail }: KitFileError): Failure {
  switch (code) {
    case 'unreadable':
      return { code: 'kit-unreadable', raw: detail };
    case 'too-large':
      return { code: 'kit-too-large', raw: detail };
    case 'not-saved':
      return { code: 'kit-not-saved', raw: detail };
  }
}
