import type { AttachmentView, PlaybookView } from '../../../main/contract/views.ts';
import type { Route } from '../../../renderer/state/route.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { text } from './base.ts';
import type { ScreenState } from './screen-state.ts';

export const attached: readonly AttachmentView[] = [
  {
    id: 'network',
    file: 'network-payments.png',
    title: text('Network of the payment service', '決済サービスの構成図'),
    type: 'image/png',
    size: 184_320,
    sha256: 'a1'.repeat(32),
  },
  {
    id: 'people',
    file: '連絡先.csv',
    title: text('Whom to call outside', '外部の連絡先'),
    type: 'text/csv',
    size: 812,
    sha256: 'b2'.repeat(32),
  },
  {
    id: 'racks',
    file: 'racks.pdf',
    title: text('Racks and cables', 'ラックと配線'),
    type: 'application/pdf',
    size: 2_412_000,
    sha256: 'c3'.repeat(32),
    trouble: 'missing',
  },
];

/** Three boxes and two lines, 640 by 240. */
const DIAGRAM =
  'iVBORw0KGgoAAAANSUhEUgAAAoAAAADwAQMAAACqvkeIAAAABlBMVEX///8UPHhjwFgjAAAAhUlEQVR42u3ZwQmAIBiAUSGoddqgVdqk1RqlERogqpuBYXVIgnjvJPz4IXgRDAEAAAAAAIA71Zaa4qxLR+uDbe8HT2fu46pNR/URzG4TFBQUFBQUFBQUFCwdHOLDfk5HzfHo/zLolgUFBQUFBQUFBQV/Hiz//THmg8tFcAwAAAAAAAC/swNnskZyVqnzDgAAAABJRU5ErkJggg==';

const NETWORK = /^(Network of the payment service|決済サービスの構成図)$/;
const PEOPLE = /^(Whom to call outside|外部の連絡先)$/;

/** A playbook with files, and each way one of them is shown. */
export function attachmentStates(
  at: (route: Route) => ScreenState,
  answers: Answers,
  playbook: PlaybookView,
): Readonly<Record<string, ScreenState>> {
  const shown = (open: unknown, clicks: readonly RegExp[]): ScreenState => ({
    ...at({ at: 'reader', id: 'PB-01' }),
    clicks,
    answers: {
      ...answers,
      'playbook.open': { ...playbook, attachments: attached },
      'attachment.open': open as never,
      'attachment.save': { file: '/home/sato/network-payments.png' },
    },
  });
  const bytes = Uint8Array.from(atob(DIAGRAM), (one) => one.charCodeAt(0));
  const picture = { as: 'image', mediaType: 'image/png', bytes, width: 640, height: 240 };
  const list = 'name,phone\n"Identity provider, support",+81-3-0000-0000\n\u202Eevil,1\n';
  return {
    'reader-attachments': shown(picture, []),
    'attachment-picture': shown(picture, [NETWORK]),
    'attachment-text': shown({ as: 'text', text: list }, [PEOPLE]),
    'attachment-outside': shown({ as: 'file' }, [NETWORK]),
    'attachment-changed': shown({ code: 'attachment-changed', params: { file: 'a.png' } }, [
      NETWORK,
    ]),
  };
}
