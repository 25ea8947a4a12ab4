import { statusLabels, typeLabels } from '../labels';
import type { Contact } from '../schema';
import type { FieldName } from './contact-values';

/** What a field of a contact says, in words. */
export function fieldWords(contact: Contact, name: FieldName): string {
  switch (name) {
    case 'company_id':
      return contact.company_name ?? 'none';
    case 'owner_id':
      return contact.owner_name || contact.owner_email || 'nobody';
    case 'type':
      return typeLabels[contact.type];
    case 'lead_status':
      return statusLabels[contact.lead_status];
    case 'tags':
      return contact.tags.join(', ') || 'none';
    default:
      return contact[name] || 'nothing';
  }
}
