import type {
  AskOption,
  InputField,
  Playbook,
  Section,
  Step,
} from '../../main/core/playbook/model.ts';
import { unfold, type PinnedPlaybook, type Plan } from '../../main/core/run/plan.ts';

const both = (text: string): { en: string; ja: string } => ({ en: text, ja: text });

/** A step with every common field filled in, for tests that look at something else. */
export function step(id: string, detail: Partial<Step> = {}): Step {
  return {
    id,
    title: both(`Do ${id}`),
    do: both(`Do ${id} by hand.`),
    risk: 'read',
    usualSeconds: 30,
    targetSeconds: 60,
    outputs: [],
    kind: 'do',
    ...detail,
  } as Step;
}

export function ask(id: string, options: readonly [string, string][], maxPasses?: number): Step {
  return step(id, {
    kind: 'ask',
    options: options.map(([option, go], index): AskOption => ({
      id: option,
      label: both(option),
      go,
      safe: index === 0,
    })),
    ...(maxPasses === undefined ? {} : { maxPasses }),
  });
}

/** Required values of a playbook's own, as free text. */
export function needs(...ids: readonly string[]): readonly InputField[] {
  return ids.map((id) => ({ id, type: 'text', label: both(id), required: true }));
}

export function section(id: string, steps: readonly Step[]): Section {
  return { id, title: both(id), objective: both(id), mode: 'read-do', steps };
}

export function pinned(
  id: string,
  sections: readonly Section[],
  more: Partial<Playbook> = {},
): PinnedPlaybook {
  return {
    ref: { id, version: '1.0.0', sha256: id.toLowerCase().padEnd(64, '0') },
    playbook: {
      format: 'breakglass/1',
      id,
      version: '1.0.0',
      title: both(`Playbook ${id}`),
      summary: both('For tests.'),
      aliases: [],
      symptoms: [],
      outOfScope: [],
      severity: 'SEV1',
      usualSeconds: 600,
      roles: [],
      inputs: [],
      sections,
      ...more,
    },
  };
}

export function planOf(root: PinnedPlaybook, others: readonly PinnedPlaybook[] = []): Plan {
  const plan = unfold(root, (id) => others.find((other) => other.ref.id === id));
  if (!plan.ok) throw new Error(plan.error.detail);
  return plan.value;
}

/** A step with tracks that go on side by side, each with the steps named. */
export function parallel(
  id: string,
  tracks: Readonly<Record<string, readonly Step[]>>,
  wait: 'all' | 'any' = 'all',
): Step {
  const list = Object.entries(tracks).map(([track, steps]) => ({
    id: track,
    title: both(track),
    steps,
  }));
  return step(id, { kind: 'parallel', wait, tracks: list });
}
