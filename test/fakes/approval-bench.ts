import { requestApproval } from '../../main/actions/approval/request.ts';
import { lookAtApproval, signApproval } from '../../main/actions/approval/sign.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { fillStep } from '../../main/actions/step-by-person.ts';
import type { OwnReadBack } from '../../main/core/run/read-back.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';
import { fakeWitness } from './witness-ports.ts';

const both = (text: string) => ({ en: text, ja: text });

/** A list that wants an approval before it stops servers that were typed before. */
const playbook = pinned('PB-T', [
  section('s', [
    step('which', {
      kind: 'input',
      fields: [{ id: 'server', type: 'text', label: both('Server'), required: true }],
    }),
    step('agree', { kind: 'approve', request: both('Stop ${server}?') }),
    step('stop', { kind: 'do', risk: 'destroy', do: both('Stop ${server}.') }),
    step('after'),
  ]),
]);

/** One laptop with a key of its own; what main asked in its own window is kept. */
export function laptop(
  seed: number,
  person: string,
): DeskBench & { readonly asked: OwnReadBack[] } {
  const bench = deskBench([playbook]);
  const asked: OwnReadBack[] = [];
  const { desk } = bench;
  const { settings, random } = desk.ports;
  Object.assign(desk.ports, {
    witness: fakeWitness(),
    random: { ...random, bytes: (count: number) => new Uint8Array(count).fill(seed) },
    settings: { ...settings, read: () => ({ ...settings.read(), person }) },
  });
  bench.answer = (readBack) => {
    if ('facts' in readBack) asked.push(readBack);
    return { accepted: true, typed: '' };
  };
  return Object.assign(bench, { asked });
}

/** Sato's laptop, at the step that asks for an approval. */
export async function atApproval(server = 'web-7') {
  const bench = laptop(1, 'sato');
  const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;
  const started = await startRun(bench.desk, drill);
  if (!started.ok) throw new Error(started.error.code);
  await fillStep(bench.desk, 'which', { server });
  return bench;
}

export function asks({ desk }: DeskBench): string {
  const made = requestApproval(desk, 'agree');
  if (!made.ok) throw new Error(made.error.code);
  return made.value.text;
}

/** What the second person's laptop answers to a request, or the code it is refused with. */
export async function signs({ desk }: DeskBench, request: string, person: string): Promise<string> {
  const look = lookAtApproval(desk, request);
  if (!look.ok) return look.error.code;
  const answer = await signApproval(desk, look.value?.id ?? '', person);
  return answer.ok ? answer.value.text : answer.error.code;
}
