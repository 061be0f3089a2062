import type { Preview } from '../../actions/writing/preview.ts';
import type { DraftPreview } from '../../contract/views/draft-view.ts';
import type { StepDetailView } from '../../contract/views/step-detail-view.ts';
import { runView } from './run-view.ts';
import { stepView } from './step-view.ts';

/** The step as the player shows it to somebody who is signed in and has the step's role. */
export function previewView({ desk, run, at }: Preview, lang: 'en' | 'ja'): DraftPreview {
  const step = stepView(desk, run, at);
  const current = { ...step, detail: withAccess(step.detail) };
  return { run: { ...runView(desk, run, lang), current } };
}

function withAccess(detail: StepDetailView): StepDetailView {
  if (detail.kind === 'assume-role') return { ...detail, needsSignIn: false };
  return 'ready' in detail ? { ...detail, needsSignIn: false, ready: true } : detail;
}
