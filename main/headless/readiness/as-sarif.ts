import type { Check, Severity, Status } from '../../core/readiness/check.ts';
import type { CheckResult } from '../../core/readiness/run-checks.ts';
import { summaryOf } from './summary.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * The results as one run of a SARIF 2.1.0 log (OASIS), for code scanning. Each check is a rule; what was
 * not run is `open`, and `level` is none but where something failed (SARIF 3.27.9, 3.27.10).
 */
export function asSarif(
  results: readonly CheckResult[],
  checks: readonly Check[],
  kit: string,
  lang: 'en' | 'ja',
): object {
  const ids = checks.map(({ id }) => id);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'breakglass readiness',
            informationUri: 'https://breakglass.invalid',
            rules: checks.map((one) => ruleOf(one, lang)),
          },
        },
        results: results.map((result) => ({
          ruleId: result.id,
          ruleIndex: ids.indexOf(result.id),
          ...MEANS[result.status],
          message: { text: summaryOf(result, checks[ids.indexOf(result.id)], lang) },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: uriOf(kit) }, region: { startLine: 1 } },
              logicalLocations: [{ fullyQualifiedName: placeOf(result), kind: 'resource' }],
            },
          ],
          partialFingerprints: { 'check/v1': `${result.id}:${placeOf(result)}` },
        })),
      },
    ],
  };
}

function ruleOf({ id, title, severity, fix, proves, related }: Check, lang: 'en' | 'ja'): object {
  const { prowler = [], cis = [], securityHub = [] } = related;
  const like = [
    ...proves.map((one) => `SEC10-BP05 ${one}`),
    ...cis.map((one) => `CIS ${one}`),
    ...securityHub.map((one) => `Security Hub ${one}`),
    ...prowler.map((one) => `Prowler ${one}`),
  ];
  return {
    id,
    name: id.replace('-', ''),
    shortDescription: { text: title[lang] },
    fullDescription: { text: `${title[lang]} (${like.join(', ')})` },
    help: { text: fix[lang], markdown: fix[lang] },
    defaultConfiguration: {
      level: severity === 'low' ? 'note' : severity === 'medium' ? 'warning' : 'error',
    },
    properties: {
      tags: ['security', ...like],
      'security-severity': SCORES[severity],
    },
  };
}

/** As code scanning grades them: critical from 9, high from 7, medium from 4. */
const SCORES: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
};

const MEANS: Readonly<Record<Status, { readonly kind: string; readonly level: string }>> = {
  fail: { kind: 'fail', level: 'error' },
  warn: { kind: 'fail', level: 'warning' },
  'not-run': { kind: 'open', level: 'none' },
  attested: { kind: 'informational', level: 'none' },
  pass: { kind: 'pass', level: 'none' },
};

function placeOf({ account, region }: CheckResult): string {
  return [account === '' ? 'kit' : account, ...(region === undefined ? [] : [region])].join('/');
}

function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
