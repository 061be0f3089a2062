import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeDocument } from '../../../main/actions/kit/take-document.ts';
import { draftOf } from '../../../main/core/kit/draft.ts';
import { utf8 } from '../../../main/core/journal/bytes.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';
import { writeDraft } from '../../../main/core/kit/write-draft.ts';
import { ok } from '../../../main/core/result.ts';
import { commandBench } from '../../fakes/command-bench.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';
import { deskBench } from '../../fakes/desk.ts';

const YAML = 'schemaVersion: "0.3"\nmainSteps:\n- name: one\n  action: aws:sleep\n';

function choosing(name: string, text: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  const { desk } = deskBench([]);
  desk.ports.desktop.chooseDocument = () => Promise.resolve(path);
  return desk;
}

it('a file is taken with the hash of its bytes, and lives through the kit file unchanged', async () => {
  const taken = await takeDocument(choosing('Our-Restart.yaml', YAML), { from: 'file' });
  if (!taken.ok || !taken.value) throw new Error('not taken');
  expect(taken.value).toMatchObject({
    name: 'Our-Restart',
    version: '',
    from: 'file',
    content: YAML,
  });
  expect(taken.value.hash).toMatch(/^[0-9a-f]{64}$/);
  const text = writeDraft({ ...sampleDraft('2026-11-01'), documents: [taken.value] });
  const { kit, findings } = parseKit('kit.yaml', utf8(text));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(kit?.documents).toEqual([taken.value]);
  expect(kit && draftOf(kit, '2026-11-02').documents).toEqual([taken.value]);
});

it('one that is no document says where, and is not taken', async () => {
  const wrong = await takeDocument(choosing('x.yaml', 'schemaVersion: "7"\n'), { from: 'file' });
  expect(wrong).toMatchObject({ error: { code: 'document-unreadable' } });
  expect(wrong.ok ? '' : wrong.error.raw).toContain('x.yaml:1:16: error: document-version');
  const large = choosing('y.json', ' '.repeat(70_000));
  expect(await takeDocument(large, { from: 'file' })).toMatchObject({ ok: false });
});

it('is taken from AWS in an incident, as AWS has it; what a drill has is never taken', async () => {
  const { desk, aws } = await commandBench(1);
  const live = { name: 'AWS-Restart', version: '4', sha256: 'c'.repeat(64), content: YAML };
  aws.ssm = { ...aws.ssm, document: () => Promise.resolve(ok(live)) };
  expect(await takeDocument(desk, { name: 'AWS-Restart' })).toMatchObject({
    error: { code: 'no-session' },
  });
  Object.assign(desk.run ?? {}, { mode: 'incident' });
  expect(await takeDocument(desk, { name: 'AWS-Restart' })).toEqual(
    ok({
      name: 'AWS-Restart',
      version: '4',
      hash: 'c'.repeat(64),
      taken: new Date(desk.ports.clock.now()).toISOString(),
      from: 'aws',
      content: YAML,
    }),
  );
  aws.ssm = { ...aws.ssm, document: () => Promise.resolve(ok({ ...live, content: '{' })) };
  expect(await takeDocument(desk, { name: 'AWS-Restart' })).toMatchObject({
    error: { code: 'document-unreadable' },
  });
});

it('nothing comes from AWS without a session of an incident', async () => {
  const { desk } = deskBench([]);
  expect(await takeDocument(desk, { name: 'AWS-Restart' })).toMatchObject({
    error: { code: 'no-session' },
  });
});
