import { expect, test } from 'vitest';
import { asksAws } from '../../../main/core/playbook/asks-aws.ts';

test('what a person does by hand makes no call that could only read', () => {
  for (const kind of ['do', 'ask', 'check', 'link', 'wait', 'evidence'] as const) {
    expect(asksAws(kind), kind).toBe(false);
  }
  for (const kind of ['run-command', 'assume-role', 'cli', 'secret', 'revoke'] as const) {
    expect(asksAws(kind), kind).toBe(true);
  }
});
