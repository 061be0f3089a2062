import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import type { Check } from '../../../main/core/readiness/check.ts';
import type { FactName } from '../../../main/core/readiness/facts.ts';
import { isOwn } from '../../../main/core/readiness/own/facts.ts';
import { ONE, WHOLE } from '../../../main/core/readiness/read/answers.ts';
import { fileNameOf } from '../../../main/core/readiness/read/file-name.ts';

const WHERE: Readonly<Record<'en' | 'ja', Readonly<Record<Check['scope'], string>>>> = {
  en: {
    security: 'the users’ account',
    each: 'each account with roles',
    all: 'every account',
    once: 'all together',
    kit: 'outside AWS',
  },
  ja: {
    security: 'ユーザーのアカウント',
    each: 'ロールのある各アカウント',
    all: '全アカウント',
    once: '全体で 1 回',
    kit: 'AWS の外',
  },
};
const REGIONS = {
  en: { kit: ', each Region of the kit', 'sign-in': ', each Region of sign-in and of the kit' },
  ja: { kit: '・キットの各リージョン', 'sign-in': '・サインインとキットの各リージョン' },
} as const;
const GRAVE = {
  en: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
  ja: { critical: '最重要', high: '高', medium: '中', low: '低' },
} as const;

const row = ({ id, title, severity, scope, regions }: Check, lang: 'en' | 'ja'): string => {
  const where = `${WHERE[lang][scope]}${regions === undefined ? '' : REGIONS[lang][regions]}`;
  return `| ${id} | ${title[lang]} | ${GRAVE[lang][severity]} | ${where} |`;
};

test.each([
  ['en', 'docs/readiness.md'],
  ['ja', 'docs/readiness.ja.md'],
] as const)('the table of checks is the checks there are (%s)', (lang, path) => {
  const text = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| [A-Z]+-\d\d \|/.test(line));
  expect(rows).toEqual(CHECKS.map((one) => row(one, lang)));
});

test('every answer a check rests on is read, and its file is told', () => {
  const text = readFileSync(join(import.meta.dirname, '../../..', 'docs/readiness.md'), 'utf8');
  const calls = new Set(
    CHECKS.flatMap(({ needs, reads = [], fallbacks = [] }) => [...needs, ...reads, ...fallbacks]),
  );
  const answers = [...Object.keys(WHOLE), ...Object.keys(ONE)] as FactName[];
  expect([...calls].filter((one) => !isOwn(one)).sort()).toEqual(answers.sort());
  expect(answers.filter((one) => !text.includes(fileNameOf(one)))).toEqual([]);
});

test('the README counts the checks there are, of the 74 of the specification', () => {
  const text = readFileSync(join(import.meta.dirname, '../../..', 'README.md'), 'utf8');
  expect(/judges (\d+) of 74 checks/.exec(text)?.[1]).toBe(String(CHECKS.length));
});
