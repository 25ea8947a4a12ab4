import { avatarPutSchema } from '@/features/team/avatar-schema';
import { removeAvatar, saveAvatar } from '@/features/team/server/avatars';
import { sessionRoute } from '@/lib/api/route';

export const PUT = sessionRoute({ body: avatarPutSchema }, ({ db, body }) => saveAvatar(db, body.image));

export const DELETE = sessionRoute({}, ({ db, user }) => removeAvatar(db, user));
