import { ArrowDown, ArrowUp } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFlow } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { LinkButton, TextButton } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import { stepRows, type FlowNode, type StepRow } from './step-rows.ts';
import styles from './Flow.module.css';

/** Every step with where it leads, in words: for keyboard and screen reader the same as the drawing. */
export function Outline({
  flow,
  onJump,
  onMove,
}: {
  flow: DraftFlow;
  onJump: (offset: number) => void;
  onMove: (offset: number, by: 'up' | 'down') => void;
}) {
  const { text } = useText();
  const rows = stepRows(flow);
  const numbers = new Map(rows.map(({ node, number }) => [node.key, number]));
  return (
    <ol className={styles['outline']}>
      {rows.map((row) => (
        <Fragment key={row.row}>
          {row.node.opens && (
            <li className={styles['section']}>
              <h2>{text(row.node.opens)}</h2>
            </li>
          )}
          <Row row={row} numbers={numbers} onJump={onJump} onMove={onMove} />
        </Fragment>
      ))}
    </ol>
  );
}

function Row({
  row: { node, number, leads },
  numbers,
  onJump,
  onMove,
}: {
  row: StepRow;
  numbers: ReadonlyMap<string, number | undefined>;
  onJump: (offset: number) => void;
  onMove: (offset: number, by: 'up' | 'down') => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { offset = 0, track, unreached, when, takesIn, known, fixed } = node;
  const name = useNameOf();
  const called = name(node);
  return (
    <li className={styles['row']} {...(track === undefined ? {} : { 'data-track': '' })}>
      <div className={styles['head']}>
        <LinkButton onClick={() => onJump(offset)}>
          {number === undefined ? called : `${String(number)} · ${called}`}
        </LinkButton>
        {!fixed && (
          <span className={styles['moves']}>
            {(['up', 'down'] as const).map((by) => (
              <TextButton
                key={by}
                icon={by === 'up' ? ArrowUp : ArrowDown}
                aria-label={t(`write.flow.${by}`, { name: called })}
                onClick={() => onMove(offset, by)}
              >
                {''}
              </TextButton>
            ))}
          </span>
        )}
      </div>
      <ul className={styles['leads']}>
        {when && <li>{t('write.flow.when')}</li>}
        {track !== undefined && <li>{t('write.flow.inTrack', { step: track })}</li>}
        {takesIn !== undefined && (
          <li>
            {known ? (
              t('write.flow.takesIn', { id: takesIn })
            ) : (
              <Status is="attention" size={16}>
                {t('write.flow.unknown', { id: takesIn })}
              </Status>
            )}
          </li>
        )}
        {unreached && (
          <li>
            <Status is="attention" size={16}>
              {t('write.flow.unreached')}
            </Status>
          </li>
        )}
        {leads.map(({ edge, to }, at) => (
          <li key={at}>
            <Lead of={to} back={edge.is === 'back'}>
              {[
                ...(edge.label ? [`${text(edge.label)} →`] : ['→']),
                ...[numbers.get(to.key)].flatMap((one) => one ?? []).map(String),
                name(to),
              ].join(' ')}
            </Lead>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Lead({ of, back, children }: { of: FlowNode; back: boolean; children: string }) {
  const { t } = useTranslation();
  const dead = of.is === 'nowhere' || (of.is === 'playbook' && of.known !== true);
  if (dead) {
    return (
      <Status is="attention" size={16}>
        {children}
      </Status>
    );
  }
  return (
    <>
      {children}
      {back && ` · ${t('write.flow.back')}`}
    </>
  );
}

/** What a box is called: a step by its title, the rest by what they are. */
export function useNameOf(): (node: FlowNode) => string {
  const { t } = useTranslation();
  const { text } = useText();
  return ({ is, name, title, known }) => {
    switch (is) {
      case 'step':
        return title ? text(title) : name === '' ? t('write.flow.nameless') : name;
      case 'end':
        return t('write.flow.end');
      case 'nowhere':
        return t('write.flow.nowhere', { name });
      case 'playbook':
        return t(known ? 'write.flow.playbook' : 'write.flow.unknown', { id: name });
    }
  };
}
