import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import {
  filesLacking,
  lookAtFiles,
  troubleOf,
} from '../../../main/actions/own-playbooks/files-now.ts';
import { libraryHandlers } from '../../../main/ipc/handlers/library.ts';
import { entryOf, PNG, putBeside, sha256Of, withAttached } from '../../fakes/attached.ts';
import { ownBench } from '../../fakes/own-bench.ts';

async function kept() {
  const bench = ownBench();
  const { desk, offer, root } = bench;
  putBeside(root, 'plan.png', PNG);
  const look = await offer(withAttached(entryOf('plan.png', PNG)));
  const done = await keepPlaybook(desk, { look: look.id });
  if (!done.ok) throw new Error(done.error.code);
  const file = join(root, 'own-playbooks', 'kept', `${sha256Of(PNG)}.attachment`);
  const handlers = libraryHandlers(desk, () => ({
    app: { version: '1', electron: '1', supported: true },
    platform: 'linux',
    lang: 'en',
    played: new Map(),
    at: 0,
    favourites: new Set(),
    pinned: [],
    notices: [],
    filesLacking: filesLacking(desk),
  }));
  const marks = async () => {
    const reply = await handlers['library.list']({});
    if (!reply.ok) throw new Error('no list');
    const card = reply.value.find(({ id }) => id === 'OPS-01');
    return card?.shelf.health.filter(({ is }) => is === 'files-missing');
  };
  return { ...bench, file, marks };
}

test('the list marks a playbook whose file is gone or another, and no longer when it is back', async () => {
  const { file, marks } = await kept();
  expect(await marks()).toEqual([]);
  rmSync(file);
  expect(await marks()).toEqual([{ is: 'files-missing', files: ['plan.png'] }]);
  writeFileSync(
    file,
    PNG.map((byte) => byte ^ 1),
  );
  expect(await marks()).toHaveLength(1);
  writeFileSync(file, PNG);
  expect(await marks()).toEqual([]);
});

test('another answer than before is told once', async () => {
  const { desk, file } = await kept();
  expect(await lookAtFiles(desk)).toBe(false);
  rmSync(file);
  expect(await lookAtFiles(desk)).toBe(true);
  expect(await lookAtFiles(desk)).toBe(false);
});

test('the bytes are read once while the disk has the same', async () => {
  const { desk, file, shelf } = await kept();
  const { playbooks } = await desk.ports.library();
  const attachment = playbooks.flatMap(({ playbook }) => playbook.attachments ?? [])[0]!;
  let reads = 0;
  const { bytes } = shelf.attachments;
  shelf.attachments.bytes = (sha256) => {
    reads += 1;
    return bytes(sha256);
  };
  for (let key = 0; key < 9; key += 1) await troubleOf(desk, attachment);
  expect(reads).toBe(1);
  writeFileSync(file, 'x');
  expect(await troubleOf(desk, attachment)).toMatchObject({ is: 'changed' });
  expect(reads).toBe(2);
});
