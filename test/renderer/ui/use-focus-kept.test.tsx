import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useFocusKept } from '../../../renderer/ui/use-focus-kept.ts';

afterEach(cleanup);

function Part({ names, keep = true }: { names: readonly string[]; keep?: boolean }) {
  const box = useFocusKept<HTMLUListElement>();
  return (
    <>
      <main id="main" tabIndex={-1} />
      {keep && (
        <ul ref={box} tabIndex={-1}>
          {names.map((name) => (
            <li key={name}>
              <button type="button">{name}</button>
            </li>
          ))}
        </ul>
      )}
      <button type="button">Beside</button>
    </>
  );
}
const press = (name: string) => screen.getByRole('button', { name }).focus();

test('what goes leaves the focus in what held it, not on the next control', () => {
  const { rerender } = render(<Part names={['one', 'two']} />);
  press('one');
  rerender(<Part names={['two']} />);
  expect(document.activeElement).toBe(screen.getByRole('list'));
});

test('where that goes too, it is on the screen', () => {
  const { rerender } = render(<Part names={['one']} />);
  press('one');
  rerender(<Part names={[]} keep={false} />);
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('a focus that is elsewhere stays there', () => {
  const { rerender } = render(<Part names={['one', 'two']} />);
  press('one');
  press('Beside');
  rerender(<Part names={['two']} />);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Beside' }));
});
