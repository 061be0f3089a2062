import { OCSF_VERSION } from '../../core/export/ocsf/event.ts';
import type { Check, Severity, Status } from '../../core/readiness/check.ts';
import { REQUIREMENTS } from '../../core/readiness/requirements.ts';
import type { CheckResult } from '../../core/readiness/run-checks.ts';
import { summaryOf } from './summary.ts';

/** OCSF, Findings category, Compliance Finding; the activity is Create. */

const CATEGORY = 2;
const CLASS = 2003;
const CREATE = 1;

/** The results as OCSF compliance findings, one for each check and place. `now`: epoch milliseconds. */
export function asOcsf(
  results: readonly CheckResult[],
  checks: readonly Check[],
  now: number,
  lang: 'en' | 'ja',
): readonly object[] {
  const byId = new Map(checks.map((one) => [one.id, one]));
  const texts = new Map(REQUIREMENTS.map(({ id, text }) => [id, text[lang]]));
  return results.map((result) => {
    const one = byId.get(result.id);
    const { id, account, region, severity, status, evidence } = result;
    const place = [account === '' ? 'kit' : account, ...(region === undefined ? [] : [region])];
    return {
      activity_id: CREATE,
      activity_name: 'Create',
      category_uid: CATEGORY,
      category_name: 'Findings',
      class_uid: CLASS,
      class_name: 'Compliance Finding',
      type_uid: CLASS * 100 + CREATE,
      type_name: 'Compliance Finding: Create',
      time: now,
      severity_id: SEVERITIES[severity],
      severity: `${severity.slice(0, 1).toUpperCase()}${severity.slice(1)}`,
      message: summaryOf(result, one, lang),
      metadata: {
        version: OCSF_VERSION,
        product: { name: 'Breakglass readiness', vendor_name: 'Breakglass' },
        ...(account === '' ? {} : { profiles: ['cloud'] }),
      },
      ...(account === ''
        ? {}
        : {
            cloud: {
              provider: 'AWS',
              account: { uid: account, type: 'AWS Account', type_id: 10 },
              ...(region === undefined ? {} : { region }),
            },
          }),
      finding_info: { uid: [id, ...place].join('/'), title: one?.title[lang] ?? id },
      compliance: {
        control: id,
        standards: ['AWS Well-Architected SEC10-BP05'],
        requirements: (one?.proves ?? []).map((name) => `${name} ${texts.get(name) ?? ''}`),
        ...STATUSES[status],
        status_code: status,
        status_detail: summaryOf(result, one, lang),
      },
      ...(one ? { remediation: { desc: one.fix[lang] } } : {}),
      resources: [{ uid: place.join('/'), type: account === '' ? 'Kit' : 'AWS Account' }],
      unmapped: {
        evidence: evidence.map(({ call, sha256, at }) => ({
          call,
          sha256,
          at: new Date(at).toISOString(),
        })),
      },
    };
  });
}

const SEVERITIES: Readonly<Record<Severity, number>> = { low: 2, medium: 3, high: 4, critical: 5 };

/** OCSF's Warning says that information was missing: that is what was not run. */
const STATUSES: Readonly<Record<Status, { readonly status_id: number; readonly status: string }>> =
  {
    pass: { status_id: 1, status: 'Pass' },
    'not-run': { status_id: 2, status: 'Warning' },
    fail: { status_id: 3, status: 'Fail' },
    warn: { status_id: 99, status: 'Warned' },
    attested: { status_id: 99, status: 'Attested' },
  };
