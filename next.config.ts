import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'strict-transport-security', value: 'max-age=31536000' },
];

const config: NextConfig = {
  // A second build or dev server beside a running one needs a folder of its own.
  distDir: process.env.CAIRN_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactCompiler: true,
  // `npm test` checks the types of everything; who only starts Cairn need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['lucide-react'] },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
