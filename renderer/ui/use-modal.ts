import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Opens a native dialog over everything, with the focus on what is marked `data-autofocus`; when it
 * goes, the focus is back where it was, or on the screen where that has gone meanwhile.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  // Before it is painted, as a page's title does: no key goes to what lies below.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = focused();
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      // What lies below takes no focus while the dialog is open over it.
      if (dialog.open) dialog.close();
      const stands = before instanceof HTMLElement && before.isConnected;
      const back = stands && before !== document.body ? before : document.getElementById('main');
      back?.focus();
    };
  }, []);
  return ref;
}

/** What has the focus, also within a part that draws into a shadow root of its own. */
function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}
