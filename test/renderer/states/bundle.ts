import type { BundleLookView, BundleView } from '../../../main/contract/views.ts';
import type { ScreenState } from './screen-state.ts';

const at = '2026-11-20T06:30:00.000Z';
const title = { en: 'Restart the payment service', ja: '決済サービスを再起動する' };
const workers = { en: 'Stop the workers', ja: 'ワーカーを止める' };
const signers = [{ name: 'Hanako Sato', key: 'A1B2 C3D4 E5F6 G7H8' }];
const place = (number: number, risk: 'read' | 'change') => ({
  id: `s${String(number)}`,
  number,
  section: title,
  title: workers,
  kind: 'cli' as const,
  risk,
});

const look: BundleLookView = {
  id: '3f0cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e',
  file: 'payments-2026.11.20.breakglass-bundle',
  size: 48_213,
  sha256: '5e'.repeat(32),
  name: 'payments',
  version: '2026.11.20',
  made: at,
  word: { is: 'trusted', signers },
  before: { version: '2026.08.01', same: false, back: false },
  playbooks: [
    {
      id: 'OPS-01',
      version: '2.0',
      title,
      is: 'changed',
      steps: 7,
      risky: 2,
      warnings: 1,
      word: { is: 'trusted', signers },
      replaces: {
        version: '1.0',
        reserved: false,
        changes: {
          fields: [],
          sections: [],
          steps: [
            {
              is: 'changed',
              was: place(2, 'read'),
              at: place(2, 'change'),
              fields: [{ path: ['command'], before: 'a', after: 'b', touches: 'act' }],
            },
          ],
        },
      },
    },
    {
      id: 'OPS-02',
      version: '1.0',
      title: { en: 'Rotate the database password', ja: 'データベースのパスワードを替える' },
      is: 'added',
      steps: 12,
      risky: 0,
      warnings: 0,
      word: { is: 'foreign', signers: [] },
    },
    {
      id: 'PB-01',
      version: '9.0',
      title: { en: 'Sign-in is down', ja: 'サインインできない' },
      is: 'changed',
      steps: 9,
      risky: 1,
      warnings: 0,
      word: { is: 'trusted', signers },
      replaces: {
        version: '1.2.0',
        reserved: true,
        changes: { fields: [], sections: [], steps: [] },
      },
    },
  ],
  removed: [{ id: 'OPS-09', title: { en: 'Restart the old queue', ja: '旧キューを再起動する' } }],
  documents: [
    {
      name: 'Payments-RestartWorkers',
      kind: 'command',
      description: 'Restarts the workers of the payment service, one after the other.',
      is: 'changed',
      inKit: true,
      steps: [
        { name: 'stop', action: 'aws:runShellScript' },
        { name: 'start', action: 'aws:runShellScript' },
      ],
    },
  ],
  contacts: [
    {
      id: 'idp',
      kind: 'identity-provider',
      name: 'Identity team',
      reach: '+81-3-0000-0000, day and night',
      kit: 'other',
    },
    { id: 'net', kind: 'network', name: 'Network desk', reach: 'pager 4711', kit: 'same' },
  ],
  images: [{ path: 'images/rack.png', width: 1280, height: 720 }],
};

const installed: readonly BundleView[] = [
  {
    name: 'payments',
    version: '2026.08.01',
    file: 'payments-2026.08.01.breakglass-bundle',
    at,
    by: 'sato',
    standing: 'trusted',
    playbooks: ['OPS-01', 'OPS-09'],
    before: '2026.05.01',
  },
  {
    name: 'contacts',
    version: '1',
    file: 'contacts.zip',
    at,
    by: '',
    standing: 'unsigned',
    playbooks: [],
  },
];

/** On top of the screen of own playbooks. */
export function bundleStates(own: ScreenState): Readonly<Record<string, ScreenState>> {
  const open: ScreenState = { ...own, answers: { ...own.answers, 'bundle.list': installed } };
  const looked = (at: BundleLookView): ScreenState => ({
    ...open,
    answers: { ...open.answers, 'bundle.choose': at },
    clicks: [/Choose a bundle|バンドルを選ぶ/],
  });
  const back = { version: '2026.12.01', same: false, back: true };
  const stranger: BundleLookView = {
    ...look,
    before: back,
    word: { is: 'unsigned', signers: [] },
    playbooks: look.playbooks
      .slice(1, 2)
      .map((one) => ({ ...one, word: { is: 'unsigned', signers: [] } })),
    removed: [],
    contacts: [],
    images: [],
  };
  return {
    'own-bundles': open,
    'own-bundle-look': looked(look),
    'own-bundle-stranger': looked(stranger),
    'own-bundle-empty': looked({ ...stranger, playbooks: [], documents: [] }),
  };
}
