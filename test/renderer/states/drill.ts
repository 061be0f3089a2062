import type { InjectView } from '../../../main/contract/views.ts';
import { drill, NOW, run, step, view } from './base.ts';
import type { ScreenState } from './screen-state.ts';
import { steps } from './steps.ts';

export const messages: readonly InjectView[] = [
  {
    id: 'all-quiet',
    by: 'screen',
    from: { en: 'Status page', ja: '状況ページ' },
    says: { en: 'Investigating.', ja: '調査中です。' },
    at: NOW - 600_000,
    seen: true,
  },
  {
    id: 'lead-calls',
    by: 'phone',
    from: { en: 'Mori, incident lead', ja: '森さん（指揮者）' },
    says: {
      en: 'Are customers still served? When do I hear from you next?',
      ja: 'お客様へのサービスは続いていますか。次の連絡はいつですか。',
    },
    at: NOW - 60_000,
    seen: false,
  },
  {
    id: 'press',
    by: 'chat',
    from: { en: 'Press office', ja: '広報' },
    says: {
      en: 'A reporter asks whether data is lost.',
      ja: '記者から、データは失われたかと聞かれています。',
    },
    at: NOW - 5_000,
    seen: false,
  },
];

/** What only drills have. */
export function drillStates(mode: 'incident' | 'drill'): Readonly<Record<string, ScreenState>> {
  if (mode === 'incident') return {};
  const spoken = step({
    kind: 'by-hand',
    of: 'run-command',
    lines: ['AWS-RunShellScript', 'systemctl restart token-cache'],
  });
  const talked = (['tabletop', 'walkthrough', 'probe'] as const).map(
    (kind): [string, ScreenState] => [
      `player-${kind}`,
      {
        view: { ...view, run: run(mode, spoken, { kind }), drill, sessions: [] },
        route: { at: 'run' },
      },
    ],
  );
  return {
    ...Object.fromEntries(talked),
    'player-messages': {
      view: { ...view, run: run(mode, steps['do']!, { messages }) },
      route: { at: 'run' },
    },
    'dialog-facilitator-code': {
      view: {
        ...view,
        run: run(mode, steps['do']!, { led: { by: 'Mori', sheet: false } }),
      },
      route: { at: 'run' },
      overlay: { is: 'facilitator-code' },
    },
  };
}
