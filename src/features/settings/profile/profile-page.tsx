'use client';

import { Section } from '../section';
import { EmailForm } from './email-form';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';
import { Picture } from './picture';
import { Sessions } from './sessions';

interface ProfilePageProps {
  fullName: string;
  email: string;
}

/** What concerns oneself, in every team. */
export const ProfilePage = ({ fullName, email }: ProfilePageProps) => (
  <>
    <Section title="Name" text="Your colleagues see it.">
      <NameForm fullName={fullName} />
    </Section>
    <Section title="Picture" text="It stands for you; without one your initials do.">
      <Picture />
    </Section>
    <Section
      title="Email"
      text={`You sign in as ${email}. A new address counts once the link in a mail is followed.`}
    >
      <EmailForm />
    </Section>
    <Section title="Password">
      <PasswordForm />
    </Section>
    <Section title="Sessions" text="Ends every session of yours, on all devices, this one included.">
      <Sessions />
    </Section>
  </>
);
