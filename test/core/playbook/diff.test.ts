import { describe, expect, it } from 'vitest';
import { diffPlaybooks, type PlaybookDiff } from '../../../main/core/playbook/diff.ts';
import type { Playbook } from '../../../main/core/playbook/model.ts';
import { parseText, SAMPLE, spoiled } from './sample.ts';

function read(text: string): Playbook {
  const { playbook, findings } = parseText(text);
  if (!playbook) throw new Error(JSON.stringify(findings));
  return playbook;
}
const before = read(SAMPLE);
const diff = (text: string): PlaybookDiff => diffPlaybooks(before, read(text));

/** The steps of a section from one id to the next, cut out of the sample. */
const NAME_IT = SAMPLE.slice(
  SAMPLE.indexOf('      - id: name-it'),
  SAMPLE.indexOf('      - id: decide'),
);
const LOOK = SAMPLE.slice(SAMPLE.indexOf('      - id: look\n'));

describe('what a new version of a playbook changes', () => {
  it('is nothing where nothing changed', () => {
    expect(diff(SAMPLE)).toEqual({ fields: [], sections: [], steps: [] });
  });

  it('names a line of a script as what is done', () => {
    expect(diff(spoiled('echo ${incident_id}', 'rm ${incident_id}')).steps).toEqual([
      {
        is: 'changed',
        was: expect.objectContaining({ id: 'look', number: 4 }) as unknown,
        at: expect.objectContaining({ id: 'look', number: 4 }) as unknown,
        fields: [
          {
            path: ['script'],
            before: 'echo ${incident_id}',
            after: 'rm ${incident_id}',
            touches: 'act',
          },
        ],
      },
    ]);
  });

  it('names where an answer leads, and keeps a time and a text apart from it', () => {
    const text = spoiled('go: section:last', 'go: next').replace('ja: わからない', 'ja: 不明');
    expect(
      diff(
        text.replace(
          'usual: 1m\n        target: 2m\n        options',
          'usual: 1m\n        target: 3m\n        options',
        ),
      ).steps[0]?.fields,
    ).toEqual([
      { path: ['targetSeconds'], before: '120', after: '180', touches: 'time' },
      {
        path: ['options', 'dont-know', 'label', 'ja'],
        before: 'わからない',
        after: '不明',
        touches: 'text',
      },
      {
        path: ['options', 'dont-know', 'go'],
        before: 'section:last',
        after: 'next',
        touches: 'act',
      },
    ]);
  });

  it('shows a parameter called like a text as what is done', () => {
    const text = (value: string): string =>
      spoiled("script: ['echo ${incident_id}']", `parameters: { title: ['${value}'] }`);
    const { steps } = diffPlaybooks(read(text('a')), read(text('b')));
    expect(steps[0]?.fields).toEqual([
      { path: ['parameters', 'title'], before: 'a', after: 'b', touches: 'act' },
    ]);
  });

  it('tells a step that moved to another section from one that went and one that came', () => {
    const { steps, sections } = diff(spoiled(NAME_IT, '') + NAME_IT);
    expect(steps.map(({ is }) => is)).toEqual(['moved']);
    expect(steps[0]).toMatchObject({ was: { number: 1 }, at: { number: 4 }, fields: [] });
    expect(sections).toEqual([]);
  });

  it('says of two steps that changed places that one moved', () => {
    const swapped = spoiled(NAME_IT, '').replace(
      '      - id: assume\n',
      `${NAME_IT}      - id: assume\n`,
    );
    expect(diff(swapped).steps.map(({ is }) => is)).toEqual(['moved']);
  });

  it('shows what was added whole, and what is gone', () => {
    const added = diff(SAMPLE + LOOK.replace('id: look', 'id: look-again').replace('echo', 'cat'));
    expect(added.steps).toMatchObject([{ is: 'added', at: { id: 'look-again', number: 5 } }]);
    expect(added.steps[0]?.fields).toContainEqual({
      path: ['script'],
      after: 'cat ${incident_id}',
      touches: 'act',
    });
    const removed = diff(spoiled(NAME_IT, ''));
    expect(removed.steps).toMatchObject([{ is: 'removed', was: { id: 'name-it' } }]);
  });

  it('takes a step whose id alone is new for the same step', () => {
    expect(diff(spoiled('id: name-it', 'id: write-it')).steps).toMatchObject([
      { is: 'changed', fields: [{ path: ['id'], before: 'name-it', after: 'write-it' }] },
    ]);
  });

  it('names an action that a role gained, and a section that was renamed', () => {
    const { fields, sections, steps } = diff(
      spoiled(
        'actions: [ssm:SendCommand]',
        'actions: [ssm:SendCommand, ssm:SendAutomationSignal]',
      ).replace('title: { en: Last,', 'title: { en: End,'),
    );
    expect(fields).toEqual([
      {
        path: ['roles', 'looker', 'actions'],
        before: 'ssm:SendCommand',
        after: 'ssm:SendCommand\nssm:SendAutomationSignal',
        touches: 'act',
      },
    ]);
    expect(sections).toMatchObject([{ is: 'changed', id: 'last', fields: [{ after: 'End' }] }]);
    expect(steps).toEqual([]);
  });
});
