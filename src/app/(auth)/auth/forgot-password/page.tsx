import type { Metadata } from 'next';
import { TextLink } from '@/components/text-link';
import { AuthCard } from '@/features/auth/components/auth-card';
import { ForgotPasswordForm } from '@/features/auth/components/forgot-password-form';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: 'Forgot password' };

export default function Page() {
  return (
    <AuthCard
      title="Forgot your password?"
      footer={<TextLink href="/auth/sign-in">Back to sign-in</TextLink>}
    >
      <ForgotPasswordForm mailboxUrl={env().CAIRN_MAILBOX_URL} />
    </AuthCard>
  );
}
