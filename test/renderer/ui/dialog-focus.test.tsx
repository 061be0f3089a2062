import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import '../browser.ts';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';

/** A form that goes when it has done its work, with a way out behind it. */
function Once() {
  const [done, setDone] = useState(false);
  return (
    <Dialog title="Roles" onClose={() => undefined}>
      {done ? (
        <button key="close" type="button">
          Close
        </button>
      ) : (
        <button key="save" type="button" data-autofocus="" onClick={() => setDone(true)}>
          Write it down
        </button>
      )}
    </Dialog>
  );
}

test('a focus that went with its form is still in the dialog: Tab leads to what came, Enter presses nothing', async () => {
  const user = userEvent.setup();
  render(<Once />);
  await user.keyboard('{Enter}');
  const close = await screen.findByRole('button', { name: 'Close' });
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
  expect(document.activeElement).not.toBe(close);
  await user.tab();
  expect(document.activeElement).toBe(close);
});
