import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import type { Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import kinds from '../kinds/kinds.module.css';
import { DocumentFields } from './DocumentForm.tsx';
import { Execution } from './Execution.tsx';
import { useFill } from './use-fill.ts';
import { useMissingAccess } from '../use-missing-access.ts';

type AutomationDetail = Extract<StepDetailView, { kind: 'automation' }>;
type As = 'dry-run' | 'real';

/**
 * A step that runs a Systems Manager document. What is missing comes first: sign-in, the role, the
 * document, its values; where it has a dry run, that goes before the real one.
 */
export function AutomationWork({ act, detail }: { act: Act; detail: AutomationDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const { automation, ready } = detail;
  const { fields, source, dryRun, onlyDryRun, execution } = automation;
  const form = useRef<HTMLFormElement>(null);
  const wish = useRef<As>(undefined);
  const [changed, setChanged] = useState(false);
  const { fill, problem } = useFill(act, fields, form);
  const missing = useMissingAccess(act, detail);
  const read = (): void => void calling.send('automation.read', { path: step.path });
  const unread = source ? undefined : { label: t('automation.read'), onPress: read };
  const next: As = changed && dryRun !== undefined ? 'dry-run' : automation.next;

  const start = async (): Promise<void> => {
    const as = wish.current ?? next;
    wish.current = undefined;
    if (fields.length > 0 && !(await fill())) return;
    setChanged(false);
    await calling.send('automation.run', { path: step.path, as });
  };
  const press = (as?: As): void => {
    wish.current = as;
    if (form.current) form.current.requestSubmit();
    else void start();
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void start();
  };
  const label =
    dryRun === undefined
      ? t('automation.start')
      : t(next === 'dry-run' ? 'automation.dryRun' : 'automation.real');
  const other: As = next === 'dry-run' ? 'real' : 'dry-run';
  return (
    <>
      {dryRun !== undefined && (
        <p className={kinds['hint']}>
          {t(`automation.state.${changed && dryRun === 'ok' ? 'stale' : dryRun}`)}
        </p>
      )}
      {execution && <Execution execution={execution} />}
      {source && fields.length > 0 && (
        <form
          ref={form}
          className={kinds['form']}
          aria-label={t('automation.form')}
          noValidate
          onChange={() => setChanged(true)}
          onSubmit={onSubmit}
        >
          <DocumentFields fields={fields} problem={problem} />
        </form>
      )}
      <Dock
        act={act}
        main={missing ?? unread ?? { label, onPress: () => press() }}
        ways={['by-hand', 'skip']}
        extra={
          ready &&
          source && (
            <>
              {dryRun !== undefined && !(onlyDryRun && other === 'real') && (
                <TextButton off={calling.busy} onClick={() => press(other)}>
                  {t(other === 'real' ? 'automation.without' : 'automation.dryAgain')}
                </TextButton>
              )}
              <TextButton off={calling.busy} onClick={read}>
                {t('automation.readAgain')}
              </TextButton>
            </>
          )
        }
      />
    </>
  );
}
