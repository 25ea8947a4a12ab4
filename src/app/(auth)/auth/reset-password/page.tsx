import Typography from '@mui/material/Typography';
import type { Metadata } from 'next';
import { TextLink } from '@/components/text-link';
import { AuthCard } from '@/features/auth/components/auth-card';
import { ResetPasswordForm } from '@/features/auth/components/reset-password-form';
import { isRecovery } from '@/features/auth/server/recovery';
import { getPageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'New password' };

export default async function Page() {
  const session = await getPageSession();
  if (!session || !(await isRecovery(session.db))) {
    return (
      <AuthCard
        title="Ask for a link first"
        footer={<TextLink href="/auth/sign-in">Back to sign-in</TextLink>}
      >
        <Typography sx={{ color: 'text.secondary' }}>
          A new password needs a link from a mail. It works once, for an hour.{' '}
          <TextLink href="/auth/forgot-password">Send me a link</TextLink>
        </Typography>
      </AuthCard>
    );
  }
  return (
    <AuthCard title="Choose a new password">
      <ResetPasswordForm email={session.user.email} />
    </AuthCard>
  );
}
