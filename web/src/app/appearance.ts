import { createStored } from './stored.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['compact', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

export const theme = createStored<Theme>('orga.theme', THEMES, 'system');
export const density = createStored<Density>('orga.density', DENSITIES, 'compact');
export const sideNav = createStored<'open' | 'narrow'>('orga.sidenav', ['open', 'narrow'], 'open');

function apply() {
  document.documentElement.dataset['theme'] = theme.get();
  document.documentElement.dataset['density'] = density.get();
}

/** Keeps the document in step with the choices; public/theme-boot.js has set them before the first paint. */
export function startAppearance(): void {
  apply();
  theme.subscribe(apply);
  density.subscribe(apply);
}
