import { createRoot } from 'react-dom/client';
import '../style/fonts.css';
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
import '../style/tokens.css';
import '../style/reset.css';
import { startI18n } from '../i18n/start.ts';
import { followRun, type ObserverApi } from './follow-run.ts';
import { Observer } from './Observer.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('observer.html has no #root');

startI18n();
// The preload of this page exposes less than the window's.
const api = (window as unknown as { readonly api: ObserverApi }).api;
createRoot(root).render(<Observer watch={followRun(api)} />);
