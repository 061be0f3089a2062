import type { Failure } from '../../core/failure.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { readPlaybook } from '../read-playbook.ts';

export interface ShelfVersion {
  readonly sha256: string;
  readonly version: string;
  readonly from: 'shipped' | 'kept';
  readonly keptAt?: string;
  readonly by?: string;
  readonly inUse: boolean;
}

/** Every version of a playbook that this computer still holds: the app's own, then those kept, in order. */
export async function versionsOf(desk: Desk, id: string): Promise<readonly ShelfVersion[]> {
  const shelf = await desk.ports.ownPlaybooks?.shelf.reload();
  const library = await desk.ports.library();
  const inUse = library.find(id);
  const shipped = library.own?.has(id) ? library.replaced?.get(id) : inUse;
  const kept = shelf?.books.find((book) => book.id === id)?.versions ?? [];
  const all = [
    ...(shipped
      ? [{ sha256: shipped.ref.sha256, version: shipped.ref.version, from: 'shipped' as const }]
      : []),
    ...kept.map(({ sha256, version, keptAt, by }) => ({
      ...{ sha256, version, keptAt, by },
      from: 'kept' as const,
    })),
  ];
  // The same bytes may have been kept twice, with another version between them.
  const last = new Map(all.map((one) => [one.sha256, one]));
  return [...last.values()].map((one) => ({ ...one, inUse: one.sha256 === inUse?.ref.sha256 }));
}

/** One of them, read and checked; only what is a version of this playbook is read at all. */
export async function readVersion(
  desk: Desk,
  id: string,
  sha256: string,
): Promise<Result<Playbook, Failure>> {
  const { library, ownPlaybooks } = desk.ports;
  const known = (await versionsOf(desk, id)).some((one) => one.sha256 === sha256);
  if (!known) return err({ code: 'playbook-gone', params: { id } });
  const bytes = (await library()).bytes(sha256)?.bytes ?? (await ownPlaybooks?.shelf.bytes(sha256));
  if (!bytes) return err({ code: 'playbook-gone', params: { id } });
  const read = await readPlaybook({ file: `${id}.yaml`, bytes }, undefined);
  return read.ok
    ? ok(read.value)
    : err({ code: 'playbook-has-errors', params: { id }, raw: read.error });
}
