import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

interface TableSkeletonProps {
  /** What is loading: "Loading the contacts". */
  label: string;
  headers: readonly string[];
}

/** Uneven, as text is. */
const widths = ['70%', '45%', '60%', '80%', '50%', '65%', '40%', '75%', '55%', '68%', '48%', '62%'];

/**
 * A page's table before the page is there. Looks like `DataTable`, and has none of its
 * code: what stands in loading.tsx comes with the first load.
 */
export function TableSkeleton({ label, headers }: TableSkeletonProps) {
  const columns = { gridTemplateColumns: `repeat(${headers.length}, minmax(120px, 1fr))` };
  return (
    <Box role="status" aria-label={label} sx={{ overflow: 'hidden' }}>
      <Box aria-hidden sx={[lineStyle, columns, headStyle]}>
        {headers.map((header) => (
          <span key={header}>{header}</span>
        ))}
      </Box>
      {widths.map((width, line) => (
        <Box key={width} sx={[lineStyle, columns]}>
          {headers.map((header, place) => (
            <Skeleton key={header} width={widths[(line + place * 3) % widths.length]} />
          ))}
        </Box>
      ))}
    </Box>
  );
}

const lineStyle = {
  display: 'grid',
  alignItems: 'center',
  columnGap: 6,
  height: 45,
  px: { xs: 4, md: 6 },
  borderBottom: 1,
  borderColor: 'divider',
};
const headStyle = { height: 37, typography: 'caption', fontWeight: 500, color: 'text.secondary' };
