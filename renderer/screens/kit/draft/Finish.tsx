import { FileDown, FileInput, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../main/contract/failure.ts';
import type {
  KitComplaintView,
  KitDraftView,
  KitKeyView,
  KitLookView,
  VaultView,
} from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { useCall } from '../../../state/use-call.ts';
import { useView } from '../../../state/window.tsx';
import { LinkButton, PrimaryButton, SecondButton, TextButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { Status } from '../../../ui/Status.tsx';
import { usePlace } from './place.ts';
import page from '../KitScreen.module.css';
import styles from './Draft.module.css';

/** A file that was written, and what stood in the form then. */
interface Written {
  readonly file: string;
  readonly look: KitLookView;
  readonly signs: boolean;
  readonly draft: KitDraftView;
}

/** The end of the form: what is wrong still, who signs, and the file that results. */
export function Finish({
  draft,
  complaints,
  onFaulty,
  onTake,
  onJump,
}: {
  draft: KitDraftView;
  complaints: readonly KitComplaintView[];
  /** Something is missing or wrong still: the form leads to it. */
  onFaulty: () => void;
  /** The file just written is to be installed here too. */
  onTake: (look: KitLookView) => void;
  /** Leads to the field at a path. */
  onJump: (path: string) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const place = usePlace(draft);
  const { vault } = useView();
  const { send, failure, busy } = useCall();
  const [person, setPerson] = useState('');
  const [key, setKey] = useState<KitKeyView>();
  const [written, setWritten] = useState<Written>();
  const errors = complaints.filter(({ level }) => level === 'error');
  const warnings = complaints.filter(({ level }) => level === 'warning');
  const write = async (signs: boolean): Promise<void> => {
    setWritten(undefined);
    if (errors.length > 0) {
      onFaulty();
      return;
    }
    const reply = await send('kit-draft.write', { draft, ...(signs ? { person } : {}) });
    if (reply.ok && reply.value) setWritten({ ...reply.value, signs, draft });
  };
  const show = async (): Promise<void> => {
    const reply = await send('kit-draft.key', { person });
    if (reply.ok) setKey(reply.value);
  };
  return (
    <section className={styles['part']}>
      <h2>{t('kitDraft.finish')}</h2>
      {errors.length > 0 ? (
        <Status is="attention">{t('kitDraft.errors', { count: errors.length })}</Status>
      ) : (
        <Status is="done">{t('kitDraft.noErrors')}</Status>
      )}
      {[...errors, ...warnings].length > 0 && (
        <ul className={styles['wrong']}>
          {[...errors, ...warnings].map(({ path, message }) => (
            <li key={`${path} ${message.en}`}>
              <LinkButton onClick={() => onJump(path)}>{place(path)}</LinkButton> {text(message)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['signer']}>
        <SelectField
          label={t('kitDraft.signer')}
          help={t(`kitDraft.${signerHelp(vault.is)}`)}
          value={person}
          onChange={(event) => {
            setPerson(event.target.value);
            setKey(undefined);
          }}
        >
          <option value="">{t('kitDraft.choose')}</option>
          {draft.people
            .filter(({ id }) => id !== '')
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id}
              </option>
            ))}
        </SelectField>
      </div>
      {key && (
        <dl className={styles['key']}>
          <dt>{t('kitDraft.keyFor')}</dt>
          <dd>
            <code>{key.fingerprint}</code>
          </dd>
        </dl>
      )}
      {failure && !(isOfVault(failure.code) && vault.is === 'unlocked') && (
        <FailureCard failure={failure} />
      )}
      <div className={page['actions']}>
        <PrimaryButton
          icon={FileDown}
          off={busy || (errors.length === 0 && person === '')}
          offBecause={t('kitDraft.chooseSigner')}
          onClick={() => void write(true)}
        >
          {t('kitDraft.sign')}
        </PrimaryButton>
        <TextButton
          icon={KeyRound}
          off={busy || person === ''}
          offBecause={t('kitDraft.chooseSigner')}
          onClick={() => void show()}
        >
          {t('kitDraft.showKey')}
        </TextButton>
        <SecondButton off={busy} onClick={() => void write(false)}>
          {t('kitDraft.unsigned')}
        </SecondButton>
      </div>
      <p role="status">
        {written &&
          t(written.signs ? 'kitDraft.written' : 'kitDraft.writtenUnsigned', {
            file: written.file,
          })}
      </p>
      {written &&
        (written.draft === draft ? (
          <SecondButton icon={FileInput} onClick={() => onTake(written.look)}>
            {t('firstRun.takeHere')}
          </SecondButton>
        ) : (
          <p>{t('kitDraft.changedSince')}</p>
        ))}
    </section>
  );
}

/** Told of a vault that has been opened or made since, it is no longer true. */
function isOfVault(code: Failure['code']): boolean {
  return code === 'vault-locked' || code === 'vault-missing';
}

function signerHelp(is: VaultView['is']) {
  if (is === 'unlocked') return 'signerHelp';
  return is === 'locked' ? 'signerLocked' : 'signerNone';
}
