import { createRoot, type Root } from 'react-dom/client';
import '../../../renderer/style/fonts.css';
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
import '../../../renderer/style/tokens.css';
import '../../../renderer/style/reset.css';
import { App } from '../../../renderer/App.tsx';
import { keepDraft } from '../../../renderer/frame/note-draft.ts';
import { loadRest } from '../../../renderer/loaded-later.tsx';
import { see } from '../../../renderer/screens/log/seen.ts';
import { startI18n } from '../../../renderer/i18n/start.ts';
import { connect, type Desk, type WindowState } from '../../../renderer/state/connect.ts';
import type { AppView } from '../../../main/contract/views.ts';
import { WindowProvider } from '../../../renderer/state/window.tsx';
import { createFakeApi, type FakeApi } from '../../fakes/window-api.ts';
import { states } from '../states/all.ts';
import { fleetTargets } from '../states/fleet.ts';
import { CARD_CODES, cardState } from '../states/cards.ts';
import type { ScreenState } from '../states/screen-state.ts';
import type { Look } from './page.ts';

/** What stands in the window now. */
interface Shown {
  readonly root: Root;
  readonly state: ScreenState;
  readonly api: FakeApi;
  readonly look: Look;
}

let shown: Shown | undefined;
let changes = 0;

const draw = (root: Root, desk: Desk): void =>
  root.render(
    <WindowProvider desk={desk}>
      <App />
    </WindowProvider>,
  );

function stateOf(name: string, look: Look): ScreenState {
  const code = CARD_CODES.find((each) => name === `card-${each}`);
  const state = code === undefined ? states(look.mode)[name] : cardState(code);
  if (!state) throw new Error(`no screen state called ${name}`);
  return state;
}

function inLook(view: AppView, { lang, theme }: Look): AppView {
  return { ...view, lang, settings: { ...view.settings, lang, theme } };
}

/** A window with nothing in it, and nothing kept of what was chosen or typed in the one before. */
function emptied(): Root {
  shown?.root.unmount();
  see({ time: 'both', order: 'newest' });
  keepDraft(undefined, '');
  const element = document.createElement('div');
  element.id = 'root';
  document.body.replaceChildren(element);
  for (const { name } of [...document.documentElement.attributes]) {
    document.documentElement.removeAttribute(name);
  }
  return createRoot(element);
}

function until(desk: Desk, holds: (state: WindowState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = desk.state.follow(() => {
      if (!holds(desk.state.get())) return;
      stop();
      resolve();
    });
  });
}

/** Shows one state of the window; `card-CODE` is a failure. */
async function showState(name: string, look: Look): Promise<void> {
  const state = stateOf(name, look);
  const root = emptied();
  startI18n(look.lang);
  const api = createFakeApi(inLook(state.view, look), state.answers);
  shown = { root, state, api, look };
  changes = 0;
  const desk = connect(api);
  /* The first view decides where the window is; what the state asks for comes after. */
  await until(desk, ({ view }) => view !== undefined);
  if (state.route) desk.go(state.route);
  if (state.overlay) desk.open(state.overlay);
  draw(root, desk);
}

/** One change as main pushes it: another server of a fleet is through; any other state as it is. */
function changeOnce(): void {
  changes += 1;
  const view = shown?.state.view;
  const current = view?.run?.current;
  const result = current?.result;
  if (!shown || !view?.run || !current || !result) {
    throw new Error('this state has no result to change');
  }
  const many = (result.targets?.length ?? 0) > 12;
  const targets = many ? fleetTargets(250 + changes) : [...(result.targets ?? [])];
  const run = { ...view.run, current: { ...current, result: { ...result, targets } } };
  shown.api.push(inLook({ ...view, serial: view.serial + changes, run }, shown.look));
}

/** A view of a real run, in the language asked for, as a window opened on it would draw it. */
function showView(view: AppView): void {
  if (!shown) throw new Error('no state was shown before');
  const { look } = shown;
  const root = emptied();
  shown = { ...shown, root };
  draw(root, connect(createFakeApi(inLook(view, look))));
}

startI18n();
await loadRest(() => Promise.resolve());
Object.assign(window, { showState, changeOnce, showView });
