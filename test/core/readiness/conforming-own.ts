import type { Attestation } from '../../../main/core/readiness/own/attestations.ts';
import type { OwnFactValues } from '../../../main/core/readiness/own/facts.ts';

/** The day before `NOW` of `conforming.ts`. */
export const YESTERDAY = '2026-02-28';

export const statement = (check: string, more: Partial<Attestation> = {}): Attestation => ({
  check,
  about: [],
  by: [
    { id: 'sato', name: 'Sato Yui' },
    { id: 'jones', name: 'Alex Jones' },
  ],
  on: YESTERDAY,
  statement: 'Done as the playbook says.',
  event: '11111111-2222-4333-8444-555555555555',
  alarm: '2026-02-28T03:12:00Z',
  ...more,
});

/** What the organisation itself says where all is as the practice wants it. */
export const conformingOwn: OwnFactValues = {
  'own:attestations': ['ROOT-05', 'PPL-03', 'KIT-06'].map((check) => statement(check)),
};
