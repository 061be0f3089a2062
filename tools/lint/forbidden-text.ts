import type { SourceFile } from './source-files.ts';

/** Text that no source may hold, and why; split so that this file does not find itself. */
const forbidden: readonly (readonly [pattern: RegExp, why: string])[] = [
  [new RegExp('eslint-' + 'disable'), 'a rule is right for everyone or it goes'],
  [new RegExp('@ts-' + '(ignore|nocheck)'), 'say @ts-expect-error with the reason, in a test only'],
  [
    new RegExp('\\b(it|test|describe)\\.(only\\(|(skip|todo)\\(\\s*[\'"`])'),
    'a test runs, or says why it cannot',
  ],
  [new RegExp('\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b'), 'do it, or open an issue'],
  // Characters that look like others or turn the direction of text hide what code does.
  [/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/, 'an invisible character'],
];

/** @returns `path:line: why` for every find */
export function forbiddenText(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, index) =>
        forbidden
          .filter(([pattern]) => pattern.test(line))
          .map(([, why]) => `${file.path}:${index + 1}: ${why}`),
      ),
  );
}
