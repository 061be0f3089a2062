import type { Complaint } from '../finding.ts';
import { hostileMarkdown } from '../markdown.ts';
import type { Playbook } from '../model.ts';
import { holdsSecret } from '../secret-forms.ts';
import { complain, stepsOf, textsOf } from './walk.ts';

const MOST_TITLE_WORDS = 12;
const MOST_TITLE_CHARACTERS = 38;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Texts that read the same in both languages: names, ids, commands. */
const SHORT = 20;

/** What a person reads: both languages, short titles, nothing hostile, nothing secret. */
export function checkTexts(playbook: Playbook): readonly Complaint[] {
  const found: Complaint[] = [];
  for (const { text, path } of textsOf(playbook)) {
    for (const lang of ['en', 'ja'] as const) {
      const hostile = hostileMarkdown(text[lang]);
      if (hostile) {
        found.push(complain('error', 'hostile-markdown', [...path, lang], hostile.en, hostile.ja));
      }
    }
    if (text.en.length > SHORT && text.ja.trim() === text.en.trim() && !JAPANESE.test(text.ja)) {
      found.push(
        complain(
          'warning',
          'untranslated',
          [...path, 'ja'],
          'The Japanese text is the English one. Translate it.',
          '日本語が英語のままです。訳してください。',
        ),
      );
    }
    // A second person is asked with the values of the run.
    if (path.at(-1) !== 'request' && /\$\{[a-z]/.test(text.en + text.ja)) {
      found.push(
        complain(
          'warning',
          'variable-in-text',
          path,
          'Texts are shown as they are: `${…}` is filled in only in scripts, commands, addresses, targets and requests for approval.',
          '文の中の ${…} はそのまま表示されます。値が入るのはスクリプト・コマンド・アドレス・対象・承認の依頼だけです。',
        ),
      );
    }
  }
  for (const { step, path } of stepsOf(playbook)) {
    const words = step.title.en.trim().split(/\s+/).length;
    if (words > MOST_TITLE_WORDS || [...step.title.ja].length > MOST_TITLE_CHARACTERS) {
      found.push(
        complain(
          'warning',
          'title-too-long',
          [...path, 'title'],
          `The title has ${String(words)} English words and ${String([...step.title.ja].length)} Japanese characters; at most ${String(MOST_TITLE_WORDS)} and ${String(MOST_TITLE_CHARACTERS)} are read at a glance.`,
          `題名が長すぎます（英語 ${String(words)} 語、日本語 ${String([...step.title.ja].length)} 字）。英語 ${String(MOST_TITLE_WORDS)} 語、日本語 ${String(MOST_TITLE_CHARACTERS)} 字までにしてください。`,
        ),
      );
    }
  }
  return [...found, ...secrets(playbook, [])];
}

function secrets(value: unknown, path: Complaint['path']): readonly Complaint[] {
  if (typeof value === 'string') {
    return holdsSecret(value)
      ? [
          complain(
            'error',
            'secret-in-clear',
            path,
            'This looks like a key. Remove it, and rotate it: whoever had this file has it.',
            '鍵のように見えます。消したうえで、その鍵を作り直してください。ファイルを持つ人全員に知られています。',
          ),
        ]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((held: unknown, index) => [index, held] as const)
    : Object.entries(value);
  return parts.flatMap(([key, held]) => secrets(held, [...path, key]));
}
