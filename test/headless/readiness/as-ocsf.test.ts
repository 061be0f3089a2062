import { expect, test } from 'vitest';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import { runChecks } from '../../../main/core/readiness/run-checks.ts';
import { asOcsf } from '../../../main/headless/readiness/as-ocsf.ts';
import { kit, NOW } from '../../core/readiness/conforming.ts';

// Shapes: schema.ocsf.io 1.6.0, classes/compliance_finding, objects/compliance and finding_info.
const results = runChecks(CHECKS, [], kit, NOW);
const events = asOcsf(results, CHECKS, NOW, 'en') as readonly {
  readonly finding_info: { readonly uid: string };
  readonly cloud?: object;
}[];

test('every event has what the class requires', () => {
  expect(events).toHaveLength(results.length);
  for (const event of events) {
    expect(event).toMatchObject({
      activity_id: 1,
      category_uid: 2,
      class_uid: 2003,
      type_uid: 200301,
      time: NOW,
      severity_id: expect.any(Number) as number,
      metadata: { version: '1.6.0', product: { vendor_name: 'Breakglass' } },
      finding_info: { uid: expect.any(String) as string, title: expect.any(String) as string },
      compliance: {
        standards: ['AWS Well-Architected SEC10-BP05'],
        status_id: 2,
        status_code: 'not-run',
      },
    });
  }
});

test('ids are one for each check and place, and an account is told by the cloud profile', () => {
  expect(new Set(events.map(({ finding_info: { uid } }) => uid)).size).toBe(events.length);
  const ofKit = events.filter(({ cloud }) => cloud === undefined);
  expect(ofKit.length).toBeGreaterThan(0);
  expect(ofKit.every(({ finding_info: { uid } }) => uid.endsWith('/kit'))).toBe(true);
});

test.each([
  ['pass', 1],
  ['fail', 3],
  ['warn', 99],
  ['attested', 99],
] as const)('%s is status %i', (status, status_id) => {
  const [one] = asOcsf([{ ...results[0]!, status }], CHECKS, NOW, 'ja');
  expect(one).toMatchObject({ compliance: { status_id } });
});
