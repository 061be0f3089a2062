import { practiceScenario } from '../../core/drill/practice.ts';
import type { OwnBook, OwnShelf, OwnVersion } from '../../core/ports/own-playbooks.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import type { PinnedPlaybook } from '../../core/run/plan.ts';
import type { Library } from '../library.ts';
import { readPlaybook } from '../read-playbook.ts';

/** What was read of versions before, by hash: the same bytes need not be parsed again. */
export type Known = Map<string, Playbook>;

/**
 * The app's playbooks with those that were brought in. The app's ids are its own: one that was brought
 * in takes the place of the app's only where the person who kept it was shown so.
 */
export async function joinLibrary(
  shipped: Library,
  shelf: OwnShelf,
  known: Known,
): Promise<Library> {
  const pinned = new Map(shipped.playbooks.map((one) => [one.ref.id, one]));
  const own = new Map<string, OwnVersion>();
  const replaced = new Map<string, PinnedPlaybook>();
  const bytes = new Map<string, { readonly file: string; readonly bytes: Uint8Array }>();
  const refused = [...shipped.refused];
  for (const book of shelf.books) {
    const read = await pinnedOf(book, known);
    if (!read) continue;
    if ('finding' in read) {
      refused.push({ file: book.id, finding: read.finding });
      continue;
    }
    const { version, playbook } = read;
    const there = shipped.find(book.id);
    if (there && version.replaces === undefined) {
      refused.push({ file: book.id, finding: `${book.id} came with the app since it was kept` });
      continue;
    }
    if (there) replaced.set(book.id, there);
    const ref = { id: book.id, version: playbook.version, sha256: version.sha256 };
    pinned.set(book.id, { ref, playbook });
    own.set(book.id, version);
    bytes.set(version.sha256, { file: `${book.id}.yaml`, bytes: read.bytes });
  }
  const playbooks = [...pinned.values()];
  return {
    playbooks,
    scenarios: [...shipped.scenarios, ...practice(playbooks, shipped, own)],
    refused,
    find: (id) => pinned.get(id),
    bytes: (sha256) => bytes.get(sha256) ?? shipped.bytes(sha256),
    own,
    replaced,
  };
}

function practice(
  playbooks: readonly PinnedPlaybook[],
  { scenarios }: Library,
  own: ReadonlyMap<string, OwnVersion>,
): Library['scenarios'] {
  const written = new Set(scenarios.map(({ playbook }) => playbook));
  return playbooks
    .filter(({ ref }) => own.has(ref.id) && !written.has(ref.id))
    .map(({ ref, playbook }) => practiceScenario(ref, playbook));
}

type Read =
  | { readonly version: OwnVersion; readonly playbook: Playbook; readonly bytes: Uint8Array }
  | { readonly finding: string };

/** Undefined: none is in force, or its file is not what was kept. */
async function pinnedOf({ id, versions, bytes }: OwnBook, known: Known): Promise<Read | undefined> {
  const version = versions.at(-1);
  if (!version || !bytes) return undefined;
  const read = await readPlaybook({ file: `${id}.yaml`, bytes }, known.get(version.sha256));
  if (!read.ok) return { finding: read.error };
  if (read.value.id !== id) return { finding: `${read.value.id} is kept as ${id}` };
  known.set(version.sha256, read.value);
  return { version, playbook: read.value, bytes };
}
