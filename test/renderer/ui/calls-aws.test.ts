import { expect, test } from 'vitest';
import { callsAws } from '../../../renderer/ui/calls-aws.ts';

test('what a person does by hand makes no call that could only read', () => {
  for (const kind of ['do', 'ask', 'check', 'by-hand', 'link', 'wait', 'evidence'] as const) {
    expect(callsAws(kind), kind).toBe(false);
  }
  for (const kind of ['run-command', 'assume-role', 'cli', 'secret', 'revoke-each'] as const) {
    expect(callsAws(kind), kind).toBe(true);
  }
});
