import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { Act } from '../act.ts';
import { CommandForm } from '../automation/CommandForm.tsx';
import { useFill } from '../automation/use-fill.ts';
import { Dock, type MainAction } from '../Dock.tsx';
import { Targets } from '../Targets.tsx';
import { isFailed } from '../targets/counts.ts';
import { useMissingAccess } from '../use-missing-access.ts';
import styles from './kinds.module.css';

type CommandDetail = Extract<StepDetailView, { kind: 'run-command' }>;

const AT_A_TIME = /^([1-9]\d{0,3}|[1-9]\d?%|100%)$/;
const FAILURES = /^(0|[1-9]\d{0,3}|\d{1,2}%|100%)$/;

/**
 * A command: what is missing comes first, sign-in, then the role. After one that did not reach or
 * did not succeed everywhere, only those servers are the main action, and all of them another. What
 * its document's form has is taken before anything is sent.
 */
export function CommandWork({ act, detail }: { act: Act; detail: CommandDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const missing = useMissingAccess(act, detail);
  const { form } = detail;
  const at = useRef<HTMLFormElement>(null);
  const { fill, problem } = useFill(act, form?.fields ?? [], at);
  const [concurrency, setConcurrency] = useState(detail.maxConcurrency);
  const [errors, setErrors] = useState(detail.maxErrors);
  const targets = step.result?.targets ?? [];
  const failed = targets.filter(isFailed).length;
  const notBegun = targets.filter(({ state }) => state === 'not-begun').length;
  const right = AT_A_TIME.test(plain(concurrency)) && FAILURES.test(plain(errors));
  const changed = concurrency !== detail.maxConcurrency || errors !== detail.maxErrors;

  const send = async (again?: 'failed' | 'not-begun'): Promise<void> => {
    const { path } = step;
    if (at.current && !(await fill())) return;
    if (again === undefined && !changed) {
      await calling.send('step.run', { path });
      return;
    }
    await calling.send('command.send', {
      path,
      ...(again === undefined ? {} : { again }),
      ...(changed ? { maxConcurrency: plain(concurrency), maxErrors: plain(errors) } : {}),
    });
  };
  const whole: MainAction = {
    label: t(step.state === 'failed' ? 'player.primary.again' : 'player.primary.run'),
    onPress: () => void send(),
  };
  const toFailed = {
    label: t('runCommand.again.failed', { count: failed }),
    on: 'failed',
  } as const;
  const toRest = {
    label: t('runCommand.again.not-begun', { count: notBegun }),
    on: 'not-begun',
  } as const;
  const some = [...(failed > 0 ? [toFailed] : []), ...(notBegun > 0 ? [toRest] : [])];
  const [first, ...others] = detail.ready ? some : [];
  const main: MainAction =
    missing ?? (first ? { label: first.label, onPress: () => void send(first.on) } : whole);
  return (
    <>
      {form && (
        <CommandForm
          {...{ act, form, at, problem }}
          ready={detail.ready}
          onEnter={() => {
            if (detail.ready && right && !calling.busy) main.onPress();
          }}
        />
      )}
      {step.result?.targets && <Targets result={step.result} path={step.path} />}
      {detail.ready && (
        <details className={styles['limits']}>
          <summary>{t('runCommand.limits.title', { concurrency, errors })}</summary>
          <TextField
            label={t('runCommand.limits.concurrency')}
            help={t('runCommand.limits.help')}
            problem={AT_A_TIME.test(plain(concurrency)) ? undefined : t('runCommand.limits.wrong')}
            value={concurrency}
            onChange={(event) => setConcurrency(event.target.value)}
          />
          <TextField
            label={t('runCommand.limits.errors')}
            help={t('runCommand.limits.help')}
            problem={FAILURES.test(plain(errors)) ? undefined : t('runCommand.limits.wrong')}
            value={errors}
            onChange={(event) => setErrors(event.target.value)}
          />
        </details>
      )}
      <Dock
        act={act}
        main={{ ...main, ...(detail.ready && !right ? { off: true } : {}) }}
        ways={['by-hand', 'skip']}
        extra={
          first && (
            <>
              {others.map(({ label, on }) => (
                <TextButton key={on} off={calling.busy} onClick={() => void send(on)}>
                  {label}
                </TextButton>
              ))}
              <TextButton off={calling.busy} onClick={() => void send()}>
                {t('runCommand.again.all')}
              </TextButton>
            </>
          )
        }
      />
    </>
  );
}

/** Full-width digits are taken. */
function plain(typed: string): string {
  return typed.normalize('NFKC').trim();
}
