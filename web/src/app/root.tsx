import { Outlet } from '@tanstack/react-router';
import { LiveRegion } from '../ui/announce.tsx';
import { ToastRegion } from '../ui/toast.tsx';

export function Root() {
  return (
    <>
      <Outlet />
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
