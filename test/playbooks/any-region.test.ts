import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../playbooks/', import.meta.url);

/** Lines of the files that say what to do, without those that only show an example of a value. */
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .map((text, at) => ({ where: `${name.slice(0, 5)}:${String(at + 1)}`, text }))
      .filter(({ text }) => !/^\s*(?:- )?example:/.test(text)),
  );

const REGION =
  /\b(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov)?-(?:(?:north|south|east|west|central)+)-\d\b/g;
/** Where the commercial partition keeps what has no Region: IAM's records, CloudFront, Shield, costs. */
const GLOBAL = 'us-east-1';

const named = (text: string): readonly string[] =>
  (text.match(REGION) ?? []).filter((name) => name !== GLOBAL);
const policyLines = lines.filter(({ text }) => text.includes('"Version":"2012-10-17"'));

describe('bundled playbooks go by the kit and what is typed, wherever the organisation is', () => {
  it('finds a Region and an account that are written out', () => {
    expect(named('--region ap-northeast-1 us-gov-west-1')).toEqual([
      'ap-northeast-1',
      'us-gov-west-1',
    ]);
    expect(lines.length).toBeGreaterThan(10_000);
    expect(policyLines.length).toBeGreaterThan(10);
  });

  it('name no Region but the one that services without a Region have', () => {
    expect(lines.filter(({ text }) => named(text).length > 0).map(({ where }) => where)).toEqual(
      [],
    );
  });

  it('name no account', () => {
    expect(
      lines.filter(({ text }) => /(?<!\d)\d{12}(?!\d)/.test(text)).map(({ where }) => where),
    ).toEqual([]);
  });

  it('ask the Region at hand which Regions there are, since us-east-1 may be the one that is dark', () => {
    const asking = lines.filter(({ text }) => text.includes('aws ec2 describe-regions'));
    expect(asking.length).toBeGreaterThan(10);
    const atHand = 'describe-regions --region $${AWS_REGION:-us-east-1} ';
    expect(asking.filter(({ text }) => !text.includes(atHand))).toEqual([]);
  });

  it('narrow sessions alike in every partition: what is left out is AWS’s own policies', () => {
    const bound = policyLines.filter(({ text }) => /arn:aws:(?!iam::aws:policy\/)/.test(text));
    expect(bound.map(({ where }) => where)).toEqual([]);
  });
});
