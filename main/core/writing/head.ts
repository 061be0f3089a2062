import { readYaml } from '../playbook/yaml-text.ts';
import type { Text } from '../playbook/model.ts';

/** The lines a playbook begins with: its id and its title stand there. */
const HEAD_LINES = 40;

/** What a text calls itself, as far as it can be told: half-typed texts have a name too. */
export function headOf(text: string): { readonly playbook?: string; readonly title?: Text } {
  const lines = text.split('\n', HEAD_LINES);
  const end = lines.findIndex((line) => /^(?:summary|symptoms|sections):/.test(line));
  const read = readYaml(`${lines.slice(0, end === -1 ? HEAD_LINES : end).join('\n')}\n`);
  if (!read.ok || typeof read.value.value !== 'object' || read.value.value === null) return {};
  const { id, title } = read.value.value as { readonly id?: unknown; readonly title?: unknown };
  const words = textOf(title);
  return {
    ...(typeof id === 'string' ? { playbook: id } : {}),
    ...(words ? { title: words } : {}),
  };
}

function textOf(title: unknown): Text | undefined {
  if (typeof title !== 'object' || title === null) return undefined;
  const { en, ja } = title as { readonly en?: unknown; readonly ja?: unknown };
  const words = [en, ja].find((one) => typeof one === 'string');
  if (typeof words !== 'string') return undefined;
  return { en: typeof en === 'string' ? en : words, ja: typeof ja === 'string' ? ja : words };
}
