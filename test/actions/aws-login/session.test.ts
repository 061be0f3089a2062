import { beforeEach, describe, expect, test } from 'vitest';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { renewAwsLogin } from '../../../main/actions/aws-login/renew.ts';
import { dropExpired, endAllSessions, endSession } from '../../../main/actions/end-session.ts';
import { leaveApp } from '../../../main/actions/leave-app.ts';
import { leaveRun } from '../../../main/actions/leave-run.ts';
import { err, ok } from '../../../main/core/result.ts';
import { awsFailure } from '../../fakes/aws.ts';
import { signedInBench, temporary, type LoginBench } from '../../fakes/aws-login.ts';

let bench: LoginBench;
beforeEach(async () => {
  bench = await signedInBench();
  bench.folderWiped = 0;
});
const sessions = () => [...bench.desk.sessions.values()];

describe('the folder is wiped', () => {
  test.each([
    ['the session ends', () => endSession(bench.desk, sessions()[0]?.id ?? '')],
    ['all sessions end', () => endAllSessions(bench.desk)],
    ['the run is left', () => leaveRun(bench.desk)],
    ['the app quits', () => leaveApp(bench.desk)],
    [
      'its time is over',
      () => {
        bench.now += 901_000;
        return dropExpired(bench.desk);
      },
    ],
  ])('when %s', async (_when, over) => {
    await over();
    expect(bench.folderWiped).toBeGreaterThan(0);
    expect(bench.wiped).toBeGreaterThan(0);
    expect(bench.desk.awsLogin?.cli).toBeUndefined();
  });
});

describe('a role', () => {
  const denied = awsFailure('assume-role-denied');

  test('whose trust wants MFA and that refuses has a card of its own', async () => {
    bench.aws.sts.assumeRole = () => Promise.resolve(err(denied));
    expect(await assumeRole(bench.desk, 'responder')).toMatchObject({
      error: { code: 'role-wants-mfa', params: { role: 'BREAK-GLASS-RESPONDER' }, raw: denied.raw },
    });
  });

  test('is opened from it, with nothing said of MFA', async () => {
    expect(await assumeRole(bench.desk, 'responder')).toMatchObject({ ok: true });
    expect(bench.data('session.start').at(-1)).toMatchObject({ kind: 'role', chained: true });
    expect(bench.data('session.start').at(-1)).not.toHaveProperty('mfa');
  });
});

describe('renewing', () => {
  const soon = () => {
    bench.now += 750_000;
  };

  test('is not tried while there is time', async () => {
    await renewAwsLogin(bench.desk);
    expect(bench.data('intent')).toHaveLength(1);
  });

  test('that fails is in the log, and is tried again only a minute later', async () => {
    soon();
    bench.comes = err({ code: 'failed', raw: 'TOKEN_EXPIRED' });
    await renewAwsLogin(bench.desk);
    await renewAwsLogin(bench.desk);
    expect(bench.data('outcome').slice(1)).toMatchObject([{ status: 'failed' }]);
    bench.now += 60_000;
    await renewAwsLogin(bench.desk);
    expect(bench.data('outcome')).toHaveLength(3);
    expect(sessions()).toHaveLength(1);
  });

  test('gives a session that takes the other’s place before it ends', async () => {
    soon();
    bench.comes = ok(temporary(bench.now, 'ASIANEW'));
    await renewAwsLogin(bench.desk);
    expect(sessions().map(({ credentials }) => credentials.accessKeyId)).toEqual(['ASIANEW']);
    expect(bench.data('session.end')).toMatchObject([{ why: 'replaced' }]);
    bench.now += 151_000;
    await dropExpired(bench.desk);
    expect(sessions()).toHaveLength(1);
    expect(bench.folderWiped).toBe(0);
  });

  test('while a role is read back leaves its base session in place', async () => {
    soon();
    bench.comes = ok(temporary(bench.now, 'ASIANEW'));
    const { desk } = bench;
    const used: string[] = [];
    const { assumeRole: assumed } = bench.aws.sts;
    bench.aws.sts.assumeRole = (to, request) => {
      used.push(to.credentials.accessKeyId);
      return assumed(to, request);
    };
    const { confirm } = desk.ports.desktop;
    desk.ports.desktop.confirm = async (readBack) => {
      await renewAwsLogin(desk);
      return confirm(readBack);
    };
    expect(await assumeRole(desk, 'responder')).toMatchObject({ ok: true });
    expect(used).toEqual(['ASIANEW']);
  });

  test('with the same credentials again is no new session', async () => {
    soon();
    await renewAwsLogin(bench.desk);
    expect(sessions()).toHaveLength(1);
  });
});
