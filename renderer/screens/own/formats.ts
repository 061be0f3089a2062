import type { OwnLookView } from '../../../main/contract/views.ts';

/** Names, the same in every language. */
export const FORMATS: Readonly<Record<OwnLookView['format'], string>> = {
  'breakglass/1': 'Breakglass YAML',
  'cacao-2.0': 'CACAO 2.0',
  'ssm-automation': 'SSM Automation',
  'ssm-command': 'SSM Command',
  markdown: 'Markdown',
};
