import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import { Rows } from './Rows.tsx';
import type { PartProps } from './part.ts';

const KINDS: readonly KitDraftView['contacts'][number]['kind'][] = [
  'aws-support',
  'identity-provider',
  'root-keeper',
  'legal',
  'network',
  'other',
];

/** Whom to call, inside the team and outside it. */
export function Who({ draft, change, field }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Rows
        ordered
        least={1}
        title={t('kit.people')}
        lead={t('kitDraft.peopleLead')}
        add={t('kitDraft.addPerson')}
        rows={draft.people}
        fresh={{ id: '', name: '', contact: '' }}
        nameOf={({ name, id }, index) => name || id || t('kitDraft.nth', { n: index + 1 })}
        onChange={(people) => change({ people })}
      >
        {(row, set, index) => (
          <>
            <TextField
              label={t('kit.columns.name')}
              value={row.name}
              onChange={(event) => set({ name: event.target.value })}
              {...field(`people.${index}.name`)}
            />
            <TextField
              label={t('kitDraft.personId')}
              help={t('kitDraft.personIdHelp')}
              value={row.id}
              onChange={(event) => set({ id: event.target.value })}
              {...field(`people.${index}.id`)}
            />
            <TextField
              label={t('kit.columns.contact')}
              help={t('kitDraft.contactHelp')}
              value={row.contact}
              onChange={(event) => set({ contact: event.target.value })}
              {...field(`people.${index}.contact`)}
            />
          </>
        )}
      </Rows>
      <Rows<KitDraftView['contacts'][number]>
        title={t('kit.contacts')}
        lead={t('kitDraft.contactsLead')}
        add={t('kitDraft.addContact')}
        rows={draft.contacts}
        fresh={{ id: '', kind: 'aws-support', name: '', reach: '' }}
        nameOf={({ name, id }, index) => name || id || t('kitDraft.nth', { n: index + 1 })}
        onChange={(contacts) => change({ contacts })}
      >
        {(row, set, index) => (
          <>
            <SelectField
              label={t('kit.columns.kind')}
              value={row.kind}
              onChange={(event) => set({ kind: KINDS.find((k) => k === event.target.value)! })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kit.contactKind.${kind}`)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('kit.columns.name')}
              value={row.name}
              onChange={(event) => set({ name: event.target.value })}
              {...field(`contacts.${index}.name`)}
            />
            <TextField
              label={t('kit.columns.id')}
              value={row.id}
              onChange={(event) => set({ id: event.target.value })}
              {...field(`contacts.${index}.id`)}
            />
            <TextField
              label={t('kit.columns.contact')}
              value={row.reach}
              onChange={(event) => set({ reach: event.target.value })}
              {...field(`contacts.${index}.reach`)}
            />
          </>
        )}
      </Rows>
    </>
  );
}
