import type { Static } from 'typebox';
import { Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { ChargeSetting, Office } from './contract.ts';
import type { LetterDeps } from './letters.ts';
import { findOffice, readLetterhead, upsertOffice } from './store-letterhead.ts';
import { addChargeSetting, findChargeSetting, updateChargeSetting } from './store-settings.ts';

const tags = ['Letters'];
const AssociationParams = Shape({ associationId: Uuid() });
const read = { access: { action: 'copro.charge.read' } };
const approve = { access: { action: 'copro.charge.approve' } };

export const defaultSetting: Static<typeof ChargeSetting> = {
  deedDay: 'buyer',
  billing: 'representative',
  ordinaryBearer: 'usufruct',
  extraordinaryBearer: 'bare',
  reservePosting: 'fund',
  qrPlace: 'unstructured',
};

export function settingRoutes(app: App, { db }: LetterDeps): void {
  app.get(
    '/office',
    {
      config: read,
      schema: {
        tags,
        summary: 'The office, as its letters name it',
        response: { 200: Shape({ office: Nullable(Office) }) },
      },
    },
    request => db.transaction(request.orgId, async tx => ({ office: (await findOffice(tx)) ?? null })),
  );
  app.put(
    '/office',
    {
      config: approve,
      schema: { tags, summary: 'Name the office on its letters', body: Office, response: { 200: Office } },
    },
    request =>
      request.inOrg(async tx => {
        await upsertOffice(tx, request.body);
        record(
          tx,
          'copro.office.updated',
          { type: 'office', id: null, label: request.body.name },
          { after: request.body },
        );
        return request.body;
      }),
  );
  app.get(
    '/associations/:associationId/charge-settings',
    {
      config: read,
      schema: {
        tags,
        summary: 'How an association charges',
        params: AssociationParams,
        response: { 200: ChargeSetting },
      },
    },
    request =>
      db.transaction(request.orgId, async tx => {
        if (!(await readLetterhead(tx, request.params.associationId)).association) throw problem('not-found');
        return (await findChargeSetting(tx, request.params.associationId)) ?? defaultSetting;
      }),
  );
  app.put(
    '/associations/:associationId/charge-settings',
    {
      config: approve,
      schema: {
        tags,
        summary: 'Change how an association charges, from the next call on',
        params: AssociationParams,
        body: ChargeSetting,
        response: { 200: ChargeSetting },
      },
    },
    request =>
      request.inOrg(async tx => {
        const { associationId } = request.params;
        const { association } = await readLetterhead(tx, associationId);
        if (!association) throw problem('not-found');
        addChargeSetting(tx, associationId);
        await updateChargeSetting(tx, associationId, request.body);
        const target = { type: 'association', id: associationId, label: association.name };
        record(tx, 'copro.charge_setting.updated', target, { after: request.body });
        return request.body;
      }),
  );
}
