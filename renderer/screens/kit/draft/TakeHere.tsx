import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitLookView } from '../../../../main/contract/views.ts';
import { useDesk } from '../../../state/window.tsx';
import { LinkButton, PrimaryButton } from '../../../ui/Button.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { Status } from '../../../ui/Status.tsx';
import { Look } from '../Look.tsx';
import page from '../../../ui/Page.module.css';

/** The file that was just written, taken in on this laptop: looked at and confirmed like any other. */
export function TakeHere({ look, onBack }: { look: KitLookView; onBack: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [installed, setInstalled] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  // The form was left at its end.
  useEffect(() => top.current?.closest('main')?.scrollTo({ top: 0 }), [installed]);
  return (
    <div ref={top} className={page['page']}>
      <LinkButton onClick={onBack}>{t('kitDraft.title')}</LinkButton>
      <PageTitle of={installed ?? look.id}>
        {t(installed === undefined ? 'kit.look.title' : 'kitDraft.takenHere')}
      </PageTitle>
      {installed === undefined ? (
        <Look look={look} onDone={(name) => (name === undefined ? onBack() : setInstalled(name))} />
      ) : (
        <>
          <Status is="done">{t('kit.installed', { name: installed })}</Status>
          <p className={page['lead']}>{t('kitDraft.othersToo')}</p>
          <PrimaryButton data-primary="" onClick={() => desk.go({ at: 'home' })}>
            {t('firstRun.next')}
          </PrimaryButton>
          <LinkButton onClick={() => desk.go({ at: 'kit' })}>{t('kitDraft.seeKit')}</LinkButton>
        </>
      )}
    </div>
  );
}
