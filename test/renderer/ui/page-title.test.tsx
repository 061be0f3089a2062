import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { PageTitle } from '../../../renderer/ui/PageTitle.tsx';

test('the focus is where it belongs before the screen is painted, so that no early key goes astray', async () => {
  // As the app runs it: in a test's own surroundings React does everything at once.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const place = document.createElement('main');
  document.body.append(place);
  const root = createRoot(place);
  const focused = new Promise((resolve) => {
    // Called when the change of the page is done, and before anything that comes after painting.
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(document.activeElement?.textContent);
    }).observe(place, { childList: true });
  });
  root.render(
    <>
      <PageTitle>Identity provider outage</PageTitle>
      <button>First in the page</button>
      <button data-autofocus="">Begin</button>
    </>,
  );
  expect(await focused).toBe('Begin');
  root.unmount();
  place.remove();
  vi.unstubAllGlobals();
});
