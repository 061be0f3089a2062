import { useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Api } from '../../../main/contract/api.ts';
import type { DraftPreview } from '../../../main/contract/views.ts';
import { useText, type Lang } from '../../i18n/text.ts';
import type { Desk } from '../../state/connect.ts';
import { createStore } from '../../state/store.ts';
import type { Calling } from '../../state/use-call.ts';
import { useDesk, useView, WindowProvider } from '../../state/window.tsx';
import type { Act } from './act.ts';
import { Facts, isAnswered, LaterFacts } from './Facts.tsx';
import { StepMeta } from './StepMeta.tsx';
import { Work } from './Work.tsx';
import styles from './StepPreview.module.css';

const refused = { ok: false, error: { code: 'step-not-ready' } } as const;
const nothing = (): void => undefined;
const still: Calling = { send: () => Promise.resolve(refused), busy: false, clear: nothing };

/**
 * A step in the player's own parts, to look at: in any language, and with nothing behind it. Its
 * controls are off, and even one that was pressed would reach neither main nor the window.
 */
export function StepPreview({ run, lang }: DraftPreview & { lang: Lang }) {
  const { i18n } = useTranslation();
  const { api } = useDesk();
  const view = useView();
  const spoken = useMemo(() => i18n.cloneInstance({ lng: lang }), [i18n, lang]);
  const desk = useMemo(
    () => stillDesk(api, createStore({ view: { ...view, run }, route: { at: 'run' }, said: '' })),
    [api, view, run],
  );
  return (
    <I18nextProvider i18n={spoken}>
      <WindowProvider desk={desk}>
        <StillStep key={`${run.current.path} ${run.current.detail.kind}`} run={run} />
      </WindowProvider>
    </I18nextProvider>
  );
}

function StillStep({ run }: DraftPreview) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const step = run.current;
  const act: Act = { step, nextNumber: run.next?.number, calling: still, openDialog: nothing };
  return (
    <fieldset disabled className={styles['step']} lang={lang}>
      <legend>{t('write.preview.inert')}</legend>
      <StepMeta run={run} step={step} />
      <h2>{text(step.title)}</h2>
      <Facts run={run} step={step} />
      <div className={styles['work']}>
        <Work act={act} />
      </div>
      {isAnswered(step) && <LaterFacts run={run} step={step} />}
    </fieldset>
  );
}

function stillDesk(api: Api, state: Desk['state']): Desk {
  const names = Object.keys(api.call);
  const call = Object.fromEntries(names.map((name) => [name, () => Promise.resolve(refused)]));
  return {
    api: { call: call as unknown as Api['call'], on: () => nothing },
    state,
    go: nothing,
    open: nothing,
    close: nothing,
    say: nothing,
  };
}
