import type { Text } from '../../core/playbook/model.ts';

/** Prints progress in one language, with the drill's own time. */
export interface Say {
  readonly lang: 'en' | 'ja';
  line(text: Text): void;
  step(number: number, total: number, title: Text, outcome: Text): void;
}

export function createSay(
  lang: 'en' | 'ja',
  elapsedMs: () => number,
  write: (line: string) => void,
): Say {
  const width = 3;
  return {
    lang,
    line: (text) => {
      write(text[lang]);
    },
    step: (number, total, title, outcome) => {
      const place = `${String(number).padStart(width)}/${String(total)}`;
      write(`${place}  ${clock(elapsedMs())}  ${title[lang]}: ${outcome[lang]}`);
    },
  };
}

/** `m:ss` of the drill's own time. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

export function both(en: string, ja: string): Text {
  return { en, ja };
}
