import { describe, expect, it } from 'vitest';
import { holdsSecret } from '../../../main/core/playbook/secret-forms.ts';

describe('a text that is a key by its form', () => {
  it.each(['AKIA', 'ASIA'])('is one that begins with %s', (start) => {
    expect(holdsSecret(`key ${start}${'Q7'.repeat(8)} of yesterday`)).toBe(true);
    expect(holdsSecret(`${start}EXAMPLE${'Q7'.repeat(4)}Q`)).toBe(true);
  });

  it('is not the made-up one of AWS’s pages', () => {
    expect(holdsSecret(`AKIAIOSFODNN7${'EXAMPLE'}`)).toBe(false);
  });
});
