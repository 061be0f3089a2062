import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const state = states('incident')['player-run-command']!;

async function withSession(used: string | undefined) {
  const { view } = state;
  const { session: _, ...current } = view.run!.current!;
  const sessions = view.sessions.map((one) => ({ ...one, region: 'eu-west-3' }));
  const session = { id: used ?? '', name: 'IR', expiresAt: Number.MAX_SAFE_INTEGER, needsMs: 1 };
  const step = used === undefined ? current : { ...current, session };
  await mount({ ...state, view: { ...view, sessions, run: { ...view.run!, current: step } } });
}

test('where a session came from is said of the one the step uses, and of no other', async () => {
  await withSession(state.view.sessions[0]!.id);
  expect(screen.getByText(/Its session came from eu-west-3/)).toBeTruthy();
  cleanup();
  await withSession(undefined);
  expect(screen.queryByText(/came from eu-west-3/)).toBeNull();
});
