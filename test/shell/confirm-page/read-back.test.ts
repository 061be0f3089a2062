// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ConfirmView } from '../../../main/contract/confirm.ts';
import { readBackParts } from '../../../main/shell/confirm-page/read-back.ts';

const view: ConfirmView = {
  id: 'x',
  lang: 'en',
  theme: 'light',
  mode: 'incident',
  question: { en: 'Send this command to 60 servers?', ja: '送りますか？' },
  accept: { en: 'Send', ja: '送信' },
  startedAt: 0,
  account: { id: '444455556666', alias: 'payments' },
  role: 'RESPONDER',
  region: 'ap-northeast-1',
  principal: 'arn:aws:sts::444455556666:assumed-role/RESPONDER/sato',
  risk: 'change',
  targets: Array.from({ length: 60 }, (_, index) => ({
    id: `i-${String(index).padStart(17, '0')}`,
    name: index === 0 ? '<b>web</b>' : `web-${String(index)}`,
    platform: 'Linux',
    agentVersion: '3.3.1957.0',
    lastPing: '2026-01-01T00:00:00.000Z',
  })),
  leftOut: [{ id: 'i-00000000000000099', name: '', why: 'unknown' }],
  sending: { sends: 2, concurrency: 10, errors: 3 },
  script: ["systemctl restart '<i>x</i>'"],
  spans: [[{ text: 'systemctl restart ' }, { text: "'<i>x</i>'", variable: 'service' }]],
};

function drawn(change: Partial<typeof view> = {}): HTMLElement {
  const page = document.createElement('main');
  page.append(...readBackParts({ ...view, ...change }));
  document.body.replaceChildren(page);
  return page;
}

test('every target is listed with what its agent told, and whoever is left out with the reason', () => {
  const page = drawn();
  const targets = within(page).getByRole('list', { name: '60 targets' });
  expect(targets.children).toHaveLength(60);
  expect(targets.children[1]?.textContent).toMatch(
    /^web-1 i-\S+ Linux · agent 3.3.1957.0 · heard /,
  );
  const leftOut = within(page).getByRole('list', { name: 'Left out' });
  expect(leftOut.textContent).toBe('i-00000000000000099 not known to Systems Manager');
  expect(page.textContent).toContain('In 2 sends, 10 at a time. Stops when more than 3 fail.');
});

test('what was put in for a variable is marked, and is text like all else', () => {
  const page = drawn();
  const mark = page.querySelector('mark');
  expect([mark?.textContent, mark?.title]).toEqual(["'<i>x</i>'", 'service']);
  expect(page.querySelector('i, b')).toBeNull();
});

test('without pieces the line stands as it is', () => {
  const { spans: _, ...plain } = view;
  const page = document.createElement('main');
  page.append(...readBackParts(plain));
  document.body.replaceChildren(page);
  expect(within(page).getByText("systemctl restart '<i>x</i>'")).toBeTruthy();
});

test('a warning stands before every list, and a policy is not called a script', () => {
  const page = drawn({ warning: { en: 'Cut off: everybody', ja: '全員' }, policyOf: 'role' });
  const warning = within(page).getByText('Cut off: everybody');
  const account = within(page).getByText('Account');
  expect(warning.compareDocumentPosition(account)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  within(page).getByRole('heading', { name: /^Policy put on the role/ });
  within(drawn()).getByRole('heading', { name: 'Script, 1 line' });
});
