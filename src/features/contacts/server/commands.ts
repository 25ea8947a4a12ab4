import 'server-only';
import { AppError, invalidField } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { afterUpdate, requireFields } from '@/lib/api/versioned';
import type { Team } from '@/lib/auth/session';
import { todayIn } from '@/lib/dates';
import type { Db } from '@/lib/supabase/server';
import type { Contact, ContactCreate, ContactPatch, ContactsChange } from '../schema';
import { getContact } from './queries';

/**
 * Adds a contact, and with `company` its company unless the team has one of that
 * name; both or neither. 409 on `/email` where the address is taken.
 */
export async function createContact(db: Db, team: Team, input: ContactCreate): Promise<Contact> {
  const { company, ...contact } = input;
  checkBirthday(team, contact.birthday);
  const answer = await db.rpc('create_contact', {
    p_team_id: team.id,
    p_contact: contact,
    p_company: company ?? undefined,
  });
  if (answer.error?.message.includes('companies_name_unique')) {
    const detail = 'There is already a company of this name.';
    throw new AppError('conflict', detail, { errors: [{ pointer: '/company/name', detail }] });
  }
  return getContact(db, team.id, unwrap(answer));
}

/** Changes fields of a contact; 409 with it as it is if it has changed since `version`, or on `/email`. */
export async function patchContact(db: Db, team: Team, id: string, patch: ContactPatch): Promise<Contact> {
  const { version, ...fields } = patch;
  requireFields(fields);
  checkBirthday(team, fields.birthday);
  let update = db.from('contacts').update(fields).eq('team_id', team.id).eq('id', id);
  if (version !== undefined) update = update.eq('version', version);
  const changed = unwrap(await update.select('id'));
  return afterUpdate(changed, 'contact', () => getContact(db, team.id, id));
}

/** Changes contacts in one transaction; 404, and nothing changed, when one of them is unknown. */
export async function changeContacts(db: Db, teamId: string, ids: string[], change: ContactsChange) {
  const answer = await db.rpc('change_contacts', {
    p_team_id: teamId,
    p_contact_ids: ids,
    p_change: change,
  });
  if (answer.error?.code === '23503') {
    throw invalidField('change/owner_id', 'There is no such member, or no longer.');
  }
  if (answer.error?.message.includes('contacts_tags_check')) {
    throw invalidField('change/add_tags', 'One of them would have more than 30 tags.');
  }
  return { changed: unwrap(answer) };
}

/** The day that it is where the team is; the schema knows only where it is latest. */
function checkBirthday(team: Team, birthday: string | null | undefined): void {
  if (birthday && birthday > todayIn(team.time_zone)) {
    throw invalidField('birthday', 'A birthday cannot be in the future.');
  }
}
