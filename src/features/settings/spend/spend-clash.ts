import type { ChannelSpend } from '@/features/marketing/schema';

/** A channel of which two people made different things. */
export interface SpendClash {
  name: string;
  /** What the other has made of it; null when they removed it. */
  theirs: ChannelSpend | null;
}

/**
 * A month that two people have changed: `base` is what both saw, `mine` what one of
 * them wants, `theirs` what the other has saved. What only one of them touched is as
 * they left it; where both did, one's own stands, and the clash tells theirs.
 */
export function mergeSpend(
  base: readonly ChannelSpend[],
  mine: readonly ChannelSpend[],
  theirs: readonly ChannelSpend[],
): { channels: ChannelSpend[]; clashes: SpendClash[] } {
  const [was, own, other] = [base, mine, theirs].map(byKey) as [Channels, Channels, Channels];
  const clashes: SpendClash[] = [];
  const channels = [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [before, ours, their] = [was.get(key), own.get(key), other.get(key)];
    if (same(ours, before)) return their ?? [];
    const name = ours?.channel ?? their?.channel;
    if (name && !same(their, before) && !same(their, ours)) clashes.push({ name, theirs: their ?? null });
    return ours ?? [];
  });
  return { channels, clashes };
}

/** The channels with one of them as the other has it. */
export function takeTheirs(channels: readonly ChannelSpend[], { name, theirs }: SpendClash): ChannelSpend[] {
  const key = keyOf(name);
  const rest = channels.filter(({ channel }) => keyOf(channel) !== key);
  if (!theirs) return rest;
  const taken = channels.map((one) => (keyOf(one.channel) === key ? theirs : one));
  return rest.length < channels.length ? taken : [...channels, theirs];
}

type Channels = ReadonlyMap<string, ChannelSpend>;

const byKey = (channels: readonly ChannelSpend[]): Channels =>
  new Map(channels.map((one) => [keyOf(one.channel), one]));

/** "Search ads" and "search ads" are one channel, as in the database. */
const keyOf = (channel: string): string => channel.trim().normalize().toLowerCase();

const same = (one: ChannelSpend | undefined, other: ChannelSpend | undefined): boolean =>
  one?.channel === other?.channel && one?.allotted === other?.allotted && one?.used === other?.used;
