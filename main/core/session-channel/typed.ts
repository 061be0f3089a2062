import { stepsOf } from './sequences.ts';

interface Spelled {
  readonly text: string;
  readonly characters: number;
  /** Keys that move, complete, recall or take out: what comes of them only the server knows. */
  readonly moves: boolean;
}

/** A terminal puts these around what is pasted. */
const PASTED = /\u001b\[20[01]~/g;

/** What the keys of a line spell: erased letters gone (DEL and Backspace, as keyboards send them). */
export function spelled(keys: string): Spelled {
  const letters: string[] = [];
  let moves = false;
  const plain = keys.replace(PASTED, '');
  for (const step of stepsOf(plain)) {
    if ('text' in step) letters.push(...step.text);
    else if ('control' in step && /[\b\u007f]/.test(step.control)) letters.pop();
    else moves = true;
  }
  const text = letters.join('').trim();
  return { text, characters: [...text].length, moves: moves || /[\t\u001b]/.test(plain) };
}
