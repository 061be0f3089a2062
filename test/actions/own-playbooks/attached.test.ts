import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOf, PNG, putBeside, withAttached } from '../../fakes/attached.ts';
import { ownBench } from '../../fakes/own-bench.ts';

const playbook = withAttached(entryOf('plan.png', PNG));

/** What a look finds after `put` did something to the folder beside the playbook. */
async function found(put: (root: string) => void, text = playbook) {
  const bench = ownBench();
  put(bench.root);
  const look = await bench.offer(text);
  return look.attached.map((one) => ('bytes' in one ? 'whole' : one.trouble));
}

const beside = (root: string): string => join(root, 'attachments');

test.each<readonly [string, string, (root: string) => void]>([
  ['none is there', 'missing', () => undefined],
  ['other bytes are', 'changed', (root) => putBeside(root, 'plan.png', Buffer.from('other'))],
  ['more bytes than may be', 'changed', (root) => putBeside(root, 'plan.png', Buffer.alloc(5e6))],
  [
    'a folder is',
    'changed',
    (root) => mkdirSync(join(beside(root), 'plan.png'), { recursive: true }),
  ],
  [
    'a pipe is, which would never end',
    'changed',
    (root) => {
      mkdirSync(beside(root));
      execFileSync('mkfifo', [join(beside(root), 'plan.png')]);
    },
  ],
  [
    'a link leads to something else',
    'changed',
    (root) => {
      mkdirSync(beside(root));
      writeFileSync(join(root, 'secret'), 'a secret');
      symlinkSync(join(root, 'secret'), join(beside(root), 'plan.png'));
    },
  ],
])('where %s, it is %s and the playbook is read all the same', async (_, is, put) => {
  expect(await found(put)).toEqual([is]);
});

test('what is not what its type says is not taken, though it is the very file', async () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  const text = withAttached(entryOf('plan.png', page));
  expect(await found((root) => putBeside(root, 'plan.png', page), text)).toEqual(['wrong-type']);
});

test('HTML that calls itself a text is taken as the text it is', async () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  const text = withAttached(entryOf('plan.txt', page, 'text/plain'));
  expect(await found((root) => putBeside(root, 'plan.txt', page), text)).toEqual(['whole']);
});
