import { createRoot } from 'react-dom/client';
import './style/fonts.css';
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
import './style/tokens.css';
import './style/reset.css';
import './style/print.css';
import { App } from './App.tsx';
import { startI18n } from './i18n/start.ts';
import { loadRest } from './loaded-later.tsx';
import { connect } from './state/connect.ts';
import { WindowProvider } from './state/window.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startI18n();
const desk = connect(window.api);
createRoot(root).render(
  <WindowProvider desk={desk}>
    <App />
  </WindowProvider>,
);

/* A screen opened for the first time in an incident must not be blank first. */
void loadRest(() => new Promise((resolve) => requestIdleCallback(() => resolve())));
