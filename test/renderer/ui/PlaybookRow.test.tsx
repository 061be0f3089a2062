import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { startI18n } from '../../../renderer/i18n/start.ts';
import { PlaybookRow } from '../../../renderer/ui/PlaybookRow.tsx';
import '../browser.ts';
import { card, NOW } from '../states/base.ts';

afterEach(cleanup);
const never = card('PB-04', 'Loss of access', '利用不可');

test('a playbook that nothing drills is not blamed for never having been drilled', () => {
  startI18n('en');
  const { rerender } = render(<PlaybookRow card={{ ...never, undrillable: true }} now={NOW} />);
  screen.getByText('no drill for it');
  expect(screen.queryByText('never drilled')).toBeNull();
  rerender(<PlaybookRow card={never} now={NOW} />);
  screen.getByText('never drilled');
});
