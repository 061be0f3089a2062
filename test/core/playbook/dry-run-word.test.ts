import { expect, test } from 'vitest';
import { brief, parseText, SAMPLE } from './sample.ts';

const findings = (DryRun: string): readonly string[] =>
  brief(
    parseText(
      SAMPLE.replace('kind: run-command', 'kind: automation')
        .replace(
          / {8}targets: .*\n {8}script: .*\n/,
          `        parameters: { DryRun: [${DryRun}] }\n`,
        )
        .replaceAll('ssm:SendCommand', 'ssm:StartAutomationExecution')
        .replaceAll('ssm:Send*', 'ssm:Start*'),
    ).findings,
  ).map((one) => one.replace(/^\S+ /, ''));

test.each([
  ["'true'", []],
  ["'No'", []],
  ["'FALSE'", []],
  ['maybe', ['warning dry-run-word']],
  ["''", ['warning dry-run-word']],
  ["'true', 'false'", ['warning dry-run-word']],
  ["'${incident_id}'", []],
])('a dry run of %s', (given, expected) => {
  expect(findings(given)).toEqual(expected);
});
