import { inForce, type Installed } from '../../core/bundle/installed.ts';
import type { OwnVersion } from '../../core/ports/own-playbooks.ts';
import type { Text } from '../../core/playbook/model.ts';
import { trustOf } from '../../core/publish/trust.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { tellImport } from '../own-playbooks/keep.ts';
import { fileFailure } from '../own-playbooks/look.ts';
import { inUse } from '../own-playbooks/take-back.ts';
import { toldOf } from './told.ts';
import { confirmOwn } from '../own-read-back.ts';

/** What was in force before the bundle is again, all of it in one act; its file stays on the disk. */
export async function rollBackBundle(desk: Desk, name: string): Promise<Done> {
  const { ownPlaybooks, clock, settings } = desk.ports;
  const shelf = await ownPlaybooks?.shelf.reload();
  const bundle = shelf && inForce(shelf.bundles, name);
  if (!ownPlaybooks || !shelf || !bundle) return refuse('bundle-gone');
  const used = goneAfter(shelf.books, bundle).find((id) => inUse(desk, id));
  if (used !== undefined) return refuse('playbook-in-use', { id: used });
  const before = inForce(
    shelf.bundles.filter((one) => one !== bundle),
    name,
  );
  const confirmed = await confirmOwn(desk, {
    question: { en: 'Roll this bundle back?', ja: 'このバンドルを前に戻しますか？' },
    accept: { en: 'Roll it back', ja: '前に戻す' },
    facts: [
      { name: names.bundle, value: `${name} ${bundle.version}` },
      { name: names.before, value: before ? `${name} ${before.version}` : '—' },
      { name: names.playbooks, value: bundle.playbooks.map(({ id }) => id).join(', ') || '—' },
    ],
    undo: { en: 'Take the newer bundle in again', ja: '新しいバンドルをもう一度取り込む' },
  });
  if (!confirmed.ok) return confirmed;
  const at = new Date(clock.now()).toISOString();
  const by = settings.read().person ?? '';
  const { install } = bundle;
  const was = new Map(shelf.books.map((book) => [book.id, book.versions.at(-1)]));
  const rolled = await ownPlaybooks.shelf.bundles.rollBack({ install, at, by });
  if (!rolled.ok) return { ok: false, error: fileFailure(rolled.error) };
  const now = await ownPlaybooks.shelf.reload();
  const judging = { hash: desk.ports.hash, signatures: desk.ports.witness.signatures };
  const word = trustOf(judging, { kind: 'bundle', ...bundle }, await desk.ports.kit());
  const told = toldOf(bundle, word);
  for (const [id, version] of was) {
    const back = now.books.find((book) => book.id === id)?.versions.at(-1);
    await tell(desk, { id, was: version, back, told });
  }
  desk.ports.changed();
  return done;
}

/** Ids that nothing would stand for any more: neither a version before, nor the app's own. */
function goneAfter(
  books: readonly { readonly id: string; readonly versions: readonly OwnVersion[] }[],
  { install }: Installed,
): readonly string[] {
  return books
    .filter(({ versions }) => {
      const last = versions.at(-1);
      return last?.bundle === install && versions.length === 1 && last.replaces === undefined;
    })
    .map(({ id }) => id);
}

async function tell(
  desk: Desk,
  {
    id,
    was,
    back,
    told,
  }: {
    readonly id: string;
    readonly was: OwnVersion | undefined;
    readonly back: OwnVersion | undefined;
    readonly told: ReturnType<typeof toldOf>;
  },
): Promise<void> {
  if (was?.sha256 === back?.sha256) return;
  const version = back ?? was;
  if (!version) return;
  await tellImport(desk, {
    act: back ? 'rolled-back' : 'taken-out',
    playbook: { id, version: version.version, sha256: version.sha256 },
    from: version.from,
    ...(back && was ? { before: was.sha256 } : {}),
    bundle: told,
  });
}

const names = {
  bundle: { en: 'In use now', ja: '現在の版' },
  before: { en: 'In use again', ja: '戻す版' },
  playbooks: { en: 'Its playbooks', ja: '含まれる手順書' },
} as const satisfies Readonly<Record<string, Text>>;
