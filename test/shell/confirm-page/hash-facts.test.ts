// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readBackParts } from '../../../main/shell/confirm-page/read-back.ts';

test('a SHA-256 that is compared by voice stands in groups; other facts as they are', () => {
  const page = document.createElement('main');
  const parts = readBackParts({
    id: 'x',
    lang: 'en',
    theme: 'light',
    question: { en: 'Begin?', ja: '始めますか？' },
    accept: { en: 'Begin', ja: '始める' },
    risk: 'change',
    facts: [
      { name: { en: 'SHA-256', ja: 'SHA-256' }, value: '4be1'.repeat(16) },
      { name: { en: 'Kit', ja: 'キット' }, value: '4be1'.repeat(15) },
    ],
  });
  page.append(...parts);
  const values = [...page.querySelectorAll('code')].map(({ textContent }) => textContent);
  expect(values).toEqual([Array(16).fill('4be1').join(' '), '4be1'.repeat(15)]);
});
