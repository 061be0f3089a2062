import { expect, it } from 'vitest';
import { dryRunOf } from '../../../main/core/ssm-document/dry-run.ts';
import { parseDocumentText } from '../../../main/core/ssm-document/parse.ts';

function found(parameters: object) {
  const parsed = parseDocumentText(
    'd.json',
    JSON.stringify({
      schemaVersion: '0.3',
      parameters,
      mainSteps: [{ name: 'one', action: 'aws:sleep' }],
    }),
  );
  return parsed.ok ? dryRunOf(parsed.value) : parsed.error;
}

it.each([
  [{ DryRun: { type: 'Boolean' } }, { name: 'DryRun', on: 'true', off: 'false' }],
  [
    { dry_run: { type: 'String', allowedValues: ['True', 'False'] } },
    { name: 'dry_run', on: 'True', off: 'False' },
  ],
  [
    { dryRun: { type: 'String', allowedValues: ['no', 'yes'] } },
    { name: 'dryRun', on: 'yes', off: 'no' },
  ],
  [{ DryRun: { type: 'String' } }, undefined],
  [{ DryRunBucket: { type: 'Boolean' } }, undefined],
  [{}, undefined],
])('%j', (parameters, expected) => {
  expect(found(parameters)).toEqual(expected);
});
