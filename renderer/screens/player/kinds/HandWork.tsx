import { useTranslation } from 'react-i18next';
import type { AppView, StepDetailView } from '../../../../main/contract/views.ts';
import { useView } from '../../../state/window.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

/** A step a person does: confirmed as expected, or recorded with what was different. */
export function DoWork({ act }: { act: Act }) {
  const { t } = useTranslation();
  const label = act.step.expect ? 'player.primary.doneAsExpected' : 'player.primary.done';
  return (
    <Dock
      act={act}
      main={{ label: t(label), onPress: () => confirm(act) }}
      ways={['differ', 'skip']}
    />
  );
}

type RunKind = NonNullable<AppView['run']>['kind'];
type ByHandKind = Extract<StepDetailView, { kind: 'by-hand' }>['of'];

function hint(of: ByHandKind) {
  switch (of) {
    case 'revoke':
    case 'parallel':
      return `player.byHand.${of}` as const;
    default:
      return 'player.byHand.other' as const;
  }
}

/** Of a probe only what it would ask of AWS: what is by hand in every run stays so. */
function talkedAs(kind: RunKind, of: ByHandKind) {
  switch (kind) {
    case undefined:
    case 'rehearsal':
    case 'game-day':
      return undefined;
    case 'probe':
      return of === 'parallel' || of === 'playbook' ? undefined : kind;
    case 'tabletop':
    case 'walkthrough':
      return kind;
  }
}

/** A kind the app cannot do itself yet: it says so, and takes a person's word. */
export function ByHandWork({ act, of }: { act: Act; of: ByHandKind }) {
  const { t } = useTranslation();
  const kind = useView().run?.kind;
  const talked = talkedAs(kind, of);
  const spoken = talked === 'tabletop' ? (['fails', 'not-known'] as const) : [];
  const said = t(talked ? `player.talked.${talked}` : hint(of));
  return (
    <Dock
      act={act}
      note={<div className={styles['hint']}>{said}</div>}
      main={{
        label: t(talked ? 'player.talked.done' : 'player.primary.byHand'),
        onPress: () => confirm(act, { byHand: true }),
      }}
      ways={['differ', ...spoken, 'skip']}
    />
  );
}
