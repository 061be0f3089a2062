import { useTranslation } from 'react-i18next';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import page from '../../ui/Page.module.css';
import { Drafts } from './Drafts.tsx';
import { Editor } from './Editor.tsx';
import type { DrawStep } from './preview/Preview.tsx';

/** Writing playbooks: the drafts of this computer, or one of them. */
export function WriteScreen({ id, ...rest }: { id?: string; step?: string; drawStep: DrawStep }) {
  return id === undefined ? <Drafts /> : <OneDraft id={id} {...rest} />;
}

function OneDraft({ id, ...rest }: { id: string; step?: string; drawStep: DrawStep }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { value: draft, failure } = useLoad('draft.open', { id });
  if (draft) return <Editor key={draft.id} draft={draft} {...rest} />;
  return (
    <div className={page['page']}>
      <LinkButton onClick={() => desk.go({ at: 'write' })}>{t('write.back')}</LinkButton>
      <PageTitle>{t('write.title')}</PageTitle>
      {failure && <FailureCard failure={failure} />}
    </div>
  );
}
