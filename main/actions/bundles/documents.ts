import { allInForce, type Installed } from '../../core/bundle/installed.ts';
import { utf8Decode } from '../../core/journal/bytes.ts';
import type { Kit, KitDocument } from '../../core/kit/model.ts';
import { trustOf } from '../../core/publish/trust.ts';
import type { ActiveRun, Desk } from '../desk.ts';

/**
 * Lends an incident the documents of bundles that a publisher of its kit signed, to be shown while AWS
 * cannot be asked. The kit's own go first, and nothing waits: what comes late is shown late.
 */
export async function lendDocuments(desk: Desk, run: ActiveRun): Promise<void> {
  const { kit } = run;
  const { ownPlaybooks } = desk.ports;
  if (!kit || !ownPlaybooks) return;
  const lent: KitDocument[] = [];
  await ownPlaybooks.shelf.ready();
  for (const one of allInForce(ownPlaybooks.shelf.now()?.bundles ?? [])) {
    if (isTrusted(desk, kit, one)) lent.push(...(await documentsOf(desk, one)));
  }
  const names = new Set(kit.documents.map(({ name }) => name));
  const more = lent.filter(({ name }) => !names.has(name));
  if (more.length === 0 || run.kit !== kit) return;
  run.kit = { ...kit, documents: [...kit.documents, ...more] };
  desk.ports.changed();
}

function isTrusted(desk: Desk, kit: Kit, { sha256, signature }: Installed): boolean {
  const { hash, witness } = desk.ports;
  const tools = { hash, signatures: witness.signatures };
  return trustOf(tools, { kind: 'bundle', sha256, signature }, kit).is === 'trusted';
}

/** None of a bundle whose file is no longer what was taken in. */
async function documentsOf(desk: Desk, installed: Installed): Promise<readonly KitDocument[]> {
  const { hash, ownPlaybooks } = desk.ports;
  const bytes = await ownPlaybooks?.shelf.bundles.bytes(installed.file.sha256);
  if (!bytes || !ownPlaybooks) return [];
  const files = await (await ownPlaybooks.zip()).unpack(bytes);
  if (!files.ok) return [];
  const [{ readBundle }, { documentName }] = await Promise.all([
    import('../../core/bundle/read.ts'),
    import('../../core/bundle/manifest.ts'),
  ]);
  const bundle = readBundle(hash, files.value);
  if (!bundle.ok || bundle.value.sha256 !== installed.sha256) return [];
  return bundle.value.files
    .filter(({ kind }) => kind === 'ssm-document')
    .map(({ path, sha256, bytes: own }) => ({
      name: documentName(path),
      version: '',
      hash: sha256,
      taken: installed.made,
      from: 'file',
      content: utf8Decode(own),
      lent: true,
    }));
}
