'use client';

interface GlobalErrorProps {
  retry: () => void;
}

/** When even the root layout fails there is no theme: style attributes, system font, system colours. */
export default function GlobalError({ retry }: GlobalErrorProps) {
  return (
    <html lang="en" style={{ colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif' }}>
      <body style={{ display: 'grid', placeContent: 'center', justifyItems: 'center', minHeight: '90vh' }}>
        <title>Cairn</title>
        <h1 style={{ fontSize: 16, fontWeight: 600 }}>Cairn cannot be shown right now</h1>
        <p style={{ margin: '0 0 16px', fontSize: 14 }}>
          Something went wrong on our side. Try again in a moment.
        </p>
        <button type="button" onClick={retry} style={{ padding: '8px 14px', font: 'inherit', fontSize: 14 }}>
          Try again
        </button>
      </body>
    </html>
  );
}
