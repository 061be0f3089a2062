import { en } from './texts-en.ts';
import { ja } from './texts-ja.ts';

export const texts = { en, ja } as const;
export type Texts = (typeof texts)['en' | 'ja'];
export type Lang = keyof typeof texts;

/** `{{name}}` filled in; the values go in as they are, and into text nodes only. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
