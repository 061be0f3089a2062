import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOwnFiles } from '../../../main/adapters/readiness/own-files.ts';
import { kit, NOW } from '../../core/readiness/conforming.ts';
import { factFolder } from '../../headless/readiness/folder.ts';

const rules = { kit, checks: ['KIT-06'], now: NOW };
const readOf = async (files: Readonly<Record<string, string>>) => {
  const folder = factFolder(files);
  try {
    return { folder, ...(await readOwnFiles(folder, rules, 'en')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const HEAD = 'format: breakglass-attestations/1\nattestations:\n';

test('a wrong file is told by place and is no fact', async () => {
  const { folder, own, troubles } = await readOf({
    'attestations.yaml': `${HEAD}  - { check: KIT-06, by: [x], on: 2026-02-28, statement: Yes. }\n`,
  });
  expect(own.facts).toEqual({});
  expect(troubles).toEqual([expect.stringContaining(`${folder}/attestations.yaml:3:`) as string]);
});

test('without a file nothing is said and nothing known', async () => {
  const { own, troubles } = await readOf({ 'notes.txt': '' });
  expect([own.facts, troubles]).toEqual([{}, []]);
});

test('a statement is a fact, with the hash of its file', async () => {
  const { own } = await readOf({
    'attestations.yaml': `${HEAD}  - { check: KIT-06, by: [sato], on: 2026-02-28, statement: Yes. }\n`,
  });
  expect(own.facts['own:attestations']).toMatchObject({
    is: 'read',
    value: [{ check: 'KIT-06', on: '2026-02-28' }],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
});

test('a roster is a fact, and a wrong line of it is told by place', async () => {
  const head = 'id,name,status,since,slots,duties,trained\n';
  const good = await readOf({ 'roster.csv': `${head}sato,Sato,active,,,,\n` });
  expect(good.own.facts['own:roster']).toMatchObject({ is: 'read', value: [{ id: 'sato' }] });
  const { folder, own, troubles } = await readOf({ 'roster.csv': `${head}sato,Sato,off,,,,\n` });
  expect(own.facts).toEqual({});
  expect(troubles[0]).toContain(`${folder}/roster.csv:2:11: status`);
});
