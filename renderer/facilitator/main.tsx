import { createRoot } from 'react-dom/client';
import '../style/fonts.css';
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
import '../style/tokens.css';
import '../style/reset.css';
import { startI18n } from '../i18n/start.ts';
import { Facilitator } from './Facilitator.tsx';
import { leadDrill, type FacilitatorApi } from './lead-drill.ts';

const root = document.getElementById('root');
if (!root) throw new Error('facilitator.html has no #root');

startI18n();
// The preload of this page exposes other calls than the window's.
const api = (window as unknown as { readonly api: FacilitatorApi }).api;
createRoot(root).render(<Facilitator lead={leadDrill(api)} />);
