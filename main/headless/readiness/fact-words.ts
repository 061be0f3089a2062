import type { FactName } from '../../core/readiness/facts.ts';
import { isOwn, type OwnFactName } from '../../core/readiness/own/facts.ts';

/** Where people put what no call of AWS answers. */
const OWN: Readonly<Record<'en' | 'ja', Readonly<Record<OwnFactName, string>>>> = {
  en: {
    'own:attestations': 'attestations.yaml',
    'own:baseline': 'baseline.json',
    'own:clock': 'the clock against AWS',
    'own:journals': 'the app’s logs (--data)',
    'own:playbooks': 'the playbooks',
    'own:roster': 'roster.csv',
  },
  ja: {
    'own:attestations': 'attestations.yaml',
    'own:baseline': 'baseline.json',
    'own:clock': 'AWS と比べた時計',
    'own:journals': 'アプリのログ（--data）',
    'own:playbooks': '手順書',
    'own:roster': 'roster.csv',
  },
};

/** A fact as people know it: a call by its name, what is their own by where it comes from. */
export function factWords(name: FactName, lang: 'en' | 'ja'): string {
  return isOwn(name) ? OWN[lang][name] : name;
}
