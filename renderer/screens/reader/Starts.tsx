import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Args } from '../../../main/contract/calls.ts';
import type { PlaybookView } from '../../../main/contract/views.ts';
import { grouped } from '../../i18n/digits.ts';
import { useText } from '../../i18n/text.ts';
import { keysOf } from '../../commands/keys.ts';
import { isHeld } from '../../state/held.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { StepText } from '../../ui/StepText.tsx';
import { SelectField } from '../../ui/Field.tsx';
import styles from './Starts.module.css';

type DrillKind = NonNullable<Args<'run.start'>['kind']>;
const KINDS: readonly DrillKind[] = ['rehearsal', 'tabletop', 'walkthrough', 'probe', 'game-day'];

/** Played in real accounts, with the organisation's kit. */
function isReal(kind: DrillKind): boolean {
  return kind === 'probe' || kind === 'game-day';
}

/**
 * Incident and drill are two buttons in two places. The drill has the focus, so that a second Enter
 * by accident opens no record that stays; the incident has the key of main actions, and is one Tab
 * back.
 */
export function Starts({ playbook }: { playbook: PlaybookView }) {
  const { t } = useTranslation();
  const { run, kit, platform } = useView();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const [scenario, setScenario] = useState(playbook.scenarios[0]?.id ?? '');
  const [kind, setKind] = useState<DrillKind>(
    playbook.scenarios.length > 0 ? 'rehearsal' : 'probe',
  );
  const ahead = useAhead(playbook);
  // They need the kit of the organisation, and no scenario: what is real is not scripted.
  const real = isReal(kind);
  const kinds = KINDS.filter((one) =>
    isReal(one) ? kit !== undefined : playbook.scenarios.length > 0,
  );
  const cannot = real ? kit === undefined : scenario === '';
  const begin = async (then: Args<'run.start'>): Promise<void> => {
    const started = await send('run.start', then);
    if (!started.ok && isHeld(started.error)) desk.go({ at: 'gate' });
  };
  const open = run !== undefined && run.phase !== 'closed';
  const own = open && run.playbook.id === playbook.id;
  /** Another run is given up first, in a dialog that asks why. */
  const start = (then: Omit<Args<'run.start'>, 'instead'>): void => {
    if (open) desk.open({ is: 'close-run', then });
    else void begin(then);
  };
  return (
    <aside className={styles['starts']} aria-label={t('reader.startIncident')}>
      {open && (
        <div className={styles['open']}>
          <p>{own ? t('reader.thisOpen') : t('reader.runOpen', { id: run.playbook.id })}</p>
          <LinkButton onClick={() => desk.go({ at: 'run' })}>{t('reader.toRun')}</LinkButton>
          <LinkButton onClick={() => desk.open({ is: 'close-run' })}>
            {t('player.giveUp')}
          </LinkButton>
        </div>
      )}
      <section>
        <PrimaryButton
          keys={keysOf('step.primary', platform)}
          data-primary=""
          off={own || busy}
          offBecause={own ? t('reader.thisOpen') : t('reader.starting')}
          onClick={() => start({ playbook: playbook.id, mode: 'incident' })}
        >
          {t('reader.startIncident')}
        </PrimaryButton>
        <p>{t('reader.startIncidentHint')}</p>
        {ahead !== undefined && (
          <p>
            <Status is="attention" size={16}>
              {ahead}
            </Status>
          </p>
        )}
      </section>
      <section>
        <SecondButton
          {...(open || scenario === '' ? {} : { 'data-autofocus': '' })}
          off={own || busy || cannot}
          offBecause={own ? t('reader.thisOpen') : t('reader.noScenario')}
          onClick={() =>
            start({
              ...{ playbook: playbook.id, mode: 'drill' },
              ...(real ? {} : { scenario }),
              ...(kind === 'rehearsal' ? {} : { kind }),
            })
          }
        >
          {t('reader.startDrill')}
        </SecondButton>
        <p>{cannot ? t('reader.noScenario') : t(`reader.drillKind.hint.${kind}`)}</p>
        {kinds.length > 0 && (
          <SelectField
            label={t('reader.drillKind.label')}
            value={kind}
            onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`reader.drillKind.${one}`)}
              </option>
            ))}
          </SelectField>
        )}
        {!real && <Scenarios playbook={playbook} value={scenario} onChange={setScenario} />}
        {!real && <Story playbook={playbook} scenario={scenario} />}
      </section>
      {busy && <p role="status">{t('reader.starting')}</p>}
      {failure && <FailureCard failure={failure} focus />}
      <div className={styles['version']}>
        <p>
          {t('reader.version', { version: playbook.version })} ·{' '}
          {playbook.brought
            ? t(`reader.standing.${playbook.brought.standing}`, {
                name: playbook.brought.signers.map(({ name }) => name).join(t('gate.and')),
              })
            : t('reader.shipped')}
        </p>
        <details>
          <summary>SHA-256</summary>
          <code>{grouped(playbook.sha256)}</code>
        </details>
      </div>
    </aside>
  );
}

/** What an incident would be held for: the kit, playbooks that were brought in, or both. */
function useAhead({ held }: PlaybookView): string | undefined {
  const { t } = useTranslation();
  const { gateAhead } = useView();
  if (!gateAhead && !held) return undefined;
  const kit = gateAhead?.concerns.map((concern) => t(`gate.concern.${concern}`)) ?? [];
  const playbooks = held?.playbooks.map(
    ({ id, standing }) => `${id} ${t(`gate.playbook.${standing}`)}`,
  );
  return t(`gate.ahead.${held ? (gateAhead ? 'both' : 'playbook') : 'kit'}`, {
    seconds: Math.max(gateAhead?.seconds ?? 0, held?.seconds ?? 0),
    why: [...kit, ...(playbooks ?? [])].join(t('gate.and')),
  });
}

/** What the drill pretends: read before the first step. */
function Story({ playbook, scenario }: { playbook: PlaybookView; scenario: string }) {
  const { text } = useText();
  const chosen = playbook.scenarios.find(({ id }) => id === scenario);
  if (!chosen) return null;
  return (
    <div className={styles['story']}>
      <StepText>{text(chosen.story)}</StepText>
    </div>
  );
}

function Scenarios({
  playbook,
  value,
  onChange,
}: {
  playbook: PlaybookView;
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { scenarios } = playbook;
  if (scenarios.length === 0) return null;
  if (scenarios.length > 4) {
    return (
      <SelectField
        label={t('reader.scenario')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {scenarios.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <RadioList
      legend={t('reader.scenario')}
      value={value}
      onChange={onChange}
      choices={scenarios.map(({ id, title }) => ({ value: id, label: text(title) }))}
    />
  );
}
