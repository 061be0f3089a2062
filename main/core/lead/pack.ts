import type { Hash } from '../ports/hash.ts';
import type { HandFault } from '../drill/hand-faults.ts';
import type { Scenario } from '../drill/scenario.ts';
import type { Inject, Trigger } from '../drill/timeline.ts';
import { FAULTS } from '../export/words/inject-words.ts';
import type { Text } from '../playbook/model.ts';
import { codeOf, sheetCode } from './act-codes.ts';

/**
 * What a drill is led by from another device: a page holds it, and nothing else. It tells what is to
 * come, so it is not for the responder.
 */
export interface LeadPack {
  readonly format: 'breakglass-lead/1';
  readonly run: string;
  readonly lang: 'en' | 'ja';
  readonly title: Text;
  readonly story: Text;
  /** Who is drilled, and who leads. */
  readonly responder: string;
  readonly facilitator: string;
  /** Epoch ms by the clock of the responder's laptop. */
  readonly startedAt: number;
  /** How far the drill's clock is behind by pauses. */
  readonly behindMs: number;
  readonly items: readonly PackItem[];
  readonly objectives: readonly { readonly id: string; readonly title: Text }[];
  readonly faults: readonly PackFault[];
  readonly codes: Readonly<Record<'pause' | 'go-on' | 'end' | 'sheet', string>>;
}

interface PackItem {
  readonly id: string;
  /** Seconds of the drill's clock from its start; absent where it waits for a step or a person. */
  readonly atSeconds?: number;
  /** The step it waits for, and how long after its begin. */
  readonly step?: { readonly title: Text; readonly afterSeconds: number };
  readonly inject?: Inject;
  /** What it breaks, in words. */
  readonly breaks: readonly Text[];
  readonly ends: readonly string[];
  readonly codes: Readonly<Record<'fire' | 'hold' | 'let-go', string>>;
}

interface PackFault {
  readonly what: HandFault['what'];
  readonly where?: string;
  readonly codes: Readonly<Record<'fault' | 'fault-over', string>>;
}

export interface PackOf extends Pick<
  LeadPack,
  'run' | 'lang' | 'responder' | 'facilitator' | 'startedAt' | 'behindMs'
> {
  readonly scenario: Scenario;
  readonly faults: readonly HandFault[];
  readonly key: string;
  /** The title of a step by its path. */
  readonly stepTitle: (path: string) => Text | undefined;
}

export function packOf(hash: Hash, of: PackOf): LeadPack {
  const { scenario, faults, key, stepTitle, ...told } = of;
  const code = (act: Parameters<typeof codeOf>[2]): string => codeOf(hash, key, act);
  return {
    format: 'breakglass-lead/1',
    ...told,
    title: scenario.title,
    story: scenario.story,
    items: scenario.timeline.map(({ id, when, inject, faults: broken, ends }) => ({
      id,
      ...waitsFor(when, stepTitle),
      ...(inject ? { inject } : {}),
      breaks: broken.map(({ kind }) => FAULTS[kind]),
      ends,
      codes: {
        fire: code({ is: 'fire', item: id }),
        hold: code({ is: 'hold', item: id }),
        'let-go': code({ is: 'let-go', item: id }),
      },
    })),
    objectives: scenario.objectives.map(({ id, title }) => ({ id, title })),
    faults: faults.map(({ id, what, where }) => ({
      what,
      ...(where === undefined ? {} : { where }),
      codes: {
        fault: code({ is: 'fault', fault: id }),
        'fault-over': code({ is: 'fault-over', fault: id }),
      },
    })),
    codes: {
      pause: code({ is: 'pause' }),
      'go-on': code({ is: 'go-on' }),
      end: code({ is: 'end' }),
      sheet: sheetCode(hash, key),
    },
  };
}

function waitsFor(
  when: Trigger,
  stepTitle: PackOf['stepTitle'],
): Pick<PackItem, 'atSeconds' | 'step'> {
  switch (when.is) {
    case 'time':
      return { atSeconds: when.afterSeconds };
    case 'step': {
      const title = stepTitle(when.path) ?? { en: when.path, ja: when.path };
      return { step: { title, afterSeconds: when.afterSeconds } };
    }
    case 'facilitator':
      return {};
  }
}

/** Where a page's pack stands, as the build leaves it. */
const PLACE = '%PACK%';

/** The page with its pack in it. Nothing in a scenario ends the script it stands in. */
export function filledPage(page: string, pack: LeadPack): string {
  const json = JSON.stringify(pack).replaceAll('<', '\\u003c');
  return page.replace(PLACE, () => json);
}
