import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAttachment, saveAttachment } from '../../main/actions/attachments.ts';
import { createDesk } from '../../main/actions/desk.ts';
import { exportPlaybook } from '../../main/actions/export-playbook.ts';
import { keepPlaybook } from '../../main/actions/own-playbooks/keep.ts';
import type { GuideSheet } from '../../main/core/ports/guide-files.ts';
import { ok } from '../../main/core/result.ts';
import { entryOf, PNG, putBeside, sha256Of, withAttached } from '../fakes/attached.ts';
import { ownBench } from '../fakes/own-bench.ts';

const sha256 = sha256Of(PNG);
const playbook = withAttached(entryOf('plan.png', PNG));

async function kept() {
  const bench = ownBench();
  putBeside(bench.root, 'plan.png', PNG);
  const look = await bench.offer(playbook);
  expect(look.attached).toMatchObject([{ attachment: { id: 'plan' }, bytes: PNG }]);
  expect(await keepPlaybook(bench.desk, { look: look.id })).toMatchObject({ ok: true });
  const folder = join(bench.root, 'own-playbooks', 'kept');
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.attachment'));
  return { ...bench, file: join(folder, name) };
}

test('a file beside a playbook is kept with it, and shown when the playbook’s folder is gone', async () => {
  const { desk, root } = await kept();
  rmSync(join(root, 'attachments'), { recursive: true });
  expect(await openAttachment(desk, sha256)).toMatchObject({
    value: { content: { as: 'image', size: { width: 1, height: 1 } } },
  });
});

test('one that was changed on the disk is not shown, and says so', async () => {
  const { desk, file } = await kept();
  writeFileSync(file, Buffer.concat([PNG, Buffer.from('<script>')]));
  expect(await openAttachment(desk, sha256)).toMatchObject({
    error: { code: 'attachment-changed', params: { file: 'plan.png' } },
  });
});

test.each(['deleted', 'a folder now'])('one that is %s is not shown', async (what) => {
  const { desk, file } = await kept();
  rmSync(file);
  if (what !== 'deleted') mkdirSync(file);
  expect(await openAttachment(desk, sha256)).toMatchObject({
    error: { code: what === 'deleted' ? 'attachment-missing' : 'attachment-changed' },
  });
});

test('nothing is opened that no playbook here names', async () => {
  const { desk, shelf } = await kept();
  const other = Buffer.from('a secret');
  await shelf.attachments.keep({ sha256: sha256Of(other), bytes: other });
  expect(await openAttachment(desk, sha256Of(other))).toMatchObject({
    error: { code: 'attachment-missing' },
  });
});

test('a copy is written where the person says, and nowhere when they change their mind', async () => {
  const bench = await kept();
  const written: unknown[] = [];
  const desk = {
    ...bench.desk,
    ports: {
      ...bench.desk.ports,
      evidenceFiles: {
        ...bench.desk.ports.evidenceFiles,
        write: async (path: string, bytes: AsyncIterable<Uint8Array>) => {
          for await (const piece of bytes) written.push([path, piece]);
          return { ok: true, value: null } as never;
        },
      },
    },
  };
  desk.ports.desktop = { ...desk.ports.desktop, chooseSave: () => Promise.resolve(undefined) };
  expect(await saveAttachment(desk, sha256)).toEqual({ ok: true, value: '' });
  expect(written).toEqual([]);
  desk.ports.desktop = {
    ...desk.ports.desktop,
    chooseSave: (name) => Promise.resolve(`/out/${name}`),
  };
  expect(await saveAttachment(desk, sha256)).toEqual({ ok: true, value: '/out/plan.png' });
  expect(written).toEqual([['/out/plan.png', PNG]]);
});

test('given away, the playbook takes its files along, or says which one it has not', async () => {
  const { desk, saved, file } = await kept();
  await exportPlaybook(desk, { id: 'OPS-01', as: 'yaml' });
  expect(saved.map(({ name }) => name)).toEqual(['OPS-01.yaml', 'attachments/plan.png']);
  rmSync(file);
  expect(await exportPlaybook(desk, { id: 'OPS-01', as: 'yaml' })).toMatchObject({
    error: { code: 'attachment-missing', params: { file: 'plan.png' } },
  });
});

test('on paper a picture is drawn, in the page itself', async () => {
  const bench = await kept();
  const pages: string[] = [];
  const guides = {
    write: (_: string, sheets: readonly GuideSheet[]) => {
      pages.push(...sheets.map(({ html }) => html));
      return Promise.resolve(ok({ files: [] }));
    },
  };
  const desk = createDesk({ ...bench.desk.ports, guides });
  await exportPlaybook(desk, { id: 'OPS-01', as: 'paper' });
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    expect(page).toContain(`src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}"`);
  }
  expect(pages[1]).toContain('付属ファイル');
});
