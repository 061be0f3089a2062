import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callLine } from '../../../main/core/imported/ssm-call.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';

const parameters = {
  Zone: { type: 'String' },
  Most: { type: 'Integer' },
  Ids: { type: 'StringList' },
  DbPassword: { type: 'String' },
};
const line = (inputs: JsonObject, action = 'aws:executeAwsApi') =>
  callLine({ action, inputs: { Service: 'ec2', Api: 'DescribeInstances', ...inputs } }, parameters);

describe('the call of a step', () => {
  it.each<[string, JsonObject]>([
    ['what an earlier step gave', { Name: '{{ find.InstanceId }}' }],
    ['what only Systems Manager knows', { Name: '{{ global:DATE }}' }],
    ['a list', { InstanceIds: '{{ Ids }}' }],
    ['a secret', { Name: '{{ DbPassword }}' }],
    ['a secret by its field', { MasterPassword: 'x' }],
    ['no name of an operation', { Api: 'Describe $(reboot)' }],
  ])('is no line where it takes %s', (_, inputs) => {
    expect(line(inputs)).toBeUndefined();
  });

  it('is no line of another action', () => {
    expect(line({}, 'aws:executeScript')).toBeUndefined();
  });

  it('has the parameters outside the quotes, numbers as such', () => {
    const Filters = [{ Name: 'tag:{{Zone}}', Values: ['{{ Zone }}', "it's"] }];
    expect(line({ Filters, MaxResults: '{{ Most }}' })).toBe(
      `aws ec2 describe-instances --cli-input-json '{"Filters":[{"Name":"tag:'__Zone__:value'","Values":["'__Zone__:value'","it\\u0027s"]}],"MaxResults":'__Most__:value'}'`,
    );
  });

  it.each([
    ['rds', 'DescribeDBInstances', 'aws rds describe-db-instances'],
    ['s3', 'ListBuckets', 'aws s3api list-buckets'],
    ['ec2', 'stop_instances', 'aws ec2 stop-instances'],
  ])('is named as the CLI names it: %s %s', (Service, Api, said) => {
    expect(line({ Service, Api })).toBe(said);
  });

  it('says the same JSON whatever is in it, and nothing that ends the quotes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z]\w{0,5}$/), fc.jsonValue()), (inputs) => {
        const { Service: _s, Api: _a, ...given } = inputs;
        const said = line(given);
        if (said === undefined || Object.keys(given).length === 0) return;
        const [, json = ''] = /'(.*)'$/s.exec(said) ?? [];
        expect(json).not.toContain("'");
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 200 },
    );
  });
});
