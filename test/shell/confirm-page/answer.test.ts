// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConfirmView } from '../../../main/contract/confirm.ts';
import { answerForm } from '../../../main/shell/confirm-page/answer.ts';

const answers: unknown[] = [];

beforeEach(() => {
  answers.splice(0);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** The form of a read-back, and its button that says yes. */
function shown(type?: { readonly what: 'alias'; readonly expected: string }) {
  const form = document.createElement('form');
  document.body.append(form);
  const words = { en: 'Send', ja: '送信する' };
  const view = { id: 'x', lang: 'en', accept: words, ...(type ? { type } : {}) };
  answerForm(form, view as ConfirmView, (args) => {
    answers.push(args);
    return Promise.resolve({ ok: true, value: null });
  });
  const accept = form.querySelector<HTMLButtonElement>('#accept')!;
  return { accept, input: form.querySelector<HTMLInputElement>('#typed') };
}

test('a click that was meant for the window before says yes to nothing', () => {
  const { accept } = shown();
  accept.click();
  vi.advanceTimersByTime(400);
  accept.click();
  expect(answers).toEqual([]);
  vi.advanceTimersByTime(300);
  accept.click();
  accept.click();
  expect(answers).toEqual([{ id: 'x', accept: true, typed: '' }]);
});

test('neither does one that brings the window to the front again', () => {
  const { accept } = shown();
  vi.advanceTimersByTime(5_000);
  window.dispatchEvent(new Event('focus'));
  accept.click();
  expect(answers).toEqual([]);
});

test('what is typed is compared in any width, on both sides', () => {
  const { accept, input } = shown({ what: 'alias', expected: '本番（東京）' });
  vi.advanceTimersByTime(5_000);
  for (const [typed, fits] of [
    ['本番', false],
    ['本番（東京）', true],
    ['本番(東京)', true],
  ] as const) {
    input!.value = typed;
    input!.dispatchEvent(new Event('input'));
    expect(accept.disabled).toBe(!fits);
  }
});
