/** Surface of menus, lists and calendars that open over the page. */
export const popoverClass =
  'max-h-[min(24rem,70vh)] overflow-auto rounded-lg border border-line bg-raised p-1 shadow-pop outline-none ' +
  'entering:animate-[fade-in_120ms_ease-out]';

export const itemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-base outline-none select-none ' +
  'coarse:min-h-11 focus:bg-accent-soft hovered:bg-surface-strong disabled:cursor-not-allowed disabled:opacity-55';
