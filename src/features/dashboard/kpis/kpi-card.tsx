'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cardStyle } from '../card-style';
import { InfoTip } from '../components/info-tip';
import { useDashboard } from '../dashboard-provider';
import type { RowsBehind } from '../rows/rows-behind';
import type { Piece } from '../schema';
import { sparklinePath } from './sparkline-path';
import type { Trend } from './trend';

interface KpiCardProps {
  label: string;
  /** Its formula, and what counts. */
  how: string;
  /** Null says that it cannot be computed; `missing` then says what for. */
  value: ReactNode;
  missing: string;
  trend: Trend | null;
  /** Beneath the trend. */
  note: ReactNode;
  series: Piece[];
  rows?: RowsBehind;
}

const arrows = { up: ArrowUp, down: ArrowDown, same: ArrowRight };

/** A number, how it compares with the period before, and its way there. */
export function KpiCard({ label, how, value, missing, trend, note, series, rows }: KpiCardProps) {
  const { showRows } = useDashboard();
  const Arrow = trend && arrows[trend.direction];
  return (
    <Box component="section" aria-label={label} sx={columnStyle}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, typography: 'body2', color: 'text.secondary' }}
      >
        {label}
        <InfoTip label={label} text={how} />
      </Box>
      {value === null ? (
        <Box sx={{ typography: 'body2', my: 1 }}>{missing}</Box>
      ) : rows ? (
        <ButtonBase
          onClick={() => showRows(rows)}
          sx={{ ...valueStyle, '&:hover': { color: 'primary.main' } }}
        >
          {value}
        </ButtonBase>
      ) : (
        <Box sx={valueStyle}>{value}</Box>
      )}
      {trend && Arrow && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, typography: 'caption' }}>
          <Arrow size={12} aria-hidden />
          {trend.words}
        </Box>
      )}
      <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{note}</Box>
      <Box component="svg" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden sx={lineStyle}>
        <path
          d={sparklinePath(
            series.map((piece) => piece.value),
            100,
            22,
          )}
          transform="translate(0 1)"
        />
      </Box>
    </Box>
  );
}

const columnStyle = { ...cardStyle, display: 'flex', flexDirection: 'column' } as const;

const valueStyle = {
  justifyContent: 'flex-start',
  alignSelf: 'flex-start',
  my: 0.5,
  borderRadius: 1,
  // A button has the browser's.
  fontFamily: 'inherit',
  fontSize: 24,
  fontWeight: 600,
  lineHeight: '32px',
  fontVariantNumeric: 'tabular-nums',
} as const;

const lineStyle = {
  width: '100%',
  height: 24,
  mt: 'auto',
  pt: 2,
  boxSizing: 'content-box',
  overflow: 'visible',
  '& path': { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, vectorEffect: 'non-scaling-stroke' },
  color: 'primary.main',
};
