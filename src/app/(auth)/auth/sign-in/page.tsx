import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TextLink } from '@/components/text-link';
import { AuthCard } from '@/features/auth/components/auth-card';
import { SignInForm } from '@/features/auth/components/sign-in-form';
import { keepNext, readPageQuery } from '@/features/auth/page-query';
import { home } from '@/features/auth/safe-next';
import { getPageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<unknown>;
}

export default async function Page({ searchParams }: Props) {
  const { next, problem } = await readPageQuery(searchParams);
  if (await getPageSession()) redirect(next ?? home);
  return (
    <AuthCard
      title="Sign in"
      footer={
        <>
          New to Cairn? <TextLink href={keepNext('/auth/sign-up', next)}>Create an account</TextLink>
        </>
      }
    >
      {problem && (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {problem}
        </Alert>
      )}
      <SignInForm next={next ?? home} />
      <Typography variant="body2" sx={{ mt: 4, textAlign: 'center' }}>
        <TextLink href="/auth/forgot-password">Forgot your password?</TextLink>
      </Typography>
    </AuthCard>
  );
}
