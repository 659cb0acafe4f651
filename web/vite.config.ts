import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './build/compile-messages.ts';
import { dropUnusedLocales } from './build/drop-unused-locales.ts';

const server = process.env['ORGA_DEV_SERVER'] ?? 'http://localhost:3000';

const VENDOR =
  /node_modules\/(?:react|react-dom|scheduler|use-intl|icu-minify|@formatjs\/fast-memoize|openapi-fetch|use-sync-external-store|@tanstack\/(?:history|store|react-store|router-core|react-router|react-query|query-core))\/(?!.*(?:hydration|nfiniteQuery))/;
const BASE =
  /web\/src\/(?:api\/(?!live)|app\/(?!persistence|format|wall-time|use-format|use-typed-text|use-now|products|home|sign-out))[\w-]+\.tsx?$|web\/src\/ui\/(?:announce|button|cx|field|menu|page|spinner|states|status-badge|text-field|toast|tooltip)\.tsx?$/;

export default defineConfig({
  plugins: [compileMessages(), dropUnusedLocales(), react(), tailwindcss()],
  server: { port: 5173, proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // The content security policy has no data: for fonts and scripts: nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs comes in two files instead of twenty: small files compress badly and cost a request each.
          groups: [
            { name: 'vendor', test: VENDOR, priority: 2 },
            { name: 'base', test: BASE, priority: 1 },
          ],
        },
      },
    },
  },
});
