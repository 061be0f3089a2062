import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';
import { text } from '../../../states/base.ts';

const state = states('incident')['player-input']!;
const current = state.view.run!.current!;
const field = { id: 'bucket', type: 'text', label: text('Bucket', 'バケット'), required: true };

const withPattern = (pattern: object) => ({
  ...state,
  view: {
    ...state.view,
    run: {
      ...state.view.run!,
      current: {
        ...current,
        detail: {
          kind: 'input' as const,
          fields: [{ ...field, type: 'text' as const, ...pattern }],
        },
      },
    },
  },
});

test('a name with a pattern is typed in one line', async () => {
  const { api, user } = await mount(withPattern({ pattern: '[a-z-]+' }));
  const box = screen.getByRole('textbox', { name: 'Bucket' });
  expect(box.tagName).toBe('INPUT');
  await user.type(box, 'orders-archive{Enter}');
  expect(api.argsOf('step.fill')).toEqual([
    { path: current.path, values: { bucket: 'orders-archive' } },
  ]);
});

test('free text has room for more than a line', async () => {
  await mount(withPattern({}));
  expect(screen.getByRole('textbox', { name: 'Bucket' }).tagName).toBe('TEXTAREA');
});

test('an example is in the reader’s language, and of a list to choose from there is none', async () => {
  const example = text('Mori, head of security', '森（セキュリティ責任者）');
  await mount(withPattern({ example }), 'ja');
  expect(screen.getByText(/森（セキュリティ責任者）/)).toBeDefined();
  cleanup();
  const choices = [{ value: 'five-days', label: text('In five days', '5 日以内') }];
  await mount(withPattern({ type: 'choice', choices, example: 'five-days' }));
  expect(screen.queryByText(/five-days/)).toBeNull();
});

test('a time with a limit says so, with an example that the limit lets through', async () => {
  const hours = 12;
  await mount(
    withPattern({ type: 'time', withinSeconds: hours * 3_600, example: '2026-01-01T09:00:00Z' }),
  );
  const box = screen.getByRole('textbox', { name: 'Bucket' });
  const help = document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(help).toMatch(/^Within the next 12 h\. For example /);
  const ahead = Date.parse(/\S+Z$/.exec(help ?? '')?.[0] ?? '') - Date.now();
  expect(ahead).toBeGreaterThan(0);
  expect(ahead).toBeLessThan(hours * 3_600_000);
  cleanup();
  await mount(withPattern({ type: 'time', withinSeconds: hours * 3_600 }), 'ja');
  expect(screen.getByText(/^今から12 ?時間以内。/)).toBeDefined();
});

test('what a field has from the start stands in it, and can be changed', async () => {
  const { api, user } = await mount(withPattern({ pattern: '[a-z-]+', default: 'evidence' }));
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Bucket' });
  expect(box.value).toBe('evidence');
  await user.type(box, '-two{Enter}');
  expect(api.argsOf('step.fill')).toEqual([
    { path: current.path, values: { bucket: 'evidence-two' } },
  ]);
});
