import type { InputField, Text } from './model.ts';

/** A field as it is read before it is filled in: its label, what stands in it, and what it takes. */
export function fieldWords({ label, default: usual, choices, pattern }: InputField): Text {
  const rules = (lang: 'en' | 'ja'): string => {
    const said = [
      ...(usual === undefined ? [] : [lang === 'en' ? `default: ${usual}` : `初期値: ${usual}`]),
      ...(choices
        ? [
            `${lang === 'en' ? 'one of' : '選択'}: ${choices.map((one) => one.label[lang]).join(', ')}`,
          ]
        : []),
      ...(pattern === undefined ? [] : [`${lang === 'en' ? 'form' : '形式'}: ${pattern}`]),
    ];
    if (said.length === 0) return '';
    return lang === 'en' ? ` (${said.join('; ')})` : `（${said.join('、')}）`;
  };
  return { en: label.en + rules('en'), ja: label.ja + rules('ja') };
}
