import { useId, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Write.module.css';

const TABS = ['findings', 'preview', 'flow', 'texts', 'history'] as const;
export type Tab = (typeof TABS)[number];

/** What is shown beside the text: one part at a time, chosen by tabs that arrow keys move along. */
export function Aside({
  tab,
  busy,
  panelRef,
  onTab,
  children,
}: {
  tab: Tab;
  busy: boolean;
  panelRef: Ref<HTMLElement>;
  onTab: (tab: Tab) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (TABS.indexOf(tab) + by + TABS.length) % TABS.length;
    onTab(TABS[next] ?? tab);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <aside
      ref={panelRef}
      className={styles['aside']}
      aria-label={t('write.beside')}
      aria-busy={busy}
      tabIndex={-1}
    >
      <div ref={list} role="tablist" aria-label={t('write.beside')} className={styles['tabs']}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            aria-selected={one === tab}
            aria-controls={`${id}-panel`}
            tabIndex={one === tab ? 0 : -1}
            className={styles['tab']}
            onClick={() => onTab(one)}
            onKeyDown={move}
          >
            {t(`write.tab.${one}`)}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        className={styles['panel']}
      >
        {children}
      </div>
    </aside>
  );
}
