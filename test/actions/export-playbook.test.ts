import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDesk } from '../../main/actions/desk.ts';
import { exportPlaybook } from '../../main/actions/export-playbook.ts';
import { keepPlaybook } from '../../main/actions/own-playbooks/keep.ts';
import type { GuideSheet } from '../../main/core/ports/guide-files.ts';
import { err, ok } from '../../main/core/result.ts';
import { ownBench, ownYaml } from '../fakes/own-bench.ts';
import { publisher } from '../fakes/publisher.ts';

const text = `\ufeff${ownYaml('OPS-01', '1')}`;

async function kept() {
  const bench = ownBench();
  const look = await bench.offer(text);
  await keepPlaybook(bench.desk, { look: look.id });
  return bench;
}

test('one that is not there, and a disk that refuses', async () => {
  const { desk } = await kept();
  expect(await exportPlaybook(desk, { id: 'OPS-99', as: 'yaml' })).toMatchObject({
    error: { code: 'no-such-playbook' },
  });
  const { desktop } = desk.ports;
  const full = { ...desktop, saveWith: () => Promise.resolve(err('ENOSPC')) };
  const refusing = createDesk({ ...desk.ports, desktop: full });
  expect(await exportPlaybook(refusing, { id: 'OPS-01', as: 'yaml' })).toMatchObject({
    error: { code: 'playbook-not-kept', raw: 'ENOSPC' },
  });
});

test('our own format comes out as it came in, mark and all', async () => {
  const { desk, saved } = await kept();
  await exportPlaybook(desk, { id: 'OPS-01', as: 'yaml' });
  expect(saved).toEqual([{ name: 'OPS-01.yaml', text }]);
});

test('the signature that came with it goes beside it', async () => {
  const bench = ownBench();
  const signature = publisher('sato', 7).sign(Buffer.from(text));
  writeFileSync(join(bench.root, 'ours.yaml.sig'), signature);
  const look = await bench.offer(text);
  await keepPlaybook(bench.desk, { look: look.id });
  expect(await exportPlaybook(bench.desk, { id: 'OPS-01', as: 'yaml' })).toEqual({
    ok: true,
    value: { files: ['/exports/OPS-01.yaml', '/exports/OPS-01.yaml.sig'] },
  });
  expect(bench.saved.at(-1)).toEqual({ name: 'OPS-01.yaml.sig', text: signature });
});

test('CACAO and Markdown', async () => {
  const { desk, saved } = await kept();
  await exportPlaybook(desk, { id: 'OPS-01', as: 'cacao' });
  await exportPlaybook(desk, { id: 'OPS-01', as: 'markdown' });
  expect(JSON.parse(saved[0]?.text ?? '')).toMatchObject({ spec_version: 'cacao-2.0' });
  expect(saved[1]).toMatchObject({
    name: 'OPS-01.en.md',
    text: expect.stringContaining('# OPS-01'),
  });
});

test('on paper in both languages, the hash in the foot; without a printer the page stays', async () => {
  const { desk, live } = await kept();
  const sheets: GuideSheet[] = [];
  const guides = {
    write: (_: string, given: readonly GuideSheet[]) => {
      sheets.push(...given);
      return Promise.resolve(ok({ files: given.map(({ name }) => name), noPdf: 'no printer' }));
    },
  };
  const printing = createDesk({ ...desk.ports, guides });
  const written = await exportPlaybook(printing, { id: 'OPS-01', as: 'paper' });
  expect(written).toEqual(ok({ files: ['OPS-01.en', 'OPS-01.ja'], noPdf: 'no printer' }));
  const sha256 = (await live.open()).find('OPS-01')?.ref.sha256 ?? '';
  for (const { foot } of sheets) expect(foot?.replace(/ /g, '')).toBe(`SHA-256${sha256}`);
});
