import { expect, test } from 'vitest';
import { tooLong, tooShort } from '../../../main/core/playbook/limit-words.ts';

test.each([
  [tooShort(['title', 'ja'], 'ja', 1, 'string').en, 'The Japanese of "title" is empty. Write it.'],
  [tooShort(['title', 'en'], 'en', 1, 'string').ja, '「title」の英語が空です。書いてください。'],
  [tooShort(['command'], 'command', 1, 'string').en, '"command" is empty. Write it.'],
  [tooShort(['steps'], 'steps', 1, 'array').en, '"steps" is an empty list. Give it an entry.'],
  [tooShort(['options'], 'options', 2, 'array').en, '"options" needs at least 2 entries.'],
  [tooShort(['id'], 'id', 3, 'string').ja, '「id」は 3 文字以上必要です。'],
  [tooLong('title', 90, 'string').en, '"title" may have at most 90 characters.'],
  [tooLong('options', 20, 'array').ja, '「options」は 20 件までです。'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});
