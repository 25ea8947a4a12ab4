import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { RecordColumns } from './record-columns';
import { Tiles } from './tiles';

const tiles = ['a', 'b', 'c', 'd', 'e', 'f'];
const lines = [...tiles, 'g', 'h', 'i', 'j'];

/** A record's page before it is there. */
export const RecordSkeleton = ({ what }: { what: string }) => (
  <Box role="status" aria-label={`Loading the ${what}`}>
    <Box sx={{ px: { xs: 4, md: 6 }, py: 4, borderBottom: 1, borderColor: 'divider' }}>
      <Skeleton width={120} />
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', mt: 2 }}>
        <Skeleton variant="circular" width={44} height={44} />
        <Box>
          <Skeleton width={180} height={28} />
          <Skeleton width={120} />
        </Box>
      </Box>
    </Box>
    <Tiles label="">
      {tiles.map((tile) => (
        <div key={tile}>
          <Skeleton width="40%" />
          <Skeleton width="70%" />
        </div>
      ))}
    </Tiles>
    <RecordColumns
      facts={
        <Box sx={{ display: { xs: 'none', lg: 'grid' }, gap: 3 }}>
          {lines.map((line) => (
            <Skeleton key={line} />
          ))}
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Skeleton width={80} />
        <Skeleton variant="rounded" height={52} />
        <Skeleton variant="rounded" height={52} />
      </Box>
    </RecordColumns>
  </Box>
);
