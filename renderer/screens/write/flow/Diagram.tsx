import {
  Background,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type BuiltInEdge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFlow, ReadStepView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { useNameOf } from './Outline.tsx';
import { BOX, placesOf } from './layout.ts';
import { deadEnds, drawnWays, stepRows, type FlowNode } from './step-rows.ts';
import styles from './Diagram.module.css';

interface BoxData extends Record<string, unknown> {
  readonly node: FlowNode;
  readonly name: string;
  readonly dead: boolean;
  readonly number: number | undefined;
  readonly onJump: (offset: number) => void;
  readonly onMove: (offset: number, by: 'up' | 'down') => void;
}
type BoxNode = Node<BoxData, 'box'>;

const nodeTypes = { box: memo(Box) };
const nothing = { hideAttribution: true };

/** The ways through the draft, drawn. A box of a step leads to its place in the text. */
export function Diagram({
  flow,
  onJump,
  onMove,
}: {
  flow: DraftFlow;
  onJump: (offset: number) => void;
  onMove: (offset: number, by: 'up' | 'down') => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const name = useNameOf();
  const places = useMemo(() => placesOf(flow), [flow]);
  const dead = new Set(deadEnds(flow).map(({ key }) => key));
  const numbers = new Map(stepRows(flow).map(({ node, number }) => [node.key, number]));
  const nodes = flow.nodes.map((node): BoxNode => ({
    id: node.key,
    type: 'box',
    position: places.get(node.key) ?? { x: 0, y: 0 },
    ...BOX,
    data: {
      node,
      name: name(node),
      dead: dead.has(node.key),
      number: numbers.get(node.key),
      onJump,
      onMove,
    },
  }));
  const edges = drawnWays(flow).map(({ from, to, is, labels }): BuiltInEdge => ({
    id: `${from} ${to}`,
    source: from,
    target: to,
    // A way back goes round the boxes between.
    sourceHandle: is === 'back' ? 'side' : 'below',
    targetHandle: is === 'back' ? 'side' : 'above',
    type: 'smoothstep',
    ...(is === 'back' ? { pathOptions: { offset: 64 } } : {}),
    markerEnd: { type: MarkerType.ArrowClosed, color: 'var(--text-3)' },
    className: styles[is] ?? '',
    ...(labels.length > 0 ? { label: labels.map(text).join(' / ') } : {}),
  }));
  return (
    <div className={styles['diagram']} role="group" aria-label={t('write.flow.diagram')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        proOptions={nothing}
        fitView
        fitViewOptions={{ maxZoom: 1, minZoom: 0.4 }}
        minZoom={0.1}
        onlyRenderVisibleElements
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        ariaLabelConfig={{
          'controls.ariaLabel': t('write.flow.controls'),
          'controls.zoomIn.ariaLabel': t('write.flow.zoomIn'),
          'controls.zoomOut.ariaLabel': t('write.flow.zoomOut'),
          'controls.fitView.ariaLabel': t('write.flow.whole'),
        }}
      >
        <Background color="var(--line)" />
        <Controls showInteractive={false} position="top-right" orientation="horizontal" />
      </ReactFlow>
    </div>
  );
}

function Box({ data: { node, name, dead, number, onJump, onMove } }: NodeProps<BoxNode>) {
  const { t, i18n } = useTranslation();
  const { offset, is, kind, takesIn } = node;
  // What is half written has no words yet: it stands as it is typed.
  const isKnown = kind !== undefined && i18n.exists(`kind.${kind}`);
  const kindWords = isKnown ? t(`kind.${kind as ReadStepView['kind']}`) : kind;
  const words = (
    <>
      <strong>{number === undefined ? name : `${String(number)} · ${name}`}</strong>
      {is === 'step' && <span>{[kindWords, takesIn].filter(Boolean).join(' · ')}</span>}
    </>
  );
  return (
    <>
      <Handle id="above" type="target" position={Position.Top} isConnectable={false} />
      <Handle id="side" type="target" position={Position.Right} isConnectable={false} />
      {offset === undefined ? (
        <div className={styles['box']} data-is={is} data-dead={dead || undefined}>
          {words}
        </div>
      ) : (
        <button
          type="button"
          className={styles['box']}
          data-is={is}
          data-kind={kind}
          data-dead={dead || undefined}
          onClick={() => onJump(offset)}
          onKeyDown={({ altKey, shiftKey, key }) => {
            if (!altKey || !shiftKey) return;
            if (key === 'ArrowUp') onMove(offset, 'up');
            if (key === 'ArrowDown') onMove(offset, 'down');
          }}
        >
          {words}
        </button>
      )}
      <Handle id="below" type="source" position={Position.Bottom} isConnectable={false} />
      <Handle id="side" type="source" position={Position.Right} isConnectable={false} />
    </>
  );
}
