import { NextResponse } from 'next/server';
import { exportTeam } from '@/features/team/server/export';
import { limitRate } from '@/lib/api/rate-limit';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'team.export' }, async ({ db, user, team }) => {
  limitRate(`export of ${user.id}`, 6);
  return new NextResponse(exportTeam(db, team), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="cairn-export.zip"',
      'cache-control': 'private, no-store',
    },
  });
});
