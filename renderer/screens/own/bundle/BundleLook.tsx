import { useTranslation } from 'react-i18next';
import type { BundleLookView } from '../../../../main/contract/views.ts';
import { grouped } from '../../../i18n/digits.ts';
import { fileSize } from '../../../i18n/size.ts';
import { date } from '../../../i18n/time.ts';
import { AttachmentList } from '../../../frame/attachments/AttachmentList.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import { Standing } from '../Standing.tsx';
import { Contacts } from './Contacts.tsx';
import { DecideBundle } from './DecideBundle.tsx';
import { Documents } from './Documents.tsx';
import { Images } from './Images.tsx';
import { Playbooks } from './Playbooks.tsx';
import styles from '../OwnScreen.module.css';

/** A bundle that was chosen: all that it would bring, change and take away, before any of it is kept. */
export function BundleLook({
  look,
  onDone,
}: {
  look: BundleLookView;
  /** True when it was taken in. */
  onDone: (taken: boolean) => void;
}) {
  const { t } = useTranslation();
  const { before } = look;
  const inUse = before?.same === true;
  return (
    <>
      {inUse && <Status is="none">{t('bundle.look.same')}</Status>}
      {before && !inUse && before.back && (
        <Status is="attention">{t('bundle.look.back', { version: before.version })}</Status>
      )}
      <Facts look={look} />
      <Playbooks look={look} />
      <Documents documents={look.documents} />
      <Contacts contacts={look.contacts} />
      {look.attachments && (
        <section className={styles['part']}>
          <h2>{t('attachment.ofPlaybooks')}</h2>
          <AttachmentList of={look.attachments} />
        </section>
      )}
      <Images look={look} />
      {!inUse && <DecideBundle look={look} onTaken={() => onDone(true)} />}
      <TextButton onClick={() => onDone(false)}>
        {t(inUse ? 'bundle.look.close' : 'bundle.look.cancel')}
      </TextButton>
    </>
  );
}

function Facts({ look }: { look: BundleLookView }) {
  const { t } = useTranslation();
  const { file, size, sha256, name, version, made, word } = look;
  return (
    <dl className={styles['facts']}>
      <dt>{t('own.look.file')}</dt>
      <dd>{t('own.look.size', { name: file, size: fileSize(size) })}</dd>
      <dt>{t('bundle.look.bundle')}</dt>
      <dd>{t('bundle.look.named', { name, version })}</dd>
      <dt>{t('bundle.look.made')}</dt>
      <dd>{date(Date.parse(made))}</dd>
      <dt>{t('bundle.look.signature')}</dt>
      <dd>
        <Standing word={word} />
      </dd>
      <dt>{t('own.look.sha256')}</dt>
      <dd>
        <code>{grouped(sha256)}</code>
      </dd>
    </dl>
  );
}
