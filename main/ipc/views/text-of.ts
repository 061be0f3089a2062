import type { FreeText } from '../../core/journal/payload.ts';

/** The text behind a commitment, while the side file still has it. */
export function textOf(text: FreeText | undefined): string | undefined {
  return text && 'text' in text ? text.text : undefined;
}
