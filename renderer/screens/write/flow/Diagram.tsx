import { memo, useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFlow, ReadStepView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { useKeyboardScroll } from '../../../ui/use-keyboard-scroll.ts';
import { useNameOf } from './Outline.tsx';
import { BOX, drawingOf, type Drawing, type Point } from './layout.ts';
import { deadEnds, stepRows, type FlowNode } from './step-rows.ts';
import styles from './Diagram.module.css';

interface Acts {
  readonly onJump: (offset: number) => void;
  readonly onMove: (offset: number, by: 'up' | 'down') => void;
}

/**
 * The ways through the draft, drawn at the size of text that is read, and scrolled. A box of a step
 * leads to its place in the text.
 */
export function Diagram({ flow, ...acts }: { flow: DraftFlow } & Acts) {
  const { t } = useTranslation();
  const { lang } = useText();
  const name = useNameOf();
  const scrolled = useKeyboardScroll<HTMLDivElement>();
  const drawing = useMemo(() => drawingOf(flow, (label) => label[lang]), [flow, lang]);
  const { places, ways, width, height } = drawing;
  const [first] = flow.nodes;
  const start = first && places.get(first.key)?.x;
  // Where the reading begins: the first box may stand far to the side.
  useLayoutEffect(() => {
    const { current } = scrolled;
    if (!current || start === undefined) return;
    current.scrollTo({ left: start - (current.clientWidth - BOX.width) / 2 });
  }, [scrolled, start]);
  const dead = new Set(deadEnds(flow).map(({ key }) => key));
  const numbers = new Map(stepRows(flow).map(({ node, number }) => [node.key, number]));
  return (
    <div
      ref={scrolled}
      className={styles['diagram']}
      role="group"
      aria-label={t('write.flow.diagram')}
    >
      <div className={styles['canvas']} style={{ width, height }}>
        <Lines drawing={drawing} />
        {ways.map(
          ({ key, label }) =>
            label && (
              <span
                key={key}
                className={styles['label']}
                style={{
                  left: label.x - label.width / 2,
                  top: label.y - label.height / 2,
                  width: label.width,
                }}
              >
                {label.text}
              </span>
            ),
        )}
        {flow.nodes.map((node) => (
          <Box
            key={node.key}
            node={node}
            at={places.get(node.key) ?? { x: 0, y: 0 }}
            name={name(node)}
            number={numbers.get(node.key)}
            dead={dead.has(node.key)}
            {...acts}
          />
        ))}
      </div>
    </div>
  );
}

const Lines = memo(function Lines({ drawing: { ways, width, height } }: { drawing: Drawing }) {
  return (
    <svg width={width} height={height} aria-hidden>
      <defs>
        {(['on', 'back'] as const).map((of) => (
          <marker
            key={of}
            id={`way-${of}`}
            className={styles[of]}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 10 5 0 10z" />
          </marker>
        ))}
      </defs>
      {ways.map(({ key, is, points }) => (
        <path
          key={key}
          className={styles[is]}
          d={lineOf(points)}
          markerEnd={`url(#way-${is === 'back' ? 'back' : 'on'})`}
        />
      ))}
    </svg>
  );
});

/** Straight along a row, in a soft bend from row to row. */
function lineOf([first, ...points]: readonly Point[]): string {
  if (!first) return '';
  let before = first;
  const bends = points.map((point) => {
    const middle = (before.y + point.y) / 2;
    const bend =
      Math.abs(before.x - point.x) < 1
        ? `L${point.x} ${point.y}`
        : `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    before = point;
    return bend;
  });
  return `M${first.x} ${first.y}${bends.join('')}`;
}

function Box({
  node: { offset, is, kind, takesIn, fixed },
  at,
  name,
  number,
  dead,
  onJump,
  onMove,
}: {
  node: FlowNode;
  at: Point;
  name: string;
  number: number | undefined;
  dead: boolean;
} & Acts) {
  const { t, i18n } = useTranslation();
  // What is half written has no words yet: it stands as it is typed.
  const isKnown = kind !== undefined && i18n.exists(`kind.${kind}`);
  const kindWords = isKnown ? t(`kind.${kind as ReadStepView['kind']}`) : kind;
  const look = {
    className: styles['box'],
    style: { left: at.x, top: at.y, ...BOX },
    'data-is': is,
    'data-kind': kind,
    'data-dead': dead || undefined,
  };
  const words = (
    <>
      <strong>{number === undefined ? name : `${String(number)} · ${name}`}</strong>
      {is === 'step' && <span>{[kindWords, takesIn].filter(Boolean).join(' · ')}</span>}
    </>
  );
  if (offset === undefined) return <div {...look}>{words}</div>;
  return (
    <button
      type="button"
      {...look}
      onClick={() => onJump(offset)}
      onKeyDown={({ altKey, shiftKey, key }) => {
        if (!altKey || !shiftKey || fixed) return;
        if (key === 'ArrowUp') onMove(offset, 'up');
        if (key === 'ArrowDown') onMove(offset, 'down');
      }}
    >
      {words}
    </button>
  );
}
