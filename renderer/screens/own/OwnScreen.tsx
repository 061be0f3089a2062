import { FileInput, Package } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleLookView, OwnLookView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { BundleLook } from './bundle/BundleLook.tsx';
import { InUse } from './bundle/InUse.tsx';
import { Kept } from './Kept.tsx';
import { Look } from './Look.tsx';
import { isBundle, readDropped, signatureBeside } from './read-dropped.ts';
import page from '../../ui/Page.module.css';
import styles from './OwnScreen.module.css';

/** Playbooks brought in by hand, and a file before it becomes one. */
export function OwnScreen({ dropped, signature }: { dropped?: File; signature?: File }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure: refused, busy } = useCall();
  const [look, setLook] = useState<OwnLookView>();
  const [bundle, setBundle] = useState<BundleLookView>();
  const [told, setTold] = useState('');
  const [reads, setReads] = useState(0);
  const { value: kept, failure: unread } = useLoad('own.list', {}, reads);
  const { value: bundles, failure: unlisted } = useLoad('bundle.list', {}, reads);
  const failure = refused ?? unread;
  useEffect(() => {
    if (!dropped) return;
    let wanted = true;
    // What was looked at before is not what was just refused.
    const show = (own?: OwnLookView, of?: BundleLookView): void => {
      if (!wanted) return;
      setTold('');
      setLook(own);
      setBundle(of);
    };
    const offer = async (): Promise<void> => {
      const file = await readDropped(dropped);
      if (isBundle(dropped)) {
        const reply = await send('bundle.offer', file);
        show(undefined, reply.ok ? reply.value : undefined);
        return;
      }
      const reply = await send('own.offer', { ...file, ...(await signatureBeside(signature)) });
      show(reply.ok ? reply.value : undefined);
    };
    void offer();
    return () => {
      wanted = false;
    };
  }, [dropped, signature, send]);
  const choose = async (): Promise<void> => {
    setTold('');
    const reply = await send('own.choose', {});
    if (reply.ok && reply.value) setLook(reply.value);
  };
  const chooseBundle = async (): Promise<void> => {
    setTold('');
    const reply = await send('bundle.choose', {});
    if (reply.ok && reply.value) setBundle(reply.value);
  };
  const changed = (said: string): void => {
    setTold(said);
    setReads(reads + 1);
  };
  return (
    <div className={page['page']}>
      <LinkButton onClick={() => desk.go({ at: 'library' })}>{t('own.back')}</LinkButton>
      <PageTitle of={look?.id ?? bundle?.id ?? ''}>{t(titleOf(look, bundle))}</PageTitle>
      {bundle ? (
        <BundleLook
          key={bundle.id}
          look={bundle}
          onDone={(taken) => {
            setBundle(undefined);
            const { name, version } = bundle;
            if (taken) changed(t('bundle.taken', { name, version }));
          }}
        />
      ) : look ? (
        <Look
          look={look}
          onLook={setLook}
          onDone={(id) => {
            setLook(undefined);
            if (id !== undefined) changed(t('own.kept', { id }));
          }}
        />
      ) : (
        <>
          <p className={page['lead']}>{t('own.lead')}</p>
          {failure && <FailureCard failure={failure} />}
          <div className={styles['actions']}>
            <SecondButton
              icon={FileInput}
              off={busy}
              data-autofocus=""
              onClick={() => void choose()}
            >
              {t('own.choose')}
            </SecondButton>
            <SecondButton icon={Package} off={busy} onClick={() => void chooseBundle()}>
              {t('bundle.choose')}
            </SecondButton>
            <span role="status">{told}</span>
          </div>
          <p className={styles['dim']}>{t('own.drop')}</p>
          {unlisted && unlisted.code !== failure?.code && <FailureCard failure={unlisted} />}
          {bundles && <InUse bundles={bundles} onLook={setBundle} onChange={changed} />}
          {kept && <Kept kept={kept} onChange={changed} />}
        </>
      )}
    </div>
  );
}

function titleOf(look: OwnLookView | undefined, bundle: BundleLookView | undefined) {
  if (bundle) return bundle.before?.same === true ? 'bundle.look.inside' : 'bundle.look.title';
  return look ? 'own.look.title' : 'own.title';
}
