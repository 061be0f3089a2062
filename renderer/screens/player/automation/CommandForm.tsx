import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFormView, StepDetailView } from '../../../../main/contract/views.ts';
import { SecondButton, TextButton } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { Act } from '../act.ts';
import kinds from '../kinds/kinds.module.css';
import { DocumentFields } from './DocumentForm.tsx';
import { useFill } from './use-fill.ts';

type CommandDetail = Extract<StepDetailView, { kind: 'run-command' }>;

/** Values of a command whose document does more than run a script, before it is read back and sent. */
export function CommandForm({
  act,
  detail,
  form: { fields, source },
}: {
  act: Act;
  detail: CommandDetail;
  form: DocumentFormView;
}) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const form = useRef<HTMLFormElement>(null);
  const [kept, setKept] = useState(false);
  const { fill, problem } = useFill(act, fields, form);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void fill().then(setKept);
  };
  return (
    <>
      {source && fields.length > 0 && (
        <form
          ref={form}
          className={kinds['form']}
          aria-label={t('automation.form')}
          noValidate
          onChange={() => setKept(false)}
          onSubmit={onSubmit}
        >
          <DocumentFields fields={fields} problem={problem} />
          <SecondButton type="submit" off={calling.busy}>
            {t('automation.keep')}
          </SecondButton>
          {kept && (
            <p role="status">
              <Status is="done">{t('automation.kept')}</Status>
            </p>
          )}
        </form>
      )}
      {detail.ready && (
        <TextButton
          off={calling.busy}
          onClick={() => void calling.send('automation.read', { path: step.path })}
        >
          {t(source ? 'automation.readAgain' : 'automation.read')}
        </TextButton>
      )}
    </>
  );
}
