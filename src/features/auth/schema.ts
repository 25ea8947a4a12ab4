import * as z from 'zod/mini';
import { emailAddress as email } from '@/lib/email-address';
import { requiredTextField } from '@/lib/fields';

/** bcrypt reads no further; a longer password would silently be cut. */
const mostPasswordBytes = 72;

const fitsBcrypt = z.refine<string>(
  (password) => new TextEncoder().encode(password).length <= mostPasswordBytes,
  'A password has at most 72 characters; accents and emoji count as several.',
);

const newPassword = z
  .string('Choose a password.')
  .check(z.minLength(8, 'A password has at least 8 characters.'), fitsBcrypt);

const fullName = requiredTextField('Enter your name.', 'A name', 200);

export const signInSchema = z.strictObject({
  email,
  /** No rule but the length: an old password may be shorter than new ones must be. */
  password: z.string('Enter your password.').check(z.minLength(1, 'Enter your password.'), fitsBcrypt),
});
export type SignIn = z.infer<typeof signInSchema>;

export const signUpSchema = z.strictObject({ full_name: fullName, email, password: newPassword });
export type SignUp = z.infer<typeof signUpSchema>;

export const signOutSchema = z.strictObject({});

export const forgotPasswordSchema = z.strictObject({ email });
export type ForgotPassword = z.infer<typeof forgotPasswordSchema>;

export const resetPasswordSchema = z.strictObject({ password: newPassword });
export type ResetPassword = z.infer<typeof resetPasswordSchema>;

/** What sign-up answers: not signed in means that a mail with a link is on its way. */
export interface SignUpResult {
  email: string;
  signed_in: boolean;
}

/** The password that one has now: a session alone, on a computer left alone, changes no account. */
const currentPassword = z
  .string('Enter your password.')
  .check(z.minLength(1, 'Enter your password.'), fitsBcrypt);

export const changePasswordSchema = z.strictObject({
  current_password: currentPassword,
  password: newPassword,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const changeEmailSchema = z.strictObject({ current_password: currentPassword, email });
export type ChangeEmail = z.infer<typeof changeEmailSchema>;

/** What a change of address answers: with links to follow, it counts only once they are followed. */
export interface EmailChange {
  email: string;
  confirmed: boolean;
}

export const deleteAccountSchema = z.strictObject({ current_password: currentPassword });
export type DeleteAccount = z.infer<typeof deleteAccountSchema>;
