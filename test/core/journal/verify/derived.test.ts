import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check as checkAll } from '../../../fakes/changed-log.ts';
import { madeBundle } from '../../../fakes/made-bundle.ts';
import { madeLog } from '../../../fakes/made-log.ts';

const PLAYBOOK = 'id: PB-01\n';
const SCORE = '{"score":1}';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ref = { id: 'PB-01', sha256: sha256(PLAYBOOK), version: '1.0.0' };
const run = { type: 'run.start', data: { by: { id: 'mika' }, playbook: ref } } as const;
const score = { type: 'score', data: { sha256: sha256(SCORE) } } as const;

/** Without the word that this score, which is no scorecard, was not counted: its hash is looked at here. */
async function check(folder: string) {
  const report = await checkAll(folder);
  const findings = report.findings.filter(({ kind }) => kind !== 'score-not-counted');
  return { ...report, findings };
}

function bundleOf(files: Readonly<Record<string, string>>, end = ''): string {
  const made = madeLog({ other: { 1: run, 9: score } });
  appendFileSync(join(made.folder, 'seg-000000000000.jsonl'), end);
  return madeBundle([made], { files });
}

const good = { 'playbooks/pb-01.yaml': PLAYBOOK, 'scorecard.json': SCORE };

describe('beside a log with a torn end', () => {
  it.each([
    ['playbooks/pb-99.yaml', 'playbook'],
    ['scorecard.json', 'score'],
  ])('a strange %s is still found', async (file, kind) => {
    const report = await check(bundleOf({ ...good, [file]: 'strange' }, '{"actor"'));
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings).toContainEqual(expect.objectContaining({ file, kind }));
  });

  it('nothing is found where they are what was recorded', async () => {
    const report = await check(bundleOf(good, '{"actor"'));
    expect(report.verdict).toBe('TORN_TAIL');
    expect(report.findings.map(({ kind }) => kind)).toEqual(['torn-tail']);
  });
});

describe('playbooks that records name', () => {
  it('and that are not in the export are told by their hash, and change no verdict', async () => {
    const { verdict, findings } = await check(bundleOf({ 'scorecard.json': SCORE }));
    expect(verdict).toBe('VALID_UNANCHORED');
    expect(findings).toMatchObject([{ kind: 'playbook-missing' }]);
    expect(findings[0]?.text).toContain(ref.sha256);
  });

  it('are told as not here as they were, where one was changed and another is gone', async () => {
    const other = { ...ref, id: 'PB-02', sha256: sha256('id: PB-02\n') };
    const made = madeLog({
      other: { 1: run, 2: { type: 'run.start', data: { ...run.data, playbook: other } }, 9: score },
    });
    const files = { ...good, 'playbooks/pb-01.yaml': 'forged' };
    const { findings } = await check(madeBundle([made], { files }));
    const gone = findings.filter(({ kind }) => kind === 'playbook-missing');
    expect(gone.map(({ text }) => text.replace(/, SHA-256 .*/, ''))).toEqual([
      'a playbook that records name is not here as it was',
      'a playbook that records name is not here as it was',
    ]);
  });

  it('are not told twice where one was changed', async () => {
    const report = await check(bundleOf({ ...good, 'playbooks/pb-01.yaml': 'forged' }));
    expect(report.findings.map(({ kind }) => kind)).toEqual(['playbook']);
  });
});

describe('files of playbooks', () => {
  const named = `id: PB-01\nattachments: [{ sha256: ${sha256('plan')} }]\n`;
  const start = { ...run, data: { ...run.data, playbook: { ...ref, sha256: sha256(named) } } };
  const verdictOf = (files: Readonly<Record<string, string>>) => {
    const made = madeLog({ other: { 1: start, 9: score } });
    const all = { ...good, 'playbooks/pb-01.yaml': named, ...files };
    return check(madeBundle([made], { files: all }));
  };

  it('that a playbook of a record names by their hash are what was exported', async () => {
    const report = await verdictOf({ 'playbooks/attachments/plan.png': 'plan' });
    expect(report).toMatchObject({ verdict: 'VALID_UNANCHORED', findings: [] });
  });

  it.each([
    ['playbooks/attachments/plan.png', 'another'],
    ['playbooks/plan.yaml', 'plan'],
  ])('%s with other bytes, or elsewhere, is found', async (file, text) => {
    const report = await verdictOf({ [file]: text });
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings).toMatchObject([{ file, kind: 'playbook' }]);
  });
});
