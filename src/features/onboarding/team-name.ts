/** A name to start with for somebody's first team; they can change it. */
export function suggestedTeamName(fullName: string, email: string): string {
  const first = fullName.trim().split(/\s+/)[0] || email.split('@')[0];
  return `${first?.slice(0, 90)}'s team`;
}
