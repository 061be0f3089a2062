import { useTranslation } from 'react-i18next';
import styles from './Drills.module.css';

export interface Point {
  readonly id: string;
  readonly at: string;
  readonly value: number;
}

const WIDTH = 300;
const HEIGHT = 120;
const SIDE = 10;

/** Values of one kind, oldest at the left, from zero up. A table beside it says the same in figures. */
export function Chart({
  title,
  points,
  say,
}: {
  title: string;
  points: readonly Point[];
  say: (value: number) => string;
}) {
  const { t } = useTranslation();
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const most = Math.max(1, ...points.map(({ value }) => value));
  const x = (index: number): number => SIDE + (index * (WIDTH - 2 * SIDE)) / (points.length - 1);
  const y = (value: number): number => HEIGHT - SIDE - (value / most) * (HEIGHT - 2 * SIDE);
  const is = last.value < first.value ? 'faster' : last.value > first.value ? 'slower' : 'same';
  const told = t(`drills.change.${is}`, { from: say(first.value), to: say(last.value) });
  return (
    <figure className={styles['chart']}>
      <figcaption>
        <strong>{title}</strong>
        <span>{told}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${told}`}>
        <line x1={SIDE} x2={WIDTH - SIDE} y1={HEIGHT - SIDE} y2={HEIGHT - SIDE} />
        <polyline points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ')} />
        {points.map(({ id, value, at }, index) => (
          <circle key={id} cx={x(index)} cy={y(value)} r={4}>
            <title>{`${at}: ${say(value)}`}</title>
          </circle>
        ))}
      </svg>
      <p>
        <span>{first.at}</span>
        <span>{last.at}</span>
      </p>
    </figure>
  );
}
