import type { paths } from './schema.ts';

/** The API's paths without their common beginning: `/members` instead of `/api/v1/members`. */
export type Paths = {
  [Path in keyof paths as Path extends `/api/v1${infer Rest}` ? Rest : never]: paths[Path];
};

/** Body that an operation takes: `BodyOf<'/teams', 'post'>`. */
export type BodyOf<Path extends keyof Paths, Method extends keyof Paths[Path]> = Paths[Path][Method] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;
