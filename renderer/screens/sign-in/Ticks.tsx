import styles from './Ticks.module.css';

const STEPS = 10;

/** A countdown in ten steps; the seconds stand beside it in words. */
export function Ticks({ share }: { share: number }) {
  const on = Math.ceil(Math.min(1, Math.max(0, share)) * STEPS);
  return (
    <span className={styles['ticks']} aria-hidden>
      {Array.from({ length: STEPS }, (_, index) => (
        <span key={index} data-on={index < on} />
      ))}
    </span>
  );
}
