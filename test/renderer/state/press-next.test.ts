import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../main/contract/failure.ts';
import { NEXT_ACTIONS } from '../../../main/contract/next/actions.ts';
import type { NextAction } from '../../../main/contract/next/action.ts';
import { connect } from '../../../renderer/state/connect.ts';
import { keepReload } from '../../../renderer/state/retry.ts';
import { pressOf, type CardPlace } from '../../../renderer/state/press-next.ts';
import { createFakeApi } from '../../fakes/window-api.ts';
import { states } from '../states/all.ts';

const incident = states('incident');
const codes = Object.keys(NEXT_ACTIONS) as FailureCode[];

function placeAt(state: string, more: Partial<CardPlace> = {}): Omit<CardPlace, 'failure'> {
  const { view, route = { at: view.run ? 'run' : 'home' } } = incident[state]!;
  const desk = connect(createFakeApi(view));
  return { desk, view, route, overlay: false, words: 'all of it', ...more } as const;
}

function possible(code: FailureCode, place: Omit<CardPlace, 'failure'>): readonly NextAction[] {
  return NEXT_ACTIONS[code].filter((action) => pressOf(action, { ...place, failure: { code } }));
}

const byHand = (): void => undefined;
const PLACES = {
  home: placeAt('home'),
  player: placeAt('player-run-command', { byHand }),
  unknown: placeAt('player-unknown', { byHand }),
  key: placeAt('sign-in-key'),
  probing: placeAt('sign-in-no-network'),
  code: placeAt('sign-in-code'),
  browser: placeAt('sign-in-browser-opened'),
  connection: placeAt('connection'),
  vault: placeAt('vault-none'),
  dialog: placeAt('dialog-note', { overlay: true }),
};

/** Nobody here can mend these: the card's words name who can. */
const FOR_OTHERS: readonly FailureCode[] = [
  'upload-forked',
  'import-other-history',
  'witness-refused',
];

describe('after a failure', () => {
  it.each(codes)('%s leads on from the step it stopped: rule U2', (code) => {
    const failure = { code };
    keepReload(failure, 'log.list', () => undefined);
    const first = NEXT_ACTIONS[code].find((action) =>
      pressOf(action, { ...PLACES.player, failure }),
    );
    expect(first === undefined || first === 'copy').toBe(FOR_OTHERS.includes(code));
  });

  it.each([
    ['mfa-code-refused', 'code', 'other-code'],
    ['mfa-code-refused', 'player', 'sign-in'],
    ['mfa-serial-unknown', 'browser', 'other-way'],
    ['mfa-serial-unknown', 'code', 'mfa-dead'],
    ['assume-role-denied', 'player', 'sign-in'],
    ['assume-role-denied', 'code', 'other-role'],
    ['key-unknown', 'key', 'other-key'],
    ['clock-behind', 'probing', 'test-key'],
    ['clock-behind', 'home', 'clock'],
    ['timed-out', 'unknown', 'look-up'],
    ['timed-out', 'code', 'other-code'],
    ['timed-out', 'probing', 'other-region'],
    ['timed-out', 'browser', 'other-region'],
    ['timed-out', 'player', 'connection'],
    ['timed-out', 'connection', 'still-works'],
    ['policy-too-large', 'player', 'by-hand'],
    ['policy-too-large', 'dialog', 'copy'],
    ['proxy-login', 'connection', 'proxy'],
    ['no-network', 'home', 'connection'],
    ['vault-locked', 'home', 'vault'],
    ['sessions-open', 'player', 'end-all'],
    ['kit-missing', 'home', 'kit'],
  ] as const)('%s at %s: %s', (code, place, action) => {
    expect(possible(code, PLACES[place])[0]).toBe(action);
  });

  it('never sends a step again whose outcome is not known', () => {
    for (const code of codes) expect(possible(code, PLACES.unknown)).not.toContain('again');
  });

  it('can always be copied', () => {
    for (const place of Object.values(PLACES)) {
      expect(pressOf('copy', { ...place, failure: { code: 'internal' } })).toBeDefined();
    }
  });
});
