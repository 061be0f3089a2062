import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { KEY_PASSPHRASE, publishBench } from '../../fakes/publish-bench.ts';

type Bench = Awaited<ReturnType<typeof publishBench>>;
const refusedAs = (code: string) => ({ ok: false, error: { code } });

async function nothingKept({ shelf }: Bench): Promise<void> {
  expect((await shelf.reload()).books).toEqual([]);
}

test('nowhere to put it is said', async () => {
  const bench = await publishBench();
  expect(await bench.publish({ keep: false })).toMatchObject(refusedAs('nothing-chosen'));
});

test('a draft with errors is not signed, and no key is asked for', async () => {
  const bench = await publishBench();
  const text = TEMPLATE.replace('go: mend', 'go: nowhere');
  const kept = await bench.drafts.keep(bench.draft.id, bench.draft.version, text);
  const version = kept.ok ? kept.value.version : 0;
  expect(await bench.publish({ version })).toMatchObject(refusedAs('draft-has-errors'));
  expect(bench.problems).toEqual([]);
});

test('another version than the one that is seen is not signed', async () => {
  const bench = await publishBench();
  expect(await bench.publish({ version: 7 })).toMatchObject(refusedAs('draft-changed'));
});

test('a draft that changes while the key is opened is not signed', async () => {
  const bench = await publishBench();
  bench.desk.ports.desktop.confirm = async () => {
    await bench.drafts.keep(bench.draft.id, bench.draft.version, `${TEMPLATE}# more\n`);
    return { accepted: true, typed: '' };
  };
  expect(await bench.publish()).toMatchObject(refusedAs('draft-changed'));
  await nothingKept(bench);
});

test('another file than a key is refused, and one that is gone', async () => {
  const bench = await publishBench();
  bench.keyPath = join(bench.root, 'other.yaml');
  expect(await bench.publish()).toMatchObject(refusedAs('publisher-key-unreadable'));
  writeFileSync(bench.keyPath, TEMPLATE);
  expect(await bench.publish()).toMatchObject(refusedAs('publisher-key-unreadable'));
  await nothingKept(bench);
});

test('a wrong passphrase may be typed again; a closed window is a no', async () => {
  const bench = await publishBench();
  bench.typed = ['', 'a wrong passphrase', KEY_PASSPHRASE];
  expect(await bench.publish()).toMatchObject({ value: { kept: true } });
  expect(bench.problems).toEqual(['empty', 'not-opened', undefined]);
  const other = await publishBench();
  other.typed = ['a wrong passphrase'];
  expect(await other.publish()).toEqual({ ok: true, value: undefined });
  await nothingKept(other);
});

test('a no in main’s own window signs nothing', async () => {
  const bench = await publishBench();
  const asked: string[] = [];
  bench.desk.ports.desktop.confirm = (readBack) => {
    asked.push(JSON.stringify(readBack));
    return Promise.resolve({ accepted: false, typed: '' });
  };
  expect(await bench.publish()).toMatchObject(refusedAs('confirmation-declined'));
  expect(asked[0]).toContain('OWN-01 1.0');
  expect(asked[0]).not.toContain(KEY_PASSPHRASE);
  await nothingKept(bench);
});

test('the app’s own id is taken only by whoever says so', async () => {
  const bench = await publishBench([pinned('OWN-01', [section('s', [step('one')])])]);
  expect(await bench.publish()).toMatchObject(refusedAs('playbook-id-reserved'));
  expect(await bench.publish({ replaces: 'OWN-01' })).toMatchObject({ value: { kept: true } });
});
