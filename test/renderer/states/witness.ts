import type { AnchorView, LookView, MessageView } from '../../../main/contract/views.ts';
import { armour } from '../../../main/core/journal/witness/armour.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { NOW } from './base.ts';
import type { ScreenState } from './screen-state.ts';

type Mode = 'incident' | 'drill';

const ID = '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e';
const origin = (mode: Mode): string =>
  `breakglass.invalid/${mode === 'drill' ? 'drill' : 'log'}/${ID}`;
const VKEY =
  'breakglass.invalid/witness/tanaka+c26d2ee4+BP0XJDhaoMdbZPt4zWAvodmR/ev3axPFjtcC6sg16fYY';
const PRINT = '7K3M-9QXR-2WTA-HC5D';

function anchor(mode: Mode, more: Partial<AnchorView> = {}): AnchorView {
  return {
    logId: ID,
    mode,
    size: 143,
    shortCode: '143 @ K7QM2A-9XWR4T-HC5D83-NPQ6VB-1E',
    fullCode: 'K7QM-2A9X-WR4T-HC5D-83NP-Q6VB-1E7M-2A9X-WR4T-HC5D-83NP-Q6VB-1E4K',
    fingerprint: PRINT,
    card: `${origin(mode)}\n143\nDnO7yvSp3YDcyFRwWpUSRIq0HWum2jjiDJuIlMdn590=\n\n\u2014 ${origin(mode)} ${'i+Eje'.repeat(18)}\n`,
    anchors: [],
    witnesses: [],
    ...more,
  };
}

const some: Partial<AnchorView> = {
  furthest: { size: 138, by: ['Tanaka Ken', 'Suzuki Mei'] },
  anchors: [
    { kind: 'witness', size: 138, by: 'Tanaka Ken', at: NOW - 600_000 },
    { kind: 'heard', size: 138, by: 'Suzuki Mei', at: NOW - 900_000 },
    { kind: 'stamp', size: 64, by: 'tsa.example.com', at: NOW - 1_900_000 },
  ],
  witnesses: [{ vkey: VKEY, person: 'Tanaka Ken', fingerprint: PRINT }],
  authority: 'tsa.example.com',
};

/** Only the look of it counts here: a made-up check value. */
const message: MessageView = {
  text: armour({ sha256: () => new Uint8Array(32) }, 'request', 'x'.repeat(900)),
  codes: ['a', 'b'].map((piece, at) => `BGW1 R ${at + 1}/2 0a1b2c3d ${piece.repeat(850)}`),
  size: 143,
};

function look(mode: Mode, more: Partial<LookView> = {}): LookView {
  return {
    id: 'look-1',
    is: 'ready',
    alarm: false,
    log: { logId: ID, mode, origin: origin(mode), size: 143, fingerprint: PRINT },
    opening: { openedAt: NOW - 3_600_000, device: 'laptop-7', app: 'breakglass/0.1.0' },
    ...more,
  };
}

/** Screens of anchoring and witnessing. */
export function witnessStates(
  mode: Mode,
  base: ScreenState,
): Readonly<Record<string, ScreenState>> {
  const own: Answers = {
    'anchor.open': anchor(mode),
    'anchor.request': message,
    'anchor.take': {
      is: 'kept',
      size: 143,
      name: 'tanaka',
      vkey: VKEY,
      fingerprint: PRINT,
      known: false,
      at: NOW,
    },
    'witness.look': look(mode),
    'witness.sign': message,
    'witness.key': {
      name: 'breakglass.invalid/witness/tanaka',
      vkey: VKEY,
      fingerprint: PRINT,
      kept: false,
    },
    'codes.gather': { have: [1], of: 2 },
  };
  const state = (
    route: ScreenState['route'] & object,
    answers: Answers = {},
    press?: string,
  ): ScreenState => ({
    ...base,
    route,
    answers: { ...base.answers, ...own, ...answers },
    ...(press === undefined ? {} : { press }),
  });
  const at = { at: 'anchor', logId: ID } as const;
  const witness = { at: 'witness' } as const;
  const before = { size: 138, at: NOW - 600_000 };
  return {
    'anchor-none': state(at),
    'anchor-some': state(at, { 'anchor.open': anchor(mode, some) }),
    'anchor-request': state(at, {}, 'request'),
    'anchor-taken': state(at, {}, 'read'),
    'anchor-differs': state(at, { 'anchor.open': { code: 'log-differs', params: { size: 138 } } }),
    'witness-take': state(witness),
    'witness-approval': state(
      witness,
      {
        'approval.look': {
          id: 'look-1',
          mode,
          by: 'sato',
          playbook: 'PB-06',
          title: { en: 'Have it approved', ja: '承認を得る' },
          request: { en: 'Stop web-7 and web-8?', ja: 'web-7 と web-8 を停止してよいですか？' },
          acts: [
            {
              title: { en: 'Stop the servers', ja: 'サーバーを止める' },
              risk: 'destroy',
              lines: ['aws ec2 stop-instances --instance-ids i-0a7f3c91d2e84b605'],
            },
          ],
          sentAt: NOW - 120_000,
          sha256: '5f'.repeat(32),
        },
        'approval.sign': message,
      },
      'read',
    ),
    'witness-first': state(witness, {}, 'read'),
    'witness-grown': state(
      witness,
      { 'witness.look': look(mode, { before, skewMs: 300_000 }) },
      'read',
    ),
    'witness-forked': state(
      witness,
      {
        'witness.look': look(mode, {
          is: 'refused',
          why: 'forked',
          alarm: true,
          before,
          proof: `/home/tanaka/breakglass/witness/drill-${ID}-0a1b2c3d4e5f.proof.txt`,
        }),
      },
      'read',
    ),
    'witness-damaged': state(witness, { 'witness.look': { code: 'message-damaged' } }, 'read'),
    'witness-from': state(witness, { 'witness.look': look(mode, { is: 'from', before }) }, 'read'),
    'witness-answer': state(witness, {}, 'sign'),
  };
}
