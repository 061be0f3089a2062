import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneAView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { CopyValue } from '../../../ui/CopyValue.tsx';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { RadioList } from '../../../ui/RadioList.tsx';
import { Status } from '../../../ui/Status.tsx';
import { SwitchRole } from '../../../ui/SwitchRole.tsx';
import { typedIn } from '../../../ui/typed.ts';
import type { Act } from '../act.ts';
import { Dock, type MainAction } from '../Dock.tsx';
import styles from './kinds.module.css';

/**
 * A step as it is done in the browser: sign in, switch to the role, begin (main reads back, writes
 * it down and copies the line), then say what became of it. The app itself sends nothing.
 */
export function LaneAWork({ act, laneA }: { act: Act; laneA: LaneAView }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  if (laneA.needs === 'sign-in') {
    const main: MainAction = {
      label: t('browser.work.signIn'),
      onPress: () => void calling.send('sign-in.open', {}),
    };
    return <Dock act={act} main={main} ways={['by-hand', 'skip']} />;
  }
  if (step.detail.kind === 'assume-role' || laneA.needs === 'role') {
    return <SwitchWork act={act} laneA={laneA} />;
  }
  return laneA.begun ? <Tell act={act} laneA={laneA} /> : <Begin act={act} laneA={laneA} />;
}

const READ_BACK = 'read-back';

function submit(id: string): void {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}

function SwitchWork({ act, laneA: { role, user } }: { act: Act; laneA: LaneAView }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  if (!role) return <Dock act={act} ways={['by-hand', 'skip']} />;
  const path = step.detail.kind === 'assume-role' ? { path: step.path } : {};
  const open: MainAction = {
    label: t('browser.work.open'),
    onPress: () => void calling.send('console.open', { role: role.id, ...path }),
  };
  return (
    <>
      <SwitchRole
        role={role}
        {...path}
        formId={READ_BACK}
        calling={{ ...calling, failure: undefined }}
        user={user}
      />
      <Dock
        act={act}
        main={
          role.opened === undefined
            ? open
            : { label: t('browser.readBack.submit'), onPress: () => submit(READ_BACK) }
        }
        ways={['by-hand', 'skip']}
        extra={
          role.opened !== undefined && (
            <TextButton onClick={open.onPress}>{t('browser.open.again')}</TextButton>
          )
        }
      />
    </>
  );
}

function Begin({ act, laneA }: { act: Act; laneA: LaneAView }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const { path } = step;
  const ways = ['by-hand', 'skip'] as const;
  const begin: MainAction = {
    label: t('browser.work.begin'),
    onPress: () => void calling.send('lane-a.begin', { path }),
  };
  if (!laneA.unknown) {
    return (
      <>
        <Part laneA={laneA} />
        <Dock act={act} main={begin} ways={ways} />
      </>
    );
  }
  // Looking comes first, and beginning again is never what Enter finds.
  const lookUp: MainAction = {
    label: t('browser.work.copyLookUp'),
    onPress: () => void calling.send('lane-a.copy', { path, what: 'look-up' }),
  };
  return (
    <>
      <p className={styles['hint']}>
        <Status is="attention">{t('browser.work.lookUp')}</Status>
      </p>
      <Dock
        act={act}
        main={lookUp}
        ways={ways}
        extra={<TextButton onClick={begin.onPress}>{t('browser.work.beginAgain')}</TextButton>}
      />
    </>
  );
}

/** Which servers the line is for, where AWS does not take them all at once. */
function Part({ laneA: { part } }: { laneA: LaneAView }) {
  const { t } = useTranslation();
  return part ? <p className={styles['hint']}>{t('browser.work.part', part)}</p> : null;
}

type Became = 'ok' | 'failed' | 'unknown';

function Tell({ act, laneA }: { act: Act; laneA: LaneAView }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const { path } = step;
  // Nothing is chosen for a person: what became of it is theirs to have looked at.
  const [became, setBecame] = useState<Became>();
  const [commandId, setCommandId] = useState('');
  const id = `tell-${path}`;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (became === undefined) return;
    const output = typedIn(new FormData(event.currentTarget), 'output');
    void calling.send('lane-a.tell', {
      path,
      status: became,
      ...(commandId.trim() === '' ? {} : { commandId: commandId.trim() }),
      ...(output.trim() === '' ? {} : { output }),
    });
  };
  const open = (where: 'shell' | 'page'): void => void calling.send('lane-a.open', { path, where });
  return (
    <>
      <Line act={act} laneA={laneA} />
      <p className={styles['buttons']}>
        <TextButton onClick={() => open('shell')}>{t('browser.work.shell')}</TextButton>
        <TextButton onClick={() => open('page')}>{t('browser.work.page')}</TextButton>
      </p>
      <form id={id} className={styles['form']} onSubmit={onSubmit} noValidate>
        {laneA.command && (
          <>
            <TextField
              label={t('browser.work.commandId')}
              value={commandId}
              onChange={(event) => setCommandId(event.target.value)}
              maxLength={60}
              data-autofocus=""
            />
            <TextButton
              onClick={() => void calling.send('lane-a.copy', { path, what: 'results', commandId })}
            >
              {t('browser.work.results')}
            </TextButton>
          </>
        )}
        <RadioList
          legend={t('browser.work.became')}
          value={became}
          onChange={setBecame}
          choices={(['ok', 'failed', 'unknown'] as const).map((value) => ({
            value,
            label: t(`browser.work.${value}`),
          }))}
        />
        {laneA.secret ? (
          <p className={styles['hint']}>
            <Status is="attention">{t('browser.work.secretStays')}</Status>
          </p>
        ) : (
          <TextArea
            label={t('browser.work.output')}
            name="output"
            help={t('browser.work.outputHelp')}
            maxLength={20_000}
          />
        )}
      </form>
      <Dock
        act={act}
        main={{
          label: t('browser.work.tell'),
          off: became === undefined,
          offBecause: t('browser.work.chooseFirst'),
          onPress: () => submit(id),
        }}
        ways={['by-hand', 'skip']}
      />
    </>
  );
}

/** The line that was copied, and its parts for those who fill the console's form in by hand. */
function Line({ act, laneA }: { act: Act; laneA: LaneAView }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const { path } = step;
  const copy = (name: string) => ({
    text: t('browser.copy'),
    label: t('browser.copyOf', { what: name }),
  });
  return (
    <>
      <Part laneA={laneA} />
      <dl>
        <CopyValue
          name={t('browser.work.line')}
          value={laneA.line ?? ''}
          copy={copy(t('browser.work.line'))}
          copied={t('browser.copied')}
          onCopy={() => calling.send('lane-a.copy', { path, what: 'line' })}
        />
      </dl>
      <p className={styles['hint']}>
        {t('browser.work.lineText', { role: laneA.role?.name ?? '' })}
      </p>
      <details>
        <summary>{t('browser.work.fields')}</summary>
        <dl>
          {laneA.fields.map(({ name, value }) => (
            <CopyValue
              key={name}
              name={t(`browser.work.${name}`)}
              value={value}
              copy={copy(t(`browser.work.${name}`))}
              copied={t('browser.copied')}
              onCopy={() => calling.send('lane-a.copy', { path, what: name })}
            />
          ))}
        </dl>
      </details>
    </>
  );
}
