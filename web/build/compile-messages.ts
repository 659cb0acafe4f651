import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

type Tree = { [key: string]: string | Tree };
type Compiled = { [key: string]: unknown };

function compileTree(tree: Tree): Compiled {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compileTree(value)]),
  );
}

/** Parses ICU messages at build time, so that the parser (9 KB gzip) is not sent to browsers. */
export function compileMessages(): Plugin {
  return {
    name: 'orga-compile-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } } }),
    transform: {
      filter: { id: /\/messages\/[a-z]{2}\/[\w-]+\.json$/ },
      handler: code => ({ code: JSON.stringify(compileTree(JSON.parse(code))), map: null }),
    },
  };
}
