import { inForce } from '../../core/bundle/installed.ts';
import type { BundledPlaybook, Contents } from '../../core/bundle/contents.ts';
import type { Refusal } from '../../core/bundle/refusal.ts';
import type { Failure } from '../../core/failure.ts';
import { toHex } from '../../core/hex.ts';
import type { ChosenFile, OwnShelf } from '../../core/ports/own-playbooks.ts';
import { trustOf } from '../../core/publish/trust.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';
import { shippedUnder } from '../own-playbooks/keep.ts';
import { fileFailure } from '../own-playbooks/look.ts';
import type {
  BundleLook,
  BundlePlaybook,
  OwnPlaybookPorts,
  Replaced,
} from '../own-playbooks/ports.ts';

/** Asks for a bundle and says what it would bring. Undefined when the person changed their mind. */
export async function chooseBundle(desk: Desk): Promise<Result<BundleLook | undefined, Failure>> {
  const { desktop, ownPlaybooks } = desk.ports;
  if (!ownPlaybooks) return err({ code: 'playbook-not-kept' });
  const path = await desktop.chooseBundle();
  if (path === undefined) return ok(undefined);
  const read = await ownPlaybooks.shelf.bundles.look(path);
  return read.ok ? lookAt(desk, ownPlaybooks, read.value) : err(fileFailure(read.error));
}

/** The same for a file that was dropped on the window. */
export async function offerBundle(
  desk: Desk,
  file: ChosenFile,
): Promise<Result<BundleLook, Failure>> {
  const { ownPlaybooks } = desk.ports;
  if (!ownPlaybooks) return err({ code: 'playbook-not-kept' });
  const name = file.name.split(/[\\/]/).at(-1) || 'bundle';
  return lookAt(desk, ownPlaybooks, { ...file, name });
}

/** The bundle in force under a name, looked at again as it came. */
export async function lookAtInstalled(
  desk: Desk,
  name: string,
): Promise<Result<BundleLook, Failure>> {
  const { ownPlaybooks } = desk.ports;
  const shelf = await ownPlaybooks?.shelf.reload();
  const installed = shelf && inForce(shelf.bundles, name);
  if (!ownPlaybooks || !installed) return err({ code: 'bundle-gone' });
  const { file } = installed;
  const bytes = await ownPlaybooks.shelf.bundles.bytes(file.sha256);
  if (!bytes) return err({ code: 'playbook-unreadable', raw: file.name });
  return lookAt(desk, ownPlaybooks, { name: file.name, size: file.size, bytes });
}

async function lookAt(
  desk: Desk,
  own: OwnPlaybookPorts,
  file: ChosenFile,
): Promise<Result<BundleLook, Failure>> {
  const { library, random, hash, kit, witness } = desk.ports;
  const shelf = await own.shelf.reload();
  const there = await library();
  const others = there.playbooks.map(({ playbook }) => playbook);
  const { openBundle } = await import('../../core/bundle/open.ts');
  const tools = { zip: await own.zip(), hash };
  const opened = await openBundle(tools, file, others);
  if (!opened.ok) return err(refused(opened.error));
  const { bundle, contents } = opened.value;
  const { sha256, signature } = bundle;
  const judging = { hash, signatures: witness.signatures };
  const word = trustOf(judging, { kind: 'bundle', sha256, signature }, await kit());
  if (word.is === 'broken') return err({ code: 'bundle-broken', raw: word.why });
  const playbooks: BundlePlaybook[] = [];
  for (const one of contents.playbooks) {
    const judged = { kind: 'playbook' as const, sha256: one.file.sha256, signature: one.signature };
    const beside = await besideThere(desk, one, shelf, there);
    playbooks.push({ ...one, ...beside, word: trustOf(judging, judged, await kit()) });
  }
  const before = inForce(shelf.bundles, bundle.manifest.name);
  const bytes = before && (await own.shelf.bundles.bytes(before.file.sha256));
  const old = bytes && (await openBundle(tools, { size: bytes.length, bytes }, others));
  const look: BundleLook = {
    id: random.uuid(),
    file: { ...file, sha256: toHex(hash.sha256(file.bytes)) },
    bundle,
    contents,
    word,
    playbooks,
    removed: removedBy(contents, before?.install, shelf).flatMap((id) => there.find(id) ?? []),
    ...(before
      ? { before: { installed: before, ...(old?.ok ? { contents: old.value.contents } : {}) } }
      : {}),
  };
  desk.bundleLook = look;
  return ok(look);
}

async function besideThere(
  desk: Desk,
  { playbook, file }: BundledPlaybook,
  shelf: OwnShelf,
  { find, own }: Library,
): Promise<Omit<BundlePlaybook, keyof BundledPlaybook | 'word'>> {
  const there = find(playbook.id);
  const replaces: Replaced | undefined = there && {
    is: own?.has(there.ref.id) ? 'own' : 'shipped',
    ref: there.ref,
    playbook: there.playbook,
  };
  const shipped = await shippedUnder(desk, replaces ? { replaces } : {});
  const book = shelf.books.find(({ id }) => id === playbook.id);
  return {
    is: !there ? 'added' : there.ref.sha256 === file.sha256 ? 'same' : 'changed',
    ...(replaces ? { replaces } : {}),
    ...(shipped === undefined ? {} : { shipped }),
    expected: book?.versions.at(-1)?.sha256,
  };
}

/** Ids that the bundle in force brings, as far as its own version of them is in force, and this one not. */
function removedBy(
  contents: Contents,
  install: string | undefined,
  { books, bundles }: OwnShelf,
): readonly string[] {
  const name = bundles.find((one) => one.install === install)?.name;
  const ofName = bundles.filter((one) => one.name === name).map((one) => one.install);
  return books
    .filter(({ versions }) => ofName.includes(versions.at(-1)?.bundle ?? ''))
    .map(({ id }) => id)
    .filter((id) => !contents.playbooks.some(({ playbook }) => playbook.id === id));
}

function refused({ code, file, detail }: Refusal): Failure {
  return {
    code,
    ...(file === undefined ? {} : { params: { file } }),
    ...(detail === undefined ? {} : { raw: detail }),
  };
}
