'use client';

import { PersonAvatar } from '@/components/avatar';
import { RecordActions } from '@/components/record-page/record-actions';
import { RecordHeader } from '@/components/record-page/record-header';
import { RecordPresence } from '@/features/live/presence';
import { AssignButton } from '@/features/team/components/assign-button';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { StatusBadge } from '../components/status-badge';
import { TypeBadge } from '../components/type-badge';
import { contactList } from '../contact-href';
import { useDeleteContact } from '../hooks/use-delete-contact';
import { useLeadDetails } from './lead-details-provider';

interface LeadHeaderProps {
  onMerge?(): void;
  /** The contact is gone for good. */
  onDeleted(): void;
}

/** Who it is, and what can be done to the whole contact. */
export function LeadHeader({ onMerge, onDeleted }: LeadHeaderProps) {
  const { contact, editable, edit } = useLeadDetails();
  const { role } = useTeam().team;
  const deleteContact = useDeleteContact();
  const { full_name, job_title, company_name } = contact;

  async function remove() {
    if (await deleteContact(contact)) onDeleted();
  }

  return (
    <RecordHeader
      list={contactList}
      avatar={<PersonAvatar name={full_name} seed={contact.id} size={44} />}
      title={full_name}
      badges={
        <>
          <TypeBadge type={contact.type} />
          <StatusBadge status={contact.lead_status} />
        </>
      }
      context={[job_title, company_name].filter(Boolean).join(' · ')}
      actions={
        <>
          <RecordPresence kind="contact" id={contact.id} />
          <RecordActions
            what="contact"
            onEdit={edit}
            onMerge={onMerge}
            onDelete={can(role, 'contacts.delete') ? () => void remove() : undefined}
          >
            <AssignButton of={editable} title={full_name} />
          </RecordActions>
        </>
      }
    />
  );
}
