import { createRoot } from 'react-dom/client';
import '../../../renderer/style/fonts.css';
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
import '../../../renderer/style/tokens.css';
import '../../../renderer/style/reset.css';
import { App } from '../../../renderer/App.tsx';
import { loadRest } from '../../../renderer/loaded-later.tsx';
import { startI18n } from '../../../renderer/i18n/start.ts';
import { connect, type Desk } from '../../../renderer/state/connect.ts';
import type { AppView } from '../../../main/contract/views.ts';
import { WindowProvider } from '../../../renderer/state/window.tsx';
import { createFakeApi } from '../../fakes/window-api.ts';
import { states } from '../states/all.ts';
import { fleetTargets } from '../states/fleet.ts';
import { CARD_CODES, cardState } from '../states/cards.ts';

/** Shows one state of the window: `?state=home&lang=ja&theme=dark&mode=drill`; `card-CODE` a failure. */
const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') === 'ja' ? 'ja' : 'en';
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const mode = asked.get('mode') === 'incident' ? 'incident' : 'drill';
const name = asked.get('state') ?? 'home';
const code = CARD_CODES.find((each) => name === `card-${each}`);
const state = code === undefined ? states(mode)[name] : cardState(code);
if (!state) throw new Error(`no screen state called ${name}`);

startI18n(lang);
const settings = { ...state.view.settings, lang, theme } as const;
const api = createFakeApi({ ...state.view, lang, settings }, state.answers);
const desk = connect(api);
await loadRest(() => Promise.resolve());
if (state.route) desk.go(state.route);
if (state.overlay) desk.open(state.overlay);
const element = document.getElementById('root');
let root = element && createRoot(element);
const draw = (desk: Desk): void =>
  root?.render(
    <WindowProvider desk={desk}>
      <App />
    </WindowProvider>,
  );
draw(desk);

/** One change as main pushes it: another server of a fleet is through; any other state as it is. */
let changes = 0;
Object.assign(window, {
  changeOnce: () => {
    changes += 1;
    const { run } = state.view;
    const current = run?.current;
    const result = current?.result;
    if (!run || !current || !result) throw new Error('this state has no result to change');
    const many = (result.targets?.length ?? 0) > 12;
    const targets = many ? fleetTargets(250 + changes) : [...(result.targets ?? [])];
    api.push({
      ...state.view,
      lang,
      settings,
      serial: state.view.serial + changes,
      run: { ...run, current: { ...current, result: { ...result, targets } } },
    });
  },
});

/** A view of a real run, in the language asked for, as a window opened on it would draw it. */
Object.assign(window, {
  showView: (view: AppView) => {
    root?.unmount();
    root = element && createRoot(element);
    draw(connect(createFakeApi({ ...view, lang, settings: { ...view.settings, lang, theme } })));
  },
});
