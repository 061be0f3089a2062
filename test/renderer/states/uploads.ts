import type { AppView, UploadsView, UploadTargetView } from '../../../main/contract/views.ts';
import { failure, MINUTE, NOW, text } from './base.ts';

type Mode = 'incident' | 'drill';

const ID = '0190f3c2-7b1a-4c3e-9f00-0123456789ab';
const OLDER = '7c22e0b4-1d9e-4a51-8e0c-5a0f6d2b9c10';

function target(mode: Mode, more: Partial<UploadTargetView>): UploadTargetView {
  return {
    id: 'evidence',
    kind: 's3',
    mode,
    place: 's3://acme-evidence/breakglass',
    region: 'ap-northeast-1',
    paused: false,
    pasted: true,
    principal: 'arn:aws:iam::777788889999:user/log-uploader',
    attempt: 0,
    logs: [
      {
        logId: ID,
        records: 143,
        closed: false,
        upTo: 143,
        at: NOW - MINUTE,
        anchored: true,
        versionId: '3sL4kqtJlcpXroDTDmJ',
        lockedUntil: '2027-11-24T03:12:00.000Z',
        lockMode: 'COMPLIANCE',
        due: false,
        waiting: 0,
        waitingBytes: 0,
        missed: [],
      },
      {
        logId: OLDER,
        records: 61,
        closed: true,
        upTo: 61,
        at: NOW - 3000 * MINUTE,
        anchored: true,
        due: false,
        waiting: 0,
        waitingBytes: 0,
        missed: [],
      },
    ],
    ...more,
  };
}

/** Targets as a responder may meet them: all well, waiting, without keys, and with a forked log. */
export function uploadStates<S extends { readonly view: AppView }>(
  mode: Mode,
  screen: S,
): Readonly<Record<string, S>> {
  return Object.fromEntries(
    Object.entries(views(mode)).map(([name, uploads]) => [
      name,
      { ...screen, view: { ...screen.view, uploads } },
    ]),
  );
}

function views(mode: Mode): Readonly<Record<string, UploadsView>> {
  const usb = target(mode, {
    id: 'usb',
    kind: 'folder',
    place: '/media/responder/EVIDENCE',
    pasted: false,
    attempt: 3,
    nextTryAt: NOW + 40_000,
    failure: failure('upload-folder-missing'),
    logs: target(mode, {}).logs.map(({ lockedUntil: _, lockMode: __, ...log }) => ({
      ...log,
      anchored: false,
      upTo: Math.min(64, log.records),
      due: true,
      waiting: 3,
      waitingBytes: 1_258_291,
    })),
  });
  const mirror = target(mode, {
    id: 'mirror',
    kind: 'logs',
    place: 'logs:ap-northeast-1:/breakglass/logs',
    bandwidth: 64,
    clockOff: -4500,
    logs: [
      {
        ...target(mode, {}).logs[0]!,
        anchored: false,
        missed: [{ first: 0, last: 119, why: 'too-old' }],
      },
    ],
  });
  const keyless = target(mode, {
    failure: failure('upload-credentials-missing'),
    attempt: 1,
    logs: [
      {
        ...target(mode, {}).logs[0]!,
        upTo: 0,
        anchored: false,
        due: true,
        waiting: 4,
        waitingBytes: 52_000,
      },
    ],
  });
  const forked = target(mode, {
    logs: [{ ...target(mode, {}).logs[0]!, failure: failure('upload-forked') }],
  });
  return {
    'uploads-none': { paused: false, findings: [], targets: [] },
    'uploads-wrong': {
      paused: false,
      findings: [
        {
          level: 'error',
          place: 'uploads.yaml:7:13',
          message: text(
            'Two targets are called "evidence". Give each a name of its own.',
            '「evidence」という送り先が二つあります。別の名前にしてください。',
          ),
        },
      ],
      targets: [],
    },
    'uploads-doubtful': {
      paused: false,
      findings: [
        {
          level: 'warning',
          place: 'uploads.yaml:6:13',
          message: text(
            'Name the 12-digit account that owns "acme-evidence" in "account", in quotation marks. Without it, logs also go to a bucket of that name that somebody else made.',
            '「acme-evidence」を所有するアカウントの 12 桁の ID を、引用符で囲んで「account」に書いてください。なければ、他人が作った同名のバケットにも記録を送ります。',
          ),
        },
      ],
      targets: [target(mode, {})],
    },
    'uploads-well': { paused: false, findings: [], targets: [target(mode, {}), mirror, usb] },
    'uploads-keys': { paused: false, findings: [], targets: [keyless] },
    'uploads-forked': { paused: true, findings: [], targets: [forked] },
  };
}
