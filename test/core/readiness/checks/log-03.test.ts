import { expect, test } from 'vitest';
import { log03 } from '../../../../main/core/readiness/checks/log-03.ts';
import { runChecks } from '../../../../main/core/readiness/run-checks.ts';
import { accountOf, conforming, judged, kit, NOW, SECURITY, WORK } from '../conforming.ts';

// Shapes: CloudWatch Logs API Reference, DescribeMetricFilters; events as in the CloudTrail User Guide.
const filters = conforming['logs:DescribeMetricFilters'];
const ROLE = 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY';
/** SEC10-BP05's own pattern. */
const PUBLISHED = `{ $.eventName = "AssumeRole" && $.requestParameters.roleArn = "${ROLE}" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }`;
const only = (...patterns: readonly string[]) => ({
  'logs:DescribeMetricFilters': patterns.map((pattern) => ({ ...filters[0]!, pattern })),
});
const found = (account: string, facts: object) => {
  const accounts = [SECURITY, WORK].map((one) => accountOf(one, { ...conforming, ...facts }));
  const result = runChecks([log03], accounts, kit, NOW).find((one) => one.account === account);
  return result?.found.map(({ says }) => says.en);
};

test('a log group without filters fails, and so does one whose filters are of another', () => {
  expect(judged(log03, only()).status).toBe('fail');
  const elsewhere = filters.map((one) => ({ ...one, group: 'other' }));
  expect(judged(log03, { 'logs:DescribeMetricFilters': elsewhere }).status).toBe('fail');
});

test('the published pattern misses SwitchRole, and in the users’ own trail the console too', () => {
  const name = 'BREAK-GLASS-READONLY';
  expect(found('444455556666', only(PUBLISHED))).toEqual([
    `No filter counts: SwitchRole to ${name}.`,
  ]);
  const [all] = conforming['cloudtrail:DescribeTrails'];
  const own = { ...all!, ofOrganization: false };
  expect(found(SECURITY, { ...only(PUBLISHED), 'cloudtrail:DescribeTrails': [own] })).toEqual([
    `No filter counts: AssumeRole of ${name} in the console.`,
    `No filter counts: SwitchRole to ${name}.`,
  ]);
});

test('a trail without a log group fails; one known to its owner only is looked up there', () => {
  const [{ logGroup, ...bare } = {}] = conforming['cloudtrail:DescribeTrails'];
  expect(logGroup).toBeDefined();
  const facts = { 'cloudtrail:DescribeTrails': [bare] } as object;
  expect(judged(log03, facts).status).toBe('fail');
  const member = accountOf(SECURITY, { ...conforming, ...facts });
  const results = runChecks([log03], [member, accountOf('444455556666', conforming)], kit, NOW);
  expect(results.map(({ status }) => status)).toEqual(['pass', 'pass']);
});

test('a pattern that only AWS can try is neither', () => {
  const regex = '{ $.requestParameters.roleArn = %BREAK-GLASS% }';
  expect(judged(log03, only(regex)).status).toBe('not-run');
});

test('the filters this app writes pass', () => {
  expect(judged(log03).status).toBe('pass');
});
