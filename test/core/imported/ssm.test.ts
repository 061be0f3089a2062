import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { jssKeys } from '../../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { importPlaybook, type ImportReading } from '../../../main/core/imported/import.ts';

const read = (document: object): ImportReading =>
  importPlaybook('a.json', new TextEncoder().encode(JSON.stringify(document)), {
    hash: createNodeHash(),
    ids: nameIds,
    keys: jssKeys,
  });
const flow = (document: object): readonly string[] =>
  read(document).draft?.shape.sections.flatMap((section) =>
    section.steps.map(({ id, when }) => (when === undefined ? id : `${id} if ${when}`)),
  ) ?? [];
const step = (name: string, more: object = {}): object => ({ name, action: 'aws:sleep', ...more });
const automation = (...mainSteps: object[]): object => ({ schemaVersion: '0.3', mainSteps });
const codes = (document: object): readonly string[] =>
  read(document).findings.map(({ code }) => code);

describe('an automation', () => {
  it('falls through into the rollback, and says so', () => {
    const document = automation(
      step('act', { onFailure: 'step:rollback' }),
      step('rest'),
      step('rollback'),
    );
    expect(flow(document)).toEqual([
      'act-aws-sleep',
      'decide-it-worked',
      "rest-aws-sleep if decide_it_worked == 'answer-1'",
      'rollback-aws-sleep',
    ]);
    const through = automation(step('act', { onFailure: 'step:undo' }), step('rest'), step('undo'));
    expect(codes(through)).toEqual(['ssm-fall-through']);
  });

  it('keeps a rollback to failures where the way before it ends', () => {
    const document = automation(step('act', { onFailure: 'step:undo', isEnd: true }), step('undo'));
    expect(codes(document)).toEqual([]);
    expect(flow(document).at(-1)).toBe("undo-aws-sleep if decide_it_worked == 'answer-2'");
  });

  it('asks at a branch, and goes where nextStep says', () => {
    const Choices = [{ NextStep: 'far', Variable: '{{ a.b }}', StringEquals: 'x' }];
    const branch = { name: 'which', action: 'aws:branch', inputs: { Choices, Default: 'near' } };
    const document = automation(
      branch,
      step('near', { nextStep: 'last' }),
      step('far'),
      step('last'),
    );
    expect(flow(document)).toEqual([
      'decide-which',
      "far-aws-sleep if decide_which == 'answer-1'",
      "near-aws-sleep if decide_which == 'answer-2'",
      'last-aws-sleep',
    ]);
  });

  it('says where a way leads nowhere, and what takes a secret in clear', () => {
    const parameters = { SecretKey: { type: 'String' }, Host: { type: 'String' } };
    const document = { ...automation(step('a', { nextStep: 'gone' })), parameters };
    expect(codes(document)).toEqual(['ssm-dangling', 'ssm-secret-parameter']);
    expect(read(document).draft?.shape.inputs?.map(({ id }) => id)).toEqual(['host']);
  });
});

it('carries what a parameter takes, and what stands in it, into the draft', () => {
  const parameters = {
    Action: { type: 'String', allowedValues: ['Contain', 'Release'], default: 'Contain' },
    InstanceId: { type: 'String', allowedPattern: '^i-[0-9a-f]{8,17}$', description: 'Which.' },
  };
  expect(read({ ...automation(step('a')), parameters }).draft?.shape.inputs).toMatchObject([
    { id: 'action', type: 'choice', required: false, default: 'Contain' },
    { id: 'instanceid', pattern: 'i-[0-9a-f]{8,17}', required: true, help: { en: 'Which.' } },
  ]);
});

describe('a command', () => {
  it('goes on after a failure, and shows its script and its condition', () => {
    const inputs = { runCommand: ['echo one', 'echo two'] };
    const precondition = { StringEquals: ['platformType', 'Linux'] };
    const one = { name: 'one', action: 'aws:runShellScript', inputs, precondition };
    const document = { schemaVersion: '2.2', mainSteps: [one, step('two')] };
    expect(flow(document)).toEqual(['one-aws-runshellscript', 'two-aws-sleep']);
    const text = read(document).draft?.shape.sections[0]?.steps[0]?.do.en ?? '';
    expect(text).toContain('echo one\necho two');
    expect(text).toContain('onFailure: continue');
    expect(text).toContain('platformType');
  });

  it('is refused where it is no document', () => {
    const reading = read({ schemaVersion: '9.9', mainSteps: [] });
    expect(reading.draft).toBeUndefined();
    expect(reading.findings[0]?.level).toBe('error');
  });
});

it('shows every field of a step, also one it does not know', () => {
  const draft = read({
    schemaVersion: '2.2',
    mainSteps: [
      { name: 'last', action: 'aws:runDocument', finallyStep: true, precondition: { a: 1 } },
    ],
  }).draft;
  expect(draft?.text).toContain('finallyStep: true');
  expect(draft?.text).toContain('precondition:');
});
