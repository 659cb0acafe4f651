const RELOADED_AT = 'orga.reloadedAt';
const AGAIN_AFTER_MS = 60_000;

/**
 * After a new version was installed, an open page asks for files that are gone. It is loaded afresh, once: when that
 * does not help, the error page shows.
 */
export function reloadForNewVersion(): void {
  window.addEventListener('vite:preloadError', event => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < AGAIN_AFTER_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    window.location.reload();
  });
}
