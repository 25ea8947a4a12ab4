import * as z from 'zod/mini';

export const roleSchema = z.enum(['owner', 'admin', 'member']);
export type Role = z.infer<typeof roleSchema>;

type RecordKind = 'activities' | 'companies' | 'contacts' | 'deals' | 'feedback' | 'notes';
type Verb = 'view' | 'create' | 'update' | 'delete';
export type Permission =
  | `${RecordKind}.${Verb}`
  | 'dashboard.view'
  | `pipelines.${Verb}`
  | `spend.${'view' | 'update'}`
  | `team.${'view' | 'update' | 'export' | 'delete'}`
  | `members.${'update' | 'remove'}`
  | `invites.${'view' | 'create' | 'delete'}`
  | 'audit.view';

const member: Permission[] = [
  // Of activities, feedback and notes: their own.
  'activities.view',
  'activities.create',
  'activities.update',
  'activities.delete',
  'companies.view',
  'companies.create',
  'companies.update',
  'contacts.view',
  'contacts.create',
  'contacts.update',
  'dashboard.view',
  'deals.view',
  'deals.create',
  'deals.update',
  'feedback.view',
  'feedback.create',
  'feedback.update',
  'feedback.delete',
  'notes.view',
  'notes.create',
  'notes.update',
  'notes.delete',
  'pipelines.view',
  'spend.view',
  'team.view',
];

const admin: Permission[] = [
  ...member,
  'audit.view',
  'companies.delete',
  'contacts.delete',
  'deals.delete',
  'invites.view',
  'invites.create',
  'invites.delete',
  // Of members; only owners remove admins and owners.
  'members.remove',
  'pipelines.create',
  'pipelines.update',
  'pipelines.delete',
  'spend.update',
  'team.update',
  'team.export',
];

/** Everything there is; an owner may do it all. */
export const allPermissions: Permission[] = [...admin, 'members.update', 'team.delete'];

/** What each role may do. The policies enforce it; pages and the API read it to say so beforehand. */
const permissionsOf: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(allPermissions),
  admin: new Set(admin),
  member: new Set(member),
};

export const can = (role: Role, permission: Permission): boolean => permissionsOf[role].has(permission);
