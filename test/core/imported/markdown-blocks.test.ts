import { expect, test } from 'vitest';
import { headingText, markdownBlocks } from '../../../main/core/imported/markdown-blocks.ts';

const headings = (text: string) =>
  markdownBlocks(text)
    .filter(({ kind }) => kind === 'heading')
    .map((one) => `${String(one.level)} ${headingText(one)}`);

test('a line that is underlined is a heading', () => {
  expect(headings('Runbook\n=======\n\nOverview\n---\ntext\n')).toEqual([
    '1 Runbook',
    '2 Overview',
  ]);
});

test.each(['- a list\n---\n', '> a quote\n---\n', '1. a step\n---\n', '\n---\n', '| a |\n|---|\n'])(
  'and %j is none',
  (text) => {
    expect(headings(text)).toEqual([]);
  },
);

test('every line is in one block, whatever follows whatever', () => {
  const text = 'A\n===\n===\n---\n- x\n---\nB\n-\n';
  const blocks = markdownBlocks(text);
  const lines = blocks.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, n) => from + n),
  );
  expect(lines).toEqual(text.split('\n').map((_, at) => at + 1));
});
