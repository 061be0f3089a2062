import { readmeOf } from './readme.ts';
import { cloudFormationOf } from './render/cloudformation.ts';
import { terraformOf } from './render/terraform.ts';
import type { Resource, Stack } from './resource.ts';

export interface ArtefactFile {
  /** Within the folder they are written to, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Everything that is rolled out, each stack three ways, and what to do with it. */
export function artefactFiles(
  stacks: readonly Stack[],
  lang: 'en' | 'ja',
): readonly ArtefactFile[] {
  return [
    { path: 'README.md', text: readmeOf(stacks, lang) },
    ...stacks.flatMap((stack) => [
      { path: `${stack.name}/main.tf.json`, text: jsonOf(terraformOf(stack)) },
      { path: `${stack.name}/template.json`, text: jsonOf(cloudFormationOf(stack)) },
      ...stack.resources.flatMap((resource) =>
        plainOf(resource).map(([name, document]) => ({
          path: `${stack.name}/plain/${name}.json`,
          text: jsonOf(document),
        })),
      ),
    ]),
  ];
}

/** For those who paste: the documents alone. */
function plainOf(resource: Resource): readonly (readonly [name: string, document: unknown])[] {
  switch (resource.is) {
    case 'managed-policy':
    case 'scp':
      return [[resource.name, resource.document]];
    case 'role':
      return [[`${resource.name}.trust`, resource.trust]];
    case 'event-rule':
      return [[`${resource.rule.name}.pattern`, resource.rule.pattern]];
    case 'alert':
      return [[resource.filter.name, { filterPattern: resource.filter.pattern }]];
    case 'group':
    case 'user':
    case 'password-policy':
    case 'topic':
      return [];
  }
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
