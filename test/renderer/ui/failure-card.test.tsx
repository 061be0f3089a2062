import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { FailureCode } from '../../../main/contract/failure.ts';
import { failures } from '../../../renderer/i18n/en-failures.ts';
import { startI18n } from '../../../renderer/i18n/start.ts';
import { FailureCard } from '../../../renderer/ui/FailureCard.tsx';

const codes = Object.keys(failures) as FailureCode[];

afterEach(cleanup);

describe.each(['en', 'ja'] as const)('failure cards in %s', (lang) => {
  test.each(codes)('%s says what happened, what it means and what next: rule U8', (code) => {
    startI18n(lang);
    render(<FailureCard failure={{ code }} />);
    const card = screen.getByRole('alert');
    const texts = [...card.querySelectorAll('h2, p')].map(({ textContent }) => textContent);
    expect(texts).toHaveLength(3);
    for (const text of texts) expect(text).toMatch(/.{5,}/);
    expect(card.textContent).not.toContain('failure.');
    expect(card.textContent).not.toContain('{{');
  });
});
