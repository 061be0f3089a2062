import { describe, expect, it } from 'vitest';
import { noteTrouble } from '../../main/actions/note-trouble.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const trouble = {
  call: 'step.run',
  code: 'sender-refused',
  detail: 'https://evil.example/\n    at somewhere',
};

describe('fault 40: a refused call', () => {
  it('is one security record of the open run, however often it is tried', async () => {
    const bench = deskBench([pinned('PB-X', [section('one', [step('a')])])]);
    await noteTrouble(bench.desk, trouble);
    await startRun(bench.desk, { playbook: 'PB-X', mode: 'drill', scenario: 'sso-outage' });
    for (let count = 0; count < 5; count += 1) await noteTrouble(bench.desk, trouble);
    await noteTrouble(bench.desk, { ...trouble, code: 'payload-refused', detail: 'path: missing' });
    const logId = bench.desk.run?.journal.logId ?? '';
    const entries = await bench.desk.ports.journals.read(logId);
    const found = entries.ok ? entries.value.filter(({ type }) => type === 'security') : [];
    expect(found.map(({ data }) => data)).toMatchObject([
      { code: 'sender-refused', detail: { text: 'step.run: https://evil.example/' } },
      { code: 'payload-refused', detail: { text: 'step.run: path: missing' } },
    ]);
  });
});
