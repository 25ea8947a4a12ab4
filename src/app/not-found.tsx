import Button from '@mui/material/Button';
import { Compass } from 'lucide-react';
import { EmptyState } from '@/components/empty-state';
import { FullPage } from '@/components/full-page';

export default function NotFound() {
  return (
    <FullPage>
      <title>Not found · Cairn</title>
      <EmptyState
        icon={Compass}
        title="There is nothing here"
        text="The page may have moved, or it belongs to a team you are not in."
        action={
          <Button variant="outlined" href="/">
            Go to deals
          </Button>
        }
      />
    </FullPage>
  );
}
