import { expect, test } from 'vitest';
import { lendDocuments } from '../../../main/actions/bundles/documents.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { kitDiffers } from '../../../main/actions/kit-differs.ts';
import type { Kit } from '../../../main/core/kit/model.ts';
import { everyKind } from '../../fakes/bundle.ts';
import { bundleBench } from '../../fakes/bundle-bench.ts';
import { publisher } from '../../fakes/publisher.ts';

async function lent(given: { readonly unsigned?: true }, kept: Partial<Kit> = {}) {
  const { desk, install } = bundleBench();
  await install(everyKind(), given);
  await startRun(desk, { playbook: 'PB-90', mode: 'drill', scenario: 'sso-outage' });
  const { run } = desk;
  if (!run) throw new Error('no run');
  const publishers = [publisher('sato', 7).listed];
  run.kit = { signed: true, publishers, documents: [], ...kept } as unknown as Kit;
  await lendDocuments(desk, run);
  return run.kit;
}
const names = ({ documents }: Kit): readonly string[] => documents.map(({ name }) => name);

test('a document of a bundle that a publisher of the kit signed is lent to be shown', async () => {
  const kit = await lent({});
  expect(names(kit)).toEqual(['Restart-Worker']);
  expect(kit.documents[0]).toMatchObject({ lent: true, taken: '2026-11-01T00:00:00.000Z' });
  const live = { name: 'Restart-Worker', sha256: '0', content: '' };
  expect(kitDiffers(kit, live)).toBeUndefined();
});

test('none of one that nobody signed, or by a kit that is not believed', async () => {
  expect(names(await lent({ unsigned: true }))).toEqual([]);
  expect(names(await lent({}, { signed: false }))).toEqual([]);
});

test('the kit’s own goes first', async () => {
  const own = { name: 'Restart-Worker', hash: 'a', content: 'x' };
  const kit = await lent({}, { documents: [own] } as never);
  expect(kit.documents).toEqual([own]);
});
