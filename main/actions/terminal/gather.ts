import type { Transcript } from '../../core/session-channel/transcript.ts';
import type { KeepWhen } from './live.ts';

/**
 * Characters of transcript that are looked through for secrets in one turn of main's loop: some
 * milliseconds. What that takes grows faster than the text does, and main answers nobody meanwhile.
 */
export const SLICE = 16 * 1_024;

/** A transcript, masked a slice at a time as it grows, until there is a part of it to be kept. */
export interface Gathered {
  /** Characters masked already. */
  readonly length: number;
  /** Masks what has come, if it is a slice. */
  more(): void;
  /** All that is masked, with what `when` lets go of the rest. */
  take(when: KeepWhen): string;
}

export function createGathered(transcript: Transcript): Gathered {
  let slices: string[] = [];
  let length = 0;
  // What was not let go of is looked at again only with a whole slice behind it.
  let left = 0;
  const add = (when: KeepWhen): void => {
    const text = transcript.take(when);
    left = transcript.length;
    if (text === '') return;
    slices.push(text);
    length += text.length;
  };
  return {
    get length() {
      return length;
    },
    more: () => {
      if (transcript.length >= left + SLICE) add('full');
    },
    take: (when) => {
      if (when !== 'full') add(when);
      const text = slices.join('');
      [slices, length] = [[], 0];
      return text;
    },
  };
}
