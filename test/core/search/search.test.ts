import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Playbook } from '../../../main/core/playbook/model.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { createSearch } from '../../../main/core/search/search.ts';

const folder = new URL('../../../playbooks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const playbooks = files
  .map((name) => parsePlaybook(name, readFileSync(new URL(name, folder))).playbook)
  .filter((playbook): playbook is Playbook => playbook !== undefined);
const index = createSearch(playbooks);

function first(query: string, lang: 'en' | 'ja' = 'en'): string | undefined {
  return index.search(query, lang)[0]?.id;
}

describe('searching the bundled playbooks', () => {
  it('reads all of them', () => {
    expect(playbooks.map(({ id }) => id)).toEqual(
      files.map((name) => name.slice(0, 'PB-00'.length)),
    );
  });

  it.each(['', '   ', '\t\n', '!!!', '、。'])('finds nothing for nothing (%j)', (query) => {
    expect(index.search(query, 'en')).toEqual([]);
  });

  it.each(['zebra crossing', '請求書の印刷', 'qqqq'])('finds nothing for %s', (query) => {
    expect(index.search(query, 'en')).toEqual([]);
  });

  it.each([
    ['sso', 'PB-01'],
    ['SSO is down', 'PB-01'],
    ['single sign-on', 'PB-01'],
    ['sign-in is down', 'PB-01'],
    ['sigle sing-on', 'PB-01'],
    ['identity provider', 'PB-01'],
    ['identty provder outage', 'PB-01'],
    ['idp', 'PB-01'],
    ['okta', 'PB-01'],
    ['oktta', 'PB-01'],
    ['entra', 'PB-01'],
    ['access portal does not load', 'PB-01'],
    ['identity center', 'PB-01'],
    ['login', 'PB-01'],
    ['saml', 'PB-01'],
    ['pb-01', 'PB-01'],
    ['PB01', 'PB-01'],
    ['break glass', 'PB-00'],
    ['emergency access', 'PB-00'],
    ['open the glass', 'PB-00'],
    ['close the glass', 'PB-15'],
    ['end emergency access', 'PB-15'],
    ['clean up', 'PB-15'],
    ['pb-15', 'PB-15'],
  ])('%s → %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each([
    ['サインイン', 'PB-01'],
    ['さいんいん', 'PB-01'],
    ['ｻｲﾝｲﾝ', 'PB-01'],
    ['サインインできない', 'PB-01'],
    ['ログイン', 'PB-01'],
    ['ログインできない', 'PB-01'],
    ['シングルサインオン', 'PB-01'],
    ['ＳＳＯ', 'PB-01'],
    ['認証基盤', 'PB-01'],
    ['アクセスポータルが開かない', 'PB-01'],
    ['ID プロバイダー', 'PB-01'],
    ['プロバイダー 障害', 'PB-01'],
    ['緊急アクセス', 'PB-00'],
    ['緊急アクセスを始める', 'PB-00'],
    ['通常の入り方が使えない', 'PB-00'],
    ['緊急アクセスを終える', 'PB-15'],
    ['後片付け', 'PB-15'],
    ['撤収', 'PB-15'],
    ['セッションが残っている', 'PB-15'],
  ])('%s → %s', (query, id) => {
    expect(first(query, 'ja')).toBe(id);
  });

  it('says why, in the language of the reader', () => {
    expect(index.search('sso', 'en')[0]?.matched).toEqual({
      where: 'symptom',
      text: 'Sign-in through single sign-on (SSO) is down for everyone',
    });
    expect(index.search('アクセスポータル', 'ja')[0]?.matched).toEqual({
      where: 'symptom',
      text: 'アクセスポータルが開かない、またはエラーになる',
    });
    expect(index.search('okta', 'ja')[0]?.matched).toEqual({ where: 'alias', text: 'Okta' });
  });

  it('answers while a word is being typed', () => {
    for (const typed of ['ss', 'okt', 'ident', 'シン', 'サイ']) {
      expect(first(typed, 'ja'), typed).toBe('PB-01');
    }
  });

  it('takes any text without failing, and answers ids it holds', () => {
    const ids = new Set(playbooks.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 80 })),
        fc.constantFrom('en' as const, 'ja' as const),
        (query, lang) => {
          for (const { id, matched } of index.search(query, lang)) {
            expect(ids.has(id)).toBe(true);
            expect(matched.text).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('searching very many playbooks', () => {
  const [model] = playbooks;
  if (!model) throw new Error('no playbook to copy');
  const many = Array.from({ length: 2_000 }, (_, number) => ({
    ...model,
    id: `PB-${1000 + number}`,
    title: { en: `${model.title.en} number${number}`, ja: model.title.ja },
  }));
  const large = createSearch(many);

  it('finds the one that is meant among all that are alike', () => {
    expect(large.search('PB-1234', 'en')[0]?.id).toBe('PB-1234');
    expect(large.search('open the glass number777', 'en')[0]?.id).toBe('PB-1777');
  });

  it('gives at most twenty', () => {
    expect(large.search('緊急アクセス', 'ja')).toHaveLength(20);
  });
});
