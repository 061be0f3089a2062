import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useStepAt } from '../../../../renderer/screens/write/use-step-at.ts';
import { connect } from '../../../../renderer/state/connect.ts';
import { WindowProvider } from '../../../../renderer/state/window.tsx';
import { createFakeApi } from '../../../fakes/window-api.ts';
import { states } from '../../states/all.ts';

const { view } = states('incident')['player-do']!;
const step = (name: string, offset: number, track?: string) => ({
  ...{ key: String(offset), is: 'step', name, offset },
  ...(track === undefined ? {} : { track }),
});
const nodes = [
  step('open', 10),
  step('sign-in', 20),
  step('both', 30),
  step('cut', 40, 'both'),
  step('cut', 50),
];

async function goneTo(path: string): Promise<number | undefined> {
  const api = createFakeApi(view, { 'draft.flow': { nodes, edges: [] } as never });
  const desk = connect(api);
  const found: number[] = [];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <WindowProvider desk={desk}>{children}</WindowProvider>
  );
  renderHook(() => useStepAt('text', path, (offset) => found.push(offset)), { wrapper });
  await waitFor(() => expect(api.argsOf('draft.flow')).toHaveLength(1));
  await Promise.resolve();
  return found[0];
}

test.each([
  ['a step of its own', 'sign-in', 20],
  ['a step that another playbook brought in: to what takes that in', 'open/sign-in', 10],
  ['a step of a track: to itself, not to one of that name outside', 'both/stop/cut', 40],
  ['a step that is not of this text', 'pulled-1/cut', undefined],
])('%s', async (_, path, offset) => {
  expect(await goneTo(path)).toBe(offset);
});
