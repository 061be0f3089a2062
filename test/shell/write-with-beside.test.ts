import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWithBeside } from '../../main/shell/write-with-beside.ts';
import { temporaryFolder } from '../fakes/log-disk.ts';

const bytes = Buffer.from('plan');
const beside = [
  { folder: 'attachments', name: 'plan.png', bytes },
  { ending: '.sig', bytes: Buffer.from('signed') },
];

test('another file of that name beside it stays, and nothing is written', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'attachments'));
  writeFileSync(join(root, 'attachments', 'plan.png'), 'somebody else’s');
  const writing = writeWithBeside(join(root, 'a.yaml'), 'a: 1', beside);
  await expect(writing).rejects.toThrow(/another file is there already/);
  expect(readFileSync(join(root, 'attachments', 'plan.png'), 'utf8')).toBe('somebody else’s');
  expect(readdirSync(root)).toEqual(['attachments']);
});

test('the file, its signature and what belongs to it; again over the same', async () => {
  const root = temporaryFolder();
  const path = join(root, 'a.yaml');
  await writeWithBeside(path, 'a: 1', beside);
  const written = await writeWithBeside(path, 'a: 2', beside);
  expect(written.map((one) => existsSync(one))).toEqual([true, true, true]);
  expect(readFileSync(path, 'utf8')).toBe('a: 2');
  expect(readFileSync(`${path}.sig`, 'utf8')).toBe('signed');
});
