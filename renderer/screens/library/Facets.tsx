import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookCard } from '../../../main/contract/views.ts';
import { TextButton } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { FACETS, facetNames, toggled, type Chosen, type Narrowed } from './facets.ts';
import styles from './Facets.module.css';

type Offer = Pick<Narrowed<PlaybookCard>, 'counts' | 'offered'>;

/** Filters with what each would leave. Folded away until asked for; those in force stay in sight. */
export function Facets({
  chosen,
  of,
  onChange,
  children,
}: {
  chosen: Chosen;
  of: Offer;
  onChange: (chosen: Chosen) => void;
  /** How many are left, and hidden: above the filters, so that it is seen while they change. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const all = box.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      all?.querySelector('button')?.focus();
    };
    all?.addEventListener('keydown', onKeyDown);
    return () => all?.removeEventListener('keydown', onKeyDown);
  }, [open]);
  const clear = (): void => {
    onChange(new Set());
    // This button goes with what it cleared.
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={box} className={styles['facets']}>
      <TextButton
        icon={SlidersHorizontal}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {chosen.size === 0 ? t('library.narrow') : t('library.narrowed', { count: chosen.size })}
      </TextButton>
      {chosen.size > 0 && (
        <>
          <span className={styles['inForce']}>
            {facetNames
              .flatMap((name) =>
                FACETS[name]
                  .filter((value) => chosen.has(value))
                  .map((value) => `${t(`library.facet.${name}`)}: ${t(`library.value.${value}`)}`),
              )
              .join(' · ')}
          </span>
          <TextButton onClick={clear}>{t('library.clear')}</TextButton>
        </>
      )}
      <div className={styles['result']}>{children}</div>
      {open && (
        <div id={panel} role="group" aria-label={t('library.narrow')} className={styles['panel']}>
          {facetNames.map((name) => (
            <Facet key={name} name={name} chosen={chosen} of={of} onChange={onChange} />
          ))}
        </div>
      )}
    </div>
  );
}

/** A facet that would leave all or nothing is not offered; one with a choice stays, to undo it. */
function Facet({
  name,
  chosen,
  of: { counts, offered },
  onChange,
}: {
  name: keyof typeof FACETS;
  chosen: Chosen;
  of: Offer;
  onChange: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation();
  const values = FACETS[name].filter((value) => chosen.has(value) || offered.has(value));
  if (values.length < 2 && !values.some((value) => chosen.has(value))) return null;
  return (
    <fieldset className={styles['facet']}>
      <legend>{t(`library.facet.${name}`)}</legend>
      {values.map((value) => (
        <CheckBox
          key={value}
          checked={chosen.has(value)}
          onChange={() => onChange(toggled(chosen, value))}
        >
          {t(`library.value.${value}`)}{' '}
          <span className={styles['count']}>{counts.get(value) ?? 0}</span>
        </CheckBox>
      ))}
    </fieldset>
  );
}
