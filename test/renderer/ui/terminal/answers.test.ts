import { expect, it } from 'vitest';
import { Screen } from '../../../../renderer/ui/terminal/screen.ts';
import { createWriter } from '../../../../renderer/ui/terminal/sequences.ts';

const WHERE = '\u001b[6n';
const WHAT = '\u001b[c';

function bench() {
  const answers: string[] = [];
  return { answers, writer: createWriter(new Screen(20, 4), (one) => void answers.push(one)) };
}

it('answers each question once in a piece, so that a file full of them does not type', () => {
  const { answers, writer } = bench();
  writer.write(`ab${WHERE}${WHAT}`.repeat(1_000));
  expect(answers).toEqual(['\u001b[1;3R', '\u001b[?6c']);
  writer.write(WHAT);
  expect(answers).toHaveLength(3);
});

it('answers nothing that is written again for a screen that comes back', () => {
  const { answers, writer } = bench();
  writer.replay(`ab${WHERE}${WHAT}`);
  expect(answers).toEqual([]);
  writer.write(WHERE);
  expect(answers).toEqual(['\u001b[1;3R']);
});
