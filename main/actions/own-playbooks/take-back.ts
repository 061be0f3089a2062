import type { OwnBook, OwnVersion } from '../../core/ports/own-playbooks.ts';
import type { Text } from '../../core/playbook/model.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn } from '../own-read-back.ts';
import { tellImport } from './keep.ts';
import { fileFailure } from './look.ts';

/** The version before is in force again; the one that was stays on the disk. */
export async function rollBackPlaybook(desk: Desk, id: string): Promise<Done> {
  const { ownPlaybooks } = desk.ports;
  const book = await bookOf(desk, id);
  const back = book?.versions.at(-2);
  const inForce = book?.versions.at(-1);
  if (!ownPlaybooks || !back || !inForce) return refuse('playbook-gone', { id });
  if (!(await ownPlaybooks.shelf.bytes(back.sha256))) {
    return refuse('playbook-unreadable', { id }, back.sha256);
  }
  // Kept before the app had this id: in force again, it would be refused and the app's own used.
  if (back.replaces === undefined && (await desk.ports.library()).replaced?.has(id)) {
    return refuse('playbook-id-reserved', { id });
  }
  const confirmed = await confirmOwn(desk, {
    question: { en: 'Go back to the version before?', ja: '前の版に戻しますか？' },
    accept: { en: 'Go back', ja: '前の版に戻す' },
    facts: [fact(names.now, id, inForce), fact(names.back, id, back), hash(back)],
    undo: { en: 'Bring the newer file in again', ja: '新しいファイルをもう一度取り込む' },
  });
  if (!confirmed.ok) return confirmed;
  const rolled = await ownPlaybooks.shelf.rollBack({ ...now(desk), id, expected: inForce.sha256 });
  if (!rolled.ok) return { ok: false, error: fileFailure(rolled.error) };
  await tellImport(desk, {
    act: 'rolled-back',
    playbook: { id, version: back.version, sha256: back.sha256 },
    from: back.from,
    before: inForce.sha256,
  });
  desk.ports.changed();
  return done;
}

/** It is no longer in the library; where it took the place of the app's own, that one is back. */
export async function takeOutPlaybook(desk: Desk, id: string): Promise<Done> {
  const { ownPlaybooks } = desk.ports;
  const inForce = (await bookOf(desk, id))?.versions.at(-1);
  if (!ownPlaybooks || !inForce) return refuse('playbook-gone', { id });
  const shipped = (await desk.ports.library()).replaced?.has(id) === true;
  if (!shipped && inUse(desk, id)) return refuse('playbook-in-use', { id });
  const confirmed = await confirmOwn(desk, {
    question: { en: 'Take this playbook out?', ja: 'この手順書を外しますか？' },
    accept: { en: 'Take it out', ja: '手順書を外す' },
    facts: [fact(names.playbook, id, inForce), hash(inForce)],
    undo: { en: 'Bring the file in again', ja: 'ファイルをもう一度取り込む' },
    ...(shipped
      ? {
          warning: {
            en: `The app’s own ${id} is used again from now on.`,
            ja: `今後は、アプリの ${id} が使われます。`,
          },
        }
      : {}),
  });
  if (!confirmed.ok) return confirmed;
  const out = await ownPlaybooks.shelf.takeOut({ ...now(desk), id, expected: inForce.sha256 });
  if (!out.ok) return { ok: false, error: fileFailure(out.error) };
  await tellImport(desk, {
    act: 'taken-out',
    playbook: { id, version: inForce.version, sha256: inForce.sha256 },
    from: inForce.from,
  });
  desk.ports.changed();
  return done;
}

/** A run that is open, or was left: without its playbook nobody could go on with it. */
export function inUse({ run, unfinished }: Desk, id: string): boolean {
  const open = run?.state.phase === 'going' ? [run.state] : [];
  return [...open, ...unfinished.map(({ state }) => state)].some(({ playbook, includes }) =>
    [playbook, ...includes].some((ref) => ref.id === id),
  );
}

/** As the disk has it now, not as it was read at start-up. */
async function bookOf(desk: Desk, id: string): Promise<OwnBook | undefined> {
  const shelf = await desk.ports.ownPlaybooks?.shelf.reload();
  return shelf?.books.find((book) => book.id === id);
}

function now(desk: Desk): { readonly at: string; readonly by: string } {
  const { clock, settings } = desk.ports;
  return { at: new Date(clock.now()).toISOString(), by: settings.read().person ?? '' };
}

const names = {
  playbook: { en: 'Playbook', ja: '手順書' },
  now: { en: 'In use now', ja: '現在の版' },
  back: { en: 'In use again', ja: '戻す版' },
} as const satisfies Readonly<Record<string, Text>>;

function fact(name: Text, id: string, { version, keptAt, from }: OwnVersion) {
  return { name, value: `${id} ${version} · ${keptAt.slice(0, 10)} · ${from.file}` };
}

function hash({ sha256 }: OwnVersion) {
  return { name: { en: 'SHA-256', ja: 'SHA-256' }, value: sha256 };
}
