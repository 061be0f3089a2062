import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { stillWorks } from '../../i18n/en-connection.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { AssumptionLine } from '../../ui/AssumptionLine.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Table } from '../../ui/Table.tsx';
import page from '../../ui/Page.module.css';

const ROWS = Object.keys(stillWorks.row) as (keyof typeof stillWorks.row)[];
const COLUMNS = ['down', 'works', 'lost', 'doThis'] as const;

/** What can be relied on when a part of the way is gone. Needs nothing; prints on one page. */
export function StillWorksScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { assumptions } = useView();
  const { send, failure, busy } = useCall();
  return (
    <div className={`${page['page']} ${page['wide']}`}>
      <LinkButton onClick={() => desk.go({ at: 'connection' })}>{t('stillWorks.back')}</LinkButton>
      <PageTitle>{t('stillWorks.title')}</PageTitle>
      <AssumptionLine
        of={['regional-sign-in', 'login-mfa']}
        all={assumptions}
        onOpen={(id) => desk.go({ at: 'assumptions', id })}
      />
      {failure && <FailureCard failure={failure} />}
      <SecondButton icon={Printer} off={busy} onClick={() => void send('message.print', {})}>
        {t('stillWorks.print')}
      </SecondButton>
      <Table
        printed
        label={t('stillWorks.title')}
        columns={COLUMNS.map((column) => t(`stillWorks.${column}`))}
        rows={ROWS.map((row) => ({
          id: row,
          cells: COLUMNS.map((column) => t(`stillWorks.row.${row}.${column}`)),
        }))}
      />
    </div>
  );
}
