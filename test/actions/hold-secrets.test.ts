import { describe, expect, it } from 'vitest';
import { addNote } from '../../main/actions/add-note.ts';
import { closeRun } from '../../main/actions/close-run.ts';
import { holdSecrets } from '../../main/actions/hold-secrets.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { diskBench } from '../fakes/disk-desk.ts';
import { filesWith, leakForms } from '../fakes/folder-bytes.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;
const fresh = () => diskBench([pinned('PB-T', [section('s', [step('one')])])]);

describe('secrets the app holds', () => {
  it('stay out of a log that opens after they were taken in', async () => {
    const { desk, disk } = fresh();
    holdSecrets(desk, ['horse staple battery', '']);
    await startRun(desk, drill);
    await addNote(desk, { kind: 'note', text: 'it is: horse staple battery', openedAt: 0 });
    expect(desk.run?.state.notes[0]?.text).toMatchObject({
      text: expect.stringMatching(/^it is: \[REDACTED:protected:/) as string,
    });
    await closeRun(desk, 'abandoned', 'over');
    await startRun(desk, drill);
    await addNote(desk, { kind: 'note', text: 'again horse\nstaple battery', openedAt: 0 });
    expect(filesWith(disk.root, leakForms('horse staple battery'))).toEqual([]);
    expect(filesWith(disk.root, [Buffer.from('staple')])).toEqual([]);
  });

  it('a code typed for MFA is masked by what it is, and no other number that holds its digits', async () => {
    const { desk, disk } = fresh();
    await startRun(desk, drill);
    await openSignIn(desk);
    await usePracticeKey(desk);
    await submitCode(desk, '４０２ 913');
    const text = 'typed 402913 and 402 913; account 111402913222, i-0402913a';
    await addNote(desk, { kind: 'note', text, openedAt: 0 });
    const note = desk.run?.state.notes[0]?.text;
    expect(note && 'text' in note ? note.text : '').toMatch(
      /^typed \[REDACTED:protected:.{8}\] and \[REDACTED:protected:.{8}\]; account 111402913222, i-0402913a$/,
    );
    expect(filesWith(disk.root, [Buffer.from('402 913')])).toEqual([]);
  });
});
