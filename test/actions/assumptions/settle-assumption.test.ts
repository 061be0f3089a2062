import { describe, expect, test } from 'vitest';
import {
  settleAssumption,
  type Judgement,
} from '../../../main/actions/assumptions/settle-assumption.ts';
import { createDesk } from '../../../main/actions/desk.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { createAssumptionBook } from '../../../main/adapters/disk/assumption-book.ts';
import { err, ok } from '../../../main/core/result.ts';
import { deskBench } from '../../fakes/desk.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const judgement: Judgement = {
  id: 'login-mfa',
  verdict: 'proved',
  by: ' Sato ',
  evidence: 'CloudTrail event 0b0e5a3c-6f0e-4c8e-9a35-2a1f0a4b7c11',
  found: '',
};

function bench(fails = false) {
  const made = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  const book = createAssumptionBook(temporaryFolder(), () => made.now);
  const assumptions = fails
    ? { ...book, add: () => Promise.resolve(err({ detail: 'ENOSPC' })) }
    : book;
  return { made, book, desk: createDesk({ ...made.desk.ports, assumptions }) };
}

async function codeOf(...args: Parameters<typeof settleAssumption>): Promise<string> {
  const settled = await settleAssumption(...args);
  return settled.ok ? 'done' : settled.error.code;
}

describe('refused', () => {
  test('while a drill is open: the range answers as predicted', async () => {
    const { desk, book } = bench();
    await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
    expect(await codeOf(desk, judgement)).toBe('proof-needs-aws');
    expect(book.list()).toEqual([]);
  });

  test('without a name or a pointer to the evidence', async () => {
    const { desk } = bench();
    expect(await codeOf(desk, { ...judgement, by: ' ' })).toBe('value-invalid');
    expect(await codeOf(desk, { ...judgement, evidence: ' ' })).toBe('reason-required');
  });

  test('with a secret in any text: nothing masks that file', async () => {
    const { desk, book } = bench();
    desk.secrets.add('hold-on-tight-7');
    for (const part of [
      { evidence: 'password: hunter2!' },
      { found: 'typed hold-on-tight-7 there' },
      { by: 'hold-on-tight-7' },
    ]) {
      expect(await codeOf(desk, { ...judgement, ...part })).toBe('assumption-holds-secret');
    }
    expect(book.list()).toEqual([]);
  });

  test('by the disk, in its words', async () => {
    const { desk } = bench(true);
    expect(await settleAssumption(desk, judgement)).toEqual(
      err({ code: 'assumptions-not-saved', raw: 'ENOSPC' }),
    );
  });
});

test('a judgement the log has and the disk refused is told there not to hold', async () => {
  const { desk, made } = bench(true);
  await startRun(desk, { playbook: 'PB-T', mode: 'incident' });
  expect(await codeOf(desk, judgement)).toBe('assumptions-not-saved');
  const told = made.journals.logs
    .at(-1)
    ?.entries.flatMap(({ type, data }) => (type === 'security' ? [data] : []));
  expect(told).toMatchObject([{ code: 'assumption-proved' }, { code: 'assumption-not-kept' }]);
});

test('outside a run it is kept beside the kit', async () => {
  const { desk, book, made } = bench();
  expect(await settleAssumption(desk, judgement)).toEqual(ok(null));
  expect(book.list()).toEqual([
    {
      assumption: 'login-mfa',
      verdict: 'proved',
      at: new Date(made.now).toISOString(),
      by: 'Sato',
      evidence: judgement.evidence,
      found: '',
    },
  ]);
});

test('in an incident it stands in the log first, and names that log', async () => {
  const { desk, book, made } = bench();
  await startRun(desk, { playbook: 'PB-T', mode: 'incident' });
  expect(await codeOf(desk, { ...judgement, verdict: 'disproved', found: 'refused' })).toBe('done');
  const log = made.journals.logs.at(-1);
  const told = log?.entries.find(({ type }) => type === 'security');
  expect(told?.data).toMatchObject({ code: 'assumption-disproved' });
  expect(JSON.stringify(told?.data)).toContain(`login-mfa · Sato · ${judgement.evidence}`);
  expect(book.list().at(-1)?.log).toBe(desk.run?.journal.head().logId);
});
