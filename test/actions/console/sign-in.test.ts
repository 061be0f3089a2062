import { beforeEach, describe, expect, test } from 'vitest';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { copyForConsole, nextAddress, openConsole } from '../../../main/actions/console/open.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { chooseWay } from '../../../main/actions/lanes.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

const ACCOUNT = '111122223333';
let bench: ConsoleBench;

beforeEach(async () => {
  bench = await consoleBench([step('sign-in', { kind: 'sign-in' }), step('next')]);
});

const read = (digits: string, nameSeen = true) => confirmConsole(bench.desk, { digits, nameSeen });

describe('before the browser opens', () => {
  test('the way is chosen, the browser first', async () => {
    expect(bench.desk.signIn).toMatchObject({ stage: 'way', lane: 'console' });
    await chooseWay(bench.desk, 'console');
    expect(bench.desk.signIn?.stage).toBe('browser');
  });

  test('what is meant is in the log already', async () => {
    const { openLink } = bench.desk.ports.desktop;
    bench.clean = false;
    let known = 0;
    Object.assign(bench.desk.ports.desktop, {
      openLink: (url: string) => {
        known = bench.data('intent').length;
        return openLink(url);
      },
    });
    await openConsole(bench.desk, {});
    expect(known).toBe(1);
    expect(bench.data('intent')).toMatchObject([
      { call: 'signin:ConsoleLogin', account: ACCOUNT, lane: 'console', path: 'sign-in' },
    ]);
  });

  test('what was ended while it started goes on in no other browser', async () => {
    const { browser } = bench.desk.ports;
    bench.clean = false;
    Object.assign(bench.desk.ports, {
      browser: {
        ...browser,
        open: async () => {
          await endAllSessions(bench.desk);
          return 'none';
        },
      },
    });
    expect(await openConsole(bench.desk, {})).toMatchObject({
      error: { code: 'browser-not-opened' },
    });
    expect(bench.opened).toEqual([]);
  });

  test('no browser at all is told, with nothing said of an opening', async () => {
    bench.clean = false;
    Object.assign(bench.desk.ports.desktop, { openLink: () => Promise.resolve(false) });
    expect(await openConsole(bench.desk, {})).toMatchObject({
      error: { code: 'browser-not-opened' },
    });
    expect(bench.desk.run?.browsing.get('')?.how).toBeUndefined();
  });
});

test('the next address is another one, and after the last the first', () => {
  const seen = new Set<number | undefined>();
  for (let at = 0; at < 4; at += 1) {
    nextAddress(bench.desk);
    seen.add(bench.desk.signIn?.addressAt);
  }
  expect(seen).toEqual(new Set([1, 2, 3, 0]));
});

test('the next address is not open because the one before it was, and needs no second intent', async () => {
  await openConsole(bench.desk, {});
  nextAddress(bench.desk);
  expect(bench.desk.run?.browsing.get('')?.how).toBeUndefined();
  await openConsole(bench.desk, {});
  expect(new Set(bench.opened.map(([, url]) => url)).size).toBe(2);
  expect(bench.data('intent')).toHaveLength(1);
});

test('account and user are copied, nothing else', async () => {
  await copyForConsole(bench.desk, { what: 'account' });
  await copyForConsole(bench.desk, { what: 'user' });
  expect(bench.copied).toEqual([ACCOUNT, 'sato']);
  expect(bench.data('intent')).toEqual([]);
  await copyForConsole(bench.desk, { what: 'address' });
  expect(bench.data('intent')).toHaveLength(1);
});

describe('reading back', () => {
  beforeEach(() => openConsole(bench.desk, {}));

  test('another account stops: recorded as failed, no session, the step stays', async () => {
    expect(await read('6666')).toMatchObject({ error: { code: 'wrong-account' } });
    expect(bench.data('outcome')).toMatchObject([
      { status: 'failed', code: 'wrong-account', by: 'person' },
    ]);
    expect(bench.data('session.start')).toEqual([]);
    expect(bench.data('step.done')).toEqual([]);
    expect(bench.desk.run?.browsing.size).toBe(0);
  });

  test('another account shows at once that nothing is open any more', async () => {
    let shown: number | undefined;
    Object.assign(bench.desk.ports, {
      changed: () => void (shown = bench.desk.run?.browsing.size),
    });
    await read('6666');
    expect(shown).toBe(0);
  });

  test('the right digits without the name are not enough', async () => {
    expect(await read('3333', false)).toMatchObject({ error: { code: 'answer-required' } });
    expect(bench.data('outcome')).toEqual([]);
  });

  test('the right ones give a session without any key, of twelve hours at most', async () => {
    expect(await read('3333')).toMatchObject({ ok: true });
    const [session] = bench.data('session.start');
    expect(session).toMatchObject({ kind: 'console', account: ACCOUNT, chained: false });
    expect(session).not.toHaveProperty('accessKeyId');
    expect(session).not.toHaveProperty('mfa');
    expect(Date.parse(String(session?.['expires'])) - bench.now).toBe(12 * 3_600_000);
    expect(bench.data('step.done')).toMatchObject([{ how: 'person' }]);
    expect(bench.data('secret.reveal')).toEqual([]);
  });
});
