import { renderTemplate } from '../core/playbook/template.ts';
import { err } from '../core/result.ts';
import { done, refuse, type Done } from './answer.ts';
import { currentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import { notRendered } from './not-rendered.ts';

/** Opens a `link` step's address in the browser; only hosts on the allow-list. */
export async function openLink(desk: Desk, path: string): Promise<Done> {
  const found = currentStep(desk, path);
  if (!found.ok) return found;
  const { run, at } = found.value;
  if (at.step.kind !== 'link') return refuse('step-not-ready');
  const url = renderTemplate(at.step.url, run.state.vars, 'plain');
  if (!url.ok) return err(notRendered(run, url.error));
  if (!(await desk.ports.desktop.openLink(url.value))) return refuse('link-refused');
  run.opened.add(path);
  desk.ports.changed();
  return done;
}
