'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { ChartNoAxesColumn, Download, Ellipsis, Table2 } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { cardStyle } from '../card-style';
import { InfoTip } from '../components/info-tip';
import { type ChartTable, toCsv } from './chart-table';
import { NumbersTable } from './numbers-table';
import { pictureOf } from './picture';
import { saveFile, toPng } from './save-file';

interface ChartCardProps {
  /** A question that the chart answers. */
  title: string;
  how: string;
  /** Its name as a file: "lead-sources". */
  file: string;
  table: ChartTable;
  /** In place of the chart where there is nothing to show: what is missing, and where to enter it. */
  missing?: ReactNode;
  /** Beside the title. */
  action?: ReactNode;
  /** Wide ones take a whole row. */
  wide?: boolean;
  children: ReactNode;
}

/** A chart under its question; also as a table, as CSV and as a picture. */
export function ChartCard({ title, how, file, table, missing, action, wide, children }: ChartCardProps) {
  const id = useId();
  const toast = useToast();
  const { currency } = useTeam().team;
  const box = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);

  async function savePicture() {
    const chart = box.current;
    if (!chart) {
      const message = missing ? 'There is nothing to see yet.' : 'Show the chart to save a picture of it.';
      return toast({ message, severity: 'info' });
    }
    try {
      saveFile(`${file}.png`, await toPng(pictureOf(chart, title)));
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
    }
  }

  return (
    <Box component="section" aria-labelledby={id} sx={[cardStyle, wide === true && { gridColumn: '1 / -1' }]}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 3 }}>
        <Typography id={id} variant="h3" component="h2" sx={{ minWidth: 0 }}>
          {title}
        </Typography>
        <InfoTip label={title} text={how} />
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
          {action}
          <ActionMenu
            label={title}
            actions={[
              {
                id: 'table',
                label: asTable ? 'Show as chart' : 'Show as table',
                icon: asTable ? <ChartNoAxesColumn size={14} /> : <Table2 size={14} />,
                onClick: () => setAsTable(!asTable),
              },
              {
                id: 'csv',
                label: 'Download CSV',
                icon: <Download size={14} />,
                onClick: () =>
                  saveFile(`${file}.csv`, new Blob([toCsv(table, currency)], { type: 'text/csv' })),
              },
              {
                id: 'png',
                label: 'Download PNG',
                icon: <Download size={14} />,
                onClick: () => void savePicture(),
              },
            ]}
            trigger={(props) => (
              <IconButton {...props} size="small" aria-label={`Options of ${title}`}>
                <Ellipsis size={16} />
              </IconButton>
            )}
          />
        </Box>
      </Box>
      {missing ? (
        <Box sx={[missingStyle, wide === true && { minHeight: 64 }]}>{missing}</Box>
      ) : asTable ? (
        <NumbersTable label={title} table={table} />
      ) : (
        <Box ref={box} sx={{ minWidth: 0 }}>
          {children}
        </Box>
      )}
    </Box>
  );
}

const missingStyle = {
  display: 'grid',
  placeContent: 'center',
  minHeight: 240,
  textAlign: 'center',
  typography: 'body2',
  color: 'text.secondary',
};
