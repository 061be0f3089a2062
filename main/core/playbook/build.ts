import { secondsOf } from './duration.ts';
import type {
  Imported,
  InputField,
  Output,
  Playbook,
  Step,
  StepBase,
  StepDetail,
} from './model.ts';
import type { PlaybookShape } from './schema.ts';
import type { StepShape } from './schema-steps.ts';

/** A checked file as the playbook the app works with: durations in seconds, absent lists empty. */
export function buildPlaybook(shape: PlaybookShape): Playbook {
  const { format, id, version, title, summary, symptoms, severity } = shape;
  return {
    format,
    id,
    version,
    title,
    summary,
    aliases: shape.aliases ?? [],
    symptoms,
    outOfScope: shape.outOfScope ?? [],
    severity,
    ...(shape.category ? { category: shape.category } : {}),
    ...(shape.secondPerson === undefined ? {} : { secondPerson: shape.secondPerson }),
    ...(shape.reviewBy === undefined ? {} : { reviewBy: shape.reviewBy }),
    usualSeconds: secondsOf(shape.usual),
    roles: (shape.roles ?? []).map(({ session, ...need }) =>
      present({
        ...need,
        sessionSeconds: session === undefined ? undefined : secondsOf(session),
      }),
    ),
    inputs: (shape.inputs ?? []).map(buildField),
    sections: shape.sections.map((section) => ({
      ...section,
      steps: section.steps.map(buildStep),
    })),
    ...(shape.attachments ? { attachments: shape.attachments } : {}),
    ...(shape.imported ? { imported: importedFrom(shape.imported) } : {}),
  };
}

/** Without the file itself: a run does not carry it. */
function importedFrom({ from, file, sha256 }: NonNullable<PlaybookShape['imported']>): Imported {
  return { from, file, sha256 };
}

function buildField({
  within,
  ...field
}: NonNullable<PlaybookShape['inputs']>[number]): InputField {
  return present({
    ...field,
    withinSeconds: within === undefined ? undefined : secondsOf(within),
  });
}

function buildStep(shape: StepShape): Step {
  const { id, title, risk = 'read' } = shape;
  const base: StepBase = present({
    id,
    title,
    why: shape.why,
    do: shape.do,
    expect: shape.expect,
    undo: shape.undo,
    warning: shape.warning,
    risk,
    usualSeconds: secondsOf(shape.usual),
    targetSeconds: secondsOf(shape.target),
    when: shape.when,
    outputs: (shape.outputs ?? []) as readonly Output[],
    attachments: shape.attachments,
  });
  return { ...base, ...buildDetail(shape) };
}

function buildDetail(shape: StepShape): StepDetail {
  switch (shape.kind) {
    case 'do':
      return present({ kind: shape.kind, noSession: shape.noSession });
    case 'sign-in':
      return { kind: shape.kind };
    case 'ask':
      return present({
        kind: shape.kind,
        options: shape.options.map((option) => ({ ...option, safe: option.safe ?? false })),
        maxPasses: shape.maxPasses,
      });
    case 'check':
      return { kind: shape.kind, items: shape.items };
    case 'input':
      return { kind: shape.kind, fields: shape.fields.map(buildField) };
    case 'assume-role':
      return { kind: shape.kind, role: shape.role };
    case 'revoke':
      return present({
        kind: shape.kind,
        role: shape.role,
        every: shape.every,
        using: shape.using,
        person: shape.person,
        spare: shape.spare,
      });
    case 'run-command':
      return present({
        kind: shape.kind,
        role: shape.role,
        document: shape.document,
        targets: shape.targets,
        region: shape.region,
        script: shape.script,
        parameters: shape.parameters,
        maxConcurrency: shape.maxConcurrency,
        maxErrors: shape.maxErrors,
        logGroup: shape.logGroup,
      });
    case 'automation':
      return present({
        kind: shape.kind,
        role: shape.role,
        document: shape.document,
        region: shape.region,
        parameters: shape.parameters,
      });
    case 'terminal':
      // `target` is the step's target time in the file, so the place has a key of its own there.
      return present({
        kind: shape.kind,
        role: shape.role,
        target: shape.instance,
        region: shape.region,
        readOnly: shape.readOnly,
      });
    case 'cli':
      return present({ kind: shape.kind, role: shape.role, command: shape.command });
    case 'link':
      return present({ kind: shape.kind, url: shape.url, needsSso: shape.needsSso });
    case 'wait':
      return present({ kind: shape.kind, seconds: secondsOf(shape.for), until: shape.until });
    case 'evidence':
      return { kind: shape.kind, what: shape.what };
    case 'approve':
      return { kind: shape.kind, request: shape.request };
    case 'secret':
      return present({
        kind: shape.kind,
        role: shape.role,
        name: shape.name,
        region: shape.region,
        field: shape.field,
      });
    case 'playbook':
      return { kind: shape.kind, playbook: shape.playbook };
    case 'parallel':
      return {
        kind: shape.kind,
        wait: shape.wait ?? 'all',
        tracks: shape.tracks.map((track) =>
          present({ ...track, steps: track.steps.map(buildStep) }),
        ),
      };
  }
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Drops keys that hold `undefined`, so that an optional field is either there or not. */
function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, held]) => held !== undefined),
  ) as Present<T>;
}
