import { expect, test } from 'vitest';
import { chooseBundle, lookAtInstalled } from '../../../main/actions/bundles/look.ts';
import { bundleBytes, everyKind, fileOf } from '../../fakes/bundle.ts';
import { bundleBench } from '../../fakes/bundle-bench.ts';
import { ownYaml } from '../../fakes/own-bench.ts';
import { bundleZip } from '../../../main/adapters/system/bundle-zip.ts';
import { signFile } from '../../../main/core/publish/signed-file.ts';
import { publisher, publishTools } from '../../fakes/publisher.ts';

test('what is no bundle is told with its code, and nothing is looked at', async () => {
  const { desk, offerBytes } = bundleBench();
  expect(await offerBytes(Buffer.from('no'))).toMatchObject({ error: { code: 'zip-not-a-zip' } });
  const wrong = await bundleBytes([fileOf('images/x.png', '<svg/>')]);
  expect(await offerBytes(wrong)).toMatchObject({
    error: { code: 'bundle-file-wrong', params: { file: 'images/x.png' } },
  });
  expect(await chooseBundle(desk)).toMatchObject({ error: { code: 'playbook-unreadable' } });
  expect(await lookAtInstalled(desk, 'ours')).toMatchObject({ error: { code: 'bundle-gone' } });
  expect(desk.bundleLook).toBeUndefined();
});

test('a list that was signed as another is refused outright', async () => {
  const { offerBytes } = bundleBench();
  const files = await bundleZip.unpack(await bundleBytes(everyKind(), { unsigned: true }));
  if (!files.ok) throw new Error(files.error.code);
  const text = signFile(publishTools.hash, 'bundle', publisher('sato', 7).signer, '0'.repeat(64));
  const forged = await bundleZip.pack([...files.value, fileOf('bundle.json.sig', text)]);
  expect(await offerBytes(forged)).toMatchObject({ error: { code: 'bundle-broken' } });
});

test('each playbook is told beside what is there: new, the same, changed, and what it leaves out', async () => {
  const bench = bundleBench();
  const first = [
    ...everyKind('1', 'OPS-01'),
    fileOf('playbooks/OPS-02.yaml', ownYaml('OPS-02', '1')),
    fileOf('playbooks/OPS-03.yaml', ownYaml('OPS-03', '1')),
  ];
  await bench.install(first);
  const look = await bench.offer(
    [
      ...everyKind('2', 'OPS-01'),
      fileOf('playbooks/OPS-02.yaml', ownYaml('OPS-02', '1')),
      fileOf('playbooks/OPS-04.yaml', ownYaml('OPS-04', '1')),
      fileOf('playbooks/PB-90.yaml', ownYaml('PB-90', '9')),
    ],
    { version: '2' },
  );
  expect(look.playbooks.map(({ is, playbook }) => [playbook.id, is])).toEqual([
    ['OPS-01', 'changed'],
    ['OPS-02', 'same'],
    ['OPS-04', 'added'],
    ['PB-90', 'changed'],
  ]);
  expect(look.playbooks.at(-1)?.shipped).toMatch(/^[0-9a-f]{64}$/);
  expect(look.removed.map(({ ref }) => ref.id)).toEqual(['OPS-03']);
  expect(look.word).toMatchObject({
    is: 'trusted',
    signers: [{ name: 'sato of the security team' }],
  });
  expect(look.before?.contents?.documents).toHaveLength(1);
});
