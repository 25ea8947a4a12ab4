'use client';

import Box from '@mui/material/Box';
import { Money } from '@/components/money';
import type { Editable } from '@/components/record-field/editable';
import { QuietSuggest } from '@/components/record-field/quiet-suggest';
import { QuietText } from '@/components/record-field/quiet-text';
import { Reach } from '@/components/record-field/reach';
import { optionalText, webAddress } from '@/components/record-field/texts';
import { Tile, Tiles } from '@/components/record-page/tiles';
import { QuietOwner } from '@/features/team/components/quiet-owner';
import { useTeam } from '@/features/team/team-context';
import type { Company, CompanyPatch } from '../schema';
import { industries } from '../values';

/** What one looks up about a company first, and what is in play there. */
export function CompanyTiles({ of: editable }: { of: Editable<Company, CompanyPatch> }) {
  const { row: company } = editable;
  return (
    <Tiles label="At a glance">
      <QuietText
        of={editable}
        name="website"
        label="Website"
        inputMode="url"
        {...webAddress}
        actions={<Reach value={company.website} what="website" by="link" />}
      />
      <QuietSuggest of={editable} name="industry" label="Industry" suggestions={industries} />
      <QuietText
        of={editable}
        name="phone"
        label="Phone"
        inputMode="tel"
        {...optionalText}
        actions={<Reach value={company.phone} what="phone" by="phone" />}
      />
      <QuietOwner of={editable} />
      <Tile label="Open deals">
        <Deals count={company.open_deal_count} amount={company.open_deal_amount} />
      </Tile>
      <Tile label="Won deals">
        <Deals count={company.won_deal_count} amount={company.won_deal_amount} />
      </Tile>
    </Tiles>
  );
}

function Deals({ count, amount }: { count: number; amount: number }) {
  const { currency } = useTeam().team;
  if (count === 0) return 'None';
  return (
    <>
      <Box component="span" sx={{ fontWeight: 500 }}>
        <Money amount={amount} currency={currency} format="short" />
      </Box>{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        in {count.toLocaleString()}
      </Box>
    </>
  );
}
