import { OPENING } from '../../../main/core/playbook/opening.ts';
import { step, text } from './base.ts';

const {
  why: _why,
  expect: _expect,
  undo: _undo,
  ...plain
} = step({
  kind: 'input',
  fields: [
    {
      id: 'instances',
      type: 'instance-ids',
      label: text('Servers to look at', '調べるサーバー'),
      help: text('Their ids, with blanks between them.', 'ID を空白で区切って書きます。'),
      required: true,
      default: 'i-0a7f3c91d2e84b605',
    },
    {
      id: 'until',
      type: 'time',
      label: text('Ends at', '終了時刻'),
      required: true,
      withinSeconds: 12 * 3_600,
      example: '2026-01-01T09:00:00Z',
    },
    {
      id: 'wishes',
      type: 'text',
      label: text('What the owner asked for', '責任者の希望'),
      required: false,
    },
  ],
});

/** What a run of a playbook with inputs begins with: what it knows stands in its field. */
export const inputSteps = {
  inputs: {
    ...plain,
    ...{ path: 'inputs', number: 1, title: OPENING.step, risk: 'read' as const, asksAws: false },
    section: {
      title: OPENING.section,
      objective: text(
        'The values that later steps use are known.',
        '後の手順で使う値がそろっている。',
      ),
      mode: 'read-do' as const,
    },
    do: text(
      'Later steps use these values. Leave what is optional and not known empty.',
      '後の手順で使う値です。任意の項目は、わからなければ空のままにします。',
    ),
  },
};
