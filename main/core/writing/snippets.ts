import type { StepKind } from '../playbook/model.ts';

/** What only this kind of step has, as it is begun. `#{…}` are the places to fill, one after the other. */
const OWN: Readonly<Record<StepKind, readonly string[]>> = {
  do: ['expect: { en: #{What is seen then}, ja: #{そのとき見えるもの} }'],
  ask: [
    'options:',
    '\t- { id: #{yes}, label: { en: #{Yes it is}, ja: #{はい} }, go: next }',
    '\t- { id: unknown, label: { en: I do not know, ja: わからない }, go: next, safe: true }',
  ],
  check: ['items:', '\t- { id: #{seen}, label: { en: #{It is there}, ja: #{ある} } }'],
  input: [
    'fields:',
    '\t- { id: #{account_id}, type: #{account-id}, label: { en: #{Account}, ja: #{アカウント} }, required: true }',
  ],
  'sign-in': [],
  'assume-role': ['role: #{role-id}'],
  'run-command': [
    'risk: #{read}',
    'role: #{role-id}',
    'document: AWS-RunShellScript',
    'targets: { tag: { key: #{Name}, value: #{web} } }',
    'script:',
    '\t- #{uptime}',
  ],
  automation: ['risk: #{change}', 'role: #{role-id}', 'document: #{AWS-StopEC2Instance}'],
  terminal: ['risk: #{read}', 'role: #{role-id}', 'instance: #{i-0a7f3c91d2e84b605}'],
  cli: ['risk: #{read}', 'command: #{aws sts get-caller-identity}'],
  link: ['url: #{https://health.aws.amazon.com/health/status}'],
  wait: ['for: #{5m}'],
  evidence: ['what: { en: #{What to keep}, ja: #{残すもの} }'],
  approve: ['request: { en: #{What is asked}, ja: #{頼むこと} }'],
  revoke: ['risk: change', 'every: used-role'],
  secret: ['risk: read', 'role: #{role-id}', 'name: #{break-glass/example}'],
  parallel: [
    'tracks:',
    ...['first', 'second'].flatMap((id) => [
      `\t- id: ${id}`,
      `\t\ttitle: { en: #{Track ${id}}, ja: #{並行作業 ${id}} }`,
      '\t\tsteps:',
      `\t\t\t- { id: ${id}-step, kind: do, title: { en: #{Do it}, ja: #{行う} }, do: { en: #{Do it}, ja: #{行います} }, usual: 1m, target: 2m }`,
    ]),
  ],
  playbook: ['playbook: #{PB-00}'],
};

export const KINDS = Object.keys(OWN) as readonly StepKind[];

/** A step of a kind, to be filled in: what it must have, in the order people read it. */
export function stepSnippet(kind: StepKind): string {
  return [
    'id: #{new-step}',
    `kind: ${kind}`,
    'title: { en: #{Do this now}, ja: #{これを行う} }',
    'do: { en: #{Say what to do}, ja: #{することを書く} }',
    ...OWN[kind],
    'usual: #{2m}',
    'target: #{5m}',
  ].join('\n\t');
}

/** Without its marks: every place holds what stands there as an example. */
export function filledIn(snippet: string): string {
  return snippet.replaceAll(/#\{([^}]*)\}/g, '$1').replaceAll('\t', '  ');
}
