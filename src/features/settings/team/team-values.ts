import type { TeamPatch, TeamSettings } from '@/features/team/schema';

/** A team's settings that its form has, in its order, by what it calls them. */
export const fieldLabels = {
  name: 'Name',
  currency: 'Currency',
  time_zone: 'Time zone',
  gross_margin: 'Gross margin',
  visibility: 'Who sees what',
} satisfies Partial<Record<keyof TeamSettings, string>>;

export const visibilityLabels: Record<TeamSettings['visibility'], string> = {
  everyone: 'Everyone sees everything',
  own: 'Members see only their own',
};

export type FieldName = keyof typeof fieldLabels;
export const fieldNames = Object.keys(fieldLabels) as FieldName[];

export type TeamValues = Pick<TeamSettings, FieldName>;
export type TeamFields = Omit<TeamPatch, 'version'>;

/** What stands in the form of a team. */
export const toValues = ({
  name,
  currency,
  time_zone,
  gross_margin,
  visibility,
}: TeamSettings): TeamValues => ({
  name,
  currency,
  time_zone,
  gross_margin,
  visibility,
});

/** What a setting is, in words. */
export function fieldWords(team: TeamSettings, name: FieldName): string {
  if (name === 'visibility') return visibilityLabels[team.visibility];
  if (name === 'gross_margin') return team.gross_margin === null ? 'nothing' : `${team.gross_margin} %`;
  return team[name];
}
