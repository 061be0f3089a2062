import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnswer } from '../../../main/core/approval/answer.ts';
import {
  parseApproval,
  writeApproval,
  type ApprovalRequest,
} from '../../../main/core/approval/request.ts';

const text = fc.record({ en: fc.string(), ja: fc.string() });
const word = fc.string({ minLength: 1, maxLength: 60 });
const request: fc.Arbitrary<ApprovalRequest> = fc.record({
  v: fc.constant('breakglass-approval/1' as const),
  log: word,
  run: word,
  mode: fc.constantFrom('incident' as const, 'drill' as const),
  playbook: fc.record({ id: word, version: word, sha256: word }),
  step: word,
  pass: fc.nat(),
  title: text,
  request: text,
  acts: fc.array(
    fc.record(
      {
        title: text,
        risk: fc.constantFrom('read' as const, 'change' as const, 'destroy' as const),
        lines: fc.array(fc.string()),
        does: text,
      },
      { requiredKeys: ['title', 'risk', 'lines'] },
    ),
    { maxLength: 4 },
  ),
  by: word,
  sent: fc.nat(),
});

test('a request comes back as it was written, and only in that one form', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const written = writeApproval(asked);
      expect(parseApproval(written)).toEqual(asked);
      expect(parseApproval(` ${written}`)).toBeUndefined();
    }),
  );
});

test('anything else is none, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (given) => {
      expect(parseApproval(given)).toBeUndefined();
      expect(parseAnswer(given)).toBeUndefined();
    }),
  );
});
