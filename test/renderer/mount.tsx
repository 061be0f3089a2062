import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../renderer/App.tsx';
import { startI18n } from '../../renderer/i18n/start.ts';
import { connect, type Desk } from '../../renderer/state/connect.ts';
import { WindowProvider } from '../../renderer/state/window.tsx';
import { createFakeApi, type FakeApi } from '../fakes/window-api.ts';
import './browser.ts';
import type { ScreenState } from './states/screen-state.ts';

/* Screens that load when first shown may take a while on a busy machine. */
configure({ asyncUtilTimeout: 8_000 });

afterEach(cleanup);

export interface Mounted {
  readonly api: FakeApi;
  readonly desk: Desk;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The whole window over the fake API, in one state, once its screen is there. */
export async function mount(state: ScreenState, lang: 'en' | 'ja' = 'en'): Promise<Mounted> {
  startI18n(lang);
  const settings = { ...state.view.settings, lang };
  const api = createFakeApi({ ...state.view, lang, settings }, state.answers);
  const desk = connect(api);
  await Promise.resolve();
  if (state.route) desk.go(state.route);
  if (state.overlay) desk.open(state.overlay);
  const user = userEvent.setup();
  render(
    <WindowProvider desk={desk}>
      <App />
    </WindowProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return { api, desk, user };
}
