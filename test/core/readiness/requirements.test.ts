import { expect, test } from 'vitest';
import { provedBy, REQUIREMENTS, uncovered } from '../../../main/core/readiness/requirements.ts';

const checks = [
  { id: 'A-01', proves: ['R01', 'R39'] },
  { id: 'A-02', proves: ['R39'] },
];

test('each requirement names the checks that prove it, or is said to have none', () => {
  expect(provedBy(checks).get('R39')).toEqual(['A-01', 'A-02']);
  expect(provedBy(checks).get('R02')).toEqual([]);
  const ids = uncovered(checks).map(({ id }) => id);
  expect(ids).toHaveLength(REQUIREMENTS.length - 2);
  expect(ids).not.toContain('R39');
  expect(uncovered([{ proves: REQUIREMENTS.map(({ id }) => id) }])).toEqual([]);
});

test('each is said in both languages', () => {
  for (const { text, instead } of REQUIREMENTS) {
    for (const { en, ja } of [text, ...(instead ? [instead] : [])]) {
      expect(en).toMatch(/^[A-Z]/);
      expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  }
});
