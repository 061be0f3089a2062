import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../fakes/changed-log.ts';
import { closedDrill, createLogDisk, must, temporaryFolder } from '../../../fakes/log-disk.ts';
import { listAnew } from '../../../fakes/made-bundle.ts';

async function exported() {
  const disk = createLogDisk();
  const { logId } = await closedDrill(disk, 9);
  const what = { kind: 'record', logId, seq: 3 } as const;
  const withhold = [{ what, why: 'names a customer', attachments: false }];
  const { folder } = must(await disk.logFiles.export(logId, temporaryFolder(), { withhold }));
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const { withheld } = JSON.parse(manifest) as { withheld: readonly object[] };
  const texts = join(folder, 'logs', logId, 'texts.jsonl');
  return { folder, texts, list: (more: object = {}) => listAnew(folder, { withheld, ...more }) };
}

test('what an export left out on purpose is told once, by its reason', async () => {
  const { folder } = await exported();
  const { findings, verdict } = await check(folder);
  expect(verdict).toBe('VALID_UNANCHORED');
  expect(findings.map(({ kind }) => kind)).toEqual(['withheld']);
});

test('texts taken out of an export beyond that are told, with how many were left out on purpose', async () => {
  const { folder, texts, list } = await exported();
  const lines = readFileSync(texts, 'utf8').split('\n');
  writeFileSync(texts, lines.slice(1).join('\n'));
  list();
  const { findings, verdict } = await check(folder);
  expect(verdict).toBe('VALID_UNANCHORED');
  const told = findings.find(({ kind }) => kind === 'text-missing');
  expect(told?.text).toMatch(
    /^2 texts of records .*3.* are not here, 1 of them left out on purpose/,
  );
  rmSync(texts);
  list({ withheld: [] });
  const gone = (await check(folder)).findings;
  expect(gone).toMatchObject([{ kind: 'text-missing' }]);
  expect(gone[0]?.text).toContain('none of them left out on purpose');
});
