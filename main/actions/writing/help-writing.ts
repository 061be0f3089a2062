import type { Failure } from '../../core/failure.ts';
import type { Path } from '../../core/playbook/finding.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Suggestions } from '../../core/writing/complete.ts';
import type { Flow, FlowNode } from '../../core/writing/flow.ts';
import type { NameThere, RenameError } from '../../core/writing/rename.ts';
import type { Edit } from '../../core/writing/source.ts';
import type { TextPair } from '../../core/writing/texts.ts';
import type { Desk } from '../desk.ts';

// Nothing of this is read before somebody writes.
type Answer<T> = Promise<Result<T, Failure>>;

/** What may stand at the caret. */
export async function complete(
  desk: Desk,
  text: string,
  offset: number,
): Promise<Suggestions | undefined> {
  const [{ suggestionsAt }, { playbookSchema }, library] = await Promise.all([
    import('../../core/writing/complete.ts'),
    import('../../core/writing/playbook-schema.ts'),
    desk.ports.library(),
  ]);
  const ids = library.playbooks.map(({ ref }) => ref.id);
  return suggestionsAt(text, offset, playbookSchema, ids);
}

export async function named(text: string, offset: number): Answer<NameThere> {
  const { nameAt } = await import('../../core/writing/rename.ts');
  const there = nameAt(text, offset);
  return there.ok ? there : err(failureOf(there.error));
}

export async function renamed(text: string, offset: number, to: string): Answer<readonly Edit[]> {
  const { rename } = await import('../../core/writing/rename.ts');
  const edits = rename(text, offset, to);
  return edits.ok ? edits : err(failureOf(edits.error));
}

export async function textsOf(text: string): Answer<readonly TextPair[]> {
  const { textPairs } = await import('../../core/writing/texts.ts');
  const pairs = textPairs(text);
  return pairs ? ok(pairs) : err({ code: 'draft-unreadable' });
}

export async function translated(
  text: string,
  path: Path,
  lang: 'en' | 'ja',
  value: string,
): Answer<readonly Edit[]> {
  const { translate } = await import('../../core/writing/texts.ts');
  const edits = translate(text, path, lang, value);
  return edits ? ok(edits) : err({ code: 'draft-unreadable' });
}

/** The ways through the text; a playbook it takes in or leads to is `known` where the library has it. */
export async function ways(
  desk: Desk,
  text: string,
): Answer<Flow & { readonly nodes: readonly (FlowNode & { readonly known?: true })[] }> {
  const [{ flowOf }, library] = await Promise.all([
    import('../../core/writing/flow.ts'),
    desk.ports.library(),
  ]);
  const flow = flowOf(text);
  if (!flow) return err({ code: 'draft-unreadable' });
  const nodes = flow.nodes.map((node) => {
    const id = node.is === 'playbook' ? node.name : node.takesIn;
    return id !== undefined && library.find(id) ? { ...node, known: true as const } : node;
  });
  return ok({ nodes, edges: flow.edges });
}

export async function moved(
  text: string,
  offset: number,
  by: 'up' | 'down',
): Answer<readonly Edit[]> {
  const { moveStep, stepAround } = await import('../../core/writing/move.ts');
  const step = stepAround(text, offset);
  return ok((step === undefined ? undefined : moveStep(text, step, by === 'up' ? -1 : 1)) ?? []);
}

function failureOf({ code }: RenameError): Failure {
  switch (code) {
    case 'unreadable':
      return { code: 'draft-unreadable' };
    case 'no-name':
      return { code: 'draft-no-name' };
    case 'malformed':
      return { code: 'draft-name-malformed' };
    case 'taken':
      return { code: 'draft-name-taken' };
  }
}
