import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TextLink } from '@/components/text-link';
import { AuthCard } from '@/features/auth/components/auth-card';
import { SignUpForm } from '@/features/auth/components/sign-up-form';
import { keepNext, readPageQuery } from '@/features/auth/page-query';
import { home } from '@/features/auth/safe-next';
import { getPageSession } from '@/lib/auth/page-session';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: 'Create an account' };

interface Props {
  searchParams: Promise<unknown>;
}

export default async function Page({ searchParams }: Props) {
  const { next } = await readPageQuery(searchParams);
  if (await getPageSession()) redirect(next ?? home);
  return (
    <AuthCard
      title="Create an account"
      footer={
        <>
          Have an account? <TextLink href={keepNext('/auth/sign-in', next)}>Sign in</TextLink>
        </>
      }
    >
      <SignUpForm next={next ?? '/welcome'} mailboxUrl={env().CAIRN_MAILBOX_URL} />
    </AuthCard>
  );
}
