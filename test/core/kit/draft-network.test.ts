import { expect, test } from 'vitest';
import { kitFacts } from '../../../main/actions/kit/kit-facts.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { checkDraft, draftOf, type KitDraft } from '../../../main/core/kit/draft.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';
import { writeDraft } from '../../../main/core/kit/write-draft.ts';
import { bytesOf } from './example-kit.ts';

const sample = sampleDraft('2026-11-22');
const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';
const withSts = (sts: string): KitDraft => ({
  ...sample,
  regions: sample.regions.map((region) => ({ ...region, endpoints: { sts, ssm: '' } })),
});

test.each([
  [{ ...sample, network: { proxy: 'http://ops:hunter2@proxy:3128' } }, /^Type http:\/\//],
  [{ ...sample, network: { authorities: ['words'] } }, /^Paste five certificates at most/],
  [{ ...sample, network: { authorities: Array(6).fill(PEM) as string[] } }, /^Paste five/],
  [withSts('http://vpce.example'), /^Leave it empty, or type https:/],
])('%#: what is wrong is said in words, without a password', (draft, words) => {
  const [found] = checkDraft(draft);
  expect(found?.message.en).toMatch(words);
  expect(JSON.stringify(found)).not.toContain('hunter2');
});

test('what is empty or off is left out of the file, and not read back before it is signed', () => {
  const empty: KitDraft = {
    ...withSts(''),
    network: { proxy: '', authorities: [], fips: false, dualStack: false },
  };
  expect(writeDraft(empty)).toBe(writeDraft(sample));
  expect(kitFacts(createNodeHash(), empty, 'kit.yaml')).toEqual(
    kitFacts(createNodeHash(), sample, 'kit.yaml'),
  );
});

test('what is filled in stands in the kit, and in the form of the next version', () => {
  const network = { proxy: 'http://proxy.example:3128', authorities: [PEM], fips: true };
  const draft = { ...withSts('https://vpce-1.sts.example'), network };
  const { kit, findings } = parseKit('kit.yaml', bytesOf(writeDraft(draft)), true);
  expect(findings).toEqual([]);
  expect(kit?.network).toEqual(network);
  expect(kit?.regions[0]?.endpoints).toEqual({ sts: 'https://vpce-1.sts.example' });
  expect(draftOf(kit!, '2026-11-23').network).toEqual(network);
});
