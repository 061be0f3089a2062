import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Desk } from '../../actions/desk.ts';
import type { DrillKind } from '../../core/drill/kind.ts';
import { compose } from '../compose.ts';
import { headlessDesktop } from './desktop.ts';
import { createSay, type Say } from './say.ts';
import { drillSource } from './own-source.ts';
import { headlessSettings } from './settings.ts';

/** What both processes of a drill must agree on. */
export interface DrillRun {
  readonly root: string;
  readonly scenario: string;
  readonly kind?: DrillKind;
  readonly lang: 'en' | 'ja';
  readonly speed: number;
  /** When the drill's clock began to run, epoch ms. */
  readonly since: number;
  /** Time moves on demand only, from `since` on. */
  readonly step?: true;
  /** An author's folder, whose playbooks and scenarios come before those of the app. */
  readonly playbooks?: string;
}

export interface DeskWish {
  /** Whether what is read back is agreed to; always, if absent. */
  readonly agrees?: () => boolean;
  /** Where lines are printed; standard output, if absent. */
  readonly write?: (line: string) => void;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

export function beginDesk(
  drill: DrillRun,
  { agrees, write = print }: DeskWish = {},
): { readonly desk: Desk; readonly say: Say } {
  const project = fileURLToPath(new URL('../../../', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const elapsed = (): number => {
    const startedAt = desk.run?.state.startedAt;
    return startedAt === undefined ? 0 : desk.ports.clock.now() - Date.parse(startedAt);
  };
  const say = createSay(drill.lang, elapsed, write);
  const desk: Desk = compose({
    ...drill,
    playbooks: drillSource(drill.playbooks),
    verifier: join(project, 'out', 'verifier', 'breakglass-verify.mjs'),
    app: `breakglass/${version} headless`,
    desktop: headlessDesktop(say, join(drill.root, 'export'), agrees),
    settings: headlessSettings(drill.lang),
  });
  return { desk, say };
}
