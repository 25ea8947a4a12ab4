import { NextResponse } from 'next/server';
import { avatarParamsSchema, avatarQuerySchema } from '@/features/team/avatar-schema';
import { getAvatar } from '@/features/team/server/avatars';
import { sessionRoute } from '@/lib/api/route';

// The digest in the address changes with the picture, so that a browser need not ask again
// for what it has; caches on the way may not keep it, since colleagues only may see it.
const kept = 'private, max-age=31536000, immutable';

export const GET = sessionRoute(
  { params: avatarParamsSchema, query: avatarQuerySchema },
  async ({ db, params, query }) => {
    const { bytes, mediaType, digest } = await getAvatar(db, params.userId);
    return new NextResponse(bytes, {
      // As everywhere, nobody may sniff it for another type, nor does it run anything (src/proxy.ts).
      headers: {
        'content-type': mediaType,
        'cache-control': query.v === digest ? kept : 'private, no-store',
      },
    });
  },
);
