import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useModal } from '../../../renderer/ui/use-modal.ts';
import '../browser.ts';

function Dialog() {
  return (
    <dialog open ref={useModal()}>
      <button data-autofocus type="button">
        Close
      </button>
    </dialog>
  );
}

test('where what had the focus has gone meanwhile, it goes to the screen', () => {
  const main = document.body.appendChild(document.createElement('main'));
  const before = main.appendChild(document.createElement('button'));
  Object.assign(main, { id: 'main', tabIndex: -1 });
  before.focus();
  const { unmount } = render(<Dialog />);
  before.remove();
  unmount();
  expect(document.activeElement).toBe(main);
  main.remove();
});

test('the focus goes back into a part that draws in a shadow root of its own', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const inner = document.createElement('button');
  host.attachShadow({ mode: 'open' }).append(inner);
  inner.focus();
  const { unmount } = render(<Dialog />);
  expect(screen.getByRole('button', { name: 'Close' })).toBe(document.activeElement);
  unmount();
  expect(host.shadowRoot?.activeElement).toBe(inner);
});

test('the dialog is closed before the focus goes back: what lies below an open one takes none', () => {
  const before = document.body.appendChild(document.createElement('button'));
  before.focus();
  const { unmount } = render(<Dialog />);
  const dialog = screen.getByRole<HTMLDialogElement>('dialog');
  let wasOpen = true;
  before.addEventListener('focus', () => {
    wasOpen = dialog.open;
  });
  unmount();
  expect(document.activeElement).toBe(before);
  expect(wasOpen).toBe(false);
  before.remove();
});
