import type { ConfirmView } from '../../contract/confirm.ts';
import { element } from './elements.ts';
import { clock, visible } from './format.ts';
import { commandTexts } from './command-texts.ts';

type AwsView = Exclude<ConfirmView, { readonly facts: unknown }>;
type Target = AwsView['targets'][number];

/** Every target by name, id, platform, agent and when it was last heard; long lists scroll. */
export function targetList(view: AwsView): HTMLElement {
  const t = commandTexts[view.lang];
  return element(
    'ul',
    { class: 'targets', tabindex: '0', 'aria-label': t.targetCount(view.targets.length) },
    ...view.targets.map((target) =>
      element('li', {}, ...nameAndId(target), ...about(target, t.heard)),
    ),
  );
}

/** What was named, tagged or grouped and is not sent to, each with the reason. */
export function leftOutList(view: AwsView): HTMLElement {
  const t = commandTexts[view.lang];
  const leftOut = view.leftOut ?? [];
  return element(
    'ul',
    { class: 'targets', tabindex: '0', 'aria-label': t.leftOut },
    ...leftOut.map((one) =>
      element('li', {}, ...nameAndId(one), element('span', { class: 'quiet' }, t.why[one.why])),
    ),
  );
}

function nameAndId({ id, name }: Pick<Target, 'id' | 'name'>): readonly (Node | string)[] {
  const strong = element('strong', {}, visible(name || id));
  return name ? [strong, ' ', element('code', {}, visible(id)), ' '] : [strong, ' '];
}

function about(
  { platform, agentVersion, lastPing }: Target,
  heard: (time: string) => string,
): readonly Node[] {
  const at = Date.parse(lastPing ?? '');
  const facts = [
    platform ?? '',
    agentVersion ? `agent ${agentVersion}` : '',
    Number.isNaN(at) ? '' : heard(clock(at)),
  ].filter((fact) => fact !== '');
  return facts.length === 0
    ? []
    : [element('span', { class: 'quiet' }, visible(facts.join(' · ')))];
}

/** The script's lines; what was put in for a variable is marked, as text like all else. */
export function scriptLines(view: AwsView): readonly HTMLElement[] {
  return view.script.map((text, index) => {
    const spans = view.spans?.[index] ?? [{ text }];
    const parts = spans.map(({ text: piece, variable }) =>
      variable === undefined
        ? visible(piece)
        : element('mark', { title: variable }, visible(piece)),
    );
    return element('li', {}, element('code', {}, ...parts));
  });
}
