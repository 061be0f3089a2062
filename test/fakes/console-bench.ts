import type { Desk } from '../../main/actions/desk.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import type { Kit } from '../../main/core/kit/model.ts';
import type { Step } from '../../main/core/playbook/model.ts';
import { consoleKit } from './console-kit.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section } from './plans.ts';
import { beginIncident } from './begin-incident.ts';

export interface ConsoleBench extends DeskBench {
  /** Addresses opened, in order, and in which browser. */
  readonly opened: (readonly ['clean' | 'default', string])[];
  /** Whether a browser with a profile of its own starts. */
  clean: boolean;
  /** How often that profile was wiped. */
  wiped: number;
  /** What the log says of one type, in order. */
  data(type: string): readonly Readonly<Record<string, unknown>>[];
}

/** An incident of a kit whose people sign in with the browser, at its first step. */
export async function consoleBench(
  steps: readonly Step[],
  kit: Kit = consoleKit(),
): Promise<ConsoleBench> {
  const roles = kit.roles.map(({ id }) => ({
    id,
    role: id,
    why: { en: 'W', ja: 'W' },
    actions: [],
  }));
  const bench = deskBench([pinned('PB-T', [section('s', steps)], { roles })]);
  const opened: ConsoleBench['opened'] = [];
  const made = Object.assign(bench, {
    opened,
    clean: true,
    wiped: 0,
    data: (type: string) =>
      bench.journals.logs
        .flatMap(({ entries }) => entries)
        .filter((entry) => entry.type === type)
        .map(({ data }) => data as unknown as Readonly<Record<string, unknown>>),
  });
  const ports: Partial<Desk['ports']> = {
    kit: () => Promise.resolve(kit),
    browser: {
      open: (url) => {
        if (made.clean) opened.push(['clean', url]);
        return Promise.resolve(made.clean ? 'clean' : 'none');
      },
      wipe: () => {
        made.wiped += 1;
        return Promise.resolve();
      },
    },
    desktop: {
      ...bench.desk.ports.desktop,
      openLink: (url) => {
        opened.push(['default', url]);
        return Promise.resolve(true);
      },
    },
  };
  Object.assign(bench.desk.ports, ports);
  await beginIncident(bench.desk);
  await openSignIn(bench.desk);
  made.wiped = 0;
  return made;
}
