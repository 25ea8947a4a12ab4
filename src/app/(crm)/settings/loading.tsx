import Skeleton from '@mui/material/Skeleton';

export default function Loading() {
  return <Skeleton variant="rounded" height={240} role="status" aria-label="Loading the settings" />;
}
