import type { AssumptionView } from '../../../main/contract/views.ts';
import { ASSUMPTIONS } from '../../../main/core/assumptions/list.ts';

const judged: Readonly<Partial<Record<AssumptionView['id'], AssumptionView['judgements']>>> = {
  'login-mfa': [
    {
      verdict: 'disproved',
      at: '2026-11-20T05:00:00Z',
      by: 'Sato Yui',
      evidence: 'CloudTrail event 5d1f0c3e',
      found: 'AccessDenied: mfaAuthenticated is false',
    },
  ],
  'switch-role-record': [
    {
      verdict: 'proved',
      at: '2026-11-20T06:00:00Z',
      by: 'Tanaka Ren',
      evidence: 'log 7f3a, record 41',
      found: '',
    },
  ],
};

/** Two of them are settled: the rest are predictions. */
export const assumptions: readonly AssumptionView[] = ASSUMPTIONS.map((one) => {
  const judgements = judged[one.id] ?? [];
  const last = judgements.at(-1);
  return {
    ...one,
    judgements,
    ...(last && last.verdict !== 'taken-back'
      ? { is: last.verdict, at: last.at, by: last.by }
      : { is: 'predicted' }),
  };
});

export const assumptionMarks = assumptions.map(({ id, title, is, at, by }) => ({
  id,
  title,
  is,
  ...(at === undefined || by === undefined ? {} : { at, by }),
}));
