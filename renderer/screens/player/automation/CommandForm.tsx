import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFormView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import type { Act } from '../act.ts';
import kinds from '../kinds/kinds.module.css';
import { DocumentFields } from './DocumentForm.tsx';
import type { useFill } from './use-fill.ts';

/** Values of a command whose document does more than run a script; they are taken when it is sent. */
export function CommandForm({
  act: { calling, step },
  form,
  ready,
  at,
  problem,
  onEnter,
}: {
  act: Act;
  form: DocumentFormView;
  /** The document can be read from AWS. */
  ready: boolean;
  at: RefObject<HTMLFormElement | null>;
  problem: ReturnType<typeof useFill>['problem'];
  onEnter: () => void;
}) {
  const { t } = useTranslation();
  const { fields, source } = form;
  return (
    <>
      {source && fields.length > 0 && (
        <form
          ref={at}
          className={kinds['form']}
          aria-label={t('automation.form')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onEnter();
          }}
        >
          <DocumentFields fields={fields} problem={problem} />
        </form>
      )}
      {ready && (
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
