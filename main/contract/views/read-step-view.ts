import type { Attachment } from '../../core/playbook/attachment.ts';
import type { Span } from '../../core/playbook/template.ts';
import type { Risk, StepKind, Text } from '../../core/playbook/model.ts';

/** One step as it is read before it is done: all of it, with holes where values will be. */
export interface ReadStepView {
  /** As in the run: its id with those of the sub-playbook steps it was unfolded from. */
  readonly path: string;
  readonly number: number;
  readonly title: Text;
  readonly kind: StepKind;
  readonly risk: Risk;
  /** A call goes to AWS: only then `read` is worth saying. */
  readonly asksAws: boolean;
  readonly usualSeconds: number;
  readonly targetSeconds: number;
  readonly why?: Text;
  readonly do: Text;
  readonly expect?: Text;
  readonly undo?: Text;
  readonly warning?: Text;
  /** CEL conditions; the step is passed over where one is false. */
  readonly whens: readonly string[];
  /** The kit's role its calls are made with. */
  readonly role?: string;
  /** IAM actions it always calls, and those it calls in some cases. */
  readonly needs: readonly string[];
  readonly may: readonly string[];
  readonly parts: readonly ReadPart[];
  /** Files that help here. */
  readonly attachments?: readonly Attachment[];
}

/** What the kind of step adds. */
export type ReadPart =
  /** A command line or a script, line by line in pieces: a piece with `variable` is a hole. */
  | { readonly is: 'lines'; readonly lines: readonly (readonly Span[])[] }
  /** Answers, and where each leads: a step's number, the next step or the end. */
  | {
      readonly is: 'answers';
      readonly answers: readonly {
        readonly label: Text;
        readonly safe: boolean;
        readonly to: number | 'next' | 'end';
      }[];
    }
  /** Things to tick, values to type, or tracks to go along at once. */
  | { readonly is: 'items' | 'fields' | 'tracks'; readonly items: readonly Text[] }
  | {
      readonly is:
        'document' | 'targets' | 'region' | 'instance' | 'secret' | 'revokes' | 'playbook';
      readonly spans: readonly Span[];
    }
  | { readonly is: 'parameter'; readonly name: string; readonly spans: readonly Span[] }
  | { readonly is: 'link'; readonly spans: readonly Span[]; readonly needsSso: boolean }
  | { readonly is: 'wait'; readonly seconds: number; readonly until?: Text }
  | { readonly is: 'evidence' | 'approve'; readonly text: Text };
