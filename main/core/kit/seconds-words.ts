import type { Text } from '../playbook/model.ts';

/** A wait as main's window reads it back: `60 s`, `60 秒`. */
export function secondsWords(seconds: number, lang: keyof Text): string {
  return `${String(seconds)} ${lang === 'ja' ? '秒' : 's'}`;
}
