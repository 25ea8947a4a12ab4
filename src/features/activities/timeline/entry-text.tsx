import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { textParts } from './text-parts';

/** What somebody wrote: line breaks stay, web addresses can be followed, nothing is markup. */
export function EntryText({ children }: { children: string }) {
  let at = 0;
  return (
    <Box sx={{ typography: 'body2', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {textParts(children).map(({ text, href }) => {
        const key = at;
        at += text.length;
        return href ? (
          <Link key={key} component="a" href={href} target="_blank" rel="noopener noreferrer nofollow">
            {text}
          </Link>
        ) : (
          text
        );
      })}
    </Box>
  );
}
