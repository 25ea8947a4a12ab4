import { sameValue } from '@/components/record-field/same-value';
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
const fieldNames = Object.keys(fieldLabels) as FieldName[];

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

/** Those of the form's fields that differ from the team's. */
export function changeOf(team: TeamSettings, fields: TeamFields): TeamFields {
  const changed = fieldNames.filter(
    (name) => fields[name] !== undefined && !sameValue(fields[name], team[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, fields[name]]));
}

/**
 * The fields that two people have given different values: `base` is what both saw,
 * `change` what one of them wants, `theirs` what the other has made of it.
 */
export const clashOf = (base: TeamSettings, change: TeamFields, theirs: TeamSettings): FieldName[] =>
  fieldNames.filter(
    (name) =>
      name in change && !sameValue(theirs[name], base[name]) && !sameValue(theirs[name], change[name]),
  );

/** What a setting is, in words. */
export function fieldWords(team: TeamSettings, name: FieldName): string {
  if (name === 'visibility') return visibilityLabels[team.visibility];
  if (name === 'gross_margin') return team.gross_margin === null ? 'nothing' : `${team.gross_margin} %`;
  return team[name];
}
