import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { TEMPLATE } from '../../../main/core/writing/template.ts';

const folder = 'playbooks';

/** Texts to try changes on: the template, and playbooks with comments, scripts and tracks. */
export const TEXTS: readonly (readonly [string, string])[] = [
  ['the template', TEMPLATE],
  ...readdirSync(folder)
    .filter((name) => /^PB-(00|15)/.test(name))
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const),
];

export const valueOf = (text: string): unknown => parse(text);
