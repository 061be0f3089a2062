import { expect, test } from 'vitest';
import { checkDraft } from '../../../main/core/kit/draft.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';

const sample = sampleDraft('2026-11-22');
const paths = (regions: readonly string[], draft = sample) =>
  checkDraft({ ...draft, regions: regions.map((name) => ({ name, endpoint: '' })) })
    .filter(({ code }) => code === 'partition-differs')
    .map(({ path }) => path.join('.'));

test('a Region of another partition, and roles outside the first one’s, are told apart', () => {
  expect(paths(['ap-northeast-1', 'cn-north-1'])).toEqual(['regions.1.name']);
  expect(paths(['us-gov-west-1', 'us-gov-east-1'])).toEqual(
    expect.arrayContaining(['roles.0.arn', 'roles.1.arn']),
  );
});

test('a kit of one partition is whole, whichever it is', () => {
  const moved = JSON.parse(
    JSON.stringify(sample).replaceAll('arn:aws:', 'arn:aws-us-gov:'),
  ) as typeof sample;
  expect(paths(['us-gov-west-1', 'us-gov-east-1'], moved)).toEqual([]);
  expect(paths(['ap-northeast-1', 'ap-northeast-3'])).toEqual([]);
});
