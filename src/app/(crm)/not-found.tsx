import Button from '@mui/material/Button';
import { Compass } from 'lucide-react';
import { EmptyState } from '@/components/empty-state';

/** A record that is unknown, or gone, or another team's; the sidebar stays around it. */
export default function CrmNotFound() {
  return (
    <>
      <title>Not found · Cairn</title>
      <EmptyState
        icon={Compass}
        title="There is nothing here"
        text="It may have been deleted, or it belongs to a team you are not in."
        action={
          <Button variant="outlined" href="/">
            Go to deals
          </Button>
        }
      />
    </>
  );
}
