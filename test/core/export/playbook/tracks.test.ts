import { expect, test } from 'vitest';
import { sectionSheets } from '../../../../main/core/export/playbook/sheet.ts';
import { parallel, pinned, section, step } from '../../../fakes/plans.ts';

test('on paper tracks say when to go on, who holds each, and their steps are numbered under theirs', () => {
  const tracks = { stop: [step('a1'), step('a2')], tell: [step('b1')] };
  const { playbook } = pinned('PB-T', [section('s', [parallel('both', tracks, 'any')])]);
  const [sheet] = sectionSheets(playbook, 'en');
  expect(sheet?.steps[0]?.texts).toEqual(
    expect.arrayContaining([
      ['', 'Go on when one track has ended.'],
      ['stop', 'held by: ______'],
    ]),
  );
  expect(sheet?.steps.slice(1).map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1.1 stop: Do a1',
    '1.2 stop: Do a2',
    '1.3 tell: Do b1',
  ]);
});
