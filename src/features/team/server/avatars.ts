import 'server-only';
import { invalidField, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { User } from '@/lib/auth/session';
import type { Db } from '@/lib/supabase/server';
import { avatarTypeOf, mostAvatarBytes } from '../avatar-type';

/** The addresses of the pictures of everybody whom the caller shares a team with, by user id. */
export async function listAvatars(db: Db): Promise<Map<string, string>> {
  const rows = unwrap(await db.from('avatars').select('user_id, digest'));
  return new Map(rows.map(({ user_id, digest }) => [user_id, `/api/crm/avatars/${user_id}?v=${digest}`]));
}

interface Avatar {
  bytes: Buffer<ArrayBuffer>;
  mediaType: string;
  digest: string;
}

/** A person's picture; 404 for whoever has none and for people of other teams alike. */
export async function getAvatar(db: Db, userId: string): Promise<Avatar> {
  const [row] = unwrap(await db.rpc('avatar_of', { p_user_id: userId }));
  if (!row) throw notFound('picture');
  return { bytes: Buffer.from(row.image, 'base64'), mediaType: row.media_type, digest: row.digest };
}

/** Makes a picture the caller's own, in place of the one before. @param image base64 */
export async function saveAvatar(db: Db, image: string): Promise<{ digest: string }> {
  const bytes = Buffer.from(image, 'base64');
  if (bytes.length > mostAvatarBytes) throw invalidField('image', 'A picture has 64 KB at most.');
  const mediaType = avatarTypeOf(bytes);
  if (!mediaType) throw invalidField('image', 'This is no JPEG, PNG or WebP picture.');
  const saved = await db.rpc('save_avatar', { p_image: image, p_media_type: mediaType });
  return { digest: unwrap(saved) };
}

export async function removeAvatar(db: Db, user: User): Promise<null> {
  unwrap(await db.from('avatars').delete().eq('user_id', user.id));
  return null;
}
