import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderTemplate } from '../../main/core/playbook/template.ts';
import { stepsOf } from '../../main/core/playbook/checks/walk.ts';
import { bundled } from './support/bundled.ts';

const tool = (name: string): boolean => {
  try {
    execFileSync('bash', ['-c', `command -v ${name}`], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};
const jq = tool('jq');
if (!jq) console.info('No jq here: what PB-05 and PB-07 make of rules and policies is left out.');

const vars = {
  ...{ acl_name: 'web', acl_id: 'id', acl_scope: 'REGIONAL', acl_region: 'ap-northeast-1' },
  ...{ rate_limit: '2000', rate_action: 'Block', bucket: 'orders', organization: 'o-example' },
};
const before = {
  LockToken: 'now',
  WebACL: {
    ...{ Name: 'web', Id: 'id', ARN: 'arn', Description: 'Ours', Capacity: 3 },
    DefaultAction: { Allow: {} },
    VisibilityConfig: { MetricName: 'web' },
    TokenDomains: ['example.com'],
    Rules: [
      { Name: 'first', Priority: 0, Statement: {} },
      { Name: 'second', Priority: 7, Statement: {} },
    ],
  },
};

/** A `cli` step's line, run by bash with an `aws` that answers what is given. */
function run(folder: string, playbook: string, id: string, answer: object): void {
  const step = bundled
    .flatMap((one) => (one.id === playbook ? stepsOf(one) : []))
    .find(({ step: { id: own } }) => own === id)?.step;
  if (step?.kind !== 'cli') throw new Error(`${playbook} has no line ${id}`);
  const line = renderTemplate(step.command, vars);
  if (!line.ok) throw new Error(line.error.variable);
  writeFileSync(join(folder, 'answer.json'), JSON.stringify(answer));
  execFileSync('bash', ['-euc', `aws() { cat answer.json; }; ${line.value}`], { cwd: folder });
}

describe.runIf(jq)('lists that a playbook puts back in whole', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'breakglass-acl-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const made = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

  it('keep every rule of a web ACL, in its order, with all that an update needs', () => {
    run(folder, 'PB-05', 'build-acl', before);
    expect(made('acl-after.json')).toMatchObject({
      ...{ Name: 'web', Id: 'id', Scope: 'REGIONAL', LockToken: 'now', Description: 'Ours' },
      ...{ DefaultAction: { Allow: {} }, VisibilityConfig: { MetricName: 'web' } },
      TokenDomains: ['example.com'],
      Rules: [
        { Name: 'BreakglassRate', Priority: 0, Action: { Block: {} } },
        { Name: 'first', Priority: 1 },
        { Name: 'second', Priority: 8 },
      ],
    });
    // What an update does not take would have it refused.
    expect(made('acl-after.json')).not.toHaveProperty('ARN');
    expect(made('acl-after.json')).not.toHaveProperty('Capacity');
  });

  it('put one limit in, however often the list is built', () => {
    run(folder, 'PB-05', 'build-acl', before);
    const { Rules } = made('acl-after.json') as { Rules: readonly object[] };
    run(folder, 'PB-05', 'build-acl', { ...before, WebACL: { ...before.WebACL, Rules } });
    expect(made('acl-after.json')).toHaveProperty('Rules.length', 3);
  });

  it('take out only what the playbook put in', () => {
    run(folder, 'PB-05', 'build-acl', before);
    const { Rules } = made('acl-after.json') as { Rules: readonly object[] };
    run(folder, 'PB-05', 'build-without', { ...before, WebACL: { ...before.WebACL, Rules } });
    expect(made('acl-after.json')).toHaveProperty('Rules', [
      { Name: 'first', Priority: 1, Statement: {} },
      { Name: 'second', Priority: 8, Statement: {} },
    ]);
  });

  it('keep every statement of a bucket policy, and deny all but the organization', () => {
    run(folder, 'PB-07', 'only-us', { Version: '2012-10-17', Statement: [{ Sid: 'Ours' }] });
    expect(made('policy-after.json')).toMatchObject({
      Statement: [
        { Sid: 'Ours' },
        {
          Effect: 'Deny',
          Resource: ['arn:aws:s3:::orders', 'arn:aws:s3:::orders/*'],
          Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-example' } },
        },
      ],
    });
  });
});
