import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startRun } from '../../../main/actions/start-run.ts';
import { parseSignedFile } from '../../../main/core/publish/signed-file.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { kitNaming, publishBench, SIGNER } from '../../fakes/publish-bench.ts';
import { sha256Of } from '../../fakes/publisher.ts';

const bytes = Buffer.from(TEMPLATE);

test('what is published is kept with its signature, and an incident begins with it unheld', async () => {
  const { publish, shelf, desk } = await publishBench();
  expect(await publish()).toEqual({
    ok: true,
    value: { playbook: 'OWN-01', signer: SIGNER, trusted: true, kept: true, file: '' },
  });
  const [book] = shelf.now()?.books ?? [];
  expect(book?.versions).toMatchObject([
    { sha256: sha256Of(bytes), from: { file: 'OWN-01.yaml' } },
  ]);
  expect(Buffer.from(book?.bytes ?? [])).toEqual(bytes);
  expect((await startRun(desk, { playbook: 'OWN-01', mode: 'incident' })).ok).toBe(true);
});

test('a key that no believed kit names signs too; an incident is held', async () => {
  const bench = await publishBench();
  bench.kit = kitNaming(bench.vkey, false);
  expect(await bench.publish()).toMatchObject({ value: { trusted: false, kept: true } });
  const begun = await startRun(bench.desk, { playbook: 'OWN-01', mode: 'incident' });
  expect(begun).toMatchObject({ error: { code: 'kit-gate' } });
});

test('as a file it has its signature beside it, and other signers of the same bytes stay', async () => {
  const bench = await publishBench();
  bench.savePath = join(bench.root, 'given.yaml');
  expect(await bench.publish({ file: true })).toMatchObject({ value: { file: bench.savePath } });
  expect(await bench.publish({ file: true })).toMatchObject({ ok: true });
  expect(readFileSync(bench.savePath)).toEqual(bytes);
  const signed = parseSignedFile('playbook', readFileSync(`${bench.savePath}.sig`, 'utf8'));
  expect(signed).toMatchObject({ sha256: sha256Of(bytes), signatures: [{ name: SIGNER }] });
});

test('without a place chosen for the file it is kept all the same', async () => {
  const { publish } = await publishBench();
  expect(await publish({ file: true })).toMatchObject({ value: { kept: true, file: '' } });
});
