import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft, draftOf, type KitDraft } from '../../../main/core/kit/draft.ts';
import { writeDraft } from '../../../main/core/kit/write-draft.ts';
import type { Kit } from '../../../main/core/kit/model.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { emptyDraft, sampleDraft } from '../../../main/core/kit/starter.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const TODAY = '2026-11-22';
const sample = sampleDraft(TODAY);
const read = (draft: KitDraft) => parseKit('kit.yaml', bytesOf(writeDraft(draft)), true);
const codesAt = (draft: KitDraft): readonly string[] =>
  checkDraft(draft).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('a draft that is wrong', () => {
  test('an empty one names each field to fill', () => {
    const found = codesAt(emptyDraft(TODAY));
    for (const path of [
      'name',
      'people.0.id',
      'accounts.0.id',
      'users.0.mfa.0.serial',
      'roles.0.arn',
    ]) {
      expect(
        found.some((one) => one.startsWith(`${path} `)),
        path,
      ).toBe(true);
    }
  });

  test('what may stay empty counts as missing nowhere: what is made of other fields, a second Region', () => {
    const paths = checkDraft(emptyDraft(TODAY)).map(({ path }) => path.join('.'));
    expect(paths).not.toContain('users.0.arn');
    expect(paths).not.toContain('roles.0.account');
    expect(paths.filter((path) => path.startsWith('regions'))).toEqual(['regions.0.name']);
  });

  test('a Region that was begun is named where it stands', () => {
    const regions = [
      { name: '', endpoint: '' },
      { name: '', endpoint: 'https://sts.example' },
    ];
    expect(codesAt({ ...sample, regions }).map((one) => one.split(' ')[0])).toEqual([
      'regions.0.name',
      'regions.1.name',
    ]);
  });

  test.each<[string, (draft: KitDraft) => KitDraft, string]>([
    [
      'a role in an account nobody listed',
      (draft) => ({
        ...draft,
        roles: draft.roles.map((role, at) =>
          at === 0 ? { ...role, arn: 'arn:aws:iam::999900001111:role/X' } : role,
        ),
      }),
      'roles.0.account not-in-kit',
    ],
    [
      'a review before the day it was prepared',
      (draft) => ({ ...draft, reviewBy: '2026-01-01' }),
      'reviewBy review-before-prepared',
    ],
    [
      'an exception approved by oneself',
      (draft) => ({
        ...draft,
        users: draft.users.map((user) => ({
          ...user,
          vault: { reason: 'night shift', approvedBy: 'sato', until: '2026-12-31' },
        })),
      }),
      'users.0.vault.approvedBy vault-approved-by-oneself',
    ],
  ])('%s', (_, change, complaint) => {
    expect(codesAt(change(sample))).toContain(complaint);
  });

  test('is found wrong by the reader of files too, and neither throws', () => {
    const words = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(words, words, words, fc.nat(50_000), (name, arn, region, seconds) => {
        const draft: KitDraft = {
          ...sample,
          name,
          roles: sample.roles.map((role) => ({ ...role, arn, maxSessionSeconds: seconds })),
          regions: [{ name: region, endpoint: arn }],
        };
        const wrong = checkDraft(draft).some(({ level }) => level === 'error');
        expect(read(draft).kit === undefined).toBe(wrong);
      }),
    );
  });
});

describe('a draft that is whole', () => {
  test('the sample becomes a kit without a finding', () => {
    const { kit, findings } = read(sample);
    expect(findings).toEqual([]);
    expect(kit?.users.map(({ arn }) => arn)).toEqual([
      'arn:aws:iam::111122223333:user/sato-break-glass',
      'arn:aws:iam::111122223333:user/jones-break-glass',
    ]);
    expect(kit?.contacts.map(({ kind }) => kind)).toEqual(['aws-support', 'root-keeper']);
  });

  test('a kit becomes a draft and the same kit again', () => {
    const kit = parseKit('kit.yaml', bytesOf(EXAMPLE_KIT), true).kit as Kit;
    expect(read(draftOf(kit, kit.prepared)).kit).toEqual(kit);
    expect(draftOf(kit, TODAY).prepared).toBe(TODAY);
  });

  test('ARNs follow the partition of the Regions', () => {
    const china: KitDraft = { ...sample, regions: [{ name: 'cn-north-1', endpoint: '' }] };
    expect(writeDraft(china)).toContain('arn:aws-cn:iam::111122223333:user/sato-break-glass');
  });

  test('texts that mean something in YAML come back as they were', () => {
    const odd = ['no', '012', '# x', ': y', "it's", '"q"', '~', '- a', '\u{1F6A8}', ' 佐藤 '];
    for (const name of odd) expect(read({ ...sample, name }).kit?.name, name).toBe(name);
  });
});
