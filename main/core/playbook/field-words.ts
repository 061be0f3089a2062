import type { InputField, Text } from './model.ts';

/** How far ahead a time may lie: in hours, or in minutes where it is no whole number of them. */
export function withinWords(seconds: number): Text {
  const hours = seconds / 3_600;
  if (Number.isInteger(hours)) {
    return {
      en: `at most ${String(hours)} h ahead`,
      ja: `今から ${String(hours)} 時間後まで`,
    };
  }
  const minutes = String(Math.floor(seconds / 60));
  return { en: `at most ${minutes} min ahead`, ja: `今から ${minutes} 分後まで` };
}

/** A field as it is read before it is filled in: its label, what stands in it, and what it takes. */
export function fieldWords({
  label,
  default: usual,
  choices,
  pattern,
  withinSeconds,
}: InputField): Text {
  const rules = (lang: 'en' | 'ja'): string => {
    const said = [
      ...(usual === undefined ? [] : [lang === 'en' ? `default: ${usual}` : `初期値: ${usual}`]),
      ...(choices
        ? [
            `${lang === 'en' ? 'one of' : '選択'}: ${choices.map((one) => one.label[lang]).join(', ')}`,
          ]
        : []),
      ...(pattern === undefined ? [] : [`${lang === 'en' ? 'form' : '形式'}: ${pattern}`]),
      ...(withinSeconds === undefined ? [] : [withinWords(withinSeconds)[lang]]),
    ];
    if (said.length === 0) return '';
    return lang === 'en' ? ` (${said.join('; ')})` : `（${said.join('、')}）`;
  };
  return { en: label.en + rules('en'), ja: label.ja + rules('ja') };
}
