import { describe, expect, test } from 'vitest';
import { aws, awsCliFound, credentialsIn } from '../clients/aws-cli.ts';
import { movableClock } from '../support/start-test-range.ts';
import { openTerminal, WEB_7 } from '../support/terminal-bench.ts';

const STEP = 30_000;

describe.runIf(awsCliFound())("a terminal ended by somebody else, with Debian's aws CLI", () => {
  test('it is found by its owner and cut while it is open', { timeout: 60_000 }, async () => {
    const clock = movableClock();
    const bench = await openTerminal({ clock });
    const { range, to } = bench;
    clock.shift += STEP;
    const arn = range.roleArns.find((one) => one.endsWith('REVOKER')) ?? '';
    const role = ['--role-arn', arn, '--role-session-name', range.user];
    const code = ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
    const by = credentialsIn(await aws(range, range, ['sts', 'assume-role', ...role, ...code]));
    const owner = `arn:aws:sts::444455556666:assumed-role/BREAK-GLASS-RESPONDER/${range.user}`;
    const find = (state: string, value: string) => {
      const filters = ['--filters', `key=Owner,value=${value}`];
      return aws(range, by, ['ssm', 'describe-sessions', '--state', state, ...filters]);
    };
    const id = bench.terminal.sessionId;
    expect((await find('Active', `${owner}-else`)).json).toEqual({ Sessions: [] });
    expect((await find('Active', owner)).json).toMatchObject({
      Sessions: [{ SessionId: id, Target: WEB_7, Owner: owner }],
    });
    const end = ['ssm', 'terminate-session', '--session-id', id];
    expect((await aws(range, by, end)).json).toEqual({ SessionId: id });
    await bench.until(() => bench.ends.length > 0);
    expect(bench.ends).toHaveLength(1);
    expect((await find('Active', owner)).json).toEqual({ Sessions: [] });
    expect((await find('History', owner)).json).toMatchObject({ Sessions: [{ SessionId: id }] });
    expect(to.credentials.accessKeyId).not.toBe(by.accessKeyId);
    expect((await aws(range, by, [...end.slice(0, -1), 'nobody-0'])).error).toMatch(
      /^DoesNotExist/,
    );
  });
});
