import { isObject } from '../json/text.ts';
import { commandsOf, listOf, mapOf, type CacaoDocument } from './document.ts';

/** Section 10.14, `playbook_processing_summary`, as the workflow itself shows it. */
export function summaryOf(document: CacaoDocument): Readonly<Record<string, boolean>> {
  const { json } = document;
  const steps = [...document.steps.values()];
  const has = (type: string): boolean => steps.some((step) => step.type === type);
  const signatures = listOf(json, 'signatures').filter(isObject);
  return {
    manual_playbook: steps.some((step) => commandsOf(step).some(({ type }) => type === 'manual')),
    external_playbooks: has('playbook-action'),
    parallel_processing: has('parallel'),
    if_logic: has('if-condition'),
    while_logic: has('while-condition'),
    switch_logic: has('switch-condition'),
    temporal_logic: steps.some(
      ({ json: step }) => step['delay'] !== undefined || step['timeout'] !== undefined,
    ),
    data_markings: Object.keys(mapOf(json, 'data_marking_definitions')).length > 0,
    digital_signatures: signatures.length > 0,
    countersigned_signatures: signatures.some(({ signature }) => signature !== undefined),
    extensions: Object.keys(mapOf(json, 'extension_definitions')).length > 0,
  };
}
