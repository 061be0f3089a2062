import {
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHandoffFolder } from '../../../main/adapters/handoff/folder.ts';
import { temporaryFolder } from '../../range/support/start-test-range.ts';

const file = (name: string) => ({ name, text: 'secret', runs: false });

test('one grant’s files go, the other’s stay; at the end the folder goes', async () => {
  const root = temporaryFolder();
  const folder = createHandoffFolder(root);
  await folder.write([file('a.json'), file('a.config'), file('ab.json')]);
  await folder.wipe('a');
  expect(readdirSync(join(root, 'handoff'))).toEqual(['ab.json']);
  await folder.wipeAll();
  expect(existsSync(join(root, 'handoff'))).toBe(false);
  await folder.wipe('a');
});

test('nothing is written along a link that was put there', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'handoff'));
  writeFileSync(join(root, 'else'), 'untouched');
  symlinkSync(join(root, 'else'), join(root, 'handoff', 'a.json'));
  const written = await createHandoffFolder(root).write([file('a.json')]);
  expect(written.ok).toBe(false);
  expect(readFileSync(join(root, 'else'), 'utf8')).toBe('untouched');
});
