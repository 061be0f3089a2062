import { expect, test } from 'vitest';
import { entryOf, PNG, sha256Of, withAttached } from '../../fakes/attached.ts';
import { publishBench } from '../../fakes/publish-bench.ts';

/** A draft that names one file, which nothing here has. */
async function lacking() {
  const bench = await publishBench();
  const text = withAttached(entryOf('network.png', PNG));
  const kept = await bench.drafts.keep(bench.draft.id, bench.draft.version, text);
  const asked: string[] = [];
  const { desktop } = bench.desk.ports;
  const confirm = desktop.confirm.bind(desktop);
  desktop.confirm = (readBack) => {
    asked.push(JSON.stringify(readBack));
    return confirm(readBack);
  };
  return { ...bench, asked, version: kept.ok ? kept.value.version : 0 };
}

test('a file of a draft that is not here is named before it is signed', async () => {
  const { publish, asked, version } = await lacking();
  expect(await publish({ version })).toMatchObject({ value: { kept: true } });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('network.png');
  expect(asked[0]).toMatch(/"warning":\{"en":"Not all of its files are on this computer/);
});

test('as a file it goes out with all it names or not at all, and no key is asked for', async () => {
  const { publish, problems, asked, shelf, version } = await lacking();
  expect(await publish({ version, file: true })).toEqual({
    ok: false,
    error: { code: 'attachment-missing', params: { file: 'network.png' } },
  });
  expect([problems, asked]).toEqual([[], []]);
  expect((await shelf.reload()).books).toEqual([]);
});

test('a file that is here is no cause for a warning', async () => {
  const { publish, asked, shelf, version } = await lacking();
  await shelf.attachments.keep({ sha256: sha256Of(PNG), bytes: PNG });
  expect(await publish({ version })).toMatchObject({ value: { kept: true } });
  expect(asked[0]).not.toMatch(/network\.png|warning/);
});
