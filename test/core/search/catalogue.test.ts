import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../main/core/search/search.ts';
import { bundled } from '../../playbooks/support/bundled.ts';

const index = createSearch(bundled);
const first = (query: string, lang: 'en' | 'ja'): string | undefined =>
  index.search(query, lang)[0]?.id;

/** What people type when something is on fire; the playbook of attacks on data and servers. */
describe('searching for an attack', () => {
  it.each([
    ['ddos', 'PB-05'],
    ['traffic spike', 'PB-05'],
    ['site is slow', 'PB-05'],
    ['ransomware', 'PB-06'],
    ['files are encrypted', 'PB-06'],
    ['backups deleted', 'PB-06'],
    ['data breach', 'PB-07'],
    ['exfiltration', 'PB-07'],
    ['leaked access key', 'PB-08'],
    ['key on github', 'PB-08'],
    ['stolen credentials', 'PB-08'],
    ['malware on a server', 'PB-09'],
    ['web shell', 'PB-09'],
    ['isolate instance', 'PB-09'],
    ['public bucket', 'PB-10'],
    ['open s3', 'PB-10'],
    ['database is public', 'PB-11'],
    ['rds', 'PB-11'],
  ])('%s → %s', (query, id) => {
    expect(first(query, 'en')).toBe(id);
  });

  it.each([
    ['DDoS', 'PB-05'],
    ['アクセス集中', 'PB-05'],
    ['サイトが遅い', 'PB-05'],
    ['ランサムウェア', 'PB-06'],
    ['身代金', 'PB-06'],
    ['暗号化された', 'PB-06'],
    ['情報漏えい', 'PB-07'],
    ['個人情報', 'PB-07'],
    ['持ち出し', 'PB-07'],
    ['鍵が漏れた', 'PB-08'],
    ['アクセスキー 流出', 'PB-08'],
    ['マルウェア', 'PB-09'],
    ['サーバー 侵入', 'PB-09'],
    ['バケット 公開', 'PB-10'],
    ['s3', 'PB-10'],
    ['データベース', 'PB-11'],
    ['テーブルが消えた', 'PB-11'],
  ])('%s → %s', (query, id) => {
    expect(first(query, 'ja')).toBe(id);
  });
});
