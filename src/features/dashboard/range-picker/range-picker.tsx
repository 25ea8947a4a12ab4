'use client';

import Button from '@mui/material/Button';
import { CalendarDays, ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { untilLoaded } from '@/components/until-loaded';
import { dayTick } from '../charts/axis';
import { useDashboard } from '../dashboard-provider';
import { type RangePreset, rangePresets, readPreset } from '../range';

const RangeDialog = dynamic(
  () => untilLoaded(() => import('./range-dialog')).then((module) => module.RangeDialog),
  { ssr: false },
);

/** Which days the dashboard is about. */
export function RangePicker() {
  const { range, rangeText, change } = useDashboard();
  const [choosing, setChoosing] = useState(false);
  const preset = rangeText === null ? 'this_month' : readPreset(rangeText);
  return (
    <>
      <ActionMenu
        label="Range"
        actions={[
          ...(Object.keys(rangePresets) as RangePreset[]).map((id) => ({
            id,
            label: rangePresets[id],
            checked: id === preset,
            onClick: () => change({ range: id === 'this_month' ? null : id }),
          })),
          {
            id: 'custom',
            label: 'Custom…',
            divided: true,
            checked: preset === null,
            onClick: () => setChoosing(true),
          },
        ]}
        trigger={(props) => (
          <Button
            {...props}
            variant="outlined"
            startIcon={<CalendarDays size={16} />}
            endIcon={<ChevronDown size={14} />}
          >
            {preset ? rangePresets[preset] : `${dayTick(range.from)} to ${dayTick(range.to)}`}
          </Button>
        )}
      />
      {choosing && <RangeDialog onClose={() => setChoosing(false)} />}
    </>
  );
}
