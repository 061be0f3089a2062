import {
  autocompletion,
  completionKeymap,
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Api } from '../../../../main/contract/api.ts';
import type { Value } from '../../../../main/contract/calls.ts';

type Option = NonNullable<Value<'draft.complete'>>['options'][number];

const TYPES: Readonly<Record<Option['kind'], string>> = {
  field: 'property',
  value: 'enum',
  name: 'variable',
  step: 'class',
};

/** Suggestions of main's: its schema and the names of this text. Asked for as one types. */
export function completing(api: Api, words: (kind: Option['kind']) => string): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const typing = context.matchBefore(/[\w:$./-]+|[-:] /);
    if (!typing && !context.explicit) return null;
    const text = context.state.doc.toString();
    const reply = await api.call['draft.complete']({ text, offset: context.pos });
    if (!reply.ok || !reply.value || context.aborted) return null;
    const { from, options } = reply.value;
    return { from, options: options.map((one) => completionOf(one, words)), validFor: /^[\w-]*$/ };
  };
  return [
    autocompletion({ override: [source], icons: false, activateOnTyping: true }),
    keymap.of(completionKeymap),
  ];
}

function completionOf(option: Option, words: (kind: Option['kind']) => string): Completion {
  const { label, kind, insert, detail } = option;
  return {
    label,
    type: TYPES[kind],
    detail: words(kind),
    ...(detail === undefined ? {} : { info: detail }),
    // Steps come after fields: whoever begins to type a field means that.
    boost: kind === 'step' ? -1 : 0,
    apply: insert.includes('#{') ? snippet(insert) : insert,
  };
}
