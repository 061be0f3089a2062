import { describe, expect, it } from 'vitest';
import { observerView } from '../../../main/ipc/views/observer-view.ts';
import { states } from '../../renderer/states/all.ts';

const every = Object.entries(states('incident'));
const of = (name: string, masked = true) => observerView(states('incident')[name]!.view, masked);

describe('what an observer is shown', () => {
  it('is never what came back, a failure in AWS’s own words, or what is typed', () => {
    for (const [name, { view }] of every) {
      const shown = JSON.stringify(observerView(view, false));
      for (const { output = '' } of view.run?.current?.result?.targets ?? []) {
        if (output !== '') expect(shown, name).not.toContain(JSON.stringify(output).slice(1, -1));
      }
      expect(shown, name).not.toMatch(/"(failure|raw|output|grants|signIn|vault|uploads|kit)":/);
    }
  });

  it('has no account number of any session or role while it is masked', () => {
    for (const [name, { view }] of every) {
      const shown = JSON.stringify(observerView(view, true));
      for (const { account } of view.sessions) expect(shown, name).not.toContain(account);
    }
    expect(JSON.stringify(of('player-run-command', false))).toContain('111122223333');
  });

  it('has nobody’s own words while it is masked', () => {
    const state = states('incident')['player-do']!.view;
    const tail = [{ seq: 3, at: 1, type: 'note', what: 'Note: call 03-1234-5678' }];
    const run = { ...state.run!, log: { ...state.run!.log, tail } };
    expect(observerView({ ...state, run }, true).run?.log.tail[0]?.what).toBe('');
    expect(observerView({ ...state, run }, false).run?.log.tail[0]?.what).toBe(tail[0]?.what);
  });

  it('is the step with its command, role and how many servers are through', () => {
    const { current } = of('player-failed').run!;
    expect(current?.lines[0]).toBe('systemctl is-active web');
    expect(current?.role).toEqual({
      name: 'IR-Operator',
      account: '••••••••3333',
      alias: 'payments-prod',
    });
    expect(current?.targets).toEqual({ ok: 1, failed: 1, total: 2 });
  });

  it('is no run where none is open', () => {
    expect(of('home')).toMatchObject({ masked: true });
    expect(of('home').run).toBeUndefined();
  });
});
