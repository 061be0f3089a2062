import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlaybook } from '../../core/playbook/parse.ts';
import type { Playbook, Text } from '../../core/playbook/model.ts';
import { createSearch } from '../../core/search/search.ts';
import { limited, percentile, type Measure } from './measured.ts';
import { project } from './scratch.ts';

const PLAYBOOKS = 5_000;
const FRAME_MS = 16;

/** Typed letter by letter, as people do; each state of the field is one search. */
const TYPED = [
  ...['sso', 'identity provider outage', 'root account', 'leaked access key', 'instance down'],
  ...['サインイン', 'サインインできない', '鍵の漏えい', 'ルートユーザー', 'インスタンス停止'],
];

/** 95th percentile of one search over 5,000 playbooks in two languages, against a 60 Hz frame. */
export const measure: Measure = () => {
  const search = createSearch(many(bundled()));
  const queries = TYPED.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));
  for (const query of queries) search.search(query, 'en');
  const times = queries.flatMap((query) =>
    (['en', 'ja'] as const).map((lang) => {
      const began = performance.now();
      search.search(query, lang);
      return performance.now() - began;
    }),
  );
  const value = percentile(times, 0.95);
  const what = `a 60 Hz frame, for ${String(PLAYBOOKS)} playbooks`;
  return Promise.resolve([limited({ id: 'search-p95', unit: 'ms', value, limit: FRAME_MS, what })]);
};

function bundled(): readonly Playbook[] {
  const folder = join(project, 'playbooks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => parsePlaybook(name, readFileSync(join(folder, name))).playbook ?? []);
}

const THINGS: readonly Text[] = [
  { en: 'identity provider', ja: 'ID プロバイダー' },
  { en: 'access key', ja: 'アクセスキー' },
  { en: 'root user', ja: 'ルートユーザー' },
  { en: 'web server', ja: 'ウェブサーバー' },
  { en: 'storage bucket', ja: 'バケット' },
  { en: 'payment queue', ja: '決済キュー' },
  { en: 'name server', ja: 'ネームサーバー' },
  { en: 'build pipeline', ja: 'ビルドパイプライン' },
];
const TROUBLES: readonly Text[] = [
  { en: 'outage', ja: '停止' },
  { en: 'leaked', ja: '漏えい' },
  { en: 'cannot sign in', ja: 'サインインできない' },
  { en: 'slow', ja: '遅延' },
  { en: 'deleted by mistake', ja: '誤って削除' },
  { en: 'hostile change', ja: '不正な変更' },
  { en: 'certificate expired', ja: '証明書の期限切れ' },
];

/** The bundled ones over and over, each copy with a title, symptoms and id of its own. */
function many(models: readonly Playbook[]): readonly Playbook[] {
  return Array.from({ length: PLAYBOOKS }, (_, index) => {
    const model = models[index % models.length];
    const thing = THINGS[index % THINGS.length];
    const trouble = TROUBLES[index % TROUBLES.length];
    if (!model || !thing || !trouble) throw new Error('no playbook to copy');
    const number = String(index);
    const title = {
      en: `${thing.en} ${trouble.en}, site ${number}`,
      ja: `${thing.ja}の${trouble.ja}（拠点 ${number}）`,
    };
    const own = {
      en: `${thing.en} ${number}: ${trouble.en}`,
      ja: `${thing.ja} ${number} が${trouble.ja}`,
    };
    return { ...model, id: `GEN-${number}`, title, symptoms: [own, ...model.symptoms] };
  });
}
