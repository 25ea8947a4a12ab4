import * as z from 'zod/mini';

export const roleSchema = z.enum(['owner', 'admin', 'member']);
export type Role = z.infer<typeof roleSchema>;

type RecordKind = 'companies' | 'contacts' | 'deals';
export type Permission =
  | `${RecordKind}.${'view' | 'create' | 'update' | 'delete'}`
  | `pipelines.${'view' | 'create' | 'update' | 'delete'}`
  | `team.${'view' | 'update'}`;

const member: Permission[] = [
  'companies.view',
  'companies.create',
  'companies.update',
  'contacts.view',
  'contacts.create',
  'contacts.update',
  'deals.view',
  'deals.create',
  'deals.update',
  'pipelines.view',
  'team.view',
];

const admin: Permission[] = [
  ...member,
  'companies.delete',
  'contacts.delete',
  'deals.delete',
  'pipelines.create',
  'pipelines.update',
  'pipelines.delete',
  'team.update',
];

/** What each role may do. The policies enforce it; pages and the API read it to say so beforehand. */
const permissionsOf: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(admin),
  admin: new Set(admin),
  member: new Set(member),
};

export const can = (role: Role, permission: Permission): boolean => permissionsOf[role].has(permission);
