import type { Installed } from '../../core/bundle/installed.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { tellImport } from '../own-playbooks/keep.ts';
import { fileFailure } from '../own-playbooks/look.ts';
import type { BundleLook } from '../own-playbooks/ports.ts';
import { inUse } from '../own-playbooks/take-back.ts';
import { confirmOwn } from '../own-read-back.ts';
import { bundleReadBack, takenIds } from './read-back.ts';
import { toldOf } from './told.ts';

export interface InstallAsked {
  /** Of the look that was shown: what was seen is what is taken in. */
  readonly look: string;
  /** Ids of the app's own playbooks whose place it takes: said by the person, each of them. */
  readonly replaces: readonly string[];
}

/** Longest name of a file that is written down. */
const LONGEST_FILE_NAME = 200;

/** Takes in the bundle that was looked at, all of it or nothing, with the bytes that were read then. */
export async function installBundle(
  desk: Desk,
  { look: id, replaces }: InstallAsked,
): Promise<Done> {
  const { ownPlaybooks } = desk.ports;
  const look = desk.bundleLook;
  if (!ownPlaybooks || look?.id !== id) return refuse('bundle-gone');
  const unsaid = takenIds(look).find((one) => !replaces.includes(one));
  if (unsaid !== undefined) return refuse('playbook-id-reserved', { id: unsaid });
  const used = look.removed.find(({ ref }) => inUse(desk, ref.id));
  if (used) return refuse('playbook-in-use', { id: used.ref.id });
  const confirmed = await confirmOwn(desk, bundleReadBack(look, desk.ports.lang()));
  if (!confirmed.ok) return confirmed;
  const installed = installedOf(desk, look);
  const { at, by, file } = installed;
  // The app's own, to the byte, stays the app's: its package vouches for it.
  const brought = look.playbooks.filter(
    (one) => !(one.is === 'same' && one.replaces?.is === 'shipped'),
  );
  const playbooks = brought.map((one) => ({
    id: one.playbook.id,
    expected: one.expected,
    bytes: one.file.bytes,
    version: {
      sha256: one.file.sha256,
      version: one.playbook.version,
      keptAt: at,
      by,
      from: { file: file.name, format: 'breakglass/1' as const, sha256: one.file.sha256 },
      ...(one.shipped === undefined ? {} : { replaces: one.shipped }),
      ...(one.signature === undefined ? {} : { signature: one.signature }),
    },
  }));
  const kept = await ownPlaybooks.shelf.bundles.install({
    installed,
    bytes: look.file.bytes,
    playbooks,
    attachments: look.contents.attachments,
    expected: look.before?.installed.install,
  });
  if (!kept.ok) {
    const { code, detail } = kept.error;
    if (code === 'changed') return refuse('bundle-gone', {}, detail);
    return { ok: false, error: fileFailure(kept.error) };
  }
  if (desk.bundleLook === look) delete desk.bundleLook;
  await tell(desk, look, file.name);
  desk.ports.changed();
  return done;
}

function installedOf(desk: Desk, { bundle, file, contents }: BundleLook): Installed {
  const { clock, settings, random } = desk.ports;
  const { manifest, sha256, signature } = bundle;
  return {
    install: random.uuid(),
    ...manifest,
    at: new Date(clock.now()).toISOString(),
    by: settings.read().person ?? '',
    sha256,
    ...(signature === undefined ? {} : { signature }),
    file: { name: file.name.slice(0, LONGEST_FILE_NAME), size: file.size, sha256: file.sha256 },
    playbooks: contents.playbooks.map((one) => ({
      id: one.playbook.id,
      sha256: one.file.sha256,
    })),
  };
}

/** What a responder may reach for has changed: a record for each playbook, as if it came alone. */
async function tell(desk: Desk, look: BundleLook, file: string): Promise<void> {
  const { playbooks, removed } = look;
  const bundle = toldOf({ ...look.bundle.manifest, sha256: look.bundle.sha256 }, look.word);
  for (const one of playbooks.filter(({ is }) => is !== 'same')) {
    const { id, version } = one.playbook;
    const { sha256 } = one.file;
    await tellImport(desk, {
      act: 'kept',
      playbook: { id, version, sha256 },
      from: { file, format: 'breakglass/1', sha256 },
      ...(one.replaces ? { before: one.replaces.ref.sha256 } : {}),
      bundle,
    });
  }
  for (const { ref } of removed) {
    const from = { file, format: 'breakglass/1' as const, sha256: ref.sha256 };
    await tellImport(desk, { act: 'taken-out', playbook: ref, from, bundle });
  }
}
