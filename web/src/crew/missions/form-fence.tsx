import type { ReactNode } from 'react';

/** Keeps the submission of a window's form to itself: React would hand it on to the form that the window was opened from. */
export function FormFence({ children }: { children: ReactNode }) {
  return (
    <div className="contents" onSubmit={event => event.stopPropagation()}>
      {children}
    </div>
  );
}
