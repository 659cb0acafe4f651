import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { allProblems } from '../problem/problem.ts';
import { ProblemBody } from './schema.ts';
import type { App } from './server.ts';

const IN_PUBLIC = { access: { public: 'the description of the API holds no data' } };

/** The description of the API, generated from the schemas of the routes, as a document and as a page. */
export async function registerOpenApi(app: App): Promise<void> {
  // Every route may answer a problem; its shape belongs to the description of each.
  app.addHook('onRoute', route => {
    if (!route.url.startsWith('/api/') || route.schema?.hide) return;
    const response = (route.schema?.response ?? {}) as Record<string, unknown>;
    const access = route.config?.access;
    route.schema = {
      ...route.schema,
      response: { ...response, '4xx': ProblemBody, '5xx': ProblemBody },
      ...(access && 'public' in access ? { security: [] } : {}),
      description: [
        route.schema?.description,
        access && 'action' in access ? `Action: \`${access.action}\`. Needs X-Org-Id.` : undefined,
      ]
        .filter(Boolean)
        .join('\n\n'),
    };
  });
  await app.register(swagger, {
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
    transform: ({ schema, url, route }) => {
      const config = (route as { config?: { access?: { action?: string; public?: string } } }).config;
      return {
        schema: {
          ...schema,
          ...(config?.access?.action ? { 'x-action': config.access.action } : {}),
          ...(config?.access?.public ? { 'x-public': config.access.public } : {}),
        } as typeof schema,
        url,
      };
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
