import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './build/compile-messages.ts';
import { dropUnusedLocales } from './build/drop-unused-locales.ts';

const server = process.env['ORGA_DEV_SERVER'] ?? 'http://localhost:3000';

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
  },
});
