import type { Path } from './finding.ts';
import type { Text } from './model.ts';

/** What is said of a text, list or number that is less than it must be; `origin` as zod names the kind. */
export function tooShort(path: Path, name: string, least: number, origin: string): Text {
  if (least === 1 && origin === 'string') {
    const of = String(path.at(-2) ?? '');
    if (name === 'ja' || name === 'en') {
      return name === 'ja'
        ? {
            en: `The Japanese of "${of}" is empty. Write it.`,
            ja: `「${of}」の日本語が空です。書いてください。`,
          }
        : {
            en: `The English of "${of}" is empty. Write it.`,
            ja: `「${of}」の英語が空です。書いてください。`,
          };
    }
    return { en: `"${name}" is empty. Write it.`, ja: `「${name}」が空です。書いてください。` };
  }
  if (least === 1 && origin === 'array') {
    return {
      en: `"${name}" is an empty list. Give it an entry.`,
      ja: `「${name}」が空のリストです。1 件以上書いてください。`,
    };
  }
  return {
    en: `"${name}" needs at least ${String(least)} ${unit(origin).en}.`,
    ja: `「${name}」は ${String(least)} ${unit(origin).ja}以上必要です。`,
  };
}

/** The same of one that is more. */
export function tooLong(name: string, most: number, origin: string): Text {
  return {
    en: `"${name}" may have at most ${String(most)} ${unit(origin).en}.`,
    ja: `「${name}」は ${String(most)} ${unit(origin).ja}までです。`,
  };
}

function unit(origin: string): Text {
  if (origin === 'string') return { en: 'characters', ja: '文字' };
  if (origin === 'array') return { en: 'entries', ja: '件' };
  return { en: 'in value', ja: '' };
}
