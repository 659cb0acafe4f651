import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifySchema } from 'fastify';
import { allProblems } from '../problem/problem.ts';
import type { Access } from './access.ts';
import { ProblemBody } from './schema.ts';
import type { App } from './server.ts';

const IN_PUBLIC = { access: { public: 'the description of the API holds no data' } };

/** The description of the API, generated from the schemas of the routes, as a document and as a page. */
export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    // Only described, not compiled into each route: problems are written by one function.
    transform: ({ schema, url, route }) => ({
      schema: schema?.hide ? schema : described(schema, route.config?.access),
      url,
    }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Orga',
        version: '1.0.0',
        description:
          'Crew planning for live events and Belgian co-ownership, on one platform. Errors are RFC 9457 problem details; `code` is stable.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: {
            type: 'apiKey',
            in: 'cookie',
            name: 'orga_access',
            description: 'With X-CSRF-Token on every call that changes something',
          },
        },
      },
      security: [{ bearer: [] }, { cookie: [] }],
    },
  });
  app.get('/api/v1/openapi.json', { config: IN_PUBLIC, schema: { hide: true } }, async () => ({
    ...app.swagger(),
    'x-problems': Object.fromEntries([...allProblems()].toSorted(([a], [b]) => a.localeCompare(b))),
  }));
  await app.register(async scope => {
    scope.decorate('publicBecause', IN_PUBLIC.access.public);
    await scope.register(swaggerUi, {
      routePrefix: '/api/docs',
      staticCSP: false,
      uiConfig: { url: '/api/v1/openapi.json' },
    });
  });
}

/** Every route may answer a problem; its shape and the route's action belong to the description of each. */
function described<S extends FastifySchema>(schema: S | undefined, access: Access | undefined): S {
  const response = (schema?.response ?? {}) as Record<string, unknown>;
  const description = [
    schema?.description,
    access && 'action' in access ? `Action: \`${access.action}\`. Needs X-Org-Id.` : undefined,
  ];
  return {
    ...schema,
    response: { ...response, '4xx': ProblemBody, '5xx': ProblemBody },
    ...(access && 'public' in access ? { security: [], 'x-public': access.public } : {}),
    ...(access && 'action' in access ? { 'x-action': access.action } : {}),
    description: description.filter(Boolean).join('\n\n'),
  } as unknown as S;
}
