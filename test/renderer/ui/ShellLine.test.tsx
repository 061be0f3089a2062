import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { ShellLine } from '../../../renderer/ui/ShellLine.tsx';

afterEach(cleanup);

test('whatever stands in it, it is read and copied as it was', () => {
  const line = fc
    .array(fc.constantFrom('aws', '--query', "'a  b'", '-', '\n', ' ', '--a=b'))
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(line, (text) => {
      const { container, unmount } = render(<ShellLine>{text}</ShellLine>);
      expect(container.textContent).toBe(text);
      unmount();
    }),
    { numRuns: 50 },
  );
});

test('an option is kept whole, and a long value may still be broken', () => {
  const { container } = render(<ShellLine>{'aws iam get-role --role-name BREAK-GLASS'}</ShellLine>);
  expect([...container.querySelectorAll('span')].map(({ textContent }) => textContent)).toEqual([
    '--role-name',
  ]);
});
